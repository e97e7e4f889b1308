/**
 * What segments are planned from in the net: every map, every way of scoring, every sheet that is built when asked for.
 */
import type { Given, Input, Inputs } from "../input";
import type { Cell, Locale, OptionValues, PlanInput } from "../kinds";
import { changed, day, given, messy, orders, part, sample } from "../tables";

/** Customers of the samples whose name ends in so many of the ten digits. */
const shop =
  (digits = 3, table: string | null = "Orders") =>
  (locale: Locale): PlanInput =>
    given("orders", part(sample(locale, "orders"), { rows: (row) => Number(String(row[1]).at(-1)) < digits }), {
      table,
      at: [1, 1],
    });
const few = (): PlanInput => given("orders", orders(110, 21), { table: "Orders" });
const both = (): PlanInput => given("orders", orders(220, 4), { sheet: "订单 2026" });

const EVERY_SHEET = { playbook: true, moves: true, cohorts: true, value: true };
const together = (options: OptionValues): OptionValues => ({ customers: "together", ...options });

const SEGMENT: Readonly<Record<Locale, readonly [string, string]>> = {
  "en-US": ["Champions", "Lost"],
  "zh-CN": ["重要价值客户", "流失客户"],
  "zh-TW": ["重要價值顧客", "流失顧客"],
};

const earlier: Input = {
  tables: few,
  options: together({ ...EVERY_SHEET, liveCustomers: 0, asOf: day("2026-08-15") }),
};
const typed =
  (cells: Readonly<Record<string, readonly (readonly Cell[])[]>>): Given["typed"] =>
  () =>
    cells;

export const SEGMENT_INPUTS: Inputs = {
  samples: { tables: shop(2), options: { ...EVERY_SHEET } },
  plain: { tables: shop(3, null), options: {} },
  messy: {
    tables: () => given("orders", messy.orders(), { sheet: "订单 '26", excel: false }),
    options: { ...EVERY_SHEET, horizonWeeks: 26 },
  },
  "persons and businesses": { tables: both, options: { ...EVERY_SHEET } },
  "businesses by name": {
    tables: both,
    options: { customers: "businesses", businessRule: "name", businessWords: "Ann，Ben", playbook: true },
  },
  "persons by size": {
    tables: both,
    options: { customers: "persons", businessRule: "orderSize", businessFrom: 900, cohorts: true },
  },
  values: { tables: few, options: { ...EVERY_SHEET, liveCustomers: 3 } },
  "own map": { tables: few, options: together({ map: "sheet", bins: 4, scoring: "ntile", ...EVERY_SHEET }) },
  "own map of values": { tables: few, options: together({ map: "sheet", liveCustomers: 0, ...EVERY_SHEET }) },
  "eleven changed": {
    tables: few,
    options: together({ ...EVERY_SHEET }),
    typed: (locale) => ({
      [`map/map.eleven.${locale}`]: Array.from({ length: 25 }, (_, row) =>
        Array.from({ length: 5 }, (_, i) => SEGMENT[locale][(row + i) % 2]!),
      ),
      "segments/cut.atMost.monetary": [[null], [80], [null], [400]],
    }),
  },
  "grid by ntile": {
    tables: few,
    options: together({ map: "grid", scoring: "ntile", frequencyAs: "days", playbook: true, value: true }),
  },
  "r-docs": { tables: few, options: together({ map: "r-docs", scoring: "rfm-package", playbook: true, moves: true }) },
  "r-classic": {
    tables: few,
    options: together({ map: "r-classic", comparison: "at-least", monetaryAs: "average", moves: true, cohorts: true }),
  },
  "fixed cuts": {
    tables: few,
    options: together({
      scoring: "cuts",
      recencyCuts: [20, 60, 120, 250],
      frequencyCuts: [1, 2, 3, 6],
      monetaryCuts: [90, 200, 450.5, 1500],
      comparison: "at-least",
      windowMonths: 9,
      moves: true,
    }),
  },
  "own map by fixed cuts": {
    tables: few,
    options: together({
      map: "sheet",
      scoring: "cuts",
      recencyCuts: [30, 90],
      frequencyCuts: [1, 3],
      monetaryCuts: [100, 500],
      playbook: true,
    }),
  },
  eight: { tables: few, options: together({ map: "eight", ...EVERY_SHEET }) },
  "eight by fixed cuts": {
    tables: few,
    options: together({
      map: "eight",
      scoring: "cuts",
      recencyCuts: [90],
      frequencyCuts: [2],
      monetaryCuts: [300],
      comparison: "at-least",
    }),
  },
  median: { tables: few, options: together({ scoring: "median", playbook: true, moves: true }) },
  "mean score": {
    tables: few,
    options: together({ scoring: "mean-score", bins: 6, comparison: "at-least", moves: true }),
  },
  "compared with a day": {
    tables: few,
    options: together({ moves: true, playbook: true, compareDate: day("2026-06-30"), asOf: day("2026-10-10") }),
  },
  "compared with the build before": {
    tables: few,
    options: together({ moves: true, playbook: true }),
    before: earlier,
  },
  "compared with other scores": { tables: few, options: together({ moves: true, scoring: "ntile" }), before: earlier },
  "1904": {
    tables: (locale) =>
      given("orders", part(sample(locale, "orders"), { rows: (_, at) => at < 260 }), {
        dateSystem: 1904,
        sheet: "O'Brien's",
      }),
    options: { ...EVERY_SHEET },
    tabName: (preferred) => `${preferred}'s (2)`,
  },
  "one customer": {
    tables: () => given("orders", part(orders(60, 2), { rows: (row) => row[1] === "Acme Ltd" })),
    options: { ...EVERY_SHEET },
  },
  "without product": {
    tables: (locale) =>
      given(
        "orders",
        part(
          changed(sample(locale, "orders"), 1, (cell, row) => (row % 9 === 0 ? "" : cell)),
          { without: [3, 4, 7, 8], rows: (_, at) => at < 200 },
        ),
        { table: "Orders" },
      ),
    options: { ...EVERY_SHEET },
  },
  "rules of one's own": { tables: few, options: together({ map: "sheet", playbook: true }), typed: typed({}) },
};

const bad = (options: OptionValues): Input => ({ tables: few, options });

export const SEGMENT_PROBLEMS: Inputs = {
  "an option no one has": bad({ nothing: 1 }),
  "bins that are too many": bad({ scoring: "ntile", bins: 12 }),
  "bins for a map of five": bad({ scoring: "ntile", bins: 4 }),
  "two levels by rank": bad({ map: "eight", scoring: "ntile" }),
  "two levels by several cuts": bad({ map: "eight", scoring: "cuts" }),
  "cuts of different number": bad({ scoring: "cuts", recencyCuts: [1, 2] }),
  "cuts that do not ascend": bad({ scoring: "cuts", monetaryCuts: [5, 4, 6, 7] }),
  "no size of a business": bad({ businessRule: "orderSize" }),
  "nobody of the type": bad({ customers: "businesses", businessRule: "orderSize", businessFrom: 1e9 }),
  "no person": bad({ customers: "persons", businessRule: "orderSize", businessFrom: 0 }),
  "no order so early": bad({ asOf: day("2020-01-01") }),
  "no order in the months": bad({ windowMonths: 1, asOf: day("2028-01-01") }),
  "too long a text": bad({ businessWords: "x".repeat(300) }),
  "no customers": { tables: () => given("orders", part(orders(20, 1), { without: [1] })) },
  "no orders": { tables: () => given("orders", part(orders(20, 1), { rows: () => false })) },
};

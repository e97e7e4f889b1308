/**
 * What segments are planned from in the net: every map, every way of scoring, every sheet that is built when asked for.
 */
import type { Input, Inputs } from "../input";
import type { Cell, Locale, PlanInput } from "../kinds";
import { changed, day, given, messy, orders, part, sample } from "../tables";
import { ODD_ORDER_INPUTS } from "./segments-odd-orders";
import { EVERY_SHEET, together } from "./segments-options";

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

const SEGMENT: Readonly<Record<Locale, readonly [string, string]>> = {
  "en-US": ["Champions", "Lost"],
  "zh-CN": ["重要价值客户", "流失客户"],
  "zh-TW": ["重要價值顧客", "流失顧客"],
};

const earlier: Input = {
  tables: few,
  options: together({ ...EVERY_SHEET, liveCustomers: 0, asOf: day("2026-08-15") }),
};
const old: Input = {
  tables: (locale) =>
    given("orders", part(sample(locale, "orders"), { rows: (_, at) => at < 260 }), {
      dateSystem: 1904,
      sheet: "O'Brien's",
    }),
  options: { ...EVERY_SHEET },
  tabName: (preferred) => `${preferred}'s (2)`,
};

/** Rows of cells as they are typed. */
const rules = (count: number, cells: (row: number) => readonly Cell[]): readonly (readonly Cell[])[] =>
  Array.from({ length: count }, (_, row) => cells(row));

type Before = Parameters<NonNullable<Input["since"]>>[0];

/** The build before with each of its sheets changed. */
const withSheets =
  (change: (sheet: NonNullable<Before["sheets"][string]>) => NonNullable<Before["sheets"][string]>) =>
  (build: Before): Before => ({
    ...build,
    sheets: Object.fromEntries(Object.entries(build.sheets).map(([key, sheet]) => [key, sheet && change(sheet)])),
  });

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
    options: together({ map: "eleven", ...EVERY_SHEET }),
    typed: (locale) => ({
      [`map/map.eleven.${locale}`]: Array.from({ length: 25 }, (_, row) =>
        Array.from({ length: 5 }, (_, i) => SEGMENT[locale][(row + i) % 2]!),
      ),
      "how/cut.atMost.monetary": [[null], [80], [null], [400]],
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
      map: "eleven",
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
  "compared with other scores": {
    tables: few,
    options: together({ map: "eleven", moves: true, scoring: "ntile" }),
    before: earlier,
  },
  "1904": old,
  "1904 compared": {
    ...old,
    options: { moves: true },
    before: { ...old, options: { moves: true, liveCustomers: 0, asOf: day("2025-12-31") } },
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
  "own map changed": {
    tables: few,
    options: together({ map: "sheet", playbook: true, moves: true }),
    typed: (locale) => ({
      "map/rules.sheet.limits": rules(16, (row) => [1, 5, row, "5", null, 5]),
      [`map/rules.sheet.names.${locale}`]: rules(17, (row) => [
        row === 2 ? true : row === 4 ? null : row === 5 ? 7 : `Rule ${row % 6}`,
      ]),
    }),
  },
  "r-docs changed": {
    tables: few,
    options: together({ map: "r-docs", moves: true }),
    typed: (locale) => ({
      "map/rules.limits": rules(10, (row) => [row % 5, 5, 1, 5, 1, 5]),
      [`map/rules.names.${locale}`]: rules(11, (row) => [`Group ${row}`]),
      "how/cut.atMost.recency": [[10], ["late"], [90], [null]],
    }),
  },
  "eight changed": {
    tables: few,
    options: together({ map: "eight", scoring: "mean", ...EVERY_SHEET }),
    typed: (locale) => ({
      [`map/types.names.${locale}`]: rules(8, (row) => [`Type ${row}`]),
      "how/cut.mean.recency": [[44]],
    }),
  },
  "grid changed": {
    tables: few,
    options: together({ map: "grid", monetaryAs: "average", frequencyAs: "days" }),
    typed: (locale) => ({
      [`map/map.grid.${locale}`]: rules(5, (row) =>
        rules(5, (column) => [SEGMENT[locale][(row * column) % 2]!]).flat(),
      ),
    }),
  },
  ...ODD_ORDER_INPUTS,
  "one category": {
    tables: () =>
      given(
        "orders",
        changed(orders(110, 21), 8, () => "Furniture"),
      ),
    options: together({ playbook: true, moves: true }),
  },
  "no product": {
    tables: () => given("orders", part(orders(110, 21), { without: [5] })),
    options: together({ playbook: true, moves: true }),
  },
  "businesses by words": { tables: both, options: { businessWords: "Ann, Ben", businessRule: "name" } },
  "businesses by size": { tables: both, options: { businessRule: "orderSize", businessFrom: 900, moves: true } },
  "compared with the moves before": {
    tables: few,
    options: together({ moves: true }),
    before: { ...earlier, options: together({ ...EVERY_SHEET, liveCustomers: 0 }), before: earlier },
  },
  "compared by type": {
    tables: both,
    options: { moves: true, playbook: true },
    before: { tables: both, options: { moves: true, liveCustomers: 0, asOf: day("2026-07-31") } },
  },
  "compared with no day": {
    tables: few,
    options: together({ moves: true }),
    before: earlier,
    since: withSheets((sheet) => ({ ...sheet, rows: [], inputs: {} })),
  },
  "same amounts": {
    tables: () =>
      given(
        "orders",
        changed(orders(110, 21), 3, () => 50),
      ),
    options: together({ value: true, monetaryAs: "average" }),
  },
  "repeats come late": {
    tables: () =>
      given(
        "orders",
        changed(
          changed(orders(60, 18), 1, (_, row) => `c${row % 20}`),
          2,
          (_, row) => day("2026-01-01") + row + (row < 20 ? 0 : 200),
        ),
      ),
    options: together({ value: true }),
  },
  singular: {
    tables: () =>
      given(
        "orders",
        changed(orders(6, 19), 2, (_, row) => day("2026-06-01") + 20 * row),
      ),
    options: together({ asOf: day("2026-08-25"), windowMonths: 2, moves: true }),
  },
  "compared with a spoilt list": {
    tables: few,
    options: together({ moves: true }),
    before: earlier,
    since: withSheets((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(() => "?")) })),
  },
};

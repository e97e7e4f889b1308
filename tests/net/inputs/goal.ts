/**
 * What goals are planned from in the net. Most are of one or two months; the samples end on 31 October 2026.
 */
import type { Input, Inputs } from "../input";
import type { Locale, PlanInput } from "../kinds";
import {
  changed,
  day,
  given,
  hourlyTraffic,
  messy,
  messyLeads,
  orders,
  part,
  plainLeads,
  sample,
  sampleTables,
} from "../tables";
import { AUTUMN, OCTOBER, RATES, SUMMER } from "./goal-options";
import { SCANT_GOAL_INPUTS } from "./goal-scant";

const all = (locale: Locale): PlanInput => sampleTables(locale, "orders", "leads", "traffic");
const only =
  (...kinds: readonly ("orders" | "leads" | "traffic")[]) =>
  (locale: Locale): PlanInput =>
    sampleTables(locale, ...kinds);
const small = (): PlanInput => given("orders", orders(160, 3), { table: "Orders" });

const KIND_OF_DAY: Readonly<Record<Locale, readonly [off: string, working: string, promotion: string]>> = {
  "en-US": ["Day off", "Make-up working day", "Promotion"],
  "zh-CN": ["休息日", "调休上班日", "促销日"],
  "zh-TW": ["休假日", "補班日", "促銷日"],
};

/** Sellers in teams: one who is not in the tables, one without a weight, one whose weight is no number, an emptied row. */
const teams = (): Record<string, (string | number | null)[][]> => ({
  "sellers/seller.1": [["Zoë", "North", 3, 40]],
  "sellers/seller.2": [["小北", "South", 0, null]],
  "sellers/seller.3": [["Blake", "North", "much", 12]],
  "sellers/seller.4": [[null, null, null, null]],
});

const hours = (weight: (hour: number) => number | string | null): (number | string | null)[][] =>
  Array.from({ length: 24 }, (_, hour) => [weight(hour)]);
const emptied = (rows: number): Record<string, null[][]> =>
  Object.fromEntries(Array.from({ length: rows }, (_, i) => [`sellers/seller.${i + 1}`, [[null, null, null, null]]]));

const replanned: Input = {
  tables: all,
  options: { ...AUTUMN, asOf: day("2026-10-18"), orderTarget: 300 },
  action: "replan",
};
const firstAgain: Input = { ...replanned, action: "firstPlan", before: replanned };
const old: Input = {
  tables: (locale) => ({
    ...given("orders", part(sample(locale, "orders"), { rows: (_, at) => at % 3 === 0 }), {
      dateSystem: 1904,
      sheet: "O'Brien's",
      at: [3, 2],
    }),
    ...given("leads", part(sample(locale, "leads"), { rows: (_, at) => at % 2 === 0 }), { dateSystem: 1904 }),
  }),
  options: { ...OCTOBER, asOf: day("2026-10-05"), orderTarget: 60, holidays: "china" },
  tabName: (preferred) => `${preferred}'s (2)`,
  action: "replan",
};

export const GOAL_INPUTS: Inputs = {
  samples: { tables: all, options: OCTOBER },
  "no tables": { tables: () => ({}), options: { ...RATES, orderTarget: 900, ...AUTUMN } },
  "no leads": { tables: only("orders", "traffic"), options: { ...AUTUMN, orderTarget: 350, horizon: "month" } },
  "no orders": { tables: only("leads"), options: { ...AUTUMN, orderTarget: 120, aov: 260 } },
  "weekday weights": {
    tables: only("orders", "leads"),
    options: {
      ...AUTUMN,
      orderTarget: 262,
      weekdayWeights: [0, 1, 1, 1.5, 2, 4, 0],
      monthWeights: "days",
      sellerWeights: "equal",
      stretch: 0,
    },
  },
  revenue: {
    tables: only("orders"),
    options: { ...AUTUMN, basis: "revenue", revenueTarget: 123_456.78, asOf: day("2026-10-20") },
  },
  traffic: { tables: all, options: { ...OCTOBER, basis: "traffic" } },
  holidays: {
    tables: only("orders"),
    options: { start: day("2026-09-24"), end: day("2026-10-20"), holidays: "china", orderTarget: 200 },
    typed: (locale) => {
      const [off, , promotion] = KIND_OF_DAY[locale];
      const free = { "calendar/specialDay.4": [[day("2026-10-11"), day("2026-10-12"), promotion, 3, "Festival"]] };
      return {
        ...free,
        "calendar/specialDay.5": [[day("2026-10-15"), null, off, null, null]],
        "calendar/specialDay.6": [[null, null, off, 2, "?"]],
      };
    },
  },
  teams: { tables: only("orders", "leads"), options: { ...AUTUMN, orderTarget: 240 }, typed: teams },
  replanned,
  "replanned twice": { ...replanned, options: { ...replanned.options, asOf: day("2026-10-27") }, before: replanned },
  "first plan again": firstAgain,
  "first plan kept": { ...replanned, action: undefined, before: firstAgain },
  "log spoilt": {
    ...replanned,
    action: undefined,
    before: replanned,
    since: (build) => ({
      ...build,
      sheets: Object.fromEntries(
        Object.entries(build.sheets).map(([key, sheet]) => [
          key,
          sheet && { ...sheet, rows: [...sheet.rows, ["when?"], [46_310, 1]] },
        ]),
      ),
    }),
  },
  "replanned by orders alone": { ...replanned, tables: only("orders") },
  refreshed: {
    ...replanned,
    action: undefined,
    before: replanned,
    typed: () => ({
      ...teams(),
      "calendar/specialDay.13": [[day("2026-11-11"), null, "Promotion", 4, "11.11"]],
      "calendar/specialDay.14": [["soon", null, null, null, null]],
    }),
  },
  messy: {
    tables: () => ({
      ...given("orders", messy.orders(), { sheet: "订单 '26" }),
      ...given("leads", messyLeads(150, 5), { sheet: "客资", at: [2, 1] }),
      ...given("traffic", hourlyTraffic(12, 9, true)),
    }),
    options: { ...OCTOBER, asOf: day("2026-10-09"), orderTarget: 90 },
  },
  "few weeks": {
    tables: () => given("orders", part(orders(400, 11), { rows: (row) => Number(row[2]) > day("2026-09-25") })),
    options: OCTOBER,
  },
  "text dates": {
    tables: (locale) => ({
      ...given("orders", sample(locale, "orders"), { excel: false }),
      ...given("leads", sample(locale, "leads"), { excel: false }),
    }),
    options: SUMMER,
  },
  "by hour": {
    tables: () => ({
      ...given("orders", orders(300, 8), { table: "Orders" }),
      ...given("traffic", hourlyTraffic(20, 4), { table: "Hours" }),
    }),
    options: { ...OCTOBER, basis: "traffic", visitorTarget: 20_000, conversionRate: 0.04, asOf: day("2026-10-15") },
    typed: () => ({ "hours/hoursDay": [[day("2026-10-14")]] }),
  },
  "1904": {
    ...old,
    before: old,
    action: undefined,
    typed: () => ({
      "hours/hoursDay": [[day("2026-10-04") - 1462]],
      "calendar/specialDay.9": [[day("2026-10-20") - 1462, day("2026-10-21") - 1462, "促销日", 2, "x"]],
    }),
  },
  "1904 without tables": {
    tables: () => ({}),
    dateSystem: 1904,
    options: { ...RATES, ...AUTUMN, orderTarget: 40, asOf: day("2026-10-30") },
  },
  "a year": {
    tables: () => ({}),
    options: { ...RATES, orderTarget: 5000, start: day("2026-01-01"), end: day("2027-02-28") },
  },
  later: { tables: small, options: { ...RATES, start: day("2027-03-01"), end: day("2027-04-04"), orderTarget: 77 } },
  over: { tables: small, options: { ...RATES, start: day("2026-03-01"), end: day("2026-03-31"), orderTarget: 5 } },
  "one day": {
    tables: small,
    options: { ...RATES, orderTarget: 9, start: day("2026-10-30"), end: day("2026-10-30"), asOf: day("2026-10-30") },
  },
  "this month": { tables: small, options: { horizon: "month" } },
  "until a day": { tables: small, options: { horizon: "month", end: day("2026-09-20"), basis: "revenue" } },
  "holidays of a year to come": {
    tables: () => ({}),
    options: { ...RATES, orderTarget: 9, holidays: "china", start: day("2031-09-28"), end: day("2031-10-12") },
  },
  ...SCANT_GOAL_INPUTS,
  typed: {
    tables: all,
    options: { ...AUTUMN, orderTarget: 260, basis: "revenue" },
    typed: () => ({
      ...emptied(12),
      "months/monthWeight.2026-10": [[0]],
      "months/monthWeight.2026-11": [[2.5]],
      "hours/hoursDay": [["tomorrow"]],
      "hours/hourWeights": hours((hour) => (hour < 8 ? null : hour === 12 ? "lunch" : hour - 20)),
      "goal/band": [[0.9]],
      "rates/from": [[day("2026-09-01")]],
      "rates/to": [[day("2026-09-30")]],
      "change/from": [[day("2026-09-01")]],
      "change/to": [[day("2026-09-30")]],
      "change/earlierFrom": [[day("2025-10-01")]],
    }),
  },
  "hours without weight": {
    tables: () => ({ ...given("orders", orders(90, 12)), ...given("leads", plainLeads(80, 2)) }),
    options: { ...AUTUMN, orderTarget: 21, stretch: 0.01, asOf: day("2026-11-20") },
    typed: () => ({ "hours/hourWeights": hours(() => 0), "goal/band": [[2]] }),
  },
  "no sellers": {
    tables: (locale) =>
      given(
        "orders",
        part(
          changed(sample(locale, "orders"), 4, () => "2"),
          { without: [3, 7, 8] },
        ),
        { table: "Orders" },
      ),
    options: { ...OCTOBER, horizon: "month", orderTarget: 150 },
  },
};

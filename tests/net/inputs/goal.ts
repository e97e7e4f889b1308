/**
 * What goals are planned from in the net. Most are of one or two months; the samples end on 31 October 2026.
 */
import type { Inputs } from "../input";
import type { Locale, PlanInput } from "../kinds";
import { changed, day, given, hourlyTraffic, messy, messyLeads, orders, part, sample, sampleTables } from "../tables";

const AUTUMN = { start: day("2026-10-12"), end: day("2026-11-20") };
const OCTOBER = { start: day("2026-10-01"), end: day("2026-11-04") };
const SUMMER = { start: day("2026-08-01"), end: day("2026-09-04") };
const RATES = { storeCloseRate: 0.31, visitRate: 0.55, leadValidity: 0.72, aov: 318.5 };

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

const replanned = { tables: all, options: { ...AUTUMN, asOf: day("2026-10-18"), orderTarget: 300 }, action: "replan" };

export const GOAL_INPUTS: Inputs = {
  samples: { tables: all, options: OCTOBER },
  "no tables": { tables: () => ({}), options: { ...RATES, orderTarget: 900, ...AUTUMN } },
  "no leads": { tables: only("orders", "traffic"), options: { ...AUTUMN, orderTarget: 350, horizon: "month" } },
  "no orders": { tables: only("leads"), options: { ...AUTUMN, orderTarget: 120, aov: 260 } },
  "weekday weights": {
    tables: only("orders", "leads"),
    options: {
      ...AUTUMN,
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
  "first plan again": { ...replanned, action: "firstPlan", before: replanned },
  refreshed: { ...replanned, action: undefined, before: replanned, typed: teams },
  messy: {
    tables: () => ({
      ...given("orders", messy.orders(), { sheet: "订单 '26" }),
      ...given("leads", messyLeads(150, 5), { sheet: "客资", at: [2, 1] }),
      ...given("traffic", hourlyTraffic(12, 9, true)),
    }),
    options: { ...OCTOBER, asOf: day("2026-10-09"), orderTarget: 90 },
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
    typed: () => ({ "hours/day": [[day("2026-10-14")]] }),
  },
  "1904": {
    tables: (locale) => ({
      ...given("orders", part(sample(locale, "orders"), { rows: (_, at) => at % 3 === 0 }), {
        dateSystem: 1904,
        sheet: "O'Brien's",
        at: [3, 2],
      }),
      ...given("leads", part(sample(locale, "leads"), { rows: (_, at) => at % 2 === 0 }), { dateSystem: 1904 }),
    }),
    options: { ...OCTOBER, asOf: day("2026-10-05"), orderTarget: 60 },
    tabName: (preferred) => `${preferred}'s (2)`,
  },
  "a year": {
    tables: () => ({}),
    options: { ...RATES, orderTarget: 5000, start: day("2026-01-01"), end: day("2027-02-28") },
  },
  later: { tables: small, options: { ...RATES, start: day("2027-03-01"), end: day("2027-04-04"), orderTarget: 77 } },
  over: { tables: small, options: { ...RATES, start: day("2026-03-01"), end: day("2026-03-31"), orderTarget: 5 } },
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

export const GOAL_PROBLEMS: Inputs = {
  "an option no one has": { tables: () => ({}), options: { nothing: 1 } },
  "a choice that is none": { tables: () => ({}), options: { basis: "profit" } },
  "a rate above 1": { tables: () => ({}), options: { visitRate: 1.2 } },
  "weights that are too few": { tables: () => ({}), options: { weekdayWeights: [1, 2] } },
  "a target that is not whole": { tables: () => ({}), options: { orderTarget: 1.5 } },
  "no target": { tables: () => ({}), options: { ...RATES, ...AUTUMN } },
  "no visitors": { tables: () => ({}), options: { ...RATES, ...AUTUMN, basis: "traffic" } },
  "no conversion rate": { tables: () => ({}), options: { ...RATES, ...AUTUMN, basis: "traffic", visitorTarget: 100 } },
  "no order value": { tables: () => ({}), options: { ...AUTUMN, orderTarget: 100 } },
  "the end before the start": {
    tables: () => ({}),
    options: { ...RATES, orderTarget: 10, start: AUTUMN.end, end: AUTUMN.start },
  },
  "too many years": {
    tables: () => ({}),
    options: { ...RATES, orderTarget: 10, start: day("2026-01-01"), end: day("2030-01-01") },
  },
  "no weight": {
    tables: () => ({}),
    options: { ...RATES, ...AUTUMN, orderTarget: 10, weekdayWeights: [0, 0, 0, 0, 0, 0, 0] },
  },
  "replanned without orders": {
    tables: () => ({}),
    options: { ...RATES, ...AUTUMN, orderTarget: 10 },
    action: "replan",
  },
  "replanned before it begins": {
    tables: small,
    options: { ...RATES, ...AUTUMN, orderTarget: 10, asOf: day("2026-10-01") },
    action: "replan",
  },
  "replanned after it ended": {
    tables: small,
    options: { ...RATES, ...AUTUMN, orderTarget: 10, asOf: AUTUMN.end },
    action: "replan",
  },
  "replanned when reached": {
    tables: small,
    options: { ...RATES, ...AUTUMN, orderTarget: 1, asOf: day("2026-11-01") },
    action: "replan",
  },
  "back to the plan in force": {
    tables: small,
    options: { ...RATES, ...AUTUMN, orderTarget: 10 },
    action: "firstPlan",
  },
};

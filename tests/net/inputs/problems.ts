/**
 * What each kind refuses, by a sentence that says why.
 */
import type { Input, Inputs } from "../input";
import type { OptionValues } from "../kinds";
import { day, given, messy, orders, part, plainLeads } from "../tables";

const few = { tables: () => given("orders", orders(160, 3), { table: "Orders" }) };
const bare = { tables: () => ({}) };
const known = {
  storeCloseRate: 0.31,
  visitRate: 0.55,
  leadValidity: 0.72,
  aov: 318.5,
  orderTarget: 10,
  start: day("2026-10-12"),
  end: day("2026-11-20"),
};

export const GOAL_PROBLEMS: Inputs = {
  "an option no one has": { ...bare, options: { nothing: 1 } },
  "a choice that is none": { ...bare, options: { basis: "profit" } },
  "a rate above 1": { ...bare, options: { visitRate: 1.2 } },
  "weights that are too few": { ...bare, options: { weekdayWeights: [1, 2] } },
  "a target that is not whole": { ...bare, options: { orderTarget: 1.5 } },
  "no target": { ...bare, options: { ...known, orderTarget: null } },
  "no visitors": { ...bare, options: { ...known, basis: "traffic" } },
  "no conversion rate": { ...bare, options: { ...known, basis: "traffic", visitorTarget: 100 } },
  "no order value": { ...bare, options: { ...known, aov: null } },
  "the end before the start": { ...bare, options: { ...known, start: known.end, end: known.start } },
  "too many years": { ...bare, options: { ...known, start: day("2026-01-01"), end: day("2030-01-01") } },
  "no weight": { ...bare, options: { ...known, weekdayWeights: [0, 0, 0, 0, 0, 0, 0] } },
  "replanned without orders": { ...bare, options: known, action: "replan" },
  "replanned before it begins": { ...few, options: { ...known, asOf: day("2026-10-01") }, action: "replan" },
  "replanned after it ended": { ...few, options: { ...known, asOf: known.end }, action: "replan" },
  "replanned when reached": {
    ...few,
    options: { ...known, orderTarget: 1, asOf: day("2026-11-01") },
    action: "replan",
  },
  "back to the plan in force": { ...few, options: known, action: "firstPlan" },
};

const bad = (options: OptionValues): Input => ({ ...few, options });

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
  "compared with the day itself": bad({ moves: true, asOf: day("2026-09-01"), compareDate: day("2026-09-01") }),
  "no order so early": bad({ asOf: day("2020-01-01") }),
  "no order in the months": bad({ windowMonths: 1, asOf: day("2028-01-01") }),
  "too long a text": bad({ businessWords: "x".repeat(300) }),
  "no customers": { tables: () => given("orders", part(orders(20, 1), { without: [1] })) },
  "no orders": { tables: () => given("orders", part(orders(20, 1), { rows: () => false })) },
};

export const CAMPAIGN_PROBLEMS: Inputs = {
  "an option no one has": { tables: () => given("campaigns", messy.campaigns()), options: { nothing: 1 } },
  "a margin above 1": { tables: () => given("campaigns", messy.campaigns()), options: { margin: 1.5 } },
  "a share that is a text": { tables: () => given("campaigns", messy.campaigns()), options: { capShare: "half" } },
  "no standard": { tables: () => given("campaigns", messy.campaigns()), options: { responseStandard: null } },
  "nothing to plan from": { tables: () => given("campaigns", part(messy.campaigns(), { rows: () => false })) },
  "nothing that counts": {
    tables: () => given("campaigns", part(messy.campaigns(), { rows: (row) => row[2] === "" })),
  },
};

export const TEAM_PROBLEMS: Inputs = {
  "no tier": { ...few, options: { tierFrom: [] } },
  "a rate above 1": { ...few, options: { tierRate: [2] } },
  "no sellers": { tables: () => given("orders", part(orders(20, 1), { without: [7] })) },
  "ends before it begins": { ...few, options: { from: day("2026-10-05"), to: day("2026-10-01") } },
  "nothing that counts": { tables: () => given("orders", part(orders(20, 1), { rows: () => false })) },
};

export const LEAD_PROBLEMS: Inputs = {
  "an option no one has": { tables: () => given("leads", plainLeads(9, 1)), options: { nothing: 1 } },
  "rules that are too few": { tables: () => given("leads", plainLeads(9, 1)), options: { everyDays: [1, 2] } },
  "a day without hours": { tables: () => given("leads", plainLeads(9, 1)), options: { hours: 0 } },
  "no leads": { tables: () => given("leads", part(plainLeads(9, 1), { rows: () => false })) },
  "no lead open": { tables: () => given("leads", part(plainLeads(40, 1), { rows: (row) => row[7] !== "No" })) },
};

export const PROMOTION_PROBLEMS: Inputs = {
  "a day of one's own that is not typed": { tables: () => ({}), options: { event: "own" } },
  "weeks of none": { tables: () => ({}), options: { weeks: 0 } },
  "more tasks than fit": {
    tables: () =>
      given("tasks", {
        headers: ["Task", "Duration, days"],
        rows: Array.from({ length: 201 }, (_, i) => [`Task ${i}`, 1]),
      }),
  },
};

export const PRODUCT_PROBLEMS: Inputs = {
  "a service level of 1": { tables: () => given("orders", orders(20, 1)), options: { serviceLevel: 1 } },
  "too few weeks": { tables: () => given("orders", orders(20, 1)), options: { weeks: 2 } },
  "no product column": { tables: () => given("orders", part(orders(20, 1), { without: [5] })) },
  "no orders": { tables: () => given("orders", part(orders(20, 1), { rows: () => false })) },
};

export const LEVER_PROBLEMS: Inputs = {
  "a margin of 1": { tables: () => given("orders", orders(20, 1)), options: { margin: 1 } },
  "too few weeks": { tables: () => given("orders", orders(20, 1)), options: { weeks: 2 } },
  "no product column": { tables: () => given("orders", part(orders(20, 1), { without: [5] })) },
  "no orders": { tables: () => given("orders", part(orders(20, 1), { rows: () => false })) },
};

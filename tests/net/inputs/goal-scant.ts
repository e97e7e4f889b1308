/**
 * Goals of the net planned from tables that lack something: rows, columns, or what a rate is measured from.
 */
import type { Inputs } from "../input";
import { changed, day, given, messyLeads, orders, part, plainLeads, sample, sampleTables } from "../tables";
import { AUTUMN, RATES } from "./goal-options";

/** The sample's columns of leads worked one by one, from the customer's name to the referral. */
const WORKED = [10, 11, 12, 13, 14, 15, 16];

export const SCANT_GOAL_INPUTS: Inputs = {
  "empty tables": {
    tables: (locale) => ({
      ...given("orders", part(sample(locale, "orders"), { rows: () => false }), { table: "Orders" }),
      ...given("leads", part(sample(locale, "leads"), { rows: () => false })),
      ...given("traffic", part(sample(locale, "traffic"), { rows: () => false })),
    }),
    options: { ...RATES, ...AUTUMN, orderTarget: 44 },
  },
  "bare leads": {
    tables: (locale) =>
      given("leads", part(sample(locale, "leads"), { without: [2, 3, 4, 5, 6, 7, 8, 9, ...WORKED] }), {
        table: "Leads",
      }),
    options: { ...AUTUMN, orderTarget: 44, aov: 200 },
  },
  "leads without sellers": {
    tables: (locale) => ({
      ...sampleTables(locale, "orders"),
      ...given("leads", part(sample(locale, "leads"), { without: [2, 3, 7, ...WORKED] }), { sheet: "Leads" }),
    }),
    options: { ...AUTUMN, orderTarget: 144, sellerWeights: "equal" },
  },
  "plain leads": {
    tables: () => given("leads", plainLeads(260, 6), { table: "Leads" }),
    options: { ...AUTUMN, orderTarget: 60, aov: 90, asOf: day("2026-10-25") },
  },
  "sellers of leads": {
    tables: () => ({
      ...given("leads", plainLeads(200, 7)),
      ...given("orders", part(orders(200, 5), { without: [7] })),
    }),
    options: { ...AUTUMN, basis: "revenue", revenueTarget: 9000 },
    typed: () => ({
      "sellers/seller.2": [["Mia ", "A", 2, 5]],
      "sellers/seller.3": [[" MIA", "a ", 1, null]],
      "sellers/seller.9": [["New", null, 1, null]],
    }),
  },
  "visitors alone": {
    tables: (locale) => ({
      ...sampleTables(locale, "orders"),
      ...given("traffic", part(sample(locale, "traffic"), { without: [3, 4, 5], rows: (_, at) => at % 5 === 0 }), {
        table: "Traffic",
      }),
    }),
    options: { ...AUTUMN, basis: "traffic", conversionRate: 0.03 },
  },
  "visitors as texts": {
    tables: (locale) => ({
      ...given("orders", part(sample(locale, "orders"), { rows: (_, at) => at > 1500 }), { table: "Orders" }),
      ...given("traffic", part(sample(locale, "traffic"), { without: [1, 3, 4, 5], rows: (_, at) => at % 5 === 0 }), {
        excel: false,
      }),
    }),
    options: { ...AUTUMN, basis: "revenue" },
  },
  "odd leads": {
    tables: () => ({
      ...given("orders", orders(140, 15), { table: "Orders" }),
      ...given("leads", messyLeads(90, 16), { table: "Leads" }),
    }),
    options: { ...AUTUMN },
  },
  "leads that only order": {
    tables: (locale) =>
      given("leads", part(sample(locale, "leads"), { without: [4, 5, 7, ...WORKED] }), { table: "Leads" }),
    options: { ...AUTUMN, orderTarget: 50, aov: 100 },
  },
  "leads that only call": {
    tables: (locale) => given("leads", part(sample(locale, "leads"), { without: [2, 5, 6, 7, 8, ...WORKED] })),
    options: { ...AUTUMN, orderTarget: 50, aov: 100 },
  },
  "leads that never order": {
    tables: () =>
      given(
        "leads",
        changed(plainLeads(120, 3), 7, () => "No"),
        { table: "Leads" },
      ),
    options: { ...AUTUMN, orderTarget: 50, aov: 100 },
  },
  "two orders": {
    tables: () => given("orders", part(orders(20, 17), { rows: (_, at) => at < 2 })),
    options: { ...RATES, horizon: "month", orderTarget: 3 },
  },
  "traffic without channels": {
    tables: (locale) => ({
      ...sampleTables(locale, "leads"),
      ...given("traffic", part(sample(locale, "traffic"), { without: [1], rows: (_, at) => at % 5 === 0 })),
    }),
    options: { ...AUTUMN, basis: "traffic", aov: 120 },
  },
};

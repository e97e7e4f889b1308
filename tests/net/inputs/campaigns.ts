/**
 * What campaign learning is planned from in the net.
 */
import type { Inputs } from "../input";
import { changed, given, messy, part, sample } from "../tables";

export const CAMPAIGN_INPUTS: Inputs = {
  samples: { tables: (locale) => given("campaigns", sample(locale, "campaigns"), { table: "Campaigns" }) },
  "heading row": {
    tables: (locale) => given("campaigns", sample(locale, "campaigns"), { sheet: "O'Brien's", at: [4, 2] }),
    options: { confidence: 0.8 },
  },
  texts: {
    tables: (locale) => given("campaigns", sample(locale, "campaigns"), { excel: false }),
    options: { budget: 50_000, testBudget: 300 },
  },
  messy: { tables: () => given("campaigns", messy.campaigns(), { sheet: "活动" }), options: { margin: 0.45 } },
  "no figures": {
    tables: (locale) => given("campaigns", part(sample(locale, "campaigns"), { without: [3, 4, 5, 6, 7] })),
    options: { responseStandard: 0.01 },
  },
  "no channels": {
    tables: (locale) => given("campaigns", part(sample(locale, "campaigns"), { without: [1, 7] })),
    options: { capShare: 0.05, growth: 1, budget: 1_000_000 },
  },
  "no revenue": {
    tables: (locale) => given("campaigns", part(sample(locale, "campaigns"), { without: [5, 6] })),
    options: { budget: 0 },
  },
  "all free": {
    tables: (locale) =>
      given(
        "campaigns",
        changed(sample(locale, "campaigns"), 2, () => 0),
      ),
    tabName: (preferred) => `${preferred}'s (2)`,
  },
  one: {
    tables: (locale) => given("campaigns", part(sample(locale, "campaigns"), { rows: (_, at) => at === 3 })),
    options: { testBudget: 0 },
  },
  "1904": {
    tables: (locale) => given("campaigns", sample(locale, "campaigns"), { dateSystem: 1904 }),
    options: { testBudget: 90_000, budget: 9000 },
  },
};

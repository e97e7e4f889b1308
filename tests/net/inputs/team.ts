/**
 * What the team is planned from in the net.
 */
import { categoryKey } from "../../../src/kinds/team/options";
import type { Inputs } from "../input";
import { changed, day, given, orders, part, sample, sampleTables } from "../tables";

const TIERS = { tierFrom: [0, 10_000, 25_000], tierRate: [0.02, 0.03, 0.05] };

export const TEAM_INPUTS: Inputs = {
  samples: {
    tables: (locale) => sampleTables(locale, "orders", "sellerLog", "leads", "campaigns"),
    options: { sellerCard: true, readiness: true, plays: true },
  },
  "orders alone": {
    tables: (locale) => sampleTables(locale, "orders"),
    options: { ...TIERS, method: "whole", cap: 500 },
  },
  "days of a month": {
    tables: (locale) => sampleTables(locale, "orders", "sellerLog"),
    options: { from: day("2026-09-10"), to: day("2026-09-24"), sellerGoal: 9000, guarantee: 200 },
  },
  categories: {
    tables: () => given("orders", orders(160, 3)),
    options: { from: day("2026-10-01"), ...TIERS },
    typed: () => ({
      [`commission/${categoryKey("lighting")}`]: [[0.1]],
      "commission/tierTo": [[8000], [null], [null], [null], [null], [null]],
    }),
  },
  "a log of others": {
    tables: (locale) => ({
      ...sampleTables(locale, "orders"),
      ...given(
        "sellerLog",
        changed(part(sample(locale, "sellerLog"), { rows: (_, at) => at > 1600, without: [2, 6, 7] }), 1, () => "New"),
      ),
    }),
  },
};

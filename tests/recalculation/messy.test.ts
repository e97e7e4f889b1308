/**
 * Messy tables, every segment map and the campaigns, calculated anew by LibreOffice: names that look like wildcards, numbers or
 * formulas, unknown figures and free campaigns must come out alike in both.
 */
import { builtShop } from "./built-shop";
import { type Change, judge } from "./judged";
import { messyCampaigns, messyOrders } from "./messy";

/** Kind and flags of each build, all in one workbook. */
const BUILDS: readonly (readonly string[])[] = [
  [
    "segments",
    "--map",
    "sheet",
    "--bins",
    "4",
    "--playbook",
    "yes",
    "--moves",
    "yes",
    "--cohorts",
    "yes",
    "--value",
    "yes",
  ],
  ["segments", "--map", "r-docs", "--scoring", "rfm-package"],
  ["segments", "--map", "r-classic", "--scoring", "cuts", "--window-months", "6"],
  ["segments", "--scoring", "median", "--monetary-as", "average"],
  ["campaigns", "--test-budget", "120"],
];

const CHANGES: Readonly<Record<string, Change>> = {
  "a rule of the user's own map": { kind: "segments", key: /^rules\.sheet\.limits/, value: () => 2, moves: 10 },
  "a rule of a published map": { kind: "segments", key: /^rules\.limits/, at: [0, 1], value: () => 4, moves: 5 },
  "a fixed cut": { kind: "segments", key: /^recencyCuts/, value: () => 60, moves: 5 },
  "the confidence": { kind: "campaigns", key: /^confidence/, value: () => 0.6, moves: 5 },
  "the test budget": { kind: "campaigns", key: /^testBudget/, value: () => 0, moves: 10 },
};

const build = () =>
  builtShop({
    locale: "zh-CN",
    tables: { 订单: messyOrders(), 活动: messyCampaigns() },
    builds: BUILDS.map(([kind, ...flags]) => {
      const table = kind === "campaigns" ? ["--campaigns", "活动"] : ["--orders", "订单"];
      return [kind!, ...table, ...flags];
    }),
  });

judge([{ title: "messy tables", build, changes: CHANGES, formulas: 1000, checks: 20 }]);

/**
 * Messy tables, every segment map and the campaigns, calculated anew by LibreOffice: names that look like wildcards, numbers or
 * formulas, unknown figures and free campaigns must come out alike in both.
 */
import type { Grid } from "../../playground/grid/grid";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { workbookOf } from "../../playground/headless";
import { buildInWorkbook } from "../../src/cli/build-file";
import { readBuildFlags } from "../../src/cli/build-flags";
import { addCsv } from "../../playground/xlsx/open-csv";
import { openFile } from "../../playground/xlsx/open-file";
import { type Change, faults, judge, type Judged } from "./judged";
import { messyCampaigns, messyOrders } from "./messy";

const LONG = 900_000;

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

async function built(): Promise<Grid> {
  const grid = createHeadlessGrid({ locale: "zh-CN" });
  await openFile(grid, "订单.csv", messyOrders());
  addCsv(grid, "活动.csv", messyCampaigns());
  await grid.settled();
  for (const [kind, ...flags] of BUILDS) {
    const table = kind === "campaigns" ? ["--campaigns", "活动"] : ["--orders", "订单"];
    await buildInWorkbook(
      workbookOf(grid, "zh-CN"),
      readBuildFlags([kind!, "messy.xlsx", "--locale", "zh-CN", "--today", "2026-11-23", ...table, ...flags]),
    );
  }
  return grid;
}

let judged: readonly Judged[];
beforeAll(async () => {
  [judged] = (await judge([{ build: built, changes: Object.values(CHANGES) }])) as [readonly Judged[]];
}, LONG);

test("as built, LibreOffice calculates the same of messy tables", () => {
  expect(judged[0]!.cells.length).toBeGreaterThan(1000);
  expect(judged[0]!.checks.length).toBeGreaterThan(20);
  expect(faults(judged[0]!)).toEqual([]);
});

test.each(Object.entries(CHANGES).map(([name, { moves }], turn) => ({ name, turn, moves })))(
  "after $name has changed, both calculate the same anew",
  ({ turn, moves }) => {
    const after = judged[turn + 1]!;
    expect(after.moved).toBeGreaterThanOrEqual(moves);
    expect(faults(after)).toEqual([]);
  },
);

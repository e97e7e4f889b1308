/**
 * The samples with the sheets of the levers built beside them, opened and calculated anew by LibreOffice: every formula must agree, as built
 * and after each input that moves prizes, coupons, bundles and the comparison of what was tried has changed.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Grid } from "../../playground/grid/grid";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { workbookOf } from "../../playground/headless";
import { addCsv } from "../../playground/xlsx/open-csv";
import { openFile } from "../../playground/xlsx/open-file";
import { buildInWorkbook } from "../../src/cli/build-file";
import { readBuildFlags } from "../../src/cli/build-flags";
import { type Change, faults, judge, type Judged } from "./judged";

const SAMPLES = path.resolve(__dirname, "../../assets/samples/en-US");
const LONG = 900_000;
/** 1 May 2026, in the middle of the sample's orders. */
const STARTED = 46_143;

const change = (key: RegExp, value: number, moves: number): Change => ({
  kind: "levers",
  key,
  value: () => value,
  moves,
});

const CHANGES: Readonly<Record<string, Change>> = {
  "the margin": change(/^margin/, 0.8, 10),
  "the bundle discount": change(/^discount/, 0.01, 10),
  "the coupon": change(/^off/, 5, 10),
  "the share pulled up": change(/^pull/, 0.9, 10),
  "the start of a lever": change(/^start\.coupon/, STARTED, 5),
  "the start of another": change(/^start\.touches/, STARTED, 5),
};

async function built(): Promise<Grid> {
  const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(SAMPLES, `${name}.csv`)));
  const grid = createHeadlessGrid({ locale: "en-US" });
  await openFile(grid, "Orders.csv", sample("orders"));
  for (const table of ["products", "sellerLog"]) addCsv(grid, `${table}.csv`, sample(table));
  await grid.settled();
  const sheets = ["--response", "--touches"];
  const flags = ["levers", "sample.xlsx", ...sheets, "--locale", "en-US", "--today", "2026-11-23"];
  await buildInWorkbook(workbookOf(grid, "en-US"), readBuildFlags(flags));
  return grid;
}

let judged: readonly Judged[];
beforeAll(async () => {
  [judged] = (await judge([{ build: built, changes: Object.values(CHANGES) }])) as [readonly Judged[]];
}, LONG);

test("as built, LibreOffice calculates the same", () => {
  const [first] = judged;
  expect(first!.cells.length).toBeGreaterThan(100);
  expect(first!.checks.length).toBeGreaterThan(2);
  expect(faults(first!)).toEqual([]);
});

test.each(Object.entries(CHANGES).map(([name, { moves }], turn) => ({ name, turn, moves })))(
  "after $name has changed, both calculate the same anew",
  ({ turn, moves }) => {
    const after = judged[turn + 1]!;
    expect(after.moved).toBeGreaterThanOrEqual(moves);
    expect(faults(after)).toEqual([]);
  },
);

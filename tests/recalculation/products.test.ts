/**
 * The samples with the product sheets built beside them, opened and calculated anew by LibreOffice: every formula must agree, as built and
 * after each input that moves classes, roles and orders has changed.
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
import type { Locale } from "../../src/text/locale";
import { type Change, faults, judge, type Judged } from "./judged";

const SAMPLES = path.resolve(__dirname, "../../assets/samples");
const LONG = 900_000;

const change = (key: RegExp, value: number, moves: number): Change => ({
  kind: "products",
  key,
  value: () => value,
  moves,
});

const CHANGES: Readonly<Record<string, Change>> = {
  "the cut of class A": change(/^cutA/, 0.4, 5),
  "the growth of a hero candidate": change(/^growth/, 0.9, 3),
  "the limit of steady demand": change(/^steady/, 0.1, 3),
  "the service level": change(/^serviceLevel/, 0.3, 10),
  "the days of one order": change(/^cycleDays/, 90, 5),
  "the lead time that is not stated": change(/^leadTime/, 60, 5),
  "the limit of swinging demand": change(/^swinging/, 0.3, 3),
  "the packing of a unit": change(/^packing/, 25, 10),
  "what the platform takes": change(/^promotion/, 0.4, 10),
  "a margin that no price can leave": change(/^targetMargin/, 0.98, 10),
  "a price cut": change(/^cut$/, 0.5, 5),
  "the variable cost of a bid": change(/^emptyCost/, 20, 8),
  "the floor of a bid": change(/^floorShare/, 0.9, 5),
};

async function built(locale: Locale, tables: readonly string[], further: readonly string[] = []): Promise<Grid> {
  const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(SAMPLES, locale, `${name}.csv`)));
  const grid = createHeadlessGrid({ locale });
  await openFile(grid, "Orders.csv", sample("orders"));
  for (const table of tables) addCsv(grid, `${table}.csv`, sample(table));
  await grid.settled();
  const flags = ["products", "sample.xlsx", "--locale", locale, "--today", "2026-11-23", ...further];
  await buildInWorkbook(workbookOf(grid, locale), readBuildFlags(flags));
  return grid;
}

let judged: readonly (readonly Judged[])[];
beforeAll(async () => {
  judged = await judge([
    {
      build: () => built("zh-CN", ["products", "productTraffic"], ["--prices", "--bids"]),
      changes: Object.values(CHANGES),
    },
    { build: () => built("en-US", []), changes: [] },
  ]);
}, LONG);

test.each([0, 1])("as built, LibreOffice calculates the same (%d)", (book) => {
  const [first] = judged[book]!;
  expect(first!.cells.length).toBeGreaterThan(100);
  expect(first!.checks.length).toBeGreaterThan(2);
  expect(faults(first!)).toEqual([]);
});

test.each(Object.entries(CHANGES).map(([name, { moves }], turn) => ({ name, turn, moves })))(
  "after $name has changed, both calculate the same anew",
  ({ turn, moves }) => {
    const after = judged[0]![turn + 1]!;
    expect(after.moved).toBeGreaterThanOrEqual(moves);
    expect(faults(after)).toEqual([]);
  },
);

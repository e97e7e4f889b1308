/**
 * The sample workbook with every kind of sheet built in it, opened and calculated anew by LibreOffice: every formula must agree,
 * as built and after an input has changed.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Grid } from "../../src/playground/grid/grid";
import { createHeadlessGrid } from "../../src/playground/grid/headless-grid";
import { buildInGrid } from "../../src/playground/headless/build-file";
import { readBuildFlags } from "../../src/playground/headless/build-flags";
import { addCsv } from "../../src/playground/xlsx/open-csv";
import { openFile } from "../../src/playground/xlsx/open-file";
import { SEGMENT_NAMES } from "../../src/sheets/segments/segment-names";
import type { Locale } from "../../src/text/locale";
import { faults, judge } from "./judged";
import type { Change, Judged } from "./judged";

const SAMPLES = path.resolve(__dirname, "../../assets/samples");
const LONG = 900_000;

interface Book {
  readonly locale: Locale;
  /** Kind and flags of each build. */
  readonly builds: readonly (readonly string[])[];
  readonly changes: Readonly<Record<string, Change>>;
}

const FURTHER = ["--playbook", "yes", "--moves", "yes", "--cohorts", "yes", "--value", "yes"];
const larger = (before: unknown): number => Math.round(Number(before) * 1.5) + 1;

const BOOKS: readonly Book[] = [
  {
    locale: "en-US",
    builds: [["segments", ...FURTHER], ["goal"], ["campaigns"]],
    changes: {
      "a cut of recency": { kind: "segments", key: /^cut.*recency/i, value: larger, moves: 50 },
      "a cell of the map": {
        kind: "segments",
        key: /^map\.eleven/,
        at: [24, 4],
        value: () => SEGMENT_NAMES.lost["en-US"],
        moves: 10,
      },
      "the order target": { kind: "goal", key: /orderTarget/, value: larger, moves: 50 },
      "the response standard": { kind: "campaigns", key: /responseStandard/, value: () => 0.004, moves: 5 },
      "the cap of the budget": { kind: "campaigns", key: /capShare/, value: () => 0.08, moves: 50 },
    },
  },
  {
    locale: "zh-CN",
    builds: [["segments", "--map", "sheet", ...FURTHER], ["goal"], ["campaigns", "--budget", "50000", "--test-budget", "300"]],
    changes: {
      "a rule of the user's own map": { kind: "segments", key: /^rules\.sheet\.limits/, value: () => 4, moves: 10 },
      "the order target": { kind: "goal", key: /orderTarget/, value: larger, moves: 50 },
    },
  },
  {
    locale: "zh-TW",
    builds: [["segments", "--map", "grid", "--scoring", "ntile"], ["goal"], ["campaigns", "--confidence", "0.8"]],
    changes: {
      "a cell of the map": { kind: "segments", key: /^map\.grid/, at: [0, 0], value: () => SEGMENT_NAMES.champions["zh-TW"], moves: 10 },
      "the budget": { kind: "campaigns", key: /^budget/, value: larger, moves: 30 },
    },
  },
];

const sample = (locale: Locale, name: string): Uint8Array => new Uint8Array(readFileSync(path.join(SAMPLES, locale, `${name}.csv`)));

/** Orders as an Excel table, the others as plain heading rows: both ways a table can stand in a workbook. */
async function builtSample({ locale, builds }: Book): Promise<Grid> {
  const grid = createHeadlessGrid({ locale });
  await openFile(grid, "Orders.csv", sample(locale, "orders"));
  const [orders] = grid.sheets();
  const area = orders?.used(true);
  if (orders === undefined || area == null) throw new Error("The sample orders are empty.");
  const looks = { style: "TableStyleMedium2", showHeaders: true, showTotals: false, showBandedRows: true, showFilterButton: true };
  orders.addTable({ name: "Orders", area, ...looks });
  addCsv(grid, "Leads.csv", sample(locale, "leads"));
  addCsv(grid, "Campaigns.csv", sample(locale, "campaigns"));
  await grid.settled();
  for (const [kind, ...flags] of builds)
    await buildInGrid(grid, readBuildFlags([kind!, "sample.xlsx", "--locale", locale, "--today", "2026-11-23", ...flags]));
  return grid;
}

let judged: readonly (readonly Judged[])[];
beforeAll(async () => {
  judged = await judge(BOOKS.map((book) => ({ build: () => builtSample(book), changes: Object.values(book.changes) })));
}, LONG);

describe.each(BOOKS.map((book, index) => ({ index, ...book })))("the sample workbook in $locale", ({ index, changes }) => {
  test("as built, LibreOffice calculates the same", () => {
    const [built] = judged[index]!;
    expect(built!.cells.length).toBeGreaterThan(500);
    expect(built!.checks.length).toBeGreaterThan(15);
    expect(faults(built!)).toEqual([]);
  });

  test.each(Object.entries(changes).map(([name, { moves }], turn) => ({ name, turn, moves })))(
    "after $name has changed, both calculate the same anew",
    ({ turn, moves }) => {
      const after = judged[index]![turn + 1]!;
      expect(after.moved).toBeGreaterThanOrEqual(moves);
      expect(faults(after)).toEqual([]);
    },
  );
});

/**
 * A click on a bar of any kind: its list comes to the front with the rows that the bar counts, and the same rows are copied, saved as a
 * file and put on a sheet of their own: leads by grade and by seller, products by role and by supplier, pairs by what was found.
 */
import Papa from "papaparse";
import { SHEET_KINDS } from "../../../src/kinds/catalogue";
import type { SheetKind } from "../../../src/kinds/kind";
import type { Parts } from "../../../src/plan/plan";
import type { Locale } from "../../../src/text/locale";
import { build } from "../../../src/workbook/build/build";
import type { BuildResult } from "../../../src/workbook/build-request";
import { showAllRows, showRowsOf } from "../../../src/workbook/interaction/navigate";
import { addPartSheet, csvText, readPart, tabbedText } from "../../../src/workbook/interaction/part-rows";
import { openWorkbook, type TestWorkbook } from "../office";
import { addSamples, defaultRequest } from "../sample-shop";

const ROWS = 400;
/** Kinds whose parts are rows of a list, and how many lists each has; without the promotion, which takes minutes. */
const LISTED: Readonly<Record<string, number>> = { segments: 1, leads: 2, products: 2, levers: 1 };

const CASES = SHEET_KINDS.filter(({ id }) => id in LISTED).flatMap((kind) =>
  (["en-US", "zh-CN"] as const).map((locale) => [kind.id, locale, kind] as const),
);

interface Line {
  readonly part: Parts;
  readonly listedAs: string;
  readonly value: number;
}

const linesOf = ({ parts }: BuildResult): Line[] =>
  parts.flatMap((part) => part.bars.map(({ listedAs, value }) => ({ part, listedAs, value })));

describe.each(CASES)("%s in %s", (id: string, locale: Locale, kind: SheetKind) => {
  let book: TestWorkbook;
  let built: BuildResult;
  beforeAll(async () => {
    book = await openWorkbook();
    addSamples(book.grid, locale, ROWS);
    built = await build(await defaultRequest(kind, locale));
  });
  afterAll(() => book.close());
  const placeOf = ({ rows }: Parts) => ({ buildId: built.buildId, ...rows! });
  const parsed = (text: string, delimiter: string): string[][] =>
    Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true }).data;

  it("has its lists", () => {
    const listed = built.parts.filter(({ rows }) => rows !== undefined);
    expect(listed).toHaveLength(LISTED[id]!);
    expect(linesOf(built).some(({ value }) => value > 0)).toBe(true);
  });

  it("shows as many rows as each bar counts, and all of them again", async () => {
    for (const { part, listedAs, value } of linesOf(built)) {
      const shown = await showRowsOf(placeOf(part), listedAs);
      expect([part.heading, listedAs, shown.count]).toEqual([part.heading, listedAs, value]);
      if (value > 0) expect(book.grid.activeSheet().name).toBe(shown.tab);
    }
    for (const part of built.parts) expect((await showAllRows(placeOf(part))).count).toBeGreaterThan(0);
  });

  it("copies, saves and lists the same rows", async () => {
    for (const { part, listedAs, value } of linesOf(built)) {
      const table = await readPart(placeOf(part), listedAs);
      expect([listedAs, table.rows.length]).toEqual([listedAs, value]);
      const [headings, ...rows] = parsed(csvText(table).replace(/^\uFEFF/, ""), ",");
      expect([headings, rows.length]).toEqual([table.headings, value]);
      const at = headings!.indexOf(part.rows!.heading);
      expect(new Set(rows.map((row) => row[at]!))).toEqual(new Set(value === 0 ? [] : [listedAs]));
      expect(parsed(tabbedText(table), "\t").map((row) => row[at])).toEqual([
        part.rows!.heading,
        ...rows.map((row) => row[at]),
      ]);
    }
    const largest = linesOf(built).reduce((most, each) => (each.value > most.value ? each : most));
    const table = await readPart(placeOf(largest.part), largest.listedAs);
    const tab = await addPartSheet(table, largest.listedAs);
    const [added] = book.sheet(tab).tables();
    expect(added!.area).toMatchObject({ rows: largest.value + 1, columns: table.headings.length });
    expect(book.sheet(tab).values({ ...added!.area, row: added!.area.row + 1, rows: largest.value })).toEqual(
      table.rows.map((row) => row.map((cell) => cell)),
    );
  });
});

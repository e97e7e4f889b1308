/** What a build writes where Excel fills the columns of tables by itself is what it writes where Excel does not. */
import { segmentsKind } from "../../../src/kinds/segments/kind";
import { build } from "../../../src/workbook/build/build";
import type { BuildResult } from "../../../src/workbook/build-request";
import { refresh } from "../../../src/workbook/build/refresh";
import { finished } from "../../../src/domain/steps";
import { hasUniformColumns } from "../../../src/workbook/write/tables";
import { openWorkbook, photograph, type TestWorkbook } from "../office";
import { HEADINGS, foundOrders } from "../orders";

const order = (i: number) => [`'T${i}`, `'buyer-${(i * i) % 23}`, 45_000 + i, 10 + ((i * 37) % 90)];

async function withBook<T>(fillsTableColumns: boolean, work: (book: TestWorkbook) => Promise<T>): Promise<T> {
  const book = await openWorkbook();
  book.runtime.host.difficulties.fillsTableColumns = fillsTableColumns;
  try {
    book.fill("Sheet1", [HEADINGS, ...Array.from({ length: 60 }, (_, i) => order(i))]);
    return await work(book);
  } finally {
    book.close();
  }
}

async function buildSegments(): Promise<BuildResult> {
  const orders = await foundOrders();
  const options = { moves: true, playbook: true };
  return build({ kind: segmentsKind, tables: { orders }, options, locale: "en-US", today: 45_100 });
}

/** The built sheets, after a build and after a refresh with more customers; ids of settings and names differ by build. */
async function built(book: TestWorkbook): Promise<unknown[]> {
  const { buildId } = await buildSegments();
  const first = await sheetsOf();
  book.fill("Sheet1", [["'T60", "'newcomer", 45_070, 500], order(61)], 61);
  await refresh(buildId, {}, { today: 45_101 });
  return [first, await sheetsOf()];

  async function sheetsOf(): Promise<unknown> {
    return ((await photograph(book.grid)) as { sheets: unknown }).sheets;
  }
}

it("builds and refreshes playbook and moves the same where Excel fills table columns", async () => {
  const [plain, filled] = [await withBook(false, built), await withBook(true, built)];
  const withoutIds = (sheets: unknown): unknown =>
    JSON.parse(JSON.stringify(sheets, (key, value: unknown) => (key === "id" ? "" : value)));
  expect(withoutIds(filled)).toEqual(withoutIds(plain));
});

it("leaves the looks of a table to its cells", async () => {
  const looks = await withBook(false, async (book) => {
    await buildSegments();
    return book.grid
      .sheets()
      .flatMap((sheet) => sheet.tables().map(({ style, showBandedRows }) => [style, showBandedRows]));
  });
  expect(looks.length).toBeGreaterThan(1);
  expect(new Set(looks.map(String))).toEqual(new Set(["TableStyleLight1,false"]));
});

describe("a column is uniform", () => {
  const area = { row: 4, column: 1, rows: 4, columns: 1 };
  const columnOf = (...cells: (string | { formula: string } | null)[]) =>
    finished(hasUniformColumns([{ area, cells: [["heading"], ...cells.map((cell) => [cell])] }], area));
  it.each([
    ["of values", columnOf("a", null, "b"), true],
    ["of one formula", columnOf({ formula: "=A6*$A$1" }, { formula: "=A7*$A$1" }, { formula: "=A8*$A$1" }), true],
    ["of other formulas", columnOf({ formula: "=A6" }, { formula: "=A7" }, { formula: "=A9" }), false],
    ["of formulas and values", columnOf({ formula: "=A6" }, { formula: "=A7" }, "c"), false],
    ["of values and a formula", columnOf(null, "b", { formula: "=A7" }), false],
  ])("%s: %s", (_, is, wanted) => expect(is).toBe(wanted));
});

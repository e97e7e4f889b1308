import fc from "fast-check";
import type { Block, PlannedCell, SheetPlan } from "../../../src/plan/plan";
import { formulaPieces, isFormula, type Piece, valuePieces, writtenText } from "../../../src/workbook/write/cells";
import { openWorkbook, type TestWorkbook } from "../office";
import { EMPTY_SHEET } from "../sheet-plan";

const HOSTILE = [
  '=HYPERLINK("https://example.com")',
  "+1",
  "-x",
  "@sum",
  "'quoted",
  "007",
  "1e5",
  "3-4",
  "12/24",
  "10:30",
  "50%",
  "¥20",
  "TRUE",
  " false",
  "#N/A",
  "10月5日",
  "五月六日",
  "１２３",
  "{1,2}",
  "plain",
  "张三",
  "",
];

const planOf = (blocks: readonly Block[]): SheetPlan => ({ ...EMPTY_SHEET, tab: "T", blocks });

/** Cells as pieces put them, by position; null cells put nothing. */
function put(pieces: readonly Piece[]): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const { area, cells: rows } of pieces) {
    expect([rows.length, rows[0]?.length]).toEqual([area.rows, area.columns]);
    rows.forEach((row, r) =>
      row.forEach((cell, c) => cell !== null && cells.set(`${area.row + r},${area.column + c}`, cell)),
    );
  }
  return cells;
}

const planned: fc.Arbitrary<PlannedCell> = fc.oneof(
  fc.integer(),
  fc.constantFrom(...HOSTILE),
  fc.constant(null),
  fc.constant({ formula: "=1+1" }),
);

describe("pieces of a sheet", () => {
  // Blocks below each other, small and large, with gaps.
  const blocks = fc
    .array(
      fc.tuple(
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(1, 2, 5, 700),
        fc.integer({ min: 1, max: 5 }),
        planned,
      ),
      {
        maxLength: 6,
      },
    )
    .map((list) => {
      let row = 0;
      return list.map(([gap, column, rows, columns, cell]): Block => {
        const area = { row: row + gap, column, rows, columns };
        row = area.row + rows;
        const cells = Array.from({ length: rows }, (_, r) =>
          Array.from({ length: columns }, (__, c) => ((r + c) % 3 === 2 ? { formula: "=A1" } : cell)),
        );
        return { area, cells };
      });
    });

  it("together put every planned cell where it belongs, once as a value or as a formula", () => {
    fc.assert(
      fc.property(blocks, (list) => {
        const plan = planOf(list);
        const values = new Map<string, unknown>();
        const formulas = new Map<string, unknown>();
        for (const { area, cells } of list) {
          cells.forEach((row, r) =>
            row.forEach((cell, c) => {
              const at = `${area.row + r},${area.column + c}`;
              if (isFormula(cell)) formulas.set(at, cell.formula);
              else values.set(at, typeof cell === "string" ? writtenText(cell) : (cell ?? ""));
            }),
          );
        }
        expect(put([...valuePieces(plan, "empty")])).toEqual(values);
        expect(put([...formulaPieces(plan)])).toEqual(formulas);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves planned blanks alone on a new sheet", () => {
    const plan = planOf([{ area: { row: 0, column: 0, rows: 1, columns: 2 }, cells: [[null, 1]] }]);
    expect([...valuePieces(plan, "leave")].map(({ cells }) => cells)).toEqual([[[null, 1]]]);
  });
});

describe("text that no cell holds", () => {
  it.each([
    ["U+FFFE and U+FFFF", "a\ufffeb\uffff", "ab"],
    ["half of a character", "a\ud800b\udc00", "ab"],
    ["a whole one", "𠮷", "𠮷"],
    ["more than 32,767 characters", "x".repeat(40_000), "x".repeat(32_767)],
    ["more of them, protected from being read", `=${"x".repeat(40_000)}`, `'=${"x".repeat(32_766)}`],
    ["a character over the limit", `${"x".repeat(32_766)}𠮷`, "x".repeat(32_766)],
  ])("%s", (_, text, written) => expect(writtenText(text)).toBe(written));
});

describe("text in cells", () => {
  let book: TestWorkbook;
  beforeEach(async () => {
    book = await openWorkbook();
  });
  afterEach(() => book.close());

  it("is refused by Excel where it is too long, and written as far as it fits", async () => {
    const long = `'${"长".repeat(40_000)}`;
    const write = (text: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").values = [[text]];
        await context.sync();
      });
    await expect(write(long)).rejects.toMatchObject({ code: "InvalidArgument" });
    await write(writtenText(long));
    expect(String(book.value("Sheet1", 0, 0))).toHaveLength(32_767);
  });

  it("arrives as it is, whatever it looks like", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRangeByIndexes(0, 0, HOSTILE.length, 1).values = HOSTILE.map((text) => [writtenText(text)]);
      await context.sync();
    });
    const column = book.sheet("Sheet1").values({ row: 0, column: 0, rows: HOSTILE.length, columns: 1 });
    expect(column.map(([cell]) => cell)).toEqual(HOSTILE);
  });
});

/** A refresh writes what is to be other than it is, and nothing else: every kind, by what reaches the sheets. */
import type { Area } from "../../../playground/grid/grid";
import { SHEET_KINDS } from "../../../src/kinds/catalogue";
import { build } from "../../../src/workbook/build/build";
import { refresh } from "../../../src/workbook/build/refresh";
import type { BuildResult } from "../../../src/workbook/build-request";
import { listBuilds } from "../../../src/workbook/settings";
import { openWorkbook, photograph, type TestWorkbook } from "../office";
import { addSamples, defaultRequest, SAMPLE_TODAY } from "../sample-shop";

const ROWS = 150;

let book: TestWorkbook;
afterEach(() => book.close());

async function built(kind: (typeof SHEET_KINDS)[number]): Promise<BuildResult> {
  book = await openWorkbook();
  addSamples(book.grid, "en-US", ROWS);
  return build(await defaultRequest(kind, "en-US"));
}

/** How many cells are written while something is done, by sheet. */
async function written(work: () => Promise<unknown>): Promise<ReadonlyMap<string, number>> {
  const cells = new Map<string, number>();
  const spies = book.grid.sheets().map((sheet) => {
    const write = sheet.write.bind(sheet);
    return jest.spyOn(sheet, "write").mockImplementation((area: Area, ...content) => {
      cells.set(sheet.name, (cells.get(sheet.name) ?? 0) + area.rows * area.columns);
      write(area, ...content);
    });
  });
  try {
    await work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return cells;
}

describe.each(SHEET_KINDS.map((kind) => [kind.id, kind] as const))("%s", (_id, kind) => {
  it("writes no cell where nothing has changed, and of another day what it would write of it anew", async () => {
    const { buildId } = await built(kind);
    const before = await photograph(book.grid);
    expect([...(await written(() => refresh(buildId, {}, { today: SAMPLE_TODAY })))]).toEqual([]);
    expect(await photograph(book.grid)).toEqual(before);
    const later = { today: SAMPLE_TODAY + 1 };
    const cells = await written(() => refresh(buildId, {}, later));
    expect(cells.size).toBeGreaterThan(0);
    const inPart = await photograph(book.grid);
    // A sheet without one of its charts is written from the ground up.
    for (const sheet of book.grid.sheets()) sheet.charts().forEach(({ id }) => sheet.removeChart(id));
    await refresh(buildId, {}, later);
    expect(await photograph(book.grid)).toEqual(inPart);
  });
});

describe("a goal", () => {
  const goal = SHEET_KINDS.find(({ id }) => id === "goal")!;
  const again = ({ buildId }: BuildResult) => refresh(buildId, {}, { today: SAMPLE_TODAY });

  it("gets back the formula that was typed over, and that cell alone is written", async () => {
    const made = await built(goal);
    const before = await photograph(book.grid);
    const sheet = book.grid.sheets().find(({ name }) => name === made.sheets[0]!.tab)!;
    const used = sheet.used(true)!;
    const [row, column] = firstFormula(sheet.formulas(used));
    const cell = { row: used.row + row, column: used.column + column, rows: 1, columns: 1 };
    sheet.write(cell, [["typed over"]]);
    expect([...(await written(() => again(made)))]).toEqual([[sheet.name, 1]]);
    expect(await photograph(book.grid)).toEqual(before);
  });

  it("keeps what was typed into an input without writing it again", async () => {
    const made = await built(goal);
    const [{ sheets }] = (await listBuilds()) as [Awaited<ReturnType<typeof listBuilds>>[number]];
    const { look } = sheets.find(({ key }) => key === "goal")!;
    const { area } = look.inputs.find(({ key }) => key === "orderTarget")!;
    const sheet = book.grid.sheets().find(({ name }) => name === look.tab)!;
    sheet.write(area, [[4_321]]);
    await again(made);
    expect(sheet.values(area)).toEqual([[4_321]]);
    expect([...(await written(() => again(made)))]).toEqual([]);
  });
});

function firstFormula(cells: readonly (readonly unknown[])[]): [row: number, column: number] {
  const isFormula = (cell: unknown): boolean => typeof cell === "string" && cell.startsWith("=");
  const row = cells.findIndex((line) => line.some(isFormula));
  return [row, cells[row]!.findIndex(isFormula)];
}

import { goalKind } from "../../../src/kinds/goal/kind";
import { segmentsKind } from "../../../src/kinds/segments/kind";
import type { OptionValues, SheetKind } from "../../../src/kinds/kind";
import { openFile } from "../../../playground/xlsx/open-file";
import { saveXlsx } from "../../../playground/xlsx/save-xlsx";
import type { Grid } from "../../../playground/grid/grid";
import { build } from "../../../src/workbook/build/build";
import { refresh } from "../../../src/workbook/build/refresh";
import { type SavedBuild, settingKey } from "../../../src/workbook/settings";
import { openWorkbook, type TestWorkbook } from "../office";
import { foundOrders, HEADINGS, ordersBy } from "../orders";

const ORDERS = ordersBy((order) => `c${order % 25}`, 90);

function cells(grid: Grid): unknown {
  return grid.sheets().map((sheet) => {
    const used = sheet.used(true);
    return [sheet.name, used && sheet.values(used)];
  });
}

describe.each([
  ["segments", segmentsKind, {}],
  ["goal", goalKind, { start: 45_060, end: 45_094 }],
] as [string, SheetKind, OptionValues][])("a %s build, saved and opened again", (_, kind, options) => {
  let book: TestWorkbook;
  beforeEach(async () => {
    book = await openWorkbook();
    book.fill("Sheet1", [HEADINGS, ...ORDERS]);
  });
  afterEach(() => book.close());

  it("is refreshed in place to the same figures", async () => {
    const orders = await foundOrders();
    const built = await build({ kind, tables: { orders }, options, locale: "en-US", today: 45_100 });
    expect(built.checks.filter(({ ok }) => !ok)).toEqual([]);
    await book.grid.settled();
    const before = cells(book.grid);
    const charts = (): string[] => book.grid.sheets().flatMap((sheet) => sheet.charts().map(({ name }) => name));
    const drawn = charts();
    expect(drawn).not.toEqual([]);
    const bytes = await saveXlsx(book.grid);
    book.close();

    book = await openWorkbook();
    await openFile(book.grid, "saved.xlsx", bytes);
    const again = await refresh(built.buildId, {}, { today: 45_100 });
    expect(again.sheets).toEqual(built.sheets);
    expect(again.checks).toEqual(built.checks);
    await book.grid.settled();
    expect(cells(book.grid)).toEqual(before);
    expect(charts()).toEqual(drawn);
  });
});

it("a goal saved before its sheets were choices has those again that stand", async () => {
  const book = await openWorkbook();
  book.fill("Sheet1", [HEADINGS, ...ORDERS]);
  const orders = await foundOrders();
  const options = { start: 45_060, end: 45_094, tracker: true };
  const built = await build({ kind: goalKind, tables: { orders }, options, locale: "en-US", today: 45_100 });
  const key = settingKey(built.buildId);
  const { options: saved, ...others } = book.grid.settings.get(key) as SavedBuild;
  const unsaid = Object.entries(saved).filter(([option]) => option !== "tracker" && option !== "hours");
  book.grid.settings.set(key, { ...others, options: Object.fromEntries(unsaid) });
  const again = await refresh(built.buildId, {}, { today: 45_100 });
  expect(again.sheets).toEqual(built.sheets);
  expect(again.sheets.map((sheet) => sheet.key)).toContain("tracker");
  expect(again.sheets.map((sheet) => sheet.key)).not.toContain("hours");
  book.close();
});

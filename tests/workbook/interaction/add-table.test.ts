/** A table added to the workbook stands on a sheet of its own, is found as what it is, and leaves what stands alone. */
import { sampleTable, type TemplateColumn, templateColumns } from "../../../src/tables/template";
import { addTable } from "../../../src/workbook/interaction/add-table";
import { findSources } from "../../../src/workbook/sources";
import { openWorkbook, type TestWorkbook } from "../office";

let book: TestWorkbook;
afterEach(() => book.close());

const asColumn = ({ heading, type }: TemplateColumn) => ({
  heading,
  ofDays: type === "date",
  numberFormat: type === "date" ? "yyyy-mm-dd" : null,
});
const EMPTY = {
  tab: "Campaigns",
  name: "Campaigns",
  columns: templateColumns("campaigns", "en-US").map(asColumn),
  rows: [],
};

it("adds an empty table in a free name, beside one of the same", async () => {
  book = await openWorkbook();
  book.fill("Campaigns", [["kept"]]);
  await addTable(EMPTY);
  await addTable(EMPTY);
  expect(book.value("Campaigns", 0, 0)).toBe("kept");
  const found = (await findSources()).filter(({ kind }) => kind === "campaigns");
  expect(found.map(({ source }) => [source.sheet, source.table, source.rows])).toEqual([
    ["Campaigns (2)", "Campaigns", 1],
    ["Campaigns (3)", "Campaigns_2", 1],
  ]);
  expect(book.grid.activeSheet().name).toBe("Campaigns (3)");
});

it.each([1900, 1904] as const)("writes days as a workbook of %s counts them", async (dateSystem) => {
  book = await openWorkbook({ dateSystem });
  const lines = [
    ["Order ID", "Paid at", "Amount paid"],
    ["A1", "2024-01-01", "12.5"],
  ];
  const { columns, rows } = sampleTable("orders", "en-US", lines);
  await addTable({ tab: "Orders", name: "Orders", columns: columns.map(asColumn), rows });
  expect([0, 1, 2].map((column) => book.value("Orders", 1, column))).toEqual([
    "A1",
    dateSystem === 1900 ? 45_292 : 45_292 - 1462,
    12.5,
  ]);
  const area = { row: 1, column: 1, rows: 1, columns: 1 };
  expect(book.sheet("Orders").numberFormats(area)).toEqual([["yyyy-mm-dd"]]);
});

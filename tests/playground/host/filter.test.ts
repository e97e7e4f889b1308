/** Filters of tables through the real office.js: rows are hidden by what their cells show, and come back. */
import {
  TableColumnFilterTypeEnum,
  TableConditionTypeEnum,
  TableManager,
  TableStringCompareTypeEnum,
} from "@univerjs/sheets-table";
import type { UniverGrid } from "../../../playground/grid/univer-grid";
import { useOffice } from "./open-office";

const office = useOffice();
const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");

beforeEach(() =>
  office.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("B2:C4").values = [
      ["Order", "Amount"],
      ["A1", 10],
      ["A2", 20],
    ];
    sheet.tables.add("B2:C4", true).name = "Orders";
    await context.sync();
  }),
);

async function filtered(act: (filter: Excel.Filter, table: Excel.Table) => void): Promise<unknown> {
  return office.run(async (context) => {
    const table = context.workbook.tables.getItem("Orders");
    const { filter } = table.columns.getItem("Order");
    act(filter, table);
    filter.load("criteria");
    const rows = [3, 4].map((row) => sheetOf(context).getRange(`${row}:${row}`));
    for (const row of rows) row.load("rowHidden");
    const total = sheetOf(context).getRange("H1");
    total.formulas = [["=SUBTOTAL(109,Orders[Amount])"]];
    total.load("values");
    await context.sync();
    return {
      hidden: rows.map((row) => row.rowHidden),
      total: total.values[0]?.[0] as unknown,
      criteria: filter.criteria,
    };
  });
}
const all = { hidden: [false, false], total: 30, criteria: null };

it("hides the rows that show another value, until it is cleared", async () => {
  const second = { hidden: [true, false], total: 20, criteria: { filterOn: "Values", values: ["A2"] } };
  expect(await filtered((filter) => filter.applyValuesFilter(["A2"]))).toEqual(second);
  expect(await filtered((filter) => filter.clear())).toEqual(all);
  expect(await filtered((filter) => filter.applyValuesFilter(["A2"]))).toEqual(second);
  expect(await filtered((_, table) => table.clearFilters())).toEqual(all);
});

it("compares what formulas give and numbers show", async () => {
  await office.run(async (context) => {
    sheetOf(context).getRange("B3:B4").formulas = [['="very "&"first"'], [12]];
    await context.sync();
  });
  expect(await filtered((filter) => filter.applyValuesFilter(["very first"]))).toMatchObject({
    hidden: [false, true],
    total: 10,
  });
  expect(await filtered((filter) => filter.applyValuesFilter(["12"]))).toMatchObject({
    hidden: [true, false],
    total: 20,
  });
  expect(await filtered((filter) => filter.applyValuesFilter(["nobody"]))).toMatchObject({
    hidden: [true, true],
    total: 0,
  });
});

it("by a condition, as Univer's page makes it, is reported as the values that pass it, and cleared", async () => {
  const grid = office.grid as UniverGrid;
  const [table] = grid.activeSheet().tables();
  const endsIn1 = {
    filterType: TableColumnFilterTypeEnum.condition as const,
    filterInfo: {
      conditionType: TableConditionTypeEnum.String as const,
      compareType: TableStringCompareTypeEnum.EndsWith,
      expectedValue: "1",
    },
  };
  grid["book"].injector.get(TableManager).addFilter(grid["book"].workbook.getUnitId(), table?.id ?? "", 0, endsIn1);
  expect(grid.activeSheet().tableFilters(table?.id ?? "")).toEqual([{ column: 0, values: ["A1"] }]);
  expect(await filtered((_, every) => every.clearFilters())).toEqual(all);
});

it("is refused on a protected sheet and for anything but a list of texts", async () => {
  expect(
    await office.refusal(async (context) => {
      const { filter } = context.workbook.tables.getItem("Orders").columns.getItem("Order");
      filter.applyValuesFilter([5] as unknown as string[]);
      await context.sync();
    }),
  ).toContain("InvalidArgument");
  expect(
    await office.refusal(async (context) => {
      sheetOf(context).protection.protect();
      context.workbook.tables.getItem("Orders").columns.getItem("Order").filter.applyValuesFilter(["A1"]);
      await context.sync();
    }),
  ).toContain("AccessDenied");
  await office.run(async (context) => {
    const { protection } = sheetOf(context);
    protection.unprotect();
    protection.protect({ allowAutoFilter: true, allowSort: true });
    context.workbook.tables.getItem("Orders").columns.getItem("Order").filter.applyValuesFilter(["A1"]);
    protection.load("options");
    await context.sync();
    expect(protection.options).toMatchObject({ allowAutoFilter: true, allowSort: true, allowFormatColumns: false });
  });
});

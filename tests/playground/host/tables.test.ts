/** Tables through the real office.js: made, read by part, grown and shrunk without touching cells beside them. */
import { useOffice } from "./open-office";

const office = useOffice();
const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");

const ROWS = [
  ["Order", "Amount"],
  ["A1", 10],
  ["A2", 20],
];

/** A table over ROWS at B2, with a note below it and one beside it. */
async function makeOrders(): Promise<void> {
  await office.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("B2:C4").values = ROWS;
    const table = sheet.tables.add("B2:C4", true);
    table.name = "Orders";
    sheet.getRange("B5").values = [["below"]];
    sheet.getRange("E3").values = [["beside"]];
    await context.sync();
  });
}

async function cells(address: string): Promise<unknown[][]> {
  return office.run(async (context) => {
    const range = sheetOf(context).getRange(address);
    range.load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
}

it("is found by name and id in its sheet and in the workbook", async () => {
  await makeOrders();
  await office.run(async (context) => {
    const table = context.workbook.tables.getItem("orders");
    table.load("id,name,style,showHeaders,showTotals,showBandedRows,showFilterButton,worksheet/name");
    const none = sheetOf(context).tables.getItemOrNullObject("Leads");
    const count = sheetOf(context).tables.getCount();
    await context.sync();
    expect(table.toJSON()).toMatchObject({
      name: "Orders",
      style: "TableStyleMedium2",
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
    });
    expect([table.worksheet.name, none.isNullObject, count.value]).toEqual(["Sheet1", true, 1]);
    const byId = context.workbook.tables.getItem(table.id);
    byId.load("name");
    await context.sync();
    expect(byId.name).toBe("Orders");
  });
});

it("gives its parts as ranges", async () => {
  await makeOrders();
  await office.run(async (context) => {
    const table = context.workbook.tables.getItem("Orders");
    const parts = [
      table.getRange(),
      table.getHeaderRowRange(),
      table.getDataBodyRange(),
      table.columns.getItem("Amount").getDataBodyRange(),
    ];
    for (const part of parts) part.load("address,values");
    table.columns.load("items/name,items/id,items/index");
    table.rows.load("count");
    await context.sync();
    expect(parts.map((part) => part.address.replace("Sheet1!", ""))).toEqual(["B2:C4", "B2:C2", "B3:C4", "C3:C4"]);
    expect(parts[3]?.values).toEqual([[10], [20]]);
    expect(table.columns.items.map(({ id, index, name }) => [id, index, name])).toEqual([
      [1, 0, "Order"],
      [2, 1, "Amount"],
    ]);
    expect(table.rows.count).toBe(2);
  });
});

it("is what formulas with its name refer to", async () => {
  await makeOrders();
  await office.run(async (context) => {
    const total = sheetOf(context).getRange("H1");
    total.formulas = [["=SUM(Orders[Amount])"]];
    total.load("values");
    await context.sync();
    expect(total.values).toEqual([[30]]);
    context.workbook.tables.getItem("Orders").rows.add(undefined, [["A3", 70]]);
    await context.sync();
    total.load("values");
    await context.sync();
    expect(total.values).toEqual([[100]]);
  });
});

it("moves what stands below when rows are added at the end", async () => {
  await makeOrders();
  await office.run(async (context) => {
    context.workbook.tables.getItem("Orders").rows.add(undefined, [
      ["A3", 30],
      ["A4", 40],
    ]);
    await context.sync();
  });
  expect(await cells("B3:C7")).toEqual([
    ["A1", 10],
    ["A2", 20],
    ["A3", 30],
    ["A4", 40],
    ["below", ""],
  ]);
  expect(await cells("E3")).toEqual([["beside"]]);
});

it("adds a row between others", async () => {
  await makeOrders();
  await office.run(async (context) => {
    context.workbook.tables.getItem("Orders").rows.add(1, [["between", 15]]);
    await context.sync();
  });
  expect(await cells("B3:B6")).toEqual([["A1"], ["between"], ["A2"], ["below"]]);
});

it("deletes rows without moving cells beside the table", async () => {
  await makeOrders();
  await office.run(async (context) => {
    context.workbook.tables.getItem("Orders").rows.getItemAt(0).delete();
    await context.sync();
  });
  expect(await cells("B2:E5")).toEqual([
    ["Order", "Amount", "", ""],
    ["A2", 20, "", "beside"],
    ["", "", "", ""],
    ["below", "", "", ""],
  ]);
  await office.run(async (context) => {
    const body = context.workbook.tables.getItem("Orders").getDataBodyRange();
    body.load("address");
    await context.sync();
    expect(body.address).toBe("Sheet1!B3:C3");
  });
});

it("shows a total row, and takes it away again", async () => {
  await makeOrders();
  await office.run(async (context) => {
    const table = context.workbook.tables.getItem("Orders");
    table.showTotals = true;
    table.getTotalRowRange().values = [["Total", 30]];
    const body = table.getDataBodyRange();
    body.load("address");
    await context.sync();
    expect(body.address).toBe("Sheet1!B3:C4");
  });
  expect(await cells("B5:B6")).toEqual([["Total"], ["below"]]);
  await office.run(async (context) => {
    context.workbook.tables.getItem("Orders").showTotals = false;
    await context.sync();
  });
  expect(await cells("B5:B6")).toEqual([[""], ["below"]]);
});

it("gets a column more at its right end", async () => {
  await makeOrders();
  await office.run(async (context) => {
    const column = context.workbook.tables.getItem("Orders").columns.add(undefined, [["Fee"], [1], [2]]);
    const range = column.getRange();
    column.load("name");
    range.load("address");
    await context.sync();
    expect([column.name, range.address]).toEqual(["Fee", "Sheet1!D2:D4"]);
  });
  expect(await cells("F3")).toEqual([["beside"]]);
});

it("renames a column through its heading", async () => {
  await makeOrders();
  await office.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("Orders");
    columns.getItem("Amount").name = "金额";
    const renamed = columns.getItem("金额");
    renamed.load("index");
    await context.sync();
    expect(renamed.index).toBe(1);
  });
});

it("makes headings of its own where the cells have none, or none that are usable", async () => {
  await office.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1:B1").values = [["x", 1]];
    sheet.tables.add("A1:B1", false);
    sheet.getRange("D1:G2").values = [
      ["Name", "", "Name", 2024],
      [1, 2, 3, 4],
    ];
    sheet.tables.add("D1:G2", true);
    await context.sync();
  });
  expect(await cells("A1:B2")).toEqual([
    ["Column1", "Column2"],
    ["x", 1],
  ]);
  expect(await cells("D1:G1")).toEqual([["Name", "Column2", "Name2", "2024"]]);
});

it("is found from a range it touches", async () => {
  await makeOrders();
  await office.run(async (context) => {
    const touching = sheetOf(context).getRange("C4:D9").getTables(false);
    const whole = sheetOf(context).getRange("C4:D9").getTables(true);
    const first = touching.getFirst();
    first.load("name");
    const counts = [touching.getCount(), whole.getCount()];
    await context.sync();
    expect([first.name, ...counts.map((count) => count.value)]).toEqual(["Orders", 1, 0]);
  });
});

it("resizes, turns into a range and is deleted", async () => {
  await makeOrders();
  await office.run(async (context) => {
    const table = context.workbook.tables.getItem("Orders");
    table.resize("B2:C3");
    const body = table.getDataBodyRange();
    body.load("address");
    await context.sync();
    expect(body.address).toBe("Sheet1!B3:C3");
    table.convertToRange();
    await context.sync();
    expect(office.grid.activeSheet().tables()).toEqual([]);
  });
  expect(await cells("B2:C3")).toEqual([ROWS[0], ROWS[1]]);
  await office.run(async (context) => {
    sheetOf(context).tables.add("B2:C4", true).delete();
    await context.sync();
  });
  expect(await cells("B2:C4")).toEqual(Array.from({ length: 3 }, () => ["", ""]));
});

it("refuses to overlap, to share a name and to be named like a cell", async () => {
  await makeOrders();
  const refusals = await Promise.all(
    [
      (sheet: Excel.Worksheet) => sheet.tables.add("C4:D6", true),
      (sheet: Excel.Worksheet) => (sheet.tables.add("H1:H2", true).name = "ORDERS"),
      (sheet: Excel.Worksheet) => (sheet.tables.getItem("Orders").name = "AB12"),
      (sheet: Excel.Worksheet) => sheet.tables.getItem("Orders").resize("B3:C6"),
    ].map((change) =>
      office.refusal(async (context) => {
        change(sheetOf(context));
        await context.sync();
      }),
    ),
  );
  expect(refusals.map((refusal) => refusal.split(":")[0])).toEqual([
    "InvalidOperation",
    "ItemAlreadyExists",
    "InvalidArgument",
    "InvalidArgument",
  ]);
});

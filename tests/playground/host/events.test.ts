/** Events through the real office.js: what reaches an add-in that registered a handler, and what does not. */
import { useOffice } from "./open-office";

const office = useOffice();
const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");

/** Lets messages that are on their way arrive: they are sent in a timer after the request. */
function delivered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

/** A handler that records what `describe` returns for each event. */
function recording<Event>(received: unknown[], describe: (event: Event) => unknown): (event: Event) => Promise<void> {
  return (event) => {
    received.push(describe(event));
    return Promise.resolve();
  };
}

it("reports changed cells, of the sheet and of all sheets, with the range", async () => {
  const received: unknown[] = [];
  await office.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.load("id");
    await context.sync();
    sheet.onChanged.add(
      recording(received, (event: Excel.WorksheetChangedEventArgs) => [
        "sheet",
        event.address,
        event.changeType,
        event.worksheetId === sheet.id,
      ]),
    );
    context.workbook.worksheets.onChanged.add(
      recording(received, (event: Excel.WorksheetChangedEventArgs) => ["all", event.address, event.type, event.source]),
    );
    let range: Excel.Range | undefined;
    sheet.onChanged.add(async (event) => {
      range = event.getRange(context);
      range.load("values");
      await context.sync();
      received.push(range.values);
    });
    await context.sync();
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
    await delivered();
  });
  expect(received).toContainEqual(["sheet", "A1:B2", "RangeEdited", true]);
  expect(received).toContainEqual(["all", "A1:B2", "WorksheetChanged", "Local"]);
  expect(received).toContainEqual([
    [1, 2],
    [3, 4],
  ]);
});

it("reports inserted and deleted rows", async () => {
  const received: unknown[] = [];
  await office.run(async (context) => {
    sheetOf(context).onChanged.add(
      recording(received, (event: Excel.WorksheetChangedEventArgs) => [event.changeType, event.address]),
    );
    await context.sync();
    sheetOf(context).getRange("2:3").insert("Down");
    sheetOf(context).getRange("2:2").delete("Up");
    await context.sync();
    await delivered();
  });
  expect(received).toEqual([
    ["RowInserted", "2:3"],
    ["RowDeleted", "2:2"],
  ]);
});

it("reports what the user does in the grid too", async () => {
  const received: unknown[] = [];
  await office.run(async (context) => {
    sheetOf(context).onChanged.add(recording(received, (event: Excel.WorksheetChangedEventArgs) => event.address));
    sheetOf(context).onSelectionChanged.add(
      recording(received, (event: Excel.WorksheetSelectionChangedEventArgs) => `selected ${event.address}`),
    );
    context.workbook.onSelectionChanged.add(recording(received, () => "selection of the workbook"));
    await context.sync();
  });
  const sheet = office.grid.activeSheet();
  sheet.write({ row: 4, column: 2, rows: 1, columns: 1 }, [["typed"]]);
  office.grid.select(sheet.id, { row: 1, column: 1, rows: 2, columns: 2 });
  await delivered();
  expect(received).toEqual(expect.arrayContaining(["C5", "selected B2:C3", "selection of the workbook"]));
});

it("reports sheets added, activated and deleted", async () => {
  const received: unknown[] = [];
  await office.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(
      recording(received, (event: Excel.WorksheetAddedEventArgs) => [event.type, typeof event.worksheetId]),
    );
    worksheets.onDeleted.add(
      recording(received, (event: Excel.WorksheetDeletedEventArgs) => [event.type, typeof event.worksheetId]),
    );
    worksheets.onActivated.add(
      recording(received, (event: Excel.WorksheetActivatedEventArgs) => [event.type, typeof event.worksheetId]),
    );
    await context.sync();
    const sheet = worksheets.add("New");
    sheet.activate();
    await context.sync();
    sheet.delete();
    await context.sync();
    await delivered();
  });
  expect(received).toEqual(
    expect.arrayContaining([
      ["WorksheetAdded", "string"],
      ["WorksheetActivated", "string"],
      ["WorksheetDeleted", "string"],
    ]),
  );
});

it("reports tables added, changed, selected and deleted", async () => {
  const received: unknown[] = [];
  await office.run(async (context) => {
    const sheet = sheetOf(context);
    const { tables } = context.workbook;
    tables.onAdded.add(recording(received, (event: Excel.TableAddedEventArgs) => event.type));
    tables.onDeleted.add(recording(received, (event: Excel.TableDeletedEventArgs) => [event.type, event.tableName]));
    await context.sync();
    sheet.getRange("A1:B3").values = [
      ["a", "b"],
      [1, 2],
      [3, 4],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Orders";
    table.load("id");
    await context.sync();
    table.onChanged.add(
      recording(received, (event: Excel.TableChangedEventArgs) => [
        event.type,
        event.address,
        event.tableId === table.id,
      ]),
    );
    table.onSelectionChanged.add(
      recording(received, (event: Excel.TableSelectionChangedEventArgs) => [event.isInsideTable, event.address]),
    );
    await context.sync();
    sheet.getRange("B3:D3").values = [[9, 9, 9]];
    sheet.getRange("B2").select();
    sheet.getRange("F9").select();
    await context.sync();
    table.delete();
    await context.sync();
    await delivered();
  });
  expect(received).toEqual(
    expect.arrayContaining([
      "TableAdded",
      ["TableChanged", "B3", true],
      [true, "B2"],
      [false, ""],
      ["TableDeleted", "Orders"],
    ]),
  );
});

it("is silent for handlers taken away and while events are off", async () => {
  const received: unknown[] = [];
  const registration = await office.run(async (context) => {
    const result = sheetOf(context).onChanged.add(
      recording(received, (event: Excel.WorksheetChangedEventArgs) => event.address),
    );
    await context.sync();
    context.runtime.enableEvents = false;
    sheetOf(context).getRange("A1").values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    context.runtime.load("enableEvents");
    await context.sync();
    expect(context.runtime.enableEvents).toBe(true);
    sheetOf(context).getRange("A2").values = [[1]];
    await context.sync();
    await delivered();
    return result;
  });
  await office.Excel.run(registration.context, async (context) => {
    registration.remove();
    sheetOf(context).getRange("A3").values = [[1]];
    await context.sync();
    await delivered();
  });
  expect(received).toEqual(["A2"]);
});

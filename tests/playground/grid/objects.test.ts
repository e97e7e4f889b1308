/** What lies over cells: tables, conditional formats, validation, charts; and the workbook around them. */
import type { ChartSpec } from "../../../playground/grid/chart-spec";
import type { GridEvent } from "../../../playground/grid/grid";
import type { ConditionalRuleSpec, ValidationSpec } from "../../../playground/grid/rule-spec";
import { area, put, value } from "./at";
import { grid, sheet } from "./open-grid";

const TABLE = {
  style: "TableStyleLight9",
  showHeaders: true,
  showTotals: false,
  showBandedRows: false,
  showFilterButton: true,
} as const;

describe("tables", () => {
  test("come back as they were given, follow changes, and go", () => {
    put(sheet, "A1", ["a", "b"], [1, 2]);
    const table = sheet.addTable({ ...TABLE, name: "First", area: area("A1:B2") });
    expect(sheet.tables()).toEqual([{ ...TABLE, id: table.id, name: "First", area: area("A1:B2") }]);
    sheet.updateTable(table.id, { name: "Renamed", style: "TableStyleMedium4", area: area("A1:B5") });
    expect(sheet.tables()[0]).toMatchObject({ name: "Renamed", style: "TableStyleMedium4", area: area("A1:B5") });
    sheet.removeTable(table.id, false);
    expect(sheet.tables()).toEqual([]);
    expect(sheet.used(false)).toBeNull();
  });

  test("move and grow with inserted rows", () => {
    put(sheet, "A3", ["a"], [1], [2]);
    sheet.addTable({ ...TABLE, name: "T", area: area("A3:A5") });
    sheet.insertRows(0, 1);
    expect(sheet.tables()[0]?.area).toEqual(area("A4:A6"));
    sheet.insertRows(5, 2);
    expect(sheet.tables()[0]?.area).toEqual(area("A4:A8"));
    sheet.deleteRows(0, 2);
    expect(sheet.tables()[0]?.area).toEqual(area("A2:A6"));
  });
});

describe("conditional formats", () => {
  const RULES: ConditionalRuleSpec[] = [
    {
      type: "colorScale",
      points: [
        { at: "min", color: "#FFFFFF" },
        { at: "percentile", value: "50", color: "#FFEB84" },
        { at: "max", color: "#63BE7B" },
      ],
    },
    { type: "dataBar", color: "#638EC6" },
    {
      type: "dataBar",
      color: "#638EC6",
      solid: true,
      min: { at: "number", value: "0" },
      max: { at: "formula", value: "=MAX($A$1:$A$3)*1.9" },
    },
    { type: "formula", formula: "=$A1>5", style: { fill: "#FFC7CE", bold: true } },
    { type: "cellValue", operator: "between", formula1: "1", formula2: "3", style: { color: "#9C0006" } },
    { type: "cellValue", operator: "greaterThan", formula1: "=$B$1", style: { fill: "#C6EFCE" } },
  ];

  test.each(RULES.map((rule) => [rule.type, rule] as const))("%s comes back as given", (_type, rule) => {
    const { id } = sheet.addConditionalFormat({ areas: [area("A1:A9")], rule, stopIfTrue: false });
    expect(sheet.conditionalFormats()).toEqual([{ id, areas: [area("A1:A9")], rule, stopIfTrue: false }]);
  });

  test("a new one goes before the others, as in Excel; they are changed and removed", () => {
    const added = [...RULES].reverse();
    const ids = added
      .map((rule) => sheet.addConditionalFormat({ areas: [area("A1:A9")], rule, stopIfTrue: false }).id)
      .reverse();
    expect(sheet.conditionalFormats().map(({ id }) => id)).toEqual(ids);
    sheet.updateConditionalFormat(ids[1]!, { areas: [area("B1:B2")], stopIfTrue: true });
    expect(sheet.conditionalFormats()[1]).toMatchObject({ areas: [area("B1:B2")], stopIfTrue: true, rule: RULES[1] });
    sheet.removeConditionalFormat(ids[0]!);
    expect(sheet.conditionalFormats().map(({ id }) => id)).toEqual(ids.slice(1));
  });

  test("move with their rows", () => {
    sheet.addConditionalFormat({ areas: [area("A2:A4")], rule: RULES[1]!, stopIfTrue: false });
    sheet.insertRows(0, 2);
    expect(sheet.conditionalFormats()[0]?.areas).toEqual([area("A4:A6")]);
  });
});

describe("validation", () => {
  const LIST: ValidationSpec = {
    area: area("B2:B9"),
    type: "list",
    formula1: "saved,typical,bold",
    ignoreBlanks: true,
    prompt: { title: "Plan", message: "Choose one" },
    error: { title: "Not a plan", message: "One of the list", style: "stop" },
  };

  test("comes back as given", () => {
    const share: ValidationSpec = {
      area: area("C2"),
      type: "decimal",
      operator: "between",
      formula1: "0",
      formula2: "1",
      ignoreBlanks: false,
    };
    sheet.setValidation(LIST);
    sheet.setValidation(share);
    expect(sheet.validations()).toEqual([LIST, share]);
  });

  test("clearing part of an area leaves the rest", () => {
    sheet.setValidation(LIST);
    sheet.clearValidation(area("B4:B5"));
    expect(sheet.validations().map((spec) => spec.area)).toEqual([area("B2:B3"), area("B6:B9")]);
    sheet.clearValidation(area("A1:Z100"));
    expect(sheet.validations()).toEqual([]);
  });
});

describe("charts", () => {
  const CHART: Omit<ChartSpec, "id"> = {
    name: "Chart 1",
    type: "ColumnClustered",
    title: "Orders",
    titleVisible: true,
    legend: { visible: true, position: "Bottom" },
    valueAxis: { title: "", numberFormat: "#,##0" },
    categoryAxis: { title: "" },
    series: [{ name: "Orders", values: "=Sheet1!$B$2:$B$5", categories: "=Sheet1!$A$2:$A$5" }],
    left: 100,
    top: 45,
    width: 360,
    height: 200,
  };

  test("are kept, changed, and removed", () => {
    const chart = sheet.addChart(CHART);
    sheet.updateChart(chart.id, { title: "Sales", width: 400 });
    expect(sheet.charts()).toEqual([{ ...CHART, id: chart.id, title: "Sales", width: 400 }]);
    sheet.removeChart(chart.id);
    expect(sheet.charts()).toEqual([]);
  });

  test("their series and place follow inserted rows and renamed sheets", () => {
    sheet.addChart(CHART);
    sheet.insertRows(0, 2);
    sheet.name = "My orders";
    expect(sheet.charts()[0]).toMatchObject({
      top: 75,
      series: [{ values: "='My orders'!$B$4:$B$7", categories: "='My orders'!$A$4:$A$7" }],
    });
  });
});

describe("sheets and events", () => {
  test("sheets are added, moved, activated, deleted", () => {
    const second = grid.addSheet("Second");
    const first = grid.addSheet("First", 0);
    expect(grid.activeSheet().id).toBe(sheet.id);
    expect(grid.sheets().map(({ name }) => name)).toEqual(["First", "Sheet1", "Second"]);
    grid.moveSheet(second.id, 0);
    expect(grid.sheets().map(({ name }) => name)).toEqual(["Second", "First", "Sheet1"]);
    grid.activate(second.id);
    expect(grid.activeSheet().id).toBe(second.id);
    grid.deleteSheet(second.id);
    expect(grid.sheets().map(({ name }) => name)).toEqual(["First", "Sheet1"]);
    expect(grid.activeSheet().id).toBe(first.id);
    expect(() => (grid.deleteSheet(first.id), grid.deleteSheet(sheet.id))).toThrow("at least one sheet");
  });

  test("listeners receive every kind of change until they are removed", async () => {
    const events: GridEvent[] = [];
    const leave = grid.on((event) => events.push(event));
    put(sheet, "A1", [1, "=A1*2"]);
    await grid.settled();
    sheet.insertRows(0, 1);
    sheet.deleteColumns(5, 2);
    const other = grid.addSheet("Other");
    other.name = "Renamed";
    grid.select(other.id, area("B2:C3"));
    await grid.settled();
    grid.deleteSheet(other.id);
    leave();
    put(sheet, "A1", [2]);
    const seen = events.map((event) => (event.type === "changed" ? event.change : event.type));
    for (const kind of [
      "RangeEdited",
      "calculated",
      "RowInserted",
      "ColumnDeleted",
      "added",
      "renamed",
      "activated",
      "selected",
      "deleted",
    ]) {
      expect(seen).toContain(kind);
    }
    expect(events.filter((event) => event.type === "changed" && event.change === "RangeEdited")).toHaveLength(1);
    expect(events).toContainEqual({ type: "changed", sheetId: sheet.id, area: area("A1:B1"), change: "RangeEdited" });
  });

  test("deleting the sheet shown shows the next visible one", () => {
    const [second, third, fourth] = ["Second", "Third", "Fourth"].map((name) => grid.addSheet(name));
    third!.visibility = "Hidden";
    grid.activate(second!.id);
    const seen: string[] = [];
    grid.on((event) => event.type === "activated" && seen.push(event.sheetId));
    grid.deleteSheet(second!.id);
    expect(grid.activeSheet().id).toBe(fourth!.id);
    grid.deleteSheet(fourth!.id);
    expect(grid.activeSheet().id).toBe(sheet.id);
    grid.addSheet("Fifth");
    expect(seen).toEqual([fourth!.id, sheet.id]);
  });

  test("the selection is where it was put", () => {
    const other = grid.addSheet("Other");
    grid.select(other.id, area("B2:C3"));
    expect(grid.selection()).toEqual({ sheetId: other.id, area: area("B2:C3") });
    expect(grid.activeSheet().id).toBe(other.id);
  });
});

describe("SALES functions in cells", () => {
  test("calculate, refuse with a sentence, and recover", async () => {
    put(sheet, "A1", [1000, 40, "=SALES.AOV(A1,B1)", "=SALES.AOV(A1,B2)", "=sales.reversefunnel(1000,0.5,0.6,0.8)"]);
    await grid.settled();
    expect([value(sheet, "C1"), value(sheet, "D1"), value(sheet, "E1")]).toEqual([25, "#DIV/0!", 4167]);
    expect(grid.refusalAt(sheet.id, 0, 3)).toMatchObject({ code: "#DIV/0!", name: "SALES.AOV" });
    expect(grid.refusalAt(sheet.id, 0, 2)).toBeUndefined();
    put(sheet, "B2", [10]);
    await grid.settled();
    expect(value(sheet, "D1")).toBe(100);
    expect(grid.refusalAt(sheet.id, 0, 3)).toBeUndefined();
  });

  test("an error in an argument is passed on, text and too few arguments are refused", async () => {
    put(sheet, "A1", [
      "=1/0",
      "=SALES.AOV(A1,2)",
      '=SALES.AOV("x",2)',
      "=SALES.AOV(1)",
      '=IFERROR(SALES.AOV(1,0),"none")',
    ]);
    await grid.settled();
    expect([value(sheet, "B1"), value(sheet, "C1"), value(sheet, "E1")]).toEqual(["#DIV/0!", "#VALUE!", "none"]);
    expect(value(sheet, "D1")).toBe("#VALUE!");
    expect(grid.refusalAt(sheet.id, 0, 3)).toMatchObject({ code: "#VALUE!", name: "SALES.AOV" });
  });

  test("a range where one value is meant gives a value for each cell", async () => {
    put(sheet, "A1", [100, 5, "=SALES.AOV(A1:A3,B1:B3)"], [90, 3], [80, 0]);
    await grid.settled();
    expect(sheet.values(area("C1:C3"))).toEqual([[20], [30], ["#DIV/0!"]]);
  });
});

test("600,000 plain values are written and read", async () => {
  const rows = Array.from({ length: 100_000 }, (_, row) => [
    row,
    `P${row}`,
    row * 1.5,
    "paid",
    45_000 + (row % 365),
    row % 1000,
  ]);
  sheet.write(area("A1:F100000"), rows);
  await grid.settled();
  const read = sheet.values(area("A1:F100000"));
  expect(read).toHaveLength(rows.length);
  // Compared by hand: a matcher takes seconds for so many cells.
  expect(rows.flatMap((row, i) => (row.every((cell, j) => cell === read[i]![j]) ? [] : [i]))).toEqual([]);
  expect(sheet.used(true)).toEqual(area("A1:F100000"));
});

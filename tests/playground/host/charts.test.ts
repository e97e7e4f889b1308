/** Native charts through the real office.js: source, parts, series, place. */
import { useOffice } from "./open-office";

const office = useOffice();
const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");

const CELLS = [
  ["Month", "Target", "Actual"],
  ["Jan", 10, 8],
  ["Feb", 12, 13],
  ["Mar", 14, 15],
];

async function fillCells(): Promise<void> {
  await office.run(async (context) => {
    sheetOf(context).getRange("A1:C4").values = CELLS;
    await context.sync();
  });
}

it("reads names and categories out of its source", async () => {
  await fillCells();
  await office.run(async (context) => {
    sheetOf(context).charts.add("ColumnClustered", sheetOf(context).getRange("A1:C4"), "Columns");
    sheetOf(context).charts.add("Line", sheetOf(context).getRange("A1:C4"), "Rows");
    sheetOf(context).charts.add("Pie", sheetOf(context).getRange("B2:B4"));
    await context.sync();
  });
  const [columns, rows, bare] = office.grid.activeSheet().charts();
  expect(columns?.series).toEqual([
    { name: "Target", values: "Sheet1!$B$2:$B$4", categories: "Sheet1!$A$2:$A$4" },
    { name: "Actual", values: "Sheet1!$C$2:$C$4", categories: "Sheet1!$A$2:$A$4" },
  ]);
  expect(rows?.series.map(({ name, values, categories }) => [name, values, categories])).toEqual([
    ["Jan", "Sheet1!$B$2:$C$2", "Sheet1!$B$1:$C$1"],
    ["Feb", "Sheet1!$B$3:$C$3", "Sheet1!$B$1:$C$1"],
    ["Mar", "Sheet1!$B$4:$C$4", "Sheet1!$B$1:$C$1"],
  ]);
  expect(bare?.series).toEqual([{ name: "Series1", values: "Sheet1!$B$2:$B$4", categories: "" }]);
});

it("keeps its titles, axes, legend and name", async () => {
  await fillCells();
  await office.run(async (context) => {
    const chart = sheetOf(context).charts.add("ColumnClustered", sheetOf(context).getRange("A1:C4"));
    chart.name = "pace";
    chart.title.text = "进度";
    chart.legend.position = "Top";
    chart.axes.valueAxis.title.text = "Orders";
    chart.axes.valueAxis.numberFormat = "#,##0";
    chart.axes.valueAxis.minimum = 0;
    chart.axes.categoryAxis.title.text = "Month";
    chart.axes.categoryAxis.tickLabelSpacing = 1;
    chart.axes.categoryAxis.reversePlotOrder = true;
    await context.sync();
    const again = sheetOf(context).charts.getItem("pace");
    again.load("name,chartType,title/text,title/visible,legend/position,legend/visible");
    again.axes.valueAxis.load("numberFormat,minimum,maximum,title/text");
    again.axes.categoryAxis.load("title/text,title/visible,tickLabelSpacing,reversePlotOrder");
    await context.sync();
    expect(again.toJSON()).toMatchObject({
      name: "pace",
      chartType: "ColumnClustered",
      title: { text: "进度", visible: true },
      legend: { position: "Top", visible: true },
      axes: {
        valueAxis: { numberFormat: "#,##0", minimum: 0, maximum: "", title: { text: "Orders" } },
        categoryAxis: {
          ...{ tickLabelSpacing: 1, reversePlotOrder: true },
          title: { text: "Month", visible: true },
        },
      },
    });
    again.title.visible = false;
    again.legend.visible = false;
    again.axes.categoryAxis.title.visible = false;
    await context.sync();
  });
  expect(office.grid.activeSheet().charts()[0]).toMatchObject({
    titleVisible: false,
    legend: { visible: false },
    categoryAxis: { title: "" },
  });
});

it("gets, changes and loses series", async () => {
  await fillCells();
  await office.run(async (context) => {
    const sheet = sheetOf(context);
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"));
    const added = chart.series.add("Actual");
    added.setValues(sheet.getRange("C2:C4"));
    added.setXAxisValues(sheet.getRange("A2:A4"));
    added.chartType = "Line";
    added.format.line.color = "#ff0000";
    chart.series.getItemAt(0).format.fill.setSolidColor("#00ff00");
    chart.series.load("items/name,items/chartType");
    await context.sync();
    expect(chart.series.items.map(({ name, chartType }) => [name, chartType])).toEqual([
      ["Target", "ColumnClustered"],
      ["Actual", "Line"],
    ]);
    expect(office.grid.activeSheet().charts()[0]?.series).toEqual([
      { name: "Target", values: "Sheet1!$B$2:$B$4", categories: "Sheet1!$A$2:$A$4", color: "#00FF00" },
      { name: "Actual", values: "Sheet1!$C$2:$C$4", categories: "Sheet1!$A$2:$A$4", color: "#FF0000", type: "Line" },
    ]);
    chart.series.getItemAt(0).delete();
    const count = chart.series.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
});

it("a cleared fill is no fill, until a colour is set again", async () => {
  await fillCells();
  await office.run(async (context) => {
    const sheet = sheetOf(context);
    const { fill } = sheet.charts.add("ColumnStacked", sheet.getRange("A1:B4")).series.getItemAt(0).format;
    fill.clear();
    await context.sync();
    expect(office.grid.activeSheet().charts()[0]?.series[0]).toMatchObject({ unfilled: true });
    fill.setSolidColor("#00ff00");
    await context.sync();
    expect(office.grid.activeSheet().charts()[0]?.series[0]).toMatchObject({ unfilled: undefined, color: "#00FF00" });
  });
});

it("covers given cells, or has the position of its numbers", async () => {
  await fillCells();
  await office.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A:A").format.columnWidth = 100;
    const covered = sheet.getRange("B2:D9");
    covered.load("left,top,width,height");
    const chart = sheet.charts.add("Line", sheet.getRange("A1:C4"));
    chart.setPosition("B2", "D9");
    chart.load("left,top,width,height");
    await context.sync();
    const place = ({ left, top, width, height }: { left: number; top: number; width: number; height: number }) => [
      left,
      top,
      width,
      height,
    ];
    expect(place(chart)).toEqual(place(covered));
    chart.set({ left: 5, top: 6, width: 300, height: 200 });
    chart.load("left,top,width,height");
    await context.sync();
    expect(place(chart)).toEqual([5, 6, 300, 200]);
  });
});

it("is counted, found by id, and deleted", async () => {
  await fillCells();
  await office.run(async (context) => {
    const { charts } = sheetOf(context);
    const first = charts.add("Line", sheetOf(context).getRange("A1:C4"));
    charts.add("Doughnut", sheetOf(context).getRange("A1:B4"));
    charts.load("items/id,items/name");
    await context.sync();
    expect(charts.items.map((chart) => chart.name)).toEqual(["Chart 1", "Chart 2"]);
    first.delete();
    const count = charts.getCount();
    const none = charts.getItemOrNullObject("Chart 1");
    await context.sync();
    expect([count.value, none.isNullObject]).toEqual([1, true]);
  });
});

it("names what it cannot draw", async () => {
  const type = await office.refusal(async (context) => {
    sheetOf(context).charts.add("Sunburst", sheetOf(context).getRange("A1:B4"));
    await context.sync();
  });
  expect(type).toMatch(/^InvalidArgument: ChartCollection\.add was given "Sunburst" where one of ColumnClustered/);
  const axis = await office.refusal(async (context) => {
    sheetOf(context).charts.add("Line", sheetOf(context).getRange("A1:B4")).axes.categoryAxis.numberFormat = "0";
    await context.sync();
  });
  expect(axis).toBe("ApiNotFound: The playground's host has no ChartAxis.numberFormat of the category axis.");
});

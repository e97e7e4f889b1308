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

it("has the look of the frame: no title, border or gridlines, its own fonts, one accented point", async () => {
  await fillCells();
  await office.run(async (context) => {
    const chart = sheetOf(context).charts.add("ColumnClustered", sheetOf(context).getRange("A1:C4"));
    const [bars, line] = [0, 1].map((index) => chart.series.getItemAt(index)) as [Excel.ChartSeries, Excel.ChartSeries];
    const { valueAxis, categoryAxis } = chart.axes;
    bars.load("gapWidth,overlap,hasDataLabels");
    valueAxis.load("visible,majorUnit");
    valueAxis.majorGridlines.load("visible");
    categoryAxis.majorGridlines.load("visible");
    await context.sync();
    expect([bars.gapWidth, bars.overlap, bars.hasDataLabels]).toEqual([219, -27, false]);
    expect([valueAxis.visible, valueAxis.majorUnit]).toEqual([true, ""]);
    expect([valueAxis.majorGridlines.visible, categoryAxis.majorGridlines.visible]).toEqual([true, false]);

    chart.title.visible = false;
    chart.format.fill.clear();
    chart.format.border.clear();
    chart.format.font.name = "Arial";
    chart.format.font.size = 9;
    chart.plotArea.format.fill.clear();
    chart.legend.position = "Top";
    chart.legend.format.font.color = "#56657a";
    valueAxis.visible = false;
    valueAxis.minimum = 0;
    valueAxis.majorUnit = 5;
    valueAxis.majorGridlines.visible = false;
    categoryAxis.tickLabelSpacing = 1;
    categoryAxis.format.line.color = "#c3cfdb";
    categoryAxis.format.font.size = 9;
    bars.gapWidth = 40;
    bars.overlap = 0;
    bars.format.fill.setSolidColor("#a9c6e3");
    bars.hasDataLabels = true;
    bars.dataLabels.numberFormat = '0,"k"';
    bars.dataLabels.position = "OutsideEnd";
    bars.dataLabels.format.font.color = "#1b2733";
    bars.points.getItemAt(2).format.fill.setSolidColor("#c46a12");
    bars.points.getItemAt(0).hasDataLabel = false;
    line.chartType = "Line";
    line.format.line.color = "#8794a3";
    line.format.line.lineStyle = "RoundDot";
    line.format.line.weight = 1.75;
    const count = bars.points.getCount();
    bars.dataLabels.load("position,numberFormat,showValue,linkNumberFormat");
    line.format.line.load("color,lineStyle,weight");
    chart.format.border.load("lineStyle");
    await context.sync();
    expect(count.value).toBe(3);
    expect(bars.dataLabels.toJSON()).toMatchObject({
      position: "OutsideEnd",
      numberFormat: '0,"k"',
      showValue: true,
      linkNumberFormat: false,
    });
    expect(line.format.line.toJSON()).toMatchObject({ color: "#8794A3", lineStyle: "RoundDot", weight: 1.75 });
    expect(chart.format.border.lineStyle).toBe("None");
  });
  expect(office.grid.activeSheet().charts()[0]).toMatchObject({
    titleVisible: false,
    fill: null,
    plotFill: null,
    border: { style: "None" },
    font: { name: "Arial", size: 9 },
    gapWidth: 40,
    overlap: 0,
    legend: { visible: true, position: "Top", font: { color: "#56657A" } },
    valueAxis: { hidden: true, minimum: 0, majorUnit: 5, gridlines: false },
    categoryAxis: { labelSpacing: 1, line: { color: "#C3CFDB" }, font: { size: 9 } },
    series: [
      {
        color: "#A9C6E3",
        labels: { position: "OutsideEnd", numberFormat: '0,"k"', font: { color: "#1B2733" } },
        points: [
          { index: 0, labelled: false },
          { index: 2, color: "#C46A12" },
        ],
      },
      { type: "Line", color: "#8794A3", line: { style: "RoundDot", weight: 1.75 } },
    ],
  });
});

it.each<[string, (series: Excel.ChartSeries) => void, string]>([
  [
    "a label outside the end of a line",
    (series) => {
      series.chartType = "Line";
      series.hasDataLabels = true;
      series.dataLabels.position = "OutsideEnd";
    },
    'ChartDataLabels.position was given "OutsideEnd" where one of Center, Left, Right, Top, Bottom is wanted.',
  ],
  [
    "a point it has not",
    (series) => series.points.getItemAt(3),
    "The series has no point 3; it has 3, counted from 0.",
  ],
  [
    "a gap beyond Excel's",
    (series) => {
      series.gapWidth = 501;
    },
    "ChartSeries.gapWidth was given 501; it is from 0 to 500.",
  ],
])("refuses %s", async (_, change, reason) => {
  await fillCells();
  const refusal = await office.refusal(async (context) => {
    change(sheetOf(context).charts.add("ColumnClustered", sheetOf(context).getRange("A1:C4")).series.getItemAt(0));
    await context.sync();
  });
  expect(refusal).toBe(`InvalidArgument: ${reason}`);
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

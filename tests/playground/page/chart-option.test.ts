/** The echarts option of a native chart. */
import type { ChartSpec } from "../../../playground/grid/chart-spec";
import type { Value } from "../../../playground/grid/grid";
import { chartOption, type ReadCells } from "../../../playground/page/chart-option";

const COLORS = { text: "#111111", line: "#222222", background: "#333333" };
const CELLS: Readonly<Record<string, readonly Value[]>> = {
  names: ["Jan", "Feb"],
  orders: [10, 30],
  sales: [30, 10],
  broken: ["#DIV/0!", ""],
};

function read(reference: string): ReadCells {
  const values = CELLS[reference] ?? [];
  return { values, texts: values.map(String) };
}

function chart(change: Partial<ChartSpec>): ChartSpec {
  return {
    id: "1",
    name: "Chart 1",
    type: "ColumnClustered",
    title: "Orders",
    titleVisible: true,
    legend: { visible: true, position: "Bottom" },
    valueAxis: { title: "", numberFormat: "#,##0.0" },
    categoryAxis: { title: "" },
    series: [
      { name: "Orders", values: "orders", categories: "names" },
      { name: "Sales", values: "sales", categories: "names", color: "#123456" },
    ],
    left: 0,
    top: 0,
    width: 100,
    height: 100,
    ...change,
  };
}

/** The first two series colours of a new Excel chart. */
const [EXCEL_BLUE, EXCEL_ORANGE] = ["#4472C4", "#ED7D31"];

interface Drawn {
  readonly type: string;
  readonly data: readonly unknown[];
  readonly stack?: string;
  readonly itemStyle: { readonly color: string };
}

const seriesOf = (spec: ChartSpec): Drawn[] => chartOption(spec, read, COLORS).series as Drawn[];

test("columns, in the colours given or Excel's", () => {
  const [orders, sales] = seriesOf(chart({}));
  expect(orders).toMatchObject({ type: "bar", data: [10, 30], itemStyle: { color: EXCEL_BLUE } });
  expect(sales?.itemStyle.color).toBe("#123456");
  expect(chartOption(chart({}), read, COLORS)).toMatchObject({
    xAxis: { type: "category", data: ["Jan", "Feb"] },
    yAxis: { type: "value" },
  });
});

test("bars from the top, with every category labelled, where the axis says so", () => {
  const categoryAxis = { title: "", labelSpacing: 1, reversed: true };
  expect(chartOption(chart({ type: "BarClustered", categoryAxis }), read, COLORS)).toMatchObject({
    yAxis: { type: "category", inverse: true, axisLabel: { interval: 0 } },
  });
});

test("a series without fill takes its place in the stack unseen", () => {
  const [base] = chart({}).series;
  const drawn = seriesOf(chart({ type: "ColumnStacked", series: [{ ...base!, unfilled: true }, base!] }));
  expect(drawn[0]).toMatchObject({ data: [10, 30], stack: "all", itemStyle: { color: "transparent" } });
  expect(drawn[1]!.itemStyle.color).toBe(EXCEL_ORANGE);
});

test("bars lie, lines stand, a series may be drawn otherwise than the chart", () => {
  expect(chartOption(chart({ type: "BarClustered" }), read, COLORS)).toMatchObject({
    xAxis: { type: "value" },
    yAxis: { type: "category" },
  });
  expect(seriesOf(chart({ type: "Line" })).map(({ type }) => type)).toEqual(["line", "line"]);
  const mixed = chart({});
  mixed.series[1]!.type = "Line";
  expect(seriesOf(mixed).map(({ type }) => type)).toEqual(["bar", "line"]);
});

test("stacked series share a stack; to 100 % they are shares of their sum", () => {
  expect(seriesOf(chart({ type: "ColumnStacked" })).map(({ stack }) => stack)).toEqual(["all", "all"]);
  const drawn = seriesOf(chart({ type: "ColumnStacked100" }));
  expect(drawn.map(({ data }) => data)).toEqual([
    [0.25, 0.75],
    [0.75, 0.25],
  ]);
});

test("a pie has the first series' values by category", () => {
  const [pie] = seriesOf(chart({ type: "Doughnut" }));
  expect(pie).toMatchObject({
    type: "pie",
    data: [
      { name: "Jan", value: 10 },
      { name: "Feb", value: 30 },
    ],
  });
});

test("errors and texts are gaps, not zeros; a broken reference draws nothing", () => {
  const series = [
    { name: "Broken", values: "broken", categories: "names" },
    { name: "Gone", values: "=#REF!", categories: "names" },
  ];
  expect(seriesOf(chart({ series })).map(({ data }) => data)).toEqual([[null, null], []]);
});

test("values are labelled in the axis' number format", () => {
  const { yAxis } = chartOption(chart({}), read, COLORS) as {
    yAxis: { axisLabel: { formatter: (value: number) => string } };
  };
  expect(yAxis.axisLabel.formatter(1234.56)).toBe("1,234.6");
});

test("every chart type of Excel is drawn as something", () => {
  for (const type of [
    "Area",
    "XYScatter",
    "XYScatterLines",
    "Radar",
    "StockHLC",
    "SurfaceTopView",
    "Funnel",
    "LineMarkersStacked100",
  ]) {
    expect(["bar", "line", "pie", "scatter"]).toContain(seriesOf(chart({ type }))[0]?.type);
  }
});

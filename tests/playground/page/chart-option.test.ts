/** The echarts option of a native chart. */
import type { ChartSpec } from "../../../playground/grid/chart-spec";
import type { Value } from "../../../playground/grid/grid";
import { chartOption } from "../../../playground/page/chart-option";
import type { ReadCells } from "../../../playground/page/chart-series-option";

const COLORS = { text: "#111111", line: "#222222", background: "#333333", drawn: (color: string) => color };
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
  readonly barCategoryGap?: string;
  readonly label?: { readonly position: string; readonly formatter: (point: object) => string };
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

describe("the look of the frame", () => {
  const small = { name: "Arial", size: 9, color: "#56657A" };
  const framed = (change: Partial<ChartSpec>): ChartSpec =>
    chart({
      titleVisible: false,
      fill: null,
      font: small,
      gapWidth: 40,
      legend: { visible: true, position: "Top" },
      valueAxis: { title: "", numberFormat: "0", hidden: true, minimum: 0, gridlines: false },
      categoryAxis: { title: "", labelSpacing: 1, line: { color: "#C3CFDB", weight: 0.75 } },
      ...change,
    });
  const [orders, sales] = chart({}).series as [ChartSpec["series"][number], ChartSpec["series"][number]];

  test("no ground, no gridlines, no value axis, small grey texts, an axis line of its own", () => {
    const text = { color: "#56657A", fontFamily: '"Arial", Arial, sans-serif', fontSize: 12 };
    expect(chartOption(framed({}), read, COLORS)).toMatchObject({
      backgroundColor: "transparent",
      title: { show: false },
      legend: { show: true, top: 4, textStyle: text },
      xAxis: {
        axisLine: { show: true, lineStyle: { color: "#C3CFDB", width: 1 } },
        axisLabel: { ...text, interval: 0, overflow: "break" },
      },
      yAxis: { show: false, min: 0, splitLine: { show: false } },
    });
    const axis = { color: "#111111" };
    expect(chartOption(framed({ font: undefined }), read, COLORS)).toMatchObject({ xAxis: { axisLabel: axis } });
  });

  test("one bar of another colour, labels in their format, one of them left out", () => {
    const spec = {
      ...orders,
      labels: { position: "OutsideEnd", numberFormat: '0"k";;' } as const,
      points: [
        { index: 0, labelled: false },
        { index: 1, color: "#C46A12" },
      ],
    };
    const [drawn] = seriesOf(framed({ series: [spec] }));
    expect(drawn?.data).toEqual([
      { value: 10, label: { show: false } },
      { value: 30, itemStyle: { color: "#C46A12" } },
    ]);
    expect(drawn?.label?.position).toBe("top");
    expect([30, 0].map((value) => drawn?.label?.formatter({ dataIndex: 1, value }))).toEqual(["30k", ""]);
    const [lying] = seriesOf(framed({ type: "BarClustered", series: [{ ...spec, labels: {} }] }));
    expect([lying?.label?.position, lying?.label?.formatter({ dataIndex: 1, value: 30 })]).toEqual(["right", "30"]);
  });

  test.each([
    [1, undefined, 28.57],
    [2, 0, 16.67],
    [2, 100, 28.57],
  ])("%p series of columns overlapping by %p have a gap of %p per cent of a category", (count, overlap, share) => {
    const [drawn] = seriesOf(framed({ overlap, series: [orders, sales].slice(0, count) }));
    expect(Number.parseFloat(drawn?.barCategoryGap ?? "")).toBeCloseTo(share, 2);
  });

  test("lines: dashed, dotted and plain, in points", () => {
    const lines = [{ style: "Dash", weight: 1.5 }, { style: "RoundDot", weight: 2.25 }, undefined] as const;
    const series = lines.map((line) => ({ ...orders, line, color: "#8794A3" }));
    expect(seriesOf(framed({ type: "Line", series }))).toMatchObject([
      { lineStyle: { color: "#8794A3", width: 2, type: [8, 6] } },
      { lineStyle: { width: 3, cap: "round", type: [0.03, 6] } },
      { lineStyle: { width: 3 } },
    ]);
  });

  test("a name that stands in a cell", () => {
    const series = [{ ...orders, name: "=names" }];
    expect(seriesOf(framed({ series }))).toMatchObject([{ name: "Jan" }]);
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

test("a stated colour of text is drawn as the sheet's texts are", () => {
  const dark = { ...COLORS, drawn: () => "#abcdef" };
  const option = chartOption(chart({ font: { color: "#56657A" } }), read, dark);
  expect(option).toMatchObject({
    legend: { textStyle: { color: "#abcdef" } },
    xAxis: { axisLabel: { color: "#abcdef" } },
  });
});

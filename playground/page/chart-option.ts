/**
 * What echarts draws for a native chart: its cells read, its look as Excel's default for the type. Pure.
 */
import type { EChartsCoreOption } from "echarts/core";
import type { ChartSeriesSpec, ChartSpec } from "../grid/chart-spec";
import type { Value } from "../grid/grid";
import { displayedText } from "../grid/number-format";

/** The cells of a reference in reading order. */
export interface ReadCells {
  readonly values: readonly Value[];
  readonly texts: readonly string[];
}

export interface ChartColors {
  readonly text: string;
  readonly line: string;
  readonly background: string;
}

interface Drawing {
  readonly kind: "bar" | "line" | "pie" | "scatter";
  readonly horizontal: boolean;
  readonly stack: boolean;
  readonly share: boolean;
  readonly area: boolean;
  readonly markers: boolean;
  readonly hole: boolean;
  readonly smooth: boolean;
}

/** Excel's colours for the series of a new chart, in order. */
const SERIES_COLORS = [
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#264478",
  "#9E480E",
  "#636363",
  "#997300",
];

/** How an Excel.ChartType is drawn; a kind without a counterpart (surface, stock) as columns. */
function drawingOf(type: string): Drawing {
  const kind = /^(Pie|Doughnut)/.test(type)
    ? "pie"
    : /^XYScatter|^Bubble/.test(type)
      ? "scatter"
      : /^(Line|Area|Radar)/.test(type)
        ? "line"
        : "bar";
  return {
    kind,
    horizontal: /^(Bar|CylinderBar|ConeBar|PyramidBar)/.test(type),
    stack: type.includes("Stacked"),
    share: type.endsWith("100"),
    area: type.startsWith("Area"),
    markers: type.includes("Markers") || kind === "scatter",
    hole: type.startsWith("Doughnut"),
    smooth: type.includes("Smooth"),
  };
}

const numberOf = (value: Value | undefined): number | null => (typeof value === "number" ? value : null);

/** Each value as its share of the sum over all series, for the 100 % types. */
function shares(series: readonly (readonly (number | null)[])[]): (number | null)[][] {
  const length = Math.max(0, ...series.map((values) => values.length));
  const sums = Array.from({ length }, (_, at) => series.reduce((sum, values) => sum + Math.abs(values[at] ?? 0), 0));
  return series.map((values) =>
    values.map((value, at) => (value === null || sums[at] === 0 ? null : value / (sums[at] ?? 1))),
  );
}

function legendOption({ legend }: ChartSpec, colors: ChartColors): object {
  const place = {
    Top: { top: 28, left: "center" },
    Bottom: { bottom: 4, left: "center" },
    Left: { left: 4, top: "middle" },
    Right: { right: 4, top: "middle" },
  };
  const orient = legend.position === "Left" || legend.position === "Right" ? "vertical" : "horizontal";
  return {
    show: legend.visible,
    type: "scroll",
    orient,
    ...place[legend.position],
    textStyle: { color: colors.text },
    itemWidth: 14,
    itemHeight: 9,
  };
}

function titleOption({ title, titleVisible }: ChartSpec, colors: ChartColors): object {
  return {
    show: titleVisible && title !== "",
    text: title,
    left: "center",
    top: 6,
    textStyle: { color: colors.text, fontSize: 14, fontWeight: 600 },
  };
}

function gridOption({ legend, titleVisible, title }: ChartSpec): object {
  const at = (position: string): boolean => legend.visible && legend.position === position;
  const top = (titleVisible && title !== "" ? 38 : 14) + (at("Top") ? 24 : 0);
  return {
    outerBoundsMode: "same",
    outerBoundsContain: "all",
    top,
    bottom: at("Bottom") ? 32 : 12,
    left: at("Left") ? 110 : 14,
    right: at("Right") ? 110 : 18,
  };
}

function formatter(format: string): (value: unknown) => string {
  return (value) => (typeof value === "number" ? displayedText(value, format) : "");
}

function axisOptions(spec: ChartSpec, drawing: Drawing, categories: readonly string[], colors: ChartColors): object {
  const label = { color: colors.text };
  const lines = { axisLine: { lineStyle: { color: colors.line } }, splitLine: { lineStyle: { color: colors.line } } };
  const named = (name: string): object => ({ name, nameLocation: "middle", nameGap: 34, nameTextStyle: label });
  const format = drawing.share ? "0%" : spec.valueAxis.numberFormat;
  const value = {
    type: "value",
    ...named(spec.valueAxis.title),
    ...lines,
    axisLabel: { ...label, formatter: formatter(format) },
    min: spec.valueAxis.minimum,
    max: drawing.share ? 1 : spec.valueAxis.maximum,
  };
  const category =
    drawing.kind === "scatter"
      ? { type: "value", scale: true, ...named(spec.categoryAxis.title), ...lines, axisLabel: label }
      : {
          type: "category",
          data: categories,
          ...named(spec.categoryAxis.title),
          ...lines,
          axisLabel: spec.categoryAxis.labelSpacing === 1 ? { ...label, interval: 0 } : label,
          inverse: spec.categoryAxis.reversed === true,
          boundaryGap: drawing.kind === "bar",
        };
  // Excel draws the first category of a bar chart at the bottom, as echarts does, unless the axis is reversed.
  return drawing.horizontal ? { xAxis: value, yAxis: category } : { xAxis: category, yAxis: value };
}

interface ReadSeries {
  readonly spec: ChartSeriesSpec;
  readonly values: readonly (number | null)[];
  readonly categories: ReadCells;
}

function seriesOption({ spec, values, categories }: ReadSeries, chart: Drawing, at: number): object {
  const own = spec.type === undefined ? chart : drawingOf(spec.type);
  const color = spec.color ?? SERIES_COLORS[at % SERIES_COLORS.length];
  const fill = spec.unfilled === true ? "transparent" : color;
  const data =
    own.kind === "scatter"
      ? values.map((value, index) => [numberOf(categories.values[index]) ?? index + 1, value])
      : values;
  return {
    type: own.kind === "pie" ? "bar" : own.kind,
    name: spec.name,
    data,
    itemStyle: { color: own.kind === "bar" ? fill : color },
    lineStyle: own.kind === "line" ? { color, width: 2.25 } : undefined,
    areaStyle: own.area ? { color: fill } : undefined,
    stack: own.stack ? "all" : undefined,
    smooth: own.smooth,
    showSymbol: own.markers,
    barMaxWidth: 60,
    animation: false,
  };
}

function pieOption(
  spec: ChartSpec,
  drawing: Drawing,
  [first]: readonly ReadSeries[],
  colors: ChartColors,
): EChartsCoreOption {
  const format = formatter(spec.valueAxis.numberFormat);
  const data =
    first?.values.map((value, at) => ({ name: first.categories.texts[at] ?? String(at + 1), value: value ?? 0 })) ?? [];
  const pie = {
    type: "pie",
    radius: drawing.hole ? ["45%", "70%"] : "68%",
    center: ["50%", "54%"],
    data,
    label: { color: colors.text },
    animation: false,
  };
  return {
    color: SERIES_COLORS,
    title: titleOption(spec, colors),
    legend: legendOption(spec, colors),
    tooltip: { trigger: "item", valueFormatter: format },
    backgroundColor: colors.background,
    series: [pie],
  };
}

export function chartOption(
  spec: ChartSpec,
  read: (reference: string) => ReadCells,
  colors: ChartColors,
): EChartsCoreOption {
  const drawing = drawingOf(spec.type);
  const found = spec.series.map((series) => ({ series, values: read(series.values).values.map(numberOf) }));
  const numbers = drawing.share ? shares(found.map(({ values }) => values)) : found.map(({ values }) => values);
  const series = found.map(({ series: one }, at): ReadSeries => ({
    spec: one,
    values: numbers[at] ?? [],
    categories: read(one.categories),
  }));
  if (drawing.kind === "pie") return pieOption(spec, drawing, series, colors);
  const categories = series[0]?.categories.texts ?? [];
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  const labels = categories.length > 0 ? categories : Array.from({ length: longest }, (_, at) => String(at + 1));
  return {
    title: titleOption(spec, colors),
    legend: legendOption(spec, colors),
    tooltip: {
      trigger: drawing.kind === "scatter" ? "item" : "axis",
      valueFormatter: formatter(drawing.share ? "0.0%" : spec.valueAxis.numberFormat),
      confine: true,
    },
    grid: gridOption(spec),
    backgroundColor: colors.background,
    ...axisOptions(spec, drawing, labels, colors),
    series: series.map((one, at) => seriesOption(one, drawing, at)),
  };
}

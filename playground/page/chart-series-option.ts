/** What echarts draws for one series of a native chart: its look as Excel's default for the type, or as it is set. Pure. */
import { type ChartSeriesSpec, type ChartSpec, SERIES_WEIGHT } from "../grid/chart-spec";
import type { Value } from "../grid/grid";
import { type ChartColors, labelOption, lineStyle, textStyle } from "./chart-style";

/** The cells of a reference in reading order. */
export interface ReadCells {
  readonly values: readonly Value[];
  readonly texts: readonly string[];
}

export interface Drawing {
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
export const SERIES_COLORS = [
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
export function drawingOf(type: string): Drawing {
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

export const numberOf = (value: Value | undefined): number | null => (typeof value === "number" ? value : null);

export interface ReadSeries {
  readonly spec: ChartSeriesSpec;
  readonly values: readonly (number | null)[];
  /** The values as their cells show them. */
  readonly texts: readonly string[];
  readonly categories: ReadCells;
}

/** The chart a series is drawn in. */
export interface DrawnChart {
  readonly spec: ChartSpec;
  readonly drawing: Drawing;
  readonly colors: ChartColors;
}

export function seriesOption(series: ReadSeries, chart: DrawnChart, at: number): object {
  const { spec } = series;
  const own = spec.type === undefined ? chart.drawing : drawingOf(spec.type);
  const color = spec.color ?? SERIES_COLORS[at % SERIES_COLORS.length];
  const fill = spec.unfilled === true ? "transparent" : color;
  return {
    type: own.kind === "pie" ? "bar" : own.kind,
    name: spec.name,
    data: dataOf(series, own),
    itemStyle: { color: own.kind === "bar" ? fill : color },
    lineStyle: own.kind === "line" ? lineStyle({ weight: SERIES_WEIGHT, ...spec.line, color }) : undefined,
    areaStyle: own.area ? { color: fill } : undefined,
    label: labelsOf(series, own, chart),
    stack: own.stack ? "all" : undefined,
    smooth: own.smooth,
    symbol: own.kind === "line" && !own.markers ? "none" : "circle",
    showSymbol: own.markers,
    ...(own.kind === "bar" ? gaps(chart.spec) : {}),
    animation: false,
  };
}

/** Excel states the gap in per cent of a bar's width, echarts in per cent of the category's. */
function gaps({ gapWidth, overlap, series }: ChartSpec): object {
  if (gapWidth === undefined) return { barMaxWidth: 60 };
  const beside = series.filter(({ type }) => type === undefined || drawingOf(type).kind === "bar").length;
  const step = 1 - (overlap ?? 0) / 100;
  const bars = 1 + Math.max(0, beside - 1) * step;
  return { barCategoryGap: `${(100 * gapWidth) / (gapWidth + 100 * bars)}%`, barGap: `${-(overlap ?? 0)}%` };
}

/** A point's own colour or label stands with its value. */
function dataOf({ spec, values, categories }: ReadSeries, own: Drawing): readonly unknown[] {
  if (own.kind === "scatter")
    return values.map((value, index) => [numberOf(categories.values[index]) ?? index + 1, value]);
  const points = new Map((spec.points ?? []).map((point) => [point.index, point]));
  return values.map((value, index) => {
    const point = points.get(index);
    if (point === undefined) return value;
    return {
      value,
      ...(point.color === undefined ? {} : { itemStyle: { color: point.color } }),
      ...(point.labelled === undefined ? {} : { label: { show: point.labelled } }),
    };
  });
}

/** Also for a series whose single points have labels. */
function labelsOf({ spec, texts }: ReadSeries, own: Drawing, { spec: chart, colors }: DrawnChart): object | undefined {
  const someLabelled = spec.points?.some(({ labelled }) => labelled === true) === true;
  if (spec.labels === undefined && !someLabelled) return undefined;
  const option = labelOption({
    labels: spec.labels ?? {},
    texts,
    drawn: own.kind !== "bar" ? "line" : own.horizontal ? "lying" : "standing",
    place: own.kind === "line" ? "Right" : own.stack ? "Center" : "OutsideEnd",
    text: textStyle(colors, spec.labels?.font, chart.font),
  });
  return spec.labels === undefined ? { ...option, show: false } : option;
}

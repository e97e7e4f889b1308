/**
 * What echarts draws for a native chart: its cells read, its look as Excel's default for the type. Pure.
 */
import type { EChartsCoreOption } from "echarts/core";
import type { ChartAxisSpec, ChartSeriesSpec, ChartSpec } from "../grid/chart-spec";
import { displayedText } from "../grid/number-format";
import {
  type Drawing,
  drawingOf,
  numberOf,
  type ReadCells,
  type ReadSeries,
  SERIES_COLORS,
  seriesOption,
} from "./chart-series-option";
import { type ChartColors, lineStyle, textStyle } from "./chart-style";

/** Each value as its share of the sum over all series, for the 100 % types. */
function shares(series: readonly (readonly (number | null)[])[]): (number | null)[][] {
  const length = Math.max(0, ...series.map((values) => values.length));
  const sums = Array.from({ length }, (_, at) => series.reduce((sum, values) => sum + Math.abs(values[at] ?? 0), 0));
  return series.map((values) =>
    values.map((value, at) => (value === null || sums[at] === 0 ? null : value / (sums[at] ?? 1))),
  );
}

const isTitled = ({ title, titleVisible }: ChartSpec): boolean => titleVisible && title !== "";

type Read = (reference: string) => ReadCells;

/** A name may stand in a cell. */
function nameOf({ name }: ChartSeriesSpec, read: Read): string {
  return name.startsWith("=") ? (read(name.slice(1)).texts[0] ?? "") : name;
}

function legendOption(spec: ChartSpec, read: Read, colors: ChartColors): object {
  const { legend } = spec;
  const place = {
    Top: { top: isTitled(spec) ? 28 : 4, left: "center" },
    Bottom: { bottom: 4, left: "center" },
    Left: { left: 4, top: "middle" },
    Right: { right: 4, top: "middle" },
  };
  const orient = legend.position === "Left" || legend.position === "Right" ? "vertical" : "horizontal";
  // A line shows its dashes in the legend, and no point.
  const isLine = ({ type = spec.type }: ChartSeriesSpec): boolean => /^Line(?!Markers)/.test(type);
  const data = spec.series.map((series) => ({
    name: nameOf(series, read),
    ...(isLine(series) ? { itemStyle: { opacity: 0 } } : {}),
  }));
  return {
    show: legend.visible,
    type: "scroll",
    orient,
    ...place[legend.position],
    textStyle: textStyle(colors, legend.font, spec.font),
    ...(drawingOf(spec.type).kind === "pie" ? {} : { data }),
    itemWidth: spec.series.some(isLine) ? 32 : 14,
    itemHeight: 9,
  };
}

function titleOption(spec: ChartSpec, colors: ChartColors): object {
  const plain = { size: 10.5, bold: true };
  return {
    show: isTitled(spec),
    text: spec.title,
    left: "center",
    top: 6,
    textStyle: textStyle(colors, spec.titleFont, spec.font, plain),
  };
}

/** Room for a label beyond the longest column or bar, in pixels. */
const LABEL_ROOM = { above: 8, right: 30 } as const;

function gridOption(spec: ChartSpec, drawing: Drawing): object {
  const { legend } = spec;
  const at = (position: string): boolean => legend.visible && legend.position === position;
  const isLabelled = drawing.kind === "bar" && spec.series.some(({ labels }) => labels !== undefined);
  const above = isLabelled && !drawing.horizontal ? LABEL_ROOM.above : 0;
  const right = isLabelled && drawing.horizontal ? LABEL_ROOM.right : 0;
  return {
    outerBoundsMode: "same",
    outerBoundsContain: "all",
    top: (isTitled(spec) ? 38 : 8) + (at("Top") ? 24 : 0) + above,
    bottom: at("Bottom") ? 32 : 6,
    left: at("Left") ? 110 : 14,
    right: (at("Right") ? 110 : 18) + right,
    ...(spec.plotFill == null ? {} : { show: true, backgroundColor: spec.plotFill, borderWidth: 0 }),
  };
}

function formatter(format: string): (value: unknown) => string {
  return (value) => (typeof value === "number" ? displayedText(value, format) : "");
}

/** What both axes have. */
function axisLooks(axis: ChartAxisSpec, gridlines: boolean, { font }: ChartSpec, colors: ChartColors): object {
  const text = textStyle(colors, axis.font, font);
  const { line } = axis;
  return {
    show: axis.hidden !== true,
    name: axis.title,
    nameLocation: "middle",
    nameGap: 34,
    nameTextStyle: text,
    ...(line?.style === "None"
      ? { axisLine: { show: false } }
      : {
          axisLine: {
            ...(line && { show: true }),
            lineStyle: { color: colors.line, ...(line && lineStyle({ color: colors.line, ...line })) },
          },
        }),
    axisTick: { show: false },
    splitLine: { show: gridlines, lineStyle: { color: colors.line } },
    axisLabel: text,
  };
}

/** Of a chart's width what its columns take, in pixels. */
const PLOTTED = 0.85 / 0.75;

/** Labels of the categories, each below its columns in as many lines as it takes, as Excel breaks them. */
function categoryLabels(spec: ChartSpec, { horizontal }: Drawing, categories: readonly string[], text: object): object {
  const { labelSpacing } = spec.categoryAxis;
  if (labelSpacing === undefined) return text;
  const shown = { ...text, interval: labelSpacing - 1 };
  if (horizontal || labelSpacing > 1) return shown;
  return { ...shown, width: Math.floor((spec.width * PLOTTED) / categories.length), overflow: "break" };
}

function axisOptions(spec: ChartSpec, drawing: Drawing, categories: readonly string[], colors: ChartColors): object {
  const { valueAxis, categoryAxis } = spec;
  const values = axisLooks(valueAxis, valueAxis.gridlines !== false && valueAxis.hidden !== true, spec, colors);
  const format = drawing.share ? "0%" : valueAxis.numberFormat;
  const value = {
    type: "value",
    ...values,
    axisLabel: { ...textStyle(colors, valueAxis.font, spec.font), formatter: formatter(format) },
    min: valueAxis.minimum,
    max: drawing.share ? 1 : valueAxis.maximum,
    ...(valueAxis.majorUnit === undefined ? {} : { interval: valueAxis.majorUnit }),
  };
  const across = axisLooks(categoryAxis, drawing.kind === "scatter" || categoryAxis.gridlines === true, spec, colors);
  const text = textStyle(colors, categoryAxis.font, spec.font);
  const category =
    drawing.kind === "scatter"
      ? { type: "value", scale: true, ...across }
      : {
          type: "category",
          data: categories,
          ...across,
          axisLabel: categoryLabels(spec, drawing, categories, text),
          inverse: categoryAxis.reversed === true,
          boundaryGap: drawing.kind === "bar",
        };
  // Excel draws the first category of a bar chart at the bottom, as echarts does, unless the axis is reversed.
  return drawing.horizontal ? { xAxis: value, yAxis: category } : { xAxis: category, yAxis: value };
}

/** Null is no ground at all. */
function background({ fill }: ChartSpec, colors: ChartColors): string {
  return fill === null ? "transparent" : (fill ?? colors.background);
}

function pieOption(
  spec: ChartSpec,
  drawing: Drawing,
  [first]: readonly ReadSeries[],
  { read, colors }: { readonly read: Read; readonly colors: ChartColors },
): EChartsCoreOption {
  const format = formatter(spec.valueAxis.numberFormat);
  const data =
    first?.values.map((value, at) => {
      const color = first.spec.points?.find(({ index }) => index === at)?.color;
      const name = first.categories.texts[at] ?? String(at + 1);
      return { name, value: value ?? 0, ...(color === undefined ? {} : { itemStyle: { color } }) };
    }) ?? [];
  const pie = {
    type: "pie",
    radius: drawing.hole ? ["45%", "70%"] : "68%",
    center: ["50%", "54%"],
    data,
    label: textStyle(colors, first?.spec.labels?.font, spec.font),
    animation: false,
  };
  return {
    color: SERIES_COLORS,
    title: titleOption(spec, colors),
    legend: legendOption(spec, read, colors),
    tooltip: { trigger: "item", valueFormatter: format },
    backgroundColor: background(spec, colors),
    series: [pie],
  };
}

export function chartOption(spec: ChartSpec, read: Read, colors: ChartColors): EChartsCoreOption {
  const drawing = drawingOf(spec.type);
  const found = spec.series.map((series) => {
    const { values, texts } = read(series.values);
    return { series: { ...series, name: nameOf(series, read) }, texts, values: values.map(numberOf) };
  });
  const numbers = drawing.share ? shares(found.map(({ values }) => values)) : found.map(({ values }) => values);
  const series = found.map(({ series: one, texts }, at): ReadSeries => ({
    spec: one,
    texts,
    values: numbers[at] ?? [],
    categories: read(one.categories),
  }));
  if (drawing.kind === "pie") return pieOption(spec, drawing, series, { read, colors });
  const categories = series[0]?.categories.texts ?? [];
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  const labels = categories.length > 0 ? categories : Array.from({ length: longest }, (_, at) => String(at + 1));
  return {
    title: titleOption(spec, colors),
    legend: legendOption(spec, read, colors),
    tooltip: {
      trigger: drawing.kind === "scatter" ? "item" : "axis",
      valueFormatter: formatter(drawing.share ? "0.0%" : spec.valueAxis.numberFormat),
      confine: true,
    },
    grid: gridOption(spec, drawing),
    backgroundColor: background(spec, colors),
    ...axisOptions(spec, drawing, labels, colors),
    series: series.map((one, at) => seriesOption(one, { spec, drawing, colors }, at)),
  };
}

/** A native chart as a file's chart part. */
import { Problem } from "../../src/text/problem";
import {
  type ChartAxisSpec,
  type ChartFont,
  type ChartSeriesSpec,
  type ChartSpec,
  SERIES_WEIGHT,
} from "../grid/chart-spec";
import { labelsXml, pointsXml } from "./chart-labels";
import { fontXml, shapeXml, textXml } from "./chart-looks";
import { CHART_TYPES, type ChartElement } from "./chart-types";
import { escapeXml } from "./parts";
import { say } from "../../src/text/say";

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const CATEGORY_AXIS = 500_001;
const VALUE_AXIS = 500_002;

interface DrawnSeries {
  readonly numbered: boolean;
  readonly series: ChartSeriesSpec;
  readonly index: number;
  readonly type: ChartElement;
  /** The Excel.ChartType the element is for. */
  readonly typeName: string;
}

/**
 * The XML of a chart; series of one type are drawn by one element, all over the same axes.
 * @param holdsNumbers whether the cells at an address are numbers or dates, which a file distinguishes from texts
 * @throws Problem for a chart type that files of this product do not hold.
 */
export function chartXml(chart: ChartSpec, holdsNumbers: (address: string) => boolean): string {
  const drawn = chart.series.map((series, index) => ({
    series,
    index,
    numbered: holdsNumbers(series.categories),
    type: elementOf(series.type ?? chart.type, chart),
    typeName: series.type ?? chart.type,
  }));
  const main = elementOf(chart.type, chart);
  const groups = grouped(drawn);
  const elements =
    groups.length === 0
      ? element(main, [], chart)
      : groups.map((group) => element(group[0]?.type ?? main, group, chart)).join("");
  const ground = shapeXml(chart.plotFill, undefined);
  const plot = `<c:plotArea><c:layout/>${elements}${hasAxes(main) ? axes(chart, main) : ""}${ground}</c:plotArea>`;
  const title =
    chart.titleVisible && chart.title !== ""
      ? titleXml(chart.title, { size: 14, bold: false, ...chart.titleFont })
      : "";
  const legend = chart.legend.visible
    ? `<c:legend>${value("legendPos", chart.legend.position[0]?.toLowerCase() ?? "b")}${value("overlay", 0)}${textXml(chart.legend.font)}</c:legend>`
    : "";
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}>${value("roundedCorners", 0)}` +
    `<c:chart>${title}${value("autoTitleDeleted", title === "" ? 1 : 0)}${plot}${legend}${value("plotVisOnly", 1)}${value("dispBlanksAs", "gap")}</c:chart>${shapeXml(chart.fill, chart.border)}${textXml(chart.font)}</c:chartSpace>`
  );
}

function elementOf(type: string, chart: ChartSpec): ChartElement {
  const found = CHART_TYPES[type];
  if (found !== undefined) return found;
  const known = Object.keys(CHART_TYPES).join(", ");
  throw new Problem(
    say(
      `The chart “${chart.name}” is of the type ${type}, which cannot be saved. Types that can: ${known}.`,
      `图表“${chart.name}”的类型 ${type} 无法保存。可以保存的类型：${known}。`,
      `圖表「${chart.name}」的類型 ${type} 無法儲存。可以儲存的類型：${known}。`,
    ),
  );
}

/** In the order a viewer paints them: lines over columns and areas. */
function grouped(drawn: readonly DrawnSeries[]): DrawnSeries[][] {
  const groups = new Map<ChartElement, DrawnSeries[]>();
  for (const series of drawn) groups.set(series.type, [...(groups.get(series.type) ?? []), series]);
  const over = ({ element: name }: ChartElement): number => (name === "lineChart" || name === "scatterChart" ? 1 : 0);
  return [...groups].sort(([a], [b]) => over(a) - over(b)).map(([, group]) => group);
}

function element(type: ChartElement, group: readonly DrawnSeries[], { gapWidth, overlap }: ChartSpec): string {
  const style = type.style ?? "";
  const series = group.map((one) => seriesXml(one)).join("");
  const ids = hasAxes(type) ? value("axId", CATEGORY_AXIS) + value("axId", VALUE_AXIS) : "";
  const colored = value("varyColors", type.element === "pieChart" || type.element === "doughnutChart" ? 1 : 0);
  const lapped = style === "clustered" ? overlap : 100;
  const body: Record<ChartElement["element"], () => string> = {
    barChart: () =>
      `${value("barDir", type.direction ?? "col")}${value("grouping", style)}${colored}${series}${gapWidth === undefined ? "" : value("gapWidth", gapWidth)}${lapped === undefined ? "" : value("overlap", lapped)}${ids}`,
    lineChart: () => `${value("grouping", style)}${colored}${series}${value("marker", 1)}${ids}`,
    areaChart: () => `${value("grouping", style)}${colored}${series}${ids}`,
    pieChart: () => `${colored}${series}${value("firstSliceAng", 0)}`,
    doughnutChart: () => `${colored}${series}${value("firstSliceAng", 0)}${value("holeSize", 55)}`,
    scatterChart: () => `${value("scatterStyle", style)}${colored}${series}${ids}`,
    radarChart: () => `${value("radarStyle", style)}${colored}${series}${ids}`,
  };
  return `<c:${type.element}>${body[type.element]()}</c:${type.element}>`;
}

function seriesXml({ series, index, type, typeName, numbered }: DrawnSeries): string {
  const name = series.name.startsWith("=")
    ? `<c:tx><c:strRef><c:f>${escapeXml(series.name.slice(1))}</c:f></c:strRef></c:tx>`
    : `<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`;
  const scatter = type.element === "scatterChart";
  const categories = reference(series.categories);
  const kind = scatter || numbered ? "numRef" : "strRef";
  const place = scatter ? "xVal" : "cat";
  const across = categories === "" ? "" : `<c:${place}><c:${kind}>${categories}</c:${kind}></c:${place}>`;
  const up = `<c:numRef>${reference(series.values)}</c:numRef>`;
  const values = scatter ? `<c:yVal>${up}</c:yVal>` : `<c:val>${up}</c:val>`;
  const beside =
    type.element === "barChart"
      ? value("invertIfNegative", 0)
      : type.markers === undefined
        ? ""
        : `<c:marker>${value("symbol", type.markers ? "circle" : "none")}</c:marker>`;
  const smooth = type.element === "lineChart" || scatter ? value("smooth", 0) : "";
  return `<c:ser>${value("idx", index)}${value("order", index)}${name}${shape(series, type)}${beside}${pointsXml(series, isLined(type))}${labelsXml(series, typeName)}${across}${values}${smooth}</c:ser>`;
}

function reference(address: string): string {
  return address === "" ? "" : `<c:f>${escapeXml(address.replace(/^=/, ""))}</c:f>`;
}

function isLined({ element: name, style }: ChartElement): boolean {
  return name === "lineChart" || name === "scatterChart" || (name === "radarChart" && style !== "filled");
}

function shape({ color, unfilled, line }: ChartSeriesSpec, type: ChartElement): string {
  if (!isLined(type)) return unfilled === true ? "<c:spPr><a:noFill/></c:spPr>" : shapeXml(color, undefined);
  if (color === undefined && line === undefined) return "";
  return shapeXml(undefined, { weight: SERIES_WEIGHT, ...line, ...(color === undefined ? {} : { color }) });
}

function axes(chart: ChartSpec, main: ChartElement): string {
  const lying = main.direction === "bar";
  const across = main.element === "scatterChart" ? "valAx" : "catAx";
  const crossing = main.element === "areaChart" || across === "valAx" ? "midCat" : "between";
  const { majorUnit, numberFormat } = chart.valueAxis;
  const format =
    numberFormat === ""
      ? '<c:numFmt formatCode="General" sourceLinked="1"/>'
      : `<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/>`;
  const unit = majorUnit === undefined ? "" : value("majorUnit", majorUnit);
  const categories = {
    element: across,
    id: CATEGORY_AXIS,
    axis: chart.categoryAxis,
    scaling: value("orientation", chart.categoryAxis.reversed === true ? "maxMin" : "minMax"),
    place: lying ? "l" : "b",
    gridlines: chart.categoryAxis.gridlines === true,
    format: '<c:numFmt formatCode="General" sourceLinked="1"/>',
    crosses: VALUE_AXIS,
    end: across === "catAx" ? categoryEnd(chart.categoryAxis) : value("crossBetween", "midCat"),
  };
  const values = {
    element: "valAx",
    id: VALUE_AXIS,
    axis: chart.valueAxis,
    scaling: valueScaling(chart.valueAxis),
    place: lying ? "b" : "l",
    gridlines: chart.valueAxis.gridlines !== false,
    format,
    crosses: CATEGORY_AXIS,
    end: value("crossBetween", crossing) + unit,
  };
  return axisXml(categories) + axisXml(values);
}

function valueScaling({ minimum, maximum }: ChartSpec["valueAxis"]): string {
  return `${value("orientation", "minMax")}${maximum === undefined ? "" : value("max", maximum)}${minimum === undefined ? "" : value("min", minimum)}`;
}

function categoryEnd({ labelSpacing }: ChartSpec["categoryAxis"]): string {
  const spacing = labelSpacing === undefined ? "" : value("tickLblSkip", labelSpacing);
  return `${value("auto", 1)}${value("lblAlgn", "ctr")}${value("lblOffset", 100)}${spacing}${value("noMultiLvlLbl", 0)}`;
}

interface WrittenAxis {
  readonly element: string;
  readonly id: number;
  readonly axis: ChartAxisSpec;
  readonly scaling: string;
  readonly place: string;
  readonly gridlines: boolean;
  readonly format: string;
  readonly crosses: number;
  readonly end: string;
}

const GRIDLINES = `<c:majorGridlines>${shapeXml(undefined, { color: "#D9D9D9", weight: 0.75 })}</c:majorGridlines>`;

/** In the order that the format asks for. */
function axisXml({ element: name, axis, ...written }: WrittenAxis): string {
  const { title, hidden, line, font } = axis;
  const scaling = `<c:scaling>${written.scaling}</c:scaling>`;
  const ticks = value("majorTickMark", "none") + value("minorTickMark", "none") + value("tickLblPos", "low");
  return (
    `<c:${name}>${value("axId", written.id)}${scaling}${value("delete", hidden === true ? 1 : 0)}${value("axPos", written.place)}` +
    `${written.gridlines ? GRIDLINES : ""}${title === "" ? "" : titleXml(title, { size: 10, bold: false })}${written.format}${ticks}` +
    `${shapeXml(undefined, line)}${textXml(font)}${value("crossAx", written.crosses)}${value("crosses", "autoZero")}${written.end}</c:${name}>`
  );
}

function hasAxes(type: ChartElement): boolean {
  return type.element !== "pieChart" && type.element !== "doughnutChart";
}

function titleXml(text: string, font: ChartFont): string {
  const lines = text
    .split("\n")
    .map(
      (line) =>
        `<a:p><a:pPr>${fontXml("defRPr", font)}</a:pPr><a:r>${fontXml("rPr", font)}<a:t>${escapeXml(line)}</a:t></a:r></a:p>`,
    );
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${lines.join("")}</c:rich></c:tx>${value("overlay", 0)}</c:title>`;
}

function value(name: string, content: string | number): string {
  return `<c:${name} val="${content}"/>`;
}

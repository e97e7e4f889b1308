/** A native chart as a file's chart part. */
import { Problem } from "../../src/text/problem";
import type { ChartSeriesSpec, ChartSpec } from "../grid/chart-spec";
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
  }));
  const main = elementOf(chart.type, chart);
  const groups = grouped(drawn);
  const elements =
    groups.length === 0 ? element(main, []) : groups.map((group) => element(group[0]?.type ?? main, group)).join("");
  const plot = `<c:plotArea><c:layout/>${elements}${hasAxes(main) ? axes(chart, main) : ""}</c:plotArea>`;
  const title = chart.titleVisible && chart.title !== "" ? titleXml(chart.title, 1400) : "";
  const legend = chart.legend.visible
    ? `<c:legend>${value("legendPos", chart.legend.position[0]?.toLowerCase() ?? "b")}${value("overlay", 0)}</c:legend>`
    : "";
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}>${value("roundedCorners", 0)}` +
    `<c:chart>${title}${value("autoTitleDeleted", title === "" ? 1 : 0)}${plot}${legend}${value("plotVisOnly", 1)}${value("dispBlanksAs", "gap")}</c:chart></c:chartSpace>`
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

function element(type: ChartElement, group: readonly DrawnSeries[]): string {
  const style = type.style ?? "";
  const series = group.map((one) => seriesXml(one)).join("");
  const ids = hasAxes(type) ? value("axId", CATEGORY_AXIS) + value("axId", VALUE_AXIS) : "";
  const colored = value("varyColors", type.element === "pieChart" || type.element === "doughnutChart" ? 1 : 0);
  const body: Record<ChartElement["element"], () => string> = {
    barChart: () =>
      `${value("barDir", type.direction ?? "col")}${value("grouping", style)}${colored}${series}${value("gapWidth", 80)}${style === "clustered" ? "" : value("overlap", 100)}${ids}`,
    lineChart: () => `${value("grouping", style)}${colored}${series}${value("marker", 1)}${ids}`,
    areaChart: () => `${value("grouping", style)}${colored}${series}${ids}`,
    pieChart: () => `${colored}${series}${value("firstSliceAng", 0)}`,
    doughnutChart: () => `${colored}${series}${value("firstSliceAng", 0)}${value("holeSize", 55)}`,
    scatterChart: () => `${value("scatterStyle", style)}${colored}${series}${ids}`,
    radarChart: () => `${value("radarStyle", style)}${colored}${series}${ids}`,
  };
  return `<c:${type.element}>${body[type.element]()}</c:${type.element}>`;
}

function seriesXml({ series, index, type, numbered }: DrawnSeries): string {
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
  return `<c:ser>${value("idx", index)}${value("order", index)}${name}${shape(series, type)}${beside}${across}${values}${smooth}</c:ser>`;
}

function reference(address: string): string {
  return address === "" ? "" : `<c:f>${escapeXml(address.replace(/^=/, ""))}</c:f>`;
}

function shape({ color, unfilled }: ChartSeriesSpec, type: ChartElement): string {
  const lined =
    type.element === "lineChart" ||
    type.element === "scatterChart" ||
    (type.element === "radarChart" && type.style !== "filled");
  if (unfilled === true && !lined) return "<c:spPr><a:noFill/></c:spPr>";
  if (color === undefined) return "";
  const fill = `<a:solidFill><a:srgbClr val="${color.replace("#", "").toUpperCase()}"/></a:solidFill>`;
  return `<c:spPr>${lined ? `<a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln>` : fill}</c:spPr>`;
}

function axes(chart: ChartSpec, main: ChartElement): string {
  const lying = main.direction === "bar";
  const { title, numberFormat, minimum, maximum } = chart.valueAxis;
  const { title: category, labelSpacing, reversed } = chart.categoryAxis;
  const scaling = `<c:scaling>${value("orientation", "minMax")}${maximum === undefined ? "" : value("max", maximum)}${minimum === undefined ? "" : value("min", minimum)}</c:scaling>`;
  const format =
    numberFormat === ""
      ? '<c:numFmt formatCode="General" sourceLinked="1"/>'
      : `<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/>`;
  const across = main.element === "scatterChart" ? "valAx" : "catAx";
  const ticks = value("majorTickMark", "none") + value("minorTickMark", "none") + value("tickLblPos", "low");
  return (
    `<c:${across}>${value("axId", CATEGORY_AXIS)}<c:scaling>${value("orientation", reversed === true ? "maxMin" : "minMax")}</c:scaling>${value("delete", 0)}${value("axPos", lying ? "l" : "b")}` +
    `${axisTitle(category)}<c:numFmt formatCode="General" sourceLinked="1"/>${ticks}${value("crossAx", VALUE_AXIS)}${value("crosses", "autoZero")}` +
    `${across === "catAx" ? value("auto", 1) + value("lblAlgn", "ctr") + value("lblOffset", 100) + (labelSpacing === undefined ? "" : value("tickLblSkip", labelSpacing)) + value("noMultiLvlLbl", 0) : value("crossBetween", "midCat")}</c:${across}>` +
    `<c:valAx>${value("axId", VALUE_AXIS)}${scaling}${value("delete", 0)}${value("axPos", lying ? "b" : "l")}<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `${axisTitle(title)}${format}${ticks}${value("crossAx", CATEGORY_AXIS)}${value("crosses", "autoZero")}${value("crossBetween", main.element === "areaChart" || across === "valAx" ? "midCat" : "between")}</c:valAx>`
  );
}

function hasAxes(type: ChartElement): boolean {
  return type.element !== "pieChart" && type.element !== "doughnutChart";
}

function axisTitle(text: string): string {
  return text === "" ? "" : titleXml(text, 1000);
}

/** `size` in hundredths of a point. */
function titleXml(text: string, size: number): string {
  const lines = text
    .split("\n")
    .map(
      (line) =>
        `<a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr><a:r><a:rPr sz="${size}" b="0"/><a:t>${escapeXml(line)}</a:t></a:r></a:p>`,
    );
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${lines.join("")}</c:rich></c:tx>${value("overlay", 0)}</c:title>`;
}

function value(name: string, content: string | number): string {
  return `<c:${name} val="${content}"/>`;
}

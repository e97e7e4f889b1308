/** Reads a file's charts as the grid's chart specifications. */
import {
  type ChartAxisSpec,
  type ChartFont,
  type ChartSeriesSpec,
  type ChartSpec,
  SERIES_WEIGHT,
} from "../grid/chart-spec";
import { defined, filledOr } from "../grid/defined";
import { shownLabels, shownPoints } from "./chart-labels";
import { type ColorReader, shownFill, shownFont, shownLine } from "./chart-looks";
import { chartTypeOf } from "./chart-types";
import { type Parts, partText, relationships } from "./parts";
import { type CellPoint, EMU } from "./drawing";
import { child, childValue, descendants, type XmlNode, xmlRoot } from "./xml-tree";
import { shownColor } from "./cell-style";

/** Where a file puts a chart: by two corners, by a corner and a size, or by a place on the sheet; sizes in points. */
export type ChartAnchor =
  | { readonly from: CellPoint; readonly to: CellPoint }
  | { readonly from: CellPoint; readonly width: number; readonly height: number }
  | { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

export interface FileChart {
  readonly anchor: ChartAnchor;
  readonly chart: Omit<ChartSpec, "id" | "left" | "top" | "width" | "height">;
}

/** The charts of the sheet whose part is at `sheetPath`, in drawing order. */
export function readCharts(parts: Parts, sheetPath: string, themeColors: readonly string[]): FileChart[] {
  return relationships(parts, sheetPath)
    .filter(({ type }) => type === "drawing")
    .flatMap(({ target }) => drawnCharts(parts, target, themeColors));
}

function drawnCharts(parts: Parts, path: string, themeColors: readonly string[]): FileChart[] {
  const drawing = xmlRoot(partText(parts, path) ?? "");
  const targets = new Map(relationships(parts, path).map(({ id, target }) => [id, target]));
  return (drawing?.children ?? []).flatMap((anchor) => {
    const id = descendants(anchor, "chart")[0]?.attributes["id"];
    const xml = partText(parts, targets.get(id ?? "") ?? "");
    const place = anchorOf(anchor);
    const name = descendants(anchor, "cNvPr")[0]?.attributes["name"] ?? "";
    const chart = xml === null || place === null ? null : chartOf(xmlRoot(xml), name, themeColors);
    return chart === null || place === null ? [] : [{ anchor: place, chart }];
  });
}

function anchorOf(anchor: XmlNode): ChartAnchor | null {
  const size = child(anchor, "ext")?.attributes ?? {};
  const [width, height] = [points(size["cx"]), points(size["cy"])];
  if (anchor.name === "absoluteAnchor") {
    const place = child(anchor, "pos")?.attributes ?? {};
    return { left: points(place["x"]), top: points(place["y"]), width, height };
  }
  const from = cornerOf(child(anchor, "from"));
  const to = cornerOf(child(anchor, "to"));
  if (from === null) return null;
  return to === null ? { from, width, height } : { from, to };
}

function points(units: string | undefined): number {
  return Number(units ?? 0) / EMU;
}

function cornerOf(node: XmlNode | null): CellPoint | null {
  if (node === null) return null;
  const number = (name: string): number => Number(child(node, name)?.text ?? 0);
  return { column: number("col"), columnOffset: number("colOff"), row: number("row"), rowOffset: number("rowOff") };
}

function chartOf(space: XmlNode | null, name: string, themeColors: readonly string[]): FileChart["chart"] | null {
  const chart = child(space, "chart");
  const plot = child(chart, "plotArea");
  const drawn = (plot?.children ?? [])
    .filter((node) => node.name.endsWith("Chart"))
    .map((node) => ({ node, type: typeOf(node) }));
  const main =
    drawn.find(({ node, type }) => type !== null && node.name !== "lineChart") ??
    drawn.find(({ type }) => type !== null);
  if (plot === null || main?.type == null) return null;
  const type = main.type;
  const color: ColorReader = (fill) => colorOf(fill, themeColors);
  const series = drawn
    .flatMap((group) => descendants(group.node, "ser").map((node) => ({ node, type: group.type })))
    .sort((a, b) => Number(childValue(a.node, "order") ?? 0) - Number(childValue(b.node, "order") ?? 0))
    .map(({ node, type: own }) => seriesOf(node, { type: own === type ? null : own, drawnType: own ?? type }, color));
  const title = titleOf(chart);
  const legend = child(chart, "legend");
  return {
    name,
    type,
    title,
    titleVisible: child(chart, "title") !== null,
    legend: {
      visible: legend !== null,
      position: LEGEND_POSITIONS.get(childValue(legend, "legendPos") ?? "") ?? "Right",
      ...defined({ font: shownFont(legend, color) }),
    },
    valueAxis: valueAxisOf(child(plot, "valAx"), color),
    categoryAxis: categoryAxisOf(child(plot, "catAx") ?? child(plot, "dateAx"), color),
    series,
    ...looksOf(space, color),
    ...gapsOf(drawn.map(({ node }) => node)),
  };
}

const LEGEND_POSITIONS: ReadonlyMap<string, ChartSpec["legend"]["position"]> = new Map([
  ["t", "Top"],
  ["b", "Bottom"],
  ["l", "Left"],
]);

function typeOf(node: XmlNode): string | null {
  const direction = childValue(node, "barDir");
  const style = childValue(node, "grouping") ?? childValue(node, "scatterStyle") ?? childValue(node, "radarStyle");
  const series = descendants(node, "ser");
  const markers =
    series.length > 0 &&
    series.some((one) => childValue(one, "marker", "symbol") !== "none") &&
    /line|scatter|radar/.test(node.name);
  return chartTypeOf({ element: node.name, direction, style, markers });
}

function looksOf(space: XmlNode | null, color: ColorReader): Partial<FileChart["chart"]> {
  const chart = child(space, "chart");
  const titleFont = shownFont(child(chart, "title"), color);
  return defined({
    titleFont: isPlainTitle(titleFont) ? undefined : titleFont,
    font: shownFont(space, color),
    fill: shownFill(child(space, "spPr"), color),
    border: shownLine(child(space, "spPr"), color),
    plotFill: shownFill(child(chart, "plotArea", "spPr"), color),
  });
}

/** The look a title has where none is set. */
function isPlainTitle(font: ChartFont | undefined): boolean {
  return font?.size === 14 && font.bold === false && font.name === undefined && font.color === undefined;
}

/** Of the bars; those that are stacked always lie over each other. */
function gapsOf(drawn: readonly XmlNode[]): Pick<ChartSpec, "gapWidth" | "overlap"> {
  const bars = drawn.find(({ name }) => name.startsWith("bar")) ?? null;
  const number = (value: string | undefined): number | undefined => (value === undefined ? undefined : Number(value));
  const isClustered = childValue(bars, "grouping") === "clustered";
  return defined({
    gapWidth: number(childValue(bars, "gapWidth")),
    overlap: isClustered ? number(childValue(bars, "overlap")) : undefined,
  });
}

function seriesOf(
  node: XmlNode,
  { type, drawnType }: { readonly type: string | null; readonly drawnType: string },
  color: ColorReader,
): ChartSeriesSpec {
  const across = child(node, "cat") ?? child(node, "xVal");
  const values = child(node, "val") ?? child(node, "yVal");
  const shape = child(node, "spPr");
  return {
    name: nameOf(child(node, "tx")),
    values: descendants(values, "f")[0]?.text ?? "",
    categories: descendants(across, "f")[0]?.text ?? "",
    ...defined({
      color: color(child(shape, "solidFill") ?? child(shape, "ln", "solidFill")),
      unfilled: child(shape, "noFill") === null ? undefined : true,
      type: type ?? undefined,
      line: /^(?:Line|XYScatter|Radar)/.test(drawnType) ? seriesLineOf(shape, color) : undefined,
      labels: shownLabels(node, color),
      points: shownPoints(node, color),
    }),
  };
}

/** Without its colour, which is the series', and without what a plain line has. */
function seriesLineOf(shape: XmlNode | null, color: ColorReader): ChartSeriesSpec["line"] {
  const { style, weight } = shownLine(shape, color) ?? {};
  return filledOr(
    defined({
      style: style === "Continuous" ? undefined : style,
      weight: weight === SERIES_WEIGHT ? undefined : weight,
    }),
  );
}

/** A literal name, or "=" and the cell it comes from. */
function nameOf(text: XmlNode | null): string {
  const formula = descendants(text, "f")[0]?.text;
  return formula === undefined ? (descendants(text, "v")[0]?.text ?? "") : `=${formula}`;
}

const SCHEME = [
  "dk1",
  "lt1",
  "dk2",
  "lt2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
const SCHEME_ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({ tx1: "dk1", bg1: "lt1", tx2: "dk2", bg2: "lt2" }),
);

function colorOf(fill: XmlNode | null, themeColors: readonly string[]): string | undefined {
  const plain = childValue(fill, "srgbClr");
  if (plain !== undefined) return `#${plain.toUpperCase()}`;
  const named = childValue(fill, "schemeClr");
  if (named === undefined) return undefined;
  const index = SCHEME.indexOf(SCHEME_ALIASES.get(named) ?? named);
  return index < 0 || themeColors[index] === undefined
    ? undefined
    : shownColor({ rgb: themeColors[index] }, themeColors);
}

function titleOf(node: XmlNode | null): string {
  const title = child(node, "title");
  const paragraphs = descendants(child(title, "tx", "rich"), "p");
  if (paragraphs.length === 0) return descendants(title, "v")[0]?.text ?? "";
  return paragraphs
    .map((paragraph) =>
      descendants(paragraph, "t")
        .map(({ text }) => text)
        .join(""),
    )
    .join("\n");
}

function axisOf(axis: XmlNode | null, color: ColorReader): ChartAxisSpec {
  return {
    title: titleOf(axis),
    ...defined({
      hidden: childValue(axis, "delete") === "1" || childValue(axis, "delete") === "true" ? true : undefined,
      line: shownLine(child(axis, "spPr"), color),
      font: shownFont(child(axis, "txPr") === null ? null : axis, color),
    }),
  };
}

function categoryAxisOf(axis: XmlNode | null, color: ColorReader): ChartSpec["categoryAxis"] {
  const spacing = childValue(axis, "tickLblSkip");
  return {
    ...axisOf(axis, color),
    ...defined({
      gridlines: child(axis, "majorGridlines") === null ? undefined : true,
      labelSpacing: spacing === undefined ? undefined : Number(spacing),
      reversed: childValue(axis, "scaling", "orientation") === "maxMin" ? true : undefined,
    }),
  };
}

function valueAxisOf(axis: XmlNode | null, color: ColorReader): ChartSpec["valueAxis"] {
  const format = child(axis, "numFmt")?.attributes ?? {};
  const number = (...path: readonly string[]): number | undefined => {
    const value = childValue(axis, ...path);
    return value === undefined ? undefined : Number(value);
  };
  return {
    ...axisOf(axis, color),
    numberFormat:
      format["sourceLinked"] === "1" || format["sourceLinked"] === "true" ? "" : (format["formatCode"] ?? ""),
    ...defined({
      gridlines: axis === null || child(axis, "majorGridlines") !== null ? undefined : false,
      minimum: number("scaling", "min"),
      maximum: number("scaling", "max"),
      majorUnit: number("majorUnit"),
    }),
  };
}

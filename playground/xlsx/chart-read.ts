/** Reads a file's charts as the grid's chart specifications. */
import type { ChartSeriesSpec, ChartSpec } from "../grid/chart-spec";
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
  const series = drawn
    .flatMap((group) => descendants(group.node, "ser").map((node) => ({ node, type: group.type })))
    .sort((a, b) => Number(childValue(a.node, "order") ?? 0) - Number(childValue(b.node, "order") ?? 0))
    .map(({ node, type: own }) => seriesOf(node, own === type ? null : own, themeColors));
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
    },
    valueAxis: valueAxisOf(child(plot, "valAx")),
    categoryAxis: categoryAxisOf(child(plot, "catAx") ?? child(plot, "dateAx")),
    series,
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

function seriesOf(node: XmlNode, type: string | null, themeColors: readonly string[]): ChartSeriesSpec {
  const across = child(node, "cat") ?? child(node, "xVal");
  const values = child(node, "val") ?? child(node, "yVal");
  const color = colorOf(child(node, "spPr", "solidFill") ?? child(node, "spPr", "ln", "solidFill"), themeColors);
  const series: ChartSeriesSpec = {
    name: nameOf(child(node, "tx")),
    values: descendants(values, "f")[0]?.text ?? "",
    categories: descendants(across, "f")[0]?.text ?? "",
  };
  if (color !== undefined) series.color = color;
  if (child(node, "spPr", "noFill") !== null) series.unfilled = true;
  if (type !== null) series.type = type;
  return series;
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

function categoryAxisOf(axis: XmlNode | null): ChartSpec["categoryAxis"] {
  const spacing = childValue(axis, "tickLblSkip");
  return {
    title: titleOf(axis),
    ...(spacing === undefined ? {} : { labelSpacing: Number(spacing) }),
    ...(childValue(axis, "scaling", "orientation") === "maxMin" ? { reversed: true } : {}),
  };
}

function valueAxisOf(axis: XmlNode | null): ChartSpec["valueAxis"] {
  const format = child(axis, "numFmt")?.attributes ?? {};
  const [minimum, maximum] = [childValue(axis, "scaling", "min"), childValue(axis, "scaling", "max")];
  return {
    title: titleOf(axis),
    numberFormat:
      format["sourceLinked"] === "1" || format["sourceLinked"] === "true" ? "" : (format["formatCode"] ?? ""),
    ...(minimum === undefined ? {} : { minimum: Number(minimum) }),
    ...(maximum === undefined ? {} : { maximum: Number(maximum) }),
  };
}

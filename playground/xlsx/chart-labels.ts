/** The labels of a series and what differs at single points, as a chart part holds them and as the grid does. */
import { labelPositions, type LabelPosition } from "../grid/chart-labels";
import type { ChartLabels, ChartPointSpec, ChartSeriesSpec } from "../grid/chart-spec";
import { type ColorReader, fillXml, lineXml, shownFont, textXml } from "./chart-looks";
import { escapeXml } from "./parts";
import { child, childValue, type XmlNode } from "./xml-tree";

const POSITIONS: Readonly<Record<LabelPosition, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
};

/** The points of another colour, of a series drawn by lines or filled. */
export function pointsXml({ points = [] }: ChartSeriesSpec, isLine: boolean): string {
  return points
    .filter(({ color }) => color !== undefined)
    .map(({ index, color }) => {
      const shape = isLine ? lineXml({ color: color ?? "" }) : fillXml(color);
      const filled = isLine ? "" : '<c:invertIfNegative val="0"/>';
      return `<c:dPt><c:idx val="${index}"/>${filled}<c:bubble3D val="0"/><c:spPr>${shape}</c:spPr></c:dPt>`;
    })
    .join("");
}

export function labelsXml({ labels, points = [] }: ChartSeriesSpec, type: string): string {
  const others = points.filter(({ labelled }) => labelled !== undefined && labelled !== (labels !== undefined));
  if (labels === undefined && others.length === 0) return "";
  const own = others.map(
    ({ index, labelled }) =>
      `<c:dLbl><c:idx val="${index}"/>${labelled === true ? labelXml({}, type, true) : '<c:delete val="1"/>'}</c:dLbl>`,
  );
  return `<c:dLbls>${own.join("")}${labelXml(labels ?? {}, type, labels !== undefined)}</c:dLbls>`;
}

function labelXml({ position, numberFormat, font }: ChartLabels, type: string, shown: boolean): string {
  const format =
    numberFormat === undefined ? "" : `<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/>`;
  const place =
    position === undefined || !labelPositions(type).includes(position)
      ? ""
      : `<c:dLblPos val="${POSITIONS[position]}"/>`;
  const hidden = ["showCatName", "showSerName", "showPercent", "showBubbleSize"].map((name) => `<c:${name} val="0"/>`);
  return `${format}${textXml(font)}${place}<c:showLegendKey val="0"/><c:showVal val="${shown ? 1 : 0}"/>${hidden.join("")}`;
}

const isOn = (flag: string | undefined): boolean => flag === "1" || flag === "true";

export function shownLabels(series: XmlNode, color: ColorReader): ChartLabels | undefined {
  const labels = child(series, "dLbls");
  if (labels === null || !isOn(childValue(labels, "showVal"))) return undefined;
  const format = child(labels, "numFmt")?.attributes;
  const place = childValue(labels, "dLblPos");
  const position = (Object.keys(POSITIONS) as LabelPosition[]).find((key) => POSITIONS[key] === place);
  const font = shownFont(labels, color);
  return {
    ...(position === undefined ? {} : { position }),
    ...(format?.["formatCode"] === undefined || isOn(format["sourceLinked"])
      ? {}
      : { numberFormat: format["formatCode"] }),
    ...(font === undefined ? {} : { font }),
  };
}

/** In order; none where all points are as the series. */
export function shownPoints(series: XmlNode, color: ColorReader): readonly ChartPointSpec[] | undefined {
  const points = new Map<number, ChartPointSpec>();
  const put = (node: XmlNode, change: Omit<ChartPointSpec, "index">): void => {
    const index = Number(childValue(node, "idx") ?? 0);
    points.set(index, { ...points.get(index), ...change, index });
  };
  for (const node of series.children.filter(({ name }) => name === "dPt")) {
    const shown = color(child(node, "spPr", "solidFill") ?? child(node, "spPr", "ln", "solidFill"));
    if (shown !== undefined) put(node, { color: shown });
  }
  for (const node of (child(series, "dLbls")?.children ?? []).filter(({ name }) => name === "dLbl")) {
    if (isOn(childValue(node, "delete"))) put(node, { labelled: false });
    else if (isOn(childValue(node, "showVal"))) put(node, { labelled: true });
  }
  return points.size === 0 ? undefined : [...points.values()].sort((one, other) => one.index - other.index);
}

/** Lines, fills and fonts of a chart's parts, as a chart part holds them and as the grid does. */
import type { ChartFont, ChartLine } from "../grid/chart-spec";
import { EMU } from "./drawing";
import { escapeXml } from "./parts";
import { child, childValue, descendants, type XmlNode } from "./xml-tree";

/** A colour of a chart part, "#RRGGBB". */
export type ColorReader = (fill: XmlNode | null) => string | undefined;

const DASHES = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDash",
  RoundDot: "sysDot",
} as const;

function solidFill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.replace("#", "").toUpperCase()}"/></a:solidFill>`;
}

/** Null is no fill at all, undefined is left to the viewer. */
export function fillXml(fill: string | null | undefined): string {
  return fill === undefined ? "" : fill === null ? "<a:noFill/>" : solidFill(fill);
}

export function lineXml(line: ChartLine | undefined): string {
  if (line === undefined) return "";
  const { style, color, weight } = line;
  if (style === "None") return "<a:ln><a:noFill/></a:ln>";
  const width = weight === undefined ? "" : ` w="${Math.round(weight * EMU)}"`;
  const dash = style === undefined ? "" : `<a:prstDash val="${DASHES[style]}"/>`;
  return `<a:ln${width}${style === "RoundDot" ? ' cap="rnd"' : ""}>${color === undefined ? "" : solidFill(color)}${dash}</a:ln>`;
}

export function shapeXml(fill: string | null | undefined, line: ChartLine | undefined): string {
  const shape = fillXml(fill) + lineXml(line);
  return shape === "" ? "" : `<c:spPr>${shape}</c:spPr>`;
}

/** The properties of a run of text; a font for Latin letters is also that for Chinese. */
export function fontXml(name: string, { size, bold, color, name: face }: ChartFont): string {
  const attributes = `${size === undefined ? "" : ` sz="${Math.round(size * 100)}"`}${bold === undefined ? "" : ` b="${bold ? 1 : 0}"`}`;
  const typeface = face === undefined ? "" : escapeXml(face);
  const faces = face === undefined ? "" : `<a:latin typeface="${typeface}"/><a:ea typeface="${typeface}"/>`;
  return `<a:${name}${attributes}>${color === undefined ? "" : solidFill(color)}${faces}</a:${name}>`;
}

export function textXml(font: ChartFont | undefined): string {
  if (font === undefined) return "";
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${fontXml("defRPr", font)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

export function shownFill(shape: XmlNode | null, color: ColorReader): string | null | undefined {
  return child(shape, "noFill") === null ? color(child(shape, "solidFill")) : null;
}

export function shownLine(shape: XmlNode | null, color: ColorReader): ChartLine | undefined {
  const line = child(shape, "ln");
  if (line === null) return undefined;
  if (child(line, "noFill") !== null) return { style: "None" };
  const dash = childValue(line, "prstDash");
  const style = (Object.keys(DASHES) as (keyof typeof DASHES)[]).find((key) => DASHES[key] === dash);
  const shown = color(child(line, "solidFill"));
  const width = line.attributes["w"];
  return {
    ...(style === undefined ? {} : { style }),
    ...(shown === undefined ? {} : { color: shown }),
    ...(width === undefined ? {} : { weight: Number(width) / EMU }),
  };
}

/** The font of an element with `txPr`, or of a title's first run. */
export function shownFont(node: XmlNode | null, color: ColorReader): ChartFont | undefined {
  const run = descendants(child(node, "txPr") ?? child(node, "tx"), "defRPr")[0];
  if (run === undefined) return undefined;
  const { sz, b } = run.attributes;
  const shown = color(child(run, "solidFill"));
  const name = child(run, "latin")?.attributes["typeface"];
  const font = {
    ...(name === undefined || name.startsWith("+") ? {} : { name }),
    ...(sz === undefined ? {} : { size: Number(sz) / 100 }),
    ...(shown === undefined ? {} : { color: shown }),
    ...(b === undefined ? {} : { bold: b === "1" || b === "true" }),
  };
  return Object.keys(font).length === 0 ? undefined : font;
}

/** A cell's style, converted between the grid's type and the file library's. */
import type { BorderLineStyle, BorderSide, CellStyle as FileStyle, Color, FontStyle } from "hucre";
import { defined } from "../grid/defined";
import type { Border, CellStyle } from "../grid/grid";
import { themeColor } from "./workbook-file";

/** The font of cells that name none: Excel's own default in the file's theme. */
export const DEFAULT_FONT = { name: "Calibri", size: 11 } as const;

/** The colours behind a file's old numbered palette, from number 8 on; 0–7 repeat the first eight. */
const PALETTE =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );

const FILE_BORDERS = new Set<string>(["thin", "medium", "thick", "dashed", "dotted", "double", "hair"]);
/** Line styles that the grid lacks, by the nearest it has. */
const NEAREST_BORDER: Readonly<Partial<Record<BorderLineStyle, Border["style"]>>> = {
  mediumDashed: "dashed",
  dashDot: "dashed",
  mediumDashDot: "dashed",
  dashDotDot: "dotted",
  mediumDashDotDot: "dotted",
  slantDashDot: "dashed",
};

/** Properties of a file needed to convert its styles. */
export interface StyleContext {
  readonly themeColors: readonly string[];
  readonly defaultFont: FontStyle;
  readonly numberFormat: (mark: string) => string | null;
}

/** "#RRGGBB", or undefined for automatic. */
export function shownColor(color: Color | undefined, themeColors: readonly string[]): string | undefined {
  if (color === undefined) return undefined;
  if (color.rgb !== undefined) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined)
    return themeColors.length > color.theme ? `#${themeColor(themeColors, color.theme, color.tint)}` : undefined;
  if (color.indexed === undefined) return undefined;
  const numbered = PALETTE[color.indexed < 8 ? color.indexed : color.indexed - 8];
  return numbered === undefined ? undefined : `#${numbered}`;
}

/** The file library's colour for "#RRGGBB". */
export function fileColor(color: string): Color {
  return { rgb: color.replace("#", "").toUpperCase() };
}

/** A style read from a file, in the grid's terms; what equals the file's default font is left out. */
export function shownStyle(style: FileStyle, context: StyleContext): CellStyle {
  const format = style.numFmt === undefined ? null : context.numberFormat(style.numFmt);
  return defined({
    ...shownFont(style.font, context),
    fill: shownFill(style, context.themeColors),
    ...shownAlignment(style),
    numberFormat: format ?? undefined,
    locked: style.protection?.locked === false ? false : undefined,
    ...shownBorders(style, context.themeColors),
  });
}

function shownFont(font: FontStyle | undefined, { themeColors, defaultFont }: StyleContext): CellStyle {
  if (font === undefined) return {};
  const color = shownColor(font.color, themeColors);
  const isDefaultFace = font.name === undefined || font.name === defaultFont.name;
  return {
    bold: font.bold || undefined,
    italic: font.italic || undefined,
    underline: (font.underline ?? false) !== false || undefined,
    strikethrough: font.strikethrough || undefined,
    fontName: isDefaultFace ? undefined : font.name,
    // The grid's own size is that of the default face: another face has its size, were it the same.
    fontSize: isDefaultFace && font.size === defaultFont.size ? undefined : font.size,
    color: color === shownColor(defaultFont.color, themeColors) ? undefined : color,
  };
}

/** A pattern that is not solid is shown by its background, which is what most of the cell's area has. */
function shownFill(style: FileStyle, themeColors: readonly string[]): string | undefined {
  const fill = style.fill;
  if (fill === undefined) return undefined;
  if (fill.type === "gradient") return shownColor(fill.stops[0]?.color, themeColors);
  if (fill.pattern === "none") return undefined;
  return shownColor(
    fill.pattern === "solid" ? (fill.fgColor ?? fill.bgColor) : (fill.bgColor ?? fill.fgColor),
    themeColors,
  );
}

function shownAlignment({ alignment }: FileStyle): CellStyle {
  if (alignment === undefined) return {};
  const { horizontal, vertical } = alignment;
  return {
    horizontal: horizontal === "left" || horizontal === "center" || horizontal === "right" ? horizontal : undefined,
    vertical: vertical === "center" ? "middle" : vertical === "top" || vertical === "bottom" ? vertical : undefined,
    wrap: alignment.wrapText || undefined,
    shrink: alignment.shrinkToFit || undefined,
    indent: alignment.indent || undefined,
  };
}

function shownBorders({ border }: FileStyle, themeColors: readonly string[]): CellStyle {
  const side = (line: BorderSide | undefined): Border | undefined => {
    if (line === undefined) return undefined;
    const style = FILE_BORDERS.has(line.style)
      ? (line.style as Border["style"])
      : (NEAREST_BORDER[line.style] ?? "thin");
    return { style, color: shownColor(line.color, themeColors) ?? "#000000" };
  };
  return { top: side(border?.top), bottom: side(border?.bottom), left: side(border?.left), right: side(border?.right) };
}

/** The file's style for a cell of the grid; null when nothing differs from the default. */
export function fileStyle(style: CellStyle): FileStyle | null {
  const file = defined({
    font: fileFont(style),
    fill:
      style.fill === undefined
        ? undefined
        : ({ type: "pattern", pattern: "solid", fgColor: fileColor(style.fill) } as const),
    border: fileBorders(style),
    alignment: fileAlignment(style),
    numFmt: style.numberFormat === undefined || style.numberFormat === "General" ? undefined : style.numberFormat,
    protection: style.locked === false ? { locked: false } : undefined,
  });
  return Object.keys(file).length === 0 ? null : file;
}

/** The style of a conditional format: only what it changes, and a fill by its background, as Excel reads it there. */
export function fileDifference(style: CellStyle): FileStyle {
  const font = defined({
    bold: style.bold,
    italic: style.italic,
    underline: style.underline,
    strikethrough: style.strikethrough,
    color: style.color === undefined ? undefined : fileColor(style.color),
  });
  return defined({
    font: Object.keys(font).length === 0 ? undefined : font,
    fill:
      style.fill === undefined
        ? undefined
        : ({
            type: "pattern",
            pattern: "solid",
            fgColor: fileColor(style.fill),
            bgColor: fileColor(style.fill),
          } as const),
    border: fileBorders(style),
  });
}

function fileFont(style: CellStyle): FontStyle | undefined {
  const own = defined({
    bold: style.bold || undefined,
    italic: style.italic || undefined,
    underline: style.underline || undefined,
    strikethrough: style.strikethrough || undefined,
    color: style.color === undefined ? undefined : fileColor(style.color),
    name: style.fontName,
    size: style.fontSize,
  });
  return Object.keys(own).length === 0 ? undefined : { ...DEFAULT_FONT, ...own };
}

function fileAlignment(style: CellStyle): FileStyle["alignment"] {
  const alignment = defined({
    horizontal: style.horizontal,
    vertical: style.vertical === "middle" ? ("center" as const) : style.vertical,
    wrapText: style.wrap || undefined,
    shrinkToFit: style.shrink || undefined,
    indent: style.indent || undefined,
  });
  return Object.keys(alignment).length === 0 ? undefined : alignment;
}

function fileBorders(style: CellStyle): FileStyle["border"] {
  const side = (line: Border | undefined): BorderSide | undefined =>
    line === undefined ? undefined : { style: line.style, color: fileColor(line.color) };
  const borders = defined({
    top: side(style.top),
    bottom: side(style.bottom),
    left: side(style.left),
    right: side(style.right),
  });
  return Object.keys(borders).length === 0 ? undefined : borders;
}

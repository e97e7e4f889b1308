/**
 * Looks of a sheet plan: styles, number formats, column widths and row heights. Areas that lie side by side are set at
 * once.
 */
import { type StyleBorder, type StyleLook, STYLES } from "../../plan/styles";
import {
  type Area,
  type FormattedArea,
  type LinePlan,
  type SheetPlan,
  STYLE_NAMES,
  type StyleName,
} from "../../plan/plan";
import { quoteSheet } from "../../plan/address";
import { intersection } from "../../plan/area";
import { joined } from "../areas";
import { type Batch, OPERATION_BYTES, rangeOf } from "./batch";

/** A font's digits are about this many points wide at 11 points, and a column keeps some for its padding. */
const POINTS_A_CHARACTER = 5.55;
const COLUMN_PADDING_POINTS = 3.75;
/** Excel shows 96 pixels an inch at 100 %. */
const POINTS_A_PIXEL = 0.75;

type Looks = Pick<
  SheetPlan,
  "blocks" | "font" | "merges" | "lines" | "styles" | "formats" | "columnWidths" | "rowHeights"
>;

/** The font of every cell the plan fills, then styles and formats; what is shown as one cell last, so that it keeps its first cell's look. */
export async function writeStyles(batch: Batch, sheet: Excel.Worksheet, looks: Looks): Promise<void> {
  for (const area of joined(looks.blocks.map((block) => block.area))) {
    await batch.add(OPERATION_BYTES, () => {
      rangeOf(sheet, area).format.font.name = looks.font;
    });
  }
  for (const style of STYLE_NAMES) {
    for (const area of joined(looks.styles.filter((styled) => styled.style === style).map((styled) => styled.area))) {
      await batch.add(12 * OPERATION_BYTES, () => applyStyle(rangeOf(sheet, area), style, area));
    }
  }
  for (const [formatted, areas] of formatGroups(looks.formats)) {
    for (const area of joined(areas))
      await batch.add(2 * OPERATION_BYTES, () => applyFormat(rangeOf(sheet, area), formatted));
  }
  for (const line of looks.lines)
    await batch.add(4 * OPERATION_BYTES, () => applyLine(rangeOf(sheet, line.area), line));
  for (const area of looks.merges) await batch.add(OPERATION_BYTES, () => rangeOf(sheet, area).merge());
}

/** Cells that lead to another sheet of the build. */
export async function writeLinks(batch: Batch, sheet: Excel.Worksheet, links: SheetPlan["links"]): Promise<void> {
  for (const { area, to } of links) {
    await batch.add(OPERATION_BYTES, () => {
      rangeOf(sheet, area).hyperlink = { documentReference: `${quoteSheet(to)}A1` };
    });
  }
}

/** Sizes of the previous build go back to the standard, so that none stays where this build has other rows. */
export async function clearSizes(
  batch: Batch,
  sheet: Excel.Worksheet,
  { columnWidths, rowHeights }: Pick<SheetPlan, "columnWidths" | "rowHeights">,
): Promise<void> {
  for (const { column, columns } of columnWidths) {
    await batch.add(OPERATION_BYTES, () => {
      sheet.getRangeByIndexes(0, column, 1, columns).format.useStandardWidth = true;
    });
  }
  for (const { row } of rowHeights) {
    await batch.add(OPERATION_BYTES, () => {
      sheet.getRangeByIndexes(row, 0, 1, 1).format.useStandardHeight = true;
    });
  }
}

export async function writeSizes(batch: Batch, sheet: Excel.Worksheet, looks: Looks): Promise<void> {
  for (const width of looks.columnWidths) {
    await batch.add(OPERATION_BYTES, () => {
      sheet.getRangeByIndexes(0, width.column, 1, width.columns).format.columnWidth =
        "pixels" in width
          ? width.pixels * POINTS_A_PIXEL
          : width.characters * POINTS_A_CHARACTER + COLUMN_PADDING_POINTS;
    });
  }
  for (const { row, points } of looks.rowHeights) {
    await batch.add(OPERATION_BYTES, () => {
      sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = points;
    });
  }
}

/** Later formats win where areas overlap, so only neighbours in the plan's order are put together. */
function formatGroups(formats: readonly FormattedArea[]): [FormattedArea, Area[]][] {
  const groups: [FormattedArea, Area[]][] = [];
  for (const formatted of formats) {
    const group = groups.find(
      ([first]) => first.numberFormat === formatted.numberFormat && first.horizontal === formatted.horizontal,
    );
    const overlaps = groups.some(([, areas]) => areas.some((area) => intersection(area, formatted.area) !== null));
    if (group && !overlaps) group[1].push(formatted.area);
    else groups.push([formatted, [formatted.area]]);
  }
  return groups;
}

/** Spaces before a text, as a format of its own: Excel may take a cell of it for Text, which keeps formulas as typed. */
const TEXT_SET_OFF = /^" +"@$/;

function applyFormat(range: Excel.Range, { numberFormat, horizontal }: FormattedArea): void {
  const isSetOff = TEXT_SET_OFF.test(numberFormat);
  // Excel takes one format for a whole range; the types declare the matrix only.
  range.numberFormat = (isSetOff ? "General" : numberFormat) as unknown as string[][];
  if (isSetOff) {
    range.format.horizontalAlignment = HORIZONTAL.left;
    range.format.indentLevel = 1;
  } else if (horizontal) range.format.horizontalAlignment = HORIZONTAL[horizontal];
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;
const WEIGHTS = { thin: "Thin", medium: "Medium", thick: "Thick" } as const;

function applyStyle(range: Excel.Range, style: StyleName, area: Area): void {
  const look = STYLES[style];
  const { format } = range;
  format.font.size = look.size;
  format.font.color = look.color;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.underline === true) format.font.underline = Excel.RangeUnderlineStyle.single;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.shrink === true) format.shrinkToFit = true;
  if (look.horizontal) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.vertical) format.verticalAlignment = VERTICAL[look.vertical];
  // After the alignment, which it needs.
  if (look.indent !== undefined) format.indentLevel = look.indent;
  applyBorders(format.borders, look, area);
}

function applyLine({ format: { borders } }: Excel.Range, { side, color }: LinePlan): void {
  const { edgeTop, edgeBottom, edgeLeft, edgeRight } = Excel.BorderIndex;
  for (const index of side === "left" ? [edgeLeft] : [edgeTop, edgeBottom, edgeLeft, edgeRight]) {
    const border = borders.getItem(index);
    border.style = Excel.BorderLineStyle.continuous;
    border.weight = side === "left" ? "Thick" : "Medium";
    border.color = color;
  }
}

/** A look is that of one cell: between the cells of an area its lines are the inside lines. */
function applyBorders(borders: Excel.RangeBorderCollection, look: StyleLook, area: Area): void {
  const lines: [Excel.BorderIndex, StyleBorder | undefined][] = [
    [Excel.BorderIndex.edgeTop, look.top],
    [Excel.BorderIndex.edgeBottom, look.bottom],
    [Excel.BorderIndex.edgeLeft, look.left],
    [Excel.BorderIndex.edgeRight, look.right],
    [Excel.BorderIndex.insideHorizontal, area.rows > 1 ? (look.bottom ?? look.top) : undefined],
    [Excel.BorderIndex.insideVertical, area.columns > 1 ? (look.right ?? look.left) : undefined],
  ];
  for (const [index, line] of lines) {
    if (!line) continue;
    const border = borders.getItem(index);
    border.style = Excel.BorderLineStyle.continuous;
    border.weight = WEIGHTS[line.style];
    border.color = line.color;
  }
}

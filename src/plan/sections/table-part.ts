/**
 * A block of columns with headings: the part most sheets consist of. A column's handle can be made before the block is put,
 * so that other formulas, also of earlier sheets, can name it.
 */
import type { Text } from "../../text/locale";
import { inLocale } from "../../text/say";
import type { Content } from "../content";
import { displayWidth } from "../display-width";
import { Expression } from "../formula";
import type { FormatName } from "../formats";
import { Handle } from "../handle";
import type { Lane } from "../lane";
import type { StyleName } from "../plan";
import type { SheetBuilder } from "../sheet-builder";

export interface TableColumn {
  /** A formula does not widen its column; null for a column that stays empty. */
  readonly heading: string | Text | Expression | null;
  readonly format: FormatName;
  /** The cell of a row; rows count from 0. */
  readonly cell: (row: number) => Content;
  /** Its body cells, for formulas: `new Handle(rows)`. */
  readonly handle?: Handle;
  readonly style?: StyleName;
  readonly horizontal?: "left" | "center" | "right";
  /** The heading may run over the columns at its right, and does not widen its own. */
  readonly overflow?: boolean;
  /** The heading stands over more than its own column, in one line. */
  readonly wide?: boolean;
}

export interface TablePart {
  readonly headings: Handle;
  readonly body: Handle;
  /** Headings and body. */
  readonly whole: Handle;
}

/** Two lines; one, where none of the headings over a module needs a second. */
const HEADING_POINTS = { two: 25.5, one: 18 } as const;
/** Characters of a heading that a module shows in one line. */
const MODULE_HEADING = 11;

function headingPoints(sheet: SheetBuilder, columns: readonly TableColumn[]): number {
  const breaks = columns.some(({ heading, wide, overflow }) => {
    if (wide === true || overflow === true || heading === null || heading instanceof Expression) return false;
    return displayWidth(inLocale(heading, sheet.locale)) > MODULE_HEADING;
  });
  return sheet.isModular && !breaks ? HEADING_POINTS.one : HEADING_POINTS.two;
}

const isText = (format: FormatName): boolean => format === "text" || format === "textAfterNumber";

const sideOf = ({ horizontal, format }: TableColumn): "left" | "center" | "right" =>
  horizontal ?? (isText(format) ? "left" : "right");

/**
 * Puts headings and at least one row at the lane's end.
 * @param styled So many rows look like a table's; the rest, empty until the user adds something, are without lines.
 */
export function tablePart(lane: Lane, rows: number, columns: readonly TableColumn[], styled = rows): TablePart {
  const { sheet, row, column } = lane;
  const headings = tableHeadings(lane, columns);
  const body = tableBody(lane, rows, columns, styled);
  const whole = new Handle(rows + 1, columns.length);
  whole.placeAt({ tab: sheet.tab, row, column });
  return { headings, body, whole };
}

/** Headings alone, in two lines where they need them; of one line in a row that keeps its own height. */
export function tableHeadings(lane: Lane, columns: readonly TableColumn[], oneLine = false): Handle {
  const { sheet, row, column } = lane;
  const headings = lane.rows([columns.map(({ heading }) => heading)], { overflow: !oneLine });
  sheet.style(headings, "heading");
  if (!oneLine) sheet.height(row, headingPoints(sheet, columns));
  columns.forEach((each, i) => {
    const { heading } = each;
    const fits = oneLine || each.overflow === true || heading === null || heading instanceof Expression;
    if (!fits) sheet.fitHeading(column + i, heading);
    if (each.wide === true) sheet.style(headings.column(i), "wideHeading");
    sheet.format(headings.column(i), isText(each.format) ? each.format : "text", sideOf(each));
  });
  return headings;
}

/** Rows without headings, such as those of a second table below the same headings. */
export function tableBody(lane: Lane, rows: number, columns: readonly TableColumn[], styled = rows): Handle {
  const { sheet, row, column } = lane;
  columns.forEach(({ handle }, i) => handle?.placeAt({ tab: sheet.tab, row, column: column + i }));
  const body = new Handle(rows, columns.length);
  lane.rows(
    Array.from({ length: rows }, (_, i) => columns.map(({ cell }) => cell(i))),
    { handle: body },
  );
  sheet.style(body.part(0, 0, styled, columns.length), "derived");
  columns.forEach((each, i) => {
    if (each.style !== undefined) sheet.style(body.column(i), each.style);
    sheet.format(body.column(i), each.format, sideOf(each));
  });
  return body;
}

export interface TotalCell {
  readonly content: Content;
  readonly format: FormatName;
}

/** A line of totals right below a table part; null contents stay empty. */
export function totalRow(lane: Lane, cells: readonly TotalCell[]): Handle {
  const total = lane.rows([cells.map(({ content }) => content)]);
  lane.sheet.style(total, "total");
  cells.forEach(({ format }, i) => lane.sheet.format(total.column(i), format, isText(format) ? "left" : "right"));
  return total;
}

export interface RowTexts {
  readonly heading?: Text;
  /** One a row; null leaves a row without. */
  readonly texts: readonly (Text | null)[];
  readonly style: StyleName;
}

/** Puts a sentence at the right of each row of a table. */
export function textsBeside(sheet: SheetBuilder, { body }: TablePart, { heading, texts, style }: RowTexts): void {
  const { row, column } = body.place;
  const put = (at: number, text: Text, look: StyleName): void => {
    const cell = sheet.put(at, column + body.columns, [[text]], { overflow: true });
    sheet.style(cell, look).format(cell, "textAfterNumber", "left");
  };
  if (heading !== undefined) put(row - 1, heading, "heading");
  texts.forEach((text, i) => text !== null && put(row + i, text, style));
}

/**
 * A block of columns with headings: the part most sheets consist of. A column's handle can be made before the block is put,
 * so that other formulas, also of earlier sheets, can name it.
 */
import type { Text } from "../../text/locale";
import { inLocale, isLocalText } from "../../text/say";
import type { Content } from "../content";
import { displayWidth } from "../display-width";
import type { Expression } from "../formula";
import type { FormatName } from "../formats";
import { Handle } from "../handle";
import type { Lane } from "../lane";
import type { StyleName } from "../plan";
import type { SheetBuilder } from "../sheet-builder";

export interface TableColumn {
  /** A formula or a number does not widen its column; null for a column that stays empty. */
  readonly heading: string | Text | Expression | number | null;
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

/** Points of headings of one line, two and three. */
const HEADING_POINTS = [18, 25.5, 36] as const;
/** Pixels of a character of a heading. */
const HEADING_CHARACTER = 7.4;
/** Pixels that the button of a native table's filter takes of a heading, and the edges of a cell. */
const BUTTON = 18;
const EDGES = 4;

const isWords = (heading: TableColumn["heading"]): heading is string | Text =>
  typeof heading === "string" || isLocalText(heading);

/** What a text may break into: words; in Chinese any sign, two of which stay together. */
const wordsIn = (text: string): string[] =>
  text.match(/[\p{Script=Han}（）：]{1,2}|[^\s\p{Script=Han}（）：]+/gu) ?? [];

/** Lines that a text breaks into between words; Chinese breaks anywhere. */
function linesIn(text: string, characters: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.match(/[\p{Script=Han}（）：]|[^\s\p{Script=Han}（）：]+/gu) ?? []) {
    const width = displayWidth(word);
    const space = used > 0 && !/\p{Script=Han}/u.test(word) ? 1 : 0;
    if (used > 0 && used + space + width > characters) [lines, used] = [lines + 1, width];
    else used += space + width;
  }
  return lines;
}

/** As high as the highest heading of columns of fixed widths needs; two lines where columns are as wide as their contents. */
function headingPoints(
  sheet: SheetBuilder,
  first: number,
  columns: readonly TableColumn[],
  isFiltered: boolean,
): number {
  const { grid } = sheet;
  if (grid === null) return HEADING_POINTS[1];
  const lines = columns.map(({ heading, wide, overflow }, i) => {
    const pixels = grid.pixelsOf(first + i);
    if (wide === true || overflow === true || !isWords(heading) || pixels === null) return 1;
    const room = isFiltered ? pixels - BUTTON : pixels;
    return linesIn(inLocale(heading, sheet.locale), Math.floor(room / HEADING_CHARACTER));
  });
  const least = sheet.isModular ? 1 : 2;
  return HEADING_POINTS[Math.min(HEADING_POINTS.length, Math.max(least, ...lines)) - 1]!;
}

const isText = (format: FormatName): boolean => format === "text" || format === "textAfterNumber";

const sideOf = ({ horizontal, format }: TableColumn): "left" | "center" | "right" =>
  horizontal ?? (isText(format) ? "left" : "right");

/**
 * Puts headings and at least one row at the lane's end.
 * @param styled So many rows look like a table's; the rest, empty until the user adds something, are without lines.
 * @param isFiltered The headings get the buttons of a native table.
 */
export function tablePart(
  lane: Lane,
  rows: number,
  columns: readonly TableColumn[],
  { styled = rows, isFiltered = false }: { readonly styled?: number; readonly isFiltered?: boolean } = {},
): TablePart {
  const { sheet, row, column } = lane;
  const headings = tableHeadings(lane, columns, { isFiltered });
  const body = tableBody(lane, rows, columns, styled);
  const whole = new Handle(rows + 1, columns.length);
  whole.placeAt({ tab: sheet.tab, row, column });
  return { headings, body, whole };
}

/** Headings alone, in two lines where they need them; of one line in a row that keeps its own height. */
export function tableHeadings(
  lane: Lane,
  columns: readonly TableColumn[],
  { oneLine = false, isFiltered = false }: { readonly oneLine?: boolean; readonly isFiltered?: boolean } = {},
): Handle {
  const { sheet, row, column } = lane;
  const headings = lane.rows([columns.map(({ heading }) => heading)], { overflow: !oneLine });
  sheet.style(headings, "heading");
  if (!oneLine) sheet.height(row, headingPoints(sheet, column, columns, isFiltered));
  columns.forEach((each, i) => {
    const { heading } = each;
    if (!oneLine && each.overflow !== true && isWords(heading))
      fitHeading(sheet, column + i, inLocale(heading, sheet.locale), isFiltered);
    if (each.wide === true || each.overflow === true) sheet.style(headings.column(i), "wideHeading");
    sheet.format(headings.column(i), isText(each.format) ? each.format : "text", sideOf(each));
  });
  return headings;
}

/** As wide as the heading needs: no word of it is broken by its column, nor by a filter's button. */
function fitHeading({ widths, isModular }: SheetBuilder, column: number, heading: string, isFiltered: boolean): void {
  widths.fitHeading(column, heading);
  if (isModular) return;
  const longest = Math.max(0, ...wordsIn(heading).map(displayWidth));
  widths.atLeast(column, Math.ceil(longest * HEADING_CHARACTER) + EDGES + (isFiltered ? BUTTON : 0));
}

/** Rows without headings, such as those of a second table below the same headings. */
export function tableBody(lane: Lane, rows: number, columns: readonly TableColumn[], styled = rows): Handle {
  const { sheet, row, column } = lane;
  columns.forEach(({ handle }, i) => handle?.placeAt({ tab: sheet.tab, row, column: column + i }));
  const body = new Handle(rows, columns.length);
  lane.rowsOf(body, (i) => columns.map(({ cell }) => cell(i)));
  sheet.style(body.part(0, 0, styled, columns.length), "derived");
  columns.forEach((each, i) => {
    if (each.style !== undefined) sheet.style(body.column(i), each.style);
    sheet.format(body.column(i), each.format, sideOf(each));
  });
  return body;
}

/** A column of several modules that is typed into is one box over all of them. */
export const boxed = (columns: readonly TableColumn[], offsets: readonly number[]): TableColumn[] =>
  columns.map((each, at) => {
    const begin = Math.max(...offsets.filter((offset) => offset <= at));
    const last = Math.min(...offsets.filter((offset) => offset > at)) - 1;
    const { wide, style } = columns[begin]!;
    if (wide !== true || style !== "input") return each;
    return { ...each, style: at === begin ? "inputStart" : at === last ? "inputEnd" : "inputMiddle" };
  });

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

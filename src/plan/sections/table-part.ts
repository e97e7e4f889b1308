/**
 * A block of columns with headings: the part most sheets consist of. A column's handle can be made before the block is put,
 * so that other formulas, also of earlier sheets, can name it.
 */
import type { Text } from "../../text/locale";
import type { Content } from "../content";
import type { FormatName } from "../formats";
import { Handle } from "../handle";
import type { Lane } from "../lane";
import type { StyleName } from "../plan";

export interface TableColumn {
  readonly heading: string | Text;
  readonly format: FormatName;
  /** The cell of a row; rows count from 0. */
  readonly cell: (row: number) => Content;
  /** Its body cells, for formulas: `new Handle(rows)`. */
  readonly handle?: Handle;
  readonly style?: StyleName;
  readonly horizontal?: "left" | "center" | "right";
  /** The heading may run over the columns at its right, and does not widen its own. */
  readonly overflow?: boolean;
}

export interface TablePart {
  readonly headings: Handle;
  readonly body: Handle;
  /** Headings and body. */
  readonly whole: Handle;
}

/** Two lines. */
const HEADING_POINTS = 30;

const isText = (format: FormatName): boolean => format === "text" || format === "textAfterNumber";

/**
 * Puts headings and at least one row at the lane's end.
 * @param styled So many rows look like a table's; the rest, empty until the user adds something, are without lines.
 */
export function tablePart(lane: Lane, rows: number, columns: readonly TableColumn[], styled = rows): TablePart {
  const { sheet } = lane;
  const [row, column] = [lane.row, lane.column];
  const headings = lane.rows([columns.map(({ heading }) => heading)], { overflow: true });
  sheet.style(headings, "heading").height(row, HEADING_POINTS);
  columns.forEach(({ heading, handle, overflow }, i) => {
    if (overflow !== true) sheet.fitHeading(column + i, heading);
    handle?.placeAt({ tab: sheet.tab, row: row + 1, column: column + i });
  });
  const contents = Array.from({ length: rows }, (_, i) => columns.map(({ cell }) => cell(i)));
  const body = new Handle(rows, columns.length);
  lane.rows(contents, { handle: body });
  sheet.style(body.part(0, 0, styled, columns.length), "derived");
  const whole = new Handle(rows + 1, columns.length);
  whole.placeAt({ tab: sheet.tab, row, column });
  columns.forEach(({ horizontal: wanted, format, style }, i) => {
    const horizontal = wanted ?? (isText(format) ? "left" : "right");
    sheet.format(headings.column(i), isText(format) ? format : "text", horizontal);
    if (style !== undefined) sheet.style(body.column(i), style);
    sheet.format(body.column(i), format, horizontal);
  });
  return { headings, body, whole };
}

/** A line of totals right below a table part; null cells stay empty. */
export function totalRow(lane: Lane, cells: readonly Content[], formats: readonly FormatName[]): Handle {
  const total = lane.rows([cells]);
  lane.sheet.style(total, "total");
  formats.forEach((format, i) => lane.sheet.format(total.column(i), format, isText(format) ? "left" : "right"));
  return total;
}

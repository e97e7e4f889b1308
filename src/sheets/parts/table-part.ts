/**
 * A block of columns with headings: the part most sheets consist of. A column's handle can be made before the block is put,
 * so that other formulas, also of earlier sheets, can name it.
 */
import type { Content } from "../plan/content";
import type { FormatName } from "../plan/formats";
import { Handle } from "../plan/handle";
import type { Lane } from "../plan/lane";
import type { StyleName } from "../plan/plan";

export interface TableColumn {
  readonly heading: string;
  readonly format: FormatName;
  /** The cell of a row; rows count from 0. */
  readonly cell: (row: number) => Content;
  /** Its body cells, for formulas: `new Handle(rows)`. */
  readonly handle?: Handle;
  readonly style?: StyleName;
  readonly horizontal?: "left" | "center" | "right";
}

export interface TablePart {
  readonly headings: Handle;
  readonly body: Handle;
  /** Headings and body. */
  readonly whole: Handle;
}

const isText = (format: FormatName): boolean => format === "text";

/** Puts headings and rows at the lane's end. */
export function tablePart(lane: Lane, rows: number, columns: readonly TableColumn[]): TablePart {
  const { sheet } = lane;
  const whole = new Handle(rows + 1, columns.length);
  const contents: Content[][] = [columns.map(({ heading }) => heading)];
  for (let row = 0; row < rows; row++) contents.push(columns.map(({ cell }) => cell(row)));
  const [top, left] = [lane.row, lane.column];
  columns.forEach(({ handle }, i) => handle?.placeAt({ tab: sheet.tab, row: top + 1, column: left + i }));
  lane.rows(contents, { handle: whole });

  const headings = whole.row(0);
  const body = rows === 0 ? new Handle(0, columns.length) : whole.part(1, 0, rows, columns.length);
  sheet.style(headings, "heading");
  if (rows > 0) sheet.style(body, "derived");
  columns.forEach((column, i) => {
    const horizontal = column.horizontal ?? (isText(column.format) ? "left" : "right");
    sheet.format(whole.part(0, i, 1, 1), "text", horizontal);
    if (rows === 0) return;
    const cells = whole.part(1, i, rows, 1);
    if (column.style !== undefined) sheet.style(cells, column.style);
    sheet.format(cells, column.format, horizontal);
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

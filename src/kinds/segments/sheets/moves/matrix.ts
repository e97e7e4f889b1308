/**
 * The migration matrices: customers, shares and revenue by segment then × segment now, as native formulas over the list of moves.
 */
import type { Text } from "../../../../text/locale";
import type { Content } from "../../../../plan/content";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import { MOVES_TEXTS } from "./texts";

/** Columns of the list of moves. */
export interface MoveCells {
  readonly before: Handle;
  readonly after: Handle;
  readonly moved: Handle;
  readonly revenue: Handle;
}

/** A square of segments with one more row for the new and one more column for the gone, and its edges. */
export interface Matrix {
  readonly rows: Handle;
  readonly columns: Handle;
  readonly cells: Handle;
  /** At the right and at the bottom. */
  readonly rowTotals: Handle;
  readonly columnTotals: Handle;
}

const HEADING_POINTS = 30;

interface Look {
  readonly title: Text;
  readonly format: FormatName;
  readonly color: string;
}

export function matrixOf(segments: number): Matrix {
  const size = segments + 1;
  return {
    rows: new Handle(size),
    columns: new Handle(1, size),
    cells: new Handle(size, size),
    rowTotals: new Handle(size),
    columnTotals: new Handle(1, size),
  };
}

/** Puts headings, cells and totals at the lane's end; `names` are the map's segments, `total` is at the lower right. */
function putMatrix(
  lane: Lane,
  matrix: Matrix,
  names: Handle,
  look: Look,
  cell: (row: number, column: number) => Expression,
  totals: { row: (row: number) => Expression; column: (column: number) => Expression; all: Expression },
): void {
  const { sheet } = lane;
  const size = names.rows + 1;
  const each = <T>(make: (i: number) => T): T[] => Array.from({ length: size }, (_, i) => make(i));
  const name = (i: number, last: Text): Content => (i < names.rows ? f`${names.at(i)}&""` : last);
  lane.section(look.title, size + 2);
  const [top, left] = [lane.row, lane.column];
  const corner = sheet.put(top, left, [[MOVES_TEXTS.corner]]);
  sheet.put(top, left + 1, [each((i) => name(i, MOVES_TEXTS.gone))], { handle: matrix.columns });
  const allColumn = sheet.put(top, left + 1 + size, [[MOVES_TEXTS.total]]);
  for (const heading of [corner, matrix.columns, allColumn]) sheet.style(heading, "heading");
  for (const heading of [matrix.columns, allColumn]) sheet.format(heading, "text", "right");
  sheet.height(top, HEADING_POINTS);
  sheet.put(top + 1, left, each((i) => [name(i, MOVES_TEXTS.fresh)]), { handle: matrix.rows }); // prettier-ignore
  sheet.put(top + 1, left + 1, each((row) => each((column) => cell(row, column))), { handle: matrix.cells }); // prettier-ignore
  sheet.put(top + 1, left + 1 + size, each((row) => [totals.row(row)]), { handle: matrix.rowTotals }); // prettier-ignore
  sheet.style(matrix.rows, "label");
  const allRow = sheet.put(top + 1 + size, left, [[MOVES_TEXTS.total]]);
  sheet.put(top + 1 + size, left + 1, [each(totals.column)], { handle: matrix.columnTotals });
  const all = sheet.put(top + 1 + size, left + 1 + size, [[totals.all]]);
  for (const total of [allRow, matrix.columnTotals, all]) sheet.style(total, "total");
  for (const body of [matrix.cells, matrix.rowTotals]) sheet.style(body, "derived");
  for (const body of [matrix.cells, matrix.rowTotals, matrix.columnTotals, all])
    sheet.format(body, look.format, "right");
  sheet.condition(matrix.cells, { type: "colorScale", colors: ["#FFFFFF", look.color] });
  lane.gap(size + 2);
}

const sumTotals = ({ cells }: Matrix) => ({
  row: (row: number) => f`SUM(${cells.row(row).relative})`,
  column: (column: number) => f`SUM(${cells.column(column).relative})`,
  all: f`SUM(${cells})`,
});

/** A name the user gave to two segments counts at the first of them only. */
function once({ rows, columns }: Matrix, row: number, column: number, count: Expression): Expression {
  const repeated = (list: Handle, from: Handle, to: Handle): Expression =>
    f`COUNTIF(${from}:${to.relative},${list.relative})>1`;
  const ofRow = repeated(rows.at(row), rows.at(0), rows.at(row));
  const ofColumn = repeated(columns.at(0, column), columns.at(0, 0), columns.at(0, column));
  return f`IF(OR(${ofRow},${ofColumn}),0,${count})`;
}

export function countMatrix(lane: Lane, matrix: Matrix, names: Handle, { before, after }: MoveCells): void {
  const { rows, columns } = matrix;
  const count = (row: number, column: number): Expression =>
    once(
      matrix,
      row,
      column,
      f`COUNTIFS(${before},${rows.at(row).relative},${after},${columns.at(0, column).relative})`,
    );
  const look: Look = { title: MOVES_TEXTS.counts, format: "countSoFar", color: "#5B9BC8" };
  putMatrix(lane, matrix, names, look, count, sumTotals(matrix));
}

export function revenueMatrix(lane: Lane, matrix: Matrix, names: Handle, { before, after, revenue }: MoveCells): void {
  const { rows, columns } = matrix;
  const sum = (row: number, column: number): Expression =>
    once(
      matrix,
      row,
      column,
      f`SUMIFS(${revenue},${before},${rows.at(row).relative},${after},${columns.at(0, column).relative})`,
    );
  const look: Look = { title: MOVES_TEXTS.revenue, format: "countSoFar", color: "#E2A967" };
  putMatrix(lane, matrix, names, look, sum, sumTotals(matrix));
}

/** Each row of the counts over its sum. */
export function shareMatrix(lane: Lane, matrix: Matrix, names: Handle, counts: Matrix): void {
  // Blank where nobody moved: most cells are, and zeros would hide the others.
  const over = (part: Handle, whole: Handle): Expression =>
    f`IF(${part.relative}=0,"",${part.relative}/${whole.relative})`;
  const all = f`SUM(${counts.cells})`;
  const look: Look = { title: MOVES_TEXTS.shares, format: "percent", color: "#7FB894" };
  const totals = {
    row: (row: number) => f`IF(${counts.rowTotals.at(row).relative}=0,"",SUM(${matrix.cells.row(row).relative}))`,
    column: (column: number) => f`IF(${all}=0,"",${counts.columnTotals.at(0, column).relative}/${all})`,
    all: f`SUM(${matrix.columnTotals})`,
  };
  const share = (row: number, column: number): Expression =>
    over(counts.cells.at(row, column), counts.rowTotals.at(row));
  putMatrix(lane, matrix, names, look, share, totals);
}

/**
 * The migration matrices: customers, shares and revenue by segment then × segment now, as native formulas over the list of moves.
 */
import type { Cells } from "../../../../plan/cells";
import type { Content } from "../../../../plan/content";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Section } from "../../../../plan/sheet-of";
import type { Text } from "../../../../text/locale";
import { TERMS } from "../../../../text/terms";
import { MOVES_TEXTS } from "./texts";

/** A square of segments with one more row for the new and one more column for the gone, its headings and totals. */
export type Matrix = ReturnType<typeof matrixOf>;

/** @param names The map's segments. */
export function matrixOf(names: Handle) {
  const size = names.rows + 1;
  const whole = new Handle(size + 2, size + 2);
  return {
    ...{ names, size, whole },
    rows: whole.part(1, 0, size, 1),
    columns: whole.part(0, 1, 1, size),
    cells: whole.part(1, 1, size, size),
    rowTotals: whole.part(1, size + 1, size, 1),
    columnTotals: whole.part(size + 1, 1, 1, size),
  };
}

/** What a matrix shows; the largest cells take the colour. */
interface Shown {
  readonly title: Text;
  readonly format: FormatName;
  readonly color: string;
  readonly cell: (row: number, column: number) => Expression;
  readonly rowTotal: (row: number) => Expression;
  readonly columnTotal: (column: number) => Expression;
  /** At the lower right. */
  readonly total: Expression;
}

const HEADING_POINTS = 30;

function matrixSection({ names, size, whole, rows, cells }: Matrix, shown: Shown): Section {
  const each = <T>(make: (i: number) => T): T[] => Array.from({ length: size }, (_, i) => make(i));
  const name = (i: number, last: Text): Content => (i < names.rows ? f`${names.at(i)}&""` : last);
  const { corner, fresh, gone } = MOVES_TEXTS;
  return (lane) => {
    const { sheet } = lane;
    lane.section(shown.title);
    sheet.height(lane.row, HEADING_POINTS);
    lane.rows(
      [
        [corner, ...each((i) => name(i, gone)), TERMS.total],
        ...each((row) => [name(row, fresh), ...each((column) => shown.cell(row, column)), shown.rowTotal(row)]),
        [TERMS.total, ...each(shown.columnTotal), shown.total],
      ],
      { handle: whole },
    );
    sheet.style(whole.row(0), "heading").format(whole.part(0, 1, 1, size + 1), "text", "right");
    sheet
      .style(rows, "label")
      .style(whole.part(1, 1, size, size + 1), "derived")
      .style(whole.row(size + 1), "total");
    sheet.format(whole.part(1, 1, size + 1, size + 1), shown.format, "right");
    sheet.condition(cells, { type: "colorScale", colors: ["#FFFFFF", shown.color], fromZero: true });
  };
}

/** Sums over the moves; `sum` makes one of the conditions on the segments, as SUMIFS writes them. */
export function sumMatrix(
  matrix: Matrix,
  { before, after }: Cells<"before" | "after">,
  look: Pick<Shown, "title" | "color">,
  sum: (conditions: Expression) => Expression,
): Section {
  const { rows, columns, cells } = matrix;
  const repeated = (list: Handle, from: Handle): Expression => f`COUNTIF(${from}:${list.relative},${list.relative})>1`;
  return matrixSection(matrix, {
    ...{ ...look, format: "countSoFar" },
    // A name the user gave to two segments counts at the first of them only.
    cell: (i, j) => {
      const [row, column] = [rows.at(i), columns.at(0, j)];
      const counted = sum(f`${before},${row.relative},${after},${column.relative}`);
      return f`IF(OR(${repeated(row, rows.at(0))},${repeated(column, columns.at(0, 0))}),0,${counted})`;
    },
    rowTotal: (row) => f`SUM(${cells.row(row).relative})`,
    columnTotal: (column) => f`SUM(${cells.column(column).relative})`,
    total: f`SUM(${cells})`,
  });
}

/** Each row of the counts over its sum; blank where nobody moved: most cells are, and zeros would hide the others. */
export function shareMatrix(matrix: Matrix, counts: Matrix): Section {
  const over = (part: Handle, whole: Handle): Expression =>
    f`IF(${part.relative}=0,"",${part.relative}/${whole.relative})`;
  const all = f`SUM(${counts.cells})`;
  return matrixSection(matrix, {
    ...{ title: MOVES_TEXTS.shares, format: "percent", color: "#7FB894" },
    cell: (row, column) => over(counts.cells.at(row, column), counts.rowTotals.at(row)),
    rowTotal: (row) => f`IF(${counts.rowTotals.at(row).relative}=0,"",SUM(${matrix.cells.row(row).relative}))`,
    columnTotal: (column) => f`IF(${all}=0,"",${counts.columnTotals.at(0, column).relative}/${all})`,
    total: f`SUM(${matrix.columnTotals})`,
  });
}

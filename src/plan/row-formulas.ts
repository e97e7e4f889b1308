/**
 * Formulas over the rows of a column: which row something stands in, how many hold something; and the first of several cases.
 */
import { type Expression, f, joined, type Operand } from "./formula";
import type { Handle } from "./handle";

/** The value of the first case that holds, as IFs one inside the other. */
export const firstCase = (
  cases: readonly (readonly [holds: Expression, value: Operand])[],
  otherwise: Operand = "",
): Expression =>
  f`${cases.reduceRight<Operand>((rest, [holds, value]) => f`IF(${holds},${value},${rest})`, otherwise)}`;

/** Whether nothing stands in any of some cells. */
export const allBlank = (cells: readonly Operand[]): Expression =>
  f`AND(${joined(
    cells.map((cell) => f`${cell}=""`),
    ",",
  )})`;

/** How many cells hold something; formulas that give "" hold nothing. */
export const filled = (cells: Handle): Expression => f`SUMPRODUCT(--(${cells}<>""))`;

const rowNumber = (cells: Handle): Expression => f`ROW(${cells})-ROW(${cells.at(0)})+1`;

/**
 * The number of the last row in which something holds, counted from 1; 0 where it holds in none.
 * @param is Over the cells, TRUE or 1 where it holds; in parentheses where it has an operator.
 */
export const lastRow = (cells: Handle, is: Expression): Expression => f`SUMPRODUCT(MAX(${is}*(${rowNumber(cells)})))`;

/** The same of the first row. */
export const firstRow = (cells: Handle, is: Expression): Expression => {
  const after = cells.rows + 1;
  const fromEnd = f`SUMPRODUCT(MAX(${is}*(${after}-(${rowNumber(cells)}))))`;
  return f`IF(${fromEnd}=0,0,${after}-${fromEnd})`;
};

/** The number of the row in which a column holds most, the first of equals. */
export const rowOfMost = (cells: Operand): Expression => f`MATCH(MAX(${cells}),${cells},0)`;

/** What a column holds in the row in which another holds most. */
export const atMost = (cells: Operand, most: Operand): Expression => f`INDEX(${cells},${rowOfMost(most)})`;

/** What a row of a column holds; the first row's for the number 0. */
export const inRow = (cells: Handle, row: Operand): Expression => f`INDEX(${cells},MAX(1,${row}))`;

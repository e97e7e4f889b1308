/**
 * What Excel does, by version, platform or the user's settings, that asks more of an add-in than this host does otherwise. Each is off
 * until a test switches it on.
 */
import type { Area, GridSheet, Value } from "../grid/grid";
import { intersection } from "../../src/plan/area";
import { movedFormula } from "../../src/plan/formula-tokens";
import { bodyArea, columnOf } from "./model/table-areas";

export interface Difficulties {
  /** A formula in a column of a table fills the column's other cells that are blank or hold a formula. */
  fillsTableColumns: boolean;
  /** A blank cell inside a range arrives at a custom function as 0. */
  zerosForBlanks: boolean;
  /** The user is editing a cell: requests fail unless they wait for the end of it. */
  isEditing: boolean;
  /** A cell whose format shows texts its own way is a Text cell, in which a formula stays as typed. */
  keepsTextCells: boolean;
  /** No printer is installed, so that no page can be set up. */
  hasNoPrinter: boolean;
}

export function noDifficulties(): Difficulties {
  return {
    fillsTableColumns: false,
    zerosForBlanks: false,
    isEditing: false,
    keepsTextCells: false,
    hasNoPrinter: false,
  };
}

/** Makes calculated columns of the tables into which formulas were just written: the last one of a column wins. */
export function fillTableColumns(sheet: GridSheet, area: Area): void {
  for (const table of sheet.tables()) {
    const body = bodyArea(table);
    const written = intersection(body, area);
    if (!written) continue;
    for (let column = written.column; column < written.column + written.columns; column++) {
      fillColumn(sheet, columnOf(body, column - body.column), written);
    }
  }
}

const isFormula = (cell: Value | null | undefined): cell is string => typeof cell === "string" && cell.startsWith("=");

function fillColumn(sheet: GridSheet, column: Area, written: Area): void {
  const cells = sheet.formulas(column).map(([cell]) => cell);
  // A text that begins with "=" shows the same as a value; a formula's value is another.
  const values = sheet.values(column).map(([cell]) => cell);
  const calculates = cells.map((cell, row) => isFormula(cell) && cell !== values[row]);
  const end = written.row + written.rows - column.row;
  const source = calculates.lastIndexOf(true, end - 1);
  if (source < written.row - column.row) return;
  const formula = String(cells[source]);
  const filled = cells.map((cell, row) => {
    return cell === "" || calculates[row] === true ? [movedFormula(formula, row - source, 0)] : [null];
  });
  sheet.write(column, filled);
}

/** Cells to write, a formula as text where it falls on a Text cell. */
export function keptAsText(
  sheet: GridSheet,
  area: Area,
  cells: readonly (readonly (Value | null)[])[],
): (Value | null)[][] {
  const formats = sheet.numberFormats(area);
  return cells.map((line, row) =>
    line.map((cell, column) => (isFormula(cell) && formats[row]?.[column]?.includes("@") === true ? `'${cell}` : cell)),
  );
}

/** An argument of a custom function with the blank cells of its range as zeros. */
export function withZeros(argument: unknown): unknown {
  if (!Array.isArray(argument)) return argument;
  const cells = argument as readonly unknown[];
  return cells.map((cell) => (cell === null || cell === "" ? 0 : withZeros(cell)));
}

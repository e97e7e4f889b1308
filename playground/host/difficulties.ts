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
  /** Requests and answers over 5 MB are refused, as by Excel on the web. */
  limitsPayloads: boolean;
  /** The workbook's settings hold a megabyte, and no more. */
  limitsSettings: boolean;
  /** A chart over a single cell is one of the filled cells around it. */
  chartsTakeRegions: boolean;
  /** A team-mate types all the time, on the workbook's last sheet. */
  othersEdit: boolean;
}

export function noDifficulties(): Difficulties {
  return {
    fillsTableColumns: false,
    zerosForBlanks: false,
    isEditing: false,
    keepsTextCells: false,
    hasNoPrinter: false,
    limitsPayloads: false,
    limitsSettings: false,
    chartsTakeRegions: false,
    othersEdit: false,
  };
}

/** All that can be on at once: a cell is edited only for a while. */
export function everyDifficulty(): Difficulties {
  const names = Object.keys(noDifficulties()) as (keyof Difficulties)[];
  const all = Object.fromEntries(names.map((name) => [name, true])) as Record<keyof Difficulties, true>;
  return { ...all, isEditing: false };
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

/** What a chart over the area shows: of a single cell the filled ones around it. */
export function chartedArea(sheet: GridSheet, area: Area): Area {
  const used = sheet.used(true);
  if (used === null || area.rows * area.columns > 1) return area;
  const values = sheet.values(used);
  const isFilled = (row: number, column: number): boolean =>
    (values[row - used.row]?.[column - used.column] ?? "") !== "";
  for (let region = area; ;) {
    const around = {
      row: region.row - 1,
      column: region.column - 1,
      rows: region.rows + 2,
      columns: region.columns + 2,
    };
    const next = regionIn(intersection(used, around), region, isFilled);
    if (next.rows === region.rows && next.columns === region.columns) return region;
    region = next;
  }
}

/** The region with the filled cells that touch it. */
function regionIn(around: Area | null, region: Area, isFilled: (row: number, column: number) => boolean): Area {
  let [top, left, bottom, right] = [
    region.row,
    region.column,
    region.row + region.rows,
    region.column + region.columns,
  ];
  if (around === null) return region;
  for (let row = around.row; row < around.row + around.rows; row++) {
    for (let column = around.column; column < around.column + around.columns; column++) {
      if (!isFilled(row, column)) continue;
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row + 1), Math.max(right, column + 1)];
    }
  }
  return { row: top, column: left, rows: bottom - top, columns: right - left };
}

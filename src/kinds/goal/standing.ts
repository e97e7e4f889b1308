/**
 * Where a goal stands, as native formulas: the twins of domain/goal/standing.ts, each written here only. Blank cells where nothing is
 * due, nothing is left or nothing has passed.
 */
import type { Row } from "../../plan/cells";
import { type Expression, f, type Operand } from "../../plan/formula";
import type { Handle } from "../../plan/handle";
import type { ConditionalLook } from "../../plan/objects";
import type { SheetBuilder } from "../../plan/sheet-builder";
import { COLORS } from "../../plan/styles";
import { type Column, column } from "../../plan/table";
import type { Measure } from "./measures";
import { STATE_TEXTS, TEXTS } from "./texts";

/** Actual ÷ expected to date; "" where nothing is due. */
export const paceOf = (actual: Operand, expected: Operand): Expression =>
  f`IF(N(${expected})=0,"",${actual}/${expected})`;

/** What each of the days left needs; "" when none is left. */
export const neededOf = (goal: Operand, actual: Operand, left: Operand): Expression =>
  f`IF(${left}=0,"",MAX(0,${goal}-${actual})/${left})`;

/**
 * The end if it goes on like this: actual ÷ share of the weight passed; "" before any has. Planned anew, what was kept stands, and what
 * came since is so projected over the weight that was left.
 */
export const forecastOf = (actual: Operand, share: Operand, kept: Operand | null): Expression =>
  f`IF(${share}=0,"",${kept === null ? f`${actual}` : f`${kept}+(${actual}-${kept})`}/(${share}))`;

/** The state of a pace in words, "" where there is none. */
export function stateOf(pace: Operand, amber: Handle): Expression {
  const { green, amber: close, red } = STATE_TEXTS;
  return f`IF(${pace}="","",IF(${pace}>=1,${green},IF(${pace}>=${amber},${close},${red})))`;
}

/** How cells read by a pace: green on track, amber close, red behind; plain without one. */
export function paceLooks(pace: Operand, amber: Handle): ConditionalLook[] {
  const known = f`ISNUMBER(${pace})`;
  const looks = [
    { formula: f`AND(${known},${pace}>=1)`, fill: COLORS.greenFill, color: COLORS.green },
    { formula: f`AND(${known},${pace}<1,${pace}>=${amber})`, fill: COLORS.amberFill, color: COLORS.amber },
    { formula: f`AND(${known},${pace}<${amber})`, fill: COLORS.redFill, color: COLORS.red },
  ];
  return looks.map((look) => ({ type: "formula", ...look }));
}

/** Colours cells by the pace in `pace` (one cell, or the first of as many as there are cells). */
export function colourByPace(sheet: SheetBuilder, cells: Handle, pace: Handle, amber: Handle): void {
  // One pace for all cells keeps its address; a column of paces moves along with its cells.
  const value = pace.rows === cells.rows && pace.columns === cells.columns ? pace.at(0).relative : pace;
  for (const look of paceLooks(value, amber)) sheet.condition(cells, look);
}

type PaceKey = "pace" | `pace.${Measure}`;

/** Pace and state of a table's rows, coloured; `at` is the key of the table's paces. */
export function paceColumns<K extends string>(amber: Handle, cell: Column<K>["cell"], at: K & PaceKey) {
  const looks = (_: unknown, row: Row<K>): ConditionalLook[] => paceLooks(row[at], amber);
  return {
    pace: column<K>(TEXTS.columns.pace, "percent", cell, { looks }),
    state: column<K>(TEXTS.columns.state, "textAfterNumber", (row) => stateOf(row[at], amber), { looks }),
  };
}

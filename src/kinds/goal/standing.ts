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
import { STATE_TEXTS, TEXTS } from "./texts";

/** Actual ÷ expected to date; "" where nothing is due. */
export const paceOf = (actual: Operand, expected: Operand): Expression =>
  f`IF(N(${expected})=0,"",${actual}/${expected})`;

/** What each of the days left needs; "" when none is left. */
export const neededOf = (goal: Operand, actual: Operand, left: Operand): Expression =>
  f`IF(${left}=0,"",MAX(0,${goal}-${actual})/${left})`;

/** The end if it goes on like this: actual ÷ share of the weight passed; "" before any has. */
export const forecastOf = (actual: Operand, share: Operand): Expression => f`IF(${share}=0,"",${actual}/(${share}))`;

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

/**
 * The columns of pace and state of a table that holds actual figures against a goal.
 * @param limit The amber limit; a function where it is known only when the table is put.
 */
export function paceColumns<K extends string>(limit: Handle | (() => Handle), pace: (row: Row<K>) => Expression) {
  const amber = (): Handle => (typeof limit === "function" ? limit() : limit);
  const looks = (_: unknown, row: Row<"pace">): ConditionalLook[] => paceLooks(row.pace, amber());
  return {
    pace: { heading: TEXTS.columns.pace, format: "percent", cell: pace, looks },
    state: {
      heading: TEXTS.columns.state,
      format: "textAfterNumber",
      cell: (row: Row<"pace">) => stateOf(row.pace, amber()),
      looks,
    },
  } as const;
}

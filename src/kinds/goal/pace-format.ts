/**
 * How a pace reads: green on track, amber close, red behind.
 */
import { type Expression, f, type Operand } from "../../plan/formula";
import type { Handle } from "../../plan/handle";
import type { SheetBuilder } from "../../plan/sheet-builder";
import { COLORS } from "../../plan/styles";
import { STATE_TEXTS } from "./texts";

/** Colours cells by the pace in `pace` (one cell, or the first of as many as there are cells). Blank paces stay plain. */
export function colourByPace(sheet: SheetBuilder, cells: Handle, pace: Handle, amber: Handle): void {
  // One pace for all cells keeps its address; a column of paces moves along with its cells.
  const value = pace.rows === cells.rows && pace.columns === cells.columns ? pace.at(0).relative : pace;
  const known = f`ISNUMBER(${value})`;
  const rules = [
    { formula: f`AND(${known},${value}>=1)`, fill: COLORS.greenFill, color: COLORS.green },
    { formula: f`AND(${known},${value}<1,${value}>=${amber})`, fill: COLORS.amberFill, color: COLORS.amber },
    { formula: f`AND(${known},${value}<${amber})`, fill: COLORS.redFill, color: COLORS.red },
  ];
  for (const rule of rules) sheet.condition(cells, { type: "formula", ...rule });
}

/** The state of a pace in words, "" where there is none. */
export function stateFormula(pace: Operand, amber: Handle): Expression {
  const { green, amber: close, red } = STATE_TEXTS;
  return f`IF(${pace}="","",IF(${pace}>=1,${green},IF(${pace}>=${amber},${close},${red})))`;
}

/**
 * Inputs that something else was pasted over: validation stops what is typed, not what is pasted. Formulas that see it, and the
 * sentence beside the cell that says what came and what is wanted.
 */
import { percentText } from "../sentence";
import type { Text } from "../../text/locale";
import { type Expression, f, type Operand } from "../formula";
import type { Handle } from "../handle";
import { COLON, inEachLanguage, phrase, say } from "../../text/say";
import type { ValidationRule } from "../plan";
import type { SheetBuilder } from "../sheet-builder";
import { COLORS } from "../styles";

/** Rules of numbers and dates; a list's cell is chosen, not typed. */
type NumberRule = Exclude<ValidationRule, { type: "list" }>;

export interface GuardedInput {
  readonly handle: Handle;
  readonly rule: NumberRule;
  readonly allowed: Text;
  /** Shown as a percentage. */
  readonly percent: boolean;
  readonly ignoreBlank: boolean;
}

/** Whole numbers may come of formulas, with the noise of their fractions. */
const WHOLE = 1e-6;
const EMPTY = say("empty", "空白", "空白");
const ERROR = say("an error", "错误值", "錯誤值");
const OPEN = say("“", "“", "「");
const CLOSE = say("”", "”", "」");

/** TRUE where the cell holds what the rule allows; never an error, whatever the cell holds. */
export function inputHolds({ handle, rule, ignoreBlank }: Omit<GuardedInput, "allowed" | "percent">): Expression {
  const { type, min, max } = rule;
  const limits = [
    ...(min === null ? [] : [f`${handle}>=${min}`]),
    ...(max === null ? [] : [f`${handle}<=${max}`]),
    ...(type === "wholeNumber" ? [f`ABS(${handle}-ROUND(${handle},0))<${WHOLE}`] : []),
  ];
  const within = limits.reduce((all, each) => f`${all},${each}`, f`TRUE`);
  const otherwise = ignoreBlank ? f`IF(ISERROR(${handle}),FALSE,${handle}="")` : f`FALSE`;
  return f`IF(ISNUMBER(${handle}),AND(${within}),${otherwise})`;
}

/** The note of an input; where the cell holds something else, what came and what is wanted. */
export function guardedNote(input: GuardedInput, note: Operand): Expression {
  const { handle, allowed, percent } = input;
  const shown = percent ? f`IF(ISNUMBER(${handle}),${percentText(handle)},${handle})` : f`${handle}`;
  const came = f`IF(ISERROR(${handle}),${ERROR},IF(${handle}="",${EMPTY},${OPEN}&${shown}&${CLOSE}))`;
  const wanted = inEachLanguage(allowed, (text) => text.charAt(0).toLowerCase() + text.slice(1));
  return f`IF(${inputHolds(input)},${note},${came}&${phrase`${COLON}${wanted}`})`;
}

/** Makes a cell red while `holds` is FALSE. */
export function redUnless(sheet: SheetBuilder, cell: Handle, holds: Expression): void {
  sheet.condition(cell, { type: "formula", formula: f`NOT(${holds})`, color: COLORS.red, bold: true });
}

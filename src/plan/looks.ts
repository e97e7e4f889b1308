/**
 * Looks that follow from what a cell holds.
 */
import type { Text } from "../text/locale";
import { f, type Operand } from "./formula";
import type { ConditionalLook } from "./objects";
import { COLORS } from "./styles";

/** What is better than planned, what is well, what may go either way, what is not, and what says nothing yet. */
export const LIGHTS = {
  blue: { fill: COLORS.blueFill, color: COLORS.blue },
  green: { fill: COLORS.greenFill, color: COLORS.green },
  amber: { fill: COLORS.amberFill, color: COLORS.amber },
  red: { fill: COLORS.redFill, color: COLORS.red },
  quiet: { fill: COLORS.quietFill, color: COLORS.quiet },
} as const;

/** What is wrong stands out where something is. */
export const faultLooks = (cell: Operand): ConditionalLook[] => [
  { type: "formula", formula: f`${cell}<>""`, color: COLORS.red, bold: true },
];

/** Of a cell that holds one of some words. */
export const wordLooks = (
  cell: Operand,
  words: Readonly<Partial<Record<keyof typeof LIGHTS, Text>>>,
): ConditionalLook[] =>
  (Object.keys(words) as (keyof typeof LIGHTS)[]).map((light) => ({
    ...{ type: "formula", formula: f`${cell}=${words[light]!}` },
    ...LIGHTS[light],
  }));

const lookOfSign = (value: Operand, sign: "<" | ">", color: string): ConditionalLook => ({
  ...{ type: "formula", color },
  formula: sign === ">" ? f`N(${value})>0` : f`N(${value})<0`,
});

/** A change for the better and for the worse, where more is better. */
export const changeLooks = (value: Operand): ConditionalLook[] => [
  lookOfSign(value, ">", COLORS.better),
  lookOfSign(value, "<", COLORS.worse),
];

/** The same where less is better. */
export const fallLooks = (value: Operand): ConditionalLook[] => [
  lookOfSign(value, ">", COLORS.worse),
  lookOfSign(value, "<", COLORS.better),
];

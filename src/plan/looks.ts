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

/** Of a cell that holds one of some words. */
export const wordLooks = (
  cell: Operand,
  words: Readonly<Partial<Record<keyof typeof LIGHTS, Text>>>,
): ConditionalLook[] =>
  (Object.keys(words) as (keyof typeof LIGHTS)[]).map((light) => ({
    ...{ type: "formula", formula: f`${cell}=${words[light]!}` },
    ...LIGHTS[light],
  }));

/** Red below 0, green above. */
export const signLooks = (value: Operand): ConditionalLook[] => [
  { type: "formula", formula: f`AND(ISNUMBER(${value}),N(${value})<0)`, color: COLORS.red },
  { type: "formula", formula: f`AND(ISNUMBER(${value}),N(${value})>0)`, color: COLORS.green },
];

/** A change for the better where more is better, and for the worse. */
export const changeLooks = (value: Operand): ConditionalLook[] => [
  { type: "formula", formula: f`AND(ISNUMBER(${value}),N(${value})>0)`, color: COLORS.better },
  { type: "formula", formula: f`AND(ISNUMBER(${value}),N(${value})<0)`, color: COLORS.worse },
];

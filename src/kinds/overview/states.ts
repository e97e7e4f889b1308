/**
 * The states of a build by how much they ask for: their words, their looks, and the rank of each.
 */
import { type Expression, f, type Operand } from "../../plan/formula";
import { LIGHTS } from "../../plan/looks";
import type { ConditionalLook } from "../../plan/objects";
import type { Locale, Text } from "../../text/locale";
import { TERMS } from "../../text/terms";
import { TEXTS } from "./texts";

interface OverviewState {
  readonly word: Text;
  readonly light: keyof typeof LIGHTS;
}

/** The most pressing first; ranks count from 1. */
const STATES = {
  behind: { word: TERMS.behind, light: "red" },
  act: { word: TERMS.act, light: "red" },
  refresh: { word: TERMS.refreshFirst, light: "amber" },
  slightlyBehind: { word: TERMS.slightlyBehind, light: "amber" },
  notBegun: { word: TERMS.notBegun, light: "quiet" },
  onTrack: { word: TERMS.onTrack, light: "green" },
  ready: { word: TERMS.ready, light: "green" },
  ahead: { word: TERMS.ahead, light: "blue" },
  deleted: { word: TEXTS.deleted, light: "quiet" },
} as const satisfies Readonly<Record<string, OverviewState>>;
type StateName = keyof typeof STATES;

const NAMES = Object.keys(STATES) as StateName[];

export const rankOf = (state: StateName): number => NAMES.indexOf(state) + 1;

/** The rank of a word in the language it is written in; that of "Ready" for no word, and for one that is none of them. */
export const rankOfWord = (word: Operand, locale: Locale): Expression =>
  NAMES.filter((name) => name !== "refresh" && name !== "deleted").reduce(
    (other, name) => f`IF(${word}=${STATES[name].word[locale]},${rankOf(name)},${other})`,
    f`${rankOf("ready")}`,
  );

/** The word of a rank, in the language of the sheet. */
export const wordOfRank = (rank: Operand): Expression =>
  NAMES.reduceRight((other, name) => f`IF(${rank}=${rankOf(name)},${STATES[name].word},${other})`, f`""`);

export const rankLooks = (rank: Operand): ConditionalLook[] =>
  NAMES.map((name) => ({ type: "formula", formula: f`${rank}=${rankOf(name)}`, ...LIGHTS[STATES[name].light] }));

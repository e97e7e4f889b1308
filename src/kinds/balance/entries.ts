/**
 * What the user typed on the sheets of the balance, as the model takes it; a row that its sheet flags is not among it.
 */
import { type DateSystem, monthStart } from "../../domain/calendar/calendar";
import { keyOfName } from "../../plan/input-key";
import type { PlannedCell } from "../../plan/plan";
import { LOCALES, type Text } from "../../text/locale";
import type { PlanContext } from "../kind";
import { dayOf, numberOf, textOf, TypedList, type TypedRow } from "../shared/typed-list";
import type { Voice } from "./model";
import { FORMALITY, OUTCOMES } from "./texts";

const VOICE_INPUTS = ["item", "month", "formality", "value", "sure", "person", "said"] as const;
export type VoiceInput = (typeof VOICE_INPUTS)[number];
const DECISION_RUNS = [
  ["decision", "item", "investment", "unitCost"],
  ["owner", "due", "outcome"],
] as const;
export type DecisionInput = (typeof DECISION_RUNS)[number][number];
const FOLLOW_INPUTS = ["measure", "owner", "due", "delivery", "planned", "done"] as const;
export type FollowInput = (typeof FOLLOW_INPUTS)[number];
const LOG_INPUTS = ["said", "rule", "before", "after", "appealed", "outcome"] as const;
export type LogInput = (typeof LOG_INPUTS)[number];

export interface BalanceLists {
  /** By department. */
  readonly voices: readonly TypedList<VoiceInput>[];
  readonly decisions: TypedList<DecisionInput>;
  readonly follow: TypedList<FollowInput>;
  readonly log: TypedList<LogInput>;
}

/** The key of what is typed of an item, or of one in a month. */
export const itemKey = (input: string, name: string, month?: number): string =>
  [input, keyOfName(name), ...(month === undefined ? [] : [month])].join(".");

/** Rows of a new table. */
const ROWS = { voices: 12, decisions: 15, follow: 15, log: 8 };

export function balanceLists(departments: readonly string[], context: PlanContext): BalanceLists {
  const voices = departments.map(
    (name) =>
      new TypedList<VoiceInput>({ context, sheet: "voices", list: name, runs: [VOICE_INPUTS], fewest: ROWS.voices }),
  );
  const of = <K extends string>(sheet: string, list: keyof typeof ROWS, runs: readonly (readonly K[])[]) =>
    new TypedList<K>({ context, sheet, list, runs, fewest: ROWS[list] });
  return {
    voices,
    decisions: of<DecisionInput>("decisions", "decisions", DECISION_RUNS),
    follow: of<FollowInput>("follow", "follow", [FOLLOW_INPUTS]),
    log: of<LogInput>("rules", "log", [LOG_INPUTS]),
  };
}

/** Whether a cell holds a word, in whatever language it was typed. */
const isWord = (cell: PlannedCell | undefined, word: Text): boolean => LOCALES.some((each) => word[each] === cell);

/** Excel does not tell cases apart where a formula looks for a name. */
const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function voiceOf(
  { item, month, formality, value, sure }: TypedRow<VoiceInput>,
  items: readonly string[],
  dateSystem: DateSystem,
): Voice | null {
  const at = items.findIndex((name) => sameName(name, textOf(item)));
  const day = dayOf(month, dateSystem);
  const units = numberOf(value);
  const formal = isWord(formality, FORMALITY.formal);
  const weight = formal ? 0 : numberOf(sure);
  if (at < 0 || day === null || units === null || units < 0) return null;
  if (!formal && !isWord(formality, FORMALITY.informal)) return null;
  if (weight === null || weight < 0 || weight > 1) return null;
  return { item: at, month: monthStart(day), formal, value: units, sure: weight };
}

/** By department, the rows that count. */
export function voicesOf(
  { voices }: BalanceLists,
  items: readonly string[],
  dateSystem: DateSystem,
): readonly (readonly Voice[])[] {
  return voices.map(({ typed }) => typed.flatMap((row) => (row && voiceOf(row, items, dateSystem)) ?? []));
}

/** The value that a rule has since its last agreed change; `first` where none was agreed. */
export function inForce({ log }: BalanceLists, rule: Text, first: number): number {
  const agreed = log.typed.filter((row) => row && isWord(row.rule, rule) && isWord(row.outcome, OUTCOMES.agreed));
  const last = agreed.findLast((row) => numberOf(row!.after) !== null);
  return numberOf(last?.after) ?? first;
}

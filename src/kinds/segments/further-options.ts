/**
 * The segment sheets that are built only when asked for, and what is chosen for each.
 */
import { choicesOf, day, fields, flag, number } from "../fields";
import type { OptionValues } from "../kind";
import { COHORT_TEXTS } from "./cohorts/texts";
import { MOVES_TEXTS } from "./moves/texts";
import { PLAYBOOK_TEXTS } from "./playbook/texts";
import { MOST_WEEKS, VALUE_TEXTS } from "./value/texts";

/** In the order the sheets stand in the workbook. */
export const FURTHER_SHEETS = ["playbook", "moves", "cohorts", "value"] as const;
export type FurtherSheet = (typeof FURTHER_SHEETS)[number];

/** A quarter of a year. */
const DEFAULT_HORIZON = 12;

export const FURTHER_OPTIONS = fields({
  playbook: flag({ label: PLAYBOOK_TEXTS.option, help: PLAYBOOK_TEXTS.optionHelp }),
  moves: flag({ label: MOVES_TEXTS.option, help: MOVES_TEXTS.optionHelp }),
  compareDate: day({
    label: MOVES_TEXTS.compareDate,
    help: MOVES_TEXTS.compareHelp,
    when: ({ playbook, moves }) => playbook === true || moves === true,
  }),
  cohorts: flag({ label: COHORT_TEXTS.option, help: COHORT_TEXTS.optionHelp }),
  value: flag({ label: VALUE_TEXTS.option, help: VALUE_TEXTS.optionHelp }),
  horizonWeeks: number({
    default: DEFAULT_HORIZON,
    min: 1,
    max: MOST_WEEKS,
    integer: true,
    label: VALUE_TEXTS.horizon,
    help: VALUE_TEXTS.horizonHelp,
    when: ({ value }) => value === true,
  }),
});

export interface FurtherOptionValues {
  readonly sheets: readonly FurtherSheet[];
  /** 1900 serial; null leaves it to the as-of date. */
  readonly compareDate: number | null;
  readonly horizonWeeks: number;
}

export function furtherOptions(values: OptionValues): FurtherOptionValues {
  const { compareDate, horizonWeeks, ...asked } = choicesOf(FURTHER_OPTIONS, values);
  return { sheets: FURTHER_SHEETS.filter((key) => asked[key]), compareDate, horizonWeeks };
}

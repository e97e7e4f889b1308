/**
 * The segment sheets that are built only when asked for, and what is chosen for each.
 */
import { choicesOf, day, fields, flag, number } from "../fields";
import type { OptionValues } from "../kind";
import { COHORT_TEXTS } from "./sheets/cohorts/texts";
import { MOVES_TEXTS } from "./sheets/moves/texts";
import { PLAYBOOK_TEXTS } from "./sheets/playbook/texts";
import { MOST_WEEKS, VALUE_TEXTS } from "./sheets/value/texts";

/** In the order the sheets stand in the workbook. */
export const OPTIONAL_SHEETS = ["playbook", "moves", "cohorts", "value"] as const;
export type OptionalSheet = (typeof OPTIONAL_SHEETS)[number];

/** A quarter of a year. */
const DEFAULT_HORIZON = 12;

export const OPTIONAL_SHEET_OPTIONS = fields({
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

export interface OptionalSheetChoices {
  readonly sheets: readonly OptionalSheet[];
  /** 1900 serial; null leaves it to the as-of date. */
  readonly compareDate: number | null;
  readonly horizonWeeks: number;
}

/** The option values, typed; they have been validated by the fields above. */
export function optionalSheetChoices(values: OptionValues): OptionalSheetChoices {
  const { compareDate, horizonWeeks, ...asked } = choicesOf(OPTIONAL_SHEET_OPTIONS, values);
  return { sheets: OPTIONAL_SHEETS.filter((key) => asked[key]), compareDate, horizonWeeks };
}

/**
 * The segment sheets that are built only when asked for, and what is chosen for each.
 */
import type { OptionField, OptionValues } from "../kind";
import { COHORT_TEXTS } from "./sheets/cohorts/texts";
import { MOVES_TEXTS } from "./sheets/moves/texts";
import { PLAYBOOK_TEXTS } from "./sheets/playbook/texts";
import { MOST_WEEKS, VALUE_TEXTS } from "./sheets/value/texts";

/** In the order the sheets stand in the workbook. */
export const OPTIONAL_SHEETS = ["playbook", "moves", "cohorts", "value"] as const;
export type OptionalSheet = (typeof OPTIONAL_SHEETS)[number];

/** A quarter of a year. */
const DEFAULT_HORIZON = 12;

export const OPTIONAL_SHEET_OPTIONS: readonly OptionField[] = [
  { key: "playbook", type: "flag", default: false, label: PLAYBOOK_TEXTS.option, help: PLAYBOOK_TEXTS.optionHelp },
  { key: "moves", type: "flag", default: false, label: MOVES_TEXTS.option, help: MOVES_TEXTS.optionHelp },
  {
    key: "compareDate",
    type: "date",
    default: null,
    optional: true,
    label: MOVES_TEXTS.compareDate,
    help: MOVES_TEXTS.compareHelp,
    when: ({ playbook, moves }) => playbook === true || moves === true,
  },
  { key: "cohorts", type: "flag", default: false, label: COHORT_TEXTS.option, help: COHORT_TEXTS.optionHelp },
  { key: "value", type: "flag", default: false, label: VALUE_TEXTS.option, help: VALUE_TEXTS.optionHelp },
  {
    key: "horizonWeeks",
    type: "number",
    default: DEFAULT_HORIZON,
    min: 1,
    max: MOST_WEEKS,
    integer: true,
    label: VALUE_TEXTS.horizon,
    help: VALUE_TEXTS.horizonHelp,
    when: ({ value }) => value === true,
  },
];

export interface OptionalSheetChoices {
  readonly sheets: readonly OptionalSheet[];
  /** 1900 serial; null leaves it to the as-of date. */
  readonly compareDate: number | null;
  readonly horizonWeeks: number;
}

/** The option values, typed; they have been validated by the fields above. */
export function optionalSheetChoices(values: OptionValues): OptionalSheetChoices {
  return {
    sheets: OPTIONAL_SHEETS.filter((key) => values[key] === true),
    compareDate: typeof values.compareDate === "number" ? Math.floor(values.compareDate) : null,
    horizonWeeks: typeof values.horizonWeeks === "number" ? values.horizonWeeks : DEFAULT_HORIZON,
  };
}

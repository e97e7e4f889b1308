/**
 * The segment sheets that are built only when asked for, and what is chosen for each.
 */
import type { OptionField, OptionValues } from "../kind";
import { COHORT_TEXTS } from "./cohorts/texts";
import { MOVES_TEXTS } from "./moves/texts";

/** In the order the sheets stand in the workbook. */
export const FURTHER_SHEETS = ["moves", "cohorts"] as const;
export type FurtherSheet = (typeof FURTHER_SHEETS)[number];

export const FURTHER_OPTIONS: readonly OptionField[] = [
  { key: "moves", type: "flag", default: false, label: MOVES_TEXTS.option, help: MOVES_TEXTS.optionHelp },
  {
    key: "compareDate",
    type: "date",
    default: null,
    optional: true,
    label: MOVES_TEXTS.compareDate,
    help: MOVES_TEXTS.compareHelp,
    when: ({ moves }) => moves === true,
  },
  { key: "cohorts", type: "flag", default: false, label: COHORT_TEXTS.option, help: COHORT_TEXTS.optionHelp },
];

export interface FurtherOptionValues {
  readonly sheets: readonly FurtherSheet[];
  /** 1900 serial; null leaves it to the as-of date. */
  readonly compareDate: number | null;
}

/** The option values, typed; they have been validated by the fields above. */
export function furtherOptions(values: OptionValues): FurtherOptionValues {
  return {
    sheets: FURTHER_SHEETS.filter((key) => values[key] === true),
    compareDate: typeof values.compareDate === "number" ? Math.floor(values.compareDate) : null,
  };
}

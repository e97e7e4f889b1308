/**
 * The segment sheets that are built only when asked for, and what is chosen for each.
 */
import type { OptionField, OptionValues } from "../kind";
import { COHORT_TEXTS } from "./cohorts/texts";

export const FURTHER_SHEETS = ["cohorts"] as const;
export type FurtherSheet = (typeof FURTHER_SHEETS)[number];

export const FURTHER_OPTIONS: readonly OptionField[] = [
  { key: "cohorts", type: "flag", default: false, label: COHORT_TEXTS.option, help: COHORT_TEXTS.optionHelp },
];

export interface FurtherOptionValues {
  /** In the order the sheets stand in the workbook. */
  readonly sheets: readonly FurtherSheet[];
}

/** The option values, typed; they have been validated by the fields above. */
export function furtherOptions(values: OptionValues): FurtherOptionValues {
  return { sheets: FURTHER_SHEETS.filter((key) => values[key] === true) };
}

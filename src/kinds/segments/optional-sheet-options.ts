/**
 * The segment sheets that are built only when asked for, and what is chosen for each.
 */
import { choicesOf, day, fields, flag, number } from "../fields";
import type { OptionValues } from "../kind";
import { say } from "../../text/say";
import { COHORT_TEXTS } from "./sheets/cohorts/texts";
import { MOVES_TEXTS } from "./sheets/moves/texts";
import { PLAYBOOK_TEXTS } from "./sheets/playbook/texts";
import { MOST_WEEKS, VALUE_TEXTS } from "./sheets/value/texts";

/** In the order the sheets stand in the workbook. */
export const OPTIONAL_SHEET_TEXTS = {
  playbook: PLAYBOOK_TEXTS,
  moves: MOVES_TEXTS,
  cohorts: COHORT_TEXTS,
  value: VALUE_TEXTS,
} as const;
export type OptionalSheet = keyof typeof OPTIONAL_SHEET_TEXTS;
const OPTIONAL_SHEETS = Object.keys(OPTIONAL_SHEET_TEXTS) as OptionalSheet[];

/** A quarter of a year. */
const DEFAULT_HORIZON = 12;

/** Whether the sheet is built. */
function sheetFlag(key: OptionalSheet) {
  const { tab, optionHelp: help } = OPTIONAL_SHEET_TEXTS[key];
  const label = say(`Sheet “${tab["en-US"]}”`, `工作表“${tab["zh-CN"]}”`, `工作表「${tab["zh-TW"]}」`);
  return flag({ label, help });
}

export const OPTIONAL_SHEET_OPTIONS = fields({
  playbook: sheetFlag("playbook"),
  moves: sheetFlag("moves"),
  compareDate: day({
    label: MOVES_TEXTS.compareDate,
    help: MOVES_TEXTS.compareHelp,
    when: ({ playbook, moves }) => playbook === true || moves === true,
  }),
  cohorts: sheetFlag("cohorts"),
  value: sheetFlag("value"),
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

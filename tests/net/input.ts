/**
 * One thing the net plans: tables, choices, what the user typed since, and the build before.
 */
import type { Cell, PreviousBuild, Locale, OptionValues, PlanInput } from "./kinds";

/** What a build is made from. */
export interface Given {
  readonly tables: (locale: Locale) => PlanInput;
  readonly options?: OptionValues | ((locale: Locale) => OptionValues);
  readonly action?: string;
  /** Rows of cells by sheet and input, e.g. "sellers/seller.1"; the sheet must have that input. */
  readonly typed?: (locale: Locale) => Readonly<Record<string, readonly (readonly Cell[])[]>>;
  readonly today?: number;
  readonly dateSystem?: 1900 | 1904;
  /** What the workbook makes of a tab's name. */
  readonly tabName?: (preferred: string) => string;
}

export interface Input extends Given {
  /** The build before, from whose sheets this one learns; it may have one before itself. */
  readonly before?: Input;
  /** What became of that build in the workbook. */
  readonly since?: (build: PreviousBuild) => PreviousBuild;
}

/** By a short name. */
export type Inputs = Readonly<Record<string, Input>>;

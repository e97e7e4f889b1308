/**
 * What the overview shows of a build: where its sheets say what they find, and the tables whose rows it was made from.
 */
import type { Expression } from "../../plan/formula";
import type { Area, HeadlinePlan } from "../../plan/plan";
import type { Locale } from "../../text/locale";

/** Cells of a sheet by its present tab. */
interface CellsOf {
  readonly tab: string;
  readonly area: Area;
}

/** A table of the user's: what a formula counts of it, and what it came to when the build was made. */
export interface CountedRows {
  readonly count: Expression;
  readonly then: number;
}

/** A build by a sheet that speaks for it. */
export interface OverviewEntry {
  readonly tab: string;
  /** The language of its words. */
  readonly locale: Locale;
  readonly headline: Omit<HeadlinePlan, "state"> & { readonly state?: CellsOf };
  /** Excel serial (1900 system) of the day it was built or refreshed last. */
  readonly refreshed: number;
  /** Tables that a formula can count. */
  readonly counted: readonly CountedRows[];
}

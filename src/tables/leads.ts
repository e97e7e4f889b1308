/**
 * Leads as the planning sheets need them: typed columns, one entry for each lead row that counts.
 */
import type { LeftOut, NativeNames } from "./orders";
import type { ColumnRoles, LeadRole, Source } from "./source";

/** What a table can say of a lead besides its day and seller. `phone`, `wechat`: whether the lead left a number, was added on WeChat. */
export const LEAD_FLAGS = ["valid", "visited", "ordered", "phone", "wechat"] as const;
export type LeadFlag = (typeof LEAD_FLAGS)[number];

/** How COUNTIFS finds the leads of which a flag says yes. */
export interface NativeFlag {
  /** Zero-based column of the source: the flag's own, or the stage's. */
  readonly column: number;
  /**
   * The texts that count as yes, exactly as they stand in the column, no two equal but for case: COUNTIFS with one after the other, added up.
   * Blanks at a text's end belong to it. The truth value TRUE is "TRUE": a criterion of that text counts truth values, not the text; a
   * number is its digits, which count numbers and texts of those digits alike. "any": every cell that is not empty ("<>"), as in a column
   * of telephone numbers or of days of visit; a cell whose formula gives "" is not empty to COUNTIFS, and cannot be told from an empty one here.
   */
  readonly words: readonly string[] | "any";
}

/** What native formulas over the user's lead table can rely on, so that a sheet can choose live or as-of values. */
export interface NativeLeadFacts {
  /** Every lead that counts has an Excel date and no other row has one: COUNTIFS over the date column is right. */
  readonly aggregatable: boolean;
  /**
   * null where the table does not say, where no lead is a yes, or where a plain formula does not count as the reader does: a lead valid
   * only because it visited, a text TRUE, a mark that COUNTIFS takes for a wildcard.
   */
  readonly flags: Readonly<Record<LeadFlag, NativeFlag | null>>;
}

/** Flags are 1 yes, 0 no, 255 where the table does not say. */
export interface Leads extends Readonly<Record<LeadFlag, Uint8Array>> {
  readonly source: Source;
  readonly columns: ColumnRoles<LeadRole>;
  readonly rows: number;
  readonly used: number;
  readonly leftOut: readonly LeftOut[];
  readonly count: number;
  /** Excel serial (1900 system) of the day the lead came. */
  readonly date: Float64Array;
  /** Index into `sellers`, −1 where the lead has none. */
  readonly seller: Int32Array;
  /** As first written; two that differ only by case or blanks around are one. Empty without such a column. */
  readonly sellers: readonly string[];
  /** Where the lead came from (role `source`): index into `channels`, −1 where it has none. */
  readonly channel: Int32Array;
  readonly channels: readonly string[];
  readonly native: NativeLeadFacts;
  /** `channel` is that of the `source` column. */
  readonly nativeNames: NativeNames;
}

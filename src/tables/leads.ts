/**
 * Leads as the planning sheets need them: typed columns, one entry for each lead row that counts.
 */
import type { LeftOut, NativeNames } from "./orders";
import type { ColumnRoles, LeadRole, Source } from "./source";

/** What a table can say of a lead besides its day and seller. `phone`, `wechat`: whether the lead left a number, was added on WeChat. */
export const LEAD_FLAGS = ["valid", "visited", "ordered", "phone", "wechat"] as const;
export type LeadFlag = (typeof LEAD_FLAGS)[number];

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
  /** `channel` is that of the `source` column. */
  readonly nativeNames: NativeNames;
}

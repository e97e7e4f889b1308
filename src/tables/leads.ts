/**
 * Leads as the planning sheets need them: typed columns, one entry for each lead row that counts.
 */
import type { LeftOut } from "./orders";
import type { ColumnRoles, LeadRole, Source } from "./source";

export interface Leads {
  readonly source: Source;
  readonly columns: ColumnRoles<LeadRole>;
  readonly rows: number;
  readonly used: number;
  readonly leftOut: readonly LeftOut[];
  readonly count: number;
  /** Excel serial (1900 system) of the day the lead came. */
  readonly date: Float64Array;
  /** 1 yes, 0 no, 255 where the table does not say. */
  readonly valid: Uint8Array;
  readonly visited: Uint8Array;
  readonly ordered: Uint8Array;
  /** Index into `sellers`, −1 where the lead has none. */
  readonly seller: Int32Array;
  readonly sellers: readonly string[];
}

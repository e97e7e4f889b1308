/**
 * Campaigns as the planning sheets need them: typed columns, one entry for each campaign of a channel.
 */
import type { LeftOut } from "./orders";
import type { CampaignRole, ColumnRoles, Source } from "./source";

/** Figures of a campaign besides its cost; each may be unknown. */
export const CAMPAIGN_FIGURES = ["reach", "responses", "orders", "revenue", "newCustomers"] as const;
export type CampaignFigure = (typeof CAMPAIGN_FIGURES)[number];

/** Money in the table's currency; counts of people and of orders. NaN where the table does not say. */
export interface Campaigns extends Readonly<Record<CampaignFigure, Float64Array>> {
  readonly source: Source;
  readonly columns: ColumnRoles<CampaignRole>;
  /** Body rows read. rows = used + all rows of leftOut. */
  readonly rows: number;
  readonly used: number;
  readonly leftOut: readonly LeftOut[];
  /** Distinct campaigns; the length of the columns. Rows of the same campaign and channel are added up. */
  readonly count: number;
  readonly name: readonly string[];
  /** "" where the table names none. */
  readonly channel: readonly string[];
  readonly cost: Float64Array;
  /** Counted body rows that say in every column what an earlier one says: perhaps pasted twice. */
  readonly repeatedRows: readonly number[];
}

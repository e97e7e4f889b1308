/**
 * A table of the user's workbook before its meaning is known, and the roles its columns can have.
 * Shared vocabulary of detection, reading, sheets and the pane.
 */

/** A cell as Excel gives it: "" or null is blank; errors come as texts such as "#N/A". */
export type Cell = unknown;

/** Where a table stands. Rows and columns are zero-based positions on its sheet. */
export interface Source {
  /** The Excel table's name, or the sheet's name for a plain heading row. */
  readonly name: string;
  readonly sheet: string;
  /** The Excel table's name when it is one: structured references are possible. */
  readonly table: string | null;
  readonly headers: readonly string[];
  readonly headerRow: number;
  readonly firstColumn: number;
  /** Body rows, headings not counted. */
  readonly rows: number;
  /** Where day 0 is: 1900 everywhere but in workbooks made by old Excel for Mac. */
  readonly dateSystem: 1900 | 1904;
}

export const TABLE_KINDS = ["orders", "leads", "campaigns", "traffic"] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/**
 * `seller`: who closed the order. `channel`: the shop, platform or source it came through.
 * `lineStatus`: the state of one line where it may differ from its order's. `cancelledAt`: any entry means the order was cancelled.
 * `category`: the product's. `customerType`: whether the buyer is a firm or a person. `unitPrice`: price of one unit; with `units` it stands in for a missing `amount`.
 */
export const ORDER_ROLES = [
  "order",
  "customer",
  "date",
  "amount",
  "units",
  "unitPrice",
  "status",
  "lineStatus",
  "afterSale",
  "cancelledAt",
  "refund",
  "product",
  "category",
  "customerType",
  "seller",
  "channel",
] as const;
export type OrderRole = (typeof ORDER_ROLES)[number];

export const LEAD_ROLES = [
  "lead",
  "date",
  "seller",
  "source",
  "valid",
  "visited",
  "ordered",
  "phone",
  "wechat",
  "needDate",
  "status",
] as const;
export type LeadRole = (typeof LEAD_ROLES)[number];

/** One row a campaign, list, fair, magazine or site, or a day of one. `responses`: people who answered, out of the `reach`. */
export const CAMPAIGN_ROLES = [
  "campaign",
  "channel",
  "cost",
  "reach",
  "responses",
  "orders",
  "revenue",
  "newCustomers",
] as const;
export type CampaignRole = (typeof CAMPAIGN_ROLES)[number];

/** One row a day or an hour, of a channel or of all. `visitors`: people where the table knows them, else visits. */
export const TRAFFIC_ROLES = ["date", "hour", "channel", "visitors", "newVisitors", "orders", "revenue"] as const;
export type TrafficRole = (typeof TRAFFIC_ROLES)[number];

export type Role = OrderRole | LeadRole | CampaignRole | TrafficRole;

/** Role → zero-based column of the source; a role that is absent has no column. */
export type ColumnRoles<R extends string = Role> = Readonly<Partial<Record<R, number>>>;

/**
 * Orders as the planning sheets need them: typed columns, one entry for each order that counts.
 * A row of the user's that does not count is kept in `leftOut` with its reason; none is dropped in silence.
 */
import type { ProductLines } from "../domain/products/product-ladder";
import type { ColumnRoles, OrderRole, Source } from "./source";

export const LEFT_OUT_REASONS = [
  "blankRow",
  "noDate",
  "unreadableDate",
  "ambiguousDate",
  "noAmount",
  "unreadableAmount",
  "errorCell",
  "cancelled",
  "refunded",
  "unpaid",
  "noCustomer",
  "person",
  "business",
  "noOrderId",
  "totalRow",
  "noCampaign",
  "noCost",
  "noVisitors",
  "unreadableHour",
  "unreadableNumber",
  "negativeNumber",
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** Body rows (zero-based) left out for one reason. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly rows: readonly number[];
}

/** What a native formula over the user's table can rely on, so that a sheet can choose live or as-of values. */
export interface NativeFacts {
  /** Every counted row is its own order, dates are Excel dates and amounts numbers: SUMIFS and COUNTIFS are right. */
  readonly aggregatable: boolean;
  /** Status texts that count, exactly as they stand in the table; empty without a status column. */
  readonly countedStatuses: readonly string[];
}

/**
 * Whether COUNTIFS and SUMIFS with a name as criterion pick exactly the rows that the reader gave that name. They ignore case, as the reader
 * does, but do not trim; and they take * ? ~, a leading comparison sign and texts that look like numbers or dates for something else.
 * False without such a column, or where it names nobody.
 */
export interface NativeNames {
  readonly seller: boolean;
  readonly channel: boolean;
}

export interface Orders {
  readonly source: Source;
  readonly columns: ColumnRoles<OrderRole>;
  /** Body rows read. rows = used + all rows of leftOut. */
  readonly rows: number;
  readonly used: number;
  readonly leftOut: readonly LeftOut[];
  /** Distinct orders; the length of the columns below. */
  readonly count: number;
  /** Excel serial (1900 system) with the time of day as fraction. */
  readonly date: Float64Array;
  /** Paid amount net of refunds, in the table's currency. */
  readonly amount: Float64Array;
  /** Units sold; NaN where the table does not say. */
  readonly units: Float64Array;
  /** Index into `customers`, −1 where the order has none. */
  readonly customer: Int32Array;
  readonly customers: readonly string[];
  /** Who closed the order: index into `sellers`, −1 where it has none. */
  readonly seller: Int32Array;
  /** As first written; two that differ only by case or blanks around are one. Empty without such a column. */
  readonly sellers: readonly string[];
  /** Where the order came through: index into `channels`, −1 where it has none. */
  readonly channel: Int32Array;
  readonly channels: readonly string[];
  /** Body rows of counted orders that name no customer: a sheet about customers lists them as left out for "noCustomer". */
  readonly rowsWithoutCustomer: readonly number[];
  /** The order of each body row; −1 for one that does not count. */
  readonly orderOfRow: Int32Array;
  /** "order": the amount column repeats the order's total on every line, so it was counted once an order. "line": lines were added up. */
  readonly amountLevel: "line" | "order";
  readonly native: NativeFacts;
  readonly nativeNames: NativeNames;
  /** 1 where an order is a business's, 0 a person's, 255 unsaid; absent without a customer-type column. */
  readonly business?: Uint8Array;
  /** Products and categories of the counted rows, by index of the order; absent without a column of either. Read when called. */
  readonly productLines?: () => ProductLines;
}

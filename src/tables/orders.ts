/**
 * The order table: why its rows can be left out, and orders as the planning sheets need them: typed columns, one entry for each order
 * that counts.
 */
import type { ProductLines } from "../domain/products/product-ladder";
import type { Steps } from "../domain/steps";
import { say } from "../text/say";
import type { TableAccount } from "./open-table";
import type { OrderNames } from "./orders/names";
import type { RefundedOrders } from "./orders/refunds";
import type { ORDER_ROLES } from "./orders/roles";
import type { Settlement } from "./orders/settlements";
import type { SoldLines } from "./orders/sold-lines";
import { DATE_REASONS, REPEATED_REASON, ROW_REASONS } from "./reasons";

export type OrderRole = keyof typeof ORDER_ROLES;

export const ORDER_REASONS = {
  blankRow: ROW_REASONS.blankRow,
  ...DATE_REASONS,
  noAmount: say("The amount is missing.", "缺少金额。", "缺少金額。"),
  unreadableAmount: say("The amount is text that is no number.", "金额是文本，不是数字。", "金額是文字，不是數字。"),
  errorCell: ROW_REASONS.errorCell,
  cancelled: say("The order was cancelled.", "订单已取消或关闭。", "訂單已取消或關閉。"),
  refunded: say("The order was refunded or returned.", "订单已退款或退货。", "訂單已退款或退貨。"),
  unpaid: say("The order is not paid.", "订单未付款。", "訂單未付款。"),
  notSale: say(
    "The row is no sale but a fee, a payout or a transfer.",
    "该行是费用、提现或转账，不是销售。",
    "該列是費用、提領或轉帳，不是銷售。",
  ),
  free: say("Nothing was paid for the order.", "订单金额为 0。", "訂單金額為 0。"),
  noCustomer: say("The order names no customer.", "订单没有客户。", "訂單沒有顧客。"),
  person: say("The customer is a person.", "客户是个人。", "顧客是個人。"),
  business: say("The customer is a business.", "客户是企业。", "顧客是企業。"),
  noOrderId: say("The order number is missing.", "缺少订单编号。", "缺少訂單編號。"),
  totalRow: ROW_REASONS.totalRow,
  ...REPEATED_REASON,
  afterAsOf: say("The order is after the as-of date.", "订单晚于截止日期。", "訂單晚於截止日期。"),
  beforeWindow: say("The order is before the months that count.", "订单早于统计区间。", "訂單早於統計區間。"),
};
export type OrderReason = keyof typeof ORDER_REASONS;

/** What a native formula over the user's table can rely on, so that a sheet can choose live or as-of values. */
export interface NativeFacts {
  /** Every counted row is its own order, dates are Excel dates, amounts and refunds numbers: SUMIFS and COUNTIFS are right. */
  readonly aggregatable: boolean;
  /** Revenue is the amounts less the column of refunds, whose figures are none below 0. */
  readonly takesRefundsOff?: boolean;
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

export interface Orders extends TableAccount<OrderRole, OrderReason> {
  /** Distinct orders; the length of the columns below. */
  readonly count: number;
  /** Excel serial (1900 system) with the time of day as fraction. */
  readonly date: Float64Array;
  /** Paid amount net of refunds, in the table's currency. */
  readonly amount: Float64Array;
  /** Units sold; NaN where the table does not state them. */
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
  /** The one that the rows name, by its ISO code or the sign they use; null where they name none or several. */
  readonly currency: string | null;
  readonly native: NativeFacts;
  readonly nativeNames: NativeNames;
  /** 1 where an order is a business's, 0 a person's, 255 unsaid; absent without a customer-type column. */
  readonly business?: Uint8Array;
  /** Every order as it was paid with what of it came back; also those that came back whole. Read in steps when called; absent without sellers. */
  readonly settlements?: () => Steps<readonly Settlement[]>;
  /** What the goods of each order cost, NaN where it is not stated; absent without such a column. */
  readonly cost?: Float64Array;
  /** Where each order went, the buyer's member tier, and what was made for it; each absent without its column. Read when called. */
  readonly regions?: () => OrderNames;
  readonly tiers?: () => OrderNames;
  readonly options?: () => OrderNames;
  /** Of the whole table; absent where no column states refunds, or where these are the orders of some customers only. */
  readonly refunded?: RefundedOrders;
  /** Products and categories of the counted rows, by index of the order; absent without a column of either. Read when called. */
  readonly productLines?: () => ProductLines;
  /** What each counted row sold; absent without a product column. Read when called. */
  readonly soldLines?: () => SoldLines;
}

/** Parameters that the averages of a period share: its revenue and its orders. */
import { DIVISOR, number } from "./parameters";

export const NET_REVENUE = number("revenue", {
  "en-US": "Revenue of the period, net of refunds.",
  "zh-CN": "期间销售额，已扣除退款。",
  "zh-TW": "期間銷售額，已扣除退款。",
});

export const PERIOD_ORDERS = number(
  "orders",
  { "en-US": "Orders of the same period.", "zh-CN": "同一期间的订单数。", "zh-TW": "同一期間的訂單數。" },
  DIVISOR,
);

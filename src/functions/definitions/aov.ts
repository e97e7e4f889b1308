/** AOV: what one order brings. */
import { averageOrderValue } from "../../domain/maths/ratio";
import { defineFunction } from "../define";
import { NET_REVENUE, PERIOD_ORDERS } from "../sales-parameters";
import { RULES } from "../sources";

export const AOV = defineFunction({
  id: "AOV",
  group: "orderValue",
  title: { "en-US": "Average order value", "zh-CN": "客单价", "zh-TW": "客單價" },
  description: {
    "en-US": "Average order value: revenue per order. Pass customers instead of orders for the value of one customer.",
    "zh-CN": "客单价：平均每笔订单的销售额。用客户数代替订单数，得到人均销售额。",
    "zh-TW": "客單價：平均每筆訂單的銷售額。以顧客數代替訂單數，得到人均銷售額。",
  },
  rule: {
    text: {
      "en-US": "AOV = revenue ÷ orders",
      "zh-CN": "客单价 = 销售额 ÷ 订单数",
      "zh-TW": "客單價 = 銷售額 ÷ 訂單數",
    },
    source: RULES.vocabulary,
  },
  parameters: [NET_REVENUE, PERIOD_ORDERS],
  returns: {
    shape: "number",
    text: {
      "en-US": "Money an order, in the currency of the revenue.",
      "zh-CN": "每笔订单的金额，币种同销售额。",
      "zh-TW": "每筆訂單的金額，幣別同銷售額。",
    },
  },
  examples: [
    { args: [1000, 40], gives: 25 },
    { args: [386400, 1120], gives: 345 },
    {
      args: [1000, 0],
      refuses: "#DIV/0!",
      because: {
        "en-US": "Without orders there is no order value.",
        "zh-CN": "没有订单就没有客单价。",
        "zh-TW": "沒有訂單就沒有客單價。",
      },
    },
  ],
  run: (revenue, orders) => averageOrderValue(revenue, orders),
});

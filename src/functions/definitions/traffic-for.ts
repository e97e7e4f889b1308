/** TRAFFICFOR: how many visitors a revenue target needs. */
import { wholeUp } from "../../domain/maths/whole";
import { defineFunction } from "../define";
import { AT_LEAST_ZERO, DIVISOR, DIVISOR_RATE, number } from "../parameters";
import { RULES } from "../sources";

export const TRAFFICFOR = defineFunction({
  id: "TRAFFICFOR",
  group: "orderValue",
  title: { "en-US": "Traffic for a revenue", "zh-CN": "倒推所需流量", "zh-TW": "倒推所需流量" },
  description: {
    "en-US": "Visitors needed to reach a revenue at a conversion rate and order value, rounded up.",
    "zh-CN": "按转化率和客单价，达到目标销售额所需的访客数（向上取整）。",
    "zh-TW": "按轉化率和客單價，達到目標銷售額所需的訪客數（無條件進位）。",
  },
  rule: {
    text: {
      "en-US": "Traffic = revenue ÷ conversion rate ÷ average order value, rounded up to whole visitors",
      "zh-CN": "流量 = 销售额 ÷ 转化率 ÷ 客单价，向上取整到人",
      "zh-TW": "流量 = 銷售額 ÷ 轉化率 ÷ 客單價，進位到整數人次",
    },
    source: RULES.vocabulary,
  },
  parameters: [
    number("revenue", { "en-US": "Revenue wanted.", "zh-CN": "目标销售额。", "zh-TW": "目標銷售額。" }, AT_LEAST_ZERO),
    number(
      "conversion",
      {
        "en-US": "Orders ÷ visitors, such as 2% or 0.02.",
        "zh-CN": "订单数 ÷ 访客数，如 2% 或 0.02。",
        "zh-TW": "訂單數 ÷ 訪客數，如 2% 或 0.02。",
      },
      DIVISOR_RATE,
    ),
    number("aov", { "en-US": "Average order value.", "zh-CN": "客单价。", "zh-TW": "客單價。" }, DIVISOR),
  ],
  returns: {
    shape: "number",
    text: { "en-US": "Whole visitors.", "zh-CN": "访客数（整数）。", "zh-TW": "訪客數（整數）。" },
  },
  examples: [
    { args: [50000000, 0.1, 250], gives: 2000000 },
    { args: [100000, 0.03, 280], gives: 11905 },
    {
      args: [100000, 0, 280],
      refuses: "#DIV/0!",
      because: {
        "en-US": "Where nobody converts, no traffic is enough.",
        "zh-CN": "转化率为 0 时，再多流量也没有销售额。",
        "zh-TW": "轉化率為 0 時，再多流量也沒有銷售額。",
      },
    },
  ],
  run: (revenue, conversion, aov) => wholeUp(revenue / conversion / aov),
});

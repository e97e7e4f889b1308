/** REVENUE: the identity traffic × conversion × order value. */
import { revenueFrom } from "../../domain/maths/ratio";
import { defineFunction } from "../define";
import { AT_LEAST_ZERO, SHARE, number } from "../parameters";
import { RULES } from "../sources";

export const REVENUE = defineFunction({
  id: "REVENUE",
  group: "orderValue",
  title: { "en-US": "Revenue from traffic", "zh-CN": "销售额公式", "zh-TW": "銷售額公式" },
  description: {
    "en-US": "Revenue expected of traffic: visitors × conversion rate × average order value.",
    "zh-CN": "由流量推算销售额：流量 × 转化率 × 客单价。",
    "zh-TW": "由流量推算銷售額：流量 × 轉化率 × 客單價。",
  },
  rule: {
    text: {
      "en-US": "Revenue = traffic × conversion rate × average order value",
      "zh-CN": "销售额 = 流量 × 转化率 × 客单价",
      "zh-TW": "銷售額 = 流量 × 轉化率 × 客單價",
    },
    source: RULES.vocabulary,
  },
  parameters: [
    number(
      "traffic",
      { "en-US": "Unique visitors in the period.", "zh-CN": "期间独立访客数。", "zh-TW": "期間不重複訪客數。" },
      AT_LEAST_ZERO,
    ),
    number(
      "conversion",
      {
        "en-US": "Orders ÷ visitors, such as 2% or 0.02.",
        "zh-CN": "订单数 ÷ 访客数，如 2% 或 0.02。",
        "zh-TW": "訂單數 ÷ 訪客數，如 2% 或 0.02。",
      },
      SHARE,
    ),
    number("aov", { "en-US": "Average order value.", "zh-CN": "客单价。", "zh-TW": "客單價。" }, AT_LEAST_ZERO),
  ],
  returns: {
    shape: "number",
    text: {
      "en-US": "Money, in the currency of the order value.",
      "zh-CN": "金额，币种同客单价。",
      "zh-TW": "金額，幣別同客單價。",
    },
  },
  examples: [
    { args: [2000000, 0.1, 250], gives: 50000000 },
    { args: [8000, 0.025, 320], gives: 64000 },
    {
      args: [8000, 2.5, 320],
      refuses: "#NUM!",
      because: {
        "en-US": "A rate of 2.5 % is typed 2.5% or 0.025.",
        "zh-CN": "2.5% 应输入 2.5% 或 0.025。",
        "zh-TW": "2.5% 應輸入 2.5% 或 0.025。",
      },
    },
  ],
  run: (traffic, conversion, aov) => revenueFrom(traffic, conversion, aov),
});

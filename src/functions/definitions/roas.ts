/** ROAS: revenue for each unit of money spent on advertising. */
import { returnOnAdSpend } from "../../domain/campaigns/marketing";
import { defineFunction } from "../define";
import { DIVISOR, number } from "../parameters";
import { RULES } from "../sources";

export const ROAS = defineFunction({
  id: "ROAS",
  group: "marketing",
  title: { "en-US": "Return on advertising spend", "zh-CN": "广告投产比", "zh-TW": "廣告投資報酬率" },
  description: {
    "en-US": "Return on advertising spend: revenue that came through the advertising ÷ what it cost.",
    "zh-CN": "广告投产比（ROAS）：广告带来的销售额 ÷ 广告花费。",
    "zh-TW": "廣告投資報酬率（ROAS）：廣告帶來的銷售額 ÷ 廣告花費。",
  },
  rule: {
    text: {
      "en-US": "ROAS = revenue ÷ spend",
      "zh-CN": "ROAS = 销售额 ÷ 广告花费",
      "zh-TW": "ROAS = 銷售額 ÷ 廣告花費",
    },
    source: RULES.customers,
  },
  parameters: [
    number("revenue", {
      "en-US": "Revenue the advertising brought.",
      "zh-CN": "广告带来的销售额。",
      "zh-TW": "廣告帶來的銷售額。",
    }),
    number("spend", { "en-US": "What the advertising cost.", "zh-CN": "广告花费。", "zh-TW": "廣告花費。" }, DIVISOR),
  ],
  returns: {
    shape: "number",
    text: {
      "en-US": "A ratio: 3 means 3 of revenue for 1 spent.",
      "zh-CN": "比值：3 表示花 1 元带来 3 元销售额。",
      "zh-TW": "比值：3 表示花 1 元帶來 3 元銷售額。",
    },
  },
  examples: [
    { args: [30000, 10000], gives: 3 },
    { args: [0, 10000], gives: 0 },
    {
      args: [30000, 0],
      refuses: "#DIV/0!",
      because: { "en-US": "Nothing was spent.", "zh-CN": "没有广告花费。", "zh-TW": "沒有廣告花費。" },
    },
  ],
  run: (revenue, spend) => returnOnAdSpend(revenue, spend),
});

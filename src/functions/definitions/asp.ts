/** ASP: what one unit brings. */
import { averageSellingPrice } from "../../domain/maths/ratio";
import { defineFunction } from "../define";
import { DIVISOR, number } from "../parameters";
import { NET_REVENUE } from "../sales-parameters";
import { RULES } from "../sources";

export const ASP = defineFunction({
  id: "ASP",
  group: "orderValue",
  title: { "en-US": "Average selling price", "zh-CN": "件单价", "zh-TW": "件單價" },
  description: {
    "en-US": "Average selling price: revenue per unit sold. Average order value = units per transaction × this.",
    "zh-CN": "件单价：平均每件商品的销售额。客单价 = 客单量 × 件单价。",
    "zh-TW": "件單價：平均每件商品的銷售額。客單價 = 客單量 × 件單價。",
  },
  rule: {
    text: {
      "en-US": "ASP = revenue ÷ units",
      "zh-CN": "件单价 = 销售额 ÷ 销售件数",
      "zh-TW": "件單價 = 銷售額 ÷ 銷售件數",
    },
    source: RULES.vocabulary,
  },
  parameters: [
    NET_REVENUE,
    number(
      "units",
      { "en-US": "Units sold in the same period.", "zh-CN": "同一期间的销售件数。", "zh-TW": "同一期間的銷售件數。" },
      DIVISOR,
    ),
  ],
  returns: {
    shape: "number",
    text: { "en-US": "Money a unit.", "zh-CN": "每件商品的金额。", "zh-TW": "每件商品的金額。" },
  },
  examples: [
    { args: [1000, 50], gives: 20 },
    { args: [386400, 2576], gives: 150 },
    {
      args: [1000, 0],
      refuses: "#DIV/0!",
      because: { "en-US": "Nothing was sold.", "zh-CN": "没有售出商品。", "zh-TW": "沒有售出商品。" },
    },
  ],
  run: (revenue, units) => averageSellingPrice(revenue, units),
});

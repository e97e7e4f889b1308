/** STOCKCOVER: how many days the stock lasts. */
import { stockCover } from "../../domain/products/stock";
import { defineFunction } from "../define";
import { AT_LEAST_ZERO, DIVISOR, number } from "../parameters";
import { RULES } from "../sources";

export const STOCKCOVER = defineFunction({
  id: "STOCKCOVER",
  group: "priceAndStock",
  title: { "en-US": "Days of cover", "zh-CN": "库存可销天数", "zh-TW": "庫存可銷天數" },
  description: {
    "en-US": "How many days the stock lasts at the present daily demand.",
    "zh-CN": "库存可销天数：按目前的日均需求，现有库存还能卖多少天。",
    "zh-TW": "庫存可銷天數：按目前的日均需求，現有庫存還能賣多少天。",
  },
  rule: {
    text: {
      "en-US": "Days of cover = stock ÷ daily demand",
      "zh-CN": "可销天数 = 库存 ÷ 日均需求",
      "zh-TW": "可銷天數 = 庫存 ÷ 日均需求",
    },
    source: RULES.priceAndStock,
  },
  parameters: [
    number(
      "stock",
      { "en-US": "Units that can be sold.", "zh-CN": "可售件数。", "zh-TW": "可售件數。" },
      AT_LEAST_ZERO,
    ),
    number(
      "daily_demand",
      { "en-US": "Units sold a day.", "zh-CN": "日均销售件数。", "zh-TW": "日均銷售件數。" },
      DIVISOR,
    ),
  ],
  returns: {
    shape: "number",
    text: { "en-US": "Days, not rounded.", "zh-CN": "天数，不取整。", "zh-TW": "天數，不取整。" },
  },
  examples: [
    { args: [300, 20], gives: 15 },
    { args: [0, 20], gives: 0 },
    {
      args: [300, 0],
      refuses: "#DIV/0!",
      because: {
        "en-US": "What does not sell lasts for ever.",
        "zh-CN": "没有销售，无法计算可销天数。",
        "zh-TW": "沒有銷售，無法計算可銷天數。",
      },
    },
  ],
  run: (stock, demand) => stockCover(stock, demand),
});

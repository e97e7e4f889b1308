/** REORDERPOINT: the stock at which to order again. */
import { reorderPoint } from "../../domain/products/stock";
import { defineFunction } from "../define";
import { AT_LEAST_ZERO, number } from "../parameters";
import { RULES } from "../sources";

export const REORDERPOINT = defineFunction({
  id: "REORDERPOINT",
  group: "priceAndStock",
  title: { "en-US": "Reorder point", "zh-CN": "补货点", "zh-TW": "補貨點" },
  description: {
    "en-US": "Stock at which to order again: the demand of the lead time plus the safety stock.",
    "zh-CN": "补货点：库存降到此数时下单补货，等于交期内需求加安全库存。",
    "zh-TW": "補貨點：庫存降到此數時下單補貨，等於交期內需求加安全庫存。",
  },
  rule: {
    text: {
      "en-US": "Reorder point = mean demand × lead time + safety stock",
      "zh-CN": "补货点 = 平均需求 × 交期 + 安全库存",
      "zh-TW": "補貨點 = 平均需求 × 交期 + 安全庫存",
    },
    source: RULES.priceAndStock,
  },
  parameters: [
    number(
      "demand_mean",
      {
        "en-US": "Mean demand a day (or other period).",
        "zh-CN": "每天（或每期）平均需求。",
        "zh-TW": "每天（或每期）平均需求。",
      },
      AT_LEAST_ZERO,
    ),
    number(
      "lead_time",
      {
        "en-US": "Lead time in the same periods.",
        "zh-CN": "交期，单位与需求相同。",
        "zh-TW": "交期，單位與需求相同。",
      },
      AT_LEAST_ZERO,
    ),
    number(
      "safety_stock",
      {
        "en-US": "Safety stock, from SAFETYSTOCK.",
        "zh-CN": "安全库存，可由 SAFETYSTOCK 求得。",
        "zh-TW": "安全庫存，可由 SAFETYSTOCK 求得。",
      },
      AT_LEAST_ZERO,
    ),
  ],
  returns: {
    shape: "number",
    text: { "en-US": "Units, not rounded.", "zh-CN": "件数，不取整。", "zh-TW": "件數，不取整。" },
  },
  examples: [
    { args: [120, 10, 182], gives: 1382 },
    { args: [15, 4, 0], gives: 60 },
    {
      args: [-120, 10, 182],
      refuses: "#NUM!",
      because: { "en-US": "Demand is never below 0.", "zh-CN": "需求不会小于 0。", "zh-TW": "需求不會小於 0。" },
    },
  ],
  run: (demandMean, leadTime, safety) => reorderPoint(demandMean, leadTime, safety),
});

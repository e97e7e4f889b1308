/** UPT: how many units one order holds. */
import { unitsPerTransaction } from "../../domain/maths/ratio";
import { defineFunction } from "../define";
import { AT_LEAST_ZERO, number } from "../parameters";
import { PERIOD_ORDERS } from "../sales-parameters";
import { RULES } from "../sources";

export const UPT = defineFunction({
  id: "UPT",
  group: "orderValue",
  title: { "en-US": "Units per transaction", "zh-CN": "客单量", "zh-TW": "客單量" },
  description: {
    "en-US": "Units per transaction: units sold per order over one stated period, usually a day of one shop.",
    "zh-CN": "客单量（连带率）：同一期间售出件数 ÷ 订单数，通常按单店单日统计。",
    "zh-TW": "客單量（連帶率）：同一期間售出件數 ÷ 訂單數，通常按單店單日統計。",
  },
  rule: {
    text: {
      "en-US": "UPT = units ÷ orders",
      "zh-CN": "客单量 = 销售件数 ÷ 订单数",
      "zh-TW": "客單量 = 銷售件數 ÷ 訂單數",
    },
    source: RULES.vocabulary,
  },
  parameters: [
    number(
      "units",
      {
        "en-US": "Units sold in the period, less units returned.",
        "zh-CN": "期间销售件数，已扣除退货。",
        "zh-TW": "期間銷售件數，已扣除退貨。",
      },
      AT_LEAST_ZERO,
    ),
    PERIOD_ORDERS,
  ],
  returns: {
    shape: "number",
    text: { "en-US": "Units an order.", "zh-CN": "每笔订单的件数。", "zh-TW": "每筆訂單的件數。" },
  },
  examples: [
    { args: [90, 60], gives: 1.5 },
    { args: [2576, 1120], gives: 2.3 },
    {
      args: [90, 0],
      refuses: "#DIV/0!",
      because: {
        "en-US": "There are no orders to share the units among.",
        "zh-CN": "没有订单，无法平均件数。",
        "zh-TW": "沒有訂單，無法平均件數。",
      },
    },
  ],
  run: (units, orders) => unitsPerTransaction(units, orders),
});

/** EOQ: how much to order at a time so that ordering and holding together cost least. */
import { economicOrderQuantity } from "../../domain/products/stock";
import { defineFunction } from "../define";
import { AT_LEAST_ZERO, DIVISOR, number } from "../parameters";
import { cite } from "../sources";

export const EOQ = defineFunction({
  id: "EOQ",
  group: "priceAndStock",
  title: { "en-US": "Economic order quantity", "zh-CN": "经济订货批量", "zh-TW": "經濟訂購量" },
  description: {
    "en-US": "How many units to order at a time so that placing orders and holding stock together cost least.",
    "zh-CN": "经济订货批量：使订货费用与仓储费用合计最低的每次订货件数。",
    "zh-TW": "經濟訂購量：使訂購費用與倉儲費用合計最低的每次訂購件數。",
  },
  rule: {
    text: {
      "en-US": "√(2 × demand a year × cost of an order ÷ cost of holding a unit for a year)",
      "zh-CN": "√(2 × 年需求量 × 每次订货费用 ÷ 每件年仓储费用)",
      "zh-TW": "√(2 × 年需求量 × 每次訂購費用 ÷ 每件年倉儲費用)",
    },
    source: cite("Harris (1913), How many parts to make at once"),
  },
  parameters: [
    number(
      "demand",
      { "en-US": "Units sold a year.", "zh-CN": "年销售件数。", "zh-TW": "年銷售件數。" },
      AT_LEAST_ZERO,
    ),
    number(
      "order_cost",
      {
        "en-US": "What one order costs whatever its size: freight, paperwork, receiving.",
        "zh-CN": "每次订货的固定费用，与件数无关：运费、手续、收货。",
        "zh-TW": "每次訂購的固定費用，與件數無關：運費、手續、收貨。",
      },
      AT_LEAST_ZERO,
    ),
    number(
      "holding_cost",
      {
        "en-US": "What holding one unit costs for a year: storage, capital, spoilage.",
        "zh-CN": "每件商品存放一年的费用：仓租、资金占用、损耗。",
        "zh-TW": "每件商品存放一年的費用：倉租、資金占用、損耗。",
      },
      DIVISOR,
    ),
  ],
  returns: {
    shape: "number",
    text: {
      "en-US": "Units, not rounded; round up to whole packs yourself.",
      "zh-CN": "件数，不取整；请自行按整箱向上取整。",
      "zh-TW": "件數，不取整；請自行依整箱無條件進位。",
    },
  },
  examples: [
    { args: [1300, 8, 0.225], gives: 304.0467800264368 },
    { args: [36500, 50, 2.5], gives: 1208.3045973594571 },
    {
      args: [1300, 8, 0],
      refuses: "#DIV/0!",
      because: {
        "en-US": "Where holding costs nothing, one order for ever is cheapest.",
        "zh-CN": "仓储没有费用时，一次订完最省，没有批量可言。",
        "zh-TW": "倉儲沒有費用時，一次訂完最省，沒有批量可言。",
      },
    },
  ],
  run: (demand, orderCost, holdingCost) => economicOrderQuantity(demand, orderCost, holdingCost),
});

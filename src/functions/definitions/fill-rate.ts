/** FILLRATE: the share of demand that is filled from stock. */
import { fillRate } from "../../domain/products/stock";
import { defineFunction } from "../define";
import { AT_LEAST_ZERO, DIVISOR, number, optional, RETURNED_SHARE } from "../parameters";
import { cite } from "../sources";
import { DEMAND_SD, LEAD_TIME, LEAD_TIME_SD, meanNeeded } from "../stock-parameters";

export const FILLRATE = defineFunction({
  id: "FILLRATE",
  group: "priceAndStock",
  title: { "en-US": "Fill rate", "zh-CN": "订单满足率", "zh-TW": "訂單滿足率" },
  description: {
    "en-US": "Share of demand that is filled from stock at once, for a safety stock and an order quantity.",
    "zh-CN": "订单满足率：在给定安全库存和每次订货量下，需求能由现货满足的比例。",
    "zh-TW": "訂單滿足率：在給定安全庫存和每次訂購量下，需求能由現貨滿足的比例。",
  },
  rule: {
    text: {
      "en-US":
        "1 − σ × L(safety stock ÷ σ) ÷ order quantity, σ = √(lead time × demand sd² + demand mean² × lead time sd²), L the standard normal loss. Not the service level, which is the chance of a cycle without a stock-out.",
      "zh-CN":
        "1 − σ × L(安全库存 ÷ σ) ÷ 每次订货量，σ = √(交期 × 需求标准差² + 平均需求² × 交期标准差²)，L 为标准正态损失函数。它不同于服务水平（一个补货周期不断货的概率）。",
      "zh-TW":
        "1 − σ × L(安全庫存 ÷ σ) ÷ 每次訂購量，σ = √(交期 × 需求標準差² + 平均需求² × 交期標準差²)，L 為標準常態損失函數。它不同於服務水準（一個補貨週期不缺貨的機率）。",
    },
    source: cite("Silver, Pyke & Thomas (2017), Inventory and Production Management in Supply Chains, ch. 7"),
  },
  parameters: [
    number(
      "order_quantity",
      { "en-US": "Units of one order.", "zh-CN": "每次订货件数。", "zh-TW": "每次訂購件數。" },
      DIVISOR,
    ),
    number("safety_stock", {
      "en-US": "Safety stock, from SAFETYSTOCK; below 0 where orders come in late on average.",
      "zh-CN": "安全库存，可由 SAFETYSTOCK 求得；平均到货偏晚时小于 0。",
      "zh-TW": "安全庫存，可由 SAFETYSTOCK 求得；平均到貨偏晚時小於 0。",
    }),
    DEMAND_SD,
    LEAD_TIME,
    optional(
      number(
        "demand_mean",
        {
          "en-US": "Mean demand a period; counts with lead_time_sd.",
          "zh-CN": "每期平均需求；与 lead_time_sd 一起使用。",
          "zh-TW": "每期平均需求；與 lead_time_sd 一起使用。",
        },
        AT_LEAST_ZERO,
      ),
      0,
    ),
    LEAD_TIME_SD,
  ],
  returns: RETURNED_SHARE,
  examples: [
    { args: [1200, 182.05193575644506, 35, 10], gives: 0.9980729776536711 },
    { args: [700, 340.28996434700167, 20, 7, 100, 2], gives: 0.9938251871810715 },
    { args: [300, 0, 0, 6], gives: 1 },
    {
      args: [0, 20, 5, 6],
      refuses: "#DIV/0!",
      because: {
        "en-US": "Without an order nothing fills demand.",
        "zh-CN": "不订货就谈不上满足需求。",
        "zh-TW": "不訂購就談不上滿足需求。",
      },
    },
  ],
  run: (quantity, safety, demandSd, leadTime, demandMean, leadTimeSd) => {
    if (leadTimeSd > 0 && demandMean === 0) throw meanNeeded();
    return fillRate(
      quantity,
      safety,
      { mean: demandMean, deviation: demandSd },
      { mean: leadTime, deviation: leadTimeSd },
    );
  },
});

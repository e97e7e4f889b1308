/** SAFETYSTOCK: stock held against the spread of demand and lead time. */
import { safetyStock } from "../../domain/products/stock";
import { defineFunction } from "../define";
import { AT_LEAST_ZERO, number, optional } from "../parameters";
import { cite } from "../sources";
import { DEMAND_SD, LEAD_TIME, LEAD_TIME_SD, meanNeeded } from "../stock-parameters";

export const SAFETYSTOCK = defineFunction({
  id: "SAFETYSTOCK",
  group: "priceAndStock",
  title: { "en-US": "Safety stock", "zh-CN": "安全库存", "zh-TW": "安全庫存" },
  description: {
    "en-US": "Stock held against the spread of demand and of lead time, for a chosen service level.",
    "zh-CN": "安全库存：按设定的服务水平，应对需求和交期波动所需的库存。",
    "zh-TW": "安全庫存：按設定的服務水準，因應需求和交期波動所需的庫存。",
  },
  rule: {
    text: {
      "en-US":
        "z × √(lead time × demand sd² + demand mean² × lead time sd²), z the normal quantile of the service level; not rounded, and 0 below a service level of 50 %.",
      "zh-CN":
        "z × √(交期 × 需求标准差² + 平均需求² × 交期标准差²)，z 为服务水平的正态分位数；不取整，服务水平低于 50% 时为 0。",
      "zh-TW":
        "z × √(交期 × 需求標準差² + 平均需求² × 交期標準差²)，z 為服務水準的常態分位數；不取整，服務水準低於 50% 時為 0。",
    },
    source: cite("Silver, Pyke & Thomas (2017), Inventory and Production Management in Supply Chains, ch. 7"),
  },
  parameters: [
    number(
      "service_level",
      {
        "en-US": "Chance wanted of not running out in one replenishment cycle, such as 95%.",
        "zh-CN": "一个补货周期内不断货的概率目标，如 95%。",
        "zh-TW": "一個補貨週期內不缺貨的機率目標，如 95%。",
      },
      { above: 0, below: 1 },
    ),
    DEMAND_SD,
    LEAD_TIME,
    optional(
      number(
        "demand_mean",
        {
          "en-US": "Mean demand a period; needed with lead_time_sd.",
          "zh-CN": "每期平均需求；给出 lead_time_sd 时必填。",
          "zh-TW": "每期平均需求；給出 lead_time_sd 時必填。",
        },
        AT_LEAST_ZERO,
      ),
      0,
    ),
    LEAD_TIME_SD,
  ],
  returns: {
    shape: "number",
    text: { "en-US": "Units, not rounded.", "zh-CN": "件数，不取整。", "zh-TW": "件數，不取整。" },
  },
  examples: [
    { args: [0.95, 35, 10], gives: 182.051935756445 },
    { args: [0.95, 20, 7, 100, 2], gives: 340.2899643470015 },
    { args: [0.5, 35, 10], gives: 0 },
    {
      args: [1, 35, 10],
      refuses: "#NUM!",
      because: {
        "en-US": "No stock is certain never to run out.",
        "zh-CN": "没有任何库存能保证绝不断货。",
        "zh-TW": "沒有任何庫存能保證絕不缺貨。",
      },
    },
    { args: [0.95, 20, 7, 0, 2], refuses: "#NUM!" },
  ],
  run: (serviceLevel, demandSd, leadTime, demandMean, leadTimeSd) => {
    if (leadTimeSd > 0 && demandMean === 0) throw meanNeeded();
    return safetyStock(
      serviceLevel,
      { mean: demandMean, deviation: demandSd },
      { mean: leadTime, deviation: leadTimeSd },
    );
  },
});

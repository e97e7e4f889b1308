/** COUPONTHRESHOLD: from which order value a coupon pays best. */
import { bestCouponThreshold } from "../../domain/products/coupon";
import { defineFunction } from "../define";
import { ABOVE_ZERO, number, numbers, optional } from "../parameters";
import { filled, noData } from "../ranges";
import { RULES } from "../sources";

export const COUPONTHRESHOLD = defineFunction({
  id: "COUPONTHRESHOLD",
  group: "basket",
  title: { "en-US": "Coupon threshold", "zh-CN": "满减门槛", "zh-TW": "滿額折扣門檻" },
  description: {
    "en-US": "Best threshold for “spend X, get Y off”: threshold, orders pulled up, cost and gain.",
    "zh-CN": "“满 X 减 Y”的最佳门槛：门槛、被拉升订单数、成本与收益。",
    "zh-TW": "「滿 X 折 Y」的最佳門檻：門檻、被拉升訂單數、成本與收益。",
  },
  rule: {
    text: {
      "en-US":
        "An order is pulled up to a threshold that is above it by at most “reach” of its value. Cost = discount × orders at the threshold, pulled up or there anyway. Gain = margin × extra revenue − cost. Candidates are each order's value × (1 + reach), where the gain can be greatest; of equal gains the lowest threshold. A negative gain means that no threshold pays.",
      "zh-CN":
        "订单金额距门槛不超过自身的 reach 比例时，被拉升到门槛。成本 = 优惠 × 达到门槛的订单数（含被拉升与本已达到）；收益 = 毛利率 × 增加的销售额 − 成本。候选门槛为每笔订单金额 × (1 + reach)，最大收益必在其中；收益相同取较低门槛。收益为负表示任何门槛都不划算。",
      "zh-TW":
        "訂單金額距門檻不超過自身的 reach 比例時，被拉升到門檻。成本 = 折扣 × 達到門檻的訂單數（含被拉升與本已達到）；收益 = 毛利率 × 增加的銷售額 − 成本。候選門檻為每筆訂單金額 × (1 + reach)，最大收益必在其中；收益相同取較低門檻。收益為負表示任何門檻都不划算。",
    },
    source: RULES.orderValue,
  },
  parameters: [
    numbers(
      "order_values",
      { "en-US": "Values of past orders.", "zh-CN": "历史订单金额。", "zh-TW": "歷史訂單金額。" },
      ABOVE_ZERO,
    ),
    number(
      "margin",
      { "en-US": "Margin as a share of revenue.", "zh-CN": "毛利率。", "zh-TW": "毛利率。" },
      { above: 0, max: 1 },
    ),
    number("discount", { "en-US": "Amount off the order.", "zh-CN": "优惠金额。", "zh-TW": "折扣金額。" }, ABOVE_ZERO),
    optional(
      number(
        "reach",
        {
          "en-US": "How far an order is pulled up, as a share of its value; 0.2 if left out.",
          "zh-CN": "订单可被拉升的比例，默认 0.2。",
          "zh-TW": "訂單可被拉升的比例，預設 0.2。",
        },
        ABOVE_ZERO,
      ),
      0.2,
    ),
  ],
  returns: {
    shape: "numbers",
    text: {
      "en-US": "One row: threshold, orders pulled up, cost, gain.",
      "zh-CN": "一行：门槛、被拉升订单数、成本、收益。",
      "zh-TW": "一列：門檻、被拉升訂單數、成本、收益。",
    },
  },
  examples: [
    { args: [[[80], [90], [100]], 0.5, 1, 0.25], gives: [[112.5, 2, 2, 15.5]] },
    { args: [[[100]], 0.5, 5], gives: [[120, 1, 5, 5]] },
    { args: [[[null]], 0.5, 5], refuses: "#N/A" },
    { args: [[[100], [0]], 0.5, 5], refuses: "#NUM!" },
  ],
  run: (orderValues, margin, discount, reach) => {
    const values = filled(orderValues);
    if (values.length === 0) throw noData("order_values");
    const best = bestCouponThreshold(values, { margin, discount, reach });
    return [[best.threshold, best.pulledUp, best.cost, best.gain]];
  },
});

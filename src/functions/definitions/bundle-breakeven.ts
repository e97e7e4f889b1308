/** BUNDLEBREAKEVEN: how many extra bundles pay for the discount that those who bought all parts anyway get. */
import { bundleFigures } from "../../domain/products/bundle";
import { defineFunction } from "../define";
import { ABOVE_ZERO, AT_LEAST_ZERO, number, numbers } from "../parameters";
import { filled } from "../ranges";
import { Refusal } from "../refusal";
import { RULES } from "../sources";

export const BUNDLEBREAKEVEN = defineFunction({
  id: "BUNDLEBREAKEVEN",
  group: "basket",
  title: { "en-US": "Bundle break-even", "zh-CN": "套餐回本套数", "zh-TW": "套餐回本套數" },
  description: {
    "en-US": "Extra bundles to sell so that the discount pays for itself.",
    "zh-CN": "套餐优惠回本所需多卖的套数。",
    "zh-TW": "套餐折扣回本所需多賣的套數。",
  },
  rule: {
    text: {
      "en-US":
        "Those who bought all parts anyway now get the discount: orders with all parts × price of the parts × discount. Divided by the margin of one bundle: price of the parts × (1 − discount) − their costs. Round up for whole bundles.",
      "zh-CN":
        "原本就买齐的订单白得优惠：同时购买的订单数 × 各件售价合计 × 优惠比例；再除以每套毛利：售价合计 × (1 − 优惠比例) − 成本合计。整套数请向上取整。",
      "zh-TW":
        "原本就買齊的訂單白得折扣：同時購買的訂單數 × 各件售價合計 × 折扣比例；再除以每套毛利：售價合計 × (1 − 折扣比例) − 成本合計。整套數請無條件進位。",
    },
    source: RULES.orderValue,
  },
  parameters: [
    numbers(
      "prices",
      { "en-US": "Price of each part, two or more.", "zh-CN": "各件售价，至少两件。", "zh-TW": "各件售價，至少兩件。" },
      ABOVE_ZERO,
    ),
    numbers(
      "costs",
      {
        "en-US": "Cost of each part, in the same order.",
        "zh-CN": "各件成本，顺序相同。",
        "zh-TW": "各件成本，順序相同。",
      },
      AT_LEAST_ZERO,
    ),
    number(
      "discount",
      { "en-US": "Share that the bundle costs less.", "zh-CN": "套餐便宜的比例。", "zh-TW": "套餐便宜的比例。" },
      { min: 0, below: 1 },
    ),
    number(
      "bought_together",
      {
        "en-US": "Orders that held all parts before.",
        "zh-CN": "此前同时含各件的订单数。",
        "zh-TW": "此前同時含各件的訂單數。",
      },
      AT_LEAST_ZERO,
    ),
  ],
  returns: {
    shape: "number",
    text: {
      "en-US": "Bundles, as a fraction.",
      "zh-CN": "套数，可含小数。",
      "zh-TW": "套數，可含小數。",
    },
  },
  examples: [
    { args: [[[69, 25]], [[31, 7]], 0.1, 68], gives: 639.2 / 46.6 },
    { args: [[[69], [25]], [[31], [7]], 0, 68], gives: 0 },
    {
      args: [[[10, 10]], [[9, 9]], 0.2, 5],
      refuses: "#NUM!",
      because: {
        "en-US": "A bundle at 16 costs 18: no number of them pays.",
        "zh-CN": "套餐价 16、成本 18，卖再多也不回本。",
        "zh-TW": "套餐價 16、成本 18，賣再多也不回本。",
      },
    },
    {
      args: [69, 31, 0.1, 5],
      refuses: "#VALUE!",
      because: {
        "en-US": "One product is no bundle.",
        "zh-CN": "单件商品不是套餐。",
        "zh-TW": "單件商品不是套餐。",
      },
    },
  ],
  run: (prices, costs, discount, anyway) => {
    const [of, spent] = [filled(prices), filled(costs)];
    if (of.length < 2) throw oneIsNone(of.length);
    if (of.length !== spent.length) throw unequal(of.length, spent.length);
    const { breakEven, price } = bundleFigures(of, spent, discount, anyway);
    if (breakEven === null) throw neverPays(price, spent);
    return breakEven;
  },
});

function oneIsNone(count: number): Refusal {
  return new Refusal("#VALUE!", {
    "en-US": `“prices” holds ${count}: a bundle has two parts or more.`,
    "zh-CN": `“prices”只有 ${count} 个：套餐至少两件。`,
    "zh-TW": `「prices」只有 ${count} 個：套餐至少兩件。`,
  });
}

function unequal(prices: number, costs: number): Refusal {
  return new Refusal("#VALUE!", {
    "en-US": `“prices” holds ${prices}, “costs” ${costs}: each part has one of both.`,
    "zh-CN": `“prices”有 ${prices} 个，“costs”有 ${costs} 个：每件各需一个。`,
    "zh-TW": `「prices」有 ${prices} 個，「costs」有 ${costs} 個：每件各需一個。`,
  });
}

function neverPays(price: number, costs: readonly number[]): Refusal {
  const spent = costs.reduce((sum, cost) => sum + cost, 0);
  const [sold, cost] = [price, spent].map((amount) => String(Math.round(amount * 100) / 100));
  return new Refusal("#NUM!", {
    "en-US": `The bundle sells at ${sold} and costs ${cost}: no number of them pays. Lower “discount”.`,
    "zh-CN": `套餐价 ${sold}、成本 ${cost}，卖再多也不回本，请降低“discount”。`,
    "zh-TW": `套餐價 ${sold}、成本 ${cost}，賣再多也不回本，請降低「discount」。`,
  });
}

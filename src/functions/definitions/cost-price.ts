/** COSTPRICE: the price that carries its costs and margin. */
import { sum } from "d3-array";
import { costBasedPrice } from "../../domain/products/price";
import { defineFunction } from "../define";
import { AT_LEAST_ZERO, number, numbers } from "../parameters";
import { filled, noData } from "../ranges";
import { Refusal } from "../refusal";
import { RULES } from "../sources";

/** #NUM!: shares and margin take the whole price. */
function nothingLeft(shares: number, margin: number): Refusal {
  const sum = `${Number((shares * 100).toFixed(4))} % + ${Number((margin * 100).toFixed(4))} %`;
  return new Refusal("#NUM!", {
    "en-US": `“share_of_price” and “margin” must be below 100 % together; they are ${sum}.`,
    "zh-CN": `“share_of_price”与“margin”之和须小于 100%，实际为 ${sum}。`,
    "zh-TW": `「share_of_price」與「margin」之和須小於 100%，實際為 ${sum}。`,
  });
}

export const COSTPRICE = defineFunction({
  id: "COSTPRICE",
  group: "priceAndStock",
  title: { "en-US": "Cost-based price", "zh-CN": "成本定价", "zh-TW": "成本定價" },
  description: {
    "en-US": "Price that covers its costs and leaves a margin, where some costs are shares of the price itself.",
    "zh-CN": "成本定价：覆盖各项成本并留出利润率，其中部分成本按售价的百分比计。",
    "zh-TW": "成本定價：涵蓋各項成本並留出利潤率，其中部分成本按售價的百分比計。",
  },
  rule: {
    text: {
      "en-US": "Price = Σ costs ÷ (1 − shares of the price − margin). Content production is usually 3 % of the price.",
      "zh-CN": "售价 = Σ 成本 ÷（1 − 按售价计的费用占比 − 利润率）。内容制作通常为售价的 3%。",
      "zh-TW": "售價 = Σ 成本 ÷（1 − 按售價計的費用占比 − 利潤率）。內容製作通常為售價的 3%。",
    },
    source: RULES.priceAndStock,
  },
  parameters: [
    numbers(
      "costs",
      {
        "en-US": "Costs of a unit in money: product, packing, logistics.",
        "zh-CN": "单件成本金额：商品、包装、物流等。",
        "zh-TW": "單件成本金額：商品、包裝、物流等。",
      },
      AT_LEAST_ZERO,
    ),
    numbers(
      "share_of_price",
      {
        "en-US": "Costs that are shares of the price, one or several: platform fee, content production.",
        "zh-CN": "按售价百分比计的费用，一项或多项：平台扣点、内容制作。",
        "zh-TW": "按售價百分比計的費用，一項或多項：平台抽成、內容製作。",
      },
      { min: 0, below: 1 },
    ),
    number(
      "margin",
      {
        "en-US": "Margin wanted, as a share of the price.",
        "zh-CN": "目标利润率，占售价的比例。",
        "zh-TW": "目標利潤率，占售價的比例。",
      },
      { below: 1 },
    ),
  ],
  returns: {
    shape: "number",
    text: { "en-US": "Price of a unit, not rounded.", "zh-CN": "单件售价，不取整。", "zh-TW": "單件售價，不取整。" },
  },
  examples: [
    { args: [[[45], [5], [12]], 0.08, 0.3], gives: 100 },
    { args: [[[30], [null], [10]], [[0.03], [0.05]], 0.12], gives: 50 },
    {
      args: [[[45]], 0.4, 0.6],
      refuses: "#NUM!",
      because: {
        "en-US": "Nothing of the price is left for the costs.",
        "zh-CN": "售价中没有余额可用于成本。",
        "zh-TW": "售價中沒有餘額可用於成本。",
      },
    },
    { args: [[[null]], 0.08, 0.3], refuses: "#N/A" },
  ],
  run: (costs, sharesOfPrice, margin) => {
    const given = filled(costs);
    if (given.length === 0) throw noData("costs");
    const shares = sum(filled(sharesOfPrice));
    const price = costBasedPrice(sum(given), shares, margin);
    if (Number.isNaN(price)) throw nothingLeft(shares, margin);
    return price;
  },
});

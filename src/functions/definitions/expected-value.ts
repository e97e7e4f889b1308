/** EXPECTEDVALUE: what a customer's next orders are expected to be worth each. */
import { expectedOrderValue } from "../../domain/customers/gamma-gamma";
import { GAMMA_GAMMA_PAPER, GAMMA_GAMMA_PARAMETERS, gammaGammaParameters } from "../customer-history";
import { defineFunction } from "../define";
import { AT_LEAST_ZERO, number } from "../parameters";
import { Refusal } from "../refusal";

export const EXPECTEDVALUE = defineFunction({
  id: "EXPECTEDVALUE",
  group: "customerValue",
  title: { "en-US": "Expected order value", "zh-CN": "预期客单价", "zh-TW": "預期客單價" },
  description: {
    "en-US": "Expected value of a customer's next orders, from the own average and the Gamma-Gamma model.",
    "zh-CN": "按 Gamma-Gamma 模型，由客户自身均值预测其后续订单的平均金额。",
    "zh-TW": "依 Gamma-Gamma 模型，由顧客自身均值預測其後續訂單的平均金額。",
  },
  rule: {
    text: {
      "en-US":
        "p × (v + x × average) ÷ (p × x + q − 1), x = frequency: the more orders, the nearer to the customer's own average.",
      "zh-CN": "p × (v + x × 均值) ÷ (p × x + q − 1)，x 为频率：订单越多，越接近客户自身均值。",
      "zh-TW": "p × (v + x × 均值) ÷ (p × x + q − 1)，x 為頻率：訂單越多，越接近顧客自身均值。",
    },
    source: GAMMA_GAMMA_PAPER,
  },
  parameters: [
    number(
      "frequency",
      {
        "en-US": "Repeat purchases the average is over.",
        "zh-CN": "平均值所涵盖的复购次数。",
        "zh-TW": "平均值所涵蓋的複購次數。",
      },
      { ...AT_LEAST_ZERO, integer: true },
    ),
    number(
      "average_value",
      {
        "en-US": "Their average value; any value at frequency 0.",
        "zh-CN": "其平均金额；频率为 0 时不影响结果。",
        "zh-TW": "其平均金額；頻率為 0 時不影響結果。",
      },
      AT_LEAST_ZERO,
    ),
    GAMMA_GAMMA_PARAMETERS,
  ],
  returns: {
    shape: "number",
    text: { "en-US": "Money an order.", "zh-CN": "每单金额。", "zh-TW": "每單金額。" },
  },
  examples: [
    { args: [0, 0, [[6, 4, 15]]], gives: 30 },
    { args: [2, 50, [[6, 4, 15]]], gives: 46 },
    {
      args: [0, 0, [[6, 1, 15]]],
      refuses: "#NUM!",
      because: {
        "en-US": "With q at most 1 the mean of all customers does not exist.",
        "zh-CN": "q 不大于 1 时，全体均值不存在。",
        "zh-TW": "q 不大於 1 時，全體均值不存在。",
      },
    },
    {
      args: [0, 0, [[6, 4]]],
      refuses: "#VALUE!",
      because: { "en-US": "Three parameters are needed.", "zh-CN": "需要三个参数。", "zh-TW": "需要三個參數。" },
    },
  ],
  run: (frequency, average, parameters) => {
    const value = expectedOrderValue(frequency, average, gammaGammaParameters(parameters));
    if (Number.isNaN(value)) throw noMean();
    return value;
  },
});

function noMean(): Refusal {
  return new Refusal("#NUM!", {
    "en-US": "With these “parameters” the mean does not exist: p × frequency + q must be above 1.",
    "zh-CN": "该组“parameters”下均值不存在：p × frequency + q 须大于 1。",
    "zh-TW": "該組「parameters」下均值不存在：p × frequency + q 須大於 1。",
  });
}

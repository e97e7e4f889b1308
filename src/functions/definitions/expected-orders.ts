/** EXPECTEDORDERS: how many orders a customer is expected to place in the coming time. */
import { expectedPurchases } from "../../domain/customers/bg-nbd";
import { BG_NBD_PAPER, BG_NBD_PARAMETERS, HISTORY, HORIZON, bgNbdParameters, checkHistory } from "../customer-history";
import { defineFunction } from "../define";

export const EXPECTEDORDERS = defineFunction({
  id: "EXPECTEDORDERS",
  group: "customerValue",
  title: { "en-US": "Expected orders", "zh-CN": "预期订单数", "zh-TW": "預期訂單數" },
  description: {
    "en-US": "Orders a customer is expected to place within the horizon, from the history and the BG/NBD model.",
    "zh-CN": "按 BG/NBD 模型，由客户历史预测其在未来一段时间内的订单数。",
    "zh-TW": "依 BG/NBD 模型，由顧客歷史預測其在未來一段時間內的訂單數。",
  },
  rule: {
    text: {
      "en-US": "Equation 10 of the paper: the conditional expectation given frequency, recency and age.",
      "zh-CN": "论文公式 10：给定频率、最近购买与存续时长时的条件期望。",
      "zh-TW": "論文公式 10：給定頻率、最近購買與存續時長時的條件期望。",
    },
    source: BG_NBD_PAPER,
  },
  parameters: [...HISTORY, HORIZON, BG_NBD_PARAMETERS],
  returns: {
    shape: "number",
    text: {
      "en-US": "Expected orders, not whole.",
      "zh-CN": "预期订单数（非整数）。",
      "zh-TW": "預期訂單數（非整數）。",
    },
  },
  examples: [
    { args: [2, 30.43, 38.86, 39, [[0.243, 4.414, 0.793, 2.426]]], gives: 1.226028174767135 },
    { args: [2, 30.43, 38.86, 0, [[0.243, 4.414, 0.793, 2.426]]], gives: 0 },
    {
      args: [2, 40, 38.86, 39, [[0.243, 4.414, 0.793, 2.426]]],
      refuses: "#NUM!",
      because: { "en-US": "Recency is longer than age.", "zh-CN": "recency 大于 age。", "zh-TW": "recency 大於 age。" },
    },
    {
      args: [2, 30.43, 38.86, 39, [[0.243, 4.414]]],
      refuses: "#VALUE!",
      because: { "en-US": "Four parameters are needed.", "zh-CN": "需要四个参数。", "zh-TW": "需要四個參數。" },
    },
  ],
  run: (frequency, recency, age, horizon, parameters) => {
    checkHistory(frequency, recency, age);
    return expectedPurchases({ frequency, recency, age }, horizon, bgNbdParameters(parameters));
  },
});

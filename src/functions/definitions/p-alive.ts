/** PALIVE: the probability that a customer has not left. */
import { probabilityAlive } from "../../domain/customers/bg-nbd";
import { BG_NBD_PAPER, BG_NBD_PARAMETERS, HISTORY, bgNbdParameters, checkHistory } from "../customer-history";
import { defineFunction } from "../define";

export const PALIVE = defineFunction({
  id: "PALIVE",
  group: "customerValue",
  title: { "en-US": "Probability alive", "zh-CN": "客户活跃概率", "zh-TW": "顧客活躍機率" },
  description: {
    "en-US": "Probability that a customer has not left, from the history and the BG/NBD model.",
    "zh-CN": "按 BG/NBD 模型，由客户历史计算其尚未流失的概率。",
    "zh-TW": "依 BG/NBD 模型，由顧客歷史計算其尚未流失的機率。",
  },
  rule: {
    text: {
      "en-US":
        "1 ÷ (1 + a ÷ (b + x − 1) × ((alpha + age) ÷ (alpha + recency))^(r + x)) with x = frequency; 1 where x is 0.",
      "zh-CN": "1 ÷ (1 + a ÷ (b + x − 1) × ((alpha + age) ÷ (alpha + recency))^(r + x))，x 为频率；x 为 0 时等于 1。",
      "zh-TW": "1 ÷ (1 + a ÷ (b + x − 1) × ((alpha + age) ÷ (alpha + recency))^(r + x))，x 為頻率；x 為 0 時等於 1。",
    },
    source: BG_NBD_PAPER,
  },
  notes: {
    "en-US": "The model lets customers leave only after a repeat purchase, so one without a repeat counts as alive.",
    "zh-CN": "模型假定客户只在复购之后流失，因此没有复购的客户概率为 1。",
    "zh-TW": "模型假定顧客只在複購之後流失，因此沒有複購的顧客機率為 1。",
  },
  parameters: [...HISTORY, BG_NBD_PARAMETERS],
  returns: { shape: "number", text: { "en-US": "From 0 to 1.", "zh-CN": "0 到 1。", "zh-TW": "0 到 1。" } },
  examples: [
    { args: [0, 0, 39, [[0.243, 4.414, 0.793, 2.426]]], gives: 1 },
    { args: [1, 0, 0, [[1, 1, 1, 1]]], gives: 0.5 },
    { args: [1, 1, 3, [[1, 1, 1, 1]]], gives: 0.2 },
    {
      args: [0, 3, 39, [[0.243, 4.414, 0.793, 2.426]]],
      refuses: "#NUM!",
      because: {
        "en-US": "Without a repeat recency is 0.",
        "zh-CN": "没有复购时 recency 为 0。",
        "zh-TW": "沒有複購時 recency 為 0。",
      },
    },
  ],
  run: (frequency, recency, age, parameters) => {
    checkHistory(frequency, recency, age);
    return probabilityAlive(frequency, recency, age, bgNbdParameters(parameters));
  },
});

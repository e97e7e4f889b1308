/** BGNBDFIT: the parameters of the BG/NBD model that fit the customers' histories best. */
import { fitBgNbd } from "../../domain/customers/bg-nbd";
import { BG_NBD_PAPER, HISTORIES, histories, notDetermined } from "../customer-history";
import { defineFunction } from "../define";

export const BGNBDFIT = defineFunction({
  id: "BGNBDFIT",
  group: "customerValue",
  title: { "en-US": "BG/NBD fit", "zh-CN": "BG/NBD 模型拟合", "zh-TW": "BG/NBD 模型配適" },
  description: {
    "en-US": "Fits the BG/NBD model of repeat buying; gives r, alpha, a, b and the log-likelihood.",
    "zh-CN": "拟合复购的 BG/NBD 模型，返回 r、alpha、a、b 和对数似然值。",
    "zh-TW": "配適複購的 BG/NBD 模型，傳回 r、alpha、a、b 和對數概似值。",
  },
  rule: {
    text: {
      "en-US":
        "Customers buy at rates that vary as gamma(r, alpha) and leave after a purchase with chances that vary as beta(a, b). Maximum likelihood. Alpha is in the time unit of age.",
      "zh-CN":
        "客户购买速率服从 gamma(r, alpha)，每次购买后流失的概率服从 beta(a, b)；按最大似然估计。alpha 的单位与 age 相同。",
      "zh-TW":
        "顧客購買速率服從 gamma(r, alpha)，每次購買後流失的機率服從 beta(a, b)；以最大概似估計。alpha 的單位與 age 相同。",
    },
    source: BG_NBD_PAPER,
  },
  notes: {
    "en-US": "CUSTOMERSUMMARY makes the three columns from orders.",
    "zh-CN": "这三列可由 CUSTOMERSUMMARY 从订单生成。",
    "zh-TW": "這三欄可由 CUSTOMERSUMMARY 從訂單產生。",
  },
  parameters: HISTORIES,
  returns: {
    shape: "numbers",
    text: {
      "en-US": "One row: r, alpha, a, b, log-likelihood.",
      "zh-CN": "一行：r、alpha、a、b、对数似然值。",
      "zh-TW": "一列：r、alpha、a、b、對數概似值。",
    },
  },
  examples: [
    {
      args: [
        [[0], [0], [1], [2], [5], [0], [3], [1], [9], [0], [2], [0]],
        [[0], [0], [4], [20], [37], [0], [12], [2], [39], [0], [30], [0]],
        [[40], [36], [38], [39], [40], [20], [37], [33], [40], [28], [38], [31]],
      ],
      gives: [[0.6390105522287243, 8.706045187656986, 0.2725943319912188, 1.06904120087176, -84.2579711503409]],
    },
    {
      args: [
        [[0], [1]],
        [[0], [9]],
        [[8], [8]],
      ],
      refuses: "#NUM!",
      because: {
        "en-US": "Nobody can have bought 9 weeks after a first purchase of 8 weeks ago.",
        "zh-CN": "首购距今 8 周，不可能在首购 9 周后复购。",
        "zh-TW": "首購距今 8 週，不可能在首購 9 週後複購。",
      },
    },
    {
      args: [
        [[0], [0], [0]],
        [[0], [0], [0]],
        [[8], [20], [39]],
      ],
      refuses: "#N/A",
      because: { "en-US": "Nobody bought again.", "zh-CN": "没有客户复购。", "zh-TW": "沒有顧客複購。" },
    },
    {
      args: [[[1], [2]], [[3], [4]], [[8]]],
      refuses: "#VALUE!",
      because: {
        "en-US": "Two customers, one age.",
        "zh-CN": "两位客户，只有一个 age。",
        "zh-TW": "兩位顧客，只有一個 age。",
      },
    },
  ],
  run: (frequency, recency, age) => {
    const fit = fitBgNbd(histories(frequency, recency, age));
    if (fit === null) throw notDetermined();
    return [[fit.r, fit.alpha, fit.a, fit.b, fit.logLikelihood]];
  },
});

/** GAMMAGAMMAFIT: the parameters of the Gamma-Gamma model that fit the customers' average order values best. */
import { fitGammaGamma } from "../../domain/customers/gamma-gamma";
import { GAMMA_GAMMA_PAPER, notDetermined } from "../customer-history";
import { defineFunction } from "../define";
import { AT_LEAST_ZERO, numbers } from "../parameters";
import { countedIndexes, numberAt } from "../ranges";
import { Refusal } from "../refusal";

export const GAMMAGAMMAFIT = defineFunction({
  id: "GAMMAGAMMAFIT",
  group: "customerValue",
  title: { "en-US": "Gamma-Gamma fit", "zh-CN": "Gamma-Gamma 模型拟合", "zh-TW": "Gamma-Gamma 模型配適" },
  description: {
    "en-US": "Fits the Gamma-Gamma model of what customers spend an order; gives p, q and v.",
    "zh-CN": "拟合客户单笔消费金额的 Gamma-Gamma 模型，返回 p、q、v。",
    "zh-TW": "配適顧客單筆消費金額的 Gamma-Gamma 模型，傳回 p、q、v。",
  },
  rule: {
    text: {
      "en-US":
        "Order values vary around the customer's own mean with shape p; means vary between customers with shape q and scale v. Maximum likelihood over customers with a repeat.",
      "zh-CN":
        "每单金额围绕客户自身均值波动（形状 p），客户均值之间的差异由形状 q、尺度 v 描述；对有复购的客户按最大似然估计。",
      "zh-TW":
        "每單金額圍繞顧客自身均值波動（形狀 p），顧客均值之間的差異由形狀 q、尺度 v 描述；對有複購的顧客以最大概似估計。",
    },
    source: GAMMA_GAMMA_PAPER,
  },
  notes: {
    "en-US": "The model takes what is spent as independent of how often: check it with CORREL first.",
    "zh-CN": "模型假定消费金额与消费频率无关，可先用 CORREL 检查。",
    "zh-TW": "模型假定消費金額與消費頻率無關，可先用 CORREL 檢查。",
  },
  parameters: [
    numbers(
      "frequency",
      {
        "en-US": "Repeat purchases the average is over; customers with 0 are not used.",
        "zh-CN": "平均值所涵盖的复购次数；为 0 的客户不参与拟合。",
        "zh-TW": "平均值所涵蓋的複購次數；為 0 的顧客不參與配適。",
      },
      { ...AT_LEAST_ZERO, integer: true },
    ),
    numbers(
      "average_value",
      {
        "en-US": "Average value of those purchases.",
        "zh-CN": "这些购买的平均金额。",
        "zh-TW": "這些購買的平均金額。",
      },
      AT_LEAST_ZERO,
    ),
  ],
  returns: {
    shape: "numbers",
    text: { "en-US": "One row: p, q, v.", "zh-CN": "一行：p、q、v。", "zh-TW": "一列：p、q、v。" },
  },
  examples: [
    {
      args: [
        [[4], [1], [3], [8], [8], [1], [4], [5]],
        [[100], [110], [50], [40], [50], [110], [40], [40]],
      ],
      gives: [[3.3546918200357183, 15.01348952154381, 243.4762481398254]],
    },
    {
      args: [
        [[0], [0]],
        [[0], [0]],
      ],
      refuses: "#N/A",
      because: { "en-US": "Nobody bought again.", "zh-CN": "没有客户复购。", "zh-TW": "沒有顧客複購。" },
    },
    {
      args: [
        [[2], [1]],
        [[0], [50]],
      ],
      refuses: "#NUM!",
      because: {
        "en-US": "Two purchases of 0 have no gamma distribution.",
        "zh-CN": "复购金额为 0，无法拟合。",
        "zh-TW": "複購金額為 0，無法配適。",
      },
    },
    {
      args: [[[2.5]], [[50]]],
      refuses: "#NUM!",
      because: { "en-US": "Purchases are whole.", "zh-CN": "购买次数须为整数。", "zh-TW": "購買次數須為整數。" },
    },
  ],
  run: (frequency, average) => {
    const indexes = countedIndexes({ name: "frequency", range: frequency }, { name: "average_value", range: average });
    const values = {
      frequency: Float64Array.from(indexes, (index) => numberAt(frequency, index)),
      average: Float64Array.from(indexes, (index) => numberAt(average, index)),
    };
    if (values.frequency.some((count, i) => count > 0 && values.average[i] === 0)) throw unpaidRepeat();
    const fit = fitGammaGamma(values);
    if (fit === null) throw notDetermined();
    return [[fit.p, fit.q, fit.v]];
  },
});

function unpaidRepeat(): Refusal {
  return new Refusal("#NUM!", {
    "en-US": "“average_value” must be above 0 wherever “frequency” is above 0; one is 0.",
    "zh-CN": "“frequency”大于 0 时“average_value”须大于 0，其中有一个为 0。",
    "zh-TW": "「frequency」大於 0 時「average_value」須大於 0，其中有一個為 0。",
  });
}

/** COMMISSION: what a seller earns on an amount by tiers. */
import { tieredCommission } from "../../domain/commission/tiers";
import { roundTo } from "../../domain/maths/whole";
import { defineFunction } from "../define";
import { AT_LEAST_ZERO, flag, number, numbers, optional, SHARE } from "../parameters";
import { countedIndexes, numberAt } from "../ranges";
import { Refusal } from "../refusal";
import { RULES } from "../sources";

/** #NUM!: out of order it is not said which rate is meant. */
function notAscending(limit: number, before: number): Refusal {
  return new Refusal("#NUM!", {
    "en-US": `“limits” must ascend; ${limit} came after ${before}. Give where each tier begins, lowest first.`,
    "zh-CN": `参数“limits”须从小到大排列；${before} 之后是 ${limit}。请填写每档的起点，从最低档开始。`,
    "zh-TW": `引數「limits」須由小到大排列；${before} 之後是 ${limit}。請填入每級的起點，從最低級開始。`,
  });
}

export const COMMISSION = defineFunction({
  id: "COMMISSION",
  group: "team",
  title: { "en-US": "Commission by tiers", "zh-CN": "阶梯提成", "zh-TW": "級距抽成" },
  description: {
    "en-US": "Commission on an amount by tiers: each part at its tier's rate, or the whole amount at the rate reached.",
    "zh-CN": "按阶梯计算提成：各档部分按各档比例累进，或全额按达到的档位计提。",
    "zh-TW": "按級距計算抽成：各級部分按各級比例累進，或全額按達到的級距計算。",
  },
  rule: {
    text: {
      "en-US":
        "A limit belongs to the tier it begins (from, ≥); below the first limit nothing is paid. Marginal: Σ of the part of the amount inside each tier × its rate. Whole: the amount × the rate of the tier it reaches. Rounded half up to the cent.",
      "zh-CN":
        "起点金额属于由它开始的那一档（≥ 起点）；低于第一档起点不计提。累进：各档内的金额 × 该档比例之和；全额：金额 × 达到档位的比例。四舍五入到分。",
      "zh-TW":
        "起點金額屬於由它開始的那一級（≥ 起點）；低於第一級起點不計。累進：各級內的金額 × 該級比例之和；全額：金額 × 達到級距的比例。四捨五入到分。",
    },
    source: RULES.team,
  },
  parameters: [
    number(
      "amount",
      {
        "en-US": "What the seller sold in the period, less refunds.",
        "zh-CN": "销售员本期的销售额，已扣退款。",
        "zh-TW": "業務本期的銷售額，已扣退款。",
      },
      AT_LEAST_ZERO,
    ),
    numbers(
      "limits",
      {
        "en-US": "Where each tier begins, lowest first, such as 0, 50,000, 100,000.",
        "zh-CN": "每档的起点，从小到大，如 0、50000、100000。",
        "zh-TW": "每級的起點，由小到大，如 0、50000、100000。",
      },
      AT_LEAST_ZERO,
    ),
    numbers(
      "rates",
      {
        "en-US": "Rate of each tier, such as 2 %, 3 %, 5 %.",
        "zh-CN": "每档的提成比例，如 2%、3%、5%。",
        "zh-TW": "每級的抽成比例，如 2%、3%、5%。",
      },
      SHARE,
    ),
    optional(
      flag("whole", {
        "en-US": "TRUE pays the whole amount at the rate reached; FALSE, or left out, each part at its own.",
        "zh-CN": "TRUE 为全额按达到的档位计提；FALSE 或省略为分档累进。",
        "zh-TW": "TRUE 為全額按達到的級距計算；FALSE 或省略為分級累進。",
      }),
      false,
    ),
  ],
  returns: {
    shape: "number",
    text: {
      "en-US": "Commission in the currency of the amount, to the cent.",
      "zh-CN": "提成金额，与金额同币种，到分。",
      "zh-TW": "抽成金額，與金額同幣別，到分。",
    },
  },
  examples: [
    { args: [120000, [[0], [50000], [100000]], [[0.02], [0.03], [0.05]]], gives: 3500 },
    { args: [120000, [[0], [50000], [100000]], [[0.02], [0.03], [0.05]], true], gives: 6000 },
    { args: [50000, [[0], [50000], [100000]], [[0.02], [0.03], [0.05]], true], gives: 1500 },
    { args: [800, [[1000, 5000]], [[0.05, 0.08]]], gives: 0 },
    {
      args: [800, [[0], [5000], [1000]], [[0.02], [0.05], [0.03]]],
      refuses: "#NUM!",
      because: {
        "en-US": "The limits do not ascend.",
        "zh-CN": "起点没有从小到大排列。",
        "zh-TW": "起點沒有由小到大排列。",
      },
    },
    { args: [800, [[0], [5000]], [[0.02]]], refuses: "#VALUE!" },
  ],
  run: (amount, limits, rates, whole) => {
    const indexes = countedIndexes({ name: "limits", range: limits }, { name: "rates", range: rates });
    const tiers = indexes.map((i) => ({ from: numberAt(limits, i), to: null, rate: numberAt(rates, i) }));
    tiers.forEach(({ from }, i) => {
      const before = tiers[i - 1]?.from ?? Number.NEGATIVE_INFINITY;
      if (from <= before) throw notAscending(from, before);
    });
    return roundTo(tieredCommission(amount, tiers, whole ? "whole" : "marginal"), 2);
  },
});

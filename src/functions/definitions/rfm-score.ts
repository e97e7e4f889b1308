/** RFMSCORE: the score of one value among all, by quantiles. */
import { quantileCuts, scoreByCuts } from "../../domain/customers/rfm";
import { defineFunction } from "../define";
import { flag, number, numbers, optional } from "../parameters";
import { filled, noData } from "../ranges";
import { RULES } from "../sources";

export const RFMSCORE = defineFunction({
  id: "RFMSCORE",
  group: "customers",
  title: { "en-US": "RFM score", "zh-CN": "RFM 得分", "zh-TW": "RFM 得分" },
  description: {
    "en-US": "Score of a value among all values, from 1 to the number of bins, by quantiles.",
    "zh-CN": "某个值在全部值中的分位得分，从 1 到档数。",
    "zh-TW": "某個值在全部值中的分位得分，從 1 到級數。",
  },
  rule: {
    text: {
      "en-US":
        "Cuts are PERCENTILE.INC of the values at i ÷ bins; score = 1 + cuts below the value. Where less is better the scores are reversed. Equal values always share a score.",
      "zh-CN":
        "切点为全部值的 PERCENTILE.INC（i ÷ 档数）；得分 = 1 + 小于该值的切点数。越小越好时得分反转。相同的值得分必相同。",
      "zh-TW":
        "切點為全部值的 PERCENTILE.INC（i ÷ 級數）；得分 = 1 + 小於該值的切點數。越小越好時得分反轉。相同的值得分必相同。",
    },
    source: RULES.customers,
  },
  parameters: [
    number("value", { "en-US": "The value to score.", "zh-CN": "要评分的值。", "zh-TW": "要評分的值。" }),
    numbers("values", {
      "en-US": "The values of all customers.",
      "zh-CN": "全部客户的值。",
      "zh-TW": "全部顧客的值。",
    }),
    optional(
      number(
        "bins",
        { "en-US": "Number of scores, 5 if left out.", "zh-CN": "得分档数，默认 5。", "zh-TW": "得分級數，預設 5。" },
        { min: 2, max: 100, integer: true },
      ),
      5,
    ),
    optional(
      flag("higher_is_better", {
        "en-US": "TRUE (if left out) for frequency and monetary, FALSE for recency.",
        "zh-CN": "频率、金额为 TRUE（默认），最近消费天数为 FALSE。",
        "zh-TW": "頻率、金額為 TRUE（預設），最近消費天數為 FALSE。",
      }),
      true,
    ),
  ],
  returns: {
    shape: "number",
    text: {
      "en-US": "1 (worst) to bins (best).",
      "zh-CN": "1（最差）到档数（最好）。",
      "zh-TW": "1（最差）到級數（最好）。",
    },
  },
  examples: [
    { args: [5, [[1], [2], [3], [4], [5], [6]]], gives: 4 },
    { args: [2, [[1], [2], [3], [4], [5], [6]]], gives: 1 },
    { args: [2, [[1], [2], [3], [4], [5], [6]], 5, false], gives: 5 },
    { args: [2, [[null], [null]]], refuses: "#N/A" },
  ],
  run: (value, values, bins, higherIsBetter) => {
    const all = Float64Array.from(filled(values));
    if (all.length === 0) throw noData("values");
    return scoreByCuts(Float64Array.of(value), quantileCuts(all, bins), {
      reversed: !higherIsBetter,
      rule: "atMost",
    })[0]!;
  },
});

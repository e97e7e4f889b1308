/** REVENUEBRIDGE: why revenue changed, by traffic, conversion and order value, without a residual. */
import { productChange } from "../../domain/goal/lmdi";
import type { Locale, Text } from "../../text/locale";
import { defineFunction } from "../define";
import { LANGUAGE } from "../language";
import { AT_LEAST_ZERO, numbers } from "../parameters";
import { exactly } from "../ranges";
import { cite } from "../sources";

const FACTORS: Text = {
  "en-US": "traffic, conversion rate, order value",
  "zh-CN": "流量、转化率、客单价",
  "zh-TW": "流量、轉化率、客單價",
};

const LABELS: Readonly<Record<Locale, readonly [string, string, string, string]>> = {
  "en-US": ["Traffic", "Conversion rate", "Average order value", "Total"],
  "zh-CN": ["流量", "转化率", "客单价", "合计"],
  "zh-TW": ["流量", "轉化率", "客單價", "合計"],
};

export const REVENUEBRIDGE = defineFunction({
  id: "REVENUEBRIDGE",
  group: "orderValue",
  title: { "en-US": "Revenue bridge", "zh-CN": "销售额变动归因", "zh-TW": "銷售額變動歸因" },
  description: {
    "en-US": "Splits a change of revenue into the effects of traffic, conversion and order value; they add up exactly.",
    "zh-CN": "把销售额的变动拆成流量、转化率、客单价三项影响，合计与变动额完全一致。",
    "zh-TW": "把銷售額的變動拆成流量、轉化率、客單價三項影響，合計與變動額完全一致。",
  },
  rule: {
    text: {
      "en-US":
        "Effect of a factor = L × ln(after ÷ before), where L is the logarithmic mean of the two revenues (additive LMDI). Where revenue comes from or falls to 0, the factors that were or became 0 share the change equally.",
      "zh-CN":
        "某因素的影响 = L × ln(后 ÷ 前)，L 为前后销售额的对数平均值（加法 LMDI）。销售额从 0 开始或降为 0 时，由为 0 的因素平分变动额。",
      "zh-TW":
        "某因素的影響 = L × ln(後 ÷ 前)，L 為前後銷售額的對數平均值（加法 LMDI）。銷售額從 0 開始或降為 0 時，由為 0 的因素平分變動額。",
    },
    source: cite(
      "Ang (2005), The LMDI approach to decomposition analysis, Energy Policy 33(7); Ang, Zhang & Choi (1998), Energy 23(6)",
    ),
  },
  parameters: [
    numbers(
      "before",
      {
        "en-US": "Traffic, conversion rate and order value of the earlier period (or the plan), in this order.",
        "zh-CN": "前期（或计划）的流量、转化率、客单价，按此顺序。",
        "zh-TW": "前期（或計畫）的流量、轉化率、客單價，按此順序。",
      },
      AT_LEAST_ZERO,
    ),
    numbers(
      "after",
      {
        "en-US": "The same three of the later period (or the actual figures).",
        "zh-CN": "后期（或实际）的同样三项。",
        "zh-TW": "後期（或實際）的同樣三項。",
      },
      AT_LEAST_ZERO,
    ),
    LANGUAGE,
  ],
  returns: {
    shape: "cells",
    text: {
      "en-US": "Four rows of label and money: the effect of traffic, of conversion, of order value, and their total.",
      "zh-CN": "四行，每行为名称和金额：流量影响、转化率影响、客单价影响、合计。",
      "zh-TW": "四列，每列為名稱和金額：流量影響、轉化率影響、客單價影響、合計。",
    },
  },
  examples: [
    {
      args: [[[1, 10, 2]], [[4, 5, 3]]],
      gives: [
        ["Traffic", 50.474380289],
        ["Conversion rate", -25.237190144],
        ["Average order value", 14.762809855],
        ["Total", 40],
      ],
    },
    {
      args: [[[10000], [0.02], [200]], [[12000], [0.02], [200]], "zh-CN"],
      gives: [
        ["流量", 8000],
        ["转化率", 0],
        ["客单价", 0],
        ["合计", 8000],
      ],
    },
    {
      args: [[[0, 0.02, 200]], [[500, 0.02, 200]]],
      gives: [
        ["Traffic", 2000],
        ["Conversion rate", 0],
        ["Average order value", 0],
        ["Total", 2000],
      ],
    },
    {
      args: [[[10000, 0.02]], [[12000, 0.02, 200]]],
      refuses: "#VALUE!",
      because: {
        "en-US": "All three factors are needed.",
        "zh-CN": "三项因素缺一不可。",
        "zh-TW": "三項因素缺一不可。",
      },
    },
  ],
  run: (before, after, language) => {
    const effects = productChange(exactly("before", before, 3, FACTORS), exactly("after", after, 3, FACTORS));
    const total = effects.reduce((sum, effect) => sum + effect, 0);
    return LABELS[language].map((label, i) => [label, effects[i] ?? total]);
  },
});

/** GOALSPLIT: a goal in whole parts that add up to it. */
import { allocate } from "../../domain/maths/rounding";
import { defineFunction } from "../define";
import { AT_LEAST_ZERO, number, numbers, optional } from "../parameters";
import { allZero, filled, inShapeOf, noData } from "../ranges";
import { RULES } from "../sources";

export const GOALSPLIT = defineFunction({
  id: "GOALSPLIT",
  group: "goals",
  title: { "en-US": "Goal split", "zh-CN": "目标拆分", "zh-TW": "目標拆分" },
  description: {
    "en-US": "Splits a goal by weights over sellers, months or channels; the rounded parts add up to it exactly.",
    "zh-CN": "按权重把目标拆给销售员、月份或渠道，取整后的各份之和与目标完全一致。",
    "zh-TW": "按權重把目標拆給業務員、月份或通路，取整後的各份之和與目標完全一致。",
  },
  rule: {
    text: {
      "en-US":
        "Cumulative rounding: part i = round(target × cumulative share i) − the parts before it. No running total is off by more than half a unit.",
      "zh-CN": "累计取整：第 i 份 = 四舍五入(目标 × 累计占比) − 之前各份之和。任何累计值的误差不超过半个单位。",
      "zh-TW": "累計取整：第 i 份 = 四捨五入(目標 × 累計占比) − 之前各份之和。任何累計值的誤差不超過半個單位。",
    },
    source: RULES.goals,
  },
  parameters: [
    number("target", {
      "en-US": "Goal to split; rounded to the decimals first.",
      "zh-CN": "要拆分的目标，先按小数位数取整。",
      "zh-TW": "要拆分的目標，先按小數位數取整。",
    }),
    numbers(
      "weights",
      {
        "en-US": "Weight of each part, such as last year's orders. A blank cell gets nothing.",
        "zh-CN": "每份的权重，如去年订单数；空白单元格不分配。",
        "zh-TW": "每份的權重，如去年訂單數；空白儲存格不分配。",
      },
      AT_LEAST_ZERO,
    ),
    optional(
      number(
        "decimals",
        {
          "en-US": "Decimals of a part: 0 for orders, 2 for money.",
          "zh-CN": "每份的小数位数：订单为 0，金额为 2。",
          "zh-TW": "每份的小數位數：訂單為 0，金額為 2。",
        },
        { min: 0, max: 6, integer: true },
      ),
      0,
    ),
  ],
  returns: {
    shape: "cells",
    text: {
      "en-US": "One part a weight, in the shape of the weights; empty beside a blank weight.",
      "zh-CN": "每个权重一份，形状与权重区域相同；空白权重对应空白。",
      "zh-TW": "每個權重一份，形狀與權重範圍相同；空白權重對應空白。",
    },
  },
  examples: [
    { args: [100, [[1], [1], [1]]], gives: [[33], [34], [33]] },
    { args: [10000, [[2, 3, 4]], 2], gives: [[2222.22, 3333.34, 4444.44]] },
    { args: [10, [[1], [null], [3]]], gives: [[3], [""], [7]] },
    {
      args: [100, [[0], [0]]],
      refuses: "#DIV/0!",
      because: {
        "en-US": "Weights that are all 0 give no shares.",
        "zh-CN": "权重全为 0 时无法计算占比。",
        "zh-TW": "權重全為 0 時無法計算占比。",
      },
    },
    { args: [100, [[1], [-1]]], refuses: "#NUM!" },
  ],
  run: (target, weights, decimals) => {
    const given = filled(weights);
    if (given.length === 0) throw noData("weights");
    if (given.every((weight) => weight === 0)) throw allZero("weights");
    return inShapeOf(weights, allocate(target, given, decimals));
  },
});

/** ABC: classes of products or customers by their share of the whole. */
import { abcClasses } from "../../domain/products/abc-xyz";
import { defineFunction } from "../define";
import { moreThan } from "../messages";
import { AT_LEAST_ZERO, number, numbers, optional } from "../parameters";
import { allZero, filled, inShapeOf, noData } from "../ranges";
import { RULES } from "../sources";

export const ABC = defineFunction({
  id: "ABC",
  group: "priceAndStock",
  title: { "en-US": "ABC classes", "zh-CN": "ABC 分类", "zh-TW": "ABC 分類" },
  description: {
    "en-US": "Class A, B or C of each value by its place in the cumulative total (Pareto), largest first.",
    "zh-CN": "按从大到小的累计占比，给每个值分 A、B、C 类（帕累托分析）。",
    "zh-TW": "按從大到小的累計占比，給每個值分 A、B、C 類（柏拉圖分析）。",
  },
  rule: {
    text: {
      "en-US":
        "Sorted from the largest, a value is A while the values before it hold less than share a of the total, B while less than share b, else C. Equal values share a class; a value of 0 is C.",
      "zh-CN": "从大到小排列，之前各值累计占比小于 a 的为 A，小于 b 的为 B，其余为 C。相同的值同类；0 为 C。",
      "zh-TW": "從大到小排列，之前各值累計占比小於 a 的為 A，小於 b 的為 B，其餘為 C。相同的值同類；0 為 C。",
    },
    source: RULES.priceAndStock,
  },
  parameters: [
    numbers(
      "values",
      {
        "en-US": "Value of each item, such as the revenue of each product.",
        "zh-CN": "每项的数值，如各商品销售额。",
        "zh-TW": "每項的數值，如各商品銷售額。",
      },
      AT_LEAST_ZERO,
    ),
    optional(
      number(
        "a",
        {
          "en-US": "Share of the total that class A reaches.",
          "zh-CN": "A 类累计占比的分界。",
          "zh-TW": "A 類累計占比的分界。",
        },
        { above: 0, max: 1 },
      ),
      0.8,
    ),
    optional(
      number(
        "b",
        {
          "en-US": "Share that A and B reach together; at least a.",
          "zh-CN": "A、B 类累计占比的分界，不小于 a。",
          "zh-TW": "A、B 類累計占比的分界，不小於 a。",
        },
        { above: 0, max: 1 },
      ),
      0.95,
    ),
  ],
  returns: {
    shape: "cells",
    text: {
      "en-US": "A, B or C for each value, in the shape of the range; empty beside a blank.",
      "zh-CN": "每个值对应 A、B 或 C，形状与区域相同；空白对应空白。",
      "zh-TW": "每個值對應 A、B 或 C，形狀與範圍相同；空白對應空白。",
    },
  },
  examples: [
    { args: [[[50], [30], [15], [5]]], gives: [["A"], ["A"], ["B"], ["C"]] },
    { args: [[[5, 80, 15]]], gives: [["C", "A", "B"]] },
    { args: [[[90], [null], [10]], 0.5, 0.9], gives: [["A"], [""], ["C"]] },
    {
      args: [[[0], [0]]],
      refuses: "#DIV/0!",
      because: {
        "en-US": "There is no total to have a share of.",
        "zh-CN": "合计为 0，无法计算占比。",
        "zh-TW": "合計為 0，無法計算占比。",
      },
    },
    { args: [[[50], [30]], 0.9, 0.8], refuses: "#NUM!" },
  ],
  run: (values, a, b) => {
    if (a > b) throw moreThan({ name: "a", value: a }, { name: "b", value: b });
    const given = filled(values);
    if (given.length === 0) throw noData("values");
    if (given.every((value) => value === 0)) throw allZero("values");
    return inShapeOf(values, abcClasses(given, a, b));
  },
});

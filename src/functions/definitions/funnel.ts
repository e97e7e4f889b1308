/** FUNNEL: what leads are expected to bring. */
import { forwardFunnel } from "../../domain/goal/funnel";
import { defineFunction } from "../define";
import { AT_LEAST_ZERO, SHARE, number, numbers, repeating } from "../parameters";
import { filled, noData } from "../ranges";
import { RULES } from "../sources";

export const FUNNEL = defineFunction({
  id: "FUNNEL",
  group: "funnel",
  title: { "en-US": "Funnel", "zh-CN": "漏斗推算", "zh-TW": "漏斗推算" },
  description: {
    "en-US": "Orders expected of raw leads: leads × each rate, from the first stage forwards. Not rounded.",
    "zh-CN": "由毛客资推算订单数：客资 × 各环节转化率，从前往后填写，不取整。",
    "zh-TW": "由原始名單推算訂單數：名單 × 各環節轉化率，從前往後填寫，不取整。",
  },
  rule: {
    text: {
      "en-US": "Orders = raw leads × lead validity × visit rate × store close rate",
      "zh-CN": "订单数 = 毛客资 × 客资有效率 × 有效转进店率 × 进店成交率",
      "zh-TW": "訂單數 = 原始名單 × 名單有效率 × 有效到店率 × 到店成交率",
    },
    source: RULES.goals,
  },
  parameters: [
    number(
      "leads",
      {
        "en-US": "Raw leads at the top of the funnel.",
        "zh-CN": "漏斗最上层的毛客资数。",
        "zh-TW": "漏斗最上層的原始名單數。",
      },
      AT_LEAST_ZERO,
    ),
    repeating(
      numbers(
        "rate",
        {
          "en-US": "A rate, or a range of rates, from the first stage on: lead validity, visit rate, store close rate.",
          "zh-CN": "转化率（或转化率区域），从前往后：客资有效率、有效转进店率、进店成交率。",
          "zh-TW": "轉化率（或轉化率範圍），從前往後：名單有效率、有效到店率、到店成交率。",
        },
        SHARE,
      ),
    ),
  ],
  returns: {
    shape: "number",
    text: {
      "en-US": "Orders expected, an average and so not whole.",
      "zh-CN": "预期订单数，为平均值，不取整。",
      "zh-TW": "預期訂單數，為平均值，不取整。",
    },
  },
  examples: [
    { args: [4000, 0.8, 0.6, 0.5], gives: 960 },
    { args: [250, [[0.8, 0.6, 0.35]]], gives: 42 },
    { args: [4000, 0.8, 0], gives: 0 },
    {
      args: [4000, 80],
      refuses: "#NUM!",
      because: {
        "en-US": "A rate of 80 % is typed 80% or 0.8.",
        "zh-CN": "80% 应输入 80% 或 0.8。",
        "zh-TW": "80% 應輸入 80% 或 0.8。",
      },
    },
  ],
  run: (leads, ranges) => {
    const bottom = forwardFunnel(
      leads,
      ranges.flatMap((range) => filled(range)),
    ).at(-1);
    if (bottom === undefined) throw noData("rate");
    return bottom;
  },
});

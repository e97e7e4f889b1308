/** REVERSEFUNNEL: how many raw leads an order target needs. */
import { reverseFunnel } from "../../domain/goal/funnel";
import { defineFunction } from "../define";
import { AT_LEAST_ZERO, DIVISOR_RATE, number, numbers, repeating } from "../parameters";
import { filled, noData } from "../ranges";
import { RULES } from "../sources";

export const REVERSEFUNNEL = defineFunction({
  id: "REVERSEFUNNEL",
  group: "funnel",
  title: { "en-US": "Reverse funnel", "zh-CN": "倒推漏斗", "zh-TW": "倒推漏斗" },
  description: {
    "en-US": "Raw leads needed to reach an order target, rounded up. Rates run from the order backwards.",
    "zh-CN": "由订单目标倒推所需毛客资（向上取整）。各转化率从成交一端往前填写。",
    "zh-TW": "由訂單目標倒推所需原始名單（無條件進位）。各轉化率從成交一端往前填寫。",
  },
  rule: {
    text: {
      "en-US":
        "Raw leads = order target ÷ store close rate ÷ visit rate ÷ lead validity. Only the result is rounded up, so rounding does not pile up.",
      "zh-CN": "毛客资 = 订单目标 ÷ 进店成交率 ÷ 有效转进店率 ÷ 客资有效率。只对最后结果向上取整，误差不累积。",
      "zh-TW": "原始名單 = 訂單目標 ÷ 到店成交率 ÷ 有效到店率 ÷ 名單有效率。只對最後結果進位，誤差不累積。",
    },
    source: RULES.goals,
  },
  parameters: [
    number("target", { "en-US": "Orders wanted.", "zh-CN": "订单目标。", "zh-TW": "訂單目標。" }, AT_LEAST_ZERO),
    repeating(
      numbers(
        "rate",
        {
          "en-US":
            "A rate, or a range of rates, from the order backwards: store close rate, visit rate, lead validity.",
          "zh-CN": "转化率（或转化率区域），从成交往前：进店成交率、有效转进店率、客资有效率。",
          "zh-TW": "轉化率（或轉化率範圍），從成交往前：到店成交率、有效到店率、名單有效率。",
        },
        DIVISOR_RATE,
      ),
    ),
  ],
  returns: {
    shape: "number",
    text: {
      "en-US": "Whole people at the top of the funnel.",
      "zh-CN": "漏斗最上层所需人数（整数）。",
      "zh-TW": "漏斗最上層所需人數（整數）。",
    },
  },
  examples: [
    { args: [1000, 0.5, 0.6, 0.8], gives: 4167 },
    { args: [1000, [[0.25], [0.4], [0.5]]], gives: 20000 },
    { args: [7, 0.7], gives: 10 },
    {
      args: [1000, 0.5, 0],
      refuses: "#DIV/0!",
      because: {
        "en-US": "At a rate of 0 no number of leads is enough.",
        "zh-CN": "转化率为 0 时，再多客资也达不到目标。",
        "zh-TW": "轉化率為 0 時，再多名單也達不到目標。",
      },
    },
    {
      args: [1000, 50],
      refuses: "#NUM!",
      because: {
        "en-US": "A rate of 50 % is typed 50% or 0.5.",
        "zh-CN": "50% 应输入 50% 或 0.5。",
        "zh-TW": "50% 應輸入 50% 或 0.5。",
      },
    },
  ],
  run: (target, ranges) => {
    const rates = ranges.flatMap((range) => filled(range));
    const top = reverseFunnel(target, rates).at(-1);
    if (top === undefined) throw noData("rate");
    return top.needed;
  },
});

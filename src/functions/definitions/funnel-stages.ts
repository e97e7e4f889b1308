/** FUNNELSTAGES: what every stage of the funnel needs to reach a target. */
import { reverseFunnel } from "../../domain/goal/funnel";
import type { Locale } from "../../text/locale";
import { defineFunction } from "../define";
import { stageLabels } from "../funnel-labels";
import { LANGUAGE } from "../language";
import { AT_LEAST_ZERO, DIVISOR_RATE, cells, number, numbers, optional } from "../parameters";
import { filled, noData } from "../ranges";
import { RULES } from "../sources";

const HEADINGS: Readonly<Record<Locale, readonly [string, string, string, string]>> = {
  "en-US": ["Stage", "Rate", "Needed", "Exact"],
  "zh-CN": ["环节", "转化率", "所需数量", "精确值"],
  "zh-TW": ["環節", "轉化率", "所需數量", "精確值"],
};

export const FUNNELSTAGES = defineFunction({
  id: "FUNNELSTAGES",
  group: "funnel",
  title: { "en-US": "Reverse funnel stage by stage", "zh-CN": "倒推漏斗各环节", "zh-TW": "倒推漏斗各環節" },
  description: {
    "en-US":
      "What every stage of the funnel needs to reach a target: visits, valid leads, raw leads. With a heading row.",
    "zh-CN": "由目标倒推漏斗每一环节的所需数量：进店、有效客资、毛客资。首行为标题。",
    "zh-TW": "由目標倒推漏斗每一環節的所需數量：到店、有效名單、原始名單。首列為標題。",
  },
  rule: {
    text: {
      "en-US":
        "Need of a stage = unrounded need of the stage after it ÷ the rate between them; then rounded up, since people are whole.",
      "zh-CN": "某环节所需 = 后一环节未取整的所需 ÷ 两者之间的转化率；人数为整，故每环节各自向上取整。",
      "zh-TW": "某環節所需 = 後一環節未取整的所需 ÷ 兩者之間的轉化率；人數為整，故每環節各自進位。",
    },
    source: RULES.goals,
  },
  parameters: [
    number("target", { "en-US": "Orders wanted.", "zh-CN": "订单目标。", "zh-TW": "訂單目標。" }, AT_LEAST_ZERO),
    numbers(
      "rates",
      {
        "en-US": "Rates from the order backwards: store close rate, visit rate, lead validity.",
        "zh-CN": "从成交往前的转化率：进店成交率、有效转进店率、客资有效率。",
        "zh-TW": "從成交往前的轉化率：到店成交率、有效到店率、名單有效率。",
      },
      DIVISOR_RATE,
    ),
    optional(
      cells("labels", {
        "en-US": "Name of the stage before each rate: visits, valid leads, raw leads. One a rate.",
        "zh-CN": "每个转化率之前环节的名称：进店、有效客资、毛客资。每个转化率一个。",
        "zh-TW": "每個轉化率之前環節的名稱：到店、有效名單、原始名單。每個轉化率一個。",
      }),
    ),
    LANGUAGE,
  ],
  returns: {
    shape: "cells",
    text: {
      "en-US": "A heading row, then one row a rate: stage, rate, whole people needed, exact figure.",
      "zh-CN": "首行为标题，其后每个转化率一行：环节、转化率、所需数量（整数）、精确值。",
      "zh-TW": "首列為標題，其後每個轉化率一列：環節、轉化率、所需數量（整數）、精確值。",
    },
  },
  examples: [
    {
      args: [1000, [[0.5], [0.6], [0.8]], [["Visits"], ["Valid leads"], ["Raw leads"]]],
      gives: [
        ["Stage", "Rate", "Needed", "Exact"],
        ["Visits", 0.5, 2000, 2000],
        ["Valid leads", 0.6, 3334, 10000 / 3],
        ["Raw leads", 0.8, 4167, 12500 / 3],
      ],
    },
    {
      args: [7, [[0.7]], undefined, "zh-CN"],
      gives: [
        ["环节", "转化率", "所需数量", "精确值"],
        ["环节 1", 0.7, 10, 10],
      ],
    },
    {
      args: [1000, [[0.5], [0.6], [0]]],
      refuses: "#DIV/0!",
      because: {
        "en-US": "At a rate of 0 no number of leads is enough.",
        "zh-CN": "转化率为 0 时，再多客资也达不到目标。",
        "zh-TW": "轉化率為 0 時，再多名單也達不到目標。",
      },
    },
    { args: [1000, [[null]]], refuses: "#N/A" },
  ],
  run: (target, range, labels, language) => {
    const rates = filled(range);
    if (rates.length === 0) throw noData("rates");
    const names = stageLabels("rates", range, labels, language);
    const rows = reverseFunnel(target, rates).map(({ needed, exact }, i) => [names[i]!, rates[i]!, needed, exact]);
    return [[...HEADINGS[language]], ...rows];
  },
});

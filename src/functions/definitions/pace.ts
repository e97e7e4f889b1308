/** PACE: actual against what is due by now. */
import { pace } from "../../domain/goal/standing";
import { defineFunction } from "../define";
import { moreThan } from "../messages";
import { DIVISOR, number } from "../parameters";
import { ELAPSED, TOTAL } from "../progress-parameters";
import { RULES } from "../sources";

export const PACE = defineFunction({
  id: "PACE",
  group: "goals",
  title: { "en-US": "Pace", "zh-CN": "进度比", "zh-TW": "進度比" },
  description: {
    "en-US": "Actual ÷ what an even course would have brought by now: 1 is on plan, 0.9 is 10 % behind.",
    "zh-CN": "实际完成 ÷ 按时间应完成：1 为正好达标，0.9 为落后 10%。",
    "zh-TW": "實際完成 ÷ 按時間應完成：1 為正好達標，0.9 為落後 10%。",
  },
  rule: {
    text: {
      "en-US": "Pace = actual ÷ (target × elapsed ÷ total)",
      "zh-CN": "进度比 = 实际 ÷（目标 × 已过时间 ÷ 总时间）",
      "zh-TW": "進度比 = 實際 ÷（目標 × 已過時間 ÷ 總時間）",
    },
    source: RULES.goals,
  },
  notes: {
    "en-US": "Where days differ, pass the sums of their weights or goals as elapsed and total.",
    "zh-CN": "各天权重不同时，用权重（或每日目标）之和作为已过时间和总时间。",
    "zh-TW": "各天權重不同時，用權重（或每日目標）之和作為已過時間和總時間。",
  },
  parameters: [
    number("actual", { "en-US": "Reached so far.", "zh-CN": "至今实际完成。", "zh-TW": "至今實際完成。" }),
    number(
      "target",
      { "en-US": "Goal of the whole period.", "zh-CN": "整个期间的目标。", "zh-TW": "整個期間的目標。" },
      DIVISOR,
    ),
    number("elapsed", ELAPSED, DIVISOR),
    number("total", TOTAL, DIVISOR),
  ],
  returns: {
    shape: "number",
    text: {
      "en-US": "A ratio; format it as a percentage.",
      "zh-CN": "比率，可设为百分比格式。",
      "zh-TW": "比率，可設為百分比格式。",
    },
  },
  examples: [
    { args: [450, 1000, 15, 30], gives: 0.9 },
    { args: [620, 1000, 18, 30], gives: 1.0333333333333334 },
    {
      args: [0, 1000, 0, 30],
      refuses: "#DIV/0!",
      because: {
        "en-US": "Nothing is due before the period begins.",
        "zh-CN": "期间尚未开始，没有应完成量。",
        "zh-TW": "期間尚未開始，沒有應完成量。",
      },
    },
    { args: [450, 1000, 31, 30], refuses: "#NUM!" },
  ],
  run: (actual, target, elapsed, total) => {
    if (elapsed > total) throw moreThan({ name: "elapsed", value: elapsed }, { name: "total", value: total });
    return pace({ actual, target, elapsed, total });
  },
});

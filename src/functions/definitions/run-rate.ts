/** RUNRATE: what the rest of the period must bring. */
import { neededRunRate } from "../../domain/goal/standing";
import { defineFunction } from "../define";
import { moreThan } from "../messages";
import { AT_LEAST_ZERO, DIVISOR, number } from "../parameters";
import { ELAPSED, TOTAL } from "../progress-parameters";
import { Refusal } from "../refusal";
import { RULES } from "../sources";

/** #DIV/0!: the time is up and the target is not reached. */
function noTimeLeft(): Refusal {
  return new Refusal("#DIV/0!", {
    "en-US": "No time is left (“elapsed” is “total”) and the target is not reached.",
    "zh-CN": "已没有剩余时间（“elapsed”等于“total”），目标尚未达成。",
    "zh-TW": "已沒有剩餘時間（「elapsed」等於「total」），目標尚未達成。",
  });
}

export const RUNRATE = defineFunction({
  id: "RUNRATE",
  group: "goals",
  title: { "en-US": "Needed run rate", "zh-CN": "剩余日均需完成", "zh-TW": "剩餘日均需完成" },
  description: {
    "en-US": "What each remaining day (or other unit of time) must bring to reach the target; 0 once it is reached.",
    "zh-CN": "为达成目标，剩余每天（或每单位时间）需完成多少；已达成则为 0。",
    "zh-TW": "為達成目標，剩餘每天（或每單位時間）需完成多少；已達成則為 0。",
  },
  rule: {
    text: {
      "en-US": "Run rate = (target − actual) ÷ (total − elapsed), never below 0",
      "zh-CN": "剩余日均 =（目标 − 实际）÷（总时间 − 已过时间），不小于 0",
      "zh-TW": "剩餘日均 =（目標 − 實際）÷（總時間 − 已過時間），不小於 0",
    },
    source: RULES.goals,
  },
  parameters: [
    number("actual", { "en-US": "Reached so far.", "zh-CN": "至今实际完成。", "zh-TW": "至今實際完成。" }),
    number("target", {
      "en-US": "Goal of the whole period.",
      "zh-CN": "整个期间的目标。",
      "zh-TW": "整個期間的目標。",
    }),
    number("elapsed", ELAPSED, AT_LEAST_ZERO),
    number("total", TOTAL, DIVISOR),
  ],
  returns: {
    shape: "number",
    text: {
      "en-US": "The target's unit for each unit of time.",
      "zh-CN": "每单位时间的目标量。",
      "zh-TW": "每單位時間的目標量。",
    },
  },
  examples: [
    { args: [450, 1000, 15, 30], gives: 36.666666666666664 },
    { args: [1020, 1000, 28, 30], gives: 0 },
    {
      args: [950, 1000, 30, 30],
      refuses: "#DIV/0!",
      because: { "en-US": "The time is up.", "zh-CN": "期间已结束。", "zh-TW": "期間已結束。" },
    },
    { args: [450, 1000, 31, 30], refuses: "#NUM!" },
  ],
  run: (actual, target, elapsed, total) => {
    if (elapsed > total) throw moreThan({ name: "elapsed", value: elapsed }, { name: "total", value: total });
    const rate = neededRunRate({ actual, target, elapsed, total });
    if (Number.isNaN(rate)) throw noTimeLeft();
    return rate;
  },
});

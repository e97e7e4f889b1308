/**
 * What the sheet of days says.
 */
import { say } from "../../../text/say";

export const DAYS_TEXTS = {
  tab: say("Days", "按天", "按日"),
  title: say("The goal day by day", "目标按天分解", "目標按日分解"),
  description: say(
    "Each day's part by month, weekday, days off and promotions; goal and actual of every measure, both as running totals, and what the days left must bring.",
    "按月份、星期、休息日与促销日分配到每天；各指标的目标与实际、累计值，以及剩余每天需要完成多少。",
    "依月份、星期、休假日與促銷日分配到每日；各指標的目標與實際、累計值，以及剩餘每日需要完成多少。",
  ),
  weekday: say("Day", "星期", "星期"),
  special: say("Special day", "特殊日期", "特殊日期"),
  goalSoFar: say("goal, running", "目标累计", "目標累計"),
  actualSoFar: say("actual, running", "实际累计", "實際累計"),
  inMonth: say("Weight in month", "月内累计权重", "月內累計權重"),
} as const;

/**
 * What the sheet of months and weeks says.
 */
import { say } from "../../../text/say";

export const MONTHS_TEXTS = {
  tab: say("Months", "按月", "按月"),
  title: say("The goal by month and by week", "目标按月、按周分解", "目標按月、按週分解"),
  description: say(
    "Months and weeks are sums of their days, so that every level adds up to the goal exactly. The weight of a month is yours to change.",
    "各月、各周均为所含各天之和，逐级与目标完全一致。各月权重可修改。",
    "各月、各週均為所含各日之和，逐級與目標完全一致。各月權重可修改。",
  ),
  months: say("Months", "各月", "各月"),
  weeks: say("Weeks, Monday to Sunday", "各周（周一至周日）", "各週（週一至週日）"),
  week: say("Week of", "周起始", "週起始"),
  weightLastYear: say("orders of the same month last year", "去年同月订单数", "去年同月訂單數"),
  weightDays: say("weight of its selling days", "该月销售日的权重合计", "該月銷售日的權重合計"),
  daysWeight: say("Days' weight", "天数权重", "天數權重"),
  portion: say("Part of the month", "占整月", "占整月"),
  toDate: say("Orders goal to date", "截至目前订单目标", "截至目前訂單目標"),
  before: say("Weight before", "之前累计权重", "之前累計權重"),
  weights: {
    lastYear: say(
      "Weights begin with last year's orders of each month.",
      "权重初始为去年各月订单数。",
      "權重初始為去年各月訂單數。",
    ),
    days: say(
      "Weights begin with each month's selling days: your orders do not reach back over the same months of last year.",
      "权重初始为各月销售日权重：订单数据未覆盖去年同期各月。",
      "權重初始為各月銷售日權重：訂單資料未涵蓋去年同期各月。",
    ),
    chosenDays: say(
      "Weights begin with each month's selling days.",
      "权重初始为各月销售日权重。",
      "權重初始為各月銷售日權重。",
    ),
  },
  wrongWeights: say(
    " weights to put right, in red: a number from 0 is wanted. Until then every goal is 0.",
    " 个权重（标红）需要更正：请填写不小于 0 的数字。更正前所有目标均为 0。",
    " 個權重（標紅）需要更正：請填入不小於 0 的數字。更正前所有目標均為 0。",
  ),
  chart: {
    section: say("Orders by month: goal and actual", "各月订单：目标与实际", "各月訂單：目標與實際"),
    title: say("Orders by month", "各月订单", "各月訂單"),
  },
  checks: {
    weeks: say("The weeks add up to the goal", "各周之和等于目标", "各週之和等於目標"),
    weights: say("At least one month has a weight above 0", "至少有一个月的权重大于 0", "至少有一個月的權重大於 0"),
  },
} as const;

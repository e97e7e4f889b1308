/**
 * What the sheet of sellers by day says.
 */
import { TERMS } from "../../../../text/terms";
import { say } from "../../../../text/say";

export const SELLER_DAYS_TEXTS = {
  tab: say("Seller days", "销售每日", "業務每日"),
  title: say("A month's goal, day by day and seller by seller", "单月目标：每人每天", "單月目標：每人每日"),
  description: say(
    "Choose a month and a measure. Every column adds up to the seller's month, every row to the company's day.",
    "选择月份与指标。每列之和等于该销售当月目标，每行之和等于公司当天目标。",
    "選擇月份與指標。每欄之和等於該業務當月目標，每列之和等於公司當日目標。",
  ),
  month: TERMS.month,
  monthNote: say(
    "by its first day in the goal; empty: the as-of date's month",
    "按当月首日选择；留空为截止日期所在月",
    "依當月首日選擇；留空為截止日期所在月",
  ),
  monthAllowed: say(
    "Choose one of the goal's months from the list.",
    "请从列表中选择目标周期内的月份。",
    "請從清單中選擇目標期間內的月份。",
  ),
  measure: TERMS.measure,
  measureNote: say("orders, visits, leads or revenue", "订单、进店、客资或销售额", "訂單、進店、客資或銷售額"),
  measureAllowed: say("Choose a measure from the list.", "请从列表中选择指标。", "請從清單中選擇指標。"),
  wrongMonth: say(
    "The month chosen is none of the goal's: the nearest is shown.",
    "所选月份不在目标周期内，显示最接近的月份。",
    "所選月份不在目標期間內，顯示最接近的月份。",
  ),
  wrongMeasure: say(
    "The measure chosen is none of the list: orders are shown.",
    "所选指标不在列表中，显示订单。",
    "所選指標不在清單中，顯示訂單。",
  ),
  legend: say(
    "Grey: weekend. Yellow: special day. Blue: the as-of date. A day without a goal is not a selling day.",
    "灰色为周末，黄色为特殊日期，蓝色为截止日期；没有目标的日子不销售。",
    "灰色為週末，黃色為特殊日期，藍色為截止日期；沒有目標的日子不銷售。",
  ),
  company: say("Company", "公司", "公司"),
  teams: say("Teams, day by day", "各团队每日目标", "各團隊每日目標"),
  monthGoal: TERMS.goalOfMonth,
  working: {
    section: say(
      "Working: given out up to the day, down to the seller",
      "计算过程：到该日、到该人累计分配",
      "計算過程：到該日、到該人累計分配",
    ),
    chosen: say("What is shown", "当前显示", "目前顯示"),
    month: say("Month's position", "月序号", "月序號"),
    measure: say("Measure's position", "指标序号", "指標序號"),
    scale: say("Parts in 1", "单位换算", "單位換算"),
    from: TERMS.firstDay,
    to: TERMS.lastDay,
    day: say("Day of the goal", "目标内第几天", "目標內第幾日"),
    ofDay: say("Company's day", "公司当天", "公司當日"),
    soFar: say("Company so far", "公司累计", "公司累計"),
    part: TERMS.ownPart,
    left: TERMS.leftBefore,
    off: say("Misses the day by", "与当天目标之差", "與當日目標之差"),
  },
  checks: {
    sellers: say(
      "Every seller's days add up to the seller's month",
      "每位销售各天之和等于其当月目标",
      "每位業務各日之和等於其當月目標",
    ),
    days: say(
      "Every day's sellers add up to the company's day",
      "每天各销售之和等于公司当天目标",
      "每日各業務之和等於公司當日目標",
    ),
    teams: say(
      "Every day's teams add up to the company's day",
      "每天各团队之和等于公司当天目标",
      "每日各團隊之和等於公司當日目標",
    ),
    chosen: say("The month and the measure chosen are the goal's", "所选月份与指标有效", "所選月份與指標有效"),
  },
} as const;

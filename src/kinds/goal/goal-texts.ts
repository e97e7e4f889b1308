/**
 * What the goal sheet says of whether the goal is within reach, and on its card.
 */
import { TERMS } from "../../text/terms";
import { say, saying } from "../../text/say";
import { TODAY_TEXTS } from "./sheets/today/texts";

export const REACH_TEXTS = {
  card: say("The goal on a card", "目标卡", "目標卡"),
  task: TERMS.task,
  measure: TERMS.measuredBy,
  date: say("By when", "完成期限", "完成期限"),
  taskHelp: say("In your own words, if you like", "可用自己的话填写", "可用自己的話填寫"),
  taskBefore: say("Close ", "完成 ", "完成 "),
  taskAfter: TODAY_TEXTS.headline.many,
  countedIn: saying("Orders counted in “{table}”", "“{table}”中计入的订单数", "「{table}」中計入的訂單數"),
  typedOrders: say("Orders typed into the sheet of days", "按天工作表中填写的订单数", "按日工作表中填入的訂單數"),
  history: say("Held against what was reached so far", "与历史对比", "與歷史對比"),
  aMonth: say("A month", "每月", "每月"),
  goal: say("Goal, on average", "目标（月均）", "目標（月均）"),
  strongest: say("Goal, strongest month", "目标（最高月）", "目標（最高月）"),
  best: say("Best month so far", "历史最好月", "歷史最佳月"),
  median: say("Median month", "历史中位数", "歷史中位數"),
  trend: say("Trend at the middle of the goal's period", "按趋势推到目标周期中点", "依趨勢推至目標期間中點"),
  lastYear: say("Same months last year, on average", "去年同期月均", "去年同期月均"),
  verdict: say("Verdict", "判断", "判斷"),
  noHistory: say(
    "No whole month of history to hold it against",
    "没有完整月份的历史可对比",
    "沒有完整月份的歷史可對比",
  ),
  beyondBest: say(
    "Flag: on average beyond the best month so far; repeatedly missed goals break morale",
    "提醒：月均目标超过历史最好月份；屡次完不成的目标会打击士气",
    "提醒：月均目標超過歷史最佳月份；屢次未達成的目標會打擊士氣",
  ),
  beyondTrend: say(
    "Flag: further above the trend than the stretch you allow",
    "提醒：高于趋势的幅度超过设定",
    "提醒：高於趨勢的幅度超過設定",
  ),
  strongBeyond: say(
    "Flag: its strongest month is beyond the best month so far",
    "提醒：最高月目标超过历史最好月份",
    "提醒：最高月目標超過歷史最佳月份",
  ),
  within: say("Within what was reached so far", "在历史水平之内", "在歷史水準之內"),
  capacity: say("From the top and from the sellers there are", "自上而下与自下而上", "由上而下與由下而上"),
  topDown: say("Top-down: orders to reach", "自上而下：订单目标", "由上而下：訂單目標"),
  sellers: TERMS.sellerCount,
  bottomUp: say("Bottom-up: what the sellers can close", "自下而上：销售可完成订单", "由下而上：業務可完成訂單"),
  gap: say("Gap: bottom-up less top-down", "差额（自下而上 − 自上而下）", "差額（由下而上 − 由上而下）"),
  neededEach: say("Needed a seller and month", "每人每月需完成", "每人每月需完成"),
  bestEach: say("Best month of one seller so far", "单人历史最好月", "單人歷史最佳月"),
  noSellers: say(
    "No seller is listed: type them on the sheet of sellers",
    "尚无销售人员，请在销售工作表中填写",
    "尚無業務人員，請在業務工作表中填入",
  ),
  noCapacity: say(
    "No capacity is known: type it on the sheet of sellers",
    "尚无产能数据，请在销售工作表中填写",
    "尚無產能資料，請在業務工作表中填入",
  ),
  enough: say("The sellers there are can close it", "现有销售可以完成", "現有業務可以完成"),
  short: say(
    "Flag: the sellers there are close less than the goal; add sellers, capacity or time, or lower it",
    "提醒：现有销售可完成数低于目标；请增加人手、产能或时间，或下调目标",
    "提醒：現有業務可完成數低於目標；請增加人手、產能或時間，或下調目標",
  ),
  eachBeyond: say(
    "Flag: more a seller than the best seller's best month",
    "提醒：人均需完成数超过最好销售的最好月份",
    "提醒：人均需完成數超過最佳業務的最佳月份",
  ),
  months: say("Months so far", "历史各月", "歷史各月"),
  number: TERMS.number,
} as const;

/**
 * What the goal's sheet says first: the finding, what to do, what its figures are read beside, and
 * whether the goal is within reach.
 */
import { say, saying } from "../../../../text/say";
import { TODAY_TEXTS } from "../today/texts";
import { TERMS } from "../../../../text/terms";

export const HEADLINE_TEXTS = {
  orders: { one: TODAY_TEXTS.headline.one, many: TODAY_TEXTS.headline.many },
  wrong: say("Put right first: {name}", "请先更正：{name}", "請先更正：{name}"),
  wrongAction: say(
    "{count} of the inputs below cannot be used; until they are put right every goal is 0",
    "有 {count} 处输入无法使用；更正之前所有目标均为 0",
    "有 {count} 處輸入無法使用；更正之前所有目標均為 0",
  ),
  notBegun: say(
    "Not begun: {goal} to reach from {first} to {last}",
    "未开始：自 {first} 起需完成 {goal}",
    "未開始：自 {first} 起需完成 {goal}",
  ),
  begin: say("Each selling day needs {day}", "每个销售日需完成 {day} 单", "每個銷售日需完成 {day} 筆"),
  untyped: say(
    "Type each day's orders and revenue into the sheet of days: this sheet then says where you stand",
    "请在按天工作表中填写每天的订单数与销售额，本表随即显示进度",
    "請在按日工作表中填入每日的訂單數與銷售額，本表隨即顯示進度",
  ),
  reached: say("Reached: {done} of {goal} are in", "目标已完成：{done}／{goal}", "目標已達成：{done}／{goal}"),
  running: say("{state}: {done} of {goal} are in", "{state}：已完成 {done}／{goal}", "{state}：已完成 {done}／{goal}"),
  over: say("Over: {done} of {goal} came in", "已结束：完成 {done}／{goal}", "已結束：完成 {done}／{goal}"),
  ends: say(
    "; at this rate it ends at {end} ({change})",
    "；按此进度期末 {end} 单（{change}）",
    "；依此進度期末 {end} 筆（{change}）",
  ),
  further: say(
    "Nothing is left to do: raise the target, or prepare the next period",
    "无需补足：可上调目标，或为下一周期做准备",
    "無需補足：可上調目標，或為下一期間做準備",
  ),
  well: say(
    "{left} to go, {day} a selling day",
    "还需 {left}，每个销售日 {day} 单",
    "還需 {left}，每個銷售日 {day} 筆",
  ),
  catchUp: say(
    "Bring {day} a selling day instead of {recent}: {left} are missing, {days} left",
    "每个销售日需 {day} 单（近 30 天 {recent} 单）：还差 {left} 单，剩 {days}",
    "每個銷售日需 {day} 筆（近 30 天 {recent} 筆）：還差 {left} 筆，剩 {days}",
  ),
  short: say(
    "{left} were missing at the end: look at what moved it before you set the next goal",
    "最终差 {left} 单：设定下一目标前先看原因",
    "最終差 {left} 筆：設定下一目標前先看原因",
  ),
  watchMonth: say(
    "; watch this month: {pace} of its plan",
    "；留意本月：达成进度 {pace}",
    "；留意本月：達成進度 {pace}",
  ),
  watchMeasure: say("; watch {measure}: {pace}", "；留意{measure}：{pace}", "；留意{measure}：{pace}"),
} as const;

export const TILE_TEXTS = {
  soFar: say("Orders so far", "已完成订单", "已完成訂單"),
  ofGoal: say("of {goal}, {share} done", "目标 {goal}，完成 {share}", "目標 {goal}，完成 {share}"),
  onMonth: say("on last month", "较上月末", "較上月底"),
  likely: say("likely {low} to {high}", "预计 {low} 至 {high}", "預計 {low} 至 {high}"),
  recent: say("last 30 days: {recent} a day", "近 30 天每天 {recent}", "近 30 天每天 {recent}"),
  daysLeft: TODAY_TEXTS.tiles.daysLeft,
} as const;

export const GOAL_SHEET_TEXTS = {
  change: say("What you may change", "可修改项", "可修改項"),
  rest: say("What the rest still needs", "还需完成多少", "還需完成多少"),
  left: say("Still to come", "还需", "還需"),
  course: {
    more: say("Actual runs {gap} above the goal", "实际累计高于目标 {gap}", "實際累計高於目標 {gap}"),
    fewer: say("Actual runs {gap} below the goal", "实际累计低于目标 {gap}", "實際累計低於目標 {gap}"),
    asDue: say("Actual runs with the goal", "实际累计与目标持平", "實際累計與目標持平"),
    section: say("Running totals of orders", "订单累计", "訂單累計"),
    upTo: say("Up to", "截至", "截至"),
  },
  today: say("What each has to do today", "今天各自要完成多少", "今天各自要完成多少"),
  months: say("Months and weeks", "各月与各周", "各月與各週"),
  reach: say("Against your history: ", "与历史对比：", "與歷史對比："),
  working: say("Where the orders stand", "订单进度", "訂單進度"),
} as const;

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

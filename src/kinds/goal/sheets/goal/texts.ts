/**
 * What the goal's sheet says first: the finding, what to do, and what its figures are read beside.
 */
import { say } from "../../../../text/say";
import { TODAY_TEXTS } from "../today/texts";

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
    "Bring {day} a selling day instead of {recent}: {left} are missing, {days} selling days are left",
    "每个销售日需 {day} 单（近 30 天 {recent} 单）：还差 {left} 单，剩 {days} 个销售日",
    "每個銷售日需 {day} 筆（近 30 天 {recent} 筆）：還差 {left} 筆，剩 {days} 個銷售日",
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

/**
 * Why a goal cannot be planned from what was chosen, or planned anew, as sentences that say what to do.
 */
import { say, saying } from "../../text/say";

export const MOST_YEARS = 3;

export const PROBLEMS = {
  endBeforeStart: saying(
    "The last day ({to}) is before the first day ({from}). Choose a last day on or after the first.",
    "结束日期（{to}）早于开始日期（{from}）。结束日期应不早于开始日期。",
    "結束日期（{to}）早於開始日期（{from}）。結束日期應不早於開始日期。",
  ),
  tooLong: saying(
    "From {from} to {to} is more than {years} years. Plan {years} years at most.",
    "{from} 至 {to} 超过 {years} 年。目标周期最长 {years} 年。",
    "{from} 至 {to} 超過 {years} 年。目標期間最長 {years} 年。",
  ),
  noWeight: saying(
    "No day from {from} to {to} has a weight above 0: no working day is left, so the goal has nowhere to go. Give at least one of its weekdays a weight, and check the days off and the months' weights.",
    "{from} 至 {to} 之间没有一天的权重大于 0，即没有可销售的日子，目标无法分配。请至少给其中一个星期几设置权重，并检查休息日和各月权重。",
    "{from} 至 {to} 之間沒有一天的權重大於 0，即沒有可銷售的日子，目標無法分配。請至少為其中一個星期幾設定權重，並檢查休假日與各月權重。",
  ),
  noTarget: {
    orders: say(
      "Order target: there are no orders to take it from. Type how many orders to reach.",
      "订单目标：没有可参考的订单，请填写要完成的订单数。",
      "訂單目標：沒有可參考的訂單，請填入要完成的訂單數。",
    ),
    revenue: say(
      "Revenue target: there are no orders to take it from. Type how much revenue to reach.",
      "销售额目标：没有可参考的订单，请填写要完成的销售额。",
      "銷售額目標：沒有可參考的訂單，請填入要完成的銷售額。",
    ),
    traffic: say(
      "Visitors: there is no traffic table to take them from. Type how many visitors to reach, or choose a table of daily visitors.",
      "流量：没有可参考的流量表。请填写访客数目标，或选择一个每日访客数据表。",
      "流量：沒有可參考的流量表。請填入訪客數目標，或選擇一個每日訪客資料表。",
    ),
  },
  noConversionRate: say(
    "Conversion rate: there is no traffic table that tells visitors and orders. Type orders ÷ visitors, such as 2.5 %.",
    "转化率：没有同时含访客数和订单数的流量表。请填写订单数 ÷ 访客数，例如 2.5%。",
    "轉化率：沒有同時含訪客數與訂單數的流量表。請填入訂單數 ÷ 訪客數，例如 2.5%。",
  ),
  noOrderValue: say(
    "Average order value: there are no orders to take it from. Type what one order brings on average.",
    "客单价：没有可参考的订单，请填写平均每单金额。",
    "客單價：沒有可參考的訂單，請填入平均每筆金額。",
  ),
  noActuals: say(
    "There are no orders to tell what has happened, so nothing can be planned anew. Build the goal with an order table.",
    "没有订单数据，无法得知已完成多少，因此不能重新规划。请用订单表生成目标。",
    "沒有訂單資料，無法得知已完成多少，因此不能重新規劃。請用訂單表建立目標。",
  ),
  notBegun: saying(
    "The goal begins on {start}, after the as-of date {asOf}: nothing has happened yet that could be kept.",
    "目标从 {start} 开始，晚于截止日期 {asOf}：尚无已发生的数据，无需重新规划。",
    "目標自 {start} 開始，晚於截止日期 {asOf}：尚無已發生的資料，無需重新規劃。",
  ),
  noDaysLeft: saying(
    "No selling day is left after the as-of date {asOf}, so there is nothing to spread over.",
    "截止日期 {asOf} 之后没有可销售的日子，无法分摊。",
    "截止日期 {asOf} 之後沒有可銷售的日子，無法分攤。",
  ),
  alreadyReached: saying(
    "The order goal is reached already, with {done} orders: nothing is left to spread.",
    "已完成 {done} 单，订单目标已达成，没有剩余可分摊。",
    "已完成 {done} 筆訂單，目標已達成，沒有剩餘可分攤。",
  ),
  firstPlanInForce: say(
    "The first plan is in force already: the goal was not planned anew.",
    "当前执行的就是最初计划，没有重新规划过。",
    "目前執行的就是最初計畫，沒有重新規劃過。",
  ),
} as const;

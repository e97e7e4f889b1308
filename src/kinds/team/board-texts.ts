/**
 * What the board says, in every language of the product.
 */
import { say, saying } from "../../text/say";
import { TEAM } from "./about";
import { ON_DAYS_BEFORE } from "./period";

export const BOARD_TEXTS = {
  name: TEAM.name,
  noSeller: say("(nobody)", "（未注明销售）", "（未註明業務）"),
  noTeam: say("(no team)", "（未分组）", "（未分組）"),
  rank: say("Place", "排名", "排名"),
  look: say("Look at", "先看什么", "先看什麼"),
  main: say("Sellers by revenue", "各销售业绩（按销售额）", "各業務業績（依銷售額）"),
  details: say("What to look at, seller by seller", "逐人先看什么", "逐人先看什麼"),
  teams: say("By team", "按团队", "依團隊"),
  teamWork: say("Customers, leads and work by team", "各团队的客户、客资与工作", "各團隊的顧客、名單與工作"),
  followed: say(
    "Type another day: sellers, teams and findings follow at once.",
    "改填日期后，各销售、团队和结论随之更新。",
    "改填日期後，各業務、團隊與結論隨之更新。",
  ),
  refreshed: say("Type another day, then refresh.", "改填日期后请刷新。", "改填日期後請重新整理。"),
  change: say("Against before", "环比", "較前期"),
  inputs: say("Goal and what counts as low", "目标与预警线", "目標與預警線"),
  goals: say("Against the goal: type another for a seller", "对比目标：可为个人单独填写", "對比目標：可為個人單獨填入"),
  ownGoal: say("Own goal", "个人目标", "個人目標"),
  ownGoalHelp: say(
    "This seller's revenue goal of the period; empty: the goal of every seller.",
    "该销售本期的销售额目标；留空则用统一目标。",
    "該業務本期的銷售額目標；留空則用統一目標。",
  ),
  toSell: say("Still to sell", "还差", "還差"),
  stale: saying(
    "Period changed: refresh; {what} are still of {period}",
    "周期已修改，请刷新：{what}仍为{period}",
    "期間已修改，請重新整理：{what}仍為{period}",
  ),
  allFigures: say("the figures", "当前数据", "目前資料"),
  backwards: say(
    "The last day is before the first: type a later one",
    "结束日期早于开始日期，请修改",
    "結束日期早於開始日期，請修改",
  ),
  periods: {
    section: say("Days that figures are of, and compared with", "统计与对比的日期", "統計與對比的日期"),
    firstUsed: say("First day counted", "统计首日", "統計首日"),
    lastUsed: say("Last day counted", "统计末日", "統計末日"),
    firstBefore: say("Period before, first day", "上期首日", "前期首日"),
    lastBefore: say("Period before, last day", "上期末日", "前期末日"),
    firstYear: say("A year before, first day", "去年同期首日", "去年同期首日"),
    lastYear: say("A year before, last day", "去年同期末日", "去年同期末日"),
    isBuilt: say("Commission is of these days (1 yes)", "提成为此期间（1 为是）", "抽成為此期間（1 為是）"),
  },
  working: say("Figures of the sellers", "各销售的基础数据", "各業務的基礎資料"),
  onBefore: ON_DAYS_BEFORE,
  onYearBefore: say("on a year before", "同比", "年增減"),
  customersServed: say("customers served", "服务客户数", "服務顧客數"),
  before: say("Revenue of the period before", "上期销售额", "前期銷售額"),
  yearBefore: say("Revenue a year before", "去年同期销售额", "去年同期銷售額"),
  logDays: say("Days in the log", "有记录天数", "有紀錄天數"),
  repliedChats: say("Replied chats", "已回复聊天数", "已回覆聊天數"),
  ordersOfLeads: say("Leads with orders", "成交客资", "成交名單"),
  urgency: say("How urgent", "紧急程度", "緊急程度"),
  looks: [
    say("On course", "正常", "正常"),
    say("Not active in the period", "本期无记录", "本期無紀錄"),
    say("Not in the log: find out why", "不在工作记录中，请核实", "不在工作紀錄中，請查明"),
    say("Revenue is down: talk it over", "销售额下滑，一起找原因", "銷售額下滑，一起找原因"),
    say("Chats wait: answer more of them", "漏回聊天，先补回复", "漏回聊天，先補回覆"),
    say("No orders yet: sit in on chats", "还没有成交，陪同跟进", "還沒有成交，陪同跟進"),
  ],
  headline: {
    leads: say(
      "{best} leads with {money}; the team sold {all}{change}",
      "{best} 以 {money} 领先；团队共 {all}{change}",
      "{best} 以 {money} 領先；團隊共 {all}{change}",
    ),
    onBefore: say(" ({share} {period})", "（{period} {share}）", "（{period} {share}）"),
    none: say("No orders from {period}", "{period} 没有订单", "{period} 沒有訂單"),
    unnamed: say("No order from {period} names a seller", "{period} 的订单均未注明销售", "{period} 的訂單均未註明業務"),
    name: say("Say who closed each order, then refresh", "补上成交人后刷新", "補上成交人後重新整理"),
    first: say("Help {name} first · {look}", "先帮 {name} · {look}", "先協助 {name} · {look}"),
    more: say(" ({n} more to look at)", "（另有 {n} 人需要关注）", "（另有 {n} 人需要關注）"),
    fine: say(
      "All sellers are on course: pass on how {best} does it",
      "全员正常：请 {best} 分享做法",
      "全員正常：請 {best} 分享做法",
    ),
    choose: say("Choose another period, then refresh", "请改选周期后刷新", "請改選期間後重新整理"),
    type: say("Type another period below", "请在下方改填周期", "請在下方改填期間"),
  },
  figures: {
    sellers: say("{n} sellers with orders", "{n} 人有成交", "{n} 人有成交"),
    chats: say("of {n} chats", "共 {n} 个聊天", "共 {n} 個聊天"),
    customers: say("{n} customers served", "服务客户 {n} 位", "服務顧客 {n} 位"),
    ofRevenue: say("{share} of revenue", "占销售额 {share}", "占銷售額 {share}"),
  },
  repliedGap: {
    label: say("Replies below the team by", "回复占比低于团队", "回覆占比低於團隊"),
    help: say(
      "A seller whose share of chats replied to is lower than the team's by more than this is to answer more (percentage points).",
      "已回复占比比团队低出超过此值（百分点）的人，先补回复。",
      "已回覆占比比團隊低出超過此值（百分點）的人，先補回覆。",
    ),
  },
  fall: {
    label: say("Revenue fell by", "销售额下滑超过", "銷售額下滑超過"),
    help: say(
      "A seller whose revenue fell by more than this on the period before is to be talked to.",
      "销售额比上期下滑超过此比例的人，需要沟通。",
      "銷售額比前期下滑超過此比例的人，需要溝通。",
    ),
  },
  allowedShare: say("A share of 0 % to 100 %.", "请填写 0% 到 100% 的比例。", "請填入 0% 到 100% 的比例。"),
  notes: {
    live: saying(
      "The period is chosen in two cells of the board: sellers' figures, ranks and changes follow it at once, {what} and the statement with the next refresh. Sellers keep their rows until then, and orders of a name that is new to the table stand under “(nobody)”.",
      "周期由看板上的两个日期单元格决定：各销售的数据、排名与增减随之实时更新，{what}和对账单在刷新后更新。刷新前各销售保持原来的行，表中新出现的姓名暂列在“（未注明销售）”。",
      "期間由看板上的兩個日期儲存格決定：各業務的資料、排名與增減隨之即時更新，{what}與對帳單在重新整理後更新。重新整理前各業務保持原來的列，表中新出現的姓名暫列於「（未註明業務）」。",
    ),
    period: saying(
      "The period is {now}, the one before {before}; choose another in the pane and refresh. Figures are values of the refresh; ranks, changes, shares and commission are formulas.",
      "周期为{now}，上期为{before}；可在窗格中改选后刷新。基础数据为刷新时的数值，排名、增减、占比和提成为公式。",
      "期間為{now}，前期為{before}；可在窗格中改選後重新整理。基礎資料為重新整理時的數值，排名、增減、占比與抽成為公式。",
    ),
    notInLog: saying(
      "Not in the seller log: {names}. Their chats, contacts and tasks are unknown.",
      "不在员工工作记录中：{names}。其聊天、新增客户和任务数未知。",
      "不在員工工作紀錄中：{names}。其聊天、新增客戶與任務數未知。",
    ),
    noSeller: saying(
      "{n} {n|order of the period names|orders of the period name} no seller: {n|it counts|they count} for the team, and nobody is paid for {n|it|them}.",
      "本期有 {n} 个订单未注明销售：计入团队，但不计提成。",
      "本期有 {n} 筆訂單未註明業務：計入團隊，但不計抽成。",
    ),
  },
  checks: {
    revenue: say(
      "Sellers' revenue is that of all orders",
      "各销售销售额之和等于全部订单",
      "各業務銷售額之和等於全部訂單",
    ),
    teams: say("Teams add up to the sellers", "各团队之和等于各销售之和", "各團隊之和等於各業務之和"),
  },
} as const;

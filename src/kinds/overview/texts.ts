/**
 * Words of the overview: what the builds of a workbook ask for, and how the shop did against last month and last year.
 */
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";

export const TEXTS = {
  name: say("Overview", "总览", "總覽"),
  source: say(
    "Live figures of the sheets named below  ·  readable without the add-in  ·  refreshed on ",
    "数字实时取自下列各表  ·  无需插件即可查看  ·  刷新于 ",
    "數字即時取自下列各表  ·  無需增益集即可檢視  ·  更新於 ",
  ),
  headline: {
    fine: say(
      "All {all} plans are on course: nothing is pressing",
      "{all} 项计划全部正常，暂无急事",
      "{all} 項計畫全部正常，暫無急事",
    ),
    fineOne: say(
      "“{name}” is on course: nothing is pressing",
      "“{name}”一切正常，暂无急事",
      "「{name}」一切正常，暫無急事",
    ),
    one: say(
      "One of {all} plans needs you: “{name}”",
      "{all} 项计划中有 1 项需要处理：“{name}”",
      "{all} 項計畫中有 1 項需要處理：「{name}」",
    ),
    some: say(
      "{need} of {all} plans need you, “{name}” first",
      "{all} 项计划中有 {need} 项需要处理，先看“{name}”",
      "{all} 項計畫中有 {need} 項需要處理，先看「{name}」",
    ),
    someOne: say("“{name}” needs you", "“{name}”需要处理", "「{name}」需要處理"),
    none: say("No plan is left in this workbook", "工作簿里已没有计划", "活頁簿裡已沒有計畫"),
    build: say("Build one in the pane", "请在插件窗格中生成", "請在增益集窗格中建立"),
  },
  refresh: say(
    "Rows were added or removed since: refresh it before you use it",
    "数据行数已变动：请先刷新再使用",
    "資料列數已變動：請先重新整理再使用",
  ),
  gone: say(
    "Its sheet was deleted: this row goes with the next build or refresh",
    "工作表已删除：下次生成或刷新后此行消失",
    "工作表已刪除：下次建立或重新整理後此列消失",
  ),
  deleted: say("Deleted", "已删除", "已刪除"),
  columns: {
    plan: say("Plan", "计划", "計畫"),
    state: TERMS.state,
    says: say("What it says", "结论", "結論"),
    figure: say("Key figure", "关键数字", "關鍵數字"),
    refreshed: say("Refreshed", "刷新日期", "更新日期"),
  },
  /** What the figures of the page are computed from, at the right of it. */
  working: {
    rank: say("Urgency (1 first)", "紧急程度（1 最急）", "緊急程度（1 最急）"),
    action: say("What to do", "该做什么", "該做什麼"),
  },
  months: {
    against: say("Against last month and last year", "与上月、去年同月相比", "與上月、去年同月相比"),
    buyers: say("Buyers", "购买客户数", "購買顧客數"),
    on: say("on ", "较", "較"),
    direction: say(
      "Whole months only  ·  ▲▼ is the direction; blue is better, orange is worse",
      "仅统计完整月份  ·  ▲▼ 表示升降；蓝色为好，橙色为差",
      "僅統計完整月份  ·  ▲▼ 表示升降；藍色為好，橙色為差",
    ),
    best: say(
      "{month} sold {money}: the best of the last {n} months",
      "{month}销售 {money}：近 {n} 个月最高",
      "{month}銷售 {money}：近 {n} 個月最高",
    ),
    weakest: say(
      "{month} sold {money}: the weakest of the last {n} months",
      "{month}销售 {money}：近 {n} 个月最低",
      "{month}銷售 {money}：近 {n} 個月最低",
    ),
    above: say(
      "{month} sold {money}: {share} above the months before",
      "{month}销售 {money}：比此前月均高 {share}",
      "{month}銷售 {money}：比先前月均高 {share}",
    ),
    below: say(
      "{month} sold {money}: {share} below the months before",
      "{month}销售 {money}：比此前月均低 {share}",
      "{month}銷售 {money}：比先前月均低 {share}",
    ),
  },
} as const;

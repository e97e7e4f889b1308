/**
 * What the moves sheet says, in every language of the product.
 */
import { say, saying } from "../../../../text/say";

export const MOVES_TEXTS = {
  tab: say("Moves", "客户迁移", "顧客遷移"),
  /** What the sheet answers; its choice in the form. */
  question: say(
    "Who moved to another segment since an earlier date? Counts, shares, revenue, and the customers.",
    "与较早日期相比，谁换了分群？列出迁移的人数、占比、销售额和明细。",
    "與較早日期相比，誰換了分群？列出遷移的人數、占比、銷售額和明細。",
  ),
  compareDate: say("Day to compare with", "对比日期", "對比日期"),
  compareHelp: say(
    "The earlier date: its segments are scored with the same rule and cut points of their own. Empty: a refresh compares with the build before it, a first build with 90 days before the as-of date.",
    "较早的日期：用同一规则、按当时数据的分界点评分。留空则刷新时与上一次结果对比，首次生成时取截止日期前 90 天。",
    "較早的日期：用同一規則、依當時資料的分界點評分。留空則重新整理時與上一次結果對比，首次建立時取截止日期前 90 天。",
  ),
  compareNote: say(
    "Type another date and refresh: the segments of that day are computed anew.",
    "填写其他日期并刷新，即按该日重新计算分群。",
    "填入其他日期並重新整理，即依該日重新計算分群。",
  ),
  compareAllowed: say("A date before the as-of date.", "请填写早于截止日期的日期。", "請填入早於截止日期的日期。"),
  compareLate: saying(
    "The date to compare with ({compare}) must be before the as-of date ({asOf}).",
    "对比日期（{compare}）必须早于截止日期（{asOf}）。",
    "對比日期（{compare}）必須早於截止日期（{asOf}）。",
  ),
  follow: say(
    "Both dates follow the map as it is now; a cut point typed on the segments' sheet scores the later date only.",
    "两个日期均按当前的分群规则归类；在客户分群表中自定的分界点只影响较晚日期的评分。",
    "兩個日期均依目前的分群規則歸類；在顧客分群表中自訂的分界點只影響較晚日期的評分。",
  ),
  values: say(
    "Segments of both dates are values of the refresh date.",
    "两个日期的分群均为刷新日的数值。",
    "兩個日期的分群均為重新整理日的數值。",
  ),
  score: saying("{letter} then", "当时 {letter}", "當時 {letter}"),
  kept: saying(
    "The earlier segments are kept from the build as of {day}; who was not in it is new.",
    "较早的分群沿用截止 {day} 的上一次结果，当时不在其中的客户视为新增。",
    "較早的分群沿用截止 {day} 的上一次結果，當時不在其中的顧客視為新增。",
  ),
  allNew: saying(
    "Nobody had bought by {day}: every customer is new.",
    "截至 {day} 还没有订单，所有客户均为新增。",
    "截至 {day} 還沒有訂單，所有顧客均為新增。",
  ),
  settings: say("Two dates", "两个日期", "兩個日期"),
  figures: {
    worse: say("Moved for the worse", "变差的客户", "變差的顧客"),
    better: say("Moved for the better", "变好的客户", "變好的顧客"),
    fresh: say("New since", "期间新增", "期間新增"),
    gone: say("Gone", "流失", "流失"),
  },
  then: say("of {n} then", "当时共 {n} 人", "當時共 {n} 人"),
  now: say("{n} now", "现共 {n} 人", "現共 {n} 人"),
  headline: {
    finding: say(
      "{customers} fell from “{before}” to “{after}”",
      "{customers}从“{before}”降到“{after}”",
      "{customers}從「{before}」降到「{after}」",
    ),
    one: say(" buyer", " 人", " 人"),
    many: say(" buyers", " 人", " 人"),
    nobody: say("Nobody moved for the worse", "没有客户变差", "沒有顧客變差"),
    action: say(
      "Write to those now in “{after}” while they remember you",
      "先联系现处“{after}”的客户",
      "先聯繫現處「{after}」的顧客",
    ),
    keep: say("Go on as you do", "保持现有做法", "保持現有做法"),
    rest: say(
      "; {better} moved up, {fresh} are new",
      "；{better} 人变好，{fresh} 人新增",
      "；{better} 人變好，{fresh} 人新增",
    ),
  },
  matter: saying("The moves that matter, since {day}", "{day} 以来的主要迁移", "{day} 以來的主要遷移"),
  better: say("▲ better", "▲ 变好", "▲ 變好"),
  worse: say("▼ worse", "▼ 变差", "▼ 變差"),
  nearness: say("How near", "亲近程度", "親近程度"),
  nearnessOf: say(
    "Better or worse: how near a segment is, 3 loyal, 2 growing, 1 slipping, 0 gone",
    "变好或变差：按分群的亲近程度，3 忠诚、2 成长、1 流失中、0 已流失",
    "變好或變差：依分群的親近程度，3 忠誠、2 成長、1 流失中、0 已流失",
  ),
  counts: say(
    "Customers: segment then (rows) and now (columns)",
    "客户数：行为当时分群，列为当前分群",
    "顧客數：列為當時分群，欄為目前分群",
  ),
  shares: say("Share of each segment's customers", "占当时该分群客户的比例", "占當時該分群顧客的比例"),
  revenue: say("Revenue between the two dates", "两个日期之间的销售额", "兩個日期之間的銷售額"),
  corner: say("Then \\ now", "当时 \\ 当前", "當時 \\ 目前"),
  fresh: say("(new)", "（新增）", "（新增）"),
  gone: say("(gone)", "（流失）", "（流失）"),
  micro: say(
    "Micro-segments: who has made the move since (as of the refresh date)",
    "微分群：期间达成目标的客户（刷新日数值）",
    "微分群：期間達成目標的顧客（重新整理日數值）",
  ),
  list: say("Every customer's move", "客户迁移明细", "顧客遷移明細"),
  before: say("Segment then", "当时分群", "當時分群"),
  after: say("Segment now", "当前分群", "目前分群"),
  moved: say("Moved", "是否迁移", "是否遷移"),
  yes: say("moved", "迁移", "遷移"),
  orders: say("Orders between", "期间订单数", "期間訂單數"),
  checks: {
    matrix: say(
      "The matrix holds every customer once",
      "迁移矩阵客户数之和等于客户总数",
      "遷移矩陣顧客數之和等於顧客總數",
    ),
    revenue: say(
      "The matrix's revenue adds up to the revenue between the dates",
      "矩阵销售额之和等于期间销售额",
      "矩陣銷售額之和等於期間銷售額",
    ),
    now: say(
      "Customers now are as many as the customers' sheet lists",
      "当前客户数与客户明细一致",
      "目前顧客數與顧客明細一致",
    ),
  },
} as const;

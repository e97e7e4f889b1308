/** What the sheet of partners says. */
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";

export const PARTNER_SIDES = { supplier: TERMS.supplier, dealer: say("Dealer", "经销商", "經銷商") } as const;

/** What partners are scored by, with what a good score means. */
export const PARTNER_FACTORS = [
  [
    say("Loyalty", "忠诚度", "忠誠度"),
    say("Stays with us when rivals ask", "对手来谈时仍与我们合作", "對手來談時仍與我們合作"),
  ],
  [
    say("Restraint in price wars", "不打价格战", "不打價格戰"),
    say("Keeps to agreed prices", "遵守约定价格", "遵守約定價格"),
  ],
  [
    say("Market development", "市场开拓", "市場開拓"),
    say("Brings new customers and shops", "带来新客户和新店铺", "帶來新顧客和新店鋪"),
  ],
  [
    say("Promotion together", "联合促销", "聯合促銷"),
    say("Takes part and pays its share", "积极参与并分担费用", "積極參與並分擔費用"),
  ],
  [
    say("Upkeep of stock and display", "库存与陈列维护", "庫存與陳列維護"),
    say("Full shelves, no old stock", "货架充足，没有积压", "貨架充足，沒有積壓"),
  ],
  [say("Daily advice", "日常指导", "日常指導"), say("Answers within a day", "一天内答复", "一天內答覆")],
] as const;

export const PARTNER_FAULTS = {
  side: say("Choose supplier or dealer", "请选择供应商或经销商", "請選擇供應商或經銷商"),
  partner: say("Type who the partner is", "请填写合作伙伴", "請填入合作夥伴"),
  factor: say("Type what is scored", "请填写评分项目", "請填入評分項目"),
  weight: say("Weight of the factor: a number from 0", "项目权重：不小于 0 的数", "項目權重：不小於 0 的數"),
  us: say("From us: a whole score from 1 to 4", "我方评分：1 到 4 的整数", "我方評分：1 到 4 的整數"),
  them: say("From them: a whole score from 1 to 4", "对方评分：1 到 4 的整数", "對方評分：1 到 4 的整數"),
  none: say("Neither side has scored yet", "双方都还没有评分", "雙方都尚未評分"),
} as const;

export const PARTNER_TEXTS = {
  list: say("Every factor, scored from both sides", "逐项互评", "逐項互評"),
  totals: say("What the scores come to", "评分汇总", "評分彙總"),
  factors: say("What partners can be scored by", "可以从哪些方面评分", "可以從哪些方面評分"),
  columns: {
    side: say("Kind of partner", "伙伴类型", "夥伴類型"),
    partner: say("Partner", "合作伙伴", "合作夥伴"),
    factor: say("Factor", "评分项目", "評分項目"),
    good: say("A good score means", "高分表示", "高分表示"),
    us: say("Score from us", "我方评分", "我方評分"),
    them: say("Score from them", "对方评分", "對方評分"),
    advice: say("What we agree to do", "约定怎么改进", "約定怎麼改進"),
    usPoints: say("Points from us", "我方给分", "我方給分"),
    themPoints: say("Points from them", "对方给分", "對方給分"),
    score: say("Of all points", "得分率", "得分率"),
    weakest: say("Weakest factor", "最弱项目", "最弱項目"),
    lack: say("Points it lacks", "失分", "失分"),
    order: say("Place among the partners", "伙伴序号", "夥伴序號"),
    at: say("Row of the list", "清单行号", "清單列號"),
  },
  help: {
    score: say("1 poor, 2 fair, 3 good, 4 best; empty where nobody scored.", "1 差，2 一般，3 好，4 最好；未评分则留空。", "1 差，2 一般，3 好，4 最好；未評分則留空。"), // prettier-ignore
    weight: say(
      "How much the factor matters; empty counts as 1.",
      "该项目的重要程度；留空按 1 计。",
      "該項目的重要程度；留空以 1 計。",
    ),
  },
  none: say("No partner is scored yet", "还没有给合作伙伴评分", "尚未給合作夥伴評分"),
  begin: say(
    "type a partner, a factor and the scores of both sides, one factor a row",
    "请逐行填写合作伙伴、评分项目和双方评分",
    "請逐列填入合作夥伴、評分項目和雙方評分",
  ),
  finding: say(
    "{n} partners are scored: they reach {score} of all points",
    "已评 {n} 个合作伙伴，总得分率 {score}",
    "已評 {n} 個合作夥伴，總得分率 {score}",
  ),
  work: say(
    "with “{partner}” work on “{factor}” first: it lacks {lack} points",
    "先与“{partner}”改进“{factor}”：失 {lack} 分",
    "先與「{partner}」改進「{factor}」：失 {lack} 分",
  ),
  keep: say("every factor has the best score", "每个项目都是满分", "每個項目都是滿分"),
  figures: {
    partners: say("Partners scored", "已评合作伙伴数", "已評合作夥伴數"),
    score: say("Points reached", "总得分率", "總得分率"),
    faults: say("Rows to correct", "需更正行数", "需更正列數"),
  },
  checks: {
    rows: say("Every row of scores can be read", "每行评分都能识别", "每列評分都能識別"),
    partners: say("Every partner has its line", "每个合作伙伴都有汇总行", "每個合作夥伴都有彙總列"),
    points: say("Points by partner add up to all points", "各伙伴得分合计等于总分", "各夥伴得分合計等於總分"),
  },
  note: say(
    "Points are weight × score from 1 to 4; a side that has not scored a factor is left out, never counted as 0. The weakest factor lacks most points of the best score.",
    "得分＝权重×评分（1 到 4）；某方未评的项目不计入，绝不按 0 计。最弱项目为距满分失分最多的项目。",
    "得分＝權重×評分（1 到 4）；某方未評的項目不計入，絕不以 0 計。最弱項目為距滿分失分最多的項目。",
  ),
} as const;

/** What the headlines of the balance find, and what to do. */
import { say } from "../../text/say";

export const HEADLINES = {
  gaps: {
    none: say("Nobody has said yet what will be sold", "还没有部门填写预测", "尚無部門填寫預測"),
    begin: say(
      "Type what each department expects on “Voices”",
      "请在“部门预测”中填写各部门的预测",
      "請在「部門預測」中填寫各部門的預測",
    ),
    fine: say(
      "Demand and supply fit in all {n} item-months",
      "{n} 个商品月的供需全部平衡",
      "{n} 個商品月的供需全部平衡",
    ),
    keep: say("Nothing has to be decided about quantities", "数量上无须决策", "數量上無須決策"),
    found: say(
      "{short} item-months run short by {units} units, {surplus} have too much",
      "{short} 个商品月缺 {units} 件，{surplus} 个商品月过剩",
      "{short} 個商品月缺 {units} 件，{surplus} 個商品月過剩",
    ),
    first: say(
      "{item} in {month} first: {remedy}",
      "先处理 {month} 的{item}：{remedy}",
      "先處理 {month} 的{item}：{remedy}",
    ),
  },
  balance: {
    finding: say(
      "Of {demand} units asked for, {delivered} can be delivered",
      "需求 {demand} 件，可交付 {delivered} 件",
      "需求 {demand} 件，可交付 {delivered} 件",
    ),
    action: say(
      "Type what comes in each month; what is left goes over into the next",
      "请填写每月到货数量；结余自动转入下月",
      "請填寫每月到貨數量；結餘自動轉入下月",
    ),
  },
  voices: {
    finding: say(
      "{n} voices count, {wrong} rows have to be corrected",
      "已计入 {n} 条预测，{wrong} 行需更正",
      "已計入 {n} 筆預測，{wrong} 列需更正",
    ),
    action: say(
      "Each department types into its own table: one formal forecast an item and month, and what it believes itself",
      "各部门在自己的表中填写：每个商品每月一条正式预测，以及自己的判断",
      "各部門在自己的表中填寫：每個商品每月一筆正式預測，以及自己的判斷",
    ),
  },
  consensus: {
    finding: say(
      "{n} of {all} item-months have an agreed demand; the voices lie {spread} apart on average",
      "{all} 个商品月中 {n} 个已有共识需求；各方预测平均相差 {spread}",
      "{all} 個商品月中 {n} 個已有共識需求；各方預測平均相差 {spread}",
    ),
    bias: say(
      "{department} has been off most ({bias}): keep that in mind when you choose",
      "{department}历史偏差最大（{bias}），选择时请考虑",
      "{department}歷史偏差最大（{bias}），選擇時請考慮",
    ),
    action: say(
      "Type your choice with who and why where the weighted forecast should not stand",
      "不采用加权预测时，请填写您的选择、决定人和理由",
      "不採用加權預測時，請填寫您的選擇、決定人和理由",
    ),
  },
  decisions: {
    none: say("No decision has been asked for yet", "还没有待决事项", "尚無待決事項"),
    finding: say(
      "The team decides {team}, {committee} go to the committee, {unknown} lack an amount",
      "团队可决定 {team} 项，提交委员会 {committee} 项，缺金额 {unknown} 项",
      "團隊可決定 {team} 項，提交委員會 {committee} 項，缺金額 {unknown} 項",
    ),
    late: say("{n} are past their date: settle them first", "{n} 项已过截止日，请先处理", "{n} 項已過截止日，請先處理"),
    action: say(
      "Type investment and change of unit cost; the rule says who decides",
      "填写投资额和单位成本变动，规则会给出由谁决定",
      "填寫投資額和單位成本變動，規則會給出由誰決定",
    ),
  },
  follow: {
    none: say("Nothing is followed yet", "还没有跟踪事项", "尚無追蹤事項"),
    finding: say(
      "{share} delivered on time; {late} late by {days} days on average",
      "准时交付 {share}；{late} 项延误，平均 {days} 天",
      "準時交付 {share}；{late} 項延誤，平均 {days} 天",
    ),
    action: say("Type what was delivered and when", "请填写交付日与实际产出", "請填寫交付日與實際產出"),
  },
} as const;

/**
 * What the leads desk says, in every language: states, reasons, what to do by grade, headings, findings.
 */
import type { CallState } from "../../domain/leads/follow-up";
import { ACTIVITY_ROLES } from "../../tables/activities";
import { LEAD_ROLES } from "../../tables/leads";
import type { Text } from "../../text/locale";
import { say, saying } from "../../text/say";
import { TERMS } from "../../text/terms";
import { LEADS_DESK } from "./about";
import type { Doubt } from "./doubts";
import type { Closed } from "./model";

export const TABS = {
  desk: LEADS_DESK.name,
  calls: say("Call list", "今日联系", "今日聯繫"),
} as const;

export const STATE_WORDS: Readonly<Record<CallState, Text>> = {
  pool: say("Back to pool", "退回公海", "退回公海"),
  overdue: say("Overdue", "已逾期", "已逾期"),
  today: TERMS.today,
  later: TERMS.later,
};

/** What stands in the place of a grade where the day of need is past. */
export const PAST = say("Past", "已过", "已過");
export const YES = TERMS.yes;

/** Best grade first, then leads whose day of need is past. Short enough for the list of calls. */
export const ACTIONS: readonly Text[] = [
  say("Follow up to close", "跟进促成交", "跟進促成交"),
  say("Paint the picture, create the need", "描绘场景，当下唤起需求", "描繪場景，當下喚起需求"),
  say("Brand, works, service; no price", "聊品牌、作品与服务，不谈价", "聊品牌、作品與服務，不談價"),
  say("Short touches; watch interests", "多点轻触达，观察兴趣点", "多點輕觸達，觀察興趣點"),
  say("Ask for the new date", "询问新的需求日期", "詢問新的需求日期"),
];

export const REASONS = {
  past: say("day of need is past", "需求日期已过", "需求日期已過"),
  referral: say("referral", "老客介绍", "老客介紹"),
  none: say("no day of need", "无需求日期", "無需求日期"),
  months: say("need in {n} months", "距需求 {n} 个月", "距需求 {n} 個月"),
};

export const COLUMN_TEXTS = {
  lead: say("Lead", "客资编号", "名單編號"),
  grade: say("Grade", "等级", "等級"),
  due: say("Due", "应联系日", "應聯繫日"),
  reason: say("Why this grade", "评级原因", "評級原因"),
  minutes: say("Minutes", "分钟", "分鐘"),
  source: LEAD_ROLES.source.label,
  contact: say("Phone / WeChat", "电话／微信", "電話／微信"),
  since: say("Days without contact", "未联系天数", "未聯繫天數"),
  nextStep: say("Next step", "下一步", "下一步"),
  note: TERMS.notes,
  done: say("Done on", "完成日期", "完成日期"),
  doubt: say("To check", "待核实", "待核實"),
  need: LEAD_ROLES.needDate.label,
  referral: LEAD_ROLES.referral.label,
  contacted: LEAD_ROLES.lastActivity.label,
  attempts: say("Attempts", "跟进次数", "跟進次數"),
  lastKind: say("Last by", "最近方式", "最近方式"),
  agreed: ACTIVITY_ROLES.nextStep.label,
  agreedOn: ACTIVITY_ROLES.nextDate.label,
  came: say("Came on", "进线或领取日", "進線或領取日"),
  rank: say("Grade no.", "等级序号", "等級序號"),
  sellerAt: TERMS.sellerNumber,
  order: say("Order of calls", "联系次序", "聯繫次序"),
  why: say("Why it left", "离开原因", "離開原因"),
  open: say("Open leads", "待跟进客资", "待跟進名單"),
  toCall: say("To call", "应联系", "應聯繫"),
} as const;

export const INPUT_TEXTS = {
  nextStep: say(
    "Your own next step; it goes before the one by grade in “Today's calls” and stays with the lead on every refresh.",
    "自定的下一步动作：在“今日联系”中优先于按等级的动作，刷新后仍跟随该客资。",
    "自訂的下一步行動：在「今日聯繫」中優先於依等級的行動，重新整理後仍跟隨該名單。",
  ),
  note: say(
    "Anything to remember; it stays with the lead on every refresh.",
    "备注，刷新后仍跟随该客资。",
    "備註，重新整理後仍跟隨該名單。",
  ),
  done: say(
    "The day you last dealt with it (Ctrl+; types today): it counts as a contact, and the due day moves on.",
    "最近一次处理的日期（Ctrl+; 输入当天）：计为一次联系，应联系日随之顺延。",
    "最近一次處理的日期（Ctrl+; 輸入當天）：計為一次聯繫，應聯繫日隨之順延。",
  ),
  date: say("A day, or nothing.", "请填写日期，或留空。", "請填入日期，或留空。"),
  sellerHelp: say(
    "Choose a name from the list: the calls below are this seller's.",
    "从列表选择姓名，下方显示该销售今天应联系的客资。",
    "從清單選擇姓名，下方顯示該業務今天應聯繫的名單。",
  ),
  choose: say("Choose", "选择", "選擇"),
  sellerAt: say("Row of the seller shown", "所选销售的序号", "所選業務的序號"),
  sellerAllowed: say("Choose one of the list.", "请从列表中选择。", "請從清單中選擇。"),
};

export const DOUBT_TEXTS = {
  twoSellers: saying("also with {seller} ({lead})", "{seller}也在跟（{lead}）", "{seller}也在跟（{lead}）"),
  repeatedId: saying("the number is there again, row {row}", "编号重复，见第 {row} 行", "編號重複，見第 {row} 列"),
  samePhone: saying("same phone as {lead}", "与 {lead} 电话相同", "與 {lead} 電話相同"),
  sameWechat: saying("same WeChat as {lead}", "与 {lead} 微信相同", "與 {lead} 微信相同"),
  needUnread: saying("no date: “{text}”", "不是日期：“{text}”", "不是日期：「{text}」"),
} as const satisfies Readonly<Record<Doubt["kind"], unknown>>;

export const WHY_TEXTS: Readonly<Record<Closed | "gone", Text>> = {
  ordered: say("has ordered", "已成交", "已成交"),
  invalid: say("is not valid", "无效", "無效"),
  lost: say("is lost", "已流失", "已流失"),
  gone: say("no longer in the table", "已不在客资表中", "已不在名單表中"),
};

export const DESK_TEXTS = {
  finding: say(
    "{overdue} of {open} open leads are overdue, {today} are due today, {pool} go back to the pool",
    "{open} 条待跟进客资中，{overdue} 条已逾期，{today} 条今天到期，{pool} 条应退回公海",
    "{open} 筆待跟進名單中，{overdue} 筆已逾期，{today} 筆今天到期，{pool} 筆應退回公海",
  ),
  first: say(
    "Call {name} first: grade {grade}, {days} days overdue, {seller}",
    "先联系{name}：{grade} 级，逾期 {days} 天，{seller}",
    "先聯繫{name}：{grade} 級，逾期 {days} 天，{seller}",
  ),
  fine: say("Nothing is overdue: keep the rhythm", "没有逾期：保持节奏", "沒有逾期：保持節奏"),
  left: say(
    "What you typed for leads that have left the desk",
    "已离开工作台的客资：您填写的内容",
    "已離開工作台的名單：您填寫的內容",
  ),
};

export const CALLS_TEXTS = {
  finding: say(
    "{seller}: {calls} calls today, {overdue} of them overdue",
    "{seller}：今天应联系 {calls} 条，其中 {overdue} 条已逾期",
    "{seller}：今天應聯繫 {calls} 筆，其中 {overdue} 筆已逾期",
  ),
  action: say(
    "Work from the top: {name} first, grade {grade}, {minutes} minutes",
    "从上到下逐条联系：先{name}，{grade} 级，{minutes} 分钟",
    "由上到下逐筆聯繫：先{name}，{grade} 級，{minutes} 分鐘",
  ),
  ask: say(
    "Work from the top: {name} first, ask for the new date",
    "从上到下逐条联系：先{name}，询问新的日期",
    "由上到下逐筆聯繫：先{name}，詢問新的日期",
  ),
  rest: say(
    "Nothing is due: win new leads, or look at the pool",
    "今天没有到期客资：去获取新客资或查看公海",
    "今天沒有到期名單：去取得新名單或查看公海",
  ),
  byGrade: say(
    "Time by grade: A to its end, then B, then C and D",
    "按等级分配时间：先做完 A，再 B，最后 C、D",
    "依等級分配時間：先做完 A，再 B，最後 C、D",
  ),
  chosen: say("Whose day", "谁的一天", "誰的一天"),
  list: say("Call these, from the top", "按此顺序联系", "依此順序聯繫"),
  more: say("{n} more are due: see the desk", "另有 {n} 条到期，见客资工作台", "另有 {n} 筆到期，見名單工作台"),
  callsToday: say("Calls today", "今天应联系", "今天應聯繫"),
  minutesEach: say("Minutes each", "每条分钟", "每筆分鐘"),
  every: say("Every (days)", "间隔（天）", "間隔（天）"),
  noContact: say("too long without contact", "超过期限未联系", "超過期限未聯繫"),
  each: say("{n} minutes each", "每条 {n} 分钟", "每筆 {n} 分鐘"),
  ofOpen: say("of {n} open leads", "共 {n} 条待跟进", "共 {n} 筆待跟進"),
  dueToday: say("{n} due today", "今天到期 {n} 条", "今天到期 {n} 筆"),
  gradeA: say("Grade A to call", "A 级应联系", "A 級應聯繫"),
};

export const HOW_TEXTS = {
  rules: say(
    "Rules by grade: change them and the desk follows",
    "各等级规则：修改后工作台随之更新",
    "各等級規則：修改後工作台隨之更新",
  ),
  reach: say("How far each grade reaches", "各等级的期限", "各等級的期限"),
  until: (grade: string) => say(`${grade} until`, `${grade} 级截至`, `${grade} 級截至`),
  sellers: say(
    "Sellers: leads to call and minutes a lead",
    "各销售应联系的客资与每条分钟数",
    "各業務應聯繫的名單與每筆分鐘數",
  ),
  callsOf: (grade: string) => say(`${grade} to call`, `${grade} 级应联系`, `${grade} 級應聯繫`),
  minutesOf: (grade: string) => say(`Minutes a lead, ${grade}`, `${grade} 级每条分钟`, `${grade} 級每筆分鐘`),
  shareTo: (grade: string) => say(`Share of ${grade} goes to`, `${grade} 级份额归`, `${grade} 級份額歸`),
  where: say("Where every lead is", "每条客资的去向", "每筆名單的去向"),
  rowOfDesk: say("Row of the desk", "工作台第几行", "工作台第幾列"),
  picked: say("Rows of the desk that “Today's calls” shows", "“今日联系”所列的行", "「今日聯繫」所列的列"),
};

export const CHECK_TEXTS = {
  everyLead: say(
    "Every lead is open, ordered, not valid or lost",
    "每条客资都属于待跟进、已成交、无效或已流失之一",
    "每筆名單都屬於待跟進、已成交、無效或已流失之一",
  ),
  sellers: say(
    "The sellers' open leads add up to the desk",
    "各销售待跟进客资之和等于工作台的行数",
    "各業務待跟進名單之和等於工作台的列數",
  ),
  calls: say(
    "Calls by grade add up to all calls",
    "各等级应联系数之和等于全部应联系数",
    "各等級應聯繫數之和等於全部應聯繫數",
  ),
  minutes: say(
    "The minutes of every seller's calls are the hours of a day",
    "每位销售各条客资的分钟数之和等于当天的跟进时间",
    "每位業務各筆名單的分鐘數之和等於當天的跟進時間",
  ),
};

export const PART_TEXTS = {
  grades: say("Open leads by grade", "待跟进客资：按等级", "待跟進名單：依等級"),
  sellers: say("Open leads by seller", "待跟进客资：按销售", "待跟進名單：依業務"),
  gradeNames: [
    say("A: act now", "A 级：立即跟进", "A 級：立即跟進"),
    say("B: create the need", "B 级：唤起需求", "B 級：喚起需求"),
    say("C: build trust", "C 级：建立信任", "C 級：建立信任"),
    say("D: stay in touch", "D 级：保持联系", "D 級：保持聯繫"),
    say("Day of need is past", "需求日期已过", "需求日期已過"),
  ],
  toCall: say("To call today", "今天应联系", "今天應聯繫"),
};

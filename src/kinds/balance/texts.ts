/** What the sheets of the balance say. */
import { say, saying } from "../../text/say";
import { TERMS } from "../../text/terms";
import { DATE_WANTED } from "../kind-texts";
import { TYPED_HELP } from "../shared/typed-columns";

export const TABS = {
  gaps: say("Gaps", "缺口排序", "缺口排序"),
  balance: say("Balance", "供需平衡", "供需平衡"),
  voices: say("Voices", "部门预测", "部門預測"),
  consensus: say("Consensus", "共识预测", "共識預測"),
  decisions: say("Decisions", "决策", "決策"),
  follow: say("Follow-up", "执行跟踪", "執行追蹤"),
  rules: say("Items and rules", "商品与规则", "商品與規則"),
} as const;

export const DEPARTMENTS = [
  say("Sales", "销售部", "業務部"),
  say("Marketing", "市场部", "行銷部"),
  say("Supply", "供应链", "供應鏈"),
  say("Finance", "财务部", "財務部"),
] as const;

/** Formal: what is agreed with the company. Informal: what the department itself believes. */
export const FORMALITY = {
  informal: say("Informal", "非正式", "非正式"),
  formal: say("Formal", "正式", "正式"),
} as const;

export const BALANCE_STATES = {
  short: say("Short", "缺货", "缺貨"),
  underSafety: say("Under safety stock", "低于安全库存", "低於安全庫存"),
  surplus: say("Surplus", "过剩", "過剩"),
  balanced: say("Balanced", "平衡", "平衡"),
  unknown: say("No voice yet", "尚无预测", "尚無預測"),
} as const;

export const VERDICTS = {
  decide: say("Team decides", "团队决定", "團隊決定"),
  escalate: say("To the committee", "提交委员会", "提交委員會"),
  unknown: say("Unknown: an amount is missing", "未知：缺少金额", "未知：缺少金額"),
} as const;

export const OUTCOMES = {
  open: say("Open", "待办", "待辦"),
  agreed: say("Agreed", "通过", "通過"),
  refused: say("Refused", "否决", "否決"),
} as const;

/** By side and term: what closes a gap. */
export const REMEDIES = {
  shortSoon: say(
    "Quota, raise the price or steer demand elsewhere",
    "限购配额、提价或引导替代",
    "限購配額、提價或引導替代",
  ),
  shortLater: say(
    "Add capacity: supplier, stock, people",
    "增加产能：供应商、备货、人手",
    "增加產能：供應商、備貨、人手",
  ),
  surplusSoon: say("Promote, bundle or mark down", "促销、搭售或降价", "促銷、搭售或降價"),
  surplusLater: say("Order less, move capacity", "减少采购，调整产能", "減少採購，調整產能"),
} as const;

export const COLUMNS = {
  item: TERMS.item,
  month: TERMS.month,
  owner: TERMS.owner,
  state: TERMS.state,
  note: TERMS.toCorrect,
  // Items
  onHand: TERMS.onHand,
  safety: TERMS.safetyStock,
  importance: say("Importance", "重要性", "重要性"),
  // Voices
  person: say("Who says it", "填写人", "填寫人"),
  formality: say("Formal or informal", "正式或非正式", "正式或非正式"),
  value: TERMS.units,
  sure: say("How sure", "把握度", "把握度"),
  said: TERMS.date,
  saidMonth: say("Month, first day", "月初日期", "月初日期"),
  place: say("Counts as", "计入编号", "計入編號"),
  used: say("Counts", "生效编号", "生效編號"),
  // Consensus
  chosen: say("Agreed demand", "共识需求", "共識需求"),
  formal: say("Formal forecast", "正式预测", "正式預測"),
  weighted: say("Weighted by how sure", "按把握度加权", "按把握度加權"),
  low: say("Lowest", "最低", "最低"),
  high: say("Highest", "最高", "最高"),
  yours: say("Your choice", "您的选择", "您的選擇"),
  who: say("Who decided", "决定人", "決定人"),
  why: say("Why so", "理由", "理由"),
  actual: TERMS.actual,
  department: TERMS.department,
  bias: say("Said too much or too little", "历史偏差", "歷史偏差"),
  judged: say("Months held against actual", "已对照月数", "已對照月數"),
  // Balance
  demand: say("Units asked for", "需求", "需求"),
  delivered: say("Can be delivered", "可交付", "可交付"),
  opening: say("At the start", "期初", "期初"),
  receipts: say("Coming in", "到货", "到貨"),
  left: say("Left at the end", "期末结余", "期末結餘"),
  missing: TERMS.missing,
  surplus: say("Too many", "过剩数量", "過剩數量"),
  score: say("Size × importance", "数量×重要性", "數量×重要性"),
  rank: TERMS.rank,
  // Gaps
  remedy: TERMS.nextAction,
  gap: say("Gap, units", "缺口数量", "缺口數量"),
  // Decisions
  decision: say("Decision asked for", "待决事项", "待決事項"),
  investment: say("Investment", "投资额", "投資額"),
  unitCost: say("Change of unit cost", "单位成本变动", "單位成本變動"),
  verdict: say("Who decides", "由谁决定", "由誰決定"),
  due: TERMS.dueBy,
  outcome: say("Outcome", "结果", "結果"),
  // Follow-up
  measure: say("What was agreed", "约定事项", "約定事項"),
  planned: say("Planned output", "计划产出", "計畫產出"),
  done: say("Actual output", "实际产出", "實際產出"),
  delivery: say("Delivered on", "交付日", "交付日"),
  delay: say("Days late", "延误（天）", "延誤（天）"),
  attained: TERMS.outputReached,
  // Rules log
  rule: TERMS.rule,
  before: say("Old value", "原值", "原值"),
  after: say("New value", "新值", "新值"),
  appealed: say("Appealed by", "申诉人", "申訴人"),
} as const;

export const SECTIONS = {
  gaps: say("Gaps by size × importance", "按数量×重要性排序的缺口", "依數量×重要性排序的缺口"),
  balance: say("Item by item, month by month", "逐商品逐月", "逐商品逐月"),
  consensus: say("What the voices come to", "各部门预测汇总", "各部門預測彙總"),
  bias: say("How far each department has been off", "各部门历史偏差", "各部門歷史偏差"),
  items: TERMS.itemsPlanned,
  rules: say("Rules: change them and everything follows", "规则：修改后全表随之更新", "規則：修改後全表隨之更新"),
  inForce: say("in force now", "现行值", "現行值"),
  log: say("Changes of the rules", "规则修改记录", "規則修改紀錄"),
} as const;

export const FIGURES = {
  short: say("Item-months short", "缺货商品月", "缺貨商品月"),
  missing: TERMS.unitsMissing,
  surplus: say("Item-months with too much", "过剩商品月", "過剩商品月"),
  open: say("Decisions open", "待决事项数", "待決事項數"),
  onTime: say("On time", "准时率", "準時率"),
  attained: TERMS.outputReached,
} as const;

export const FAULTS = {
  item: say("Item: choose one from the list", "商品：请从列表中选择", "商品：請從清單中選擇"),
  month: say("Month: a month of the plan is wanted", "月份：请填写规划范围内的月份", "月份：請填寫規劃範圍內的月份"),
  formality: say("Choose formal or informal", "请选择正式或非正式", "請選擇正式或非正式"),
  value: say("Units: a number from 0 is wanted", "件数：请填写不小于 0 的数", "件數：請填入不小於 0 的數"),
  sure: say("How sure: 0 to 100 % is wanted", "把握度：请填写 0% 到 100%", "把握度：請填入 0% 到 100%"),
  repeated: say(
    "A later row of this item and month counts instead",
    "同商品同月以后面的行为准",
    "同商品同月以後面的列為準",
  ),
  dates: DATE_WANTED,
} as const;

export const HELP = {
  item: say("An item of the list on “Items and rules”.", "“商品与规则”中的商品。", "「商品與規則」中的商品。"),
  month: say("Any day of the month that is meant.", "该月任意一天。", "該月任意一天。"),
  date: TYPED_HELP.date,
  units: say("Units, a number from 0.", "件数，不小于 0 的数。", "件數，不小於 0 的數。"),
  sure: say(
    "0 to 100 %: the weight of the voice. At 0 % it is listed and counts nothing.",
    "0% 到 100%，即该预测的权重；0% 只列出不计入。",
    "0% 到 100%，即該預測的權重；0% 只列出不計入。",
  ),
  choose: TYPED_HELP.choose,
  words: say("Any words.", "任意文字。", "任意文字。"),
  amount: say("An amount; a cut is negative.", "金额；降低填负数。", "金額；降低填負數。"),
  importance: say(
    "1 is an item like any other, 2 counts twice.",
    "1 为一般商品，2 按两倍计。",
    "1 為一般商品，2 按兩倍計。",
  ),
  yours: say(
    "Units; empty where the weighted forecast stands.",
    "件数；采用加权预测时留空。",
    "件數；採用加權預測時留空。",
  ),
} as const;

export const CHECKS = {
  left: say(
    "What is left is what was there, plus what came, less what was asked",
    "结余＝期初＋到货－需求",
    "結餘＝期初＋到貨－需求",
  ),
  delivered: say("Nothing more is delivered than is asked for", "可交付不超过需求", "可交付不超過需求"),
  importance: say(
    "The importance of every item is a number from 0",
    "每个商品的重要性都是不小于 0 的数",
    "每個商品的重要性都是不小於 0 的數",
  ),
  ranked: say("Every gap is ranked once", "每个缺口恰好排名一次", "每個缺口恰好排名一次"),
  range: say(
    "The weighted forecast lies between the lowest and the highest",
    "加权预测介于最低与最高之间",
    "加權預測介於最低與最高之間",
  ),
  voices: say("Every row of the departments can be read", "各部门每一行都能识别", "各部門每一列都能識別"),
} as const;

export const NOTES = {
  onHand: say(
    "Stock on hand and coming in are those of the product table until something else is typed.",
    "可用库存与到货取自商品表，可手工修改。",
    "可用庫存與到貨取自商品表，可手動修改。",
  ),
  ordered: saying(
    "{n} item-months take in what “{sheet}” orders of {products} products: after the lead time, until something else is typed.",
    "“{sheet}”共补 {products} 个商品，其中 {n} 个商品月据此计入到货：下单后按采购周期到货，可手工修改。",
    "「{sheet}」共補 {products} 個商品，其中 {n} 個商品月據此計入到貨：下單後依採購週期到貨，可手動修改。",
  ),
  noStock: say(
    "No product table was given: type stock, safety stock and what comes in.",
    "未提供商品表：请填写库存、安全库存和到货。",
    "未提供商品表：請填寫庫存、安全庫存和到貨。",
  ),
  actual: say(
    "Actual units are values of the orders at the refresh; a month counts once it is over.",
    "实际件数为刷新时的订单数据；月份结束后才计入。",
    "實際件數為重新整理時的訂單資料；月份結束後才計入。",
  ),
  noActual: say(
    "No orders with products and units were given, so no department's bias can be shown.",
    "未提供含商品和件数的订单，无法显示各部门偏差。",
    "未提供含商品和件數的訂單，無法顯示各部門偏差。",
  ),
  unconstrained: say(
    "Demand is what customers would buy; what can be delivered stands beside it and never replaces it.",
    "需求是客户想买的数量；可交付数量单独列示，不会替代需求。",
    "需求是顧客想買的數量；可交付數量單獨列示，不會取代需求。",
  ),
} as const;

/**
 * What the sheet of customer value says, in every language of the product.
 */
import { say, saying } from "../../../../text/say";

/** Five years: no model of habits sees further. */
export const MOST_WEEKS = 260;

export const VALUE_TEXTS = {
  tab: say("Customer value", "客户价值预测", "顧客價值預測"),
  /** What the sheet answers; its choice in the form. */
  question: say(
    "What will each customer still bring? Expected orders and value (BG/NBD and Gamma-Gamma), with a test on held-out orders.",
    "每位客户今后还会带来多少？用 BG/NBD 与 Gamma-Gamma 模型预测订单数和价值，并用留出数据检验。",
    "每位顧客今後還會帶來多少？用 BG/NBD 與 Gamma-Gamma 模型預測訂單數和價值，並用保留資料檢驗。",
  ),
  horizon: say("Horizon (weeks)", "预测周数", "預測週數"),
  horizonHelp: say(
    "How many weeks ahead orders and value are expected.",
    "预测未来多少周的订单与价值。",
    "預測未來多少週的訂單與價值。",
  ),
  horizonNote: say(
    "Weeks ahead. Type another number and refresh: the expectations are values of the refresh date.",
    "未来周数。填写其他数字并刷新；预测值为刷新日的数值。",
    "未來週數。填入其他數字並重新整理；預測值為重新整理日的數值。",
  ),
  horizonAllowed: say(
    `A whole number of weeks from 1 to ${MOST_WEEKS}.`,
    `请填写 1 到 ${MOST_WEEKS} 的整数周数。`,
    `請填入 1 到 ${MOST_WEEKS} 的整數週數。`,
  ),
  stale: saying(
    "The figures below are still for {weeks} weeks: refresh the sheet.",
    "下方数字仍按 {weeks} 周计算，请刷新工作表。",
    "下方數字仍按 {weeks} 週計算，請重新整理工作表。",
  ),
  oneADay: say(
    "Orders of one day count as one purchase; the first one starts the history and is not among the repeat purchases. Time is in weeks.",
    "同一天的多笔订单计为一次购买；首购为起点，不计入重复购买次数。时间单位为周。",
    "同一天的多筆訂單計為一次購買；首購為起點，不計入重複購買次數。時間單位為週。",
  ),
  undetermined: say(
    "These orders do not determine the model (nobody bought again, all customers behave alike, or there are too few), so nothing is predicted.",
    "这些订单不足以确定模型（无人复购、客户行为完全一致或客户太少），因此不作预测。",
    "這些訂單不足以確定模型（無人複購、顧客行為完全一致或顧客太少），因此不作預測。",
  ),
  noOrderValue: say(
    "The values of repeat orders do not determine how much customers differ in spending, so orders are predicted, but not their value.",
    "重复购买的金额不足以确定客户之间的消费差异，因此只预测订单数，不预测金额。",
    "重複購買的金額不足以確定顧客之間的消費差異，因此只預測訂單數，不預測金額。",
  ),
  noHoldOut: say(
    "There is too little history to hold a part of it back, so the model could not be tested: read the figures with care.",
    "历史数据太少，无法留出一部分检验模型，预测结果仅供参考。",
    "歷史資料太少，無法保留一部分檢驗模型，預測結果僅供參考。",
  ),
  headline: {
    orders: say(
      "The next {weeks} weeks should bring {orders} orders",
      "未来 {weeks} 周预计 {orders} 单",
      "未來 {weeks} 週預計 {orders} 單",
    ),
    worth: say(" worth {money}", "，销售额 {money}", "，銷售額 {money}"),
    action: say(
      "Look after the first {customers} of the list below: they should bring {share} of it",
      "先维护名单前 {customers} 位：预计贡献其中的 {share}",
      "先維護名單前 {customers} 位：預計貢獻其中的 {share}",
    ),
    undetermined: say("These orders foretell nothing yet", "现有订单尚不足以预测", "現有訂單尚不足以預測"),
    wait: say(
      "Refresh when more customers have bought again; the list shows what they bought so far",
      "等更多客户复购后再刷新；名单列出至今的购买情况",
      "等更多顧客複購後再重新整理；名單列出至今的購買情況",
    ),
  },
  trust: {
    tested: say(
      "Whether to trust it: of the last {weeks} weeks, held back, it predicts {predicted} purchases; {actual} were made ({error} off). ",
      "是否可信：留出最近 {weeks} 周检验，预测 {predicted} 次购买，实际 {actual} 次（相差 {error}）。",
      "是否可信：保留最近 {weeks} 週檢驗，預測 {predicted} 次購買，實際 {actual} 次（相差 {error}）。",
    ),
    fine: say("The sums can be relied on.", "合计可以采信。", "合計可以採信。"),
    high: say("Plan with less than the sums.", "按低于合计的数字做计划。", "依低於合計的數字做計畫。"),
    low: say("The sums are cautious.", "合计偏保守。", "合計偏保守。"),
  },
  figures: {
    alive: say("Expected to be alive", "预计活跃客户", "預計活躍顧客"),
    orders: saying("Orders in {weeks} weeks", "未来 {weeks} 周订单数", "未來 {weeks} 週訂單數"),
    value: saying("Value in {weeks} weeks", "未来 {weeks} 周销售额", "未來 {weeks} 週銷售額"),
    error: say("Error on held-out orders", "留出检验误差", "保留檢驗誤差"),
  },
  fit: say("Fit (as of the refresh date)", "模型参数（刷新日数值）", "模型參數（重新整理日數值）"),
  parameter: say("Parameter", "参数", "參數"),
  parameters: {
    r: say("How alike customers are in how often they buy", "客户购买频率的一致程度", "顧客購買頻率的一致程度"),
    alpha: say(
      "In weeks: r ÷ alpha is the mean rate of purchase a week",
      "单位周：r ÷ alpha 为平均每周购买次数",
      "單位週：r ÷ alpha 為平均每週購買次數",
    ),
    a: say(
      "With b, the chance to leave after a purchase, a ÷ (a + b)",
      "与 b 一起决定每次购买后流失的概率 a ÷ (a + b)",
      "與 b 一起決定每次購買後流失的機率 a ÷ (a + b)",
    ),
    b: say("See a", "见 a", "見 a"),
    p: say("How steady a customer's order values are", "同一客户各单金额的稳定程度", "同一顧客各單金額的穩定程度"),
    q: say("How alike customers are in order value", "客户之间客单价的一致程度", "顧客之間客單價的一致程度"),
    v: say("In money: scale of order values", "单位为金额：客单价的尺度", "單位為金額：客單價的尺度"),
  },
  holdOut: {
    section: saying(
      "Whether to trust it: fitted to orders up to {until}, compared with the {weeks} weeks after",
      "是否可信：用 {until} 及之前的订单拟合，与其后 {weeks} 周的实际对比",
      "是否可信：用 {until} 及之前的訂單擬合，與其後 {weeks} 週的實際對比",
    ),
    repeats: say("Repeat purchases before", "此前重复购买次数", "此前重複購買次數"),
    predicted: say("Purchases predicted", "预测购买次数", "預測購買次數"),
    actual: say("Purchases made", "实际购买次数", "實際購買次數"),
    predictedEach: say("Predicted a customer", "人均预测", "人均預測"),
    actualEach: say("Made a customer", "人均实际", "人均實際"),
    more: saying("{n} or more", "{n} 次及以上", "{n} 次及以上"),
    chart: say("Purchases a customer in the weeks held out", "留出期人均购买次数", "保留期人均購買次數"),
    axis: say("Purchases a customer", "人均购买次数", "人均購買次數"),
  },
  list: say(
    "Every customer, highest expected value first",
    "客户明细，按预计价值从高到低",
    "顧客明細，依預計價值由高到低",
  ),
  columns: {
    frequency: say("Repeat purchases", "重复购买次数", "重複購買次數"),
    recency: say("First to last purchase (weeks)", "首购至末购（周）", "首購至末購（週）"),
    age: say("Age (weeks)", "客龄（周）", "客齡（週）"),
    average: say("Average repeat purchase", "重复购买均额", "重複購買均額"),
    alive: say("P(alive)", "活跃概率", "活躍機率"),
    expectedValue: say("Expected value", "预计价值", "預計價值"),
  },
  checks: {
    customers: say("Every customer is listed once", "客户明细包含全部客户", "顧客明細包含全部顧客"),
    alive: say("Every P(alive) lies between 0 and 1", "活跃概率均在 0 与 1 之间", "活躍機率均在 0 與 1 之間"),
    holdOut: say(
      "The held-out comparison holds every customer of the earlier part",
      "留出检验包含前期全部客户",
      "保留檢驗包含前期全部顧客",
    ),
  },
} as const;

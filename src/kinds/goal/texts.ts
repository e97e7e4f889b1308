/**
 * What the goal sheets say, in every language of the product.
 */
import { ALLOWED_COUNT, ASSUMPTIONS, STATE_TEXTS } from "../kind-texts";
import { TERMS } from "../../text/terms";
import type { Text } from "../../text/locale";
import { phrase, say, saying, SPACE } from "../../text/say";
import { GOAL } from "./about";
import type { Measure, RateKey } from "./measures";
import type { Origin } from "./suggestions";

export { STATE_TEXTS };

export const MEASURE_TEXTS: Readonly<Record<Measure, Text>> = {
  orders: say("Orders", "订单", "訂單"),
  visits: TERMS.storeVisits,
  validLeads: TERMS.validLeads,
  rawLeads: TERMS.rawLeads,
  visitors: TERMS.visitors,
  revenue: TERMS.revenue,
};

/** What a measure's column holds, e.g. "Store visits goal" or “进店目标”. */
export function measureHeading(measure: Measure, what: Text): Text {
  return phrase`${MEASURE_TEXTS[measure]}${SPACE}${what}`;
}

export const RATE_MEANINGS: Readonly<Record<RateKey, Text>> = {
  storeCloseRate: say("of visits", "占进店", "占到店"),
  visitRate: say("of valid leads", "占有效客资", "占有效名單"),
  leadValidity: say("of raw leads", "占毛客资", "占原始名單"),
  conversionRate: say("of visitors", "占访客", "占訪客"),
};

export const ORIGIN_TEXTS: Readonly<Record<Origin | "typed", Text>> = {
  typed: say("your own figure", "手工填写", "手動填寫"),
  chosen: say("as chosen", "按所选设置", "依所選設定"),
  orders: say("your orders", "按订单计算", "依訂單計算"),
  leads: say("your leads", "按客资计算", "依名單計算"),
  traffic: say("your traffic table", "按流量表计算", "依流量表計算"),
  standard: say("standard; type your own", "标准值，请按实际修改", "標準值，請依實際修改"),
  assumed: say("assumed; type your own", "估计值，请按实际修改", "估計值，請依實際修改"),
};

export const TEXTS = {
  name: GOAL.name,
  description: GOAL.description,
  tab: TERMS.goal,
  inputs: ASSUMPTIONS,
  further: say("Further assumptions", "其他假设", "其他假設"),
  orderGoal: say("Orders to reach", "订单目标", "訂單目標"),
  /** Of what the shop has to bring in. */
  needed: saying("{measure} needed", "需要{measure}", "需要{measure}"),
  byMonth: say("Order goal by month", "各月订单目标", "各月訂單目標"),
  asOf: say("As-of date used", "实际采用的截止日期", "實際採用的截止日期"),
  wrongInputs: say("Inputs to put right", "需更正的输入", "需更正的輸入"),
  wrongFirst: say("The first of them", "其中第一处", "其中第一處"),
  recentRate: say("Orders a selling day, last 30 days", "近 30 天每个销售日订单", "近 30 天每個銷售日訂單"),
  wrongMonths: say(
    "the months' weights, on the sheet of months",
    "各月权重（见按月工作表）",
    "各月權重（見按月工作表）",
  ),
  weights: say("Weekday weights", "各星期权重", "各星期權重"),
  funnel: say("What the goal needs, and where you stand", "目标拆解与完成进度", "目標拆解與完成進度"),
  chart: {
    title: say("Orders to date against the goal", "累计订单与目标", "累計訂單與目標"),
  },
  columns: {
    stage: say("Stage", "环节", "環節"),
    need: say("Needed", "需要", "需要"),
    exact: say("Exact", "精确值", "精確值"),
    forecast: say("Forecast at the end", "按当前进度预计", "依目前進度預估"),
    from: say("From", "开始", "開始"),
    to: say("To", "结束", "結束"),
    goalOf: say("goal", "目标", "目標"),
    actualOf: say("actual", "实际", "實際"),
  },
} as const;

export const NOTES = {
  ordersCount: saying(
    "Orders and revenue are counted in “{orders}”; of “{summary}” only visitors and conversion are used.",
    "订单和销售额以“{orders}”为准；“{summary}”只用于访客数和转化率。",
    "訂單和銷售額以「{orders}」為準；「{summary}」只用於訪客數和轉化率。",
  ),
  live: saying(
    "Actual orders and revenue are live: they follow “{table}” as rows are added.",
    "实际订单与销售额为实时公式，随“{table}”的数据更新。",
    "實際訂單與銷售額為即時公式，隨「{table}」的資料更新。",
  ),
  values: saying(
    "Actual figures are values of {date}: a plain formula over this table would not count as the add-in does. Refresh to update.",
    "实际数为 {date} 的数值：此表直接用公式统计会与本工具的口径不一致。如需更新请刷新。",
    "實際數為 {date} 的數值：此表直接用公式統計會與本工具的口徑不一致。如需更新請重新整理。",
  ),
  manyDays: saying(
    "Actual figures are values of {date}: with so many days, live formulas would be slow. Refresh to update.",
    "实际数为 {date} 的数值：天数较多，实时公式会很慢。如需更新请刷新。",
    "實際數為 {date} 的數值：天數較多，即時公式會很慢。如需更新請重新整理。",
  ),
  typed: say(
    "No orders were given: type actual orders and revenue into the sheet of days.",
    "没有订单数据：请在按天的工作表中填写实际订单数与销售额。",
    "沒有訂單資料：請在按日的工作表中填入實際訂單數與銷售額。",
  ),
  leadsLive: saying(
    "Actual leads and visits are live: they follow “{table}” as rows are added.",
    "实际客资与进店为实时公式，随“{table}”的数据更新。",
    "實際名單與到店為即時公式，隨「{table}」的資料更新。",
  ),
  leads: saying(
    "Actual leads and visits are values of {date}. Refresh to update.",
    "实际客资与进店为 {date} 的数值。如需更新请刷新。",
    "實際名單與到店為 {date} 的數值。如需更新請重新整理。",
  ),
  outside: (count: number): Text =>
    say(
      `${count.toLocaleString("en-US")} counted ${count === 1 ? "order lies" : "orders lie"} outside these days or after the as-of date.`,
      `另有 ${count.toLocaleString("en-US")} 笔订单不在该周期内或晚于截止日期。`,
      `另有 ${count.toLocaleString("en-US")} 筆訂單不在該期間內或晚於截止日期。`,
    ),
} as const;

export const CHECK_TEXTS = {
  adds: saying(
    "{measure}: the breakdown adds up to the goal",
    "{measure}：分解之和等于目标",
    "{measure}：分解之和等於目標",
  ),
  days: say(
    "The sheet of days has every day of the period once",
    "按天分解正好覆盖整个周期",
    "按日分解正好涵蓋整個期間",
  ),
  funnel: saying(
    "{measure} needed bring the order target at these rates",
    "按各转化率由{measure}可推回订单目标",
    "依各轉化率由{measure}可推回訂單目標",
  ),
  inputs: say("Every input can be used", "所有输入均有效", "所有輸入均有效"),
  live: say(
    "The rows' actual orders add up to the count over all days",
    "各行实际订单之和等于整个周期的统计数",
    "各列實際訂單之和等於整個期間的統計數",
  ),
  values: say(
    "Actual orders and orders outside the days add up to all orders counted",
    "周期内实际订单与周期外订单之和等于计入的订单总数",
    "期間內實際訂單與期間外訂單之和等於計入的訂單總數",
  ),
} as const;

export const ALLOWED = {
  target: ALLOWED_COUNT,
  rate: say(
    "A rate above 0 % and at most 100 %.",
    "请填写大于 0%、不超过 100% 的比例。",
    "請填入大於 0%、不超過 100% 的比例。",
  ),
  aov: say("An amount above 0.", "请填写大于 0 的金额。", "請填入大於 0 的金額。"),
  monthWeight: say(
    "A weight from 0; only its share of all months counts.",
    "请填写不小于 0 的权重，按占各月合计的比例分配。",
    "請填入不小於 0 的權重，依占各月合計的比例分配。",
  ),
  boost: say(
    "A number from 0 to 1000, such as 3.",
    "请填写 0 到 1000 的数字，例如 3。",
    "請填入 0 到 1000 的數字，例如 3。",
  ),
  weight: say(
    "A weight from 0 to 1000; at least one above 0.",
    "请填写 0 到 1000 的权重，至少一个大于 0。",
    "請填入 0 到 1000 的權重，至少一個大於 0。",
  ),
  date: say("A date, or nothing.", "请填写日期，或留空。", "請填入日期，或留空。"),
  stretch: say("A share from 0 % to 1000 %.", "请填写 0% 到 1000% 的比例。", "請填入 0% 到 1000% 的比例。"),
  share: say("A share from 0 % to 100 %.", "请填写 0% 到 100% 的比例。", "請填入 0% 到 100% 的比例。"),
  actual: say("A number from 0.", "请填写不小于 0 的数字。", "請填入不小於 0 的數字。"),
} as const;

export const WEEKDAYS: readonly Text[] = [
  say("Monday", "星期一", "星期一"),
  say("Tuesday", "星期二", "星期二"),
  say("Wednesday", "星期三", "星期三"),
  say("Thursday", "星期四", "星期四"),
  say("Friday", "星期五", "星期五"),
  say("Saturday", "星期六", "星期六"),
  say("Sunday", "星期日", "星期日"),
];

export const MOST_WEEKDAY_WEIGHT = 1000;

export const REPLAN_TEXTS = {
  tab: say("Re-plans", "重新规划", "重新規劃"),
  title: say("The goal planned anew", "目标重新规划记录", "目標重新規劃紀錄"),
  description: say(
    "What has happened stays as it was; what is left is spread over the days that remain, by their weights. The last row of the log is in force.",
    "已发生的保持不变，剩余目标按权重分摊到余下各天。以记录的最后一行为准。",
    "已發生的保持不變，剩餘目標依權重分攤到其餘各日。以紀錄的最後一列為準。",
  ),
  inForce: say("In force", "当前执行", "目前執行"),
  through: say("Kept up to", "已发生统计到", "已發生統計至"),
  firstPlanInForce: say("The first plan", "最初计划", "最初計畫"),
  weightPassed: say("Weight passed by then", "已过权重", "已過權重"),
  reached: say("Reached by then", "届时已完成", "屆時已完成"),
  left: say("Left to spread", "剩余待分摊", "剩餘待分攤"),
  log: say("Log", "记录", "紀錄"),
  on: say("Planned anew on", "规划日期", "規劃日期"),
  reachedOf: say("reached", "已完成", "已完成"),
  leftOf: say("left", "剩余", "剩餘"),
  planned: say("first plan", "最初计划", "最初計畫"),
  check: say("What was reached and what is left make the goal", "已完成与剩余之和等于目标", "已完成與剩餘之和等於目標"),
} as const;

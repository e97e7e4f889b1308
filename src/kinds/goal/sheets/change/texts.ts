/**
 * What the sheet on the change of revenue says, in every language of the product.
 */
import type { Text } from "../../../../text/locale";
import { say } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import type { Basis, Factor, Figure, Side } from "./model";

const LEADS = say("Leads", "毛客资", "毛客資");
const OF_ORDERS = {
  traffic: TERMS.visitors,
  orders: say("Orders", "订单", "訂單"),
  revenue: TERMS.revenue,
  conversion: TERMS.conversionRate,
  orderValue: TERMS.averageOrderValue,
};

/** The words of a basis: what stands for traffic, for conversion and for orders. */
export const BASIS_TEXTS: Readonly<Record<Basis, Readonly<Record<Figure | Factor, Text>>>> = {
  traffic: OF_ORDERS,
  visitors: OF_ORDERS,
  leads: {
    traffic: LEADS,
    orders: say("Leads that ordered", "成交客资", "成交客資"),
    revenue: say("Revenue at the average order value", "按客单价折算的销售额", "依客單價折算的銷售額"),
    conversion: say("Lead conversion", "新客资转换率", "新客資轉換率"),
    orderValue: TERMS.averageOrderValue,
  },
};

export const TEXTS = {
  tab: say("What moved it", "变动归因", "變動歸因"),
  description: say(
    "Why revenue is above or below another period: how much is traffic, channel mix, conversion and order value, with nothing left over",
    "销售额为何变动：流量、渠道结构、转化率、客单价各影响多少，合计与变动额完全一致",
    "銷售額為何變動：流量、管道結構、轉化率、客單價各影響多少，合計與變動額完全一致",
  ),
  inputs: say(
    "Periods: change them and everything follows",
    "对比周期：修改后全表随之更新",
    "對比期間：修改後全表隨之更新",
  ),
  assumption: say("Choice", "设置项", "設定項"),
  laterFrom: say("First day", "本期开始日期", "本期開始日期"),
  laterTo: say("Last day", "本期结束日期", "本期結束日期"),
  earlierFrom: say("Compared with, first day", "对比期开始日期", "對比期開始日期"),
  earlierTo: say("Compared with, last day", "对比期结束日期", "對比期結束日期"),
  notes: {
    yearBefore: say("first the same day a year before", "默认为去年同日", "預設為去年同日"),
    daysBefore: say(
      "first as many days right before: no data of a year before",
      "没有去年数据，默认为之前相同天数",
      "沒有去年資料，預設為之前相同天數",
    ),
    compare: say(
      "the plan compares in all, not by channel",
      "与计划只做整体对比，不分渠道",
      "與計畫只做整體對比，不分管道",
    ),
  },
  compareWith: say("Compare with", "对比对象", "對比對象"),
  choices: {
    earlier: say("The earlier period", "对比期", "對比期"),
    plan: say("The plan", "计划", "計畫"),
  },
  soldValue: {
    before: say("Order value before", "对比期客单价", "對比期客單價"),
    now: say("Order value now", "本期客单价", "本期客單價"),
    note: say("revenue ÷ orders of the orders table", "订单表的销售额 ÷ 订单数", "訂單表的銷售額 ÷ 訂單數"),
  },
  bridge: say("What moved revenue", "销售额变动归因", "銷售額變動歸因"),
  step: say("Step", "项目", "項目"),
  amount: say("Amount", "金额", "金額"),
  share: say("Of the revenue before", "占对比期销售额", "占對比期銷售額"),
  steps: {
    before: (basis: Text): Text =>
      say(`${basis["en-US"]} before`, `对比期${basis["zh-CN"]}`, `對比期${basis["zh-TW"]}`),
    after: (basis: Text): Text => say(`${basis["en-US"]} now`, `本期${basis["zh-CN"]}`, `本期${basis["zh-TW"]}`),
    mix: say("Channel mix", "渠道结构", "管道結構"),
  },
  change: say("Change", "变动额", "變動額"),
  factors: say("The factors in all", "整体指标对比", "整體指標對比"),
  before: say("Before", "对比期", "對比期"),
  now: say("Now", "本期", "本期"),
  changeShare: say("Change in %", "变动幅度", "變動幅度"),
  channels: say("By channel: this period against the earlier one", "按渠道：本期与对比期", "依管道：本期與對比期"),
  others: say("(other channels)", "（其他渠道）", "（其他管道）"),
  all: say("All", "合计", "合計"),
  /** A measure in one of the periods. */
  ofSide: {
    before: (measure) => say(`${measure["en-US"]}, before`, `对比期${measure["zh-CN"]}`, `對比期${measure["zh-TW"]}`),
    now: (measure) => say(`${measure["en-US"]}, now`, `本期${measure["zh-CN"]}`, `本期${measure["zh-TW"]}`),
  } satisfies Readonly<Record<Side, (measure: Text) => Text>>,
  effectOf: (factor: Text): Text =>
    say(`By ${factor["en-US"].toLowerCase()}`, `${factor["zh-CN"]}影响`, `${factor["zh-TW"]}影響`),
  mean: say("Logarithmic mean of the revenues", "销售额对数平均值", "銷售額對數平均值"),
  volume: say("Of it, all traffic up or down", "其中：总流量增减", "其中：總流量增減"),
  mix: say("Of it, share of all traffic", "其中：渠道结构", "其中：管道結構"),
  againstPlan: say("All, against the plan", "整体与计划对比", "整體與計畫對比"),
  level: say("Level reached", "累计至此", "累計至此"),
  drawing: say("The chart's columns", "图表数据", "圖表資料"),
  chart: {
    base: say("Ground", "底部", "底部"),
    revenue: TERMS.revenue,
    rise: say("Rise", "增加", "增加"),
    riseBelow: say("Rise below zero", "零以下增加", "零以下增加"),
    fall: say("Fall", "减少", "減少"),
    fallBelow: say("Fall below zero", "零以下减少", "零以下減少"),
    title: say(
      "From the revenue before to the revenue now",
      "从对比期销售额到本期销售额",
      "從對比期銷售額到本期銷售額",
    ),
  },
} as const;

export const NOTES = {
  live: (tables: readonly string[]): Text =>
    say(
      `All figures are live: they follow ${tables.map((table) => `“${table}”`).join(" and ")} and the periods.`,
      `所有数字均为实时公式，随${tables.map((table) => `“${table}”`).join("、")}的数据和周期更新。`,
      `所有數字均為即時公式，隨${tables.map((table) => `「${table}」`).join("、")}的資料和期間更新。`,
    ),
  values: (date: string): Text =>
    say(
      `Figures are values of ${date}: a plain formula over these tables would not count as the add-in does. After a change of the tables or the periods, refresh.`,
      `数字为 ${date} 的数值：这些表直接用公式统计会与本工具的口径不一致。数据或周期变化后请刷新。`,
      `數字為 ${date} 的數值：這些表直接用公式統計會與本工具的口徑不一致。資料或期間變動後請重新整理。`,
    ),
  rule: say(
    "Each effect = logarithmic mean of the two revenues × ln(now ÷ before); where a channel comes from or falls to nothing, the factor that was or became 0 carries it all (LMDI).",
    "各项影响 = 两期销售额的对数平均值 × ln(本期 ÷ 对比期)；渠道从无到有或从有到无时，全部计入为 0 的那个因素（LMDI 法）。",
    "各項影響 = 兩期銷售額的對數平均值 × ln(本期 ÷ 對比期)；管道從無到有或從有到無時，全部計入為 0 的那個因素（LMDI 法）。",
  ),
  leads: say(
    "Without a table of visitors, leads stand for traffic and leads that ordered for orders; the order value is that of the orders table, the same for every channel.",
    "没有访客数据：以客资代替流量、成交客资代替订单，各渠道统一使用订单表的客单价。",
    "沒有訪客資料：以客資代替流量、成交客資代替訂單，各管道統一使用訂單表的客單價。",
  ),
  visitors: say(
    "The traffic table does not say what visitors bought: orders and revenue are those of the orders table, in all.",
    "流量表没有成交数据：订单与销售额取自订单表，只做整体对比。",
    "流量表沒有成交資料：訂單與銷售額取自訂單表，只做整體對比。",
  ),
} as const;

export const CHECK_TEXTS = {
  effects: say(
    "Every channel's three effects add up to its change",
    "各渠道三项影响之和等于该渠道变动额",
    "各管道三項影響之和等於該管道變動額",
  ),
  total: say(
    "The effects in all lead from the revenue before to the revenue now",
    "各项影响之和等于销售额变动额",
    "各項影響之和等於銷售額變動額",
  ),
  all: say(
    "The channels' revenue adds up to all revenue of both periods",
    "各渠道销售额之和等于两期总销售额",
    "各管道銷售額之和等於兩期總銷售額",
  ),
  causes: say(
    "No channel has revenue without an order, or an order without traffic",
    "没有渠道出现无订单的销售额或无流量的订单",
    "沒有管道出現無訂單的銷售額或無流量的訂單",
  ),
  days: say("No last day is before its first", "结束日期均不早于开始日期", "結束日期均不早於開始日期"),
} as const;

export const ALLOWED = { choice: say("One of the list.", "请从列表中选择。", "請從清單中選擇。") } as const;

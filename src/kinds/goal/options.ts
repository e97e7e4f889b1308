/**
 * What the user chooses for a goal. What is left empty comes from the orders and leads, or from the trade's standards. Rules §2.
 */
import { TERMS } from "../../text/terms";
import { choice, type Choices, choicesOf, day, fields, money, number, numbers, percent, sheetFlag } from "../fields";
import type { OptionValues } from "../kind";
import { say } from "../../text/say";
import { OPTIONAL_SHEETS, SELLERS } from "./optional-sheets";
import { ALLOWED, MOST_WEEKDAY_WEIGHT, WEEKDAYS } from "./texts";

const setIn =
  (basis: string) =>
  (options: OptionValues): boolean =>
    options.basis === basis;

const RATE = { default: null, min: 0.0001, max: 1, allowed: ALLOWED.rate } as const;

const RATES = say("Conversion rates and order value", "转化率与客单价", "轉化率與客單價");
const SPREAD = say(
  "How it is spread over days, months and sellers",
  "如何分配到各天、各月和各销售",
  "如何分配到各日、各月與各業務",
);
const WATCH = say("Warnings and as-of date", "提醒与截止日期", "提醒與截止日期");

export const GOAL_OPTIONS = fields({
  basis: choice(
    {
      orders: TERMS.orders,
      revenue: TERMS.revenue,
      traffic: say("Traffic × conversion × order value", "流量 × 转化率 × 客单价", "流量 × 轉化率 × 客單價"),
    },
    {
      default: "orders",
      place: "main",
      label: say("Goal set in", "目标设定方式", "目標設定方式"),
      help: say(
        "Orders; revenue, divided by the average order value; or visitors × conversion rate × average order value.",
        "按订单数；按销售额 ÷ 客单价；或按流量 × 转化率 × 客单价。",
        "按訂單數；按銷售額 ÷ 客單價；或按流量 × 轉化率 × 客單價。",
      ),
    },
  ),
  orderTarget: number({
    default: null,
    integer: true,
    min: 1,
    max: 1e9,
    allowed: ALLOWED.target,
    place: "main",
    label: TERMS.orderTarget,
    help: say(
      "Orders to reach in the whole period. Empty: as many as in the same number of days before it.",
      "整个周期要完成的订单数。留空则取之前同样天数内的订单数。",
      "整個期間要完成的訂單數。留空則取之前同樣天數內的訂單數。",
    ),
    when: setIn("orders"),
  }),
  revenueTarget: money({
    default: null,
    min: 0.01,
    max: 1e13,
    allowed: ALLOWED.aov,
    place: "main",
    label: TERMS.revenueTarget,
    help: say(
      "Revenue to reach in the whole period. Empty: as much as in the same number of days before it.",
      "整个周期要完成的销售额。留空则取之前同样天数内的销售额。",
      "整個期間要完成的銷售額。留空則取之前同樣天數內的銷售額。",
    ),
    when: setIn("revenue"),
  }),
  visitorTarget: number({
    default: null,
    integer: true,
    min: 1,
    max: 1e12,
    allowed: ALLOWED.target,
    place: "main",
    label: TERMS.visitors,
    help: say(
      "Visitors in the whole period. Empty: as many as in the same number of days before it, from your traffic table.",
      "整个周期的访客数。留空则按流量表取之前同样天数内的访客数。",
      "整個期間的訪客數。留空則依流量表取之前同樣天數內的訪客數。",
    ),
    when: setIn("traffic"),
  }),
  conversionRate: percent({
    ...RATE,
    label: TERMS.conversionRate,
    help: say(
      "Orders ÷ visitors. Empty: from your traffic table; a goal with leads uses it only if it is set in visitors or a rate is typed here.",
      "订单数 ÷ 访客数。留空则按流量表计算；有客资数据时，仅在按流量设定目标或在此填写后使用。",
      "訂單數 ÷ 訪客數。留空則依流量表計算；有名單資料時，僅在依流量設定目標或在此填入後使用。",
    ),
    group: RATES,
  }),
  horizon: choice(
    { year: say("One year", "一年", "一年"), month: say("One month", "一个月", "一個月") },
    {
      default: "year",
      place: "main",
      label: say("Planned for", "规划周期", "規劃期間"),
      help: say(
        "Decides the first and last day where you leave them empty.",
        "开始、结束日期留空时，按此取整年或整月。",
        "開始、結束日期留空時，依此取整年或整月。",
      ),
    },
  ),
  start: day({
    label: TERMS.firstDay,
    help: say(
      "Empty: the beginning of the year or month of the latest order.",
      "留空则取最近一笔订单所在年或月的第一天。",
      "留空則取最近一筆訂單所在年或月的第一天。",
    ),
  }),
  end: day({
    label: TERMS.lastDay,
    help: say(
      "Empty: the end of the first day's year or month.",
      "留空则取开始日期所在年或月的最后一天。",
      "留空則取開始日期所在年或月的最後一天。",
    ),
  }),
  storeCloseRate: percent({
    ...RATE,
    label: TERMS.storeCloseRate,
    help: say(
      "Orders ÷ store visits. Empty: from your leads, or 30 % where they do not say. Without leads, fill in a rate to plan visits and leads.",
      "订单数 ÷ 进店数。留空则按客资表计算，客资表算不出时按 30% 估算。没有客资表时，填写后才会分解进店和客资。",
      "訂單數 ÷ 到店數。留空則依名單表計算，名單表算不出時以 30% 估算。沒有名單表時，填入後才會分解到店與名單。",
    ),
    group: RATES,
  }),
  visitRate: percent({
    ...RATE,
    label: TERMS.visitRate,
    help: say(
      "Store visits ÷ valid leads. Empty: from your leads, or the standard of 60 % where they do not say.",
      "进店数 ÷ 有效客资数。留空则按客资表计算，客资表算不出时取标准值 60%。",
      "到店數 ÷ 有效名單數。留空則依名單表計算，名單表算不出時取標準值 60%。",
    ),
    group: RATES,
  }),
  leadValidity: percent({
    ...RATE,
    label: TERMS.leadValidity,
    help: say(
      "Valid leads ÷ raw leads. Empty: from your leads, or 70 % where they do not say.",
      "有效客资数 ÷ 毛客资数。留空则按客资表计算，客资表算不出时按 70% 估算。",
      "有效名單數 ÷ 原始名單數。留空則依名單表計算，名單表算不出時以 70% 估算。",
    ),
    group: RATES,
  }),
  aov: money({
    default: null,
    min: 0.01,
    max: 1e9,
    allowed: ALLOWED.aov,
    label: TERMS.averageOrderValue,
    help: say(
      "Revenue ÷ orders. Empty: from your orders.",
      "销售额 ÷ 订单数。留空则按订单计算。",
      "銷售額 ÷ 訂單數。留空則依訂單計算。",
    ),
    group: RATES,
  }),
  weekdayWeights: numbers({
    default: null,
    min: 0,
    max: MOST_WEEKDAY_WEIGHT,
    allowed: ALLOWED.weight,
    labels: WEEKDAYS,
    label: say("Weight of each weekday", "各星期权重", "各星期權重"),
    help: say(
      "How strong each weekday is: 2 gets twice the goal of 1, 0 gets none. Empty: as your orders came by weekday.",
      "各星期几的强弱：权重 2 分到的目标是权重 1 的两倍，0 则不分配。留空则按订单的星期规律。",
      "各星期幾的強弱：權重 2 分到的目標是權重 1 的兩倍，0 則不分配。留空則依訂單的星期規律。",
    ),
    group: SPREAD,
  }),
  monthWeights: choice(
    {
      lastYear: say("Last year's share", "去年各月占比", "去年各月占比"),
      days: say("Selling days", "销售天数", "銷售天數"),
    },
    {
      default: "lastYear",
      label: say("Months weighted by", "各月权重依据", "各月權重依據"),
      help: say(
        "Last year's share of each month, where your orders reach back so far; or the selling days it has. Each weight is a cell of the sheet.",
        "按去年各月占比（订单数据够长时），或按各月的销售天数。每个权重都可在工作表中修改。",
        "按去年各月占比（訂單資料夠長時），或按各月的銷售天數。每個權重都可在工作表中修改。",
      ),
      group: SPREAD,
    },
  ),
  holidays: choice(
    {
      none: say("None to begin with", "先留空", "先留空"),
      china: say(
        "Public holidays of mainland China, with make-up working days",
        "中国法定节假日与调休上班日",
        "中國大陸法定假日與補班日",
      ),
    },
    {
      default: "none",
      label: say("Days off", "休息日", "休假日"),
      help: say(
        "What the list of days off begins with. It is a sheet of its own, where you add days off, make-up working days and promotion days.",
        "休息日清单的初始内容。清单是单独的工作表，可自行增改休息日、调休上班日和促销日。",
        "休假日清單的初始內容。清單是單獨的工作表，可自行增改休假日、補班日與促銷日。",
      ),
      group: SPREAD,
    },
  ),
  sellerWeights: choice(
    { history: say("What they closed", "历史成交", "歷史成交"), equal: say("All the same", "平均分配", "平均分配") },
    {
      default: "history",
      label: say("Sellers weighted by", "销售人员权重依据", "業務人員權重依據"),
      help: say(
        "What each closed in the twelve months to the as-of date, or all the same. Each weight is a cell of the sheet.",
        "按截止日期前十二个月各人的成交数，或人人相同。每个权重都可在工作表中修改。",
        "按截止日期前十二個月各人的成交數，或人人相同。每個權重都可在工作表中修改。",
      ),
      asks: SELLERS,
      group: SPREAD,
    },
  ),
  stretch: percent({
    default: 0.2,
    min: 0,
    max: 10,
    allowed: ALLOWED.stretch,
    label: TERMS.stretch,
    help: say(
      "A goal further above the trend than this is flagged, as is one beyond the best month so far.",
      "目标高于趋势超过此幅度，或超过历史最好月份时，会标出提醒。",
      "目標高於趨勢超過此幅度，或超過歷史最佳月份時，會標出提醒。",
    ),
    group: WATCH,
  }),
  asOf: day({
    allowed: ALLOWED.date,
    label: TERMS.asOfDate,
    help: say(
      "The last day that actual figures are compared for. Empty: the day of the latest order.",
      "实际数统计到这一天为止。留空则取最近一笔订单的日期。",
      "實際數統計到這一天為止。留空則取最近一筆訂單的日期。",
    ),
    group: WATCH,
  }),
  tracker: sheetFlag(OPTIONAL_SHEETS.tracker),
  hours: sheetFlag(OPTIONAL_SHEETS.hours),
  sellers: sheetFlag(OPTIONAL_SHEETS.sellers),
  sellerDays: sheetFlag(OPTIONAL_SHEETS.sellerDays),
  rates: sheetFlag(OPTIONAL_SHEETS.rates),
  change: sheetFlag(OPTIONAL_SHEETS.change),
});

/** The option that holds the target of a basis. */
export const TARGET_KEYS = { orders: "orderTarget", revenue: "revenueTarget", traffic: "visitorTarget" } as const;

type TargetKey = (typeof TARGET_KEYS)[keyof typeof TARGET_KEYS];

export interface GoalChoices extends Omit<Choices<typeof GOAL_OPTIONS>, TargetKey> {
  /** In the terms of the basis: orders, revenue or visitors. */
  readonly target: number | null;
}

/** @param values Every option of the kind, within the bounds of its field. */
export function goalChoices(values: OptionValues): GoalChoices {
  const { orderTarget, revenueTarget, visitorTarget, ...choices } = choicesOf(GOAL_OPTIONS, values);
  const targets = { orders: orderTarget, revenue: revenueTarget, traffic: visitorTarget };
  return { ...choices, target: targets[choices.basis] };
}

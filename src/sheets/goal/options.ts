/**
 * What the user chooses for a goal. What is left empty comes from the orders and leads, or from the trade's standards. SPEC §2.
 */
import type { OptionField, OptionValues } from "../kind";
import { say } from "../plan/say";
import { WEEKDAYS } from "./weekdays";

export const PERIODS = ["month", "day"] as const;
export type PeriodLength = (typeof PERIODS)[number];

const rate = (key: string, label: ReturnType<typeof say>, help: ReturnType<typeof say>): OptionField => ({
  key,
  type: "number",
  unit: "percent",
  default: null,
  optional: true,
  min: 0.0001,
  max: 1,
  label,
  help,
});

export const GOAL_OPTIONS: readonly OptionField[] = [
  {
    key: "orderTarget",
    type: "number",
    default: null,
    optional: true,
    integer: true,
    min: 1,
    max: 1e9,
    label: say("Order target", "订单目标", "訂單目標"),
    help: say(
      "Orders to reach in the whole period. Empty: as many as in the same number of days before it.",
      "整个周期要完成的订单数。留空则取之前同样天数内的订单数。",
      "整個期間要完成的訂單數。留空則取之前同樣天數內的訂單數。",
    ),
  },
  rate(
    "storeCloseRate",
    say("Store close rate", "进店成交率", "進店成交率"),
    say(
      "Orders ÷ store visits. Empty: from your leads, else 30 % is assumed.",
      "订单数 ÷ 进店数。留空则按客资表计算，没有客资表时按 30% 估算。",
      "訂單數 ÷ 進店數。留空則依客資表計算，沒有客資表時以 30% 估算。",
    ),
  ),
  rate(
    "visitRate",
    say("Visit rate", "有效转进店率", "有效轉進店率"),
    say(
      "Store visits ÷ valid leads. Empty: from your leads, else the standard of 60 %.",
      "进店数 ÷ 有效客资数。留空则按客资表计算，没有客资表时取标准值 60%。",
      "進店數 ÷ 有效客資數。留空則依客資表計算，沒有客資表時取標準值 60%。",
    ),
  ),
  rate(
    "leadValidity",
    say("Lead validity", "客资有效率", "客資有效率"),
    say(
      "Valid leads ÷ raw leads. Empty: from your leads, else 70 % is assumed.",
      "有效客资数 ÷ 毛客资数。留空则按客资表计算，没有客资表时按 70% 估算。",
      "有效客資數 ÷ 毛客資數。留空則依客資表計算，沒有客資表時以 70% 估算。",
    ),
  ),
  {
    key: "aov",
    type: "number",
    unit: "money",
    default: null,
    optional: true,
    min: 0.01,
    max: 1e9,
    label: say("Average order value", "客单价", "客單價"),
    help: say("Revenue ÷ orders. Empty: from your orders.", "销售额 ÷ 订单数。留空则按订单计算。", "銷售額 ÷ 訂單數。留空則依訂單計算。"),
  },
  {
    key: "period",
    type: "choice",
    default: "month",
    label: say("Broken down by", "分解到", "分解到"),
    help: say("One row a month, or one row a day.", "每月一行，或每天一行。", "每月一列，或每天一列。"),
    choices: [
      { value: "month", text: say("Month", "月", "月") },
      { value: "day", text: say("Day", "天", "日") },
    ],
  },
  {
    key: "start",
    type: "date",
    default: null,
    optional: true,
    label: say("First day", "开始日期", "開始日期"),
    help: say(
      "Empty: the beginning of the year (by day: of the month) of the latest order.",
      "留空则取最近一笔订单所在年（按天分解时为所在月）的第一天。",
      "留空則取最近一筆訂單所在年（按日分解時為所在月）的第一天。",
    ),
  },
  {
    key: "end",
    type: "date",
    default: null,
    optional: true,
    label: say("Last day", "结束日期", "結束日期"),
    help: say(
      "Empty: the end of the first day's year (by day: of its month).",
      "留空则取开始日期所在年（按天分解时为所在月）的最后一天。",
      "留空則取開始日期所在年（按日分解時為所在月）的最後一天。",
    ),
  },
  {
    key: "weekdayWeights",
    type: "numbers",
    default: [1, 1, 1, 1, 1, 1, 1],
    min: 0,
    max: 1000,
    labels: WEEKDAYS,
    label: say("Weight of each weekday", "各星期权重", "各星期權重"),
    help: say(
      "How strong each weekday is: 2 gets twice the goal of 1, 0 gets none.",
      "各星期几的强弱：权重 2 分到的目标是权重 1 的两倍，0 则不分配。",
      "各星期幾的強弱：權重 2 分到的目標是權重 1 的兩倍，0 則不分配。",
    ),
  },
  {
    key: "asOf",
    type: "date",
    default: null,
    optional: true,
    label: say("As-of date", "截止日期", "截止日期"),
    help: say(
      "The last day that actual figures are compared for. Empty: the day of the latest order.",
      "实际数统计到这一天为止。留空则取最近一笔订单的日期。",
      "實際數統計到這一天為止。留空則取最近一筆訂單的日期。",
    ),
  },
];

/** The options as given; null is left to the data. */
export interface GoalChoices {
  readonly orderTarget: number | null;
  readonly storeCloseRate: number | null;
  readonly visitRate: number | null;
  readonly leadValidity: number | null;
  readonly aov: number | null;
  readonly period: PeriodLength;
  readonly start: number | null;
  readonly end: number | null;
  /** Monday first. */
  readonly weekdayWeights: readonly number[];
  readonly asOf: number | null;
}

const numberOrNull = (value: OptionValues[string] | undefined): number | null => (typeof value === "number" ? value : null);
const dayOrNull = (value: OptionValues[string] | undefined): number | null => (typeof value === "number" ? Math.floor(value) : null);

export function goalChoices(values: OptionValues): GoalChoices {
  const { weekdayWeights } = values;
  return {
    orderTarget: numberOrNull(values.orderTarget),
    storeCloseRate: numberOrNull(values.storeCloseRate),
    visitRate: numberOrNull(values.visitRate),
    leadValidity: numberOrNull(values.leadValidity),
    aov: numberOrNull(values.aov),
    period: values.period === "day" ? "day" : "month",
    start: dayOrNull(values.start),
    end: dayOrNull(values.end),
    weekdayWeights: Array.isArray(weekdayWeights) ? (weekdayWeights as readonly number[]) : [1, 1, 1, 1, 1, 1, 1],
    asOf: dayOrNull(values.asOf),
  };
}

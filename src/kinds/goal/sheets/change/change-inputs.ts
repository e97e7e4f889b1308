/**
 * The two periods, and what to compare with, as cells the user may change; the words of the comparison; and the figures of a period as
 * native formulas over the user's own tables, where those count as their readers do.
 */
import { type Expression, f, type Operand } from "../../../../plan/formula";
import { type DerivedCell, type InputCell, type Inputs, inputs } from "../../../../plan/sections/inputs-part";
import type { Content } from "../../../../plan/content";
import { say, saying } from "../../../../text/say";
import { type AsOf, dayLine, dayNote, type DayRangeCells, monthToDateLines } from "../../../shared/period-inputs";
import {
  type Basis,
  type ChangeTables,
  type Comparison,
  type Factor,
  type Figure,
  orderFigures,
  type Side,
} from "./model";
import type { Text } from "../../../../text/locale";
import { soldInOrders } from "../../sold";
import { MEASURE_TEXTS } from "../../texts";
import { TERMS } from "../../../../text/terms";
import type { Traffic } from "../../../../tables/traffic";
import { sourceColumn } from "../../../../plan/source-reference";
import { countLeads, wordCells, type WordCells } from "../../../shared/lead-formulas";

const EARLIER = {
  yearBefore: say("first the same day a year before", "默认为去年同日", "預設為去年同日"),
  daysBefore: say(
    "first as many days right before: no data of a year before",
    "没有去年数据，默认为之前相同天数",
    "沒有去年資料，預設為之前相同天數",
  ),
};
const SOLD_VALUE = {
  before: say("Order value before", "对比期客单价", "對比期客單價"),
  now: say("Order value now", "本期客单价", "本期客單價"),
  note: say("revenue ÷ orders of the orders table", "订单表的销售额 ÷ 订单数", "訂單表的銷售額 ÷ 訂單數"),
};

export type ChangeInputs = Inputs<"from" | "to" | "earlierFrom" | "earlierTo" | "compareWith" | `sold.${Side}`>;
type Days = ChangeInputs["cell"];

export const periodOf = ({ from, to, earlierFrom, earlierTo }: Days, side: Side): DayRangeCells =>
  side === "now" ? { from, to } : { from: earlierFrom, to: earlierTo };

/** Order value of the orders table in a period; 0 without an order. */
function soldValue({ periods, tables }: Comparison, sold: OrderFormulas | null, days: Days, side: Side): Content {
  if (sold !== null) {
    const { from, to } = periodOf(days, side);
    return f`IF(${sold.orders(from, to)}=0,0,${sold.revenue(from, to)}/${sold.orders(from, to)})`;
  }
  const { orders, revenue } = orderFigures(soldInOrders(tables)!, periods[side]);
  return orders === 0 ? 0 : revenue / orders;
}

/** @param sold The orders table as formulas; null where its figures are values. */
export function changeInputs(comparison: Comparison, given: AsOf, sold: OrderFormulas | null): ChangeInputs {
  const { earlier, live } = comparison;
  const before = dayNote(EARLIER[earlier], live);
  const earlierDay = ({ from, to }: DayRangeCells, end: "from" | "to"): Expression => {
    if (earlier === "yearBefore") return f`EDATE(${end === "from" ? from : to},-12)`;
    return end === "to" ? f`${from}-1` : f`${from}-(${to}-${from}+1)`;
  };
  const soldLine = (side: Side) => ({
    ...{ label: SOLD_VALUE[side], format: "money" as const, note: SOLD_VALUE.note },
    value: (days: Days) => soldValue(comparison, sold, days, side),
  });
  return inputs({
    ...monthToDateLines(given, live, {
      from: say("First day of the period", "本期开始日期", "本期開始日期"),
      to: say("Last day of the period", "本期结束日期", "本期結束日期"),
    }),
    earlierFrom: {
      ...dayLine(say("Compared with, first day", "对比期开始日期", "對比期開始日期"), before),
      value: (days) => earlierDay(days, "from"),
    },
    earlierTo: {
      ...dayLine(say("Compared with, last day", "对比期结束日期", "對比期結束日期"), before),
      value: (days) => earlierDay(days, "to"),
    },
    compareWith: {
      label: say("Compare with", "对比对象", "對比對象"),
      note: say(
        "the plan compares in all, not by channel",
        "与计划只做整体对比，不分渠道",
        "與計畫只做整體對比，不分管道",
      ),
      ...{ value: CHOICES.earlier, format: "text", rule: { type: "list", source: [CHOICES.earlier, CHOICES.plan] } },
      allowed: say("One of the list.", "请从列表中选择。", "請從清單中選擇。"),
    },
    "sold.before": soldLine("before"),
    "sold.now": soldLine("now"),
  });
}

/** The choice only where there is a plan, the order values only where leads stand for traffic. */
export function linesOf(inputs: ChangeInputs, hasPlan: boolean, ofLeads: boolean): (InputCell | DerivedCell)[] {
  const keys = ["from", "to", "earlierFrom", "earlierTo"] as const;
  return inputs.lines([
    ...keys,
    ...(hasPlan ? (["compareWith"] as const) : []),
    ...(ofLeads ? (["sold.before", "sold.now"] as const) : []),
  ]);
}

const OF_ORDERS = {
  traffic: TERMS.visitors,
  orders: MEASURE_TEXTS.orders,
  revenue: TERMS.revenue,
  conversion: TERMS.conversionRate,
  orderValue: TERMS.averageOrderValue,
};

/** The words of a basis: what stands for traffic, for conversion and for orders. */
export const BASIS_TEXTS: Readonly<Record<Basis, Readonly<Record<Figure | Factor, Text>>>> = {
  traffic: OF_ORDERS,
  visitors: OF_ORDERS,
  leads: {
    traffic: TERMS.rawLeads,
    orders: say("Leads that ordered", "成交客资", "成交名單"),
    revenue: say("Revenue at the average order value", "按客单价折算的销售额", "依客單價折算的銷售額"),
    conversion: TERMS.leadConversion,
    orderValue: TERMS.averageOrderValue,
  },
};

export const CHOICES = {
  earlier: say("The earlier period", "对比期", "對比期"),
  plan: say("The plan", "计划", "計畫"),
};
export const BEFORE = say("Before", "对比期", "對比期");
export const NOW = say("Now", "本期", "本期");
export const CHANGE = TERMS.change;
export const CHANGE_SHARE = say("Change in %", "变动幅度", "變動幅度");

export const OF_SIDE = {
  before: saying("{measure}, before", "对比期{measure}", "對比期{measure}"),
  now: saying("{measure}, now", "本期{measure}", "本期{measure}"),
};

export interface OrderFormulas {
  readonly orders: (from: Operand, to: Operand) => Expression;
  readonly revenue: (from: Operand, to: Operand) => Expression;
}

export interface ChangeFormulas {
  /**
   * A figure of a period, of one channel (by its name's cell) or of all. Revenue of leads is none: it is their orders times
   * the order value.
   */
  readonly figure: (figure: Figure, period: DayRangeCells, channel: Operand | null) => Expression;
  readonly sold: OrderFormulas | null;
  /** What counts as an order in the leads table; empty for other bases. */
  readonly words: WordCells;
}

function trafficFormulas(traffic: Traffic): ChangeFormulas["figure"] {
  const { source, columns } = traffic;
  const date = sourceColumn(source, columns.date!);
  const sums = { traffic: columns.visitors, orders: columns.orders, revenue: columns.revenue };
  return (figure, { from, to }, channel) => {
    const named = channel === null ? f`` : f`,${sourceColumn(source, columns.channel!)},${channel}`;
    return f`SUMIFS(${sourceColumn(source, sums[figure]!)},${date},">="&${from},${date},"<"&(${to}+1)${named})`;
  };
}

function trafficIsNative(
  { native, nativeNames, channels }: Traffic,
  figures: readonly ("visitors" | "orders" | "revenue")[],
  named: boolean,
): boolean {
  const names = !named || channels.length === 0 || nativeNames.channel;
  return native.aggregatable && names && figures.every((figure) => native.figures[figure]);
}

/** null where some figure cannot be counted live; then all are values. */
export function changeFormulas(
  basis: Basis,
  { traffic, leads }: ChangeTables,
  sold: OrderFormulas | null,
): ChangeFormulas | null {
  if (basis === "traffic") {
    if (!trafficIsNative(traffic!, ["visitors", "orders", "revenue"], true)) return null;
    return { figure: trafficFormulas(traffic!), sold: null, words: {} };
  }
  if (sold === null) return null;
  if (basis === "visitors") {
    if (!trafficIsNative(traffic!, ["visitors"], false)) return null;
    const visitors = trafficFormulas(traffic!);
    return {
      figure: (figure, period) =>
        figure === "traffic" ? visitors("traffic", period, null) : sold[figure](period.from, period.to),
      sold,
      words: {},
    };
  }
  const words = leads!.channels.length > 0 && !leads!.nativeNames.channel ? null : wordCells(leads!, ["ordered"]);
  if (words === null) return null;
  const count = countLeads(leads!, words);
  return {
    figure: (figure, period, channel) =>
      count(
        figure === "traffic" ? [] : ["ordered"],
        period,
        channel === null ? undefined : { column: "source", name: channel },
      ),
    sold,
    words,
  };
}

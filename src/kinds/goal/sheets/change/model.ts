/**
 * What moved revenue, in figures: where traffic, conversion and order value come from (a table of visitors, else leads in the place of
 * visitors), what each channel counts in two periods, and what each factor did. Rules §7.
 */
import { sum } from "d3-array";
import { addMonths, isoDate } from "../../../../domain/calendar/calendar";
import { type ChannelEffects, revenueChange } from "../../../../domain/goal/revenue-change";
import { fromMoneyUnits, toMoneyUnits } from "../../../../domain/maths/whole";
import { type DayRange, isWithin } from "../../../shared/day-range";
import { byKey } from "../../measures";
import { type GoalInput, type Sold, soldInOrders } from "../../sold";

export type ChangeTables = Pick<GoalInput, "traffic" | "leads" | "orders" | "summed">;

/**
 * "traffic": visitors, orders and revenue of the traffic table, by channel. "visitors": its visitors with the orders table's orders and
 * revenue, in all. "leads": leads for visitors, leads that ordered for orders, by the leads' channel, with the orders table's order value.
 */
export type Basis = "traffic" | "visitors" | "leads";

export type Factor = "traffic" | "conversion" | "orderValue";
export const FACTORS: readonly Factor[] = ["traffic", "conversion", "orderValue"];

export const SIDES = ["before", "now"] as const;
export type Side = (typeof SIDES)[number];

/** What one channel, or all together, counts in a period. */
export const FIGURES = ["traffic", "orders", "revenue"] as const;
export type Figure = (typeof FIGURES)[number];
type Figures = Readonly<Record<Figure, number>>;

const said = (column: Float64Array): boolean => column.some((value) => !Number.isNaN(value));

/** null where the tables do not tell the three factors: the sheet is not built. */
export function basisOf(tables: ChangeTables): Basis | null {
  const { traffic, leads } = tables;
  const sold = soldInOrders(tables);
  const ordered = sold !== undefined && sold.date.length > 0;
  if (traffic !== undefined && !traffic.monthly && said(traffic.visitors)) {
    if (said(traffic.orders) && said(traffic.revenue)) return "traffic";
    if (ordered) return "visitors";
  }
  return ordered && leads !== undefined && leads.ordered.includes(1) ? "leads" : null;
}

/** Channels listed on their own; the others stand in one row. */
const MOST_CHANNELS = 20;

/** Rows of one basis: which channel each is of (−1 for none), its day, and what it counts. */
interface Rows {
  readonly count: number;
  readonly date: Float64Array;
  readonly channel: Int32Array;
  readonly channels: readonly string[];
  readonly value: (figure: Figure, row: number) => number;
}

function rowsOf(basis: Basis, { traffic, leads }: ChangeTables): Rows {
  if (basis === "leads") {
    const { count, date, channel, channels, ordered } = leads!;
    return {
      count,
      date,
      channel,
      channels,
      value: (figure, row) => (figure === "traffic" ? 1 : ordered[row] === 1 ? 1 : 0),
    };
  }
  const { count, date, visitors, orders, revenue } = traffic!;
  const columns = { traffic: visitors, orders, revenue };
  const value = (figure: Figure, row: number): number => columns[figure][row]! || 0;
  const none = { channel: new Int32Array(count).fill(-1), channels: [] };
  return {
    count,
    date,
    value,
    ...(basis === "traffic" ? { channel: traffic!.channel, channels: traffic!.channels } : none),
  };
}

/** Listed channels, the largest of the whole table first, as indexes into the table's. */
function listedChannels(rows: Rows, basis: Basis): number[] {
  const size = rows.channels.map(() => 0);
  const figure = basis === "traffic" ? "revenue" : "traffic";
  for (let row = 0; row < rows.count; row++)
    if (rows.channel[row]! >= 0) size[rows.channel[row]!]! += rows.value(figure, row);
  const order = size.map((_, channel) => channel).sort((a, b) => size[b]! - size[a]! || a - b);
  return order.slice(0, MOST_CHANNELS);
}

export function orderFigures(sold: Sold, period: DayRange): { readonly orders: number; readonly revenue: number } {
  let [count, units] = [0, 0];
  sold.date.forEach((date, row) => {
    if (!isWithin(date, period)) return;
    count += sold.orders(row);
    units += toMoneyUnits(sold.revenue(row));
  });
  return { orders: count, revenue: fromMoneyUnits(units) };
}

type ChangeSource = ReturnType<typeof changeSource>;

/** Where the figures come from, with the day from which all of its tables tell them. */
export function changeSource(basis: Basis, tables: ChangeTables) {
  const rows = rowsOf(basis, tables);
  const listed = listedChannels(rows, basis);
  const position = new Map(listed.map((channel, at) => [channel, at]));
  /** One entry a listed channel, then the others; one entry for all where no channel is listed. Money to the ten-thousandth. */
  const figures = (period: DayRange): Figures[] => {
    const all = Array.from({ length: listed.length + 1 }, () => ({ traffic: 0, orders: 0, revenue: 0 }));
    for (let row = 0; row < rows.count; row++) {
      if (!isWithin(rows.date[row]!, period)) continue;
      const each = all[position.get(rows.channel[row]!) ?? listed.length]!;
      each.traffic += rows.value("traffic", row);
      each.orders += rows.value("orders", row);
      each.revenue += toMoneyUnits(rows.value("revenue", row));
    }
    const inMoney = all.map((each) => ({ ...each, revenue: fromMoneyUnits(each.revenue) }));
    if (basis === "traffic") return inMoney;
    const sold = orderFigures(soldInOrders(tables)!, period);
    if (basis === "visitors") return [{ traffic: inMoney[0]!.traffic, ...sold }];
    const value = sold.orders === 0 ? 0 : sold.revenue / sold.orders;
    return inMoney.map((sum) => ({ ...sum, revenue: sum.orders * value }));
  };
  const hasOthers = rows.channel.some((channel) => !position.has(channel));
  const dates = basis === "traffic" ? [rows.date] : [rows.date, soldInOrders(tables)!.date];
  const firstDay = Math.max(
    ...dates.map((column) => Math.floor(column.reduce((first, date) => Math.min(first, date), Infinity))),
  );
  return {
    ...{ basis, firstDay, figures },
    /** Names of the listed channels; none where the table names none. */
    channels: listed.map((channel) => rows.channels[channel]!),
    /** Whether some rows are of none of the listed channels. */
    hasOthers,
  };
}

/** Two periods channel by channel. */
export type Comparison = ReturnType<typeof comparisonOf>;

type Earlier = "yearBefore" | "daysBefore";

/** The earlier period at first: the same days a year before where the data reaches so far, else as many days right before. */
function earlierPeriod({ firstDay }: ChangeSource, { from, to }: DayRange): DayRange & { readonly earlier: Earlier } {
  const yearBefore = addMonths(from, -12);
  if (firstDay <= yearBefore) return { earlier: "yearBefore", from: yearBefore, to: addMonths(to, -12) };
  return { earlier: "daysBefore", from: from - (to - from + 1), to: from - 1 };
}

/** @param typed The day typed before under an input's key, else another. */
export function comparisonOf(
  { basis, tables, live }: { readonly basis: Basis; readonly tables: ChangeTables; readonly live: boolean },
  now: DayRange,
  typed: (key: "earlierFrom" | "earlierTo", otherwise: number) => number,
) {
  const source = changeSource(basis, tables);
  const { earlier, from, to } = earlierPeriod(source, now);
  const before = { from: typed("earlierFrom", from), to: typed("earlierTo", to) };
  const listed = source.channels.length;
  const rows = listed === 0 ? 1 : listed + (source.hasOthers || live ? 1 : 0);
  const figures = (period: DayRange): Figures[] => source.figures(period).slice(0, rows);
  return {
    ...{ source, tables, rows },
    /** What the earlier period is at first. */
    earlier,
    /** Figures are native formulas over the user's tables, which may come to name channels that they do not name yet. */
    live,
    periods: { before, now },
    /** One entry a row. */
    figures: { before: figures(before), now: figures(now) },
  };
}

/** What a build reports of the change between the two periods, as plain JSON, by the domain's own decomposition. */
export function changeResult({ source, periods, figures, live }: Comparison) {
  const effects = revenueChange(figures.before, figures.now);
  const iso = ({ from, to }: DayRange) => ({ from: isoDate(from), to: isoDate(to) });
  const inAll = (effect: keyof ChannelEffects): number => sum(effects, (each) => each[effect]);
  const revenueOf = (side: Side): number => sum(figures[side], ({ revenue }) => revenue);
  return {
    ...{ basis: source.basis, live, before: iso(periods.before), now: iso(periods.now) },
    /** `channel` null: all channels that are not listed, or all where none is. */
    channels: effects.map((each, i) => ({
      channel: source.channels[i] ?? null,
      before: figures.before[i]!,
      now: figures.now[i]!,
      effects: each,
    })),
    total: {
      ...byKey(["traffic", "volume", "mix", "conversion", "orderValue"], inAll),
      ...{ before: revenueOf("before"), now: revenueOf("now") },
    },
  };
}

export type ChangeResult = ReturnType<typeof changeResult>;

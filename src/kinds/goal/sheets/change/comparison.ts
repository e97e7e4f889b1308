/**
 * One comparison of two periods before it is laid out: the periods, the channels' rows, and what each row's cells hold.
 */
import type { Text } from "../../../../text/locale";
import { addMonths, monthStart } from "../../../../domain/calendar/calendar";
import type { PlanContext } from "../../../kind";
import type { Content } from "../../../../plan/content";
import { type Expression, f } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { dayOf, type DayRangeCells } from "../../period-inputs";
import type { DayRange } from "../../day-range";
import { changeCells, type ChangeCells, type Side } from "./cells";
import { changeFormulas, type ChangeFormulas, type OrderFormulas } from "./formulas";
import {
  type Basis,
  changeSource,
  type ChangeSource,
  type ChangeTables,
  type Figure,
  type Figures,
  orderFigures,
} from "./model";

export interface ChangeGiven {
  readonly asOf: Handle;
  /** 1900 serial. */
  readonly asOfValue: number;
  /** The orders table as native formulas; null where it cannot be counted live, or there is none. */
  readonly orderFormulas: OrderFormulas | null;
  /** The plan of the days in two cells: traffic, conversion rate, order value. Absent: the sheet compares periods only. */
  readonly plan?: (period: DayRangeCells) => {
    readonly traffic: Expression;
    readonly conversion: Expression;
    readonly orderValue: Expression;
  };
  /** As the plan's context has it. */
  readonly typed?: PlanContext["typed"];
}

export interface Comparison {
  readonly source: ChangeSource;
  readonly tables: ChangeTables;
  readonly given: ChangeGiven;
  readonly cells: ChangeCells;
  /** What the earlier period is at first. */
  readonly earlier: "yearBefore" | "daysBefore";
  readonly periods: Readonly<Record<Side, DayRange>>;
  /** One entry a row. */
  readonly figures: Readonly<Record<Side, readonly Figures[]>>;
  readonly rows: number;
  /** null where figures are written as values. */
  readonly native: ChangeFormulas | null;
}

/** @param key Of the sheet, for what was typed on it. */
export function comparisonOf(basis: Basis, tables: ChangeTables, given: ChangeGiven, key: string): Comparison {
  const source = changeSource(basis, tables);
  const { dateSystem } = (basis === "leads" ? tables.leads! : tables.traffic!).source;
  const day = (input: string, otherwise: number): number => dayOf(given.typed, key, input, dateSystem, otherwise);
  const now = { from: day("from", monthStart(given.asOfValue)), to: day("to", Math.floor(given.asOfValue)) };
  const earlier = source.firstDay <= addMonths(now.from, -12) ? "yearBefore" : "daysBefore";
  const first =
    earlier === "yearBefore"
      ? { from: addMonths(now.from, -12), to: addMonths(now.to, -12) }
      : { from: now.from - (now.to - now.from + 1), to: now.from - 1 };
  const before = { from: day("earlierFrom", first.from), to: day("earlierTo", first.to) };
  const native = changeFormulas(basis, tables, given.orderFormulas);
  const listed = source.channels.length;
  // A live table may come to name channels that it does not name yet.
  const rows = listed === 0 ? 1 : listed + (source.hasOthers || native !== null ? 1 : 0);
  const figures = (period: DayRange): Figures[] => source.figures(period).slice(0, rows);
  return {
    source,
    tables,
    given,
    cells: changeCells(rows, given.plan !== undefined),
    earlier,
    periods: { before, now },
    figures: { before: figures(before), now: figures(now) },
    rows,
    native,
  };
}

/** The first value of the earlier period's days. */
export function earlierDay({ cells, earlier }: Comparison, end: "from" | "to"): Expression {
  const { from, to } = cells.now.period;
  if (earlier === "yearBefore") return f`EDATE(${end === "from" ? from : to},-12)`;
  return end === "to" ? f`${from}-1` : f`${from}-(${to}-${from}+1)`;
}

export function nameContent(
  { source }: Comparison,
  row: number,
  texts: { readonly others: Text; readonly all: Text },
): Text | string {
  return source.channels[row] ?? (source.channels.length === 0 ? texts.all : texts.others);
}

/** A live figure of a row, or the value of the refresh date. */
export function figureContent(
  { source, cells, figures, native }: Comparison,
  side: Side,
  figure: Figure,
  row: number,
): Content {
  const { period, figures: columns, soldValue } = cells[side];
  if (source.basis === "leads" && figure === "revenue") return f`${columns.orders.at(row).relative}*${soldValue}`;
  if (native === null) return figures[side][row]![figure];
  const listed = source.channels.length;
  if (row < listed) return native.figure(figure, period, cells.names.at(row));
  const all = native.figure(figure, period, null);
  // Rounded as money is kept, or the noise of adding fractions would stand where nothing is left.
  return listed === 0 ? all : f`ROUND(${all}-SUM(${columns[figure].part(0, 0, listed, 1)}),4)`;
}

/** The figure of all rows by itself, for the check that the rows add up to it. */
export function allContent({ source, cells, figures, native }: Comparison, side: Side): Expression {
  const { period, soldValue } = cells[side];
  if (native === null || source.basis === "leads") {
    const sum = (figure: Figure): number => figures[side].reduce((total, row) => total + row[figure], 0);
    if (source.basis !== "leads") return f`${sum("revenue")}`;
    return native === null
      ? f`${sum("orders")}*${soldValue}`
      : f`${native.figure("orders", period, null)}*${soldValue}`;
  }
  return native.figure("revenue", period, null);
}

/** Order value of the orders table in a period; 0 without an order. */
export function soldContent({ cells, periods, tables, native }: Comparison, side: Side): Content {
  const { from, to } = cells[side].period;
  if (native?.sold != null)
    return f`IF(${native.sold.orders(from, to)}=0,0,${native.sold.revenue(from, to)}/${native.sold.orders(from, to)})`;
  const { orders, revenue } = orderFigures(tables.orders!, periods[side]);
  return orders === 0 ? 0 : revenue / orders;
}

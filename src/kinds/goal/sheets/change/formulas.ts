/**
 * The figures of a period as native formulas over the user's own tables, where those count as their readers do.
 */
import type { Traffic } from "../../../../tables/traffic";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import { sourceColumn } from "../../../../plan/source-reference";
import { countLeads, wordCells, type WordCells } from "../../../shared/lead-formulas";
import type { DayRangeCells } from "../../../shared/period-inputs";
import type { Basis, ChangeTables, Figure } from "./model";

/** Number and revenue of the orders from one day to another, both counted. */
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

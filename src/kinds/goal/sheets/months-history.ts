/**
 * The months so far, which a goal is held against. Rules §2.
 */
import { Day } from "../../../plan/content";
import { f } from "../../../plan/formula";
import { type Column, type Table, table } from "../../../plan/table";
import { REACH_TEXTS } from "../goal-texts";
import type { GoalLayout } from "../layout";
import { measureFormat } from "../measure-format";
import { MEASURE_TEXTS } from "../texts";
import { MONTHS_TEXTS } from "./months-texts";

export type HistoryKey = "number" | "from" | "orders" | "revenue";

/** One row a month, oldest first; figures are live where a plain formula counts them. */
export function historyTable(layout: GoalLayout): Table<HistoryKey> {
  const { history } = layout.goal;
  const figure = (measure: "orders" | "revenue"): Column<HistoryKey> => ({
    heading: MEASURE_TEXTS[measure],
    format: measureFormat(measure),
    cell: ({ from }, { i }) => {
      const { cells, figures } = layout;
      return figures.native.all[measure]?.(from, f`MIN(EOMONTH(${from},0),${cells.asOf})`) ?? history[i]![measure];
    },
  });
  return table<HistoryKey>(history.length, {
    number: { heading: REACH_TEXTS.number, format: "score", cell: (_, { i }) => i + 1, horizontal: "left" },
    from: { heading: MONTHS_TEXTS.month, format: "month", cell: (_, { i }) => new Day(history[i]!.from) },
    orders: figure("orders"),
    revenue: figure("revenue"),
  });
}

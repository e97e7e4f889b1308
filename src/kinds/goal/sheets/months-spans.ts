/**
 * Columns of a table of spans of days, such as months or weeks: goal, actual, pace and state of each, as sums over the days. Rules §2.
 */
import type { Row } from "../../../plan/cells";
import { type Expression, f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { type Columns, each } from "../../../plan/table";
import { actualMeasures } from "../cells";
import type { GoalLayout } from "../layout";
import { measureFormat } from "../measure-format";
import { type Measure, MEASURES } from "../measures";
import { paceLooks, paceOf, stateOf } from "../standing";
import { measureHeading, TEXTS } from "../texts";
import { MONTHS_TEXTS } from "./months-texts";

type Days = "from" | "to";
type SumKey = `${"goal" | "actual"}.${Measure}` | "toDate" | "pace" | "state";
export type SpanKey = Days | SumKey;

/** Sums over the days from a row's `from` to its `to`. */
export function spanColumns(layout: GoalLayout): Pick<Columns<SpanKey>, SumKey> {
  const { columns } = TEXTS;
  const within = ({ from, to }: Row<Days>): Expression => {
    const { date } = layout.cells.days;
    return f`${date},">="&${from},${date},"<="&${to}`;
  };
  const sum = (measure: Measure, of: "goal" | "actual") => (row: Row<Days>) => {
    const figures: Handle = layout.cells.days[of][measure]!;
    return measure === "revenue" ? f`ROUND(SUMIFS(${figures},${within(row)}),2)` : f`SUMIFS(${figures},${within(row)})`;
  };
  const looks = (_: unknown, row: Row<"pace">) => paceLooks(row.pace, layout.cells.amber);
  return {
    ...each("goal", MEASURES, (measure) => ({
      heading: measureHeading(measure, columns.goalOf),
      format: measureFormat(measure),
      cell: sum(measure, "goal"),
      total: "sum" as const,
    })),
    ...each("actual", actualMeasures(layout.goal), (measure) => ({
      heading: measureHeading(measure, columns.actualOf),
      format: measure === "revenue" ? ("moneySoFar" as const) : ("countSoFar" as const),
      cell: sum(measure, "actual"),
      total: "sum" as const,
    })),
    toDate: {
      heading: MONTHS_TEXTS.toDate,
      format: "countSoFar",
      cell: (row) => {
        const { days, asOf } = layout.cells;
        return f`SUMIFS(${days.goal.orders},${within(row)},${days.date},"<="&${asOf})`;
      },
      total: "sum",
    },
    pace: {
      heading: columns.pace,
      format: "percent",
      cell: (row) => paceOf(row["actual.orders"], row.toDate),
      looks,
    },
    state: {
      heading: columns.state,
      format: "textAfterNumber",
      cell: (row) => stateOf(row.pace, layout.cells.amber),
      looks,
    },
  };
}

/**
 * A table of spans of days, such as months or weeks: goal, actual, pace and state of each, as sums over the days. Rules §2.
 */
import { type TableColumn, tablePart, totalRow } from "../../../plan/sections/table-part";
import { type Expression, f } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import type { Lane } from "../../../plan/lane";
import { actualMeasures, type GoalCells } from "../cells";
import type { Goal } from "../model";
import { stateOf } from "../standing";
import { measureFormat } from "../measure-format";
import { type Measure, MEASURES } from "../measures";
import { measureHeading, TEXTS } from "../texts";
import { MONTHS_TEXTS } from "./texts";

/** Columns of sums over the days from one cell's date to another's. */
export interface SpanTable {
  readonly from: Handle;
  readonly to: Handle;
  readonly goal: Readonly<Record<Measure, Handle>>;
  readonly actual: Readonly<Partial<Record<Measure, Handle>>>;
  readonly toDate: Handle;
  readonly pace: Handle;
  readonly state: Handle;
}

export function spanColumns(table: SpanTable, goal: Goal, cells: GoalCells): TableColumn[] {
  const { days, asOf, amber } = cells;
  const within = (i: number): Expression =>
    f`${days.date},">="&${table.from.at(i).relative},${days.date},"<="&${table.to.at(i).relative}`;
  const sum =
    (figures: Handle, measure: Measure) =>
    (i: number): Expression =>
      measure === "revenue" ? f`ROUND(SUMIFS(${figures},${within(i)}),2)` : f`SUMIFS(${figures},${within(i)})`;
  const goals = MEASURES.map((measure): TableColumn => ({
    heading: measureHeading(measure, TEXTS.columns.goalOf),
    format: measureFormat(measure),
    cell: sum(days.goal[measure], measure),
    handle: table.goal[measure],
  }));
  const actuals = actualMeasures(goal).map((measure): TableColumn => ({
    heading: measureHeading(measure, TEXTS.columns.actualOf),
    format: measure === "revenue" ? "moneySoFar" : "countSoFar",
    cell: sum(days.actual[measure]!, measure),
    handle: table.actual[measure],
  }));
  const { toDate, pace, state } = table;
  const actualOrders = table.actual.orders!;
  return [
    ...goals,
    ...actuals,
    {
      heading: MONTHS_TEXTS.toDate,
      format: "countSoFar",
      cell: (i) => f`SUMIFS(${days.goal.orders},${within(i)},${days.date},"<="&${asOf})`,
      handle: toDate,
    },
    {
      heading: TEXTS.columns.pace,
      format: "percent",
      cell: (i) => f`IF(${toDate.at(i).relative}=0,"",${actualOrders.at(i).relative}/${toDate.at(i).relative})`,
      handle: pace,
    },
    {
      heading: TEXTS.columns.state,
      format: "textAfterNumber",
      cell: (i) => stateOf(pace.at(i).relative, amber),
      handle: state,
    },
  ];
}

export function spanTable(
  rows: number,
  goal: Goal,
  given: Pick<SpanTable, "from" | "to"> & Partial<Pick<SpanTable, "goal">>,
): SpanTable {
  const make = (): Handle => new Handle(rows);
  return {
    goal: Object.fromEntries(MEASURES.map((measure) => [measure, make()])) as Record<Measure, Handle>,
    ...given,
    actual: Object.fromEntries(actualMeasures(goal).map((measure) => [measure, make()])),
    toDate: make(),
    pace: make(),
    state: make(),
  };
}

/** A table of spans with its total; returns the table. */
export function putTable(
  lane: Lane,
  rows: number,
  columns: readonly TableColumn[],
  table: SpanTable,
  goal: Goal,
  weight: Handle | null,
) {
  const part = tablePart(lane, rows, columns);
  const summed = new Set<Handle | undefined>([
    ...(weight === null ? [] : [weight]),
    ...MEASURES.map((measure) => table.goal[measure]),
    ...actualMeasures(goal).map((measure) => table.actual[measure]),
    table.toDate,
  ]);
  const sums = columns.map(({ handle }, i) =>
    i === 0 ? TEXTS.columns.total : summed.has(handle) ? f`SUM(${handle!})` : null,
  );
  totalRow(
    lane,
    sums,
    columns.map(({ format }, i) => (i === 0 ? "text" : format)),
  );
  return part;
}

/**
 * A table of spans of days, such as months or weeks: goal, actual, pace and state of each, as sums over the days. Rules §2.
 */
import { type TableColumn, tablePart, totalRow } from "../../../plan/sections/table-part";
import { type Expression, f } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import type { Lane } from "../../../plan/lane";
import { actualStages, type GoalCells } from "../cells";
import type { Goal } from "../model";
import { stateFormula } from "../pace-format";
import { stageFormat } from "../stage-format";
import { type Stage, STAGES } from "../stages";
import { measureHeading, TEXTS } from "../texts";
import { MONTHS_TEXTS } from "./texts";

/** Columns of sums over the days from one cell's date to another's. */
export interface SpanTable {
  readonly from: Handle;
  readonly to: Handle;
  readonly goal: Readonly<Record<Stage, Handle>>;
  readonly actual: Readonly<Partial<Record<Stage, Handle>>>;
  readonly toDate: Handle;
  readonly pace: Handle;
  readonly state: Handle;
}

export function spanColumns(table: SpanTable, goal: Goal, cells: GoalCells): TableColumn[] {
  const { days, asOf, amber } = cells;
  const within = (i: number): Expression =>
    f`${days.date},">="&${table.from.at(i).relative},${days.date},"<="&${table.to.at(i).relative}`;
  const sum =
    (figures: Handle, stage: Stage) =>
    (i: number): Expression =>
      stage === "revenue" ? f`ROUND(SUMIFS(${figures},${within(i)}),2)` : f`SUMIFS(${figures},${within(i)})`;
  const goals = STAGES.map((stage): TableColumn => ({
    heading: measureHeading(stage, TEXTS.columns.goalOf),
    format: stageFormat(stage),
    cell: sum(days.goal[stage], stage),
    handle: table.goal[stage],
  }));
  const actuals = actualStages(goal).map((stage): TableColumn => ({
    heading: measureHeading(stage, TEXTS.columns.actualOf),
    format: stage === "revenue" ? "moneySoFar" : "countSoFar",
    cell: sum(days.actual[stage]!, stage),
    handle: table.actual[stage],
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
      cell: (i) => stateFormula(pace.at(i).relative, amber),
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
    goal: Object.fromEntries(STAGES.map((stage) => [stage, make()])) as Record<Stage, Handle>,
    ...given,
    actual: Object.fromEntries(actualStages(goal).map((stage) => [stage, make()])),
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
    ...STAGES.map((stage) => table.goal[stage]),
    ...actualStages(goal).map((stage) => table.actual[stage]),
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

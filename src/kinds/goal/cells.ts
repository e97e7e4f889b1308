/**
 * The cells of a goal's sheets by name, for formulas on any of them, taken from the inputs and tables that hold them; and formulas that
 * more than one sheet reads of them.
 */
import { type Cells, cellsOf } from "../../plan/cells";
import { type Expression, f, type Operand } from "../../plan/formula";
import { Handle } from "../../plan/handle";
import { cellsOfEach } from "../../plan/table";
import type { GoalLayout } from "./layout";
import type { WordCells } from "../shared/lead-formulas";
import { byMeasure, type Measure, sharedBySellers } from "./measures";
import type { Goal } from "./model";

export type GoalCells = GoalLayout["cells"];

/** Goal in force and first plan of a table of days or months; one and the same until the goal is planned anew. */
function goalsOf(column: Cells<`${"goal" | "planned"}.${Measure}`>, { replans, measures }: Goal) {
  const goal = cellsOfEach(column, "goal", measures);
  return { goal, planned: replans.through === null ? goal : cellsOfEach(column, "planned", measures) };
}

/** Of the layout's inputs and tables, which stand before any cell is named. */
export function goalCells({
  goal,
  inputs,
  funnel,
  lists,
  ...tables
}: Omit<GoalLayout, "cells" | "figures" | "provenance" | "people" | "tracker">) {
  const { measures } = goal;
  const { need, exact } = funnel.column;
  const { months, days, sellers, history, replan } = tables;
  const known = actualMeasures(goal);
  const actual: Partial<Cells<Measure>> = cellsOfEach(days.column, "actual", known);
  const words: WordCells = Object.fromEntries(
    Object.entries(lists.words).map(([flag, words]) => [flag, new Handle(words.length)]),
  );
  return {
    ...inputs.cell,
    /** Those of the goal; every set of cells by measure has one entry for each. */
    measures,
    /** How many inputs hold what cannot be used, and the first by name; every need is 0 until they are put right. */
    ...cellsOf("wrong", "wrongName"),
    amber: inputs.cell.amberFrom,
    rates: inputs.cell,
    /** Monday first. */
    weekdayWeights: new Handle(7),
    need: byMeasure(measures, (measure) => need.at(measures.indexOf(measure))),
    exact: byMeasure(measures, (measure) => exact.at(measures.indexOf(measure))),
    /** Order statuses that count, and the words of the lead table that say yes. */
    statuses: new Handle(lists.statuses.length),
    words,
    months: { ...months.column, ...goalsOf(months.column, goal) },
    days: {
      ...days.column,
      ...goalsOf(days.column, goal),
      goalSoFar: cellsOfEach(days.column, "goalSoFar", measures),
      actual,
    },
    sellers: { ...sellers.column, goal: cellsOfEach(sellers.column, "goal", sharedBySellers(measures)) },
    history: history.column,
    /** null while the first plan is in force. */
    replan: replan && { ...replan.inputs.cell, ...replan.table.column },
  };
}

/** Measures whose actual figures the sheets show; without orders the user types orders and revenue. */
export function actualMeasures({ actual, measures }: Goal): Measure[] {
  const typed: readonly Measure[] = actual.stages.has("orders") ? [] : ["orders", "revenue"];
  return measures.filter((measure) => actual.stages.has(measure) || typed.includes(measure));
}

/** Measures whose goal in force differs from the first plan after a re-plan: those a table tells. */
export const replannedMeasures = ({ actual, measures }: Goal): Measure[] =>
  measures.filter((measure) => actual.byDay[measure] !== null);

/** The days from one to another, both counted, as SUMIFS and COUNTIFS ask for them. */
export const daysBetween = ({ days }: GoalCells, first: Operand, last: Operand): Expression =>
  f`${days.date},">="&${first},${days.date},"<="&${last}`;

/** Sum of a column of days from one day to another. */
export const sumOfDays = (cells: GoalCells, column: Operand, first: Operand, last: Operand): Expression =>
  f`SUMIFS(${column},${daysBetween(cells, first, last)})`;

/** What a column of running totals has reached by a day; 0 before the goal begins, all of it after its end. */
export const reachedBy = ({ start, end }: GoalCells, running: Operand, day: Operand): Expression =>
  f`IF(${day}<${start},0,INDEX(${running},MIN(${day},${end})-${start}+1))`;

/** What should have been reached of a measure by the as-of date: its share of the weight; planned anew, the running goal in force. */
export function expectedToDate(measure: Measure, cells: GoalCells): Expression {
  const { replan, days, asOf, elapsed, total, need } = cells;
  if (replan !== null) return reachedBy(cells, days.goalSoFar[measure], asOf);
  return f`${need[measure]}*${elapsed}/${total}`;
}

/** Share of the weight of the plan in force that has passed by the as-of date. */
export function sharePassed({ replan, elapsed, total }: GoalCells): Expression {
  if (replan === null) return f`${elapsed}/${total}`;
  const { passed } = replan;
  return f`IF(${total}<=${passed},0,MAX(0,${elapsed}-${passed})/(${total}-${passed}))`;
}

/** What of a measure had come when the plan in force was made; null while that is the first. */
export const keptOf = (measure: Measure, cells: GoalCells): Expression | null =>
  cells.replan && sumOfDays(cells, cells.days.actual[measure]!, cells.start, cells.replan.through);

/** Sum of a measure's actual figures to the as-of date, null where none are known. */
export function actualTotal(measure: Measure, { days }: GoalCells): Expression | null {
  const actual = days.actual[measure];
  return actual === undefined ? null : f`SUM(${actual})`;
}

/** Days after the as-of date with a weight above 0. */
export function sellingDaysLeft({ days, asOf }: GoalCells): Expression {
  return f`COUNTIFS(${days.date},">"&${asOf},${days.weight},">0")`;
}

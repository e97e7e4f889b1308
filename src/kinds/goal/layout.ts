/**
 * What the sheets of a goal are laid out from: inputs and tables, declared before any sheet is put, and their cells by name. The tables'
 * formulas read each other through it.
 */
import type { PlanInput } from "../kind";
import { type Cells, cellsOf } from "../../plan/cells";
import { Handle } from "../../plan/handle";
import type { Inputs } from "../../plan/sections/inputs-part";
import { cellsOfEach, type Table } from "../../plan/table";
import { actualMeasures, type GoalCells, type GoalColumns } from "./cells";
import { type Figures, figuresOf } from "./figures";
import { byMeasure, type Measure, MEASURES } from "./measures";
import type { Goal } from "./model";
import { nativeLists } from "./native-actuals";
import {
  type SpecialDayFormulas,
  type SpecialDayKey,
  specialDayFormulas,
  specialDaysTable,
} from "./sheets/calendar-sheet";
import { type DayKey, daysTable } from "./sheets/days-sheet";
import { type FunnelKey, funnelTable } from "./sheets/goal-funnel";
import { goalInputs, type GoalInputName } from "./sheets/goal-inputs";
import { type HistoryKey, historyTable } from "./sheets/months-history";
import { type MonthKey, monthsTable } from "./sheets/months-sheet";
import { type ReplanFigures, replanFigures } from "./sheets/replans-sheet";
import { type SellerKey, sellersTable, sellersWorkingTable, type WorkingKey } from "./sheets/sellers/list-part";

export class GoalLayout {
  readonly lists: ReturnType<typeof nativeLists>;
  readonly inputs: Inputs<GoalInputName>;
  readonly funnel: Table<FunnelKey>;
  readonly specialDays: Table<SpecialDayKey>;
  readonly months: Table<MonthKey>;
  readonly days: Table<DayKey>;
  readonly sellers: Table<SellerKey>;
  /** What the inputs of the list of sellers come to. */
  readonly sellersWorking: Table<WorkingKey>;
  readonly history: Table<HistoryKey>;
  /** null while the first plan is in force. */
  readonly replan: ReplanFigures | null;
  readonly special: SpecialDayFormulas;
  readonly cells: GoalCells;
  readonly figures: Figures;

  constructor(
    readonly goal: Goal,
    readonly input: PlanInput,
  ) {
    this.lists = nativeLists(input);
    this.inputs = goalInputs(this);
    this.funnel = funnelTable(this);
    this.specialDays = specialDaysTable(this);
    this.months = monthsTable(this);
    this.days = daysTable(this);
    this.sellers = sellersTable(this);
    this.sellersWorking = sellersWorkingTable(this);
    this.history = historyTable(this);
    this.replan = goal.replans.through === null ? null : replanFigures(this, goal.replans.through);
    this.special = specialDayFormulas(this.specialDays.column);
    this.cells = goalCells(this);
    this.figures = figuresOf(goal, input, this.cells);
  }
}

/** Goal in force and first plan of a table of days or months. */
function goalsOf(column: Cells<`${"goal" | "planned"}.${Measure}`>, { replans }: Goal): GoalColumns {
  const goal = cellsOfEach(column, "goal", MEASURES);
  return { goal, planned: replans.through === null ? goal : cellsOfEach(column, "planned", MEASURES) };
}

type TableCells = Pick<GoalCells, "special" | "months" | "days" | "sellers" | "history" | "replan">;

function tableCells({ goal, specialDays, months, days, sellers, history, replan }: GoalLayout): TableCells {
  const known = actualMeasures(goal);
  return {
    special: specialDays.column,
    months: { ...months.column, ...goalsOf(months.column, goal) },
    days: {
      ...days.column,
      ...goalsOf(days.column, goal),
      goalSoFar: cellsOfEach(days.column, "goalSoFar", MEASURES),
      actual: cellsOfEach(days.column, "actual", known),
      actualSoFar: cellsOfEach(days.column, "actualSoFar", known),
    },
    sellers: { ...sellers.column, goal: cellsOfEach(sellers.column, "goal", MEASURES) },
    history: history.column,
    replan: replan && { ...replan.inputs.cell, ...replan.table.column },
  };
}

function goalCells(layout: GoalLayout): GoalCells {
  const { inputs, funnel, lists } = layout;
  const { need, exact } = funnel.column;
  return {
    ...inputs.cell,
    ...cellsOf("wrong"),
    ...tableCells(layout),
    amber: inputs.cell.amberFrom,
    rates: inputs.cell,
    weekdayWeights: new Handle(7),
    needs: need,
    exacts: exact,
    need: byMeasure((measure) => need.at(MEASURES.indexOf(measure))),
    exact: byMeasure((measure) => exact.at(MEASURES.indexOf(measure))),
    statuses: new Handle(lists.statuses.length),
    words: Object.fromEntries(Object.entries(lists.words).map(([flag, words]) => [flag, new Handle(words.length)])),
  };
}

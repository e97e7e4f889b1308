/**
 * What the sheets of a goal are laid out from: inputs and tables, declared before any sheet is put, and their cells by name. The tables'
 * formulas read each other through it.
 */
import type { PlanContext } from "../kind";
import { figuresOf, goalCells, nativeLists } from "./cells";
import { bandOf } from "./levels";
import type { Goal } from "./model";
import type { GoalInput } from "./sold";
import { specialDayFormulas, specialDaysTable } from "./sheets/calendar-sheet";
import { daysTable } from "./sheets/days-sheet";
import { funnelTable } from "./sheets/goal/funnel";
import { goalInputs } from "./sheets/goal/inputs";
import { historyTable, monthsTable } from "./sheets/months-sheet";
import { replanFigures } from "./sheets/replans-sheet";
import { peopleOf } from "./sheets/sellers/sellers-sheet";
import { TrackerTables } from "./sheets/tracker/tracker-tables";
import { sellersTable, sellersWorkingTable } from "./sheets/sellers/list-part";

export class GoalLayout {
  readonly lists;
  readonly inputs;
  readonly funnel;
  readonly specialDays;
  readonly months;
  readonly days;
  readonly sellers;
  readonly sellersWorking;
  readonly history;
  /** null while the first plan is in force. */
  readonly replan;
  readonly special;
  readonly cells;
  readonly figures;
  readonly provenance;
  /** null where no sheet of sellers is built. */
  readonly people;
  readonly tracker;

  constructor(
    readonly goal: Goal,
    readonly input: GoalInput,
    { context, hasPeople }: { readonly context: PlanContext; readonly hasPeople: boolean },
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
    const { orders, asked, leads, traffic } = input;
    const sources = [orders ?? asked, leads, traffic].flatMap((table) => table ?? []);
    this.provenance = { sources, asOf: this.cells.asOf, refreshed: context.today };
    this.people = hasPeople ? peopleOf(this) : null;
    this.tracker = new TrackerTables(this, bandOf(context));
  }
}

/**
 * What the sheets of a goal are laid out from: inputs and tables, declared before any sheet is put, and their cells by name. The tables'
 * formulas read each other through it.
 */
import type { PlanContext, PlanInput } from "../kind";
import type { Provenance } from "../../plan/sections/title-part";
import type { Inputs } from "../../plan/sections/inputs-part";
import type { Table } from "../../plan/table";
import { goalCells } from "./cells";
import { type Figures, figuresOf, nativeLists } from "./figures";
import { bandOf } from "./levels";
import type { Goal } from "./model";
import {
  type SpecialDayFormulas,
  type SpecialDayKey,
  specialDayFormulas,
  specialDaysTable,
} from "./sheets/calendar-sheet";
import { type DayKey, daysTable } from "./sheets/days-sheet";
import { type FunnelKey, funnelTable } from "./sheets/goal/funnel";
import { goalInputs, type GoalInputName } from "./sheets/goal/inputs";
import { type HistoryKey, historyTable, type MonthKey, monthsTable } from "./sheets/months-sheet";
import { type ReplanFigures, replanFigures } from "./sheets/replans-sheet";
import { type People, peopleOf } from "./sheets/sellers/sellers-sheet";
import { TrackerTables } from "./sheets/tracker/tracker-tables";
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
  readonly cells: ReturnType<typeof goalCells>;
  readonly figures: Figures;
  readonly provenance: Provenance;
  /** null where no sheet of sellers is built. */
  readonly people: People | null;
  readonly tracker: TrackerTables;

  constructor(
    readonly goal: Goal,
    readonly input: PlanInput,
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
    const { orders, leads, traffic } = input;
    const sources = [orders, leads, traffic].flatMap((table) => table ?? []);
    this.provenance = { sources, asOf: this.cells.asOf, refreshed: context.today };
    this.people = hasPeople ? peopleOf(this) : null;
    this.tracker = new TrackerTables(this, bandOf(context));
  }
}

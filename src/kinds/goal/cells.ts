/**
 * The cells of a goal's sheets by name, for formulas on any of them, taken from the inputs and tables that hold them; formulas that
 * more than one sheet reads of them; and cells with actual figures: native formulas over the user's own tables, where those count as the
 * tables' readers do, else values of the refresh date.
 */
import { type Cells, cellsOf } from "../../plan/cells";
import { type Expression, f, type Operand } from "../../plan/formula";
import { Handle } from "../../plan/handle";
import { cellsOfEach } from "../../plan/table";
import type { GoalLayout } from "./layout";
import { countLeads, datedBetween, type WordCells, wordsOf } from "../shared/lead-formulas";
import { byMeasure, type Measure, sharedBySellers } from "./measures";
import type { Goal } from "./model";
import type { Content } from "../../plan/content";
import { sourceColumn } from "../../plan/source-reference";
import type { LeadFlag, Leads } from "../../tables/leads";
import type { PlanInput } from "../kind";
import { type NativeFigure, orderFormulas, ordersCount } from "../shared/order-formulas";
import { addsUpOrders, type GoalInput, soldInOrders } from "./sold";

export type GoalCells = GoalLayout["cells"];

/** Goal in force and first plan of a table of days or months; one and the same until the goal is planned anew. */
function goalsOf(column: Cells<`${"goal" | "planned"}.${Measure}`>, { replans, measures }: Goal) {
  const goal = cellsOfEach(column, "goal", measures);
  return { goal, planned: replans.through === null ? goal : cellsOfEach(column, "planned", measures) };
}

/** Columns of months, days and sellers, with those of a measure by its name. */
function tableCells({ goal, months, days, sellers }: Pick<GoalLayout, "goal" | "months" | "days" | "sellers">) {
  const { measures } = goal;
  const actual: Partial<Cells<Measure>> = cellsOfEach(days.column, "actual", actualMeasures(goal));
  const goalSoFar = cellsOfEach(days.column, "goalSoFar", measures);
  return {
    months: { ...months.column, ...goalsOf(months.column, goal) },
    days: { ...days.column, ...goalsOf(days.column, goal), goalSoFar, actual },
    sellers: { ...sellers.column, goal: cellsOfEach(sellers.column, "goal", sharedBySellers(measures)) },
  };
}

/** What stands before any cell is named. */
type Declared = Omit<GoalLayout, "cells" | "figures" | "provenance" | "people" | "tracker">;

export function goalCells({ goal, inputs, funnel, lists, history, replan, ...tables }: Declared) {
  const { measures } = goal;
  const { need, exact } = funnel.column;
  const words: WordCells = Object.fromEntries(
    Object.entries(lists.words).map(([flag, words]) => [flag, new Handle(words.length)]),
  );
  return {
    ...inputs.cell,
    /** Those of the goal; every set of cells by measure has one entry for each. */
    measures,
    /** How many inputs hold what cannot be used, and the first by name; every need is 0 until they are put right. */
    ...cellsOf("wrong", "wrongName"),
    /** Where the orders stand, and what is said of orders and revenue against the months so far. */
    progress: cellsOf("target", "done", "expected", "pace", "needed", "forecast", "state", "daysLeft", "recent"),
    verdicts: cellsOf("orders", "revenue"),
    amber: inputs.cell.amberFrom,
    rates: inputs.cell,
    /** Monday first. */
    weekdayWeights: new Handle(7),
    need: byMeasure(measures, (measure) => need.at(measures.indexOf(measure))),
    exact: byMeasure(measures, (measure) => exact.at(measures.indexOf(measure))),
    /** Order statuses that count, and the words of the lead table that say yes. */
    statuses: new Handle(lists.statuses.length),
    words,
    ...tableCells({ goal, ...tables }),
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

export function actualTotal(measure: Measure, { days }: GoalCells): Expression | null {
  const actual = days.actual[measure];
  return actual === undefined ? null : f`SUM(${actual})`;
}

/** Days after the as-of date with a weight above 0. */
export function sellingDaysLeft({ days, asOf }: GoalCells): Expression {
  return f`COUNTIFS(${days.date},">"&${asOf},${days.weight},">0")`;
}

/** More days than this are counted as values: every formula passes over the whole table. */
export const LIVE_DAYS = 400;

type NativeFigures = Partial<Record<Measure, NativeFigure>>;

const leadsCount = (leads: Leads | undefined): leads is Leads =>
  leads?.native.aggregatable === true && leads.columns.date !== undefined;

/** What the formulas read from cells of the sheet: counted statuses, and words that say yes by flag. */
export function nativeLists({ orders, leads }: PlanInput) {
  const words: Partial<Record<LeadFlag, readonly string[]>> = {};
  for (const flag of leadsCount(leads) ? (["valid", "visited", "ordered"] as const) : []) {
    const said = wordsOf(leads!, flag);
    if (said.length > 0) words[flag] = said;
  }
  return { statuses: ordersCount(orders) ? orders.native.countedStatuses : [], words };
}

/** Leads with a flag, or all of them; null where a formula would not count the flag as the reader does. */
function leadFigure(leads: Leads, flag: LeadFlag | null, words: WordCells): NativeFigure | null {
  const flags = flag === null ? [] : [flag];
  if (flags.some((each) => words[each] === undefined)) return null;
  const count = countLeads(leads, words);
  return (from, to, seller) =>
    count(flags, { from, to }, seller === undefined ? undefined : { column: "seller", name: seller });
}

/** What a table adds up by day, where SUMIFS adds up the rows the reader does: visitors, and orders with revenue that no order table counts. */
function trafficFigures({ orders, traffic }: PlanInput): NativeFigures {
  if (traffic?.columns.date === undefined || traffic.monthly || !traffic.native.aggregatable) return {};
  const { source, columns, native } = traffic;
  const date = sourceColumn(source, columns.date!);
  const figures = orders === undefined && addsUpOrders(traffic) ? TRAFFIC_MEASURES : (["visitors"] as const);
  const summed = figures.filter((figure) => native.figures[figure] && columns[figure] !== undefined);
  return Object.fromEntries(
    summed.map((figure): [string, NativeFigure] => {
      const column = sourceColumn(source, columns[figure]!);
      return [figure, (from, to) => f`SUMIFS(${column},${datedBetween(date, from, to)})`];
    }),
  );
}

const TRAFFIC_MEASURES = ["visitors", "orders", "revenue"] as const;

/** Formulas of every figure that a plain formula counts right, of all and by seller. */
function nativeFigures(input: GoalInput, { statuses, words }: GoalCells) {
  const { orders, leads } = input;
  const ofOrders: NativeFigures = ordersCount(orders) ? orderFormulas(orders, statuses) : {};
  const all: NativeFigures = { ...ofOrders, ...trafficFigures(input) };
  const bySeller: NativeFigures = orders?.nativeNames.seller ? { ...ofOrders } : {};
  if (!leadsCount(leads)) return { all, bySeller };
  const stages = [["rawLeads", null], ["validLeads", "valid"], ["visits", "visited"]] as const; // prettier-ignore
  for (const [measure, flag] of stages) {
    const figure = leadFigure(leads, flag, words);
    if (figure === null) continue;
    all[measure] = figure;
    if (leads.nativeNames.seller) bySeller[measure] = figure;
  }
  // Orders of a seller come from the leads where the order table does not say whose they are.
  const owned = soldInOrders(input)?.sellers ?? [];
  const closed = owned.length > 0 ? null : leadFigure(leads, "ordered", words);
  if (closed !== null && leads.nativeNames.seller) bySeller.orders = closed;
  return { all, bySeller };
}

/** A first and a last day: the cells that say them, and the days they say now. */
export interface Span {
  readonly from: Operand;
  readonly to: Operand;
  readonly fromDay: number;
  readonly toDay: number;
}

export function figuresOf({ actual, sellers, schedule }: Goal, input: GoalInput, cells: GoalCells) {
  const native = nativeFigures(input, cells);
  const fewDays = schedule.dayWeights.length <= LIVE_DAYS;
  const { asOf, days } = cells;
  const ofName = (measure: Measure, { from, to }: Span, name?: Operand): Expression | undefined =>
    native.bySeller[measure]?.(from, f`MIN(${to},${asOf})`, name);
  return {
    native,
    /** Whether the figures of a measure follow the table as rows are added. */
    live: (measure: Measure): boolean => fewDays && native.all[measure] !== undefined,
    sellerLive: (measure: Measure): boolean => native.bySeller[measure] !== undefined,
    /** Whether any table tells the measure by seller. */
    knowsSellers: (measure: Measure): boolean => actual.sellerStages.has(measure),
    /** Of the goal's day `i`, counted from 0; null where no table tells. */
    ofDay: (measure: Measure, i: number): Content => {
      const figure = fewDays ? native.all[measure] : undefined;
      const date = days.date.at(i).relative;
      if (figure !== undefined) return f`IF(${date}>${asOf},0,${figure(date, date)})`;
      return actual.byDay[measure]?.[i] ?? null;
    },
    /** Of one row of the sellers' list over a span, to the as-of date; 0 for a free row, null where no table tells. */
    ofSeller: (measure: Measure, row: number, span: Span): Expression | number | null => {
      if (!actual.sellerStages.has(measure)) return null;
      const name = cells.sellers.name.at(row);
      const figure = ofName(measure, span, name);
      if (figure !== undefined) return f`IF(${name}="",0,${figure})`;
      const seller = sellers[row];
      return seller ? actual.ofSeller(measure, seller.name, span.fromDay, span.toDay) : 0;
    },
    /** Likewise of the rows that name no seller, and of all rows of the table that tells the measure by seller. */
    ofNobody: (measure: Measure, span: Span): Expression | number =>
      ofName(measure, span, "") ?? actual.ofSeller(measure, "", span.fromDay, span.toDay),
    ofEveryone: (measure: Measure, span: Span): Expression | number =>
      ofName(measure, span) ?? actual.ofEveryone(measure, span.fromDay, span.toDay),
  };
}

/**
 * Cells with actual figures: native formulas over the user's own tables, where those count as the tables' readers do, else values of the
 * refresh date.
 */
import type { Content } from "../../plan/content";
import { type Expression, f, type Operand } from "../../plan/formula";
import { sourceColumn } from "../../plan/source-reference";
import type { LeadFlag, Leads } from "../../tables/leads";
import type { PlanInput } from "../kind";
import type { GoalCells } from "./cells";
import { type NativeFigure, orderFormulas, ordersCount } from "../shared/order-formulas";
import { countLeads, datedBetween, type WordCells, wordsOf } from "../shared/lead-formulas";
import type { Measure } from "./measures";
import type { Goal } from "./model";
import { addsUpOrders } from "./actuals";

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

/** Figures of a traffic table that are measures of a goal. */
const TRAFFIC_MEASURES = ["visitors", "orders", "revenue"] as const;

/** Formulas of every figure that a plain formula counts right, of all and by seller. */
function nativeFigures(input: PlanInput, { statuses, words }: GoalCells) {
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
  const closed = orders !== undefined && orders.sellers.length > 0 ? null : leadFigure(leads, "ordered", words);
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

export type Figures = ReturnType<typeof figuresOf>;

export function figuresOf({ actual, sellers, schedule }: Goal, input: PlanInput, cells: GoalCells) {
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

/**
 * Actual figures as native formulas over the user's own tables, where those count as the readers of the tables do.
 */
import type { LeadFlag, Leads } from "../../tables/leads";
import type { Orders } from "../../tables/orders";
import type { PlanInput } from "../kind";
import { type Expression, f, type NativeReference, type Operand } from "../../plan/formula";
import type { Handle } from "../../plan/handle";
import { sourceColumn } from "../../plan/source-reference";
import { countLeads, type WordCells, wordsOf } from "./lead-formulas";
import type { Measure } from "./measures";

/** More days than this are counted as values: every formula passes over the whole table. */
export const LIVE_DAYS = 400;

/** A figure between two days, both counted, of everyone or of the seller whose name stands in a cell. */
type NativeFigure = (from: Operand, to: Operand, seller?: Operand) => Expression;

export interface NativeActuals {
  readonly all: Readonly<Partial<Record<Measure, NativeFigure>>>;
  readonly bySeller: Readonly<Partial<Record<Measure, NativeFigure>>>;
}

/** Whether the orders' own cells can be counted: see NativeFacts. */
function ordersCount(orders: Orders | undefined): orders is Orders {
  return (
    orders !== undefined &&
    orders.native.aggregatable &&
    orders.columns.date !== undefined &&
    orders.columns.amount !== undefined
  );
}

function leadsCount(leads: Leads | undefined): leads is Leads {
  return leads !== undefined && leads.native.aggregatable && leads.columns.date !== undefined;
}

/** What the formulas read from cells of the sheet: counted statuses, and words that say yes by flag. */
export function nativeLists({ orders, leads }: PlanInput): {
  readonly statuses: readonly string[];
  readonly words: Readonly<Partial<Record<LeadFlag, readonly string[]>>>;
} {
  const words: Partial<Record<LeadFlag, readonly string[]>> = {};
  if (leadsCount(leads)) {
    for (const flag of ["valid", "visited", "ordered"] as const) {
      const said = wordsOf(leads, flag);
      if (said.length > 0) words[flag] = said;
    }
  }
  return { statuses: ordersCount(orders) ? orders.native.countedStatuses : [], words };
}

const within = (date: NativeReference, from: Operand, to: Operand): Expression =>
  f`${date},">="&${from},${date},"<"&(${to}+1)`;
/** One more pair of a column and what it must be. */
const also = (column: NativeReference, seller: Operand | undefined): Expression =>
  seller === undefined ? f`` : f`,${column},${seller}`;

function orderFigures(orders: Orders, statuses: Handle): Record<"orders" | "revenue", NativeFigure> {
  const { source, columns } = orders;
  const date = sourceColumn(source, columns.date!);
  const amount = sourceColumn(source, columns.amount!);
  const owner = columns.seller === undefined ? date : sourceColumn(source, columns.seller);
  if (columns.status === undefined || statuses.rows === 0) {
    return {
      orders: (from, to, seller) => f`COUNTIFS(${within(date, from, to)}${also(owner, seller)})`,
      revenue: (from, to, seller) => f`SUMIFS(${amount},${within(date, from, to)}${also(owner, seller)})`,
    };
  }
  // Several statuses count one after the other: SUMPRODUCT adds them up.
  const status = sourceColumn(source, columns.status);
  return {
    orders: (from, to, seller) =>
      f`SUMPRODUCT(COUNTIFS(${within(date, from, to)}${also(owner, seller)},${status},${statuses}))`,
    revenue: (from, to, seller) =>
      f`SUMPRODUCT(SUMIFS(${amount},${within(date, from, to)}${also(owner, seller)},${status},${statuses}))`,
  };
}

/** Leads with a flag, or all of them; null where a formula would not count the flag as the reader does. */
function leadFigure(leads: Leads, flag: LeadFlag | null, words: WordCells): NativeFigure | null {
  const flags = flag === null ? [] : [flag];
  if (flags.some((each) => words[each] === undefined)) return null;
  const count = countLeads(leads, words);
  return (from, to, seller) =>
    count(flags, { from, to }, seller === undefined ? undefined : { column: "seller", name: seller });
}

/** Formulas of every figure that a plain formula counts right. */
export function nativeActuals({ orders, leads }: PlanInput, statuses: Handle, words: WordCells): NativeActuals {
  const all: Partial<Record<Measure, NativeFigure>> = {};
  const bySeller: Partial<Record<Measure, NativeFigure>> = {};
  if (ordersCount(orders)) {
    const figures = orderFigures(orders, statuses);
    Object.assign(all, figures);
    if (orders.nativeNames.seller) Object.assign(bySeller, figures);
  }
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

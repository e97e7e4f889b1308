/**
 * What sellers did between two days as native formulas over the user's own tables, where those count as their readers do: the board then
 * follows its period without a refresh. Rules §9.
 */
import { sum } from "d3-array";
import { evenShares } from "../../../domain/commission/statement";
import { type Expression, f, joined, type NativeReference, type Operand } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import type { Section } from "../../../plan/sheet-of";
import { bodyColumns, sourceColumn } from "../../../plan/source-reference";
import { roundedShare } from "../../../plan/statistics";
import { isPlainCriterion } from "../../../tables/cells/criterion";
import type { Leads } from "../../../tables/leads";
import type { Orders } from "../../../tables/orders";
import { namesIn } from "../../../tables/orders/settlements";
import { SELLER_LOG_COUNTS, type SellerLog, type SellerLogCount, type SellerLogRole } from "../../../tables/seller-log";
import type { PlanInput } from "../../kind";
import { countLeads, datedBetween, wordCells, type WordCells } from "../../shared/lead-formulas";
import { type NativeFigure, orderFormulas, ordersCount } from "../../shared/order-formulas";
import type { DayRangeCells } from "../../shared/period-inputs";
import { statusesSection, wordsSection } from "../../shared/words-part";
import type { SellerFigures } from "../model";

/** A seller by name, and the cell that holds it. */
interface SellerCell {
  readonly name: string;
  readonly cell: Operand;
}

/** A figure of a seller; of everyone without one. */
type LiveFigure = (days: DayRangeCells, seller: SellerCell | null) => Expression;

export interface LiveFigures {
  readonly of: Readonly<Partial<Record<keyof SellerFigures, LiveFigure>>>;
  /** Of all orders between two days. */
  readonly revenueOf: (days: DayRangeCells) => Expression;
  /** The same, "" where the orders begin later. */
  readonly revenueSince: (days: DayRangeCells) => Expression;
  /** The words that the formulas read, for "How it was computed". */
  readonly sections: readonly (Section | null)[];
}

/** More rows × sellers would make every recalculation slow. */
const MOST_COMPARED = 500_000;
/** Cells that name a seller beside others; each is a term of his formulas. */
const MOST_SHARED = 8;

/** Orders that several closed stand under all of their names: each has an even share. */
function ofSharers({ sellers }: Orders, figure: NativeFigure): LiveFigure {
  const written = sellers.map((cell) => ({ cell, names: namesIn(cell).map((name) => name.toLowerCase()) }));
  return ({ from, to }, seller) => {
    if (seller === null) return figure(from, to);
    const own = seller.name.toLowerCase();
    const terms = written.flatMap(({ cell, names }) => {
      if (!names.includes(own)) return [];
      const share = sum(evenShares(names.length), (each, i) => (names[i] === own ? each : 0));
      return [names.length === 1 ? figure(from, to, seller.cell) : f`${share}*${figure(from, to, cell)}`];
    });
    return terms.length === 0 ? f`0` : f`ROUND(${joined(terms, "+")},4)`;
  };
}

/** Whether no seller shares orders in too many ways. */
const areFewShared = ({ sellers }: Orders): boolean => {
  const shared = sellers.map(namesIn).filter(({ length }) => length > 1);
  return shared.flat().every((name) => shared.filter((names) => names.includes(name)).length <= MOST_SHARED);
};

function ofLeads(leads: Leads, words: WordCells): LiveFigures["of"] {
  const count = countLeads(leads, words);
  const counted =
    (flags: readonly "ordered"[]): LiveFigure =>
    (days, seller) => {
      if (seller === null) return count(flags, days);
      const whose = { column: "seller" as const, name: seller.cell };
      return f`IF(${count([], days, whose)}=0,"",${count(flags, days, whose)})`;
    };
  return { leads: counted([]), ...(words.ordered && { leadOrders: counted(["ordered"]) }) };
}

/** Replied chats follow from their share where the log states only that. */
function ofLog({ source, columns, native }: SellerLog): LiveFigures["of"] {
  const bodies = bodyColumns(source, columns);
  const multiplies = (native.byShare && native.figures.replied) || native.firstReply;
  const of = (role: SellerLogRole): NativeReference =>
    multiplies ? bodies[role] : sourceColumn(source, columns[role]!);
  const rows = ({ from, to }: DayRangeCells, seller: SellerCell | null): Expression =>
    f`${datedBetween(of("date"), from, to)}${seller === null ? f`` : f`,${of("seller")},${seller.cell}`}`;
  const within = ({ from, to }: DayRangeCells, seller: SellerCell | null): Expression =>
    f`(${bodies.date}>=${from})*(${bodies.date}<${to}+1)${seller === null ? f`` : f`*(${bodies.seller}=${seller.cell})`}`;
  const answered = native.byShare ? roundedShare(f`${bodies.chats}*${bodies.repliedShare}`) : f`${bodies.replied}`;
  /** Unknown, not 0, where no row states it. */
  const summed = (role: SellerLogCount): LiveFigure => {
    if (role !== "replied" || !native.byShare)
      return (days, who) => f`IF(COUNTIFS(${rows(days, who)},${of(role)},">=0")=0,"",SUMIFS(${of(role)},${rows(days, who)}))`;
    const stated = f`,${bodies.chats},">=0",${bodies.repliedShare},">=0"`;
    return (days, who) => f`IF(COUNTIFS(${rows(days, who)}${stated})=0,"",SUMPRODUCT(${within(days, who)}*${answered}))`;
  }; // prettier-ignore
  const firstReply: LiveFigure = (days, who) => {
    const weight = f`${within(days, who)}*ISNUMBER(${bodies.firstReply})*${answered}`;
    return f`IFERROR(SUMPRODUCT(${weight}*${bodies.firstReply})/SUMPRODUCT(${weight}),"")`;
  };
  return {
    logDays: (days, who) => f`COUNTIFS(${rows(days, who)})`,
    ...Object.fromEntries(SELLER_LOG_COUNTS.flatMap((role) => (native.figures[role] ? [[role, summed(role)]] : []))),
    ...(native.firstReply && { firstReply }),
  };
}

/** @param sellers Their names. @returns null where a formula would not count the orders of each as they are read, or all would be too slow. */
export function liveFigures({ orders, sellerLog, leads }: PlanInput, sellers: readonly string[]): LiveFigures | null {
  if (!ordersCount(orders) || !orders.nativeNames.seller || !areFewShared(orders)) return null;
  const rows = sum([orders, sellerLog, leads], (table) => table?.rows ?? 0);
  if (!sellers.every(isPlainCriterion) || rows * sellers.length > MOST_COMPARED) return null;
  const { countedStatuses } = orders.native;
  const statuses = new Handle(countedStatuses.length);
  const native = orderFormulas(orders, statuses);
  const logged = sellerLog?.native.aggregatable ? ofLog(sellerLog) : {};
  const named = leads?.native.aggregatable && leads.nativeNames.seller ? leads : null;
  const words = (named && wordCells(named, ["ordered"])) ?? {};
  const revenueOf = ({ from, to }: DayRangeCells): Expression => f`ROUND(${native.revenue(from, to)},4)`;
  return {
    revenueOf,
    revenueSince: (days) => f`IF(${native.orders(1, days.from)}=0,"",${revenueOf(days)})`,
    of: {
      ...{ orders: ofSharers(orders, native.orders), revenue: ofSharers(orders, native.revenue) },
      ...logged,
      ...(named && ofLeads(named, words)),
    },
    sections: [statusesSection(countedStatuses, statuses), named && wordsSection(named, words)],
  };
}

/**
 * Orders that several sellers closed together, as native formulas of the statement: what each has of one is what was agreed, typed in its row,
 * or an even part of the rest; and where the sales of these sellers stand among each one's own follows from it. Rules §9.
 */
import { flatGroup, group } from "d3-array";
import type { Cells } from "../../../plan/cells";
import { type Expression, f, joined } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { roundTo } from "../../../domain/maths/whole";
import type { TeamAnalysis } from "../model";
import { periodHolding } from "../period";
import type { StatementLine } from "../statement";

const SHARE_DECIMALS = 4;
const AMOUNT_DECIMALS = 4;

/**
 * A sale among those that its seller has on the statement of one period: its first row, all its rows, and the first rows of the sale before
 * it and of the last one. Of an earlier period the statement has only what came back.
 */
interface Standing {
  readonly first: number;
  readonly rows: readonly number[];
  readonly before: number | undefined;
  readonly last: number;
}

export interface JointOrders {
  /** By row of an order closed together: the first row of each of its sellers, as the table names them. */
  readonly sharers: ReadonlyMap<number, readonly number[]>;
  /** By row of the orders of sellers who closed one of the same period together. */
  readonly standings: ReadonlyMap<number, Standing>;
  /** By seller in lower case, the first row of the last of these of this period. */
  readonly last: ReadonlyMap<string, number>;
}

/** Rows of each order by seller, in the order of the sales. */
function salesOf(lines: readonly StatementLine[]) {
  const inTime = [...lines.keys()].sort((a, b) => {
    const [one, other] = [lines[a]!.settlement, lines[b]!.settlement];
    return one.date - other.date || one.row - other.row || a - b;
  });
  const settlementOf = (i: number): StatementLine["settlement"] => lines[i]!.settlement;
  return group(inTime, settlementOf, (i) => lines[i]!.seller);
}

export function jointOrders({ lines, period }: Pick<TeamAnalysis, "lines" | "period">): JointOrders {
  const sharers = new Map<number, readonly number[]>();
  const standings = new Map<number, Standing>();
  const lastOf = new Map<string, number>();
  const sales = [...salesOf(lines)].map(([{ sellers }, bySeller]) => ({ sellers, own: [...bySeller.values()] }));
  for (const { sellers, own } of sales.filter((sale) => sale.sellers.length > 1)) {
    const first = sellers.map((seller) => own.find(([row]) => lines[row!]!.seller === seller)![0]!);
    for (const row of own.flat()) sharers.set(row, first);
  }
  const lineOf = ([row]: readonly number[]): StatementLine => lines[row!]!;
  const periodOf = (rows: readonly number[]): number => periodHolding(period, lineOf(rows).settlement.date).from;
  const sellerOf = (rows: readonly number[]): string => lineOf(rows).seller.toLowerCase();
  const all = sales.flatMap(({ own }) => own);
  for (const [seller, own] of flatGroup(all, sellerOf, periodOf).map(([name, , rows]) => [name, rows] as const)) {
    if (!own.some(([row]) => sharers.has(row!))) continue;
    const last = own.at(-1)![0]!;
    if (lines[last]!.isNow) lastOf.set(seller, last);
    own.forEach((rows, i) => {
      const standing = { first: rows[0]!, rows, before: own[i - 1]?.[0], last };
      for (const row of rows) standings.set(row, standing);
    });
  }
  return { sharers, standings, last: lastOf };
}

/** Cells of the statement that shares and places are read from. */
export type SharedCells = Cells<"base" | "share" | "agreed" | "before" | "upTo">;

function listed(cells: Handle, rows: readonly number[]): Expression {
  const each = rows.map((row) => cells.at(row));
  return joined(each, ",");
}

/** Whether what was agreed of an order leaves too much of it, or too little. */
function isMisshared(sharers: readonly number[], agreed: Handle): Expression {
  const [cells, half] = [listed(agreed, sharers), 10 ** -SHARE_DECIMALS / 2];
  return f`OR(SUM(${cells})>1+${half},AND(COUNT(${cells})=${sharers.length},SUM(${cells})<1-${half}))`;
}

/** The share of one seller, by the first of the seller's rows. */
function shareAt(row: number, sharers: readonly number[], agreed: Handle): Expression {
  const above = sharers.slice(0, sharers.indexOf(row));
  const open = f`(${sharers.length}-COUNT(${listed(agreed, sharers)}))`;
  const left = f`MAX(0,1-SUM(${listed(agreed, sharers)}))`;
  const before = above.length === 0 ? f`0` : f`(${above.length}-COUNT(${listed(agreed, above)}))`;
  const upTo = (count: Expression): Expression => f`ROUND(${left}*${count}/${open},${SHARE_DECIMALS})`;
  const even = f`ROUND(${upTo(f`(${before}+1)`)}-${upTo(before)},${SHARE_DECIMALS})`;
  return f`IF(ISNUMBER(${agreed.at(row)}),${agreed.at(row)},${even})`;
}

/** What is sold up to a place, in terms of a cell that says what is sold up to another; the difference is of orders without a row. */
function soldFrom(cell: Handle, known: number, sold: number): Expression {
  const between = roundTo(sold - known, AMOUNT_DECIMALS);
  return between === 0 ? f`${cell}` : f`ROUND(${cell}+${between},${AMOUNT_DECIMALS})`;
}

function placeAt(
  row: number,
  { first, rows, before, last }: Standing,
  lines: readonly StatementLine[],
  { base, share, ...cells }: SharedCells,
) {
  const { isNow, place } = lines[row]!;
  const upToLast = lines[last]!.place.upTo;
  const total = soldFrom(cells.upTo.at(last), upToLast, place.total);
  if (row !== first) return { before: f`${cells.before.at(first)}`, upTo: f`${cells.upTo.at(first)}`, total };
  const net = isNow ? f`MAX(0,SUM(${listed(base, rows)}))` : f`${place.net}`;
  const sold = f`ROUND(${net}*${share.at(row)},${AMOUNT_DECIMALS})`;
  return {
    before:
      before === undefined ? place.before : soldFrom(cells.upTo.at(before), lines[before]!.place.upTo, place.before),
    upTo: f`${cells.before.at(row)}+${sold}`,
    total,
  };
}

/** What of a row follows from shares: whether one may be typed, the share and what is wrong with it, and the place of the sale. */
export function jointCells(
  { sharers: all, standings }: JointOrders,
  lines: readonly StatementLine[],
  row: number,
  cells: SharedCells,
) {
  const [sharers, standing] = [all.get(row), standings.get(row)];
  const own = sharers?.find((each) => lines[each]!.seller === lines[row]!.seller);
  return {
    mayAgree: own === row,
    misshared: sharers === undefined ? null : isMisshared(sharers, cells.agreed),
    share: own === undefined ? null : own === row ? shareAt(row, sharers!, cells.agreed) : f`${cells.share.at(own)}`,
    place: standing === undefined ? null : placeAt(row, standing, lines, cells),
  };
}

/** Rows in which the share of a seller may be typed: the first of each. */
export const agreedRows = ({ sharers }: JointOrders): number[] => [...new Set([...sharers.values()].flat())];

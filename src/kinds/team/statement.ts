/**
 * The lines of the commission statement: every sale of the period and every return that came in it, each at its rate. Rules §9.
 */
import { group } from "d3-array";
import { lineAmount, paidFor, type Place, rateAt, sharesOf, sumOfLines } from "../../domain/commission/statement";
import { fromMoneyUnits, roundTo, toMoneyUnits } from "../../domain/maths/whole";
import type { Steps } from "../../domain/steps";
import type { Settlement } from "../../tables/orders/settlements";
import type { TeamChoices, TeamPlan } from "./options";
import { type Period, periodHolding, within } from "./period";

type LineReason = "sale" | "return" | "earlierReturn" | "noSeller" | WithoutMargin;

/** Why an order has no margin to pay on: its cost is not stated, or not below what was paid. */
type WithoutMargin = "noCost" | "noMargin";

/** An order by what the commission is on. */
interface Based extends Settlement {
  readonly without?: WithoutMargin;
}

/** With margins for amounts, where the commission is on those: what came back, came back with its part of the margin. */
function basedOn(base: TeamChoices["base"], settlement: Settlement): Based {
  const { paid, cost, returns } = settlement;
  if (base === "paid" || paid <= 0) return settlement;
  if (cost === null) return { ...settlement, paid: 0, returns: [], without: "noCost" };
  if (cost >= paid) return { ...settlement, paid: 0, returns: [], without: "noMargin" };
  const margin = roundTo(paid - cost, 2);
  const back = returns.map(({ date, amount }) => ({ date, amount: roundTo((amount * margin) / paid, 2) }));
  return { ...settlement, paid: margin, returns: back };
}

/** Where a sale stands among its seller's of its period. */
interface Standing extends Place {
  /** Of the whole order: what it came to, less what came back in its own period. */
  readonly net: number;
}

export interface StatementLine {
  readonly settlement: Settlement;
  /** "" where the order names none. */
  readonly seller: string;
  /** Of the sale, or of its return. */
  readonly date: number;
  /** What the commission is on; below 0 for a return. */
  readonly base: number;
  readonly share: number;
  readonly place: Standing;
  /** Of an order of this period; what came back of earlier ones was paid for then. */
  readonly isNow: boolean;
  /** The rate, where it does not follow from the plan in force: typed by the user for an earlier period, or none without a seller. */
  readonly fixedRate: number | null;
  readonly rate: number;
  readonly amount: number;
  readonly reason: LineReason;
}

/** A sale of one of the sellers who closed it. */
interface Sale {
  readonly settlement: Based;
  readonly seller: string;
  readonly share: number;
}

const salesOf = (settlement: Based, plan: TeamPlan): Sale[] => {
  const { sellers } = settlement;
  if (sellers.length < 2) return [{ settlement, seller: sellers[0] ?? "", share: 1 }];
  const shares = sharesOf(sellers.map((seller) => plan.agreedShare({ ...settlement, seller })));
  return sellers.map((seller, i) => ({ settlement, seller, share: shares[i]! }));
};

const keyOf = (name: string): string => name.toLowerCase();

/** Sales after which a page may take its turn. */
const STEP = 5_000;

/** The sales of a period in time, each with where it stands among its seller's, net of what came back in the period. */
function* placesIn(
  settlements: readonly Settlement[],
  period: Period,
  { plan, base }: Terms,
): Steps<Map<Sale, Standing>> {
  const own = settlements.filter(({ date }) => within(period, date));
  own.sort((a, b) => a.date - b.date || a.row - b.row);
  yield;
  const sold = new Map<string, number>();
  const steps: { sale: Sale; net: number; before: number; upTo: number }[] = [];
  for (const [i, settlement] of own.entries()) {
    const based = basedOn(base, settlement);
    const back = based.returns.reduce((sum, { date, amount }) => sum + (within(period, date) ? amount : 0), 0);
    const net = Math.max(0, based.paid - back);
    for (const sale of salesOf(based, plan)) {
      const before = sold.get(keyOf(sale.seller)) ?? 0;
      const upTo = before + toMoneyUnits(net * sale.share);
      sold.set(keyOf(sale.seller), upTo);
      steps.push({ sale, net, before, upTo });
    }
    if (i % STEP === STEP - 1) yield;
  }
  const total = (seller: string): number => fromMoneyUnits(sold.get(keyOf(seller)) ?? 0);
  return new Map(
    steps.map(({ sale, net, before, upTo }) => [
      sale,
      { net, before: fromMoneyUnits(before), upTo: fromMoneyUnits(upTo), total: total(sale.seller) },
    ]),
  );
}

/** What lines follow from besides the orders. */
interface Terms {
  readonly plan: TeamPlan;
  readonly base: TeamChoices["base"];
}

/** Lines by seller in the given order, a seller's by day; orders without a seller last. In steps, as there may be very many orders. */
export function* statementLines(
  settlements: readonly Settlement[],
  period: Period,
  terms: Terms,
  sellers: readonly string[],
): Steps<StatementLine[]> {
  const moved = settlements.filter(({ date, returns }) =>
    [date, ...returns.map((back) => back.date)].some((day) => within(period, day)),
  );
  const periods = new Map(moved.map(({ date }) => periodHolding(period, date)).map((own) => [own.from, own]));
  const lines: StatementLine[] = [];
  for (const own of periods.values())
    for (const [i, [sale, place]] of [...(yield* placesIn(settlements, own, terms))].entries()) {
      lines.push(...linesOf(sale, period, terms.plan, place));
      if (i % STEP === STEP - 1) yield;
    }
  const order = new Map(sellers.map((seller, i) => [keyOf(seller), i]));
  const bySeller = group(lines, ({ seller }) => order.get(keyOf(seller)) ?? order.size);
  yield;
  return [...bySeller]
    .sort(([one], [other]) => one - other)
    .flatMap(([, own]) =>
      own.sort((a, b) => a.date - b.date || a.settlement.row - b.settlement.row || b.base - a.base),
    );
}

function linesOf(sale: Sale, period: Period, plan: TeamPlan, place: Standing): StatementLine[] {
  const { settlement, seller, share } = sale;
  const isNow = within(period, settlement.date);
  const line = (date: number, base: number, reason: LineReason): StatementLine => {
    const fixedRate = seller === "" ? 0 : isNow ? null : plan.paidRate({ ...settlement, seller, day: date });
    const rate = fixedRate ?? plan.categoryRate(settlement.category) ?? rateAt(place, plan);
    const money = { base, share, rate, fixedRate, amount: lineAmount(base, rate, share) };
    return { settlement, seller, date, place, isNow, reason: seller === "" ? "noSeller" : reason, ...money };
  };
  const returns = settlement.returns.filter(({ date }) => within(period, date));
  return [
    ...(isNow && (settlement.paid > 0 || settlement.without !== undefined)
      ? [line(settlement.date, settlement.paid, settlement.without ?? "sale")]
      : []),
    ...returns.map(({ date, amount }) => line(date, -amount, isNow ? "return" : "earlierReturn")),
  ];
}

/** What a seller is paid: the lines added up, and what cap or guarantee make of the sum. */
export interface Pay {
  readonly lines: number;
  readonly paid: number;
}

/** @param works Whether the seller sold or worked in the period, so that the guarantee is due. */
export function payOf(lines: readonly StatementLine[], plan: TeamPlan, works: boolean): Pay {
  const sum = sumOfLines(lines.map(({ amount }) => amount));
  return { lines: sum, paid: paidFor(sum, works ? plan : { ...plan, guarantee: null }) };
}

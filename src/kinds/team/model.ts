/**
 * The figures of every seller for the period and the one before it, from orders, seller log and leads. The sheets compute the same again
 * with native formulas where it follows from other figures. Rules §9.
 */
import { group, sum } from "d3-array";
import type { Steps } from "../../domain/steps";
import { evenShares } from "../../domain/commission/statement";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import { namesIn } from "../../tables/orders/settlements";
import type { Orders } from "../../tables/orders";
import type { SellerLog } from "../../tables/seller-log";
import type { PlanContext, PlanInput } from "../kind";
import { type CustomersToCall, customersToCall } from "./customers-to-call";
import { planInForce, type TeamChoices, type TeamPlan } from "./options";
import { type Period, periodBefore, periodOf, within, yearBefore } from "./period";
import { type Pay, payOf, type StatementLine, statementLines } from "./statement";

/** What the seller log adds up to. */
const LOGGED = ["newCustomers", "chats", "replied", "tasks", "training"] as const;
/** What stands only where a table says so; the first reply in minutes, on average over the chats replied to. */
type Told = (typeof LOGGED)[number] | "firstReply" | "leads" | "leadOrders";

/** What is counted of a seller; null where no table says. */
export type SellerFigures = Readonly<
  Record<"orders" | "revenue" | "customers" | "logDays", number> & Record<Told, number | null>
>;

export interface BoardRow {
  /** "" for orders without a seller. */
  readonly seller: string;
  /** "" where the log names none. */
  readonly team: string;
  readonly now: SellerFigures;
  readonly before: SellerFigures;
  readonly pay: Pay;
  /** What the tiers are on: sales of the period less what came back of them. */
  readonly base: number;
}

export interface TeamAnalysis {
  /** Of the orders. */
  readonly source: Orders["source"];
  readonly choices: TeamChoices;
  readonly plan: TeamPlan;
  readonly period: Period;
  /** Sellers by revenue, most first; those without any by name. Orders without a seller last, where there are some. */
  readonly rows: readonly BoardRow[];
  readonly lines: readonly StatementLine[];
  /** Of all orders of the same days a year earlier; null where the orders do not reach back so far. */
  readonly yearBefore: number | null;
  /** Categories sold in the period, the largest first; none without such a column. */
  readonly categories: readonly string[];
  readonly has: { readonly log: boolean; readonly leads: boolean };
  /** Named in orders, but not in the log. */
  readonly notInLog: readonly string[];
  /** On the last day of the period, or today where that is still to come; for the seller card alone. */
  readonly toCall: CustomersToCall | null;
}

const keyOf = (name: string): string => name.trim().toLowerCase();

/** Sums of one seller over some rows. */
class Sums {
  private readonly sums = new Map<string, number>();
  readonly customers = new Set<number>();

  add(figure: string, value: number): void {
    if (!Number.isNaN(value)) this.sums.set(figure, (this.sums.get(figure) ?? 0) + value);
  }

  /** null where no row states it. */
  of(figure: string): number | null {
    return this.sums.get(figure) ?? null;
  }
}

type BySeller = (name: string) => Sums;

function addOrders(orders: Orders, period: Period, of: BySeller): void {
  for (let i = 0; i < orders.count; i++) {
    if (!within(period, orders.date[i]!)) continue;
    const names = namesIn(orders.sellers[orders.seller[i]!] ?? "");
    const shares = evenShares(Math.max(1, names.length));
    (names.length === 0 ? [""] : names).forEach((name, at) => {
      const sums = of(name);
      sums.add("orders", shares[at]!);
      sums.add("revenue", toMoneyUnits(orders.amount[i]! * shares[at]!));
      sums.customers.add(orders.customer[i]!);
    });
  }
}

function addLog(log: SellerLog, period: Period, of: BySeller): void {
  for (let i = 0; i < log.count; i++) {
    if (!within(period, log.date[i]!)) continue;
    const sums = of(log.sellers[log.seller[i]!]!);
    for (const figure of LOGGED) sums.add(figure, log[figure][i]!);
    sums.add("logDays", 1);
    // Weighted by the chats replied to; by the row where the log does not count them.
    const weight = Number.isNaN(log.replied[i]!) ? 1 : log.replied[i]!;
    sums.add("waited", weight * log.firstReply[i]!);
    sums.add("answered", weight * (log.firstReply[i]! >= 0 ? 1 : Number.NaN));
  }
}

function addLeads(leads: NonNullable<PlanInput["leads"]>, period: Period, of: BySeller): void {
  for (let i = 0; i < leads.count; i++) {
    if (!within(period, leads.date[i]!)) continue;
    const sums = of(leads.sellers[leads.seller[i]!] ?? "");
    sums.add("leads", 1);
    sums.add("leadOrders", leads.ordered[i] === 1 ? 1 : 0);
  }
}

/** The figures of every seller in a period, by name in any case. */
function figuresIn({ orders, sellerLog, leads }: PlanInput, period: Period): (name: string) => SellerFigures {
  const all = new Map<string, Sums>();
  const of = (name: string): Sums => {
    const known = all.get(keyOf(name)) ?? new Sums();
    all.set(keyOf(name), known);
    return known;
  };
  addOrders(orders!, period, of);
  if (sellerLog !== undefined) addLog(sellerLog, period, of);
  if (leads !== undefined) addLeads(leads, period, of);
  return (name) => {
    const sums = of(name);
    const [waited, answered] = [sums.of("waited"), sums.of("answered")];
    const logged = Object.fromEntries(LOGGED.map((figure) => [figure, sums.of(figure)]));
    return {
      ...(logged as Record<(typeof LOGGED)[number], number | null>),
      orders: Math.round((sums.of("orders") ?? 0) * 1e4) / 1e4,
      revenue: fromMoneyUnits(sums.of("revenue") ?? 0),
      customers: [...sums.customers].filter((customer) => customer >= 0).length,
      logDays: sums.of("logDays") ?? 0,
      firstReply: waited === null || !answered ? null : waited / answered,
      ...{ leads: sums.of("leads"), leadOrders: sums.of("leadOrders") },
    };
  };
}

/** Every seller that any table names, as first written; also one who left. */
function sellersOf({ orders, sellerLog, leads }: PlanInput): string[] {
  const names = new Map<string, string>();
  const all = [...orders!.sellers.flatMap(namesIn), ...(sellerLog?.sellers ?? []), ...(leads?.sellers ?? [])];
  for (const name of all) if (!names.has(keyOf(name))) names.set(keyOf(name), name);
  return [...names.values()];
}

/** The team of each seller's latest row. */
function teamsOf(log: SellerLog | undefined): (name: string) => string {
  const teams = new Map<string, { readonly date: number; readonly team: string }>();
  for (let i = 0; i < (log?.count ?? 0); i++) {
    const { sellers, seller, date, teams: names, team } = log!;
    const key = keyOf(sellers[seller[i]!]!);
    if (team[i]! >= 0 && date[i]! >= (teams.get(key)?.date ?? 0))
      teams.set(key, { date: date[i]!, team: names[team[i]!]! });
  }
  return (name) => teams.get(keyOf(name))?.team ?? "";
}

/** Of the orders of the statement. */
function categoriesOf(lines: readonly StatementLine[]): string[] {
  const named = lines.filter(({ settlement }) => settlement.category !== "");
  const sold = [...group(named, ({ settlement }) => keyOf(settlement.category)).values()].map((own) => ({
    name: own[0]!.settlement.category,
    units: sum(own, ({ base }) => toMoneyUnits(base)),
  }));
  return sold.sort((a, b) => b.units - a.units).map(({ name }) => name);
}

/** Null where the orders begin later than the days. */
function revenueOf({ date, amount }: Orders, days: Period): number | null {
  if (date.every((each) => each >= days.from + 1)) return null;
  return fromMoneyUnits(date.reduce((sum, each, i) => (within(days, each) ? sum + toMoneyUnits(amount[i]!) : sum), 0));
}

const baseOf = (lines: readonly StatementLine[]): number => lines.find(({ isNow }) => isNow)?.place.total ?? 0;

/** The period that the board is of. */
export function periodFor({ date }: Orders, choices: TeamChoices): Period {
  return periodOf(choices, Math.floor(date.reduce((last, each) => Math.max(last, each), 0)));
}

/** @param input Orders with a column of sellers. */
export function* teamSteps(input: PlanInput, choices: TeamChoices, context: PlanContext): Steps<TeamAnalysis> {
  const { sellerLog, leads } = input;
  const orders = input.orders!;
  const period = periodFor(orders, choices);
  const [now, before] = [figuresIn(input, period), figuresIn(input, periodBefore(period))];
  const revenue = (name: string): number => now(name).revenue;
  const sellers = sellersOf(input).sort((a, b) => revenue(b) - revenue(a) || (a < b ? -1 : 1));
  const plan = planInForce(choices, context);
  yield;
  const settlements = orders.settlements ? yield* orders.settlements() : [];
  const lines = yield* statementLines(settlements, period, { plan, base: choices.base }, sellers);
  const linesOf = group(lines, ({ seller }) => keyOf(seller));
  yield;
  // Also where only another period has them: the board may be of that one without a refresh.
  const nameless = orders.seller.includes(-1) || lines.some(({ seller }) => seller === "") || now("").orders > 0;
  const team = teamsOf(sellerLog);
  const rows = [...sellers, ...(nameless ? [""] : [])].map((seller): BoardRow => {
    const own = linesOf.get(keyOf(seller)) ?? [];
    const figures = now(seller);
    const works = seller !== "" && (figures.orders > 0 || figures.logDays > 0);
    const paid = { pay: payOf(own, plan, works), base: baseOf(own) };
    return { seller, team: team(seller), now: figures, before: before(seller), ...paid };
  });
  const logged = new Set((sellerLog?.sellers ?? []).map(keyOf));
  return {
    ...{ source: orders.source, choices, plan, period, rows, lines, categories: categoriesOf(lines) },
    yearBefore: revenueOf(orders, yearBefore(period)),
    has: { log: sellerLog !== undefined, leads: (leads?.sellers.length ?? 0) > 0 },
    toCall: choices.sellerCard ? customersToCall(orders, Math.min(period.to, Math.floor(context.today))) : null,
    notInLog: sellerLog === undefined ? [] : sellers.filter((seller) => !logged.has(keyOf(seller))),
  };
}

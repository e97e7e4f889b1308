/**
 * What the event is expected to bring: the days it is computed from, what they brought by product, and how it spreads over the hours. The
 * sheets compute forecast, range and hours from these with native formulas. Rules §7.
 */
import { sum } from "d3-array";
import { addMonths } from "../../domain/calendar/calendar";
import { dispersionOf } from "../../domain/goal/forecast";
import { eventYearBefore } from "../../domain/promotion/events";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import type { EventProduct } from "../../tables/event-products";
import { plainText } from "../../tables/cells/cell";
import type { PlanInput } from "../kind";
import { type HourCurve, hourCurve } from "../shared/hour-curve";
import type { PromotionPlan } from "./model";

/** Products with a line of their own; the others are added up. */
const MOST_PRODUCTS = 60;
const DAYS_A_WEEK = 7;

export type Basis = "lastEvent" | "weeksBefore";

/** Days, both counted, and what came on them. */
export interface Brought {
  readonly from: number;
  readonly to: number;
  readonly orders: number;
  readonly revenue: number;
  /** NaN where no table counts them on those days. */
  readonly visitors: number;
}

export interface ProductSales {
  /** "" for all products without a line of their own. */
  readonly name: string;
  readonly sku: string;
  readonly units: number;
  readonly revenue: number;
  /** Pearson's spread of daily units over chance; 1 at least. */
  readonly dispersion: number;
  /** null for a product that the event's list does not name. */
  readonly activity: EventProduct | null;
}

export interface SalesBase extends Brought {
  readonly basis: Basis;
  /** Of daily revenue, in its own unit. */
  readonly dispersion: number;
  /** Most revenue first; empty where the orders name no products. */
  readonly products: readonly ProductSales[];
  readonly hours: HourCurve;
  /** Products of the event's list that were not sold on those days. */
  readonly unsold: readonly EventProduct[];
}

/** What orders and traffic brought on some days. */
export function broughtOn({ orders, traffic }: PlanInput, from: number, to: number): Brought {
  const on = (date: number): boolean => date >= from && date < to + 1;
  const rows = orders === undefined ? [] : Array.from(orders.date.keys()).filter((i) => on(orders.date[i]!));
  const counted =
    traffic === undefined || traffic.monthly
      ? []
      : Array.from(traffic.date.keys()).filter((i) => on(traffic.date[i]!) && !Number.isNaN(traffic.visitors[i]!));
  return {
    ...{ from, to, orders: rows.length },
    revenue: fromMoneyUnits(sum(rows, (i) => toMoneyUnits(orders!.amount[i]!))),
    visitors: counted.length === 0 ? Number.NaN : sum(counted, (i) => traffic!.visitors[i]!),
  };
}

/** Days of the phase that is the event. */
export function eventSpan({ phases }: PromotionPlan): { readonly first: number; readonly last: number } {
  const { first, last } = phases.find(({ phase }) => phase === "day")!;
  return { first, last: Math.max(first, last) };
}

/** First day of the event before; as typed, else a year earlier. */
export function lastEventDay({ choices, event }: PromotionPlan): number | null {
  if (choices.lastEvent !== null) return choices.lastEvent;
  return choices.event === "own" ? addMonths(event, -12) : eventYearBefore(choices.event, event);
}

/** The weeks that end with the as-of date, the day before the event, or the last day that the orders tell of. */
function usualDays({ orders }: PlanInput, plan: PromotionPlan): { readonly first: number; readonly days: number } {
  const end = Math.min(plan.asOf, eventSpan(plan).first - 1);
  const told = orders?.date.reduce((latest, date) => (date < end + 1 ? Math.max(latest, Math.floor(date)) : latest), 0);
  const days = DAYS_A_WEEK * plan.choices.weeks;
  return { first: (told || end) - days + 1, days };
}

/** The event before where orders tell of it, else the weeks up to the as-of date or the event. */
function baseDays(input: PlanInput, plan: PromotionPlan): Brought & { readonly basis: Basis } {
  const { first, last } = eventSpan(plan);
  const before = lastEventDay(plan);
  if (before !== null && before < first && plan.choices.basis !== "weeksBefore") {
    const brought = broughtOn(input, before, before + last - first);
    if (brought.orders > 0 || plan.choices.basis === "lastEvent") return { ...brought, basis: "lastEvent" };
  }
  const usual = usualDays(input, plan);
  return { ...broughtOn(input, usual.first, usual.first + usual.days - 1), basis: "weeksBefore" };
}

const keyOf = (name: string): string => plainText(name).toLowerCase();

/** Daily sums of a run of days, of all lines or of one product's. */
function daily(days: number, rows: readonly number[], day: (row: number) => number, amount: (row: number) => number) {
  const sums = new Array<number>(days).fill(0);
  for (const row of rows) sums[day(row)]! += Math.max(0, amount(row));
  return sums;
}

const evenDispersion = (sums: readonly number[]): number => {
  const phi = dispersionOf(
    sums,
    sums.map(() => 1),
  );
  return Number.isNaN(phi) ? 1 : phi;
};

function productSales(input: PlanInput, { from, to }: Brought, plan: PromotionPlan) {
  const orders = input.orders!;
  const listed = input.eventProducts?.list ?? [];
  const lines = orders.soldLines?.();
  if (lines === undefined) return { products: [], unsold: listed };
  const { first, days } = usualDays(input, plan);
  const byProduct = lines.products.map(() => ({ units: 0, revenue: 0, rows: [] as number[] }));
  const dayOf = (line: number): number => Math.floor(orders.date[lines.order[line]!]!);
  lines.product.forEach((product, line) => {
    if (product < 0) return;
    const [own, day] = [byProduct[product]!, dayOf(line)];
    if (day >= first && day < first + days) own.rows.push(line);
    if (day < from || day > to) return;
    own.units += lines.units[line]!;
    own.revenue += lines.amount[line]!;
  });
  const activity = new Map(
    listed.flatMap((each) => [each.name, each.sku].filter(Boolean).map((key) => [keyOf(key), each])),
  );
  const sold = byProduct
    .map(({ units, revenue, rows }, i): ProductSales => {
      const name = lines.products[i]!;
      const sums = daily(
        days,
        rows,
        (line) => dayOf(line) - first,
        (line) => lines.units[line]!,
      );
      const named = activity.get(keyOf(name)) ?? null;
      return { name, sku: named?.sku ?? "", units, revenue, dispersion: evenDispersion(sums), activity: named };
    })
    .filter(({ units }) => units > 0)
    .sort((one, other) => other.revenue - one.revenue || (one.name < other.name ? -1 : 1));
  const known = new Set(sold.flatMap((each) => (each.activity === null ? [] : [each.activity])));
  return { products: withRest(sold), unsold: listed.filter((each) => !known.has(each)) };
}

/** The largest on lines of their own, the others as one. */
function withRest(sold: readonly ProductSales[]): ProductSales[] {
  const [own, rest] = [sold.slice(0, MOST_PRODUCTS), sold.slice(MOST_PRODUCTS)];
  if (rest.length === 0) return own;
  const units = sum(rest, (each) => each.units);
  const revenue = sum(rest, (each) => each.revenue);
  const dispersion = Math.max(...rest.map((each) => each.dispersion));
  return [...own, { ...{ name: "", sku: "", units, revenue, dispersion }, activity: null }];
}

/** null where no order counts on the days that the forecast would be made from. */
export function salesBase(input: PlanInput, plan: PromotionPlan): SalesBase | null {
  const { orders } = input;
  if (orders === undefined) return null;
  const base = baseDays(input, plan);
  if (base.orders === 0) return null;
  const { first, days } = usualDays(input, plan);
  const within = Array.from(orders.date.keys()).filter((i) => {
    const day = Math.floor(orders.date[i]!);
    return day >= first && day < first + days;
  });
  const sums = daily(
    days,
    within,
    (i) => Math.floor(orders.date[i]!) - first,
    (i) => orders.amount[i]!,
  );
  const onBase = hourCurve(input, (date) => date >= base.from && date < base.to + 1);
  return {
    ...base,
    dispersion: evenDispersion(sums),
    ...productSales(input, base, plan),
    hours: onBase.origin === "even" ? hourCurve(input, (date) => date < plan.asOf + 1) : onBase,
  };
}

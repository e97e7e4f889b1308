/** What the orders of the last year say of regions: who bought there, for how much, and how that grew. Rules §8. */
import { sum } from "d3-array";
import { coreRegions, regionName, regionScore } from "../../domain/marketing/regions";
import { inAnyCase } from "../../tables/cells/names";
import { keyOfName } from "../../plan/input-key";
import type { Orders } from "../../tables/orders";
import type { PlanContext } from "../kind";
import { numberOf } from "../shared/typed-list";
import { daysOf, HALF_YEAR, YEAR } from "./order-year";

/** More are counted together in a last row. */
const MOST = 40;

interface Region {
  /** null for all that have no row of their own. */
  readonly name: string | null;
  /** null where the orders name no customers. */
  readonly customers: number | null;
  readonly revenue: number;
  /** Revenue of the last 182 days on that of the 182 before; null where nothing came then, and of several regions together. */
  readonly growth: number | null;
}

export interface RegionYear {
  /** The most revenue first. */
  readonly regions: readonly Region[];
  /** Of the same year, orders that name no region. */
  readonly without: { readonly orders: number; readonly revenue: number };
  /** Of all orders of the year. */
  readonly total: number;
}

/** Names without the words for what they are, and the number of the name of each order; −1 for none. */
function namedRegions({ of, names }: NonNullable<ReturnType<NonNullable<Orders["regions"]>>>) {
  const [numbers, shown] = [new Map<string, number>(), [] as string[]];
  const numberOf = (written: string): number => {
    const name = regionName(written);
    const found = numbers.get(inAnyCase(name)) ?? shown.push(name) - 1;
    numbers.set(inAnyCase(name), found);
    return found;
  };
  const places = names.map(numberOf);
  return { names: shown, of: of.map((at) => (at < 0 ? -1 : places[at]!)) };
}

/** Which row each region stands in: the largest first, those that come to nothing and all beyond the last row in one. */
function rowsOf(revenue: Float64Array): { readonly order: number[]; readonly rowOf: Int32Array } {
  const sorted = [...revenue.keys()].sort((a, b) => revenue[b]! - revenue[a]! || a - b);
  const order = sorted.filter((at) => revenue[at]! > 0).slice(0, MOST);
  const rowOf = new Int32Array(revenue.length).fill(order.length);
  order.forEach((at, row) => (rowOf[at] = row));
  return { order, rowOf };
}

/** Of the year up to the last order; null where no order names a region. */
export function regionYear(orders: Orders | undefined): RegionYear | null {
  if (orders?.regions === undefined || orders.count === 0) return null;
  const { names, of } = namedRegions(orders.regions());
  if (names.length === 0) return null;
  const { date, amount, customer, customers } = orders;
  const { end } = daysOf(orders);
  const ageOf = (order: number): number => end - Math.floor(date[order]!);
  const revenue = new Float64Array(names.length);
  const without = { orders: 0, revenue: 0 };
  of.forEach((at, order) => {
    if (ageOf(order) >= YEAR) return;
    if (at >= 0) revenue[at]! += amount[order]!;
    else [without.orders, without.revenue] = [without.orders + 1, without.revenue + amount[order]!];
  });
  const total = sum(amount, (each, order) => (ageOf(order) < YEAR ? each : 0));
  const { order: shown, rowOf } = rowsOf(revenue);
  const rows = Array.from({ length: shown.length + 1 }, () => ({
    who: new Set<number>(),
    revenue: 0,
    late: 0,
    early: 0,
  }));
  of.forEach((at, order) => {
    const [row, age] = [at < 0 ? undefined : rows[rowOf[at]!], ageOf(order)];
    if (row === undefined) return;
    if (age < HALF_YEAR) row.late += amount[order]!;
    else if (age < 2 * HALF_YEAR) row.early += amount[order]!;
    if (age >= YEAR) return;
    row.revenue += amount[order]!;
    if (customer[order]! >= 0) row.who.add(customer[order]!);
  });
  const regions = rows.map(({ who, revenue: own, late, early }, i): Region => {
    const name = i < shown.length ? names[shown[i]!]! : null;
    const growth = name !== null && early > 0 ? late / early - 1 : null;
    return { name, customers: customers.length === 0 ? null : who.size, revenue: own, growth };
  });
  return { regions: regions.filter(({ name, revenue: own }) => name !== null || own !== 0), without, total };
}

/** What is typed of a region is kept under its name, that of the rest under a key of its own. */
const REST_KEY = "+";
export const keyOf = ({ name }: Region): string => (name === null ? REST_KEY : keyOfName(name));

export interface JudgedRegion extends Region {
  readonly share: number;
  /** Share × growth × share of the seller hours, where some are typed; null where the growth is unknown. */
  readonly score: number | null;
  readonly verdict: "next" | "core" | "later";
}

/** @param core Share of the revenue that the core brings. */
export function judgedRegions({ regions }: RegionYear, core: number, { typed }: PlanContext): JudgedRegion[] {
  const all = regions.reduce((sum, { revenue }) => sum + revenue, 0);
  const hours = regions.map((region) => numberOf(typed?.("regions", `regions.${keyOf(region)}.hours`)?.[0]?.[0]) ?? 0);
  const worked = hours.reduce((sum, each) => sum + each, 0);
  const inCore = coreRegions(
    regions.map(({ revenue }) => revenue),
    core,
  );
  const scored = regions.map((region, i) => {
    const share = all > 0 ? region.revenue / all : 0;
    const part = worked > 0 ? hours[i]! / worked : 1;
    return { ...region, share, score: regionScore({ share, growth: region.growth, hours: part }) };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score ?? 0));
  return scored.map((region, i) => {
    const isNext = region.score !== null && region.score > 0 && region.score === best;
    return { ...region, verdict: isNext ? "next" : i < inCore ? "core" : "later" };
  });
}

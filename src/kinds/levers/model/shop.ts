/**
 * The orders of the weeks that count as the levers read them: what each holds, what it brought, what products cost and what of them is in
 * stock. Lines of no product and of 0 units or fewer are in no basket.
 */
import type { Orders } from "../../../tables/orders";
import type { JoinedProduct } from "../../shared/joined-products";
import type { ProductTables } from "../../shared/product-tables";
import { daysNamed, visitedProducts } from "../../shared/product-visits";
import { isOfWeeks, lastDay, type Weeks } from "../../shared/weeks-that-count";
import type { LeverChoices } from "../options";

const DAYS_A_MONTH = 365.25 / 12;
/** Assumed where no cost is stated. */
const USUAL_MARGIN = 0.4;
/** Assumed where no day is named. */
const USUAL_TRAFFIC_DAYS = 30;

export interface ShopProduct {
  /** As shown; no two are the same. */
  readonly name: string;
  /** Paid for a unit, on average over the weeks; NaN where nothing was. */
  readonly price: number;
  /** NaN where the product table does not state it. */
  readonly cost: number;
  readonly onHand: number;
}

export interface Shop {
  readonly choices: LeverChoices;
  readonly weeks: Weeks;
  readonly days: number;
  readonly months: number;
  readonly orders: Orders;
  /** Indexes of the orders inside the weeks. */
  readonly inside: Int32Array;
  readonly revenue: number;
  readonly products: readonly ShopProduct[];
  /** The lines in baskets, by index of the order and of the product. */
  readonly lines: { readonly order: Int32Array; readonly product: Int32Array };
  /** Distinct products of each order. */
  readonly kinds: Int32Array;
  readonly margin: { readonly share: number; readonly origin: "chosen" | "costs" | "assumed" };
  /** How many days the visitors of the products are of. */
  readonly trafficDays: { readonly days: number; readonly origin: "chosen" | "named" | "assumed" };
  /** Lines of the weeks that are in no basket. */
  readonly unnamed: number;
  readonly oddUnits: number;
  /** Products that several codes of the product table name. */
  readonly merged: number;
}

function weeksOf(orders: Orders, choices: LeverChoices, today: number): Weeks {
  const end = lastDay(orders.date, choices, today);
  const first = orders.date.reduce((least, date) => Math.min(least, Math.floor(date)), end);
  return { from: Math.max(end - 7 * choices.weeks, first - 1), end };
}

/** Of each product what was paid and how many units that was. */
function paidFor({ lines }: ProductTables, inBasket: readonly number[], productOf: Int32Array, count: number) {
  const [amount, units] = [new Float64Array(count), new Float64Array(count)];
  for (const line of inBasket) {
    if (!(lines.amount[line]! > 0)) continue;
    amount[productOf[line]!]! += lines.amount[line]!;
    units[productOf[line]!]! += lines.units[line]!;
  }
  return { amount, units };
}

/** Margin of what was sold of products whose cost is stated. */
function marginOf(products: readonly ShopProduct[], units: Float64Array, chosen: number | null): Shop["margin"] {
  if (chosen !== null) return { share: chosen, origin: "chosen" };
  let [sales, costs] = [0, 0];
  products.forEach(({ price, cost }, i) => {
    if (Number.isNaN(price) || Number.isNaN(cost)) return;
    sales += price * units[i]!;
    costs += cost * units[i]!;
  });
  const share = 1 - costs / sales;
  return share > 0 && share < 1 ? { share, origin: "costs" } : { share: USUAL_MARGIN, origin: "assumed" };
}

function kindsOf({ order, product }: Shop["lines"], orders: number): Int32Array {
  const lines = Int32Array.from(order.keys()).sort((a, b) => order[a]! - order[b]! || product[a]! - product[b]!);
  const kinds = new Int32Array(orders);
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const isAgain = before !== undefined && order[before] === order[line] && product[before] === product[line];
    if (!isAgain) kinds[order[line]!]!++;
  });
  return kinds;
}

/** Lines of the weeks, parted by whether they are in a basket. */
function linesOf({ orders, lines }: ProductTables, weeks: Weeks) {
  const inBasket: number[] = [];
  const odd = { unnamed: 0, oddUnits: 0 };
  lines.order.forEach((order, line) => {
    if (!isOfWeeks(weeks, orders.date[order]!)) return;
    if (lines.product[line]! < 0) odd.unnamed++;
    else if (!(lines.units[line]! > 0)) odd.oddUnits++;
    else inBasket.push(line);
  });
  return { inBasket, ...odd };
}

function trafficDaysOf(chosen: number | null, named: number | null): Shop["trafficDays"] {
  if (chosen !== null) return { days: chosen, origin: "chosen" };
  return named === null ? { days: USUAL_TRAFFIC_DAYS, origin: "assumed" } : { days: named, origin: "named" };
}

/** The shop, and its products with what the product table states of them. */
export function shopOf(
  tables: ProductTables,
  choices: LeverChoices,
  today: number,
): { readonly shop: Shop; readonly joined: readonly JoinedProduct[] } {
  const { orders, lines, traffic } = tables;
  const weeks = weeksOf(orders, choices, today);
  const { inBasket, ...odd } = linesOf(tables, weeks);
  const counts = (day: number): boolean => isOfWeeks(weeks, day);
  const joined = visitedProducts(lines.products, tables, counts);
  const productOf = lines.product.map((sold) => (sold < 0 ? -1 : joined.ofSold[sold]!));
  const { amount, units } = paidFor(tables, inBasket, productOf, joined.products.length);
  const products = joined.products.map(({ name, figures }, i): ShopProduct => {
    const price = units[i]! > 0 ? amount[i]! / units[i]! : Number.NaN;
    return { name, price, cost: figures.cost, onHand: figures.onHand };
  });
  const inside = Int32Array.from(orders.date.keys()).filter((order) => isOfWeeks(weeks, orders.date[order]!));
  const held = {
    order: Int32Array.from(inBasket, (line) => lines.order[line]!),
    product: Int32Array.from(inBasket, (line) => productOf[line]!),
  };
  const days = weeks.end - weeks.from;
  const shop: Shop = {
    ...{ choices, weeks, days, months: days / DAYS_A_MONTH, orders, inside, products, lines: held, ...odd },
    revenue: inside.reduce((sum, order) => sum + Math.round(1e4 * orders.amount[order]!), 0) / 1e4,
    kinds: kindsOf(held, orders.count),
    margin: marginOf(products, units, choices.margin),
    trafficDays: trafficDaysOf(choices.trafficDays, daysNamed(traffic, counts)),
    merged: new Set(lines.products).size - new Set(joined.ofSold).size,
  };
  return { shop, joined: joined.products };
}

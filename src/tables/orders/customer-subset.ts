/**
 * The orders of some customers as orders of their own, the rows of the others listed as left out: every row stays accounted for.
 */
import type { ProductLines } from "../../domain/products/product-ladder";
import type { OrderReason, Orders } from "../orders";
import type { LeftOut } from "../reasons";
import type { SoldLines } from "./sold-lines";

/** Customers of the orders kept, numbered anew: a customer of `Orders` has at least one. */
function customersAt({ customer, customers }: Orders, kept: Int32Array): Pick<Orders, "customer" | "customers"> {
  const numbers = new Map<number, number>([[-1, -1]]);
  const names: string[] = [];
  const numberOf = (before: number): number => {
    const number = numbers.get(before) ?? names.push(customers[before]!) - 1;
    numbers.set(before, number);
    return number;
  };
  return { customer: Int32Array.from(kept, (order) => numberOf(customer[order]!)), customers: names };
}

/** The lines of the orders kept. */
function linesAt(all: ProductLines, numbers: Int32Array): ProductLines {
  const own = Int32Array.from(all.order.keys()).filter((line) => numbers[all.order[line]!]! >= 0);
  const { categories } = all;
  return {
    ...all,
    order: Int32Array.from(own, (line) => numbers[all.order[line]!]!),
    product: Int32Array.from(own, (line) => all.product[line]!),
    price: Float64Array.from(own, (line) => all.price[line]!),
    ...(categories && { categories: { ...categories, of: Int32Array.from(own, (line) => categories.of[line]!) } }),
  };
}

function soldAt(all: SoldLines, numbers: Int32Array): SoldLines {
  const own = Int32Array.from(all.order.keys()).filter((line) => numbers[all.order[line]!]! >= 0);
  return {
    ...all,
    order: Int32Array.from(own, (line) => numbers[all.order[line]!]!),
    product: Int32Array.from(own, (line) => all.product[line]!),
    units: Float64Array.from(own, (line) => all.units[line]!),
    amount: Float64Array.from(own, (line) => all.amount[line]!),
  };
}

function columnsAt(orders: Orders, kept: Int32Array): Partial<Orders> {
  const { date, amount, units, seller, channel, business, cost } = orders;
  const numbers = (values: Float64Array): Float64Array => Float64Array.from(kept, (order) => values[order]!);
  const indexes = (values: Int32Array): Int32Array => Int32Array.from(kept, (order) => values[order]!);
  return {
    date: numbers(date),
    amount: numbers(amount),
    units: numbers(units),
    seller: indexes(seller),
    channel: indexes(channel),
    ...(cost && { cost: numbers(cost) }),
    ...(business && { business: Uint8Array.from(kept, (order) => business[order]!) }),
  };
}

/** Reasons stay in the order they came in. */
function withLeftOut(
  leftOut: readonly LeftOut<OrderReason>[],
  reason: OrderReason,
  rows: readonly number[],
): readonly LeftOut<OrderReason>[] {
  return rows.length === 0 ? leftOut : [...leftOut, { reason, rows }];
}

/**
 * The orders of the customers flagged 1; orders that name no customer stay. The counted rows of the others are left out for `reason`.
 * @param wanted One entry a customer of `orders.customers`.
 */
export function ordersOfCustomers(orders: Orders, wanted: Uint8Array, reason: OrderReason): Orders {
  const { customer, count, productLines, soldLines } = orders;
  const out = Uint8Array.from(customer, (who) => (who >= 0 && wanted[who] !== 1 ? 1 : 0));
  const kept = Int32Array.from(out.keys()).filter((order) => out[order] === 0);
  if (kept.length === count) return orders;
  const numbers = new Int32Array(count).fill(-1);
  kept.forEach((order, number) => (numbers[order] = number));
  const rows: number[] = [];
  orders.orderOfRow.forEach((order, row) => order >= 0 && out[order] === 1 && rows.push(row));
  return {
    ...orders,
    ...columnsAt(orders, kept),
    ...customersAt(orders, kept),
    used: orders.used - rows.length,
    leftOut: withLeftOut(orders.leftOut, reason, rows),
    count: kept.length,
    // They are not known by customer.
    refunded: undefined,
    // Numbered by the orders of the whole table.
    regions: undefined,
    tiers: undefined,
    options: undefined,
    // A formula over the whole table would count the others too.
    native: { ...orders.native, aggregatable: false },
    orderOfRow: orders.orderOfRow.map((order) => (order < 0 ? -1 : numbers[order]!)),
    ...(productLines && { productLines: () => linesAt(productLines(), numbers) }),
    ...(soldLines && { soldLines: () => soldAt(soldLines(), numbers) }),
  };
}

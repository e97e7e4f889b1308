/** Orders in a test's workbook, and the table of them as the add-in finds it. */
import { type FoundSource, findSources } from "../../src/workbook/sources";

export const HEADINGS = ["Order ID", "Customer ID", "Order date", "Amount paid"];

/** Orders of a day each; who bought, by the order's number. */
export const ordersBy = (customer: (order: number) => string, count = 60): (string | number)[][] =>
  Array.from({ length: count }, (_, i) => [`'T${i}`, `'${customer(i)}`, 45_000 + i, 10 + ((i * 37) % 90)]);

/** Twenty customers with three orders each. */
export const ORDERS = ordersBy((order) => `c${order % 20}`);

/** Customers who differ in how often and how late they bought. */
export const UNEVEN_ORDERS = ordersBy((order) => `buyer-${(order * order) % 23}`);

export async function foundOrders(): Promise<FoundSource> {
  const orders = (await findSources()).find(({ kind }) => kind === "orders");
  if (!orders) throw new Error("no orders found");
  return orders;
}

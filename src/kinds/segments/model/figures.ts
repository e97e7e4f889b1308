/**
 * What the models of the optional sheets compute alike: figures by customer up to a day, and sums of money.
 */
import type { CustomerOrders } from "../../../domain/customers/rfm";
import { fromMoneyUnits, toMoneyUnits } from "../../../domain/maths/whole";
import type { Orders } from "../../../tables/orders";

/** The orders of customers up to the end of a day, from the beginning of another where one is given; 1900 serials. */
export function customerOrders(
  { customer, customers, date, amount }: Orders,
  asOf: number,
  from?: number,
): CustomerOrders {
  return { customer, customerCount: customers.length, date, amount, asOf, from };
}

/** A sum of money without the noise of adding fractions. */
export function sumOfMoney(amounts: Iterable<number>): number {
  let units = 0;
  for (const amount of amounts) units += toMoneyUnits(amount);
  return fromMoneyUnits(units);
}

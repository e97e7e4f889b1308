/**
 * What is unlikely in orders that were read: a customer who is half the shop. Said, not changed.
 */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import type { OpenTable } from "../open-table";
import type { OrderReason, OrderRole, Orders } from "../orders";

type Table = OpenTable<OrderRole, OrderReason>;

/** From this share of what many customers bought on, one of them is more likely a name for several. */
const OUTSIZED = 1 / 3;
const MANY = 10;

/** Notes a customer with an outsized share. */
export function noteOutsized(
  table: Table,
  { customer, customers, amount }: Pick<Orders, "customer" | "customers" | "amount">,
): void {
  if (customers.length < MANY) return;
  const sums = new Float64Array(customers.length);
  let total = 0;
  for (let order = 0; order < customer.length; order++) {
    const who = customer[order]!;
    if (who < 0) continue;
    sums[who]! += amount[order]!;
    total += amount[order]!;
  }
  let largest = 0;
  for (let who = 1; who < sums.length; who++) if (sums[who]! > sums[largest]!) largest = who;
  const share = sums[largest]! / total;
  if (share >= OUTSIZED) table.notes.push(outsized(customers[largest]!, Math.round(share * 100)));
}

const outsized = (name: string, percent: number): Text =>
  say(
    `“${name}” has ${percent}% of what all customers bought. Please check that this is one customer, not a name for many.`,
    `“${name}”占全部客户消费的 ${percent}%，请核对是否为一位客户，而不是多位客户的统称。`,
    `「${name}」占全部顧客消費的 ${percent}%，請核對是否為一位顧客，而不是多位顧客的統稱。`,
  );

/**
 * What is unlikely in orders that were read: a customer who is half the shop. Said, not changed.
 */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import { noteLaterDays } from "../later-days";
import type { OpenTable } from "../open-table";
import type { OrderReason, OrderRole, Orders } from "../orders";

type Table = OpenTable<OrderRole, OrderReason>;

/** From this share of what many customers bought on, one of them is more likely a name for several. */
const OUTSIZED = 1 / 3;
const MANY = 10;

/** Notes a customer with an outsized share. */
function noteOutsized(
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

/** Names that are shown as examples. */
const SHOWN = 3;

/** Names that stand for nobody, days to come, and a customer with an outsized share. */
export function noteDoubts(
  open: Table,
  read: Parameters<typeof noteOutsized>[1] & Pick<Orders, "date">,
  nobodies: readonly string[],
): void {
  noteNobodies(open, nobodies);
  noteLaterDays(open, read.date);
  noteOutsized(open, read);
}

function noteNobodies(open: Table, nobodies: readonly string[]): void {
  if (nobodies.length > 0) open.notes.push(noCustomers(open.headingOf("customer"), nobodies));
}

function noCustomers(heading: string, names: readonly string[]): Text {
  const shown = (quote: (name: string) => string, comma: string): string =>
    `${names.slice(0, SHOWN).map(quote).join(comma)}${names.length > SHOWN ? "…" : ""}`;
  return say(
    `“${heading}”: ${shown((name) => `“${name}”`, ", ")} ${names.length === 1 ? "stands" : "stand"} for no customer in particular, so such orders belong to none.`,
    `“${heading}”列中的${shown((name) => `“${name}”`, "、")}不代表具体客户，这些订单不归任何客户。`,
    `「${heading}」欄中的${shown((name) => `「${name}」`, "、")}不代表特定顧客，這些訂單不歸任何顧客。`,
  );
}

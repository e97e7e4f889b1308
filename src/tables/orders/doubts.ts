/**
 * What is unlikely in orders that were read: a customer who is half the shop, rows that stand twice. Said, not changed.
 */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import type { CellColumn } from "../cells/cell-column";
import type { OpenTable } from "../open-table";
import type { OrderReason, OrderRole, Orders } from "../orders";
import type { OrderGroups } from "./groups";

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

/** Notes rows that equal another row of their order in every column read, as a part pasted twice does. */
export function noteRepeated(table: Table, { orderOf, count, multiLine }: OrderGroups): void {
  const columns = Object.values<CellColumn | undefined>(table.columns).filter((column) => column !== undefined);
  if (!multiLine || columns.length < 3) return;
  const isSame = (row: number, other: number): boolean =>
    columns.every((column) => column.at(row) === column.at(other));
  const firsts = new Int32Array(count).fill(-1);
  let [repeated, example] = [0, -1];
  for (let row = 0; row < table.rows; row++) {
    const order = orderOf[row]!;
    if (order < 0 || table.marks[row] !== 0) continue;
    if (firsts[order]! < 0) firsts[order] = row;
    else if (isSame(row, firsts[order]!)) {
      repeated++;
      if (example < 0) example = row;
    }
  }
  if (repeated > 0) table.notes.push(pasted(repeated, table.rowName(example)));
}

const outsized = (name: string, percent: number): Text =>
  say(
    `“${name}” has ${percent}% of what all customers bought. Please check that this is one customer, not a name for many.`,
    `“${name}”占全部客户消费的 ${percent}%，请核对是否为一位客户，而不是多位客户的统称。`,
    `「${name}」占全部顧客消費的 ${percent}%，請核對是否為一位顧客，而不是多位顧客的統稱。`,
  );
const pasted = (count: number, row: string): Text =>
  say(
    `${count} ${count === 1 ? "row repeats" : "rows repeat"} another row of the same order exactly, such as row ${row}, and ${count === 1 ? "counts" : "count"} as well. If ${count === 1 ? "it was" : "they were"} pasted twice, delete ${count === 1 ? "it" : "them"}.`,
    `${count} 行与同一订单的另一行完全相同（如第 ${row} 行），也已计入；如果是重复粘贴，请删除。`,
    `${count} 列與同一訂單的另一列完全相同（如第 ${row} 列），也已計入；如果是重複貼上，請刪除。`,
  );

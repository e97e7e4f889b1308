/** Parameters and readings that the functions over order lists share: who bought, in which order, and the language of texts. */
import { intern, type Interned } from "../domain/maths/intern";
import { type Cell, type CellRange, cells, numbers, optional, PERSONS } from "./parameters";
import { isBlankAt, pairedIndexes, unpaired } from "./ranges";

export const CUSTOMERS = cells(
  "customers",
  { "en-US": "Customer of each order.", "zh-CN": "每笔订单的客户。", "zh-TW": "每筆訂單的顧客。" },
  PERSONS,
);

export const AMOUNTS = numbers("amounts", {
  "en-US": "Amount of each order.",
  "zh-CN": "每笔订单的金额。",
  "zh-TW": "每筆訂單的金額。",
});

/** Left out: every row is an order of its own. */
export const ORDER_IDS = optional(
  cells("order_ids", {
    "en-US": "Order number of each row, where an order has several rows; left out: each row is an order.",
    "zh-CN": "每行的订单编号（一笔订单多行时填写）；省略时每行为一笔订单。",
    "zh-TW": "每列的訂單編號（一筆訂單多列時填寫）；省略時每列為一筆訂單。",
  }),
);

/** The cells of a range at some indexes, as whole ids. */
export function internCells(range: CellRange, indexes: readonly number[]): Interned<Cell> {
  return intern(indexes.map((index) => range.cells[index]!));
}

/** Orders of customers: one entry a distinct pair of customer and order number, in order of appearance. */
export interface CustomerOrderRows {
  readonly customers: readonly Cell[];
  /** Customer of each order. */
  readonly customer: Int32Array;
  /** Order of each filled row. */
  readonly orderOfRow: Int32Array;
  readonly orderCount: number;
}

/** Groups filled rows to orders. Throws #VALUE! where a row has a customer and no order number, or the reverse. */
export function customerOrders(
  customers: CellRange,
  indexes: readonly number[],
  orderIds: CellRange | undefined,
): CustomerOrderRows {
  const who = internCells(customers, indexes);
  if (orderIds === undefined) {
    const orderOfRow = Int32Array.from(indexes.keys());
    return { customers: who.values, customer: who.index, orderOfRow, orderCount: indexes.length };
  }
  const named = [
    { name: "customers", range: customers },
    { name: "order_ids", range: orderIds },
  ] as const;
  pairedIndexes(...named);
  const lacking = indexes.find((index) => isBlankAt(orderIds, index));
  if (lacking !== undefined) throw unpaired(...named, lacking);
  const ids = internCells(orderIds, indexes);
  const pairs = intern(Array.from(who.index, (customer, row) => customer * ids.values.length + ids.index[row]!));
  const customer = Int32Array.from(pairs.values, (pair) => Math.floor(pair / ids.values.length));
  return { customers: who.values, customer, orderOfRow: pairs.index, orderCount: pairs.values.length };
}

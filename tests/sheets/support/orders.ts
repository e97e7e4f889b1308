/**
 * Orders made in a test, without a table behind them.
 */
import type { Orders } from "../../../src/tables/orders";
import type { Source } from "../../../src/tables/source";

export interface TestOrder {
  readonly customer: string | null;
  /** 1900 serial */
  readonly date: number;
  readonly amount: number;
}

export const TEST_SOURCE: Source = {
  name: "Orders",
  sheet: "Orders",
  table: "Orders",
  headers: ["Order", "Customer", "Date", "Amount"],
  headerRow: 0,
  firstColumn: 0,
  rows: 0,
  dateSystem: 1900,
};

export function ordersOf(list: readonly TestOrder[], change: Partial<Orders> & { readonly dateSystem?: 1900 | 1904 } = {}): Orders {
  const customers: string[] = [];
  const index = new Map<string, number>();
  const customer = Int32Array.from(list, (order) => {
    if (order.customer === null) return -1;
    const known = index.get(order.customer) ?? customers.push(order.customer) - 1;
    index.set(order.customer, known);
    return known;
  });
  const { dateSystem = 1900, ...rest } = change;
  return {
    source: { ...TEST_SOURCE, rows: list.length, dateSystem },
    columns: { order: 0, customer: 1, date: 2, amount: 3 },
    rows: list.length,
    used: list.length,
    leftOut: [],
    count: list.length,
    date: Float64Array.from(list, ({ date }) => date),
    amount: Float64Array.from(list, ({ amount }) => amount),
    units: new Float64Array(list.length).fill(Number.NaN),
    customer,
    customers,
    rowsWithoutCustomer: list.flatMap((order, row) => (order.customer === null ? [row] : [])),
    amountLevel: "line",
    native: { aggregatable: true, countedStatuses: [] },
    ...rest,
  };
}

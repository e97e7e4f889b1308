/**
 * Orders made in a test, without a table behind them.
 */
import { intern } from "../../../src/domain/maths/intern";
import type { TableAccount } from "../../../src/tables/open-table";
import type { Orders } from "../../../src/tables/orders";
import type { Source } from "../../../src/tables/source";

export interface TestOrder {
  readonly customer: string | null;
  /** 1900 serial */
  readonly date: number;
  readonly amount: number;
  readonly seller?: string;
  readonly channel?: string;
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

/** That every row counts and nothing is assumed. */
export const accountOf = (rows: number): Omit<TableAccount<never, never>, "source" | "columns"> => ({
  rows,
  used: rows,
  leftOut: [],
  readings: {},
  statuses: [],
  notes: [],
});

/** Numbers for names by first appearance, −1 for null. */
export function indexed(list: readonly (string | null)[]): {
  readonly of: Int32Array;
  readonly names: readonly string[];
} {
  const { index, values } = intern(list.filter((name) => name !== null));
  let next = 0;
  return { of: Int32Array.from(list, (name) => (name === null ? -1 : index[next++]!)), names: values };
}

export function ordersOf(
  list: readonly TestOrder[],
  change: Partial<Orders> & { readonly dateSystem?: 1900 | 1904 } = {},
): Orders {
  const customer = indexed(list.map((order) => order.customer));
  const seller = indexed(list.map((order) => order.seller ?? null));
  const channel = indexed(list.map((order) => order.channel ?? null));
  const { dateSystem = 1900, ...rest } = change;
  return {
    source: { ...TEST_SOURCE, rows: list.length, dateSystem },
    columns: { order: 0, customer: 1, date: 2, amount: 3 },
    ...accountOf(list.length),
    currency: null,
    count: list.length,
    date: Float64Array.from(list, ({ date }) => date),
    amount: Float64Array.from(list, ({ amount }) => amount),
    units: new Float64Array(list.length).fill(Number.NaN),
    customer: customer.of,
    customers: customer.names,
    seller: seller.of,
    sellers: seller.names,
    channel: channel.of,
    channels: channel.names,
    rowsWithoutCustomer: list.flatMap((order, row) => (order.customer === null ? [row] : [])),
    orderOfRow: Int32Array.from(list.keys()),
    amountLevel: "line",
    native: { aggregatable: true, countedStatuses: [] },
    nativeNames: { seller: seller.names.length > 0, channel: channel.names.length > 0 },
    ...rest,
  };
}

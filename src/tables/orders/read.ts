/**
 * From the user's order table to orders: lines grouped by order number, rows that do not count kept with their reasons.
 * Pure, and quick: a pass a column over typed arrays, no object a row.
 */
import { say } from "../../text/say";
import type { CellColumn } from "../cells/cell-column";
import { DenseIds } from "../cells/factorize";
import { isNobody } from "../../domain/customers/nobody";
import { emailsInAnyCase, ERROR_NAME, NameIndex, NOBODY, TOTAL_NAME } from "../cells/names";
import { isTotalLabel } from "../cells/total-label";
import { defineTable } from "../define";
import type { OpenTable } from "../open-table";
import { ORDER_REASONS, type OrderReason, type OrderRole, type Orders } from "../orders";
import { readCurrency } from "./currencies";
import { readCustomerTypes } from "./customer-type";
import { readDates } from "./dates";
import { noteDoubts } from "./doubts";
import { readOrderNames } from "./names";
import { nativeFacts } from "./native";
import { PLATFORMS } from "./platforms";
import { readProductLines } from "./products";
import type { OrderAmounts } from "./amounts";
import { codeOf, refineReasons } from "./reasons";
import { ORDER_ROLES } from "./roles";
import { readSettledAmounts } from "./repeated";
import { listSettlements } from "./settlements";
import { readSoldLines } from "./sold-lines";
import { markStatuses } from "./status";
import { readCosts, readRefunded } from "./refunds";
import { refuseSummary } from "./summary";
import { type KeptOrders as Kept, openOrderTable, type OrderTable } from "./table";

/**
 * Lines with the same order number are one order: amounts are added up, unless the column repeats the order's total on every line
 * (then it counts once) or fills it on the first line only; the date is the earliest; blank cells of a line take the order's.
 * Negative lines are returns. Refunds are subtracted unless the platform's amount is already net of them; an order that comes to
 * nothing or below by returns or refunds is left out as refunded. Cancelled, refunded and unpaid orders do not count (rules §4).
 * The result does not depend on the order of the rows, apart from numbering.
 */
export const ORDERS = defineTable({
  id: "orders",
  label: say("Orders", "订单", "訂單"),
  one: say("an order table", "订单表", "訂單表"),
  holds: say("the orders", "订单", "訂單"),
  grain: "record",
  roles: ORDER_ROLES,
  platforms: PLATFORMS,
  recognise: {
    // Figures of products or channels by day, with their visitors, are no orders.
    fits: ({ has, sure, otherwise }) =>
      has("date") &&
      (has("amount") || has("unitPrice")) &&
      (sure("order") || sure("customer") || !otherwise("traffic", "visitors")),
    least: 1,
  },
  reasons: ORDER_REASONS,
  read: readOrders,
});

function* readOrders(open: OpenTable<OrderRole, OrderReason>): Generator<void, Orders> {
  refuseSummary(open);
  const table = openOrderTable(open);
  const { columns } = table;
  yield;
  const status = statesStatus(table) ? markStatuses(table) : null;
  yield;
  const customers = columns.customer ? numberCustomers(table, columns.customer) : null;
  yield;
  const dates = readDates(table, columns.date!);
  yield;
  const amounts = readSettledAmounts(open, table);
  yield;
  const kept = keptOrders(table);
  const orderOfRow = keptOrderOfRow(table, kept);
  yield;
  const amount = keep(amounts.amount, kept);
  const read = {
    ...{ count: kept.count, date: keep(dates.date, kept), amount },
    units: readUnits(table, kept),
    ...keepCustomers(customers, kept, orderOfRow),
    ...readNames(table, kept),
    ...{ orderOfRow, amountLevel: amounts.level },
    currency: readCurrency(open),
    native: {
      ...nativeFacts(table, columns.status ? status : null, dates.native && amounts.native, kept.used === kept.count),
      ...(amounts.takesRefundsOff && { takesRefundsOff: true }),
    },
    ...readIfThere(table, kept, { amount, level: amounts.level }),
  };
  noteDoubts(open, read, customers?.nobodies ?? []);
  const settlements = columns.seller && { settlements: () => listSettlements(table, amounts, read) };
  return { ...accountOf(open, kept), ...read, ...settlements };
}

const statesStatus = ({ columns }: OrderTable): boolean =>
  [columns.status, columns.lineStatus, columns.afterSale, columns.cancelledAt].some((column) => column !== undefined);

/** What only tables with the columns for it have. */
function readIfThere(
  table: OrderTable,
  kept: KeptOrders,
  amounts: Pick<OrderAmounts, "amount" | "level">,
): Pick<Orders, "business" | "productLines" | "soldLines" | "regions" | "tiers" | "options" | "cost" | "refunded"> {
  const { customerType, product, category, region, tier, options, cost, refund } = table.columns;
  return {
    ...(cost && { cost: keep(readCosts(table, amounts.level), kept) }),
    ...((statesStatus(table) || refund) && { refunded: readRefunded(table) }),
    ...(customerType ? { business: readCustomerTypes(table, customerType, kept) } : {}),
    ...(product || category ? { productLines: () => readProductLines(table, kept, amounts.level) } : {}),
    ...(product ? { soldLines: () => readSoldLines(table, kept, amounts) } : {}),
    ...(region ? { regions: () => readOrderNames(table, region, kept) } : {}),
    ...(tier ? { tiers: () => readOrderNames(table, tier, kept) } : {}),
    ...(options ? { options: () => readOrderNames(table, options, kept) } : {}),
  };
}

const accountOf = (open: OpenTable<OrderRole, OrderReason>, { used }: KeptOrders) => ({
  ...{ source: open.source, columns: open.roles, rows: open.rows },
  ...{ used, leftOut: open.leftOut(), ...open.evidence() },
});

interface NumberedCustomers {
  /** Customer of each order, −1 for none. */
  readonly customer: Int32Array;
  readonly names: readonly string[];
  /** Names that stand for no customer. */
  readonly nobodies: readonly string[];
  /** Whether lines of one order name different customers, so that some customer may be left without orders. */
  readonly conflicting: boolean;
}

const customerMeaning = (name: string): number => (isTotalLabel(name) ? TOTAL_NAME : isNobody(name) ? NOBODY : 0);

/** Numbers the customers; an error instead of a customer leaves the row out before its date and amount are counted. */
function numberCustomers({ rows, reasons, orders, isReturn }: OrderTable, column: CellColumn): NumberedCustomers {
  const customer = new Int32Array(orders.count).fill(NOBODY);
  const index = new NameIndex(emailsInAnyCase, DenseIds.of(column, rows), customerMeaning);
  let conflicting = false;
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== 0 || isReturn(row)) continue;
    const found = index.numberOf(column.at(row));
    if (found < 0) {
      if (found === ERROR_NAME) reasons[row] = codeOf("errorCell");
      else if (found === TOTAL_NAME) reasons[row] = codeOf("totalRow");
      continue;
    }
    const order = orders.orderOf[row]!;
    const before = customer[order]!;
    if (before === found) continue;
    if (before >= 0) conflicting = true;
    // Lines that disagree: the first name by alphabet, so that the order of the rows is no matter.
    if (before < 0 || index.isBefore(found, before)) customer[order] = found;
  }
  return { customer, names: index.names, nobodies: index.nobodies, conflicting };
}

interface KeptOrders extends Kept {
  /** Rows that count. */
  readonly used: number;
}

/** The orders of the rows that count, once every reason of a row is known. */
function keptOrders(table: OrderTable): KeptOrders {
  refineReasons(table.reasons, Object.values(table.columns));
  return numberKeptOrders(table);
}

function numberKeptOrders({ rows, reasons, orders }: OrderTable): KeptOrders {
  if (allCount(reasons)) return { used: rows, count: orders.count, numberOf: null };
  const alive = new Uint8Array(orders.count);
  let used = 0;
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== 0) continue;
    const order = orders.orderOf[row]!;
    used++;
    if (alive[order] === 0) {
      alive[order] = 1;
      count++;
    }
  }
  if (count === orders.count) return { used, count, numberOf: null };
  const numberOf = new Int32Array(orders.count);
  for (let order = 0, next = 0; order < orders.count; order++) numberOf[order] = alive[order] === 1 ? next++ : -1;
  return { used, count, numberOf };
}

function allCount(reasons: Uint8Array): boolean {
  for (let row = 0; row < reasons.length; row++) if (reasons[row] !== 0) return false;
  return true;
}

/** The kept order of each row; −1 for a row that does not count. */
function keptOrderOfRow({ reasons, orders }: OrderTable, { numberOf, used }: KeptOrders): Int32Array {
  const { orderOf } = orders;
  if (!numberOf && used === orderOf.length) return orderOf;
  return orderOf.map((order, row) => (reasons[row] !== 0 ? -1 : numberOf ? numberOf[order]! : order));
}

/** The values of kept orders, moved together in place. */
function keep(values: Float64Array, { numberOf, count }: KeptOrders): Float64Array {
  if (!numberOf) return values;
  for (let order = 0; order < numberOf.length; order++) {
    const to = numberOf[order]!;
    if (to >= 0) values[to] = values[order]!;
  }
  return values.slice(0, count);
}

type CustomerColumns = Pick<Orders, "customer" | "customers" | "rowsWithoutCustomer">;

/** Customers of kept orders, without those whom only other orders name, and the rows that name none. */
function keepCustomers(numbered: NumberedCustomers | null, kept: KeptOrders, orderOfRow: Int32Array): CustomerColumns {
  if (!numbered) return { customer: new Int32Array(kept.count).fill(NOBODY), customers: [], rowsWithoutCustomer: [] };
  const { customer, names } = kept.numberOf || numbered.conflicting ? renumber(numbered, kept) : numbered;
  return {
    customer,
    customers: names,
    rowsWithoutCustomer: customer.includes(NOBODY) ? rowsOfNameless(orderOfRow, customer) : [],
  };
}

function renumber(
  numbered: NumberedCustomers,
  { numberOf, count }: KeptOrders,
): Pick<NumberedCustomers, "customer" | "names"> {
  const customer = new Int32Array(count).fill(NOBODY);
  const names: string[] = [];
  const numbers = new Int32Array(numbered.names.length).fill(NOBODY);
  for (let order = 0; order < numbered.customer.length; order++) {
    const to = numberOf ? numberOf[order]! : order;
    const before = numbered.customer[order]!;
    if (to < 0 || before < 0) continue;
    if (numbers[before] === NOBODY) numbers[before] = names.push(numbered.names[before]!) - 1;
    customer[to] = numbers[before]!;
  }
  return { customer, names };
}

function rowsOfNameless(orderOfRow: Int32Array, customer: Int32Array): number[] {
  const nameless: number[] = [];
  orderOfRow.forEach((order, row) => order >= 0 && customer[order] === NOBODY && nameless.push(row));
  return nameless;
}

type NameColumns = Pick<Orders, "seller" | "sellers" | "channel" | "channels" | "nativeNames">;

function readNames(table: OrderTable, kept: KeptOrders): NameColumns {
  const seller = readOrderNames(table, table.columns.seller, kept);
  const channel = readOrderNames(table, table.columns.channel, kept);
  return {
    seller: seller.of,
    sellers: seller.names,
    channel: channel.of,
    channels: channel.names,
    nativeNames: { seller: seller.native, channel: channel.native },
  };
}

/** Units of each order; NaN where no line states them. A cell with several sub-orders ("1;2") is added up. */
function readUnits(table: OrderTable, { count, numberOf }: KeptOrders): Float64Array {
  const { rows, reasons, orders, columns } = table;
  const units = new Float64Array(count).fill(Number.NaN);
  const column = columns.units;
  const read = table.reader("units");
  if (!column) return units;
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== 0) continue;
    const stated = read(column.at(row));
    if (Number.isNaN(stated)) continue;
    const value = table.isReturn(row) ? -Math.abs(stated) : stated;
    const order = numberOf ? numberOf[orders.orderOf[row]!]! : orders.orderOf[row]!;
    const before = units[order]!;
    units[order] = Number.isNaN(before) ? value : before + value;
  }
  return units;
}

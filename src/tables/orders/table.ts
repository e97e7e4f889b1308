/**
 * An order table while it is read: its columns by role, its orders, and what is known of each row so far.
 * The reading steps (status, dates, amounts, customers) share it.
 */
import { CellColumn } from "../cells/cell-column";
import { groupOrders, type OrderGroups } from "./groups";
import { detectPlatform } from "./platforms";
import type { Platform } from "./platform";
import { type Cell, type ColumnRoles, ORDER_ROLES, type OrderRole, type Source } from "../source";

export type OrderColumns = Readonly<Partial<Record<OrderRole, CellColumn>>>;

export interface OrderTable {
  readonly source: Source;
  readonly roles: ColumnRoles<OrderRole>;
  readonly rows: number;
  readonly columns: OrderColumns;
  readonly platform: Platform | null;
  /** 0 while the row counts, else the code of its reason. */
  readonly reasons: Uint8Array;
  readonly orders: OrderGroups;
}

/** Orders with at least one row that counts, renumbered without gaps. */
export interface KeptOrders {
  readonly count: number;
  /** New number of each order, −1 for one that does not count; null when all are kept. */
  readonly numberOf: Int32Array | null;
}

/** Opens a table and numbers its orders. Without an order column every row is its own order. */
export function openOrderTable(
  source: Source,
  roles: ColumnRoles<OrderRole>,
  rows: number,
  columns: OrderColumns,
): OrderTable {
  const platform = detectPlatform(source.headers);
  const reasons = new Uint8Array(rows);
  const orders = columns.order ? groupOrders(columns.order, reasons, platform?.cancelPrefix ?? null) : eachRow(rows);
  return { source, roles, rows, columns, platform, reasons, orders };
}

function eachRow(rows: number): OrderGroups {
  const orderOf = new Int32Array(rows);
  for (let row = 0; row < rows; row++) orderOf[row] = row;
  return { orderOf, count: rows, multiLine: false };
}

/** Columns given one array each; a role without a column of the source is ignored. */
export function columnsOfCells(
  roles: ColumnRoles<OrderRole>,
  columns: Readonly<Partial<Record<OrderRole, readonly Cell[]>>>,
): OrderColumns {
  return pick((role) => (roles[role] !== undefined && columns[role] ? CellColumn.ofCells(columns[role]) : null));
}

/** Columns inside rows, at the places the roles name. */
export function columnsOfRows(roles: ColumnRoles<OrderRole>, rows: readonly (readonly Cell[])[]): OrderColumns {
  return pick((role) => (roles[role] === undefined ? null : CellColumn.ofRows(rows, roles[role])));
}

function pick(columnOf: (role: OrderRole) => CellColumn | null): OrderColumns {
  const picked: Partial<Record<OrderRole, CellColumn>> = {};
  for (const role of ORDER_ROLES) {
    const column = columnOf(role);
    if (column) picked[role] = column;
  }
  return picked;
}

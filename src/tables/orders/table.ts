/**
 * An order table while it is read: its columns by role, its orders, and what is known of each row so far.
 * The reading steps (status, dates, amounts, customers) share it.
 */
import type { Columns } from "../cells/cell-column";
import type { ReadingChoices } from "../cells/reading";
import type { StatusUse } from "../cells/statuses";
import type { ReadNumber } from "../cells/value-types";
import type { OpenTable } from "../open-table";
import type { OrderReason, OrderRole } from "../orders";
import type { ColumnRoles, Source } from "../source";
import type { Text } from "../../text/locale";
import { groupOrders, type OrderGroups } from "./groups";
import type { OrderPlatform } from "./platform";
import { detectPlatform } from "./platforms";

export interface OrderTable {
  readonly source: Source;
  readonly roles: ColumnRoles<OrderRole>;
  readonly rows: number;
  readonly columns: Columns<OrderRole>;
  readonly platform: OrderPlatform | null;
  /** 0 while the row counts, else the code of its reason. */
  readonly reasons: Uint8Array;
  readonly orders: OrderGroups;
  /** Reads the cells of a role's column as numbers. */
  reader(role: OrderRole): ReadNumber;
  /** What the user decided about reading the table. */
  readonly choices: ReadingChoices | undefined;
  /** Lists the texts of a status column with how each is taken. */
  addStatuses(uses: readonly StatusUse[]): void;
  /** What is assumed or doubtful, a sentence each. */
  readonly notes: Text[];
}

/** Orders with at least one row that counts, renumbered without gaps. */
export interface KeptOrders {
  readonly count: number;
  /** New number of each order, −1 for one that does not count; null when all are kept. */
  readonly numberOf: Int32Array | null;
}

/** Numbers the orders of a table. Without an order column every row is its own order. */
export function openOrderTable(table: OpenTable<OrderRole, OrderReason>): OrderTable {
  const { source, roles, rows, columns, marks: reasons } = table;
  const platform = detectPlatform(source.headers);
  const orders = columns.order ? groupOrders(columns.order, reasons, platform?.cancelPrefix ?? null) : eachRow(rows);
  const { choices, notes } = table;
  return {
    ...{ source, roles, rows, columns, platform, reasons, orders, choices, notes },
    reader: (role) => table.reader(role),
    addStatuses: (uses) => void table.statuses.push(...uses),
  };
}

function eachRow(rows: number): OrderGroups {
  const orderOf = new Int32Array(rows);
  for (let row = 0; row < rows; row++) orderOf[row] = row;
  return { orderOf, count: rows, multiLine: false };
}

/**
 * An order table while it is read: its columns by role, its orders, and what is known of each row so far.
 * The reading steps (status, dates, amounts, customers) share it.
 */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import { isBlank } from "../cells/cell";
import { CellColumn, type Columns } from "../cells/cell-column";
import type { ReadingChoices } from "../cells/reading";
import type { StatusUse } from "../cells/statuses";
import type { ReadNumber } from "../cells/value-types";
import type { OpenTable } from "../open-table";
import type { OrderReason, OrderRole } from "../orders";
import type { ColumnRoles, Source } from "../source";
import { groupOrders, type OrderGroups } from "./groups";
import { markKinds } from "./kinds";
import type { OrderPlatform } from "./platform";
import { detectPlatform } from "./platforms";
import { joinReturns } from "./returns";
import { tellApart } from "./keys";
import { isLabelOfRow, markTotals } from "./totals";

export interface OrderTable {
  readonly source: Source;
  readonly roles: ColumnRoles<OrderRole>;
  readonly rows: number;
  readonly columns: Columns<OrderRole>;
  readonly platform: OrderPlatform | null;
  /** 0 while the row counts, else the code of its reason. */
  readonly reasons: Uint8Array;
  readonly orders: OrderGroups;
  /** Whether some row is a return by its kind; and whether a row is: what it states is taken off its order. */
  readonly hasReturns: boolean;
  readonly isReturn: (row: number) => boolean;
  /** Whether a row pays a deposit, which is no order until its final payment. */
  readonly isDeposit: (row: number) => boolean;
  /** Reads the cells of a role's column as numbers. */
  reader(role: OrderRole): ReadNumber;
  /** What a figure of 1 in a role's column stands for. */
  scaleOf(role: OrderRole): number;
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

/** Leaves totals out and numbers the orders of a table. Without order numbers every row is its own order. */
export function openOrderTable(table: OpenTable<OrderRole, OrderReason>): OrderTable {
  const { source, roles, rows, columns, marks: reasons } = table;
  const platform = detectPlatform(source.headers);
  markTotals(table);
  const kinds = markKinds(table);
  const isReturn = (row: number): boolean => kinds?.[row] === "returned";
  const hasReturns = kinds?.includes("returned") ?? false;
  const numbered = columns.order ? numberedOrders(table, platform, isReturn) : eachRow(rows);
  const orders = hasReturns ? joinReturns(table, numbered, isReturn) : numbered;
  const { choices, notes } = table;
  return {
    ...{ source, roles, rows, columns, platform, reasons, orders, choices, notes },
    ...{ hasReturns, isReturn, isDeposit: (row) => kinds?.[row] === "deposit" },
    reader: (role) => table.reader(role),
    scaleOf: (role) => table.scaleOf(role),
    addStatuses: (uses) => void table.statuses.push(...uses),
  };
}

function numberedOrders(
  table: OpenTable<OrderRole, OrderReason>,
  platform: OrderPlatform | null,
  isReturn: (row: number) => boolean,
): OrderGroups {
  if (table.rows > 0 && !isNumbered(table.columns)) {
    table.notes.push(noNumbers(table.headingOf("order")));
    return eachRow(table.rows);
  }
  let continued = 0;
  const continues = (row: number): boolean => {
    if (!isFurtherLine(table, row)) return false;
    continued++;
    return true;
  };
  const cancelPrefix = platform?.cancelPrefix ?? null;
  const orders = groupOrders(numberedColumn(table.columns, isReturn), table.marks, {
    cancelPrefix,
    continues,
    isTotal: (cell, row) => isLabelOfRow(table, cell, row),
  });
  if (continued > 0) table.notes.push(furtherLines(continued));
  return tellApart(table, orders, isReturn);
}

/** The order numbers, where a return names the order that it is of with that number. */
function numberedColumn({ order, original }: Columns<OrderRole>, isReturn: (row: number) => boolean): CellColumn {
  if (original === undefined) return order!;
  const named = (row: number): boolean => isReturn(row) && !isBlank(original.at(row));
  return CellColumn.ofCells(Array.from(order!, (cell, row) => (named(row) ? original.at(row) : cell)));
}

/** Whether any row has an order number. */
export function isNumbered({ order }: Columns<OrderRole>): boolean {
  for (let row = 0; row < (order?.rows ?? 0); row++) if (!isBlank(order?.at(row))) return true;
  return false;
}

/** Under merged cells a line names a product, or a price of one, and leaves blank what stands on the order's first line; a total does not. */
function isFurtherLine({ columns }: OpenTable<OrderRole, OrderReason>, row: number): boolean {
  const states = (role: OrderRole): boolean => !isBlank(columns[role]?.at(row));
  if (states("customer") || states("date")) return false;
  return states(columns.product ? "product" : "unitPrice");
}

/** Of a table, wherever it is read. */
export const noNumbers = (heading: string): Text =>
  say(
    `“${heading}” holds no order number in any row, so each row is taken for an order.`,
    `“${heading}”列没有任何订单编号，因此每行按一个订单计算。`,
    `「${heading}」欄沒有任何訂單編號，因此每列視為一筆訂單。`,
  );
const furtherLines = (count: number): Text =>
  say(
    `${count} ${count === 1 ? "line" : "lines"} without an order number, as under merged cells, ${count === 1 ? "belongs" : "belong"} to the order above.`,
    `${count} 行没有订单编号（如合并单元格下的行），归入上一行的订单。`,
    `${count} 列沒有訂單編號（如合併儲存格下的列），歸入上一列的訂單。`,
  );

function eachRow(rows: number): OrderGroups {
  const orderOf = new Int32Array(rows);
  for (let row = 0; row < rows; row++) orderOf[row] = row;
  return { orderOf, count: rows, multiLine: false };
}

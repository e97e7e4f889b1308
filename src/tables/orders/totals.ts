/**
 * Rows of an order table that add up others: by a label in any column, or by an amount that is the sum of those above.
 */
import { isBlank } from "../cells/cell";
import type { CellColumn } from "../cells/cell-column";
import { isLikelyTotalLabel, isTotalLabel } from "../cells/total-label";
import { type Cell, partStarts } from "../source";
import type { OpenTable } from "../open-table";
import type { OrderReason, OrderRole } from "../orders";

/** Columns that name what a row is of; a sum of rows is of nothing in particular. */
const NAMES = [
  "order",
  "customer",
  "product",
  "category",
  "seller",
  "channel",
  "status",
] as const satisfies readonly OrderRole[];
/** Columns looked at row by row; those of orders and customers are where they are numbered, dates and amounts where they cannot be read. */
const LABELLED = ["product", "category", "seller", "channel", "status"] as const satisfies readonly OrderRole[];
const LEAST_ROWS_ABOVE = 2;
/** Half a cent. */
const ROUNDING = 0.0051;

/** Leaves totals out before orders are grouped. */
export function markTotals(table: OpenTable<OrderRole, OrderReason>): void {
  const names = columnsOf(table, NAMES);
  for (const column of columnsOf(table, LABELLED)) markLabels(table, column, names);
  // With an order number a nameless row is left out in any case.
  if (table.columns.order === undefined && names.length > 0 && table.columns.amount !== undefined) {
    markSums(table, names);
  }
}

/** Whether the order number of a row is a label instead. */
export function isLabelOfRow(table: OpenTable<OrderRole, OrderReason>, cell: Cell, row: number): boolean {
  return isTotalLabel(cell) || (isLikelyTotalLabel(cell) && isBlank(table.at("customer", row)));
}

function columnsOf({ columns }: OpenTable<OrderRole, OrderReason>, roles: readonly OrderRole[]): CellColumn[] {
  return roles.flatMap((role) => columns[role] ?? []);
}

function markLabels(table: OpenTable<OrderRole, OrderReason>, column: CellColumn, names: readonly CellColumn[]): void {
  const others = names.filter((other) => other !== column);
  let last: Cell;
  for (let row = 0; row < table.rows; row++) {
    const cell = column.at(row);
    if (typeof cell !== "string" || cell === last) continue;
    if (isTotalLabel(cell)) table.leaveOut(row, "totalRow");
    else if (!isLikelyTotalLabel(cell)) last = cell;
    else if (others.some((other) => isBlank(other.at(row)))) table.leaveOut(row, "totalRow");
  }
}

/** A row that names nothing and whose amount is the sum of all rows above, or of those since the last sum. */
function markSums(table: OpenTable<OrderRole, OrderReason>, names: readonly CellColumn[]): void {
  let nameless = -1;
  for (let row = LEAST_ROWS_ABOVE; row < table.rows && nameless < 0; row++)
    if (names.every((column) => isBlank(column.at(row)))) nameless = row;
  if (nameless < 0) return;
  const amounts = table.numbers("amount");
  const starts = partStarts(table.source);
  const [all, block] = [
    { sum: 0, rows: 0 },
    { sum: 0, rows: 0 },
  ];
  for (let row = 0; row < table.rows; row++) {
    if (starts.has(row)) for (const sums of [all, block]) Object.assign(sums, { sum: 0, rows: 0 });
    const amount = amounts[row]!;
    if (table.marks[row] !== 0 || Number.isNaN(amount)) continue;
    const isSum = [all, block].some(({ sum, rows }) => rows >= LEAST_ROWS_ABOVE && Math.abs(sum - amount) < ROUNDING);
    if (isSum && names.every((column) => isBlank(column.at(row)))) {
      table.leaveOut(row, "totalRow");
      Object.assign(block, { sum: 0, rows: 0 });
      continue;
    }
    for (const sums of [all, block]) {
      sums.sum += amount;
      sums.rows++;
    }
  }
}

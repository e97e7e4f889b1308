/**
 * Who closed each order and through which channel it came: one name an order, whichever of its lines has it.
 */
import type { CellColumn } from "../cells/cell-column";
import { inAnyCase, NameIndex, NOBODY } from "../cells/names";
import type { KeptOrders, OrderTable } from "./table";

export interface OrderNames {
  /** Index into `names` for each kept order, −1 for none. */
  readonly of: Int32Array;
  readonly names: readonly string[];
  /** Whether COUNTIFS with a name picks exactly the rows that name it. */
  readonly native: boolean;
}

/** An error in the cell names nobody: the order itself is as good as any. Lines that disagree: the first name by alphabet. */
export function readOrderNames(table: OrderTable, column: CellColumn | undefined, kept: KeptOrders): OrderNames {
  const of = new Int32Array(kept.count).fill(NOBODY);
  if (!column) return { of, names: [], native: false };
  const { rows, reasons, orders } = table;
  const index = new NameIndex(inAnyCase);
  let conflicting = false;
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== 0) continue;
    const found = index.numberOf(column.at(row));
    if (found < 0) continue;
    const order = kept.numberOf ? kept.numberOf[orders.orderOf[row]!]! : orders.orderOf[row]!;
    const before = of[order]!;
    if (before === found) continue;
    if (before !== NOBODY) conflicting = true;
    // The order of the rows is no matter.
    if (before === NOBODY || index.isBefore(found, before)) of[order] = found;
  }
  const names = conflicting ? withoutUnused(of, index.names) : index.names;
  return { of, names, native: index.isNative() };
}

/** Numbers the names anew, in place, without those that no order is left with. */
function withoutUnused(of: Int32Array, names: readonly string[]): string[] {
  const numbers = new Int32Array(names.length).fill(NOBODY);
  const used: string[] = [];
  for (let order = 0; order < of.length; order++) {
    const before = of[order]!;
    if (before === NOBODY) continue;
    if (numbers[before] === NOBODY) numbers[before] = used.push(names[before]!) - 1;
    of[order] = numbers[before]!;
  }
  return used;
}

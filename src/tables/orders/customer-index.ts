/**
 * Customers numbered by first appearance. Each spelling is looked at once: blanks around, full-width forms and the
 * case of e-mail addresses do not make another customer, nor does a number written as text.
 */
import { isBlank, isErrorCell, plainText } from "../cells/cell";
import type { CellColumn } from "../cells/cell-column";
import { DenseIds } from "../cells/factorize";
import type { Cell } from "../source";

/** Number of a cell that names nobody. */
export const NOBODY = -1;
/** Number of a cell that holds an Excel error. */
export const ERROR_CUSTOMER = -2;

export class CustomerIndex {
  /** Customers as first written, trimmed. Always text, also when it looks like a formula. */
  readonly names: string[] = [];
  private readonly dense: DenseIds;
  /** Every other spelling seen, as it came, and every canonical one. */
  private readonly numbers = new Map<Cell, number>();

  /** @param column What is going to be numbered; its ids that run in a row are found without hashing. */
  constructor(column: CellColumn, rows: number) {
    this.dense = DenseIds.of(column, rows);
  }

  /** The customer's number, new if the customer is; NOBODY or ERROR_CUSTOMER when the cell names none. */
  numberOf(cell: Cell): number {
    const slot = this.dense.slotOf(cell);
    if (slot >= 0) {
      const number = this.dense.slots[slot]! - 1;
      return number >= 0 ? number : this.addDense(slot, String(cell));
    }
    if (cell === null || cell === undefined || cell === "") return NOBODY;
    return this.numbers.get(cell) ?? this.add(cell);
  }

  /** Whether one customer comes before another by alphabet, whichever spelling was met first. */
  isBefore(one: number, other: number): boolean {
    return keyOf(this.names[one]!) < keyOf(this.names[other]!);
  }

  private addDense(slot: number, name: string): number {
    this.dense.slots[slot] = this.names.push(name);
    return this.names.length - 1;
  }

  private add(cell: Cell): number {
    if (isBlank(cell) || Number.isNaN(cell)) return NOBODY;
    if (isErrorCell(cell)) return ERROR_CUSTOMER;
    const name = plainText(String(cell));
    const key = keyOf(name);
    const slot = this.dense.slotOf(key);
    let number = slot >= 0 ? this.dense.slots[slot]! - 1 : (this.numbers.get(key) ?? -1);
    if (number < 0 && slot >= 0) number = this.addDense(slot, name);
    if (number < 0) {
      number = this.names.push(name) - 1;
      this.numbers.set(key, number);
    }
    if (key !== cell) this.numbers.set(cell, number);
    return number;
  }
}

/** E-mail addresses are the same in any case; other names are as written. */
function keyOf(name: string): string {
  return name.includes("@") ? name.toLowerCase() : name;
}

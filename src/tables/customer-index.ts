/**
 * Customers numbered by first appearance. Each spelling is looked at once: blanks around, full-width forms and the
 * case of e-mail addresses do not make another customer, nor does a number written as text.
 */
import { isBlank, isErrorCell, plainText } from "./cell";
import type { Cell } from "./source";

/** Number of a cell that names nobody. */
export const NOBODY = -1;
export class CustomerIndex {
  /** Customers as first written, trimmed. Always text, also when it looks like a formula. */
  readonly names: string[] = [];
  /** Every spelling seen, as it came, and every canonical one. */
  private readonly numbers = new Map<Cell, number>();

  /** The customer's number, new if the customer is; NOBODY when it names none. */
  numberOf(cell: Cell): number {
    return this.numbers.get(cell) ?? this.add(cell);
  }

  private add(cell: Cell): number {
    if (isBlank(cell) || isErrorCell(cell) || Number.isNaN(cell)) return NOBODY;
    const name = plainText(String(cell));
    const key = canonical(name);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.names.length;
      this.names.push(name);
      this.numbers.set(key, number);
    }
    if (key !== cell) this.numbers.set(cell, number);
    return number;
  }
}

/** E-mail addresses in lower case; short whole numbers as numbers, which a Map finds fastest and a column of numbers already holds. */
function canonical(name: string): string | number {
  if (name.includes("@")) return name.toLowerCase();
  return /^(?:0|[1-9]\d{0,8})$/.test(name) ? Number(name) : name;
}

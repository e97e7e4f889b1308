/**
 * Amounts of order lines added up by order, in whole ten-thousandths so that the order of the rows does not matter,
 * with what is needed to tell line amounts from a total that is repeated on every line.
 */
import { MONEY_SCALE } from "../../domain/maths/whole";

const EQUAL_LINES = 1;
const DIFFERING_LINES = 2;

export class LineSums {
  /** NaN until the first amount of the order. */
  private readonly sums: Float64Array;
  /** Only for tables with multi-line orders: the first amount of each order, and whether its others are equal. */
  private readonly firsts: Float64Array | null;
  private readonly states: Uint8Array | null;

  constructor(orders: number, multiLine: boolean) {
    this.sums = new Float64Array(orders).fill(Number.NaN);
    this.firsts = multiLine ? new Float64Array(orders) : null;
    this.states = multiLine ? new Uint8Array(orders) : null;
  }

  add(order: number, amount: number): void {
    const units = Math.round(amount * MONEY_SCALE);
    const before = this.sums[order]!;
    if (Number.isNaN(before)) {
      this.sums[order] = units;
      if (this.firsts) this.firsts[order] = units;
      return;
    }
    this.sums[order] = before + units;
    if (this.firsts && this.states && this.states[order] !== DIFFERING_LINES) {
      this.states[order] = this.firsts[order] === units ? EQUAL_LINES : DIFFERING_LINES;
    }
  }

  has(order: number): boolean {
    return !Number.isNaN(this.sums[order]!);
  }

  /** Whether every order has an amount. */
  complete(): boolean {
    for (let order = 0; order < this.sums.length; order++) if (Number.isNaN(this.sums[order]!)) return false;
    return true;
  }

  differs(order: number): boolean {
    return this.states !== null && this.states[order] === DIFFERING_LINES;
  }

  /** Orders with several amounts: all equal, and not. */
  tally(): { readonly equal: number; readonly differing: number } {
    const counts = [0, 0, 0];
    if (this.states) for (const state of this.states) counts[state]!++;
    return { equal: counts[EQUAL_LINES]!, differing: counts[DIFFERING_LINES]! };
  }

  /** The order's amount: its sum, or the repeated total once. */
  amount(order: number, level: "line" | "order"): number {
    const once =
      level === "order" && this.states !== null && this.firsts !== null && this.states[order] === EQUAL_LINES;
    return (once ? this.firsts[order]! : this.sums[order]!) / MONEY_SCALE;
  }

  /** Turns the sums into amounts in place and gives their storage away: a million orders need no second column. */
  intoAmounts(level: "line" | "order"): Float64Array {
    const { sums } = this;
    for (let order = 0; order < sums.length; order++) sums[order] = this.amount(order, level);
    return sums;
  }
}

/**
 * The cells of a range that meet criteria, found without a pass over the range: numbers in their order, texts by their
 * words. Of several criteria the one that fewest cells meet is walked, and the others are asked about each of these.
 */
import { CELL_KIND, type RangeCells } from "./range-cells";

export interface Selection {
  readonly count: number;
  /** Of the cell that comes so many behind the first, counted from 0; in no order that matters. */
  position(index: number): number;
  has(position: number): boolean;
}

/** The positions that a mask marks with 1. */
export class Marked implements Selection {
  private readonly positions: Int32Array;

  constructor(private readonly mask: Uint8Array) {
    let count = 0;
    for (let at = 0; at < mask.length; at++) count += mask[at]!;
    this.positions = new Int32Array(count);
    for (let at = 0, filled = 0; at < mask.length; at++) if (mask[at] === 1) this.positions[filled++] = at;
  }

  get count(): number {
    return this.positions.length;
  }

  position(index: number): number {
    return this.positions[index]!;
  }

  has(position: number): boolean {
    return this.mask[position] === 1;
  }
}

export type Operator = "=" | ">" | ">=" | "<" | "<=";

/** How many of the numbers, in their order, are less than the limit, or not more than it. */
function below({ numbers }: RangeCells, order: Int32Array, limit: number, orEqual: boolean): number {
  let [from, to] = [0, order.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const number = numbers[order[middle]!]!;
    if (number < limit || (orEqual && number === limit)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The numbers between two limits, which further comparisons narrow. */
export class Interval implements Selection {
  private readonly limits: [operator: Operator, limit: number][] = [];
  private from = 0;
  private to: number;

  constructor(
    private readonly cells: RangeCells,
    private readonly order: Int32Array,
  ) {
    this.to = order.length;
  }

  get count(): number {
    return Math.max(0, this.to - this.from);
  }

  narrow(operator: Operator, limit: number): void {
    this.limits.push([operator, limit]);
    const edge = (orEqual: boolean): number => below(this.cells, this.order, limit, orEqual);
    if (operator === "=" || operator.startsWith(">")) this.from = Math.max(this.from, edge(operator === ">"));
    if (operator === "=" || operator.startsWith("<")) this.to = Math.min(this.to, edge(operator !== "<"));
  }

  position(index: number): number {
    return this.order[this.from + index]!;
  }

  has(position: number): boolean {
    const number = this.cells.numbers[position]!;
    return (
      this.cells.kinds[position] === CELL_KIND.number &&
      this.limits.every(([operator, limit]) => meets(number, operator, limit))
    );
  }
}

export function meets(number: number, operator: Operator, limit: number): boolean {
  if (number === limit) return operator.endsWith("=");
  return operator.startsWith(number < limit ? "<" : ">");
}

/** Positions that are in all the selections, of which there is at least one. */
export function inAll(selections: readonly Selection[]): Int32Array {
  const [fewest, ...others] = [...selections].sort((one, other) => one.count - other.count);
  const found = new Int32Array(fewest!.count);
  let count = 0;
  for (let index = 0; index < found.length; index++) {
    const position = fewest!.position(index);
    if (others.every((other) => other.has(position))) found[count++] = position;
  }
  return found.subarray(0, count);
}

/**
 * Names of people or places, such as sellers and channels, numbered by first appearance. Case, blanks around and full-width forms do not
 * make another name: formulas of a sheet do not tell cases apart either, and "amy " is Amy.
 */
import { isBlank, isErrorCell, plainText } from "./cell";
import { isPlainCriterion } from "./criterion";
import type { Cell } from "../source";

/** Number of a cell that names nobody: blank, or an error such as a look-up that found nothing. */
export const UNNAMED = -1;

export class NameIndex {
  /** As first written, trimmed. */
  readonly names: string[] = [];
  /** By every spelling seen, as it came. */
  private readonly cells = new Map<Cell, number>();
  private readonly keys = new Map<string, number>();
  private exact = true;
  private last: Cell;
  private lastNumber = UNNAMED;

  /** The name's number, new if the name is; UNNAMED when the cell names none. */
  numberOf(cell: Cell): number {
    if (cell === this.last) return this.lastNumber;
    this.last = cell;
    this.lastNumber = this.cells.get(cell) ?? this.add(cell);
    return this.lastNumber;
  }

  /** Whether one name comes before another by alphabet, whichever spelling was met first. */
  isBefore(one: number, other: number): boolean {
    return keyOf(this.names[one]!) < keyOf(this.names[other]!);
  }

  /**
   * Whether COUNTIFS with a name as criterion counts exactly the cells numbered as that name: it ignores case, but knows nothing of blanks
   * around or full-width forms, and takes * ? ~ and some other marks for more than text. False when nothing was named.
   */
  isNative(): boolean {
    return this.exact && this.names.length > 0;
  }

  private add(cell: Cell): number {
    const number = this.find(cell);
    this.cells.set(cell, number);
    return number;
  }

  private find(cell: Cell): number {
    if (isBlank(cell) || isErrorCell(cell) || Number.isNaN(cell)) return UNNAMED;
    const name = plainText(String(cell));
    const key = keyOf(name);
    // A truth value is not the text of it to COUNTIFS.
    if (typeof cell === "boolean" || keyOf(String(cell)) !== key || !isPlainCriterion(name)) this.exact = false;
    const known = this.keys.get(key);
    if (known !== undefined) return known;
    const number = this.names.push(name) - 1;
    this.keys.set(key, number);
    return number;
  }
}

function keyOf(name: string): string {
  return name.toLowerCase();
}

/**
 * Names numbered by first appearance: customers, sellers, channels, products. Each spelling is looked at once; blanks around and
 * full-width forms do not make another name, and a table passes in what else does not.
 */
import type { Cell } from "../source";
import { isBlank, isErrorCell, plainText } from "./cell";
import { isPlainCriterion } from "./criterion";
import { DenseIds } from "./factorize";

/** Number of a cell that names nobody. */
export const NOBODY = -1;
/** Number of a cell that holds an Excel error, such as a look-up that found nothing. */
export const ERROR_NAME = -2;

const EXAMPLES = 4;

/** Number of a cell that labels a total. */
export const TOTAL_NAME = -3;

/** The form by which two spellings are one name. */
type KeyOf = (name: string) => string;

/** Case makes no other name: formulas of a sheet do not tell cases apart either, and "amy " is Amy. */
export const inAnyCase: KeyOf = (name) => name.toLowerCase();
/** E-mail addresses are the same in any case; other names are as written. */
export const emailsInAnyCase: KeyOf = (name) => (name.includes("@") ? name.toLowerCase() : name);
export const asWritten: KeyOf = (name) => name;

export class NameIndex {
  /** As first written, trimmed. Always text, also when it looks like a formula. */
  readonly names: string[] = [];
  /** By every spelling seen, as it came, and by every key. */
  private readonly numbers = new Map<Cell, number>();
  /** Some names that stand for nobody, as first written. */
  readonly nobodies: string[] = [];
  private last: Cell;
  private lastNumber = NOBODY;

  /**
   * @param dense Finds ids that run in a row without hashing; for columns of many different names.
   * @param meaningOf 0 for a name, NOBODY for one that stands for nobody, TOTAL_NAME for the label of a total.
   */
  constructor(
    private readonly keyOf: KeyOf,
    private readonly dense = DenseIds.NONE,
    private readonly meaningOf: (name: string) => number = () => 0,
  ) {}

  /** The name's number, new if the name is; NOBODY, ERROR_NAME or TOTAL_NAME (all below 0) when the cell names none. */
  numberOf(cell: Cell): number {
    const slot = this.dense.slotOf(cell);
    if (slot >= 0) {
      const number = this.dense.slots[slot]! - 1;
      return number >= 0 ? number : this.addDense(slot, String(cell));
    }
    return cell === this.last ? this.lastNumber : this.lookUp(cell);
  }

  /** Whether one name comes before another by alphabet, whichever spelling was met first. */
  isBefore(one: number, other: number): boolean {
    return this.keyOf(this.names[one]!) < this.keyOf(this.names[other]!);
  }

  /**
   * Whether COUNTIFS with a name as criterion counts exactly the cells numbered as that name: it ignores case, but does not trim blanks or
   * full-width forms, and takes * ? ~ and some other marks for more than text. False when nothing was named. For names in any case.
   */
  isNative(): boolean {
    return (
      this.names.length > 0 && [...this.numbers].every(([cell, number]) => number < 0 || this.isExact(cell, number))
    );
  }

  /** A truth value is not the text of it to COUNTIFS. */
  private isExact(cell: Cell, number: number): boolean {
    const name = this.names[number]!;
    return typeof cell !== "boolean" && this.keyOf(String(cell)) === this.keyOf(name) && isPlainCriterion(name);
  }

  private lookUp(cell: Cell): number {
    let number = this.numbers.get(cell);
    if (number === undefined) this.numbers.set(cell, (number = this.find(cell)));
    this.last = cell;
    this.lastNumber = number;
    return number;
  }

  private addDense(slot: number, name: string): number {
    // Of the ids that run in a row only 0 names nobody.
    if (name.charCodeAt(0) === 48 && this.meaningOf(name) < 0) return this.addNobody(name);
    this.dense.slots[slot] = this.names.push(name);
    return this.names.length - 1;
  }

  private addNobody(name: string): number {
    if (this.nobodies.length < EXAMPLES && !this.nobodies.includes(name)) this.nobodies.push(name);
    return NOBODY;
  }

  private find(cell: Cell): number {
    if (isBlank(cell) || Number.isNaN(cell)) return NOBODY;
    if (isErrorCell(cell)) return ERROR_NAME;
    const name = plainText(String(cell));
    const meaning = this.meaningOf(name);
    if (meaning < 0) return meaning === NOBODY ? this.addNobody(name) : meaning;
    const key = this.keyOf(name);
    const slot = this.dense.slotOf(key);
    if (slot >= 0) {
      const number = this.dense.slots[slot]! - 1;
      return number >= 0 ? number : this.addDense(slot, name);
    }
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.names.push(name) - 1;
    this.numbers.set(key, number);
    return number;
  }
}

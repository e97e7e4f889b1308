/**
 * Formulas that say the same of their own rows, as those of a table's column do, become one for the engine, which then reads the
 * text once instead of twice for each row and each calculation. The cells keep what was written into them.
 */
import type { IFormulaDataItem } from "@univerjs/engine-formula";

/** Texts, quoted sheet names, words (references, names, functions, plain sheet names), numbers. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|[$\p{L}_\\][$\p{L}\p{N}_.\\]*[(!]?|\d[\d.]*(?:E[+-]?\d+)?/giu;
const REFERENCE = /^(\$?[A-Za-z]{1,3})(\$?)(\d{1,7})$/;

/** Whole rows, such as 3:5, move too, but look like numbers; such formulas are left alone. */
const WHOLE_ROWS = /\d\s*:\s*\$?\d/;

/** A formula taken apart: what never changes from row to row, and the row of each reference without a dollar sign. */
interface Pattern {
  readonly text: string;
  readonly rows: readonly number[];
}

function patternOf(formula: string): Pattern {
  const rows: number[] = [];
  const text = formula.replace(TOKEN, (token) => {
    const reference = REFERENCE.exec(token);
    if (reference === null || reference[2] === "$") return token;
    rows.push(Number(reference[3]));
    return `${reference[1]}\u0000`;
  });
  return { text, rows };
}

function isMoved(one: Pattern, other: Pattern, down: number): boolean {
  return one.text === other.text && one.rows.every((row, at) => row + down === other.rows[at]);
}

interface First {
  readonly item: IFormulaDataItem;
  readonly row: number;
  readonly pattern: Pattern;
}

/** Finds such formulas in the cells of one sheet, given row by row from the top. */
export class SharedFormulas {
  private readonly firsts = new Map<number, First>();
  private count = 0;

  add(row: number, column: number, item: IFormulaDataItem): void {
    if (item.si !== undefined || WHOLE_ROWS.test(item.f)) {
      this.firsts.delete(column);
      return;
    }
    const pattern = patternOf(item.f);
    const first = this.firsts.get(column);
    if (first === undefined || !isMoved(first.pattern, pattern, row - first.row)) {
      this.firsts.set(column, { item, row, pattern });
      return;
    }
    first.item.si ??= `shared-${column}-${++this.count}`;
    item.f = first.item.f;
    item.si = first.item.si;
    item.x = 0;
    item.y = row - first.row;
  }
}

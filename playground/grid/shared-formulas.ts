/**
 * Formulas of a column that are copies of the one above, as those of a table's column are, share one text in the
 * engine, which then parses it once instead of twice for each row and each calculation. The cells keep what was written
 * into them.
 */
import type { IFormulaDataItem } from "@univerjs/engine-formula";
import { formulaTokens, referenceAt } from "../../src/plan/formula-tokens";

/** A formula without its relative rows, and these rows in order: copies of a formula have the same text. */
interface Pattern {
  readonly text: string;
  readonly rows: readonly number[];
}

/** null for a formula with relative whole rows, such as 3:5, which is never shared. */
function patternOf(formula: string): Pattern | null {
  const tokens = formulaTokens(formula);
  const rows: number[] = [];
  let text = "";
  for (let index = 0; index < tokens.length; index++) {
    const reference = referenceAt(tokens, index);
    if (reference?.row == null || reference.row.fixed) text += tokens[index]!.text;
    else if (reference.column === null) return null;
    else {
      rows.push(reference.row.number);
      text += `${reference.column.fixed ? "$" : ""}${reference.column.letters}\u0000`;
    }
  }
  return { text, rows };
}

function isCopy(of: Pattern, pattern: Pattern, down: number): boolean {
  return of.text === pattern.text && of.rows.every((row, at) => row + down === pattern.rows[at]);
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
    const pattern = item.si === undefined ? patternOf(item.f) : null;
    if (pattern === null) {
      this.firsts.delete(column);
      return;
    }
    const first = this.firsts.get(column);
    if (first === undefined || !isCopy(first.pattern, pattern, row - first.row)) {
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

/**
 * Runs: cells below each other whose formulas are copies of the first, as those of a table's column are. The engine
 * parses, orders and enters a run as one formula, where a shop's customers would be one for each of their cells. The
 * cells keep what was written into them.
 */
import { formulaTokens, referenceAt } from "../../src/plan/formula-tokens";

export interface FormulaRun {
  /** The first cell. */
  readonly row: number;
  readonly column: number;
  /** How many cells; 1 for a formula that stands alone. */
  readonly rows: number;
  /** Of the first cell. */
  readonly formula: string;
}

/** A formula cut at its relative rows: `texts[i]` stands before `rows[i]`, the last text behind them all. */
interface Pattern {
  readonly texts: readonly string[];
  readonly rows: readonly number[];
}

/** null for a formula with relative whole rows, such as 3:5, which is in no run. */
function patternOf(formula: string): Pattern | null {
  const tokens = formulaTokens(formula);
  const rows: number[] = [];
  const texts: string[] = [];
  let text = "";
  for (let index = 0; index < tokens.length; index++) {
    const reference = referenceAt(tokens, index);
    if (reference?.row == null || reference.row.fixed) text += tokens[index]!.text;
    else if (reference.column === null) return null;
    else {
      rows.push(reference.row.number);
      texts.push(`${text}${reference.column.fixed ? "$" : ""}${reference.column.letters}`);
      text = "";
    }
  }
  return { texts: [...texts, text], rows };
}

/** The formula copied so many rows down. */
function copied({ texts, rows }: Pattern, down: number): string {
  let formula = "";
  for (let at = 0; at < rows.length; at++) formula += texts[at]! + String(rows[at]! + down);
  return formula + texts[rows.length]!;
}

/** Each cell's own formula. */
export function* copiesOf({ row, column, rows, formula }: FormulaRun): Generator<Omit<FormulaRun, "rows">> {
  const pattern = rows === 1 ? null : patternOf(formula);
  for (let down = 0; down < rows; down++)
    yield { row: row + down, column, formula: pattern === null ? formula : copied(pattern, down) };
}

interface OpenRun extends FormulaRun {
  rows: number;
  /** Read when there is a formula below the first one. */
  pattern?: Pattern | null;
}

/** Finds the runs among the formulas of one sheet, given row by row from the top. */
export class RunFinder {
  readonly runs: FormulaRun[] = [];
  /** By column. */
  private readonly last = new Map<number, OpenRun>();

  add(row: number, column: number, formula: string): void {
    const run = this.last.get(column);
    if (run !== undefined && this.continues(run, row, formula)) {
      run.rows++;
      return;
    }
    const first: OpenRun = { row, column, rows: 1, formula };
    this.runs.push(first);
    this.last.set(column, first);
  }

  private continues(run: OpenRun, row: number, formula: string): boolean {
    if (row !== run.row + run.rows) return false;
    if (run.pattern === undefined) run.pattern = patternOf(run.formula);
    return run.pattern !== null && copied(run.pattern, run.rows) === formula;
  }
}

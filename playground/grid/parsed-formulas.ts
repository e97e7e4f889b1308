/**
 * The parsed trees of the workbook's formulas, kept from one calculation to the next. Univer keeps 5,000 and reads all
 * formulas in order, so that a workbook of more parses every formula anew, twice a calculation.
 */
import type { generateAstNode } from "@univerjs/engine-formula";

export type ParsedFormula = ReturnType<typeof generateAstNode>;

/** Distinct formulas that are kept, about 3 kB each; those above are parsed at each use. */
export const MOST_FORMULAS = 60_000;

export class ParsedFormulas {
  private kept = new Map<string, ParsedFormula>();
  private former: ReadonlyMap<string, ParsedFormula> = new Map();

  constructor(private readonly most = MOST_FORMULAS) {}

  get size(): number {
    return this.kept.size;
  }

  /** Every formula of the workbook is read by `of` between `begin` and `end`; what is not is no longer kept. */
  begin(): void {
    this.former = this.kept;
    this.kept = new Map();
  }

  end(): void {
    this.former = new Map();
  }

  of(formula: string, parse: () => ParsedFormula): ParsedFormula {
    const known = this.kept.get(formula);
    if (known !== undefined) return known;
    const parsed = this.former.get(formula) ?? parse();
    if (this.kept.size < this.most) this.kept.set(formula, parsed);
    return parsed;
  }
}

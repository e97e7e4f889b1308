/**
 * Formulas of conditional formats and validations, calculated where somebody looks at them. Univer calculates each of them for every cell
 * that it holds for, after every change: the bars of 200 tasks over 120 days are 120,000 formulas, of which a page shows a few thousand
 * and the command line none.
 */
import { Disposable, generateRandomId, type ICellData, type Nullable } from "@univerjs/core";
import {
  type AstTreeBuilder,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaResultStatus,
  type IFormulaCurrentConfigService,
  type IFormulaRuntimeService,
  type IOtherFormulaResult as Result,
  type Interpreter,
  type Lexer,
  type RegisterOtherFormulaService,
} from "@univerjs/engine-formula";
import { BehaviorSubject, Subject } from "rxjs";
import type { ParsedFormula } from "./parsed-formulas";

/** What a formula comes to in one cell: a matrix, of one value as a rule. */
type Outcome = Nullable<ICellData>[][] | undefined;
type Lazy<T> = Readonly<Record<number, T>>;

/** An object whose numbered members are made when they are read; it lists none. */
const lazy = <T>(make: (index: number) => T): Lazy<T> =>
  new Proxy({}, { get: (_, key) => (typeof key === "string" ? make(Number(key)) : undefined) });

class Rule {
  readonly result: Result;
  /** By row and column, counted from the first cell. */
  readonly outcomes = new Map<string, Outcome>();
  /** Undefined until it is needed, null for what is no formula. */
  parsed: ParsedFormula | null | undefined;

  constructor(
    readonly place: {
      readonly unitId: string;
      readonly sheetId: string;
      readonly row: number;
      readonly column: number;
    },
    readonly formula: string,
    { formulaId, extra }: Pick<Result, "formulaId" | "extra">,
    outcome: (rule: Rule, down: number, across: number) => Outcome,
  ) {
    const result = lazy((down) => lazy((across) => outcome(this, down, across)));
    this.result = { result, status: FormulaResultStatus.SUCCESS, formulaId, callbacks: new Set(), extra } as Result;
  }

  /** What names and cells stand for may have changed. */
  forget(): void {
    this.outcomes.clear();
    this.parsed = undefined;
  }
}

/** What its formulas are calculated by. */
interface Engine {
  readonly current: IFormulaCurrentConfigService;
  readonly runtime: IFormulaRuntimeService;
  readonly interpreter: Interpreter;
  readonly lexer: Lexer;
  readonly builder: AstTreeBuilder;
}

export class RuleFormulas extends Disposable {
  /** Read by Univer's trigger of calculations; rules wait for none. */
  readonly calculateStarted$ = new BehaviorSubject(true);
  private readonly results = new Subject<Record<string, Record<string, Result[]>>>();
  /** Results that may have changed, of formulas that have been looked at. */
  readonly formulaResult$ = this.results.asObservable();
  private readonly rules = new Map<string, Rule>();
  private readonly seen = new Set<Rule>();
  private readonly waiting: (() => void)[] = [];
  private isHeld = false;
  private isCurrent = false;

  constructor(private readonly engine: Engine) {
    super();
  }

  override dispose(): void {
    super.dispose();
    this.results.complete();
    this.calculateStarted$.complete();
  }

  registerFormulaWithRange(
    ...[unitId, sheetId, formula, ranges, extra]: Parameters<RegisterOtherFormulaService["registerFormulaWithRange"]>
  ): string {
    const [first] = ranges ?? [];
    const formulaId = generateRandomId();
    const place = { unitId, sheetId, row: first?.startRow ?? 0, column: first?.startColumn ?? 0 };
    this.rules.set(formulaId, new Rule(place, formula, { formulaId, extra }, (...cell) => this.outcome(...cell)));
    // Its sheet may be newer than the last calculation.
    this.isCurrent = false;
    return formulaId;
  }

  deleteFormula(_unitId: string, _sheetId: string, formulaIds: readonly string[]): void {
    for (const id of formulaIds) this.rules.delete(id);
  }

  getFormulaValueSync(_unitId: string, _sheetId: string, formulaId: string): Result | undefined {
    const rule = this.rules.get(formulaId);
    if (rule !== undefined) this.seen.add(rule);
    return rule?.result;
  }

  /** Waits for the end of a calculation. */
  async getFormulaValue(...formula: [unitId: string, sheetId: string, formulaId: string]): Promise<Result | null> {
    if (this.isHeld) await new Promise<void>((resolve) => this.waiting.push(resolve));
    return this.getFormulaValueSync(...formula) ?? null;
  }

  markFormulaDirty(_unitId: string, _sheetId: string, formulaId: string): void {
    this.rules.get(formulaId)?.forget();
  }

  /** A calculation begins: until it is over results are those of before. */
  hold(): void {
    this.isHeld = true;
  }

  /** Everything may have changed. */
  release(): void {
    this.isHeld = this.isCurrent = false;
    const results: Record<string, Record<string, Result[]>> = {};
    for (const rule of this.seen) {
      rule.forget();
      const { unitId, sheetId } = rule.place;
      ((results[unitId] ??= {})[sheetId] ??= []).push(rule.result);
    }
    this.seen.clear();
    for (const resolve of this.waiting.splice(0)) resolve();
    this.results.next(results);
  }

  private outcome(rule: Rule, down: number, across: number): Outcome {
    const key = `${down},${across}`;
    const known = rule.outcomes.get(key);
    if (known !== undefined || this.isHeld) return known;
    const made = this.calculate(rule, down, across);
    rule.outcomes.set(key, made);
    return made;
  }

  private calculate(rule: Rule, down: number, across: number): Outcome {
    const { current, runtime, interpreter } = this.engine;
    if (!this.isCurrent) this.readWorkbook();
    const { unitId, sheetId, row, column } = rule.place;
    const { rowCount, columnCount } = current.getSheetRowColumnCount(unitId, sheetId);
    runtime.setCurrent(row + down, column + across, rowCount, columnCount, sheetId, unitId);
    const node = (rule.parsed ??= this.parse(rule.formula));
    if (node === null) return undefined;
    const value = interpreter.execute({ node, refOffsetX: across, refOffsetY: down });
    node.resetCalculationState();
    const { formulaId } = rule.result;
    runtime.setRuntimeOtherData(formulaId, across, down, value);
    return runtime.getRuntimeOtherData()[unitId]?.[sheetId]?.[formulaId]?.[down]?.[across];
  }

  /** Between calculations: the cells with their results. */
  private readWorkbook(): void {
    const { current, runtime } = this.engine;
    current.loadDataLite();
    runtime.reset();
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    this.isCurrent = true;
  }

  /** Univer's own cache of what it has parsed does not follow names and tables. */
  private parse(formula: string): ParsedFormula | null {
    const tokens = this.engine.lexer.treeBuilder(formula);
    if (tokens === undefined || typeof tokens === "string" || Array.isArray(tokens)) return null;
    return this.engine.builder.parse(tokens) ?? null;
  }
}

/** As the type of the service that it replaces: it has every member that Univer's rules use. */
export const asRegister = (rules: RuleFormulas): RegisterOtherFormulaService =>
  rules as unknown as RegisterOtherFormulaService;

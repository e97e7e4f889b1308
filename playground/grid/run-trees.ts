/**
 * Runs (formula-runs.ts) in Univer's order of calculation: each is one entry, which stands in all its cells and reads
 * what any of them reads. Where that is not enough to order its cells, because one reads another of the same run or
 * runs read each other, the run is divided into its cells again.
 */
import type { IRange, IUnitRange } from "@univerjs/core";
import {
  type FormulaDependencyTree,
  FormulaDependencyGenerator,
  FormulaDependencyTree as Tree,
  type IFormulaData,
  type IFormulaDataItem,
  type IFormulaDependencyTree,
} from "@univerjs/engine-formula";
import type { FormulaRun } from "./formula-runs";
import { FormulaReads } from "./formula-reads";
import { type ParsedFormula, ParsedFormulas } from "./parsed-formulas";

/** A formula of the engine's data; `rows` is there for a run. */
export interface RunItem extends IFormulaDataItem {
  readonly rows?: number;
}

export class RunTree extends Tree {
  constructor(
    treeId: number,
    readonly rows: number,
  ) {
    super(treeId);
  }

  get range(): IRange {
    const { row, column, rows } = this;
    return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column };
  }

  override toRTreeItem(): IUnitRange[] {
    return [{ unitId: this.unitId, sheetId: this.subUnitId, range: this.range }];
  }

  override inRangeData(range: IRange): boolean {
    return overlap(range, this.range);
  }
}

/** Whole columns and rows have NaN for their open ends. */
const overlap = (one: IRange, other: IRange): boolean =>
  !(one.startRow > other.endRow || one.endRow < other.startRow) &&
  !(one.startColumn > other.endColumn || one.endColumn < other.startColumn);

const isRun = (tree: IFormulaDependencyTree): tree is RunTree => tree instanceof RunTree;

export const rowsOf = (tree: IFormulaDependencyTree): number => (isRun(tree) ? tree.rows : 1);

/** Functions whose ranges are known only once their arguments are; the engine looks for these cell by cell. */
const MOVES = /\b(?:OFFSET|INDIRECT)\s*\(/i;

type Parts = ConstructorParameters<typeof FormulaDependencyGenerator>;

export class RunDependencies extends FormulaDependencyGenerator {
  private readonly divided = new Set<string>();
  private readonly parsed = new ParsedFormulas();
  private readonly reads = new FormulaReads();
  private isToRepeat = false;

  constructor(...parts: Parts) {
    super(...parts);
  }

  override async generate(isCalculateTreeModel?: boolean): ReturnType<FormulaDependencyGenerator["generate"]> {
    this.isToRepeat = false;
    this.parsed.begin();
    const trees = await super.generate(isCalculateTreeModel);
    this.parsed.end();
    return this.isToRepeat ? this.generate(isCalculateTreeModel) : trees;
  }

  /** The tree's formula, parsed. Its state is to be reset after it has been calculated. */
  parsedFormula(tree: IFormulaDependencyTree): ParsedFormula {
    return this.parsed.of(`${tree.unitId}${tree.formula}`, () => super._getTreeNode(tree));
  }

  protected override _getTreeNode(tree: IFormulaDependencyTree): ParsedFormula {
    return this.parsedFormula(tree);
  }

  /** From the next order on the cells of the run are entered each for itself. */
  private divide(run: RunTree): void {
    this.divided.add(keyOf(run.subUnitId, run));
  }

  protected override _createFDtree(
    ...args: Parameters<FormulaDependencyGenerator["_createFDtree"]>
  ): FormulaDependencyTree {
    const tree = super._createFDtree(...args);
    const { rows = 1 } = args[5] as RunItem;
    if (rows === 1) return tree;
    const { treeId, formula, unitId, subUnitId, row, column, rowCount, columnCount } = tree;
    const own = { formula, unitId, subUnitId, row, column, rowCount, columnCount };
    return Object.assign(new RunTree(treeId, rows), own);
  }

  protected override async _generateTreeList(
    ...args: Parameters<FormulaDependencyGenerator["_generateTreeList"]>
  ): Promise<IFormulaDependencyTree[]> {
    const [formulas, , sheets] = args;
    const dependencies = this._dependencyManagerService;
    this.divideItems(formulas);
    this.reads.begin(sheets, this._currentConfigService.getSheetNameMap());
    if (this._currentConfigService.isForceCalculate()) dependencies.reset();
    const trees: IFormulaDependencyTree[] = [];
    this._registerFormulas(Object.keys(formulas), formulas, sheets, trees);
    this._registerFeatureFormulas(trees as FormulaDependencyTree[]);
    for (const tree of trees) if (tree.formula) await this.readRanges(tree);
    for (const tree of trees) if (!tree.isCache) dependencies.addDependencyRTreeCache(tree);
    const isMoving = trees.some(({ addressFunctionNodes }) => addressFunctionNodes.length > 0);
    if (isMoving) await this._calculateListByFunctionRefNode(trees);
    return trees;
  }

  /** A cycle through runs may be one of runs only, not of cells. */
  protected override _checkIsCycleDependency(trees: IFormulaDependencyTree[]): boolean {
    if (!super._checkIsCycleDependency(trees)) return false;
    const runs = this.onCycles(trees).filter(isRun);
    for (const run of runs) this.divide(run);
    this.isToRepeat = runs.length > 0;
    return runs.length === 0;
  }

  private async readRanges(tree: IFormulaDependencyTree): Promise<void> {
    const node = this._getTreeNode(tree);
    tree.isDirty = this._includeTree(tree, node);
    tree.addressFunctionNodes = this._getAddressFunctionNodeList(node);
    if (tree.isVirtual) return;
    const { row, column, rowCount, columnCount, subUnitId, unitId } = tree;
    this._runtimeService.setCurrent(row, column, rowCount, columnCount, subUnitId, unitId);
    const place = `${subUnitId} ${rowsOf(tree)}`;
    const read =
      this.reads.of(node, place) ?? this.reads.keep(node, place, tree.formula, await this.rangesOf(tree, node));
    (tree as FormulaDependencyTree).pushRangeList([...read]);
  }

  private async rangesOf(tree: IFormulaDependencyTree, node: ParsedFormula): Promise<IUnitRange[]> {
    const { refOffsetX, refOffsetY } = tree;
    const first = await this._getRangeListByNode({ node, refOffsetX, refOffsetY });
    const rows = rowsOf(tree);
    if (rows === 1) return first;
    const last = await this._getRangeListByNode({ node, refOffsetX, refOffsetY: rows - 1 });
    return first.map((read, at) => ({ ...read, range: hull(read.range, last[at]!.range) }));
  }

  /** Where a function moves ranges every run is divided, else those of which that is known to be needed. */
  private divideItems(formulas: IFormulaData): void {
    const items = [...runItems(formulas)];
    const isMoving = items.some(({ item }) => MOVES.test(item.f));
    for (const { sheetId, rows, row, column, item } of items) {
      const { f, rows: count = 1 } = item;
      if (count === 1 || !(isMoving || this.divided.has(keyOf(sheetId, { row, column, rows: count, formula: f }))))
        continue;
      const si = `run-${column}-${row}`;
      for (let down = 0; down < count; down++) (rows[row + down] ??= {})[column] = { f, si, x: 0, y: down };
    }
  }

  /** The formulas that are neither before all cycles nor behind them. */
  private onCycles(trees: readonly IFormulaDependencyTree[]): IFormulaDependencyTree[] {
    const readers = new Map(
      trees.map((tree) => [tree.treeId, [...this._dependencyManagerService.searchDependency(tree.toRTreeItem())]]),
    );
    const read = new Map<number, number[]>(trees.map(({ treeId }) => [treeId, []]));
    for (const [id, all] of readers) for (const reader of all) read.get(reader)?.push(id);
    const left = new Set(readers.keys());
    for (const [from, to] of [[read, readers] as const, [readers, read] as const]) trim(left, from, to);
    return trees.filter(({ treeId }) => left.has(treeId));
  }
}

/** Removes what has nothing `before` it, and so on along `after`. */
function trim(
  left: Set<number>,
  before: ReadonlyMap<number, readonly number[]>,
  after: ReadonlyMap<number, readonly number[]>,
): void {
  const isFree = (id: number): boolean => left.has(id) && !(before.get(id) ?? []).some((other) => left.has(other));
  const free = [...left].filter(isFree);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    left.delete(id);
    for (const next of after.get(id) ?? []) if (isFree(next)) free.push(next);
  }
}

const keyOf = (sheetId: string, { row, column, rows, formula }: FormulaRun): string =>
  `${sheetId}!${row},${column},${rows},${formula}`;

const hull = (one: IRange, other: IRange): IRange => ({
  ...one,
  startRow: Math.min(one.startRow, other.startRow),
  startColumn: Math.min(one.startColumn, other.startColumn),
  endRow: Math.max(one.endRow, other.endRow),
  endColumn: Math.max(one.endColumn, other.endColumn),
});

type Rows = Record<number, Record<number, RunItem | null>>;

export interface PlacedItem {
  readonly unitId: string;
  readonly sheetId: string;
  readonly rows: Rows;
  readonly row: number;
  readonly column: number;
  readonly item: RunItem;
}

/** Every formula and run of the engine's data. */
export function* runItems(formulas: IFormulaData): Generator<PlacedItem> {
  for (const [unitId, sheets] of Object.entries(formulas)) {
    for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
      const own = (rows ?? {}) as Rows;
      for (const [row, cells] of Object.entries(own)) {
        for (const [column, item] of Object.entries(cells)) {
          if (item?.f) yield { unitId, sheetId, rows: own, row: Number(row), column: Number(column), item };
        }
      }
    }
  }
}

/**
 * Runs (formula-runs.ts) in Univer's order of calculation: each is one entry, which stands in all its cells and reads
 * what any of them reads. Where that is not enough to order its cells, because one reads another of the same run or
 * runs read each other, the run is divided into its cells again.
 */
import type { IRange, IUnitRange } from "@univerjs/core";
import {
  type BaseAstNode,
  type FormulaDependencyTree,
  FormulaDependencyGenerator,
  FormulaDependencyTree as Tree,
  type IFormulaData,
  type IFormulaDependencyTree,
} from "@univerjs/engine-formula";
import type { ExactDependencies } from "./dependencies";
import type { FormulaRun } from "./formula-runs";
import { FormulaReads } from "./formula-reads";
import { onCycles } from "./cycles";
import { KeptOrder } from "./kept-order";
import { MOST_FORMULAS, type ParsedFormula, ParsedFormulas } from "./parsed-formulas";
import { type RunItem, runItems } from "./run-items";

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
  private readonly volatile = new WeakMap<ParsedFormula, boolean>();
  private kept: KeptOrder | null = null;
  /** Of the dependencies, when the order was found. */
  private revision = 0;
  private dirtySheets: ReadonlySet<string> = new Set();
  private isCyclic = false;
  private isToRepeat = false;
  /** The formulas that are calculated whatever the others come to; null for all of them. */
  first: readonly IFormulaDependencyTree[] | null = null;

  constructor(...parts: Parts) {
    super(...parts);
  }

  override async generate(isCalculateTreeModel?: boolean): ReturnType<FormulaDependencyGenerator["generate"]> {
    this.isToRepeat = false;
    this.first = null;
    this.dirtySheets = new Set(this._currentConfigService.getDirtyRanges().map(({ sheetId }) => sheetId));
    const trees = await (this.canKeep()
      ? super.generate(isCalculateTreeModel)
      : this.generateAnew(isCalculateTreeModel));
    return this.isToRepeat ? this.generate(isCalculateTreeModel) : trees;
  }

  /** The formulas that read one that was put in order. */
  readersOf(tree: IFormulaDependencyTree): readonly IFormulaDependencyTree[] {
    return this.kept?.readersOf(tree) ?? [];
  }

  /** The tree's formula, parsed. Its state is to be reset after it has been calculated. */
  parsedFormula(tree: IFormulaDependencyTree): ParsedFormula {
    return (
      this.kept?.nodes.get(tree) ?? this.parsed.of(`${tree.unitId}${tree.formula}`, () => super._getTreeNode(tree))
    );
  }

  private async generateAnew(isCalculateTreeModel?: boolean): ReturnType<FormulaDependencyGenerator["generate"]> {
    this.kept = null;
    this.dependencies.tidy(this._currentConfigService.getFormulaData());
    this.parsed.begin();
    const trees = await super.generate(isCalculateTreeModel);
    this.parsed.end();
    return trees;
  }

  private get dependencies(): ExactDependencies {
    return this._dependencyManagerService as ExactDependencies;
  }

  /** Whether the formulas, what they read and what stands for what are those of the last calculation. */
  private canKeep(): boolean {
    const config = this._currentConfigService;
    return (
      this.kept?.formulas === config.getFormulaData() &&
      this.revision === this.dependencies.revision &&
      !config.isForceCalculate() &&
      !this.namesChanged() &&
      Object.keys(config.getClearDependencyTreeCache()).length === 0 &&
      this.reads.isOf(config.getUnitData(), config.getSheetNameMap())
    );
  }

  private namesChanged(): boolean {
    const config = this._currentConfigService;
    return [config.getDirtyNameMap(), config.getDirtyDefinedNameMap()].some((map) => Object.keys(map).length > 0);
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
    if (this.kept !== null) return this.keptTrees(this.kept);
    const [formulas, , sheets] = args;
    const { dependencies } = this;
    this.divideItems(formulas);
    this.reads.begin(sheets, this._currentConfigService.getSheetNameMap());
    if (this._currentConfigService.isForceCalculate()) dependencies.reset();
    const trees: IFormulaDependencyTree[] = [];
    this._registerFormulas(Object.keys(formulas), formulas, sheets, trees);
    this._registerFeatureFormulas(trees as FormulaDependencyTree[]);
    const nodes = new Map<IFormulaDependencyTree, ParsedFormula>();
    for (const tree of trees) {
      const node = tree.formula ? await this.readRanges(tree) : null;
      if (node !== null && nodes.size < MOST_FORMULAS) nodes.set(tree, node);
    }
    for (const tree of trees) if (!tree.isCache) dependencies.addDependencyRTreeCache(tree);
    const isMoving = trees.some(({ addressFunctionNodes }) => addressFunctionNodes.length > 0);
    if (isMoving) await this._calculateListByFunctionRefNode(trees);
    else if (nodes.size === trees.length) this.keep(formulas, nodes);
    return trees;
  }

  private keep(formulas: IFormulaData, nodes: ReadonlyMap<IFormulaDependencyTree, ParsedFormula>): void {
    this.kept = new KeptOrder(formulas, nodes, (tree) => this.dependencies.searchDependency(tree.toRTreeItem()));
    this.revision = this.dependencies.revision;
  }

  private keptTrees({ nodes }: KeptOrder): IFormulaDependencyTree[] {
    for (const [tree, node] of nodes) {
      tree.isDirty = this._includeTree(tree, node);
      this._dependencyTreeCache.set(tree.treeId, tree);
    }
    return [...nodes.keys()];
  }

  /** Whether the formula is to be calculated whatever it reads. */
  protected override _includeTree(tree: IFormulaDependencyTree, node: ParsedFormula): boolean {
    if (this.isVolatile(node)) return true;
    const isOwn = tree.featureId == null && tree.formulaId == null;
    if (isOwn && !this.dirtySheets.has(tree.subUnitId) && !this.namesChanged()) return false;
    return super._includeTree(tree, node);
  }

  private isVolatile(node: ParsedFormula): boolean {
    let isVolatile = this.volatile.get(node);
    if (isVolatile === undefined) this.volatile.set(node, (isVolatile = recalculatesAlways(node)));
    return isVolatile;
  }

  /** Univer's forgets what each formula reads once it has these. */
  protected override _getUpdateTreeListAndMakeDependency(): IFormulaDependencyTree[] {
    if (this.kept === null) return super._getUpdateTreeListAndMakeDependency();
    const config = this._currentConfigService;
    const read = this.dependencies.searchDependency(config.getDirtyRanges());
    const [isForced, names] = [config.isForceCalculate(), this.namesChanged() ? config.getDirtyNameMap() : null];
    return [...this.kept.nodes.keys()].filter(
      (tree) =>
        isForced ||
        tree.isDirty ||
        (names !== null && tree.dependencySheetName(names)) ||
        (read.has(tree.treeId) && !tree.isExcludeRange(config.getExcludedRange())),
    );
  }

  protected override _calculateRunList(first: IFormulaDependencyTree[]): IFormulaDependencyTree[] {
    if (this.kept === null) return super._calculateRunList(first);
    const { trees, isCyclic } = this.kept.inOrder(first);
    this.isCyclic = isCyclic;
    // On a cycle each depends on how often the others were calculated.
    this.first = isCyclic ? null : first;
    return trees;
  }

  /** A cycle through runs may be one of runs only, not of cells. */
  protected override _checkIsCycleDependency(trees: IFormulaDependencyTree[]): boolean {
    if (!(this.kept === null ? super._checkIsCycleDependency(trees) : this.isCyclic)) return false;
    const runs = onCycles(trees, (tree) => this.dependencies.searchDependency(tree.toRTreeItem())).filter(isRun);
    for (const run of runs) this.divide(run);
    this.isToRepeat = runs.length > 0;
    if (this.isToRepeat) this.kept = null;
    return runs.length === 0;
  }

  private async readRanges(tree: IFormulaDependencyTree): Promise<ParsedFormula> {
    const node = this._getTreeNode(tree);
    tree.isDirty = this._includeTree(tree, node);
    tree.addressFunctionNodes = this._getAddressFunctionNodeList(node);
    if (tree.isVirtual) return node;
    const { row, column, rowCount, columnCount, subUnitId, unitId } = tree;
    this._runtimeService.setCurrent(row, column, rowCount, columnCount, subUnitId, unitId);
    const place = `${subUnitId} ${rowsOf(tree)}`;
    const read =
      this.reads.of(node, place) ?? this.reads.keep(node, place, tree.formula, await this.rangesOf(tree, node));
    (tree as FormulaDependencyTree).pushRangeList([...read]);
    return node;
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
}

const recalculatesAlways = (node: BaseAstNode): boolean =>
  node.isForcedCalculateFunction() || node.getChildren().some(recalculatesAlways);

const keyOf = (sheetId: string, { row, column, rows, formula }: FormulaRun): string =>
  `${sheetId}!${row},${column},${rows},${formula}`;

const hull = (one: IRange, other: IRange): IRange => ({
  ...one,
  startRow: Math.min(one.startRow, other.startRow),
  startColumn: Math.min(one.startColumn, other.startColumn),
  endRow: Math.max(one.endRow, other.endRow),
  endColumn: Math.max(one.endColumn, other.endColumn),
});

/**
 * Univer's calculation over the workbook's formulas as the engine takes them (translation.ts): in an order that is kept (run-trees.ts), one
 * formula after the other, of those that read what has changed.
 */
import { type IUnitRange, requestImmediateMacroTask, type Workbook } from "@univerjs/core";
import {
  CalculateFormulaService,
  type FormulaDataModel,
  type IAllRuntimeData,
  type IFormulaData,
  type IFormulaDatasetConfig,
  type IFormulaDependencyTree,
  type IFormulaDirtyData,
} from "@univerjs/engine-formula";
import type { ExactDependencies } from "./dependencies";
import { CellResults, fillsOthers, isOtherResult } from "./cell-results";
import { runItems } from "./run-items";
import { rowsOf, type RunDependencies } from "./run-trees";
import { type FormulaNames, Translation } from "./translation";
import type { WorkbookFormulas } from "./workbook-formulas";

type HiddenRows = NonNullable<IFormulaDirtyData["rowData"]>;

/**
 * Rows hidden by the user or by a filter, up to the last filled one. Linear in the workbook's rows, so read only when a
 * formula needs it.
 */
export function hiddenRows(workbook: Workbook): HiddenRows {
  const sheets: Record<string, Record<number, { hd: number }>> = {};
  for (const sheet of workbook.getSheets()) {
    const hidden: Record<number, { hd: number }> = {};
    const last = sheet.getCellMatrix().getLength();
    for (let row = 0; row < last; row++) if (!sheet.getRowVisible(row)) hidden[row] = { hd: 1 };
    sheets[sheet.getSheetId()] = hidden;
  }
  return { [workbook.getUnitId()]: sheets };
}

/** What the workbook's formulas refer to. */
interface WorkbookView extends FormulaNames {
  readonly hiddenRows: () => HiddenRows;
}

type Engine = ConstructorParameters<typeof CalculateFormulaService>;

/** Lets waiting events run. The engine leaves the channel it waits by open, and an open port keeps a process of Node. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const close = requestImmediateMacroTask(() => {
      close();
      resolve();
    });
  });
}

/** What is known of all formulas of one translation. */
interface Kinds {
  readonly formulas: IFormulaData;
  readonly isVolatile: boolean;
  readonly skipsHiddenRows: boolean;
}

export class TranslatingCalculation extends CalculateFormulaService {
  /** Set by the grid once it is constructed. */
  names: WorkbookView | null = null;
  private readonly translation: Translation;
  private readonly order: RunDependencies;
  private kinds: Kinds = { formulas: {}, isVolatile: false, skipsHiddenRows: false };

  constructor(...parts: [...Engine, ExactDependencies, FormulaDataModel]) {
    const [config, lexer, current, runtime, generator, interpreter, builder, dependencies, formulas] = parts;
    super(config, lexer, current, runtime, generator, interpreter, builder);
    this.translation = new Translation(formulas as WorkbookFormulas, dependencies);
    this.order = generator as RunDependencies;
  }

  /** Whether a formula of the last calculation is volatile, such as NOW(). */
  get isVolatile(): boolean {
    return this.kinds.isVolatile;
  }

  /** Takes the formulas as calculated with the names there are now; returns where they never stay calculated. */
  takeAsCalculated(): IUnitRange[] {
    const { formulas } = this.translation.of(this.names);
    return [...runItems(formulas)]
      .filter(({ item }) => VOLATILE.test(item.f))
      .map(({ unitId, sheetId, row, column, item: { rows = 1 } }) => ({
        unitId,
        sheetId,
        range: { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column },
      }));
  }

  override execute(dataset: IFormulaDatasetConfig): Promise<void> {
    const { formulas, changed } = this.translation.of(this.names);
    dataset.formulaData = formulas;
    dataset.dirtyRanges.push(...changed);
    if (formulas !== this.kinds.formulas)
      this.kinds = {
        formulas,
        isVolatile: some(formulas, VOLATILE),
        skipsHiddenRows: some(formulas, SKIPS_HIDDEN_ROWS),
      };
    if (this.kinds.skipsHiddenRows && this.names !== null) dataset.rowData = this.names.hiddenRows();
    return super.execute(dataset);
  }

  protected override async _apply(isForFilledAreas = false): Promise<IAllRuntimeData | undefined> {
    const trees = await this.order.generate(this._isCalculateTreeModel);
    const count = trees.length;
    // Behind a formula that comes to what it came to before nothing changes.
    const due = this.order.first === null ? null : new Set(this.order.first);
    let paused = performance.now();
    for (let tree = trees.pop(); tree !== undefined; tree = trees.pop()) {
      if (due?.has(tree) === false) continue;
      const isOther = await this.calculateTree(tree);
      if (isOther && due !== null) for (const reader of this.order.readersOf(tree)) due.add(reader);
      if (performance.now() - paused < LONGEST_WORK) continue;
      await nextTask();
      paused = performance.now();
      if (this._runtimeService.isStopExecution()) {
        this._runtimeService.markedAsStopFunctionsExecuted();
        this._executionCompleteListener$.next(this._runtimeService.getAllRuntimeData());
        return undefined;
      }
    }
    if (count > 0) this._runtimeService.markedAsSuccessfullyExecuted();
    else if (!isForFilledAreas) this._runtimeService.markedAsNoFunctionsExecuted();
    return this._runtimeService.getAllRuntimeData();
  }

  /** Calculates one formula, in every cell of its run, or what a feature computes. Returns whether anything is other than before. */
  private async calculateTree(tree: IFormulaDependencyTree): Promise<boolean> {
    const { _runtimeService: runtime, _currentConfigService: current, _interpreter: interpreter } = this;
    const { row, column, rowCount, columnCount, subUnitId, unitId, refOffsetX, refOffsetY } = tree;
    if (tree.getDirtyData != null && tree.featureId != null) {
      const { runtimeCellData, dirtyRanges } = tree.getDirtyData(current.getDirtyData(), runtime.getAllRuntimeData());
      runtime.setRuntimeFeatureCellData(tree.featureId, runtimeCellData);
      runtime.setRuntimeFeatureRange(tree.featureId, dirtyRanges);
      return true;
    }
    const node = this.order.parsedFormula(tree);
    const isAsync = interpreter.checkAsyncNode(node);
    const results = new CellResults(current, runtime, tree);
    let isOther = false;
    for (let down = 0; down < rowsOf(tree); down++) {
      const before = results.at(row + down);
      runtime.setCurrent(row + down, column, rowCount, columnCount, subUnitId, unitId);
      const data = { node, refOffsetX, refOffsetY: refOffsetY + down };
      const value = isAsync ? await interpreter.executeAsync(data) : interpreter.execute(data);
      if (tree.formulaId == null) runtime.setRuntimeData(value);
      else runtime.setRuntimeOtherData(tree.formulaId, refOffsetX, refOffsetY, value);
      isOther ||= fillsOthers(value) || isOtherResult(before, results.at(row + down));
      node.resetCalculationState();
    }
    return isOther;
  }

  /** A failure of the engine itself must end the calculation, or `settled` would never resolve. */
  protected override async _executeStep(): Promise<true | undefined> {
    try {
      return await super._executeStep();
    } catch (error) {
      console.error("The calculation failed:", error);
      this._runtimeService.markedAsStopFunctionsExecuted();
      return undefined;
    }
  }
}

/** Milliseconds between two chances for the page to draw. */
const LONGEST_WORK = 40;

/** Functions that leave out rows which are hidden or filtered out. */
const SKIPS_HIDDEN_ROWS = /SUBTOTAL|AGGREGATE/i;
const VOLATILE = /\b(?:NOW|TODAY|RAND\w*|OFFSET|INDIRECT|CELL|INFO)\(/i;

function some(formulas: IFormulaData, functions: RegExp): boolean {
  for (const { item } of runItems(formulas)) if (functions.test(item.f)) return true;
  return false;
}

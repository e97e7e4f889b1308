/**
 * Gives Univer's engine every formula translated (formula-grammar.ts), and recalculates the cells whose translation
 * changed since: a table that grew, moved or was renamed, an area that a formula fills newly.
 */
import { type IUnitRange, requestImmediateMacroTask, type Workbook } from "@univerjs/core";
import {
  CalculateFormulaService,
  type FormulaDataModel,
  type IAllRuntimeData,
  type IFormulaDatasetConfig,
  type IFormulaDependencyTree,
  type IFormulaDirtyData,
} from "@univerjs/engine-formula";
import { containsCell } from "../../src/plan/area";
import { movedFormula } from "../../src/plan/formula-tokens";
import type { Area } from "../../src/plan/plan";
import type { ExactDependencies } from "./dependencies";
import type { NameSpec } from "./grid";
import { type FormulaContext, mayNeedTranslation, type TableView, translateFormula } from "./formula-grammar";
import { copiesOf, RunFinder } from "./formula-runs";
import { type PlacedItem, rowsOf, type RunDependencies, type RunItem, runItems } from "./run-trees";
import { itemsOf, type WorkbookFormulas } from "./workbook-formulas";

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

/** What the workbook's formulas can refer to by name. */
interface FormulaNames {
  readonly tables: () => readonly TableView[];
  readonly defined: () => readonly NameSpec[];
  readonly sheetName: (sheetId: string) => string;
  readonly spill: (sheetId: string, row: number, column: number) => Area | undefined;
  readonly sheetId: (name: string) => string | undefined;
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

export class TranslatingCalculation extends CalculateFormulaService {
  /** Set by the grid once it is constructed. */
  names: FormulaNames | null = null;
  /** Whether a formula of the last calculation is volatile, such as NOW(). */
  isVolatile = false;
  /** The translations of the last calculation, of formulas that need one, by cell. */
  private previous = new Map<string, string>();
  private signature = "";
  private readonly dependencies: ExactDependencies;

  private readonly formulas: WorkbookFormulas;
  private readonly order: RunDependencies;

  constructor(...parts: [...Engine, ExactDependencies, FormulaDataModel]) {
    const [config, lexer, current, runtime, generator, interpreter, builder, dependencies, formulas] = parts;
    super(config, lexer, current, runtime, generator, interpreter, builder);
    this.dependencies = dependencies;
    this.formulas = formulas as WorkbookFormulas;
    this.order = generator as RunDependencies;
  }

  /** Takes the formulas as calculated with the names there are now; returns where they never stay calculated. */
  takeAsCalculated(): IUnitRange[] {
    const dataset: Translated = { formulaData: this.formulas.runs(), dirtyRanges: [] };
    if (this.names !== null) this.translate(dataset, this.names);
    return [...runItems(dataset.formulaData)]
      .filter(({ item }) => VOLATILE.test(item.f))
      .map(({ unitId, sheetId, row, column, item: { rows = 1 } }) => ({
        unitId,
        sheetId,
        range: { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column },
      }));
  }

  override execute(dataset: IFormulaDatasetConfig): Promise<void> {
    dataset.formulaData = this.formulas.runs();
    if (this.names !== null) {
      this.translate(dataset, this.names);
      if (some(dataset, SKIPS_HIDDEN_ROWS)) dataset.rowData = this.names.hiddenRows();
    }
    this.isVolatile = some(dataset, VOLATILE);
    return super.execute(dataset);
  }

  protected override async _apply(isForFilledAreas = false): Promise<IAllRuntimeData | undefined> {
    this.dependencies.tidy(this._currentConfigService.getFormulaData());
    const trees = await this.order.generate(this._isCalculateTreeModel);
    const count = trees.length;
    let paused = performance.now();
    for (let tree = trees.pop(); tree !== undefined; tree = trees.pop()) {
      await this.calculateTree(tree);
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

  /** Calculates one formula, in every cell of its run, or what a feature computes. */
  private async calculateTree(tree: IFormulaDependencyTree): Promise<void> {
    const { _runtimeService: runtime, _currentConfigService: current, _interpreter: interpreter } = this;
    const { row, column, rowCount, columnCount, subUnitId, unitId, refOffsetX, refOffsetY } = tree;
    if (tree.getDirtyData != null && tree.featureId != null) {
      const { runtimeCellData, dirtyRanges } = tree.getDirtyData(current.getDirtyData(), runtime.getAllRuntimeData());
      runtime.setRuntimeFeatureCellData(tree.featureId, runtimeCellData);
      runtime.setRuntimeFeatureRange(tree.featureId, dirtyRanges);
      return;
    }
    const node = this.order.parsedFormula(tree);
    const isAsync = interpreter.checkAsyncNode(node);
    const rows = rowsOf(tree);
    for (let down = 0; down < rows; down++) {
      runtime.setCurrent(row + down, column, rowCount, columnCount, subUnitId, unitId);
      const data = { node, refOffsetX, refOffsetY: refOffsetY + down };
      const value = isAsync ? await interpreter.executeAsync(data) : interpreter.execute(data);
      if (tree.formulaId == null) runtime.setRuntimeData(value);
      else runtime.setRuntimeOtherData(tree.formulaId, refOffsetX, refOffsetY, value);
      node.resetCalculationState();
    }
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

  private translate(dataset: Translated, names: FormulaNames): void {
    const vocabulary = new Vocabulary(names);
    const wordsChanged = vocabulary.signature !== this.signature;
    const changes: Changes = { dataset, vocabulary, wordsChanged, now: new Map() };
    this.signature = vocabulary.signature;
    for (const place of [...runItems(dataset.formulaData)]) {
      const { sheetId, row, column, item } = place;
      const before = this.previous.get(keyOf(sheetId, row, column));
      const isConcerned = vocabulary.concerns(item.f);
      if (!isConcerned && before === undefined) continue;
      const written = unshared(item);
      const isNamed = isConcerned && translateFormula(written, vocabulary.context(sheetId, row, column)) !== written;
      if (isNamed || (before ?? written) !== written) this.translateRun({ ...place, written, isNamed }, changes);
      else if (isConcerned) changes.now.set(keyOf(sheetId, row, column), written);
    }
    this.previous = changes.now;
  }

  /** Translates each cell's formula for itself: what a name stands for may depend on the row. */
  private translateRun(run: NamedRun, { dataset, vocabulary, wordsChanged, now }: Changes): void {
    const { unitId, sheetId, rows: items, row: first, column, item, written, isNamed } = run;
    const wasNew = !wordsChanged && !this.previous.has(keyOf(sheetId, first, column));
    const found = new RunFinder();
    for (const { row, formula } of copiesOf({ row: first, column, rows: item.rows ?? 1, formula: written })) {
      const text = isNamed ? translateFormula(formula, vocabulary.context(sheetId, row, column)) : formula;
      const key = keyOf(sheetId, row, column);
      found.add(row, column, text);
      if (isNamed) now.set(key, text);
      if ((this.previous.get(key) ?? (wasNew ? text : formula)) === text) continue;
      this.dependencies.removeFormulaDependency(unitId, sheetId, row, column);
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      dataset.dirtyRanges.push({ unitId, sheetId, range });
    }
    for (const [row, cells] of Object.entries(itemsOf(found.runs))) Object.assign((items[Number(row)] ??= {}), cells);
  }
}

/** Milliseconds between two chances for the page to draw. */
const LONGEST_WORK = 40;

/** Where translations are put, and what is to be calculated because of them. */
type Translated = Pick<IFormulaDatasetConfig, "formulaData" | "dirtyRanges">;

/** What one calculation's translation reads and collects. */
interface Changes {
  readonly dataset: Translated;
  readonly vocabulary: Vocabulary;
  readonly wordsChanged: boolean;
  readonly now: Map<string, string>;
}

interface NamedRun extends PlacedItem {
  readonly written: string;
  readonly isNamed: boolean;
}

const keyOf = (sheetId: string, row: number, column: number): string => `${sheetId}!${row},${column}`;

/** The cell's own formula where it shares that of another, so that it is translated for its own row. */
function unshared(cell: RunItem): string {
  const { f, x = 0, y = 0 } = cell;
  delete cell.si;
  delete cell.x;
  delete cell.y;
  return x === 0 && y === 0 ? f : movedFormula(f, y, x);
}

/** Functions that leave out rows which are hidden or filtered out. */
const SKIPS_HIDDEN_ROWS = /SUBTOTAL|AGGREGATE/i;
const VOLATILE = /\b(?:NOW|TODAY|RAND\w*|OFFSET|INDIRECT|CELL|INFO)\(/i;

function some({ formulaData }: IFormulaDatasetConfig, functions: RegExp): boolean {
  for (const { item } of runItems(formulaData)) if (functions.test(item.f)) return true;
  return false;
}

/** The tables and defined names of the workbook at one moment. */
class Vocabulary {
  /** Changes when a name is added or removed. */
  readonly signature: string;
  private readonly tables: ReadonlyMap<string, TableView>;
  private readonly defined: readonly NameSpec[];
  private readonly words: RegExp | null;

  constructor(private readonly names: FormulaNames) {
    this.tables = new Map(names.tables().map((table) => [table.name.toLowerCase(), table]));
    this.defined = names.defined();
    const words = [...this.tables.keys(), ...this.defined.map(({ name }) => name.toLowerCase())];
    this.signature = words.join("\n");
    this.words = words.length === 0 ? null : new RegExp(words.map(escapeWord).join("|"), "i");
  }

  concerns(formula: string): boolean {
    return mayNeedTranslation(formula) || this.words?.test(formula) === true;
  }

  context(sheetId: string, row: number, column: number): FormulaContext {
    const sheet = this.names.sheetName(sheetId);
    return {
      row,
      table: (name) => this.tables.get(name.toLowerCase()),
      ownTable: () =>
        [...this.tables.values()].find((table) => table.sheet === sheet && containsCell(table.area, row, column)),
      name: (name, scope) => this.name(name, scope === null ? sheetId : this.names.sheetId(scope)),
      spill: (name, spillRow, spillColumn) => {
        const id = name === null ? sheetId : this.names.sheetId(name);
        return id === undefined ? undefined : this.names.spill(id, spillRow, spillColumn);
      },
    };
  }

  /** A sheet's own name has precedence over the workbook's of the same spelling. */
  private name(name: string, sheetId: string | undefined): string | undefined {
    const same = this.defined.filter((entry) => entry.name.toLowerCase() === name.toLowerCase());
    return (same.find((entry) => entry.sheetId === sheetId) ?? same.find((entry) => entry.sheetId === null))?.formula;
  }
}

const escapeWord = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

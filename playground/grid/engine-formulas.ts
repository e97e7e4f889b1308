/**
 * Gives Univer's engine every formula translated (formula-grammar.ts), and recalculates the cells whose translation
 * changed since: a table that grew, moved or was renamed, an area that a formula fills newly.
 */
import type { Workbook } from "@univerjs/core";
import {
  CalculateFormulaService,
  type IFormulaDataItem,
  type IFormulaDatasetConfig,
  type IFormulaDirtyData,
} from "@univerjs/engine-formula";
import { containsCell } from "../../src/plan/area";
import { movedFormula } from "../../src/plan/formula-tokens";
import type { Area } from "../../src/plan/plan";
import type { ExactDependencies } from "./dependencies";
import type { NameSpec } from "./grid";
import { type FormulaContext, mayNeedTranslation, type TableView, translateFormula } from "./formula-grammar";
import { SharedFormulas } from "./shared-formulas";

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

export class TranslatingCalculation extends CalculateFormulaService {
  /** Set by the grid once it is constructed. */
  names: FormulaNames | null = null;
  /** Whether a formula of the last calculation is volatile, such as NOW(). */
  isVolatile = false;
  /** The translations of the last calculation, of formulas that need one, by cell. */
  private previous = new Map<string, string>();
  private signature = "";
  private readonly dependencies: ExactDependencies;

  constructor(...parts: [...Engine, ExactDependencies]) {
    const [config, lexer, current, runtime, generator, interpreter, builder, dependencies] = parts;
    super(config, lexer, current, runtime, generator, interpreter, builder);
    this.dependencies = dependencies;
  }

  override execute(dataset: IFormulaDatasetConfig): Promise<void> {
    if (this.names !== null) {
      this.translate(dataset, this.names);
      if (some(dataset, SKIPS_HIDDEN_ROWS)) dataset.rowData = this.names.hiddenRows();
    }
    this.isVolatile = some(dataset, VOLATILE);
    shareFormulas(dataset);
    return super.execute(dataset);
  }

  protected override _apply(isForFilledAreas?: boolean): ReturnType<CalculateFormulaService["_apply"]> {
    this.dependencies.tidy(this._currentConfigService.getFormulaData());
    return super._apply(isForFilledAreas);
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

  private translate(dataset: IFormulaDatasetConfig, names: FormulaNames): void {
    const vocabulary = new Vocabulary(names);
    const wordsChanged = vocabulary.signature !== this.signature;
    this.signature = vocabulary.signature;
    const now = new Map<string, string>();
    for (const { unitId, sheetId, row, column, cell } of formulaCells(dataset)) {
      const key = `${sheetId}!${row},${column}`;
      const before = this.previous.get(key);
      const isTranslated = vocabulary.concerns(cell.f);
      if (!isTranslated && before === undefined) continue;
      const written = unshared(cell);
      cell.f = isTranslated ? translateFormula(written, vocabulary.context(sheetId, row, column)) : written;
      if (isTranslated) now.set(key, cell.f);
      if ((before ?? (wordsChanged ? written : cell.f)) === cell.f) continue;
      this.dependencies.removeFormulaDependency(unitId, sheetId, row, column);
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      dataset.dirtyRanges.push({ unitId, sheetId, range });
    }
    this.previous = now;
  }
}

/** The cell's own formula where it shares that of another, so that it is translated for its own row. */
function unshared(cell: IFormulaDataItem): string {
  const { f, x = 0, y = 0 } = cell;
  delete cell.si;
  delete cell.x;
  delete cell.y;
  return x === 0 && y === 0 ? f : movedFormula(f, y, x);
}

/** Functions that leave out rows which are hidden or filtered out. */
const SKIPS_HIDDEN_ROWS = /SUBTOTAL|AGGREGATE/i;
const VOLATILE = /\b(?:NOW|TODAY|RAND\w*|OFFSET|INDIRECT|CELL|INFO)\(/i;

function some(dataset: IFormulaDatasetConfig, functions: RegExp): boolean {
  for (const { cell } of formulaCells(dataset)) if (functions.test(cell.f)) return true;
  return false;
}

function shareFormulas(dataset: IFormulaDatasetConfig): void {
  const sheets = new Map<string, SharedFormulas>();
  for (const { sheetId, row, column, cell } of formulaCells(dataset)) {
    let shared = sheets.get(sheetId);
    if (shared === undefined) sheets.set(sheetId, (shared = new SharedFormulas()));
    shared.add(row, column, cell);
  }
}

interface FormulaCell {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly cell: IFormulaDataItem;
}

function* formulaCells({ formulaData }: IFormulaDatasetConfig): Generator<FormulaCell> {
  for (const [unitId, sheets] of Object.entries(formulaData)) {
    for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
      for (const [row, cells] of Object.entries(rows ?? {})) {
        for (const [column, cell] of Object.entries(cells as Record<string, IFormulaDataItem | null>)) {
          if (cell?.f) yield { unitId, sheetId, row: Number(row), column: Number(column), cell };
        }
      }
    }
  }
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

/**
 * The cells that hold formulas, cached from one calculation to the next. Univer searches every cell of every sheet for
 * them each time, which for a shop's orders takes longer than the calculation.
 */
import {
  CommandType,
  type ICellData,
  type ICommandInfo,
  type ICommandService,
  type IExecutionOptions,
  isFormulaString,
  type IUniverInstanceService,
  type Nullable,
  ObjectMatrix,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import {
  FormulaDataModel,
  type IFormulaData,
  type IFormulaDataItem,
  initSheetFormulaData,
  type LexerTreeBuilder,
} from "@univerjs/engine-formula";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from "@univerjs/sheets";
import { copiesOf, type FormulaRun, RunFinder } from "./formula-runs";
import type { RunItem } from "./run-items";
import type { CellRow } from "./sheet-access";

/** Null where cells share the formula of another; Univer then reads the sheet itself. */
type SheetFormulas = readonly FormulaRun[] | null;

/** Parameters by which mutations name the sheets they change. */
interface Places {
  readonly subUnitId?: string;
  readonly from?: { readonly subUnitId?: string };
  readonly to?: { readonly subUnitId?: string };
}

export class WorkbookFormulas extends FormulaDataModel {
  /** Keyed by a sheet's cell matrix, so that a deleted sheet leaves nothing behind. */
  private readonly cached = new WeakMap<object, SheetFormulas>();

  constructor(
    private readonly instances: IUniverInstanceService,
    grammar: LexerTreeBuilder,
    commands: ICommandService,
  ) {
    super(instances, grammar);
    const listener = (command: Readonly<ICommandInfo>, options?: IExecutionOptions): void =>
      this.onCommand(command, options);
    // Before, because Univer reads the formulas while a command runs; after, because the command has changed them.
    this.disposeWithMe(commands.beforeCommandExecuted(listener));
    this.disposeWithMe(commands.onCommandExecuted(listener));
  }

  /** Drops the cache of a sheet whose formulas changed other than by a command. */
  invalidate(sheetId: string): void {
    for (const { sheet } of this.sheets())
      if (sheet.getSheetId() === sheetId) this.cached.delete(sheet.getCellMatrix());
  }

  /** By cell; a sheet's are listed when they are asked for, which the engine does not (see `runs`). */
  override getFormulaData(): IFormulaData {
    const all: IFormulaData = {};
    for (const { unitId, sheet } of this.sheets()) {
      const formulas = this.formulasOf(sheet);
      if (formulas === null) initSheetFormulaData(all, unitId, sheet.getSheetId(), sheet.getCellMatrix());
      else lazily((all[unitId] ??= {}), sheet.getSheetId(), () => byCell(formulas));
    }
    return all;
  }

  /** What `runs` is made of, sheet by sheet: a list stays the same object until a formula of its sheet changes. */
  sources(): { readonly sheetId: string; readonly list: object }[] {
    return [...this.sheets()].map(({ sheet }) => ({
      sheetId: sheet.getSheetId(),
      list: this.formulasOf(sheet) ?? {},
    }));
  }

  /** The same with one item a run. */
  runs(): IFormulaData {
    const all: IFormulaData = {};
    for (const { unitId, sheet } of this.sheets()) {
      const formulas = this.formulasOf(sheet);
      if (formulas === null) initSheetFormulaData(all, unitId, sheet.getSheetId(), sheet.getCellMatrix());
      else (all[unitId] ??= {})[sheet.getSheetId()] = itemsOf(formulas);
    }
    return all;
  }

  private *sheets(): Generator<{ unitId: string; sheet: Worksheet }> {
    for (const workbook of this.instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      for (const sheet of workbook.getSheets()) yield { unitId: workbook.getUnitId(), sheet };
    }
  }

  private formulasOf(sheet: Worksheet): SheetFormulas {
    const cells = sheet.getCellMatrix();
    let formulas = this.cached.get(cells);
    if (formulas === undefined) {
      formulas = formulasIn(cells.getMatrix(), sheet.getRowCount());
      this.cached.set(cells, formulas);
    }
    return formulas;
  }

  private onCommand({ id, type, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (type !== CommandType.MUTATION || options?.["applyFormulaCalculationResult"] === true) return;
    const { subUnitId, from, to } = (params ?? {}) as Places;
    if (id === SetRangeValuesMutation.id && this.isWithoutFormulas(params as ISetRangeValuesMutationParams)) return;
    for (const sheetId of [subUnitId, from?.subUnitId, to?.subUnitId])
      if (sheetId !== undefined) this.invalidate(sheetId);
  }

  /** Whether neither the new content of the cells nor the old is a formula. */
  private isWithoutFormulas({ unitId, subUnitId, cellValue }: ISetRangeValuesMutationParams): boolean {
    const sheet = this.instances
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)
      ?.getSheetBySheetId(subUnitId);
    const formulas = sheet == null ? null : this.cached.get(sheet.getCellMatrix());
    if (formulas == null || cellValue === undefined) return false;
    let isWithout = true;
    new ObjectMatrix(cellValue).forValue((row, column, cell: Nullable<ICellData>) => {
      isWithout &&= !cell?.f && !cell?.si && !formulas.some((run) => holdsCell(run, row, column));
      return isWithout;
    });
    return isWithout;
  }
}

const holdsCell = (run: FormulaRun, row: number, column: number): boolean =>
  run.column === column && row >= run.row && row < run.row + run.rows;

function formulasIn(rows: Record<number, CellRow>, rowCount: number): SheetFormulas {
  const finder = new RunFinder();
  for (let row = 0; row < rowCount; row++) {
    const cells = rows[row];
    if (cells === undefined) continue;
    for (const key in cells) {
      const cell = cells[key];
      if (cell == null) continue;
      if (cell.si) return null;
      if (cell.f && isFormulaString(cell.f)) finder.add(row, Number(key), cell.f);
    }
  }
  return finder.runs;
}

type Items<Item> = Record<number, Record<number, Item>>;

function byCell(runs: readonly FormulaRun[]): Items<IFormulaDataItem> {
  const items: Items<IFormulaDataItem> = {};
  for (const run of runs)
    for (const { row, column, formula } of copiesOf(run)) (items[row] ??= {})[column] = { f: formula };
  return items;
}

/** What the engine is given of runs. */
export function itemsOf(runs: readonly FormulaRun[]): Items<RunItem> {
  const items: Items<RunItem> = {};
  for (const { row, column, rows, formula } of runs) (items[row] ??= {})[column] = { f: formula, rows };
  return items;
}

function lazily<Value>(into: Record<string, Value>, key: string, make: () => Value): void {
  let made: Value | undefined;
  Object.defineProperty(into, key, { enumerable: true, configurable: true, get: () => (made ??= make()) });
}

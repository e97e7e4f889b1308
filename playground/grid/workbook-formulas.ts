/**
 * Which cells hold formulas, remembered from one calculation to the next. Univer looks through every cell of every sheet for
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
import type { CellRow } from "./sheet-access";

interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Null: some cells share the formula of another, and Univer sorts these out itself. */
type SheetFormulas = readonly FormulaCell[] | null;

/** What a mutation may say of the sheets it changes. */
interface Places {
  readonly subUnitId?: string;
  readonly from?: { readonly subUnitId?: string };
  readonly to?: { readonly subUnitId?: string };
}

export class WorkbookFormulas extends FormulaDataModel {
  /** By a sheet's cells, so that a sheet that comes and goes leaves nothing behind. */
  private readonly known = new WeakMap<object, SheetFormulas>();

  constructor(
    private readonly instances: IUniverInstanceService,
    grammar: LexerTreeBuilder,
    commands: ICommandService,
  ) {
    super(instances, grammar);
    const hear = (command: Readonly<ICommandInfo>, options?: IExecutionOptions): void => this.hear(command, options);
    // Before, for what Univer asks while a command runs; after, for what it changed.
    this.disposeWithMe(commands.beforeCommandExecuted(hear));
    this.disposeWithMe(commands.onCommandExecuted(hear));
  }

  /** Formulas of the sheet came or went, other than by a command. */
  forget(sheetId: string): void {
    for (const { sheet } of this.sheets()) if (sheet.getSheetId() === sheetId) this.known.delete(sheet.getCellMatrix());
  }

  override getFormulaData(): IFormulaData {
    const all: IFormulaData = {};
    for (const { unitId, sheet } of this.sheets()) {
      const sheets = (all[unitId] ??= {});
      const formulas = this.formulasOf(sheet);
      if (formulas === null) initSheetFormulaData(all, unitId, sheet.getSheetId(), sheet.getCellMatrix());
      else sheets[sheet.getSheetId()] = byPlace(formulas);
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
    let formulas = this.known.get(cells);
    if (formulas === undefined) {
      formulas = formulasIn(cells.getMatrix(), sheet.getRowCount());
      this.known.set(cells, formulas);
    }
    return formulas;
  }

  private hear({ id, type, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (type !== CommandType.MUTATION || options?.["applyFormulaCalculationResult"] === true) return;
    const { subUnitId, from, to } = (params ?? {}) as Places;
    if (id === SetRangeValuesMutation.id && this.isWithoutFormulas(params as ISetRangeValuesMutationParams)) return;
    for (const sheetId of [subUnitId, from?.subUnitId, to?.subUnitId]) if (sheetId !== undefined) this.forget(sheetId);
  }

  /** Neither what is put into the cells nor what stood in them are formulas. */
  private isWithoutFormulas({ unitId, subUnitId, cellValue }: ISetRangeValuesMutationParams): boolean {
    const sheet = this.instances
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)
      ?.getSheetBySheetId(subUnitId);
    const formulas = sheet == null ? null : this.known.get(sheet.getCellMatrix());
    if (formulas == null || cellValue === undefined) return false;
    if (formulas.some(({ row, column }) => cellValue[row]?.[column] !== undefined)) return false;
    let isWithout = true;
    new ObjectMatrix(cellValue).forValue((_row, _column, cell: Nullable<ICellData>) => {
      isWithout &&= !cell?.f && !cell?.si;
      return isWithout;
    });
    return isWithout;
  }
}

function formulasIn(rows: Record<number, CellRow>, rowCount: number): SheetFormulas {
  const found: FormulaCell[] = [];
  for (let row = 0; row < rowCount; row++) {
    const cells = rows[row];
    if (cells === undefined) continue;
    for (const key in cells) {
      const cell = cells[key];
      if (cell == null) continue;
      if (cell.si) return null;
      if (cell.f && isFormulaString(cell.f)) found.push({ row, column: Number(key), formula: cell.f });
    }
  }
  return found;
}

function byPlace(formulas: readonly FormulaCell[]): Record<number, Record<number, IFormulaDataItem>> {
  const rows: Record<number, Record<number, IFormulaDataItem>> = {};
  for (const { row, column, formula } of formulas) (rows[row] ??= {})[column] = { f: formula };
  return rows;
}

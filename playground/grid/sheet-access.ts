/**
 * Access of the grid's parts to one sheet of the running workbook: Univer's model of it, its commands, the scheduler of
 * calculations, and notification of changes.
 */
import {
  composeStyles,
  type ICellData,
  ICommandService,
  type Injector,
  type IRange,
  type IStyleData,
  type Nullable,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { Area } from "../../src/plan/plan";
import type { CalculationScheduler } from "./scheduler";
import type { GridEvent } from "./grid";

/** A row of Univer's cell matrix, by column; a cell without content is absent or null. */
export type CellRow = Record<number, Nullable<ICellData>>;

/** The workbook, shared by its sheets. */
export interface BookAccess {
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly scheduler: CalculationScheduler;
  readonly emit: (event: GridEvent) => void;
  readonly dateSystem: () => 1900 | 1904;
  readonly redraw: (sheetId: string) => void;
}

/** Takes one of the keys away that the grid stores with a cell. */
export function deleteCustom(cell: ICellData, key: string): void {
  const others = Object.entries(cell.custom ?? {}).filter(([name]) => name !== key);
  if (others.length > 0) cell.custom = Object.fromEntries(others);
  else delete cell.custom;
}

export function toRange({ row, column, rows, columns }: Area): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

export function toArea({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

export class SheetAccess {
  readonly unitId: string;

  constructor(
    readonly book: BookAccess,
    readonly sheetId: string,
  ) {
    this.unitId = book.workbook.getUnitId();
  }

  get worksheet(): Worksheet {
    const worksheet = this.book.workbook.getSheetBySheetId(this.sheetId);
    if (worksheet == null) throw new Error(`The sheet "${this.sheetId}" was deleted.`);
    return worksheet;
  }

  get ids(): { readonly unitId: string; readonly subUnitId: string } {
    return { unitId: this.unitId, subUnitId: this.sheetId };
  }

  /** The cells by row and column: the model itself, so writing here changes the model. */
  get rows(): Record<number, CellRow> {
    return this.worksheet.getCellMatrix().getMatrix();
  }

  /**
   * A cell's style as set on it, its column and its row; without the styles of tables and conditional formats, which
   * Univer's own getter adds.
   */
  styleOf(row: number, column: number): IStyleData {
    const { worksheet } = this;
    const own = this.book.workbook.getStyles().getStyleByCell(this.rows[row]?.[column]);
    return composeStyles(worksheet.getRowStyle(row), worksheet.getColumnStyle(column), own);
  }

  /** Runs a command or mutation of Univer at once. Throws when Univer refuses it. */
  run(id: string, params: object): void {
    const done: unknown = this.book.injector.get(ICommandService).syncExecuteCommand(id, params);
    if (done === false) throw new Error(`The spreadsheet refused ${id}.`);
  }

  /**
   * Runs a command that moves lines. Univer's that take lines away adjust the formulas that read the active sheet, whichever sheet they are
   * given; they leave the one they change active.
   */
  runOnLines(id: string, params: object): void {
    const { workbook } = this.book;
    const shown = workbook.getActiveSheet();
    if (shown !== this.worksheet) workbook.setActiveSheet(this.worksheet);
    try {
      this.run(id, { ...this.ids, ...params });
    } finally {
      if (workbook.getActiveSheet() !== shown) workbook.setActiveSheet(shown);
    }
  }

  /** Enlarges the sheet to at least so many rows and columns. */
  grow(rows: number, columns: number): void {
    const { worksheet } = this;
    if (rows > worksheet.getRowCount()) worksheet.setRowCount(rows);
    if (columns > worksheet.getColumnCount()) worksheet.setColumnCount(columns);
  }

  /** Redraws the sheet where it is shown; needed after the model was changed directly. */
  redraw(): void {
    this.book.redraw(this.sheetId);
  }

  /** To be called when cells of the area have new input: recalculates their dependents and notifies listeners. */
  edited(area: Area): void {
    this.book.scheduler.markDirty({
      dirtyRanges: [{ unitId: this.unitId, sheetId: this.sheetId, range: toRange(area) }],
    });
    this.redraw();
    this.book.emit({ type: "changed", sheetId: this.sheetId, area, change: "RangeEdited" });
  }
}

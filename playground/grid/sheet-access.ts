/**
 * One sheet of the running workbook as every part of the grid reaches it: Univer's model of it, its commands, the
 * scheduler of calculations, and how to tell others of a change.
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

  /** The cells by row and column; writing into it is writing into the model. */
  get rows(): Record<number, CellRow> {
    return this.worksheet.getCellMatrix().getMatrix();
  }

  /**
   * A cell's look by what was set on it, its column and its row; without what tables and conditional formats lay over it,
   * which Univer's own reading of a cell adds.
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

  /** Makes the sheet large enough for the given numbers of rows and columns. */
  grow(rows: number, columns: number): void {
    const { worksheet } = this;
    if (rows > worksheet.getRowCount()) worksheet.setRowCount(rows);
    if (columns > worksheet.getColumnCount()) worksheet.setColumnCount(columns);
  }

  /** The model was written to directly: where it is shown, it must be drawn again. */
  redraw(): void {
    this.book.redraw(this.sheetId);
  }

  /** Cells of the area hold new input: what depends on them is calculated, listeners hear of it. */
  edited(area: Area): void {
    this.book.scheduler.markDirty({
      dirtyRanges: [{ unitId: this.unitId, sheetId: this.sheetId, range: toRange(area) }],
    });
    this.redraw();
    this.book.emit({ type: "changed", sheetId: this.sheetId, area, change: "RangeEdited" });
  }
}

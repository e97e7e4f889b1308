/**
 * Spilled areas: the cells that one formula fills. Univer stores them apart from the sheet's cells, by the formula's
 * cell.
 */
import type { ICellData, IRange, IUnitRange, Nullable } from "@univerjs/core";
import { FormulaDataModel, SetArrayFormulaDataMutation } from "@univerjs/engine-formula";
import { intersection } from "../../src/plan/area";
import type { Area } from "../../src/plan/plan";
import { type BookAccess, SheetAccess, toArea, type CellRow } from "./sheet-access";

type Ranges = Record<number, Record<number, IRange>>;

function rangesOf({ book, unitId, sheetId }: SheetAccess): Ranges | undefined {
  return book.injector.get(FormulaDataModel).getArrayFormulaRange()[unitId]?.[sheetId];
}

/** False for a formula whose area is occupied: it is #SPILL! and fills only its own cell. */
function isFilled(range: IRange): boolean {
  return range.endRow > range.startRow || range.endColumn > range.startColumn;
}

export function spillsOf(sheet: SheetAccess): Area[] {
  const ranges = Object.values(rangesOf(sheet) ?? {}).flatMap((row) => Object.values(row));
  return ranges.filter((range) => isFilled(range) && isComputed(sheet, range)).map(toArea);
}

function isComputed(sheet: SheetAccess, { startRow, startColumn }: IRange): boolean {
  const cell = sheet.rows[startRow]?.[startColumn];
  return cell?.v !== "#SPILL!" && Boolean(cell?.f || cell?.si);
}

/** The area filled by the formula of one cell. */
export function spillAt(sheet: SheetAccess, row: number, column: number): Area | undefined {
  const range = rangesOf(sheet)?.[row]?.[column];
  return range === undefined ? undefined : toArea(range);
}

/** Look-up of the sheet's spilled cells; null when there are none. */
export function spilledCell({
  book,
  unitId,
  sheetId,
}: SheetAccess): ((row: number, column: number) => Nullable<ICellData>) | null {
  const cells = book.injector.get(FormulaDataModel).getArrayFormulaCellData()[unitId]?.[sheetId];
  if (cells == null || Object.keys(cells).length === 0) return null;
  return (row, column) => (cells as Record<number, CellRow>)[row]?.[column];
}

/** After cells of the area were written: removes the spilled results there and recalculates their formulas. */
export function clearSpills(sheet: SheetAccess, area: Area): void {
  const ranges = rangesOf(sheet);
  if (ranges === undefined) return;
  const { unitId, sheetId, book } = sheet;
  const model = book.injector.get(FormulaDataModel);
  let touched = false;
  for (const range of Object.values(ranges).flatMap((row) => Object.values(row))) {
    const common = intersection(toArea(range), area);
    if (common === null) continue;
    touched = true;
    const cells = emptyCells(common);
    model.updateArrayFormulaCellData(unitId, sheetId, cells);
    model.updateArrayFormulaRange(unitId, sheetId, cells);
    const { startRow, startColumn } = range;
    const anchor = { startRow, startColumn, endRow: startRow, endColumn: startColumn };
    book.scheduler.markDirty({ dirtyRanges: [{ unitId, sheetId, range: anchor }] });
  }
  if (!touched) return;
  const data = {
    arrayFormulaRange: model.getArrayFormulaRange(),
    arrayFormulaCellData: model.getArrayFormulaCellData(),
  };
  sheet.run(SetArrayFormulaDataMutation.id, data);
}

function emptyCells({ row, column, rows, columns }: Area): Record<number, CellRow> {
  const cells: Record<number, CellRow> = {};
  for (let r = row; r < row + rows; r++) {
    const line: CellRow = {};
    for (let c = column; c < column + columns; c++) line[c] = {};
    cells[r] = line;
  }
  return cells;
}

/**
 * Compares spilled areas from one calculation to the next; formulas that read a changed area must be calculated once
 * more.
 */
export class SpillWatch {
  private previous = new Map<string, IUnitRange>();

  constructor(private readonly book: BookAccess) {}

  /** The areas, old and new, that differ since the last call. */
  changed(): IUnitRange[] {
    const now = new Map<string, IUnitRange>();
    for (const worksheet of this.book.workbook.getSheets()) {
      const sheet = new SheetAccess(this.book, worksheet.getSheetId());
      for (const range of Object.values(rangesOf(sheet) ?? {}).flatMap((row) => Object.values(row))) {
        if (isFilled(range))
          now.set(`${sheet.sheetId}!${JSON.stringify(toArea(range))}`, {
            unitId: sheet.unitId,
            sheetId: sheet.sheetId,
            range,
          });
      }
    }
    const came = [...now].filter(([key]) => !this.previous.has(key));
    const went = [...this.previous].filter(([key]) => !now.has(key));
    this.previous = now;
    return [...came, ...went].map(([, range]) => range);
  }
}

/**
 * What a written or overwritten formula requires: the engine's caches of the cell are dropped, and sheets are enlarged
 * to the cells it refers to.
 */
import { FormulaDataModel, IDependencyManagerService } from "@univerjs/engine-formula";
import { MAX_ROWS } from "../../src/plan/area";
import { references } from "../../src/plan/formula-tokens";
import { SheetAccess } from "./sheet-access";
import type { WorkbookFormulas } from "./workbook-formulas";

/** Drops the engine's caches of these cells, each of which had a formula or has one now. */
export function invalidateFormulas(
  { book, unitId, sheetId }: SheetAccess,
  cells: readonly (readonly [row: number, column: number])[],
): void {
  if (cells.length === 0) return;
  (book.injector.get(FormulaDataModel) as WorkbookFormulas).invalidate(sheetId);
  const dependencies = book.injector.get(IDependencyManagerService);
  for (const [row, column] of cells) dependencies.removeFormulaDependency(unitId, sheetId, row, column);
}

/** Univer calculates #NAME? for a reference beyond the last row it has; Excel's sheets have all their rows. */
export function growForReferences(sheet: SheetAccess, formula: string): void {
  if (!/\d{4}/.test(formula) || isWithin(sheet, formula)) return;
  for (const { sheet: name, row } of references(formula)) {
    const named = name === null ? null : sheet.book.workbook.getSheetBySheetName(name);
    const target = named == null ? sheet : new SheetAccess(sheet.book, named.getSheetId());
    if (row !== null && row.number <= MAX_ROWS) target.grow(row.number, 0);
  }
}

const OTHER_SHEETS = /!\$?[A-Z]{0,3}\$?(\d*)(?::\$?[A-Z]{0,3}\$?(\d*))?/gi;

/**
 * Whether no number in the formula is beyond the rows there are, on its own sheet or, after a "!", on any. Most formulas
 * of a long table are, and to read their references takes longer than to store them.
 */
function isWithin(sheet: SheetAccess, formula: string): boolean {
  const shortest = formula.includes("!")
    ? Math.min(...sheet.book.workbook.getSheets().map((worksheet) => worksheet.getRowCount()))
    : 0;
  let isShort = true;
  const own = formula.replace(OTHER_SHEETS, (_, from: string, to: string | undefined) => {
    isShort &&= Number(from) <= shortest && Number(to ?? 0) <= shortest;
    return " ";
  });
  const rows = sheet.worksheet.getRowCount();
  return isShort && (own.match(/\d{4,}/g) ?? []).every((number) => Number(number) <= rows);
}

/**
 * What must happen around a formula that is written or overwritten: the engine forgets what it knew of the cell, and
 * the sheets are made large enough for what the formula refers to.
 */
import { FormulaDataModel, IDependencyManagerService } from "@univerjs/engine-formula";
import { MAX_ROWS } from "../../src/plan/area";
import { references } from "../../src/plan/formula-tokens";
import { SheetAccess } from "./sheet-access";
import type { WorkbookFormulas } from "./workbook-formulas";

/** Lets the engine read these cells anew: each had a formula or has one now. */
export function forgetFormulas(
  { book, unitId, sheetId }: SheetAccess,
  cells: readonly (readonly [row: number, column: number])[],
): void {
  if (cells.length === 0) return;
  (book.injector.get(FormulaDataModel) as WorkbookFormulas).forget(sheetId);
  const dependencies = book.injector.get(IDependencyManagerService);
  for (const [row, column] of cells) dependencies.removeFormulaDependency(unitId, sheetId, row, column);
}

/** Univer calculates #NAME? for a reference beyond the last row it has; Excel's sheets have all their rows. */
export function growForReferences(sheet: SheetAccess, formula: string): void {
  if (!/\d{4}/.test(formula)) return;
  for (const { sheet: name, row } of references(formula)) {
    const named = name === null ? null : sheet.book.workbook.getSheetBySheetName(name);
    const target = named == null ? sheet : new SheetAccess(sheet.book, named.getSheetId());
    if (row !== null && row.number <= MAX_ROWS) target.grow(row.number, 0);
  }
}

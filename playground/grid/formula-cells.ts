/**
 * What must happen around a formula that is written or overwritten: the engine forgets what it knew of the cell, and
 * the sheets are made large enough for what the formula refers to.
 */
import { FormulaDataModel, IDependencyManagerService } from "@univerjs/engine-formula";
import { MAX_ROWS } from "../../src/plan/area";
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

const REFERENCE =
  /(?:(?:'((?:[^']|'')+)'|([\w.\u0080-\uffff]+))!)?\$?[A-Za-z]{1,3}\$?(\d+)(?::\$?[A-Za-z]{1,3}\$?(\d+))?/g;

/** Univer answers #NAME? for a reference beyond the sheet's last row; Excel's sheets have them all. */
export function growForReferences(sheet: SheetAccess, formula: string): void {
  if (!/\d{4}/.test(formula)) return;
  for (const [, quoted, plain, first, last] of formula.matchAll(REFERENCE)) {
    const row = Math.max(Number(first), Number(last ?? 0));
    const name = quoted?.replaceAll("''", "'") ?? plain;
    const named = name === undefined ? null : sheet.book.workbook.getSheetBySheetName(name);
    const target = named == null ? sheet : new SheetAccess(sheet.book, named.getSheetId());
    if (row <= MAX_ROWS) target.grow(row, 0);
  }
}

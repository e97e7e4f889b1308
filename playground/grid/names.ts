/**
 * Defined names, stored as Univer's, which its name box and list show. Formulas use them through formula-grammar.ts, so
 * that a name of one sheet, or one spelt like a function, means what it means in Excel.
 */
import { generateRandomId } from "@univerjs/core";
import {
  IDefinedNamesService,
  type IDefinedNamesServiceParam,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import { parseReference } from "../../src/plan/address";
import type { NameSpec } from "./grid";
import type { BookAccess } from "./sheet-access";

function all(book: BookAccess): IDefinedNamesServiceParam[] {
  return Object.values(book.injector.get(IDefinedNamesService).getDefinedNameMap(book.workbook.getUnitId()) ?? {});
}

function scopeOf({ localSheetId }: IDefinedNamesServiceParam): string | null {
  return localSheetId === undefined || localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? null : localSheetId;
}

function find(book: BookAccess, name: string, sheetId: string | null): IDefinedNamesServiceParam | undefined {
  return all(book).find((entry) => entry.name.toLowerCase() === name.toLowerCase() && scopeOf(entry) === sheetId);
}

/** Univer stores a reference without "=", a formula with it. */
const withEquals = (text: string): string => (text.startsWith("=") ? text : `=${text}`);

export function namesOf(book: BookAccess): NameSpec[] {
  return all(book).map((entry) => ({
    name: entry.name,
    formula: withEquals(entry.formulaOrRefString),
    comment: entry.comment ?? "",
    visible: entry.hidden !== true,
    sheetId: scopeOf(entry),
  }));
}

function run(book: BookAccess, id: string, params: object, execute: (id: string, params: object) => void): void {
  execute(id, { unitId: book.workbook.getUnitId(), ...params });
  book.scheduler.markDirty({});
}

export class WorkbookNames {
  constructor(
    private readonly book: BookAccess,
    private readonly execute: (id: string, params: object) => void,
  ) {}

  set({ name, formula, comment, visible, sheetId }: NameSpec): void {
    const id = find(this.book, name, sheetId)?.id ?? generateRandomId();
    const text = withEquals(formula);
    const isReference = (parseReference(text)?.sheet ?? null) !== null;
    const formulaOrRefString = isReference ? text.slice(1) : text;
    const localSheetId = sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
    const params = {
      id,
      name,
      formulaOrRefString,
      comment,
      hidden: !visible,
      localSheetId,
      formulaOrRefStringWithPrefix: formulaOrRefString,
    };
    run(this.book, SetDefinedNameMutation.id, params, this.execute);
  }

  /** Does nothing where there is no such name. */
  remove(name: string, sheetId: string | null): void {
    const found = find(this.book, name, sheetId);
    if (found !== undefined) run(this.book, RemoveDefinedNameMutation.id, found, this.execute);
  }
}

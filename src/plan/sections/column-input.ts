/**
 * Inputs of a column of a table: one of all rows, one a row, or only what its cells take where the inputs of a row are kept together.
 */
import type { FormatName } from "../formats";
import type { Handle } from "../handle";
import type { SheetBuilder } from "../sheet-builder";
import type { ColumnInput } from "../table";
import { inputHolds, redUnless } from "./input-guard";
import { guardOf, inputMessages, makeInput } from "./inputs-part";

export function putColumnInput(
  sheet: SheetBuilder,
  cells: Handle,
  { key, ...input }: ColumnInput,
  format: FormatName,
): void {
  if (typeof key === "function" && input.guarded === true) {
    for (let row = 0; row < cells.rows; row++)
      putColumnInput(sheet, cells.at(row), { ...input, key: key(row) }, format);
    return;
  }
  if (typeof key === "function") {
    for (let row = 0; row < cells.rows; row++) sheet.input(key(row), cells.at(row));
    return putColumnInput(sheet, cells, { ...input, key: null }, format);
  }
  if (key !== null) {
    const cell = { ...input, key, value: null, format };
    const guarded = guardOf(cell, cells);
    if (guarded !== null) redUnless(sheet, cells, inputHolds(guarded));
    return makeInput(sheet, cells, cell);
  }
  const { label, note, allowed, rule, ignoreBlank } = input;
  sheet.validate(cells, rule, inputMessages(label, note ?? allowed, allowed), ignoreBlank);
}

/**
 * Which rows do not show, for the functions that leave them out. Looking for them takes a moment for each row of the workbook,
 * so it is done only where such a function stands in it.
 */
import type { Workbook } from "@univerjs/core";
import type { IFormulaDirtyData } from "@univerjs/engine-formula";

export type HiddenRows = NonNullable<IFormulaDirtyData["rowData"]>;

export const LEAVING_OUT_ROWS = /SUBTOTAL|AGGREGATE/i;

/** Hidden by the user or by a filter. Only rows up to the last filled one can matter. */
export function hiddenRows(workbook: Workbook): HiddenRows {
  const sheets: Record<string, Record<number, { hd: number }>> = {};
  for (const sheet of workbook.getSheets()) {
    const hidden: Record<number, { hd: number }> = {};
    const last = sheet.getCellMatrix().getLength();
    for (let row = 0; row < last; row++) if (!sheet.getRowVisible(row)) hidden[row] = { hd: 1 };
    sheets[sheet.getSheetId()] = hidden;
  }
  return { [workbook.getUnitId()]: sheets };
}

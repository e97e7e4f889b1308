/**
 * Shows places of the workbook to the user.
 */
import type { Area } from "../plan/plan";
import { toProblem } from "./errors";
import { sheetGone } from "./problems";
import { rangeOf } from "./write/batch";

/**
 * Brings a sheet to the front, also a hidden one.
 * @throws Problem when no sheet has that name any more.
 */
export async function showSheet(tab: string): Promise<void> {
  await onSheet(tab, (sheet) => sheet.activate());
}

/**
 * Brings a sheet to the front and selects cells of it.
 * @throws Problem when no sheet has that name any more.
 */
export async function selectCells(tab: string, area: Area): Promise<void> {
  await onSheet(tab, (sheet) => {
    sheet.activate();
    rangeOf(sheet, area).select();
  });
}

async function onSheet(tab: string, act: (sheet: Excel.Worksheet) => void): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(tab);
      sheet.load("visibility");
      await context.sync();
      if (sheet.isNullObject) throw sheetGone(tab);
      if (sheet.visibility !== Excel.SheetVisibility.visible) sheet.visibility = Excel.SheetVisibility.visible;
      act(sheet);
      await context.sync();
    });
  } catch (error) {
    throw toProblem(error);
  }
}

/** Whether the user is editing a cell right now, asked without waiting: what starts by itself comes back later. */
import { EDITING } from "../waiting-run";
import { excelErrorCode } from "../errors/excel-errors";

/** @throws what Excel refuses for another reason. */
export async function isCellEdited(): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().load("id");
      await context.sync();
    });
    return false;
  } catch (error) {
    if (EDITING.has(excelErrorCode(error) ?? "")) return true;
    throw error;
  }
}

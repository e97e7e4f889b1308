/**
 * The active cell and the selection: writes a formula into the one, returns the address of the other.
 */
import { toProblem } from "../errors/excel-errors";
import { cellNotEmpty } from "../errors/problems";

/**
 * Writes a formula into the active cell.
 * @param formula In en-US grammar, beginning with "=".
 * @throws Problem when something stands in the cell, or Excel does not take the formula.
 */
export async function insertFormula(formula: string): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load("formulas,address");
      await context.sync();
      if (cell.formulas[0]?.[0] !== "") throw cellNotEmpty(cell.address);
      cell.formulas = [[formula]];
      await context.sync();
    });
  } catch (error) {
    throw toProblem(error);
  }
}

/**
 * The address of what is selected, with its sheet's name, such as "Orders!B2:B90".
 * @throws Problem when several areas, or something else than cells, are selected.
 */
export async function selectedAddress(): Promise<string> {
  try {
    return await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
  } catch (error) {
    throw toProblem(error);
  }
}

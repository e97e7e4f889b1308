/**
 * Takes away a sheet that nothing was read from, such as the empty one of a new workbook.
 */
import { runWhenReady } from "../waiting-run";

/** @param position From 0, in the order of the tabs. */
export const deleteSheet = (position: number): Promise<void> =>
  runWhenReady(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    worksheets.items[position]?.delete();
    await context.sync();
  }, {});

/**
 * Change events of the workbook, by which the pane keeps what it shows up to date.
 */
import { toProblem } from "../errors/excel-errors";
import { runWhenReady } from "../waiting-run";

/** `sheet` is the id of the sheet concerned; null where the whole workbook is. */
export interface WorkbookChange {
  readonly type: "cells" | "selection" | "sheetAdded" | "sheetDeleted";
  readonly sheet: string | null;
}

/**
 * Calls the listener after every change of cells, selection or list of sheets.
 * @returns Stops the calls.
 * @throws Problem for what Excel refuses.
 */
export async function onWorkbookChanged(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
  const report = (type: WorkbookChange["type"], sheet: string | null): Promise<void> => {
    listener({ type, sheet });
    return Promise.resolve();
  };
  try {
    return await runWhenReady(async (context) => {
      const { worksheets } = context.workbook;
      const handlers = [
        worksheets.onChanged.add(({ worksheetId }) => report("cells", worksheetId)),
        worksheets.onAdded.add(({ worksheetId }) => report("sheetAdded", worksheetId)),
        worksheets.onDeleted.add(({ worksheetId }) => report("sheetDeleted", worksheetId)),
        context.workbook.onSelectionChanged.add(() => report("selection", null)),
      ];
      await context.sync();
      return () => stop(context, handlers);
    });
  } catch (error) {
    throw toProblem(error);
  }
}

/** A handler is removed in the context it was added in. */
async function stop(context: Excel.RequestContext, handlers: readonly { remove(): void }[]): Promise<void> {
  try {
    const remove = async (same: Excel.RequestContext): Promise<void> => {
      for (const handler of handlers) handler.remove();
      await same.sync();
    };
    await runWhenReady(remove, {}, { previousObjects: context });
  } catch (error) {
    throw toProblem(error);
  }
}

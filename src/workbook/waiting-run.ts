/**
 * Requests that wait while the user edits a cell: those that nobody asked for, and those that put back. Excel holds them
 * back itself where it can; elsewhere it refuses them, and they are tried again.
 */
import { type Control, ensureNotCancelled } from "./control";
import { excelErrorCode } from "./errors/excel-errors";

/** Excel's codes for a request during cell editing. */
export const EDITING: ReadonlySet<string> = new Set(["InvalidOperationInCellEditMode", "HostIsBusy"]);

/** Milliseconds between two tries. */
const PAUSE = 500;

/**
 * Runs the batch once no cell is being edited. It may be begun several times, whenever editing begins between two of its
 * requests, so beginning it anew must come to the same.
 * @throws Cancelled, or what the batch throws.
 */
export async function runWhenReady<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  control: Pick<Control, "signal"> = {},
  options: Excel.RunOptions = {},
): Promise<T> {
  for (;;) {
    try {
      return await Excel.run({ ...options, delayForCellEdit: true }, batch);
    } catch (error) {
      if (!EDITING.has(excelErrorCode(error) ?? "")) throw error;
    }
    await new Promise<void>((resolve) => {
      setTimeout(resolve, PAUSE);
    });
    ensureNotCancelled(control);
  }
}

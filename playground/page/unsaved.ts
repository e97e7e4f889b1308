/**
 * Whether the workbook has changes that no file holds, and the question before another workbook takes its place.
 */
import type { Grid, GridEvent } from "../grid/grid";
import { element } from "./elements";

const CHANGES: ReadonlySet<GridEvent["type"]> = new Set(["changed", "added", "deleted", "renamed"]);

export class Unsaved {
  private changed = false;

  constructor(grid: Pick<Grid, "on">) {
    grid.on(({ type }) => {
      if (CHANGES.has(type)) this.changed = true;
    });
  }

  get isChanged(): boolean {
    return this.changed;
  }

  /** The workbook is as its file is: it was just opened or saved. */
  settle(): void {
    this.changed = false;
  }
}

export type ReplaceAnswer = "save" | "replace" | "cancel";

/** Asks what is to become of the changes. Esc is "cancel". */
export function askToReplace(): Promise<ReplaceAnswer> {
  const dialog = element("question", HTMLDialogElement);
  // An answer of the last time would otherwise stay for Esc.
  dialog.returnValue = "cancel";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(answerOf(dialog.returnValue)), { once: true });
  });
}

function answerOf(value: string): ReplaceAnswer {
  return value === "save" || value === "replace" ? value : "cancel";
}

/** The order files that the pane holds open: one set, because what DuckDB keeps of two would not fit a browser's memory. */
import type { OrderFiles } from "./order-files";

let held: OrderFiles | null = null;

/** Lets go of those held before. @param files null when no screen needs any. */
export function hold(files: OrderFiles | null): void {
  if (held !== files) held?.stop();
  held = files;
}

/**
 * Orders that stand outside the workbook, in files or in a warehouse, and that the pane holds open: one set, because what DuckDB keeps of two
 * would not fit a browser's memory.
 */
import type { Received } from "../../engines/clickhouse-session";
import type { AskedOrders } from "../../figures/figures";
import { Cancelled, type Control } from "../../workbook/control";
import type { ChosenTable } from "../../workbook/read/table";
import type { FoundSource } from "../../workbook/sources";

export interface HeldOrders {
  /**
   * The orders with these columns, read now or before.
   * @throws Problem for what the engine does not read right, or refuses; Cancelled.
   */
  read(chosen: ChosenTable, today: number, control: Control): Promise<AskedOrders>;
  /** Ends a reading, and gives back what was kept; the orders can be read again. */
  stop(): void;
  /** What came over the wire so far; null of files, which are read here. */
  traffic(): Received | null;
}

/** An order table outside the workbook. */
export interface AskedSource extends FoundSource {
  readonly isAsked: true;
  readonly held: HeldOrders;
}

let held: HeldOrders | null = null;

/** Lets go of those held before. @param orders null when no screen needs any. */
export function hold(orders: HeldOrders | null): void {
  if (held !== orders) held?.stop();
  held = orders;
}

/** What a reading depends on. */
export const readingKey = ({ roles, choices }: ChosenTable, today: number): string =>
  JSON.stringify([roles, choices, today]);

/** Rejects once the caller's signal is aborted; whoever else waits goes on. */
export const cancelled = ({ signal }: Control): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(new Cancelled({ cause: signal.reason })));
  });

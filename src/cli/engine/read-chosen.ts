/** Orders that an engine holds, read with the columns that were found or that the user names. */
import type { Engine } from "../../engines/engine";
import { readOrders } from "../../engines/read-orders";
import type { AskedOrders } from "../../figures/figures";
import type { OrderRole } from "../../tables/orders";
import type { ColumnRoles } from "../../tables/source";
import type { FoundSource } from "../../workbook/sources";
import type { BuildFlags } from "../build-flags";
import { type ChosenTables, chooseTables } from "../choose-tables";
import type { OpenedFiles } from "../spreadsheet";

/** The orders, the tables of a build as they are chosen, and what is said of where they stand. */
export interface Asked {
  readonly orders: AskedOrders;
  readonly chosen: ChosenTables;
  readonly opened: Pick<OpenedFiles, "notes" | "encodings">;
  /** What the JSON says of the engine, once it has been asked. */
  readonly told: () => Readonly<Record<string, unknown>>;
  readonly close: () => void | Promise<void>;
}

export const chosenOf = (found: FoundSource, flags: BuildFlags): ChosenTables =>
  chooseTables(flags, [found], found.source.name);

/** @throws Problem for what the engine does not read right, or refuses. */
export function readChosen(
  engine: Engine,
  { orders: table }: ChosenTables,
  { today }: Pick<BuildFlags, "today">,
): Promise<AskedOrders> {
  const { found, roles, choices, notes } = table!;
  const given = { source: found.source, roles: roles as ColumnRoles<OrderRole>, notes, today };
  return readOrders(engine, { ...given, ...(choices && { choices }) });
}

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
import { PROBLEMS } from "./texts";

/** The orders, the tables of a build as they are chosen, and what is said of where they stand. */
export interface Asked {
  readonly orders: AskedOrders;
  readonly chosen: ChosenTables;
  readonly opened: Pick<OpenedFiles, "notes" | "encodings">;
  /** What the JSON says of the engine, once it has been asked. */
  readonly told: () => Readonly<Record<string, unknown>>;
  readonly close: () => void | Promise<void>;
}

/**
 * The orders of an engine and the tables beside them that the kind reads.
 * @throws Problem for files beside of which nothing is read, and as tables of a file are refused.
 */
export function chosenOf(found: FoundSource, beside: readonly FoundSource[], flags: BuildFlags): ChosenTables {
  const others = beside.filter(({ kind }) => kind !== "orders");
  const chosen = chooseTables(flags, [found, ...others], found.source.name);
  const read = Object.values(chosen).map((table) => table.found);
  if (!read.includes(found)) throw PROBLEMS.ordersBeside(flags.tables.orders!, found.source.name);
  if (flags.beside.length > 0 && read.length === 1) throw PROBLEMS.nothingBeside(flags.beside, flags.kind);
  return chosen;
}

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

/**
 * Orders of a warehouse: its table's headings and first rows decide the columns as those of any table do, and only figures leave it.
 */
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { openClickHouse, type Warehouse } from "../../engines/clickhouse";
import { COMMAND_LINE } from "../../engines/texts";
import { foundInWarehouse, readByClickHouse } from "../../engines/warehouse-source";
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import type { FoundSource } from "../../workbook/sources";
import type { BuildFlags } from "../build-flags";
import { type Asked, chosenOf, readChosen } from "./read-chosen";
import type { WarehouseFlags } from "./warehouse-flags";

/** Where a script puts the password. */
const VARIABLE = "SALES_PLANNER_PASSWORD";

/**
 * Asks a warehouse for its orders. Ctrl+C ends the questions there as well.
 * @param beside Tables that are read into memory.
 * @throws Problem for what the server refuses, columns that are not there, and what it does not read right.
 */
export async function askWarehouse(
  place: WarehouseFlags,
  beside: readonly FoundSource[],
  flags: BuildFlags,
): Promise<Asked> {
  const warehouse = await openClickHouse({ ...place, password: await passwordOf(place, flags) }, COMMAND_LINE);
  const close = endedByUser(warehouse);
  try {
    const chosen = chosenOf(await foundInWarehouse(warehouse), beside, flags);
    const orders = await readChosen(warehouse, chosen, flags);
    const said = readByClickHouse(orders.source.name, place.address, orders.rows);
    return {
      ...{ orders: { ...orders, notes: [said, ...orders.notes] }, chosen, opened: { notes: [], encodings: [] } },
      told: () => ({ engine: "clickhouse", warehouse: warehouse.traffic() }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Ends the warehouse's questions at Ctrl+C. @returns What waits for that, and else gives back what the server keeps. */
function endedByUser(warehouse: Warehouse): () => Promise<void> {
  let cancelling: Promise<void> | null = null;
  const stop = (): void => void (cancelling ??= warehouse.cancel());
  process.on("SIGINT", stop);
  return async () => {
    process.off("SIGINT", stop);
    await (cancelling ?? warehouse.release());
  };
}

const passwordOf = async ({ user }: WarehouseFlags, { locale }: BuildFlags): Promise<string> =>
  process.env[VARIABLE] ?? (process.stdin.isTTY ? typed(passwordFor(user)[locale]) : "");

/** What is typed is not shown. */
async function typed(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  reader.on("SIGINT", () => process.exit(130));
  try {
    return await reader.question("");
  } finally {
    reader.close();
    process.stderr.write("\n");
  }
}

const passwordFor = (user: string): Text => say(`Password of “${user}”: `, `“${user}”的密码：`, `「${user}」的密碼：`);

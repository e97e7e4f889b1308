/**
 * What a build would read, without building: how much of each table counts, and what the data suggests for open options.
 */
import type { OptionValues } from "../sheets/kind";
import { defaultOptions } from "../sheets/options";
import { TABLE_KINDS } from "../tables/source";
import type { BuildRequest } from "./build";
import type { Control } from "./control";
import { ensureNotCancelled } from "./control";
import { toProblem } from "./errors";
import type { Counted, CountedTables } from "./read-input";
import { countedTables, readInput } from "./read-input";

export type TablePreview = Counted;

export interface Preview {
  readonly tables: CountedTables;
  /** Values for options left at null; empty for a kind that suggests none. */
  readonly suggestions: OptionValues;
}

/** @throws Problem when a table cannot be read; Cancelled. */
export async function preview(request: BuildRequest, control: Control = {}): Promise<Preview> {
  try {
    const { kind, locale, today } = request;
    const input = await readInput(kind, request.tables, control);
    ensureNotCancelled(control);
    const dateSystem = TABLE_KINDS.map((table) => input[table]?.source.dateSystem).find((system) => system !== undefined);
    const options = { ...defaultOptions(kind), ...request.options };
    const suggestions = kind.suggest?.(input, options, { locale, today, dateSystem, tabName: (_key, preferred) => preferred });
    return { tables: countedTables(input), suggestions: suggestions ?? {} };
  } catch (error) {
    throw toProblem(error);
  }
}

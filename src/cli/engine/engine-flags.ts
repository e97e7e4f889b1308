/** Flags of kinds that an engine answers. */
import type { Arguments, FlagSpec } from "../arguments";
import { PROBLEMS } from "./texts";
import { WAREHOUSE_FLAGS } from "./warehouse-flags";

/** Orders are read into memory as a workbook's are, or asked of DuckDB where they stand. */
export const ENGINES = ["memory", "duckdb"] as const;
export type EngineChoice = (typeof ENGINES)[number];

/** Names files of other tables than the orders. */
export const BESIDE = "with";

export const ENGINE_FLAGS: readonly FlagSpec[] = [
  { name: "engine", value: ENGINES.join("|"), example: "--engine duckdb" },
  { name: BESIDE, value: "FILE", example: "--with products.xlsx", repeats: true },
  ...WAREHOUSE_FLAGS,
  { name: "export-customers", value: "FILE.csv|FILE.parquet", example: "--export-customers customers.csv" },
];

/** @throws Problem for a file that is neither text nor Parquet. */
export function exportOf({ flags }: Arguments): string | null {
  const file = flags.get("export-customers")?.[0] ?? null;
  if (file !== null && !/\.(csv|parquet)$/i.test(file)) throw PROBLEMS.exportOfOtherKind(file);
  return file;
}

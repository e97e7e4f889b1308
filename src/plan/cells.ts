/**
 * Cells by name: what tables and sets of inputs offer to formulas before they are placed.
 */
import { Handle, type RelativeReference } from "./handle";

/** Cells by name: all rows of a column, or one cell each. */
export type Cells<K extends string> = Readonly<Record<K, Handle>>;

/** The cells of one row by column, written without dollar signs. */
export type Row<K extends string> = Readonly<Record<K, RelativeReference>>;

/**
 * Single cells by name.
 * @example const { first, last } = cellsOf("first", "last");
 */
export function cellsOf<K extends string>(...names: readonly K[]): Cells<K> {
  return Object.fromEntries(names.map((name) => [name, new Handle()])) as Record<K, Handle>;
}

/**
 * An engine that orders are asked of: where they stand, how its SQL is written, and its answers.
 */
import type { Dialect, Lookup } from "./dialect";
import type { EngineProblems } from "./texts";

/** A value that an answer holds: numbers come as doubles. */
export type Value = string | number;
/** An answer, column by column. */
export type Answered = readonly ArrayLike<Value>[];

/** What one cell of a column was read to. */
export interface Entry {
  /** An id or a name in the form by which two writings are one; a status's meaning. */
  readonly key: string;
  /** A serial, ten-thousandths of money or a count. */
  readonly value: number;
  /** Why the cell says nothing that counts; "" where it does. */
  readonly flag: string;
}

/** By the cell as it stands in the table. */
export type Dictionary = ReadonlyMap<string, Entry>;

export interface Engine {
  readonly dialect: Dialect;
  /** What is not read right or does not fit, said with what can be done where the engine is asked. */
  readonly problems: EngineProblems;
  /** What comes behind FROM. */
  readonly relation: string;
  /** A column of it by its place in the table and its heading. */
  column(position: number, heading: string): string;
  /** Rows may come while it is read, with cells that were not known before. */
  readonly isLive?: boolean;
  /** More different cells than this cannot be looked up. */
  readonly mostEntries: number;
  /** @throws Problem in one sentence for what the engine refuses. */
  ask(sql: string): Promise<Answered>;
  /** How often each text stands in the table, for some expressions at once: entries of [text, rows], one list an expression. */
  tally(expressions: readonly string[], most: number): Promise<readonly (readonly (readonly [string, number])[])[]>;
  /** Makes the cells of a column known to the engine. @param cell The expression of the cell as text. */
  define(name: string, cell: string, dictionary: Dictionary): Promise<Lookup>;
  /** Keeps what a query selects under a name where the engine has room for it; what comes behind FROM either way. */
  keep(name: string, sql: string): Promise<string>;
  close(): void;
}

/**
 * DuckDB as an engine, wherever it runs: over text files that it reads by place, or Parquet files. What runs it stands behind a connection.
 */
import { DUCKDB } from "./dialect";
import type { Answered, Dictionary, Engine } from "./engine";
import { type Advice, engineProblems } from "./texts";
import { Problem } from "../text/problem";

/** Text files that are parted alike, as DuckDB names them. */
export interface TextPart {
  readonly paths: readonly string[];
  readonly delimiter: string;
  /** Lines up to the last of the headings. */
  readonly skip: number;
  /** How many columns there are, and the first that is one of the table's. */
  readonly columns: number;
  readonly firstColumn: number;
}

/** Files that hold one table, one after the other. */
export type TableFiles =
  | { readonly format: "parquet"; readonly paths: readonly string[] }
  | { readonly format: "csv"; readonly parts: readonly TextPart[] };

/** A place where queries run, one after the other. */
export interface Connection {
  ask(sql: string): Promise<Answered>;
  /** Puts a dictionary into a table of `raw`, `key`, `value` and `flag`. */
  fill(table: string, dictionary: Dictionary): Promise<void>;
  close(): void;
}

/** Different texts of a column that can be looked up: each stands in memory a few times. */
const MOST_ENTRIES = 3_000_000;

const { text: literal, id } = DUCKDB;

/** Nothing is fetched from anywhere, and row order is no matter: without it less is held in memory. */
export const SETTINGS = {
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  preserve_insertion_order: "false",
} as const;

/** Columns of text files are named by place: headings may repeat. */
const placeName = (position: number): string => `c${position}`;

const listed = (paths: readonly string[]): string => `[${paths.map(literal).join(", ")}]`;

/** @param parallel Whether rows may come in any order. */
export function textRelation({ paths, firstColumn, ...part }: TextPart, parallel = true): string {
  const names = Array.from({ length: part.columns }, (_, i) =>
    i < firstColumn ? `before${i}` : placeName(i - firstColumn),
  );
  const columns = names.map((name) => `'${name}': 'VARCHAR'`).join(", ");
  const dialect = `delim = ${literal(part.delimiter)}, quote = '"', escape = '"', header = false, skip = ${part.skip}`;
  return `read_csv(${listed(paths)}, auto_detect = false, parallel = ${parallel}, ${dialect}, columns = {${columns}})`;
}

type Read = Pick<Engine, "relation" | "column">;

function textTable(parts: readonly TextPart[]): Read {
  const column = (position: number): string => `t.${id(placeName(position))}`;
  const [first] = parts as readonly [TextPart];
  if (parts.length === 1) return { relation: `${textRelation(first)} AS t`, column };
  const width = Math.min(...parts.map(({ columns, firstColumn }) => columns - firstColumn));
  const names = Array.from({ length: width }, (_, i) => id(placeName(i))).join(", ");
  const selected = parts.map((part) => `SELECT ${names} FROM ${textRelation(part)}`);
  return { relation: `(${selected.join(" UNION ALL ")}) AS t`, column };
}

/** The columns of Parquet files with their types. */
export async function describeParquet(
  paths: readonly string[],
  ask: Engine["ask"],
): Promise<readonly (readonly [string, string])[]> {
  const [names, types] = await ask(`DESCRIBE SELECT * FROM read_parquet(${listed(paths)})`);
  return Array.from(names!, (name, i) => [String(name), String(types![i])] as const);
}

/** Moments are read to the second: with its parts hardly two are equal, and each has to be looked up. */
const parquetTable = (paths: readonly string[], columns: Awaited<ReturnType<typeof describeParquet>>): Read => ({
  relation: `read_parquet(${listed(paths)}) AS t`,
  column: (position) => {
    const [name, type] = columns[position]!;
    return type.startsWith("TIMESTAMP") ? `CAST(date_trunc('second', t.${id(name)}) AS TIMESTAMP)` : `t.${id(name)}`;
  },
});

/** Does one piece of work after the other: a connection answers one query at a time. */
export function inTurn(problems: Pick<Engine["problems"], "duckDbFailed">): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work).catch((error: unknown) => {
      throw error instanceof Problem ? error : problems.duckDbFailed(error);
    });
    last = next.catch(() => undefined);
    return next;
  };
}

/** @throws Problem for what DuckDB refuses, with what can be done about it. */
export async function engineOver(connection: Connection, files: TableFiles, advice: Advice): Promise<Engine> {
  const problems = engineProblems(advice);
  const turn = inTurn(problems);
  const ask = (sql: string): Promise<Answered> => turn(() => connection.ask(sql));
  const { relation, column } =
    files.format === "csv"
      ? textTable(files.parts)
      : parquetTable(files.paths, await describeParquet(files.paths, ask));
  return {
    ...{ dialect: DUCKDB, problems, relation, mostEntries: MOST_ENTRIES, ask, column },
    tally: async (expressions, most) => talliesOf(await ask(tallySql(relation, expressions, most)), expressions.length),
    define: async (name, cell, dictionary) => {
      const table = `dictionary_${name}`;
      const columns = "raw VARCHAR, key VARCHAR, value DOUBLE, flag VARCHAR";
      await ask(`CREATE OR REPLACE TEMP TABLE ${table} (${columns})`);
      await turn(() => connection.fill(table, dictionary));
      return {
        join: `LEFT JOIN ${table} ON ${table}.raw = ${cell}`,
        key: (plain) => `coalesce(${table}.key, ${plain})`,
        value: (plain) => `coalesce(${table}.value, ${plain})`,
        flag: `coalesce(${table}.flag, '')`,
      };
    },
    keep: async (name, sql) => {
      await ask(`CREATE OR REPLACE TEMP TABLE ${id(name)} AS ${sql}`);
      return id(name);
    },
    close: () => connection.close(),
  };
}

/** All in one pass over the files: a set of groups for each expression. */
function tallySql(relation: string, expressions: readonly string[], most: number): string {
  const names = expressions.map((_, i) => `e${i}`);
  const selected = expressions.map((expression, i) => `${expression} AS e${i}`).join(", ");
  const sets = names.map((name) => `(${name})`).join(", ");
  const grouping = `GROUPING(${names.join(", ")})`;
  return (
    `SELECT CAST(g AS DOUBLE), coalesce(${names.join(", ")}), CAST(n AS DOUBLE) FROM (SELECT ${grouping} AS g, ${names.join(", ")}, ` +
    `count(*) AS n, row_number() OVER (PARTITION BY ${grouping}) AS r FROM (SELECT ${selected} FROM ${relation}) GROUP BY GROUPING SETS (${sets})) ` +
    `WHERE r <= ${most}`
  );
}

/** The expression of a group is the one whose binary digit is 0, the first one's digit the highest. */
function talliesOf([grouping, texts, rows]: Answered, count: number): (readonly [string, number])[][] {
  const tallies = Array.from({ length: count }, (): [string, number][] => []);
  const all = 2 ** count - 1;
  Array.from(grouping!).forEach((digits, i) => {
    const place = count - 1 - Math.log2(all - Number(digits));
    tallies[place]!.push([String(texts![i]), Number(rows![i])]);
  });
  return tallies;
}

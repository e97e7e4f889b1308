/**
 * DuckDB inside the process, over .csv, .csv.gz and .parquet files: the files are read where they are, and what does not fit in memory goes
 * to the system's folder for temporary files. The package is optional: it has no build for some machines.
 */
import type { DuckDBConnection, DuckDBDoubleVector, DuckDBInstance } from "@duckdb/node-api";
import { DUCKDB, type Lookup } from "./dialect";
import type { Answered, Dictionary, Engine, Value } from "./engine";
import { temporaryPlace } from "./temporary";
import { PROBLEMS } from "./texts";

/** Files that hold one table, one after the other. */
export type TableFiles =
  | { readonly format: "parquet"; readonly paths: readonly string[] }
  | {
      readonly format: "csv";
      readonly paths: readonly string[];
      readonly delimiter: string;
      /** Lines up to the last of the headings. */
      readonly skip: number;
      /** How many columns there are, and the first that is one of the table's. */
      readonly columns: number;
      readonly firstColumn: number;
    };
type CsvFiles = Extract<TableFiles, { format: "csv" }>;

/** Different texts of a column that can be looked up: each stands in memory a few times. */
const MOST_ENTRIES = 3_000_000;

const { text: literal, id } = DUCKDB;

/** Columns of text files are named by place: headings may repeat. */
const placeName = (position: number): string => `c${position}`;

const listed = (paths: readonly string[]): string => `[${paths.map(literal).join(", ")}]`;

/** @param parallel Whether rows may come in any order. */
function csvRelation(files: CsvFiles, parallel = true): string {
  const paths = listed(files.paths);
  const columns = Array.from({ length: files.columns }, (_, i) => `'${placeName(i)}': 'VARCHAR'`).join(", ");
  const dialect = `delim = ${literal(files.delimiter)}, quote = '"', escape = '"', header = false, skip = ${files.skip}`;
  return `read_csv(${paths}, auto_detect = false, parallel = ${parallel}, ${dialect}, columns = {${columns}}) AS t`;
}

/** One for the process: making one takes as long as reading a small table. */
let database: Promise<DuckDBInstance> | null = null;

/** Nothing is fetched from anywhere, and row order is no matter: without it less is held in memory. */
const SETTINGS = {
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  preserve_insertion_order: "false",
} as const;

async function connect(): Promise<DuckDBConnection> {
  const { DuckDBInstance } = await import("@duckdb/node-api").catch((error: unknown) => {
    throw PROBLEMS.noDuckDb(error);
  });
  database ??= DuckDBInstance.create(":memory:", { ...SETTINGS, temp_directory: temporaryPlace() });
  return (await database).connect();
}

/** Does one piece of work after the other: a connection answers one query at a time. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work).catch((error: unknown) => {
      throw PROBLEMS.duckDbFailed(error);
    });
    last = next.catch(() => undefined);
    return next;
  };
}

/** @throws Problem where DuckDB is not installed, or refuses. */
export async function openDuckDb(files: TableFiles): Promise<Engine> {
  const connection = await connect();
  const turn = inTurn();
  const ask = (sql: string): Promise<Answered> => turn(() => answered(connection, sql));
  const { relation, column } =
    files.format === "csv" ? csvTable(files) : parquetTable(files, await describe(files, ask));
  return {
    ...{ dialect: DUCKDB, relation, mostEntries: MOST_ENTRIES, ask, column },
    tally: async (expressions, most) => talliesOf(await ask(tallySql(relation, expressions, most)), expressions.length),
    define: (name, cell, dictionary) => turn(() => define(connection, name, cell, dictionary)),
    keep: async (name, sql) => {
      await ask(`CREATE OR REPLACE TEMP TABLE ${id(name)} AS ${sql}`);
      return id(name);
    },
    close: () => connection.closeSync(),
  };
}

type Read = Pick<Engine, "relation" | "column">;

const csvTable = (files: CsvFiles): Read => ({
  relation: csvRelation(files),
  column: (position) => `t.${id(placeName(files.firstColumn + position))}`,
});

/** The columns of a Parquet file with their types. */
const describe = async ({ paths }: TableFiles, ask: Engine["ask"]): Promise<readonly (readonly [string, string])[]> => {
  const [names, types] = await ask(`DESCRIBE SELECT * FROM read_parquet(${listed(paths)})`);
  return Array.from(names!, (name, i) => [String(name), String(types![i])] as const);
};

/** Moments are read to the second: with its parts hardly two are equal, and each has to be looked up. */
const parquetTable = ({ paths }: TableFiles, columns: Awaited<ReturnType<typeof describe>>): Read => ({
  relation: `read_parquet(${listed(paths)}) AS t`,
  column: (position) => {
    const [name, type] = columns[position]!;
    return type.startsWith("TIMESTAMP") ? `CAST(date_trunc('second', t.${id(name)}) AS TIMESTAMP)` : `t.${id(name)}`;
  },
});

/** The first rows of a Parquet file as texts, its headings first. @throws Problem for what DuckDB refuses. */
export async function parquetHead(path: string, rows: number): Promise<readonly (readonly string[])[]> {
  const engine = await openDuckDb({ format: "parquet", paths: [path] });
  try {
    const columns = await describe({ format: "parquet", paths: [path] }, (sql) => engine.ask(sql));
    const cells = columns.map(([name], i) => `${DUCKDB.asText(engine.column(i, name))} AS c${i}`);
    const read = await engine.ask(`SELECT ${cells.join(", ")} FROM ${engine.relation} LIMIT ${rows}`);
    const body = Array.from(read[0] ?? [], (_, row) => read.map((column) => String(column[row])));
    return [columns.map(([name]) => name), ...body];
  } finally {
    engine.close();
  }
}

/** The row of each text file that holds its headings. @throws Problem for what DuckDB refuses. */
export async function csvHeadings(files: CsvFiles): Promise<readonly (readonly string[])[]> {
  const engine = await openDuckDb({ ...files, skip: files.skip - 1 });
  try {
    const rows: string[][] = [];
    for (const path of files.paths) {
      const relation = csvRelation({ ...files, paths: [path], skip: files.skip - 1 }, false);
      const row = await engine.ask(`SELECT * FROM ${relation} LIMIT 1`);
      rows.push(row.slice(files.firstColumn).map((column) => String(column[0] ?? "")));
    }
    return rows;
  } finally {
    engine.close();
  }
}

const PARQUET_TYPES = { text: "VARCHAR", number: "DOUBLE", day: "DATE" } as const;

interface WrittenColumn {
  readonly heading: string;
  readonly type: keyof typeof PARQUET_TYPES;
}

/** Makes a text file with headings a Parquet file. @throws Problem for what DuckDB refuses. */
export async function writeParquet(text: string, file: string, columns: readonly WrittenColumn[]): Promise<void> {
  const connection = await connect();
  const types = columns.map(({ heading, type }) => `${literal(heading)}: '${PARQUET_TYPES[type]}'`).join(", ");
  const read = `read_csv(${literal(text)}, auto_detect = false, delim = ',', quote = '"', escape = '"', header = true, columns = {${types}})`;
  try {
    await inTurn()(() => connection.run(`COPY (SELECT * FROM ${read}) TO ${literal(file)} (FORMAT parquet)`));
  } finally {
    connection.closeSync();
  }
}

/** Numbers come a chunk at a time as they are held: millions of them make no objects. */
async function answered(connection: DuckDBConnection, sql: string): Promise<Answered> {
  const result = await connection.run(sql);
  const chunks = await result.fetchAllChunks();
  const rows = chunks.reduce((sum, { rowCount }) => sum + rowCount, 0);
  return Array.from({ length: result.columnCount }, (_, column): ArrayLike<Value> => {
    if (result.columnType(column).toString() !== "DOUBLE")
      return chunks.flatMap((chunk) => chunk.getColumnValues(column) as Value[]);
    const numbers = new Float64Array(rows);
    let at = 0;
    for (const chunk of chunks) {
      numbers.set((chunk.getColumnVector(column) as DuckDBDoubleVector)["items"] as Float64Array, at);
      at += chunk.rowCount;
    }
    return numbers;
  });
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

async function define(
  connection: DuckDBConnection,
  name: string,
  cell: string,
  dictionary: Dictionary,
): Promise<Lookup> {
  const table = `dictionary_${name}`;
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${table} (raw VARCHAR, key VARCHAR, value DOUBLE, flag VARCHAR)`);
  const appender = await connection.createAppender(table, null, "temp");
  for (const [raw, { key, value, flag }] of dictionary) {
    appender.appendVarchar(raw);
    appender.appendVarchar(key);
    appender.appendDouble(value);
    appender.appendVarchar(flag);
    appender.endRow();
  }
  appender.closeSync();
  return {
    join: `LEFT JOIN ${table} ON ${table}.raw = ${cell}`,
    key: (plain) => `coalesce(${table}.key, ${plain})`,
    value: (plain) => `coalesce(${table}.value, ${plain})`,
    flag: `coalesce(${table}.flag, '')`,
  };
}

/**
 * DuckDB inside the process, over .csv, .csv.gz and .parquet files: the files are read where they are, and what does not fit in memory goes
 * to the system's folder for temporary files. The package is optional: it has no build for some machines.
 */
import type { DuckDBConnection, DuckDBDoubleVector, DuckDBInstance } from "@duckdb/node-api";
import { DUCKDB } from "./dialect";
import {
  type Connection,
  describeParquet,
  engineOver,
  inTurn,
  SETTINGS,
  type TableFiles,
  textRelation,
  type TextPart,
} from "./duckdb-engine";
import type { Answered, Dictionary, Engine, Value } from "./engine";
import { temporaryPlace } from "./temporary";
import { COMMAND_LINE, engineProblems, noDuckDb } from "./texts";

const { text: literal } = DUCKDB;

/** One for the process: making one takes as long as reading a small table. */
let database: Promise<DuckDBInstance> | null = null;

async function connect(): Promise<DuckDBConnection> {
  const { DuckDBInstance } = await import("@duckdb/node-api").catch((error: unknown) => {
    throw noDuckDb(error);
  });
  database ??= DuckDBInstance.create(":memory:", { ...SETTINGS, temp_directory: temporaryPlace() });
  return (await database).connect();
}

const connectionOf = (connection: DuckDBConnection): Connection => ({
  ask: (sql) => answered(connection, sql),
  fill: (table, dictionary) => fill(connection, table, dictionary),
  close: () => connection.closeSync(),
});

/** @throws Problem where DuckDB is not installed, or refuses. */
export async function openDuckDb(files: TableFiles): Promise<Engine> {
  return engineOver(connectionOf(await connect()), files, COMMAND_LINE);
}

/** The first rows of a Parquet file as texts, its headings first. @throws Problem for what DuckDB refuses. */
export async function parquetHead(path: string, rows: number): Promise<readonly (readonly string[])[]> {
  const engine = await openDuckDb({ format: "parquet", paths: [path] });
  try {
    const columns = await describeParquet([path], (sql) => engine.ask(sql));
    const cells = columns.map(([name], i) => `${DUCKDB.asText(engine.column(i, name))} AS c${i}`);
    const read = await engine.ask(`SELECT ${cells.join(", ")} FROM ${engine.relation} LIMIT ${rows}`);
    const body = Array.from(read[0] ?? [], (_, row) => read.map((column) => String(column[row])));
    return [columns.map(([name]) => name), ...body];
  } finally {
    engine.close();
  }
}

/** The row of each text file that holds its headings. @throws Problem for what DuckDB refuses. */
export async function csvHeadings(part: TextPart): Promise<readonly (readonly string[])[]> {
  const headings = { ...part, skip: part.skip - 1 };
  const engine = await openDuckDb({ format: "csv", parts: [headings] });
  try {
    const rows: string[][] = [];
    for (const path of part.paths) {
      const row = await engine.ask(`SELECT * FROM ${textRelation({ ...headings, paths: [path] }, false)} LIMIT 1`);
      rows.push(row.slice(part.firstColumn).map((column) => String(column[0] ?? "")));
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
  const turn = inTurn(engineProblems(COMMAND_LINE));
  try {
    await turn(() => connection.run(`COPY (SELECT * FROM ${read}) TO ${literal(file)} (FORMAT parquet)`));
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

async function fill(connection: DuckDBConnection, table: string, dictionary: Dictionary): Promise<void> {
  const appender = await connection.createAppender(table, null, "temp");
  for (const [raw, { key, value, flag }] of dictionary) {
    appender.appendVarchar(raw);
    appender.appendVarchar(key);
    appender.appendDouble(value);
    appender.appendVarchar(flag);
    appender.endRow();
  }
  appender.closeSync();
}

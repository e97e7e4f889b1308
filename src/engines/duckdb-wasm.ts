/**
 * DuckDB in a worker of the browser: it reads slices of the files that the user picked, nothing is fetched from elsewhere, and it has one
 * thread and no room but the browser's memory.
 */
import {
  AsyncDuckDB,
  type AsyncDuckDBConnection,
  DuckDBAccessMode,
  DuckDBDataProtocol,
  VoidLogger,
} from "@duckdb/duckdb-wasm";
import Papa from "papaparse";
import { arrowColumns } from "./arrow-columns";
import { DUCKDB } from "./dialect";
import { type Connection, engineOver, SETTINGS, type TableFiles } from "./duckdb-engine";
import type { Answered, Dictionary, Engine } from "./engine";
import { PANE } from "./pane-texts";
import { isOutOfMemory } from "./texts";

/** Where DuckDB is started from; both files are served beside the page. */
export interface WasmPlace {
  /** The worker's script; it is named by the channel on which it tells how many bytes it has read. */
  readonly worker: string;
  readonly wasm: string;
}

/** Milliseconds: what keeps the worker or its code from running is told by nobody. */
const START_LIMIT = 60_000;

const { text: literal } = DUCKDB;

/**
 * Names of registered files: none begins another, because DuckDB reads every file whose name begins as the one asked for; and none of the
 * user's, which may hold a pattern's signs.
 */
const registeredName = (at: number, ending: string): string => `in${String(at).padStart(5, "0")}-${ending}`;

export class WasmDuckDb implements Connection {
  /** What was registered, by the name that the user knows. */
  private readonly names = new Map<string, string>();
  private readonly channel = new BroadcastChannel(`order-bytes-${crypto.randomUUID()}`);
  private readonly worker: Worker;
  private readonly database: AsyncDuckDB;
  private readonly ended: Promise<never>;
  private end: (reason: unknown) => void = () => undefined;
  private connection: AsyncDuckDBConnection | null = null;
  private fills = 0;

  /** @param onRead Told how many bytes of the files have been read since the beginning. */
  constructor(
    private readonly place: WasmPlace,
    onRead: (bytes: number) => void,
  ) {
    this.channel.addEventListener("message", ({ data }: MessageEvent<number>) => onRead(data));
    this.worker = new Worker(place.worker, { name: this.channel.name });
    this.database = new AsyncDuckDB(new VoidLogger(), this.worker);
    this.ended = new Promise((_, reject) => (this.end = reject));
    // Whoever waits is told; nobody may wait.
    this.ended.catch(() => undefined);
    this.worker.addEventListener("error", ({ message }) => this.close(new Error(`DuckDB's worker: ${message}`)));
  }

  /** @throws Error where the worker or DuckDB's code does not start; what `close` was given. */
  async start(): Promise<void> {
    const { wasm } = this.place;
    const timer = setTimeout(() => this.close(new Error(`DuckDB did not start from ${wasm}`)), START_LIMIT);
    try {
      await this.whileRunning(() => this.open(wasm));
    } finally {
      clearTimeout(timer);
    }
  }

  private async open(wasm: string): Promise<void> {
    await this.database.instantiate(wasm);
    const query = { castBigIntToDouble: true } as const;
    await this.database.open({ path: ":memory:", accessMode: DuckDBAccessMode.AUTOMATIC, query });
    this.connection = await this.database.connect();
    for (const [name, value] of Object.entries(SETTINGS)) await this.connection.query(`SET ${name} = ${value}`);
  }

  /** What DuckDB knows a file by, of which it reads slices. @param shown The name that the user knows. */
  async register(file: File, shown: string): Promise<string> {
    const packed = /\.gz$/i.test(file.name) ? ".gz" : "";
    const name = registeredName(this.names.size, `.csv${packed}`);
    this.names.set(name, shown);
    const protocol = DuckDBDataProtocol.BROWSER_FILEREADER;
    await this.whileRunning(() => this.database.registerFileHandle(name, file, protocol, true));
    return name;
  }

  engine(files: TableFiles): Promise<Engine> {
    return engineOver(this, files, PANE);
  }

  async ask(sql: string): Promise<Answered> {
    return this.whileRunning(async () => {
      const reader = await this.connection!.send(sql, true);
      await reader.open();
      // It is forgotten once the last batch has come.
      const columns = reader.schema.fields.length;
      const batches = [];
      for await (const batch of reader) batches.push(batch);
      return arrowColumns(columns, batches);
    });
  }

  async fill(table: string, dictionary: Dictionary): Promise<void> {
    if (dictionary.size === 0) return;
    const rows = Array.from(dictionary, ([raw, { key, value, flag }]) => [raw, key, String(value), flag]);
    const name = `dictionary${String(this.fills++).padStart(5, "0")}-.csv`;
    await this.whileRunning(() =>
      this.database.registerFileText(name, Papa.unparse(rows, { quotes: true, newline: "\n" })),
    );
    const columns = "{'raw': 'VARCHAR', 'key': 'VARCHAR', 'value': 'DOUBLE', 'flag': 'VARCHAR'}";
    const dialect = `delim = ',', quote = '"', escape = '"', header = false, allow_quoted_nulls = false`;
    await this.ask(
      `INSERT INTO ${table} SELECT * FROM read_csv(${literal(name)}, auto_detect = false, ${dialect}, columns = ${columns})`,
    );
    await this.whileRunning(() => this.database.dropFile(name));
  }

  /** Ends the worker, whatever it does: memory is given back only so. @param reason What those who wait for an answer are told. */
  close(reason: unknown = new Error("DuckDB was ended.")): void {
    this.worker.terminate();
    this.channel.close();
    this.end(reason);
  }

  /** After it has run out of memory, DuckDB's later answers are not to be relied on. */
  private async whileRunning<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await Promise.race([work(), this.ended]);
    } catch (error) {
      if (isOutOfMemory(error)) this.close(error);
      throw this.named(error);
    }
  }

  /** The error with files called as the user knows them. */
  private named(error: unknown): unknown {
    if (!(error instanceof Error) || error.name !== "Error") return error;
    const message = [...this.names].reduce((said, [name, shown]) => said.replaceAll(name, shown), error.message);
    return message === error.message ? error : new Error(message, { cause: error });
  }
}

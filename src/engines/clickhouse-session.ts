/**
 * Questions to one ClickHouse server over HTTP, by its official client: each under an id of its own, within limits, and answered whole or
 * not at all. The password stays in memory.
 */
import {
  type ClickHouseClient,
  ClickHouseLogLevel,
  type ClickHouseSettings,
  createClient,
  type ExecParams,
} from "@clickhouse/client-web";
import { CLICKHOUSE } from "./dialect";
import { type Reply, replyOf, textOf } from "./clickhouse-answer";
import type { Value } from "./engine";
import { addressOf } from "./warehouse-address";
import { failureOf, type GivenUp, WAREHOUSE_PROBLEMS } from "./warehouse-problems";

/** The table that the orders stand in, and who reads it. */
export interface WarehouseTable {
  /** As typed: "https://orders.example:8443". */
  readonly address: string;
  readonly database: string;
  readonly table: string;
  readonly user: string;
  readonly password: string;
  /** The longest that a question may take; by default as long as the product waits. */
  readonly seconds?: number;
}

/** What came over the wire: answers, the rows in them, and bytes as they were sent. */
export interface Received {
  readonly answers: number;
  readonly rows: number;
  readonly bytes: number;
}

/** The product's own limit of one question. Node waits 300 s for an answer to begin, and a server answers when it has read all. */
const MOST_SECONDS = 280;
/** Of one question, where the user has no limit. */
const MOST_MEMORY = 8e9;
/** Texts of odd cells stand in questions. */
const MOST_QUERY_BYTES = 16 * 2 ** 20;
/** Past the server's own limit before it is given up; and for ending it there. */
const GRACE_MS = 5000;
/** What is kept lasts so long after the last question. */
const KEPT_SECONDS = "600";

/** Settings by which the user's own limits are known. */
const LIMITS = [
  "readonly",
  "max_execution_time",
  "max_memory_usage",
  "max_query_size",
  "skip_unavailable_shards",
] as const;
type Limits = Readonly<Record<(typeof LIMITS)[number], number>>;

/** Codes of the server: settings or tables of a session that the user may not have, and what does not fit in memory. */
const READONLY = 164;
const NOT_KEPT: ReadonlySet<number | undefined> = new Set([READONLY, 497, 241]);

const LOCKED = 373;
const MOST_TRIES = 20;

/** 0 is no limit. */
const lesser = (own: number, most: number): number => (own === 0 ? most : Math.min(own, most));

/** The client writes names and passwords byte by byte. */
const asBytes = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

const newId = (): string => `sales-planner-${crypto.randomUUID()}`;

function clientOf({ address, database, user, password }: WarehouseTable): ClickHouseClient {
  // In an address of its own the client takes a path for the database.
  const { origin, pathname } = new URL(addressOf(address));
  return createClient({
    ...{
      url: origin,
      ...(pathname !== "/" && { pathname: pathname.replace(/\/$/, "") }),
      database,
      username: asBytes(user),
      password: asBytes(password),
    },
    request_timeout: MOST_SECONDS * 1000 + 2 * GRACE_MS,
    // Browsers send at most 64 KB in requests that outlive their page.
    keep_alive: { enabled: false },
    log: { level: ClickHouseLogLevel.OFF },
  });
}

export class ClickHouseSession {
  private readonly client: ClickHouseClient;
  private seconds: number;
  private settings: ClickHouseSettings = {};
  private queryBytes = 2 ** 18;
  private readonly running = new Map<string, (why: GivenUp) => void>();
  private isCancelled = false;
  private last: Promise<unknown> = Promise.resolve();
  /** The id by which the server finds what was kept. */
  private kept: string | null = null;
  private counted: Received = { answers: 0, rows: 0, bytes: 0 };

  private constructor(private readonly place: WarehouseTable) {
    this.client = clientOf(place);
    this.seconds = Math.min(place.seconds ?? MOST_SECONDS, MOST_SECONDS);
  }

  /** @throws Problem for an address that is none or not safe, and for what the server refuses. */
  static async open(place: WarehouseTable): Promise<ClickHouseSession> {
    const session = new ClickHouseSession(place);
    await session.agreeOnLimits();
    return session;
  }

  get traffic(): Received {
    return this.counted;
  }

  /** The answer, column by column. @throws Problem for what the server refuses, and for an answer that is not whole. */
  ask(sql: string): Promise<readonly (readonly Value[])[]> {
    return this.inTurn(async () => {
      const { meta, data } = await this.run(`${sql} FORMAT JSONCompact`, (query) => this.received(query));
      return meta.map((_, column) => data.map((row) => row[column]!));
    });
  }

  /**
   * Keeps what a query selects under a name, as it stands now, in the server's memory, until it is released or no question has come for a
   * while. @returns Whether the user may have that, and it fits.
   */
  async keep(name: string, sql: string): Promise<boolean> {
    const before = this.kept;
    this.kept ??= newId();
    const create = `CREATE TEMPORARY TABLE ${name} ENGINE = Memory AS ${sql}`;
    try {
      await this.inTurn(() => this.run(create, (query) => this.sent(query)));
      return true;
    } catch (error) {
      this.kept = before;
      if (NOT_KEPT.has(failureOf(error)?.code)) return false;
      throw error;
    }
  }

  /** Ends what is kept under the names, which are all that there are. */
  async release(names: readonly string[]): Promise<void> {
    for (const name of names)
      await this.inTurn(() => this.run(`DROP TEMPORARY TABLE ${name}`, (query) => this.sent(query)));
    this.kept = null;
  }

  /** Ends what runs, here and on the server. @throws Problem where the server does not end it. */
  async cancel(): Promise<void> {
    this.isCancelled = true;
    const ids = [...this.running.keys()];
    for (const giveUp of this.running.values()) giveUp("cancelled");
    if (ids.length > 0) await this.kill(ids);
  }

  /** The user's own limits, within the time that the product waits; nothing but reading; no shard is skipped in silence. */
  private async agreeOnLimits(): Promise<void> {
    const names = LIMITS.map(CLICKHOUSE.text).join(", ");
    const [found = [], values = []] = await this.ask(
      `SELECT name, value FROM system.settings WHERE name IN (${names})`,
    );
    const own = Object.fromEntries(found.map((name, i) => [name, Number(values[i])])) as Limits;
    const seconds = lesser(own.max_execution_time, this.seconds);
    this.queryBytes = own.max_query_size;
    if (own.readonly !== 1 && (await this.takes(settingsWithin(own, seconds)))) {
      this.queryBytes = MOST_QUERY_BYTES;
      this.seconds = seconds;
    } else if (own.skip_unavailable_shards !== 0) throw WAREHOUSE_PROBLEMS.skipsShards(this.place.user);
  }

  /** Whether the user may send settings; without them the server's own limits hold. */
  private async takes(settings: ClickHouseSettings): Promise<boolean> {
    this.settings = settings;
    try {
      await this.ask("SELECT 1");
      return true;
    } catch (error) {
      if (failureOf(error)?.code !== READONLY) throw error;
      this.settings = {};
      return false;
    }
  }

  /** One after the other: a session answers one question at a time, and a warehouse has others to answer. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work);
    this.last = next.catch(() => undefined);
    return next;
  }

  private async run<T>(query: string, send: (query: ExecParams) => Promise<T>): Promise<T> {
    this.refuse(query);
    const [id, control] = [newId(), new AbortController()];
    const ended: { why?: GivenUp } = {};
    const giveUp = (why: GivenUp): void => {
      ended.why = why;
      control.abort();
    };
    const timer = setTimeout(() => giveUp("late"), this.seconds * 1000 + GRACE_MS);
    this.running.set(id, giveUp);
    try {
      const asked = { query, query_id: id, abort_signal: control.signal, ...this.context() };
      return await unlocked(() => send(asked));
    } catch (error) {
      if (ended.why === undefined) throw WAREHOUSE_PROBLEMS.failed(error, { ...this.place, seconds: this.seconds });
      // A question that is cancelled is ended by who cancels it; one that is late, in the end, by the server's own limit.
      if (ended.why === "late") await this.kill([id]).catch(() => undefined);
      throw WAREHOUSE_PROBLEMS.givenUp(ended.why, this.seconds);
    } finally {
      clearTimeout(timer);
      this.running.delete(id);
    }
  }

  private refuse(query: string): void {
    if (this.isCancelled) throw WAREHOUSE_PROBLEMS.givenUp("cancelled", this.seconds);
    const bytes = new TextEncoder().encode(query).length;
    if (bytes > this.queryBytes) throw WAREHOUSE_PROBLEMS.tooManyOddCells(this.place.table);
  }

  private context(): Pick<ExecParams, "session_id" | "clickhouse_settings"> {
    if (this.kept === null) return { clickhouse_settings: this.settings };
    const lasting: ClickHouseSettings = { ...this.settings, session_timeout: KEPT_SECONDS };
    return { session_id: this.kept, clickhouse_settings: lasting };
  }

  /** What is answered, to its end: a session is locked until then. */
  private async sent(query: ExecParams): Promise<{ text: string; bytes: number }> {
    const { stream } = await this.client.exec(query);
    return textOf(stream as ReadableStream<Uint8Array>);
  }

  private async received(query: ExecParams): Promise<Reply> {
    const { text, bytes } = await this.sent(query);
    const reply = replyOf(text);
    const { answers, rows, bytes: before } = this.counted;
    this.counted = { answers: answers + 1, rows: rows + reply.rows, bytes: before + bytes };
    return reply;
  }

  private async kill(ids: readonly string[]): Promise<void> {
    const query = `KILL QUERY WHERE query_id IN (${ids.map(CLICKHOUSE.text).join(", ")}) SYNC`;
    const control = new AbortController();
    const timer = setTimeout(() => control.abort(), GRACE_MS);
    try {
      await this.client.command({ query, abort_signal: control.signal });
    } catch (error) {
      throw WAREHOUSE_PROBLEMS.notEnded(error, this.seconds);
    } finally {
      clearTimeout(timer);
    }
  }
}

function settingsWithin({ readonly, max_memory_usage: own }: Limits, seconds: number): ClickHouseSettings {
  const memory = own === 0 ? MOST_MEMORY : own;
  return {
    ...(readonly === 0 && { readonly: "2" }),
    max_execution_time: seconds,
    max_memory_usage: String(memory),
    // What does not fit in half of it is grouped on the server's disk.
    max_bytes_before_external_group_by: String(Math.floor(memory / 2)),
    max_query_size: String(MOST_QUERY_BYTES),
    skip_unavailable_shards: 0,
  };
}

/** A server lets a session go a moment after it has answered. */
async function unlocked<T>(send: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await send();
    } catch (error) {
      if (failureOf(error)?.code !== LOCKED || tries === MOST_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * tries));
    }
  }
}

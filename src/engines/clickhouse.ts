/**
 * ClickHouse, one server or many behind a Distributed table: the orders stay there, and figures come. Nothing is written on it: what was
 * read of odd cells stands in the questions themselves, and is bounded by how long they may be.
 */
import type { Cell, Source } from "../tables/source";
import { ClickHouseSession, type WarehouseTable, type Received } from "./clickhouse-session";
import { plainIn, type ReadName } from "./columns";
import { CLICKHOUSE, type Lookup } from "./dialect";
import type { Answered, Dictionary, Engine, Entry } from "./engine";
import { type Advice, engineProblems } from "./texts";
import { WAREHOUSE_PROBLEMS } from "./warehouse-problems";

/** An engine whose table has headings of its own. */
export interface Warehouse extends Engine {
  /** Its headings; how many rows it has is known once it was read. */
  readonly source: Source;
  /** Its first rows as texts. */
  sample(rows: number): Promise<readonly (readonly Cell[])[]>;
  /** What came over the wire so far, and what the server read for it. */
  readonly traffic: () => Received;
  /** Gives back what the server keeps. @throws Problem as `ask` does. */
  release(): Promise<void>;
  /** Ends what runs, here and there. @throws Problem where the server does not end it. */
  cancel(): Promise<void>;
}

interface TypedColumn {
  readonly name: string;
  readonly type: string;
}

/** Different texts of a column that are fetched to be read. */
const MOST_ENTRIES = 200_000;

const { id, text } = CLICKHOUSE;

/** @throws Problem for an address that is not safe, and for what the server refuses, with what can be done about it. */
export async function openClickHouse(place: WarehouseTable, advice: Advice): Promise<Warehouse> {
  const session = await ClickHouseSession.open(place);
  const relation = `${id(place.database)}.${id(place.table)}`;
  const columns = await columnsOf(session, relation);
  const cells = columns.map(cellOf);
  const snapshot = new Snapshot(session, place, relation);
  return {
    ...{ dialect: CLICKHOUSE, relation, mostEntries: MOST_ENTRIES, source: sourceOf(place, columns) },
    ...{ isLive: true, problems: engineProblems(advice) },
    ask: (sql) => snapshot.ask(sql),
    column: (position) => cells[position]!,
    tally: async (expressions, most) => {
      await snapshot.release();
      return tally(session, relation, expressions, most);
    },
    define: (name, cell, dictionary) => Promise.resolve(lookupOf(name, cell, dictionary)),
    keep: (name, sql) => snapshot.keep(id(name), sql),
    sample: async (rows) => {
      const listed = cells.map((cell, i) => `${CLICKHOUSE.asText(cell)} AS sample_${i}`).join(", ");
      const answered = await session.ask(`SELECT ${listed} FROM ${relation} LIMIT ${rows}`);
      return answered[0]!.map((_, row) => answered.map((column) => column[row]!));
    },
    traffic: () => session.traffic,
    cancel: () => session.cancel(),
    release: () => snapshot.release(),
    close: () => undefined,
  };
}

/**
 * Orders as they stood at one moment, though rows keep coming: kept by the server where the user may have that; else the table has to stand
 * still between questions.
 */
class Snapshot {
  private readonly names: string[] = [];
  /** Of the table, where its rows are read again by each question. */
  private rows: string | null = null;

  constructor(
    private readonly session: ClickHouseSession,
    private readonly place: WarehouseTable,
    private readonly relation: string,
  ) {}

  async keep(name: string, sql: string): Promise<string> {
    if (await this.session.keep(name, sql)) {
      this.names.push(name);
      return name;
    }
    this.rows ??= await this.count();
    return `(${sql}) AS ${name}`;
  }

  async ask(sql: string): Promise<Answered> {
    const answered = await this.session.ask(sql);
    if (this.rows !== null && (await this.count()) !== this.rows)
      throw WAREHOUSE_PROBLEMS.rowsCame(this.place.table, this.place.user);
    return answered;
  }

  async release(): Promise<void> {
    await this.session.release(this.names.splice(0));
    this.rows = null;
  }

  private async count(): Promise<string> {
    const [[rows] = []] = await this.session.ask(`SELECT count() FROM ${this.relation}`);
    return String(rows);
  }
}

async function columnsOf(session: ClickHouseSession, relation: string): Promise<TypedColumn[]> {
  const [names = [], types = [], kinds = []] = await session.ask(`DESCRIBE TABLE ${relation}`);
  const columns = names.map((name, i) => ({ name: String(name), type: String(types[i]), kind: kinds[i] }));
  // A column that only takes what is written holds nothing.
  return columns.filter(({ kind }) => kind !== "EPHEMERAL");
}

function sourceOf({ database, table }: WarehouseTable, columns: readonly TypedColumn[]): Source {
  const name = `${database}.${table}`;
  const headers = columns.map((column) => column.name);
  return { name, sheet: name, table: null, headers, headerRow: 0, firstColumn: 0, rows: 0, dateSystem: 1900 };
}

/** The type inside what may be nothing or is stored by number. */
const innerType = (type: string): string => {
  const inner = /^(?:Nullable|LowCardinality)\((.*)\)$/.exec(type)?.[1];
  return inner === undefined ? type : innerType(inner);
};

/**
 * A column as an expression whose text reads as the cell of a file: money of any type with two decimals at most where it has no more, else
 * with four, so that no point can be taken for a thousands mark; a moment without parts of a second.
 */
function cellOf({ name, type }: TypedColumn): string {
  const [column, inner] = [id(name), innerType(type)];
  if (/^(Float|Decimal)/.test(inner)) {
    const shown = `toString(round(toFloat64(${column}), 4))`;
    return `replaceRegexpOne(${shown}, ${text("^(-?[0-9]+[.][0-9]{3})$")}, ${text("\\10")})`;
  }
  if (inner.startsWith("DateTime64")) return `substring(toString(${column}), 1, 19)`;
  if (inner.startsWith("FixedString")) return `toStringCutToZero(${column})`;
  return /^(Array|Tuple|Nested|Map|AggregateFunction|JSON|Object|Variant|Dynamic)/.test(inner) ? text("") : column;
}

/** One question a column: the server reads no other then, and every shard counts its own part. */
async function tally(
  session: ClickHouseSession,
  relation: string,
  expressions: readonly string[],
  most: number,
): Promise<(readonly [string, number])[][]> {
  const tallies: (readonly [string, number])[][] = [];
  for (const expression of expressions) {
    const [texts = [], rows = []] = await session.ask(
      `SELECT ${expression} AS tallied_text, ${CLICKHOUSE.double("count()")} AS tallied_rows FROM ${relation} ` +
        `GROUP BY tallied_text LIMIT ${most}`,
    );
    tallies.push(texts.map((each, i) => [String(each), Number(rows[i])]));
  }
  return tallies;
}

/** A whole number is written as one with decimals: all of a list have one type. */
const double = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : `${value}`;

/** Columns whose names are asked for; of others only what they say of their row. */
const KEYED: ReadonlySet<string> = new Set<ReadName>(["order", "customer", "product", "seller", "status"]);

/** Columns of figures: a cell that is not known is unread. */
const FIGURES: ReadonlySet<string> = new Set<ReadName>(["date", "amount", "units", "unitPrice"]);

type Known = readonly (readonly [cell: string, entry: Entry])[];

/** What stands for a cell among those known, else what it is taken for. */
function lookUp(cell: string, known: Known, shown: (entry: Entry) => string, otherwise: string): string {
  if (known.length === 0) return otherwise;
  const [cells, found] = [known.map(([raw]) => text(raw)), known.map(([, entry]) => shown(entry))];
  return `transform(${cell}, [${cells.join(", ")}], [${found.join(", ")}], ${otherwise})`;
}

/**
 * The entries that say something else than what a cell is taken for. Rows may come between the tally and the questions: a date or figure
 * that was not known then is unread.
 */
function lookupOf(name: string, cell: string, dictionary: Dictionary): Lookup {
  const entries = [...dictionary];
  const isFigure = FIGURES.has(name);
  const plain = plainIn(CLICKHOUSE, name as ReadName, cell);
  const flagged = isFigure ? entries : entries.filter(([, { flag }]) => flag !== "");
  const unknown = isFigure ? `CASE WHEN ${plain} THEN ${text("")} ELSE ${text("unread")} END` : text("");
  const read = entries.filter(([, { flag }]) => flag === "");
  return {
    join: "",
    key: (otherwise) => {
      if (!KEYED.has(name)) return otherwise;
      const known = entries.filter(([raw, { key }]) => key !== (otherwise === cell ? raw : ""));
      return lookUp(cell, known, ({ key }) => text(key), otherwise);
    },
    value: (otherwise) => lookUp(cell, read, ({ value }) => double(value), CLICKHOUSE.double(otherwise)),
    flag: lookUp(cell, flagged, ({ flag }) => text(flag), unknown),
  };
}

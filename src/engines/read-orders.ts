/**
 * Orders that stay in an engine: read as a table in memory is read, accounted for row by row, and asked for figures only.
 */
import type { AskedOrders, CustomerTotals, Figures, FigureWindow } from "../figures/figures";
import type { OrderReason } from "../tables/orders";
import { amountLevel } from "../tables/orders/amounts";
import { detectPlatform } from "../tables/orders/platforms";
import { readCurrency } from "../tables/orders/currencies";
import { unlistedRows } from "../tables/reasons";
import { crowdIn } from "./crowd";
import { type OrderFile, type ReadColumns, readColumns, type ReadName } from "./columns";
import type { Lookup } from "./dialect";
import type { Engine } from "./engine";
import { namelessRows } from "./texts";
import { CONTINUED, linesSql, type ReadCells } from "./lines";
import {
  type Account,
  accountOf,
  accountSql,
  countedSql,
  groupedFrom,
  groupedSql,
  namelessSql,
  type OrdersRead,
  MOST_LINES,
  type Present,
  tallySql,
} from "./orders";
import {
  bestSql,
  customerDaysOf,
  customersOf,
  customersSql,
  daysOf,
  daysSql,
  hoursOf,
  hoursSql,
  namesOf,
  sellerDaysOf,
  sellerDaysSql,
  TOTAL_COLUMNS,
} from "./questions";
import { pairsOf, pairsSql, productDaysOf, productDaysSql, singlesOf, singlesSql, soldRowsSql, soldSql } from "./sold";

/** Of a column whose cells SQL reads by itself. */
const NO_LOOKUP: Lookup = { join: "", key: (plain) => plain, value: (plain) => plain, flag: "''" };

async function readCells(
  engine: Engine,
  file: OrderFile,
  { columns, open, numbered }: ReadColumns,
): Promise<ReadCells> {
  const defined = await Promise.all(
    columns.map(async ({ name, cell, dictionary }) => {
      const lookup =
        dictionary.size === 0 && engine.isLive !== true ? NO_LOOKUP : await engine.define(name, cell, dictionary);
      return [name, { cell, lookup }] as const;
    }),
  );
  const status = columns.find(({ name }) => name === "status");
  return {
    ...{ dialect: engine.dialect, relation: engine.relation, source: file.source, roles: file.roles },
    platform: detectPlatform(file.source.headers),
    cells: new Map(defined),
    numbered,
    scaleOf: (role) => open.scaleOf(role),
    blankStatuses: [...(status?.dictionary.values() ?? [])].some(({ flag }) => flag === "blank"),
  };
}

function presentIn({ columns, numbered }: ReadColumns, { isLive = false }: Engine): Present {
  const has = (role: ReadName): boolean => columns.some(({ name }) => name === role);
  const lacks = (role: ReadName): boolean =>
    columns.some(
      ({ name, dictionary }) => name === role && (isLive || [...dictionary.values()].some(({ flag }) => flag !== "")),
    );
  return {
    numbered,
    customer: !has("customer") ? "none" : lacks("customer") ? "some" : "named",
    ...{ seller: has("seller"), units: has("units") },
    ...{ undated: lacks("date"), amountless: lacks("date") || lacks("amount") },
  };
}

/** Rows of the table, and its orders with whether they count, as relations of the engine. */
interface Relations extends OrdersRead {
  readonly present: Present;
  readonly lines: string;
  readonly counted: string;
}

/** Rows that count. */
type Used = Pick<Account, "used">;

/** The orders as a relation of the engine, once it is known that their numbers are such. */
async function countedRelation(engine: Engine, file: OrderFile, read: ReadColumns): Promise<Relations> {
  const { dialect } = engine;
  const cells = await readCells(engine, file, read);
  const lines = linesSql(cells);
  const present = presentIn(read, engine);
  const kept = await engine.keep("order_groups", groupedSql(dialect, lines, present));
  const grouped = groupedFrom(dialect, kept, present);
  const [equal, differing, most, apart, example, orders] = (await engine.ask(tallySql(dialect, grouped))).map(
    (column) => column[0]!,
  );
  const { numbered } = read;
  const heading = read.open.headingOf("order");
  if (Number(most) > MOST_LINES) throw engine.problems.tooManyLines(heading, Number(most), MOST_LINES);
  if (Number(apart) > 0) throw engine.problems.numbersRepeat(heading, Number(apart), String(example));
  const lost = read.columns.find(({ name }) => name === "order");
  if (numbered && lost !== undefined && lost.marked > 1 && lost.marked * 2 > lost.plain && Number(orders) < lost.plain)
    throw engine.problems.digitsLost(heading, read.open.source.name);
  const tally = { equal: Number(equal), differing: Number(differing) };
  const level = amountLevel(cells, tally);
  return {
    level,
    numbered,
    lines,
    present,
    counted: `(${countedSql(dialect, grouped, { level, numbered })}) AS counted_orders`,
  };
}

/**
 * Questions of products, whose rows are read once more when the first is asked; without a column of them the answer is null.
 * @throws Problem where other rows count by then.
 */
function productFigures(
  engine: Engine,
  { used, ...relations }: Relations & Used,
  { columns, open: { source } }: ReadColumns,
): Pick<Figures, "byProductDay" | "pairs"> {
  const { dialect } = engine;
  const has = (role: ReadName): boolean => columns.some(({ name }) => name === role);
  if (!has("product")) return { byProductDay: () => null, pairs: () => null };
  let kept: Promise<string> | null = null;
  const keep = async (): Promise<string> => {
    const name = await engine.keep("orders_sold", soldSql(dialect, relations));
    const [rows] = await engine.ask(soldRowsSql(dialect, name));
    if (Number(rows![0]) !== used) throw engine.problems.rowsCame(source.name);
    return name;
  };
  const sold = (): Promise<string> => (kept ??= keep());
  return {
    byProductDay: async () => productDaysOf(await engine.ask(productDaysSql(dialect, await sold())), has("units")),
    pairs: async (question) => {
      if (!relations.numbered) return singlesOf(await engine.ask(singlesSql(dialect, await sold(), question)));
      const { orders, products, pairs } = pairsSql(dialect, await sold(), question);
      return pairsOf(await engine.ask(orders), await engine.ask(products), await engine.ask(pairs));
    },
  };
}

const inline = (sql: string): string => `(${sql}) AS customers`;

/** The best customers, or all of them. @param customers The relation that has a column. */
async function totalsIn(
  engine: Engine,
  window: FigureWindow,
  customers: (column: string) => string,
  most: number | null,
): Promise<CustomerTotals> {
  const first = (column: string, count: number | null) =>
    engine.ask(bestSql(customers(column), [column], most === null ? count : Math.min(most, count ?? most)));
  const figures = await engine.ask(bestSql(customers("cn"), TOTAL_COLUMNS, most));
  return customersOf(figures, window, {
    names: async (count) => (count === 0 ? [] : namesOf(await first("cu", count))),
    days: async () => customerDaysOf(await first("cd", null)),
  });
}

/** A question that was answered is not asked again: the orders stay as they are. */
function remembering<T>(ask: (sql: string) => Promise<T>): (sql: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (sql) => {
    const known = asked.get(sql);
    if (known !== undefined) return known;
    const answer = ask(sql);
    asked.set(sql, answer);
    answer.catch(() => asked.delete(sql));
    return answer;
  };
}

function figuresFrom(engine: Engine, relations: Relations & Used, read: ReadColumns): Figures {
  const { dialect } = engine;
  const { counted, present } = relations;
  const ask = remembering((sql) => engine.ask(sql));
  let tables = 0;
  const kept = remembering((sql) => engine.keep(`customers_${tables++}`, sql));
  const customers = (window: FigureWindow, days: boolean): string =>
    customersSql(dialect, counted, window, { days, units: present.units });
  return {
    byCustomer: (window) => totalsIn(engine, window, (column) => inline(customers(window, column === "cd")), null),
    crowd: async (window, withDays) => {
      const relation = await kept(customers(window, withDays));
      const best = (most: number) => totalsIn(engine, window, () => relation, most);
      return crowdIn({ dialect, window, customers: relation, ask, best });
    },
    byDay: async () => daysOf(await ask(daysSql(dialect, counted))),
    bySellerDay: async () => sellerDaysOf(await ask(sellerDaysSql(dialect, counted)), read.sellers),
    byHour: async () => hoursOf(await ask(hoursSql(dialect, counted))),
    ...productFigures(engine, relations, read),
  };
}

const leftOutOf = ({ leftOut }: Account): AskedOrders["leftOut"] =>
  [...leftOut].map(([reason, rows]) => ({ reason: reason as OrderReason, rows: unlistedRows(rows) }));

/** A row that names nothing may be the sum of rows above it, which an engine does not see; order numbers show which are orders. */
async function noteNameless(engine: Engine, { counted }: Relations, { open, columns }: ReadColumns): Promise<void> {
  if (columns.some(({ name }) => name === "order")) return;
  const [rows] = await engine.ask(namelessSql(engine.dialect, counted));
  if (Number(rows![0]) > 0) open.notes.push(namelessRows(Number(rows![0])));
}

/**
 * Reads an order table in an engine, column decisions first.
 * @throws Problem for a table that an engine does not read right, and for what the engine refuses.
 */
export async function readOrders(engine: Engine, file: OrderFile): Promise<AskedOrders> {
  const platform = detectPlatform(file.source.headers);
  if (platform?.dayInOrder === true) throw engine.problems.notByEngine(platform.name);
  const read = await readColumns(engine, file);
  const relations = await countedRelation(engine, file, read);
  const account = accountOf(await engine.ask(accountSql(engine.dialect, relations.counted, relations.present)));
  if (account.leftOut.has(CONTINUED))
    throw engine.problems.mergedCells(read.open.headingOf("order"), account.leftOut.get(CONTINUED)!);
  const { orders, rows, used, nameless } = account;
  await noteNameless(engine, relations, read);
  const source = { ...file.source, rows };
  const currency = readCurrency(read.open);
  return {
    ...{ source, columns: file.roles, rows, used, leftOut: leftOutOf(account), ...read.open.evidence() },
    ...{ count: orders, namelessRows: nameless, amountLevel: relations.level, currency },
    figures: figuresFrom(engine, { ...relations, used }, read),
  };
}

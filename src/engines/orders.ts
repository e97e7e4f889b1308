/**
 * Rows brought together to orders, each with whether it counts; and what becomes of every row.
 */
import { ORDER_REASONS } from "../tables/orders";
import { ALWAYS, type Dialect } from "./dialect";
import type { Answered } from "./engine";
import { MISSING, REASON_MARK } from "./lines";

/**
 * Reasons that a row of an order can have for its date or amount are counted in one number an order, so many binary digits each: most
 * orders have none, and memory is what bounds an engine.
 */
const DIGITS = 10;
/** An order number with more lines is none. */
export const MOST_LINES = 2 ** DIGITS - 1;

const UNDATED_REASONS = ["noDate", "unreadableDate", "ambiguousDate", "unpaid", "errorCell", "totalRow"] as const;
const MISSING_REASONS = ["noAmount", "errorCell", "totalRow"] as const;
const UNREAD_REASONS = ["unreadableAmount", "errorCell", "totalRow"] as const;

const weight = (place: number): number => 2 ** (DIGITS * place);

/** What is made of the rows of an order. */
type Aggregates = Pick<Dialect, "least" | "largest" | "sumWhere" | "countWhere"> & {
  readonly sum: (value: string) => string;
  readonly rows: string;
};

const ofGroups = ({ least, largest, sumWhere, countWhere }: Dialect): Aggregates => ({
  ...{ least, largest, sumWhere, countWhere, sum: (value) => `sum(${value})`, rows: "count(*)" },
});

const where = (value: string, condition: string, none: string): string =>
  condition === ALWAYS ? value : `CASE WHEN ${condition} THEN ${value} ELSE ${none} END`;

/** Of orders of one row each. */
const OF_ROWS: Aggregates = {
  ...{ least: where, largest: where, sumWhere: (value, condition) => where(value, condition, "0") },
  countWhere: (condition) => where("1", condition, "0"),
  sum: (value) => value,
  rows: "1",
};

/** A sum that counts the rows of each of some reasons. */
function packed(
  { text, whole }: Dialect,
  { sumWhere }: Aggregates,
  column: string,
  reasons: readonly string[],
): string {
  const cases = reasons.map((reason, i) => `WHEN ${column} = ${text(reason)} THEN ${weight(i)}`).join(" ");
  return whole(sumWhere(whole(`CASE ${cases} ELSE 0 END`), `${column} <> ${text("")}`));
}

/** The count at a place of such a sum. */
const unpacked = ({ quotient }: Dialect, sum: string, place: number): string =>
  `(${quotient(sum, weight(place))} % ${weight(1)})`;

const AMOUNT_COUNTERS = [MISSING.blankRow, MISSING.errorCell, MISSING.totalRow, ...UNREAD_REASONS];

/** What some row of the table says or lacks; what none does takes no room and no time. */
export interface Present {
  /** Order numbers; without any each row is an order. */
  readonly numbered: boolean;
  readonly customer: "named" | "some" | "none";
  readonly seller: boolean;
  readonly units: boolean;
  /** Some date, or some date or amount, is missing or cannot be read. */
  readonly undated: boolean;
  readonly amountless: boolean;
}

/** A column of the orders as rows bring it about, or a value that all have; that one is added where they are read, for room's sake. */
type Column = Readonly<Record<"kept", string>> | Readonly<Record<"same", string>>;
const kept = (sql: string): Column => ({ kept: sql });
const same = (sql: string): Column => ({ same: sql });

/**
 * One row an order: `n` rows, `cu` by alphabet the first customer and `cx` the last, `se`, `da` the first day, `am` the sum, `lo` and `hi`
 * the least and largest amount, `an` amounts, `un` units of `us` rows; `dc` and `ac` the counted reasons.
 */
function groupedColumns(
  dialect: Dialect,
  { numbered, customer, seller, units, undated, amountless }: Present,
): Readonly<Record<string, Column>> {
  const { text, whole } = dialect;
  const made = numbered ? ofGroups(dialect) : OF_ROWS;
  const { least, largest, sumWhere, countWhere, sum } = made;
  const [none, zero] = [text(""), whole("0")];
  const [named, dated, paid] = [`cu <> ${none}`, `dr = ${none}`, `ar = ${none}`];
  const who = customer === "some" ? named : ALWAYS;
  const when = undated ? dated : ALWAYS;
  const what = amountless ? paid : ALWAYS;
  const rows = numbered ? "n" : made.rows;
  return {
    n: numbered ? kept(made.rows) : same(rows),
    first_cu: customer === "none" ? same(none) : kept(least("cu", who, none)),
    last_cu: customer === "none" || !numbered ? same(none) : kept(largest("cu", who, none)),
    first_se: seller ? kept(least("se", `se <> ${none}`, none)) : same(none),
    first_da: kept(least("da", when, "0")),
    dn: undated ? kept(countWhere(when)) : same(rows),
    sum_am: kept(whole(sumWhere("am", what))),
    lo: kept(least("am", what, "0")),
    hi: kept(largest("am", what, "0")),
    an: amountless ? kept(countWhere(what)) : same(rows),
    sum_un: units ? kept(sum("un")) : same("0"),
    sum_us: units ? kept(whole(sum("us"))) : same(zero),
    dc: undated ? kept(packed(dialect, made, "dr", UNDATED_REASONS)) : same(zero),
    ac: amountless ? kept(packed(dialect, made, "ar", AMOUNT_COUNTERS)) : same(zero),
  };
}

/**
 * The orders as they are kept. Rows that are left out whatever their order is are together under their reason. Without order numbers one a
 * row, with its `pr`, `qt` and `nl`.
 */
export function groupedSql(dialect: Dialect, lines: string, present: Present): string {
  const columns = Object.entries(groupedColumns(dialect, present)).flatMap(([name, column]) =>
    "kept" in column ? [`${column.kept} AS ${name}`] : [],
  );
  const { numbered } = present;
  const further = numbered ? "" : ", pr, qt, nl";
  return `SELECT o, ${columns.join(", ")}${further} FROM (${lines}) AS order_lines${numbered ? " GROUP BY o" : ""}`;
}

/** The orders with all columns. @param relation Of `groupedSql`. */
export function groupedFrom(dialect: Dialect, relation: string, present: Present): string {
  const columns = Object.entries(groupedColumns(dialect, present)).flatMap(([name, column]) =>
    "same" in column ? [`${column.same} AS ${name}`] : [],
  );
  return `(SELECT *${columns.map((column) => `, ${column}`).join("")} FROM ${relation}) AS all_orders`;
}

/** How orders with several amounts repeat them, rows of the largest order, orders that name several customers, and one of them. */
export function tallySql({ countWhere, double, largest, least, text }: Dialect, grouped: string): string {
  const order = `o < ${text(REASON_MARK)} OR o >= ${text("\u0002")}`;
  const several = `(${order}) AND an > 1`;
  const apart = `(${order}) AND n > 1 AND first_cu <> last_cu`;
  return (
    `SELECT ${double(countWhere(`${several} AND lo = hi`))}, ${double(countWhere(`${several} AND lo <> hi`))}, ` +
    `${double(largest("n", order, "0"))}, ${double(countWhere(apart))}, ${least("o", apart, text(""))}, ` +
    `${double(countWhere(order))} FROM ${grouped}`
  );
}

/** How a table's orders were read. */
export interface OrdersRead {
  /** What the amount column holds. */
  readonly level: "line" | "order";
  /** Whether orders have numbers. */
  readonly numbered: boolean;
}

/** Rows that count as orders, but name nothing. */
export const namelessSql = ({ double, sumWhere }: Dialect, counted: string): string =>
  `SELECT ${double(sumWhere("nl", "ok"))} FROM ${counted}`;

/** One row an order or reason `o`: `ok` whether it counts, `w` why it does not, "" where it does; `cu`, `se`, `da`, `m` in ten-thousandths, `un`, `us`, `rs` rows that count. */
export function countedSql(dialect: Dialect, grouped: string, { level, numbered }: OrdersRead): string {
  const { text, whole } = dialect;
  const further = numbered ? "" : ", pr, qt, nl";
  const amount = level === "order" ? "CASE WHEN an > 1 AND lo = hi THEN lo ELSE sum_am END" : "sum_am";
  const unread = UNREAD_REASONS.map((_, i) => unpacked(dialect, "ac", MISSING_REASONS.length + i)).join(" + ");
  const inner =
    `SELECT o, first_cu, first_se, first_da, dn, an, lo, hi, n, sum_un, sum_us, dc, ac, ${whole(amount)} AS m, ` +
    `n - (${unread}) AS rs${further} FROM ${grouped}`;
  const isReason = `o >= ${text(REASON_MARK)} AND o < ${text("\u0002")}`;
  // Asked of every order by each question: without a text to compare.
  const counts = `m > 0 AND dn > 0 AND an > 0 AND NOT (${isReason})`;
  const why =
    `CASE WHEN ${isReason} THEN o WHEN dn = 0 THEN ${text("undated")} ` +
    `WHEN an = 0 THEN ${text("amountless")} WHEN m < 0 OR m = 0 AND lo <> hi THEN ${text("refunded")} ` +
    `WHEN m = 0 THEN ${text("free")} ELSE ${text("")} END`;
  return (
    `SELECT o, ${counts} AS ok, ${why} AS w, first_cu AS cu, first_se AS se, first_da AS da, m, sum_un AS un, sum_us AS us, n AS rn, rs, dc, ac${further} ` +
    `FROM (${inner}) AS order_amounts`
  );
}

/** Orders, rows, rows that count and rows of each counted reason, by what becomes of their orders. */
export function accountSql(dialect: Dialect, counted: string, { undated, amountless }: Present): string {
  const { double, sumWhere, text } = dialect;
  const rowsOf = (counters: string, place: number, some: boolean): string =>
    double(some ? `sum(${unpacked(dialect, counters, place)})` : "0");
  const columns = [
    ...[double("count(*)"), double("sum(rn)"), double("sum(rs)"), double(sumWhere("rs", `cu = ${text("")}`))],
    ...UNDATED_REASONS.map((_, place) => rowsOf("dc", place, undated)),
    ...AMOUNT_COUNTERS.map((_, place) => rowsOf("ac", place, amountless)),
  ];
  return `SELECT w, ${columns.join(", ")} FROM ${counted} GROUP BY w`;
}

/** What becomes of the rows of a table. */
export interface Account {
  readonly orders: number;
  readonly rows: number;
  readonly used: number;
  /** Rows of orders that count but name no customer. */
  readonly nameless: number;
  /** Rows by reason. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** @param answered As `accountSql` asks, column by column. */
export function accountOf(answered: Answered): Account {
  const leftOut = new Map<string, number>();
  const leave = (reason: string, rows: number): void => {
    if (rows > 0) leftOut.set(reason, (leftOut.get(reason) ?? 0) + rows);
  };
  let [orders, rows, used, nameless] = [0, 0, 0, 0];
  Array.from(answered[0]!).forEach((state, i) => {
    const [count, all, counting, unnamed, ...counted] = answered.slice(1).map((column) => Number(column[i]));
    const why = String(state);
    rows += all!;
    if (why.startsWith(REASON_MARK)) return leave(why.slice(REASON_MARK.length), all!);
    const dates = counted.slice(0, UNDATED_REASONS.length);
    if (why === "undated") return UNDATED_REASONS.forEach((reason, place) => leave(reason, dates[place]!));
    const amounts = counted.slice(UNDATED_REASONS.length);
    UNREAD_REASONS.forEach((reason, place) => leave(reason, amounts[MISSING_REASONS.length + place]!));
    if (why === "amountless") return MISSING_REASONS.forEach((reason, place) => leave(reason, amounts[place]!));
    if (why !== "") return leave(why, counting!);
    [orders, used, nameless] = [count!, counting!, unnamed!];
  });
  const known = [...leftOut].sort(([one], [other]) => placeOf(one) - placeOf(other));
  return { orders, rows, used, nameless, leftOut: new Map(known) };
}

const placeOf = (reason: string): number => Object.keys(ORDER_REASONS).indexOf(reason);

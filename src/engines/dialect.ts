/**
 * SQL as two engines write it: DuckDB, and ClickHouse from 18.16 on. Every name of the user's is quoted and every value is a literal made
 * here, because the older of the two takes no parameters.
 */

/** What a column's cells that are not plain were read to, as the engine looks it up. */
export interface Lookup {
  /** Joined to the raw rows; "" where the dictionary stands in the expressions. */
  readonly join: string;
  /** What was read of the cell, or what stands for a plain one. */
  readonly key: (plain: string) => string;
  readonly value: (plain: string) => string;
  /** "" for a plain cell. */
  readonly flag: string;
}

type Join = (one: string, other: string, on: readonly [string, string]) => string;

export interface Dialect {
  readonly id: (name: string) => string;
  readonly text: (value: string) => string;
  /** A column of any type as text; "" for NULL. */
  readonly asText: (column: string) => string;
  /** Whether a text matches a pattern from its first to its last character. */
  readonly matches: (text: string, pattern: string) => string;
  /** Serial of 2024-01-02, 2024/01/02 10:30 or 2024-01-02T10:30:00 of the years from 1971 on, as a double; 0 for any other text. */
  readonly serial: (text: string) => string;
  /** A text of digits with at most two decimals as whole ten-thousandths; anything for other texts, but no error. */
  readonly units: (text: string) => string;
  /** A text of digits as a double; anything for other texts, but no error. */
  readonly number: (text: string) => string;
  readonly whole: (number: string) => string;
  /** As the numbers that JavaScript has. */
  readonly double: (number: string) => string;
  readonly floor: (number: string) => string;
  /** Of whole numbers, without what is left. */
  readonly quotient: (number: string, by: number) => string;
  /** 0 or "" where no row fulfils the condition, which may be a value of the rows as well. */
  readonly least: (value: string, where: string, none: string) => string;
  readonly largest: (value: string, where: string, none: string) => string;
  readonly sumWhere: (value: string, where: string) => string;
  readonly countWhere: (where: string) => string;
  readonly distinct: (value: string) => string;
  /** A double as it is, to its last bit. */
  readonly exact: (value: number) => string;
  /** Rows of the values below which shares of all lie, each the value at a rank. */
  readonly atShares: (value: string, shares: readonly number[]) => string;
  readonly median: (value: string) => string;
  /** Every row of the first relation with the one of the second that it equals, or none. */
  readonly join: Join;
  /** Every row of the first relation with each of the second that it equals. */
  readonly joinAll: Join;
}

/** Digits with at most one letter after and few before, as ids are written; or a UUID. None of them says nothing, names nobody or is a label. */
export const PLAIN_ID =
  "[A-Za-z]{0,4}[-_#]?[0-9_-]*[1-9][0-9_-]*[A-Za-z]?|[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
export const PLAIN_MONEY = "-?[0-9]{1,12}([.][0-9]{1,2})?";
export const PLAIN_COUNT = "[0-9]{1,9}";

/** The 1970-01-01 of serials. */
const EPOCH = 25569;

/** A condition that every row fulfils. */
export const ALWAYS = "1 = 1";
const filter = (where: string): string => (where === ALWAYS ? "" : ` FILTER (WHERE ${where})`);

export const DUCKDB: Dialect = {
  id: (name) => `"${name.replaceAll('"', '""')}"`,
  text: (value) => `'${value.replaceAll("'", "''")}'`,
  asText: (column) => `coalesce(CAST(${column} AS VARCHAR), '')`,
  matches: (text, pattern) => `regexp_full_match(${text}, '${pattern}')`,
  serial: (text) => {
    // Most dates are days as ISO writes them: read in a fifth of the time that a shape takes.
    const date = `TRY_CAST(${text} AS DATE)`;
    const day = `CAST(${date} - DATE '1970-01-01' + ${EPOCH} AS DOUBLE)`;
    const isDay = `CAST(${date} AS VARCHAR) = ${text} AND ${date} >= DATE '1971-01-01' AND ${date} < DATE '2100-01-01'`;
    const shape =
      `length(${text}) IN (10, 16, 19) AND substr(${text}, 5, 1) IN ('-', '/') AND substr(${text}, 8, 1) = substr(${text}, 5, 1)` +
      ` AND ${text} >= '1971' AND ${text} < '21'`;
    const seconds = `CAST(floor(epoch(TRY_CAST(${text} AS TIMESTAMP))) AS BIGINT)`;
    const serial = `CAST(${seconds} // 86400 + ${EPOCH} AS DOUBLE) + CAST(${seconds} % 86400 AS DOUBLE) / 86400`;
    return `CASE WHEN ${isDay} THEN ${day} WHEN ${shape} THEN coalesce(${serial}, 0) ELSE 0 END`;
  },
  units: (text) => `CAST(TRY_CAST(${text} AS DECIMAL(18, 4)) * 10000 AS BIGINT)`,
  number: (text) => `TRY_CAST(${text} AS DOUBLE)`,
  whole: (number) => `CAST(${number} AS BIGINT)`,
  double: (number) => `CAST(${number} AS DOUBLE)`,
  floor: (number) => `floor(${number})`,
  quotient: (number, by) => `(${number} // ${by})`,
  least: (value, where, none) => `coalesce(min(${value})${filter(where)}, ${none})`,
  largest: (value, where, none) => `coalesce(max(${value})${filter(where)}, ${none})`,
  sumWhere: (value, where) => `coalesce(sum(${value})${filter(where)}, 0)`,
  countWhere: (where) => `count(*)${filter(where)}`,
  distinct: (value) => `count(DISTINCT ${value})`,
  exact: (value) => value.toExponential(),
  atShares: (value, shares) => `unnest(quantile_disc(${value}, [${shares.map(DUCKDB.exact).join(", ")}]))`,
  median: (value) => `quantile_cont(${value}, 0.5)`,
  join: (one, other, [left, right]) => `${one} LEFT JOIN ${other} ON ${left} = ${right}`,
  joinAll: (one, other, [left, right]) => `${one} JOIN ${other} ON ${left} = ${right}`,
};

const escaped = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll("'", "\\'");

/** Only functions that give a default where a text is none: 18.16 evaluates every branch of a condition. */
export const CLICKHOUSE: Dialect = {
  id: (name) => `\`${name.replaceAll("\\", "\\\\").replaceAll("`", "\\`")}\``,
  text: (value) => `'${escaped(value)}'`,
  asText: (column) => `ifNull(toString(${column}), '')`,
  matches: (text, pattern) => `match(${text}, '^(${escaped(pattern)})$')`,
  serial: (text) => {
    const day = `toDateOrZero(concat(substring(${text}, 1, 4), '-', substring(${text}, 6, 2), '-', substring(${text}, 9, 2)))`;
    const part = (from: number) => `toUInt8OrZero(substring(${text}, ${from}, 2))`;
    const seconds = `(toUInt32(${part(12)}) * 3600 + toUInt32(${part(15)}) * 60 + ${part(18)})`;
    const shape = CLICKHOUSE.matches(text, ISO_DAY_TIME);
    return `if(${shape}, toFloat64(toUInt32(toRelativeDayNum(${day})) + ${EPOCH}) + toFloat64(${seconds}) / 86400, toFloat64(0))`;
  },
  units: (text) => `toInt64(round(toFloat64OrZero(${text}) * 10000))`,
  number: (text) => `toFloat64OrZero(${text})`,
  whole: (number) => `toInt64(${number})`,
  double: (number) => `toFloat64(${number})`,
  floor: (number) => `floor(${number})`,
  quotient: (number, by) => `intDiv(${number}, ${by})`,
  least: (value, where) => `minIf(${value}, ${where})`,
  largest: (value, where) => `maxIf(${value}, ${where})`,
  sumWhere: (value, where) => `sumIf(${value}, ${where})`,
  countWhere: (where) => `countIf(${where})`,
  distinct: (value) => `uniqExact(${value})`,
  exact: (value) => value.toExponential(),
  atShares: (value, shares) => `arrayJoin(quantilesExact(${shares.map(CLICKHOUSE.exact).join(", ")})(${value}))`,
  // The value at a rank, of an even number both of the middle.
  median: (value) => `arraySum(quantilesExact(0.499999999, 0.5)(${value})) / 2`,
  join: (one, other, [left, right]) => `${one} ANY LEFT JOIN ${other} ON ${left} = ${right}`,
  joinAll: (one, other, [left, right]) => `${one} ALL INNER JOIN ${other} ON ${left} = ${right}`,
};

const YEAR = "(197[1-9]|19[89][0-9]|20[0-9]{2})";
const DAYS = (mark: string): string =>
  `((0[1-9]|1[0-2])${mark}(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])${mark}(29|30)|(0[13578]|1[02])${mark}31)`;
/** Days that every such month has: 29 February is looked up. */
const ISO_DAY_TIME = `(${YEAR}-${DAYS("-")}|${YEAR}/${DAYS("/")})([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?)?`;

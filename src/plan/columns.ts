/**
 * Columns declared together: one for each entry of a declaration, or for each value that rows of data hold; of two others; and bars in them.
 */
import type { Content } from "./content";
import { f, joined, type Operand } from "./formula";
import type { FormatName } from "./formats";
import { wordLooks } from "./looks";
import { quotient } from "./statistics";
import { type Column, column } from "./table";

/**
 * One member for each entry, under the same key.
 * @example eachEntry({ orders: "count", revenue: "money" }, (format, key) => column(TERMS[key], format, …))
 */
export const eachEntry = <K extends string, D, C>(
  declared: Readonly<Record<K, D>>,
  make: (entry: D, key: K) => C,
): Readonly<Record<K, C>> =>
  Object.fromEntries(Object.entries<D>(declared).map(([key, entry]) => [key, make(entry, key as K)])) as Record<K, C>;

/** Heading, format and, where it has any, the look of a column of values. */
type ValueColumn<K extends string> = readonly [
  heading: Column<K>["heading"],
  format: FormatName,
  look?: Partial<Omit<Column<K>, "heading" | "cell">>,
];

/**
 * Columns of the values that rows of data hold under the columns' keys.
 * @example recordColumns(moves, { customer: [TERMS.customer, "text"], orders: [TERMS.orders, "count", { total: "sum" }] })
 */
export const recordColumns = <K extends string>(
  rows: readonly Readonly<Record<NoInfer<K>, Content>>[],
  declared: { readonly [P in K]: ValueColumn<NoInfer<K>> },
): Readonly<Record<K, Column<K>>> =>
  eachEntry<K, ValueColumn<K>, Column<K>>(declared, ([heading, format, look], key) =>
    column(heading, format, (_, { i }) => rows[i]![key], look),
  );

/**
 * Part ÷ whole of every row, "" where there is no whole; below them that of both sums where there are totals.
 * @example quotientColumn(TERMS.averageOrderValue, "money", ["revenue", "orders"], { total: "quotient" })
 */
export const quotientColumn = <K extends string>(
  heading: Column<K>["heading"],
  format: FormatName,
  [part, whole]: readonly [part: K, whole: K],
  { total }: { readonly total?: "quotient" } = {},
): Column<K> =>
  column<K>(heading, format, (row) => quotient(row[part], row[whole]), {
    ...(total && { total: (all) => quotient(f`SUM(${all[part]})`, f`SUM(${all[whole]})`) }),
  });

/** A bar that ends before the figure in its cell; columns that are compared have one scale. */
export const barBefore = <K extends string>(color: string, ...compared: readonly K[]) => ({
  bar: color,
  barMax: (column: Readonly<Record<K, Operand>>) =>
    f`MAX(${joined(
      compared.map((key) => column[key]),
      ",",
    )})*1.9`,
});

/**
 * A column of words of state: small print in the middle of its cell, each word on its light.
 * @example column(TERMS.state, "text", stateOf, wordColumn({ green: TERMS.onTrack, red: TERMS.behind }))
 */
export const wordColumn = (words: Parameters<typeof wordLooks>[1]) =>
  ({ style: "state", horizontal: "center", looks: (first: Operand) => wordLooks(first, words) }) as const;

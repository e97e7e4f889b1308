/**
 * What the user typed beside products before: a refresh sorts the lists anew and each entry goes with its product.
 */
import type { Cell } from "../../tables/source";
import { LOCALES, type Text } from "../../text/locale";
import type { PreviousBuild, PreviousSheet } from "../kind";
import { TEXTS } from "./texts";

/** By product; products and columns without an entry are absent. */
type Typed<T> = ReadonlyMap<string, Readonly<Partial<T>>>;

/** Units ordered instead of the suggestion, and a remark. */
export type OrderDecisions = Typed<{ readonly quantity: number; readonly note: string }>;
/** What customers think a product worth, and what a brand asks for one like it. */
export type TypedPrices = Typed<{ readonly perceived: number; readonly brand: number }>;

const textOf = (cell: Cell): string => (typeof cell === "string" || typeof cell === "number" ? String(cell) : "");
const noteOf = (cell: Cell): string | undefined => textOf(cell) || undefined;
const amountOf = (cell: Cell): number | undefined => (typeof cell === "number" && cell >= 0 ? cell : undefined);

/** A column of entries by its heading, and how its cells are read; undefined for no entry. */
type Entries<T> = {
  readonly [K in keyof T]: { readonly heading: Text; readonly read: (cell: Cell) => T[K] | undefined };
};

function typedIn<T>(sheet: PreviousSheet | undefined, columns: Entries<T>): Typed<T> {
  const { headings = [], rows = [] } = sheet ?? {};
  const placeOf = (heading: Text): number =>
    headings.findIndex((cell) => LOCALES.some((locale) => heading[locale] === cell));
  const product = placeOf(TEXTS.columns.product);
  const keys = Object.keys(columns) as (keyof T)[];
  const places = keys.map((key) => placeOf(columns[key].heading));
  const typed = rows.map((row) => {
    const entries = keys.map((key, i) => [key, columns[key].read(row[places[i]!] ?? "")] as const);
    return [textOf(row[product] ?? ""), entries.filter(([, entry]) => entry !== undefined)] as const;
  });
  const found = typed.filter(([, entries]) => entries.length > 0);
  return new Map(found.map(([name, entries]) => [name, Object.fromEntries(entries) as Partial<T>]));
}

export const orderDecisions = (previous: PreviousBuild | undefined): OrderDecisions =>
  typedIn(previous?.sheets.replenish, {
    quantity: { heading: TEXTS.columns.yours, read: amountOf },
    note: { heading: TEXTS.columns.note, read: noteOf },
  });

export const typedPrices = (previous: PreviousBuild | undefined): TypedPrices =>
  typedIn(previous?.sheets.prices, {
    perceived: { heading: TEXTS.columns.perceived, read: amountOf },
    brand: { heading: TEXTS.columns.brand, read: amountOf },
  });

/** Products that something was typed beside and that a list no longer has. */
export function withoutRow(typed: Typed<unknown>, listed: Iterable<string>): string[] {
  const names = new Set(listed);
  return [...typed.keys()].filter((name) => !names.has(name));
}

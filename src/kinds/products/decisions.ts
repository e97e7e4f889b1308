/**
 * What the user typed beside products before: a refresh sorts the lists anew and each entry goes with its product.
 */
import type { Text } from "../../text/locale";
import type { PreviousBuild, PreviousSheet } from "../kind";
import { rowsUnder } from "../shared/previous-rows";
import { textOf } from "../shared/typed-list";
import { TEXTS } from "./texts";

/** By product; products and columns without an entry are absent. */
type Typed<K extends string> = ReadonlyMap<string, Readonly<Partial<Record<K, string | number>>>>;

/** Units ordered instead of the suggestion, and a remark. */
export type OrderDecisions = Typed<"quantity" | "note">;
/** What customers think a product worth, and what a brand asks for one like it. */
export type TypedPrices = Typed<"perceived" | "brand">;

/** What is typed as it is written: a quantity in words stays beside its product, though nothing is ordered by it. */
function typedIn<K extends string>(sheet: PreviousSheet | undefined, columns: Readonly<Record<K, Text>>): Typed<K> {
  const rows = rowsUnder(sheet, { product: TEXTS.columns.product, ...columns });
  const keys = Object.keys(columns) as K[];
  const typed = rows.map((row) => {
    const entries = keys.map((key) => [key, typeof row[key] === "number" ? row[key] : textOf(row[key])] as const);
    return [textOf(row.product), entries.filter(([, entry]) => entry !== "")] as const;
  });
  const found = typed.filter(([, entries]) => entries.length > 0);
  return new Map(
    found.map(([name, entries]) => [name, Object.fromEntries(entries) as Partial<Record<K, string | number>>]),
  );
}

export const orderDecisions = (previous: PreviousBuild | undefined): OrderDecisions =>
  typedIn(previous?.sheets.replenish, { quantity: TEXTS.columns.yours, note: TEXTS.columns.note });

export const typedPrices = (previous: PreviousBuild | undefined): TypedPrices =>
  typedIn(previous?.sheets.prices, { perceived: TEXTS.columns.perceived, brand: TEXTS.columns.brand });

/** Products that something was typed beside and that a list no longer has. */
export function withoutRow(typed: Typed<string>, listed: Iterable<string>): string[] {
  const names = new Set(listed);
  return [...typed.keys()].filter((name) => !names.has(name));
}

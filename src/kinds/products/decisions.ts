/**
 * What the buyer typed into the replenishment list before, by product: a refresh sorts the list anew and each entry goes with its product.
 */
import type { Cell } from "../../tables/source";
import { LOCALES, type Text } from "../../text/locale";
import type { PreviousBuild } from "../kind";
import { TEXTS } from "./texts";

interface Decision {
  /** Units to order instead of the suggestion; null where nothing was typed. */
  readonly quantity: number | null;
  readonly note: string;
}

/** Products without an entry are absent. */
export type Decisions = ReadonlyMap<string, Decision>;

export function decisionsOf(previous: PreviousBuild | undefined): Decisions {
  const { headings = [], rows = [] } = previous?.sheets.replenish ?? {};
  const columnOf = (heading: Text): number =>
    headings.findIndex((cell) => LOCALES.some((locale) => heading[locale] === cell));
  const { product, yours, note } = TEXTS.columns;
  const [name, quantity, remark] = [product, yours, note].map(columnOf) as [number, number, number];
  const textOf = (cell: Cell): string => (typeof cell === "string" || typeof cell === "number" ? String(cell) : "");
  const typed = rows.map((row): [string, Decision] => {
    const units = row[quantity];
    return [
      textOf(row[name]),
      { quantity: typeof units === "number" && units >= 0 ? units : null, note: textOf(row[remark]) },
    ];
  });
  return new Map(typed.filter(([, decision]) => decision.quantity !== null || decision.note !== ""));
}

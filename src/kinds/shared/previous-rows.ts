/**
 * Tables of a build as they stand in the workbook, read by their headings in any language of the product: what the user typed into rows
 * that a rebuild lists anew, and what builds of other kinds offer.
 */
import { inLargeUnit } from "../../plan/amounts";
import { plainText } from "../../tables/cells/cell";
import type { Cell } from "../../tables/source";
import { LOCALES, type Text } from "../../text/locale";
import type { PreviousTable } from "../kind";

const foldedText = (text: string): string => plainText(text).toLowerCase();

/** Whether a cell holds a word in any language; brackets and blanks of either width are the same. */
export const isWord = (cell: Cell, word: Text): boolean =>
  typeof cell === "string" && LOCALES.some((locale) => foldedText(word[locale]) === foldedText(cell));

/** The key of the word that a cell holds in any language; undefined for none of them. */
export const wordOf = <K extends string>(cell: Cell, words: Readonly<Record<K, Text>>): K | undefined =>
  (Object.keys(words) as K[]).find((key) => isWord(cell, words[key]));

/** Where the columns stand, by key, whatever unit their headings have; −1 for one that the table lacks. */
export function placesUnder<K extends string>(
  headings: readonly Cell[],
  columns: Readonly<Record<K, Text>>,
): Readonly<Record<K, number>> {
  const places = Object.entries<Text>(columns).map(([key, heading]) => [
    key,
    headings.findIndex((cell) => isWord(cell, heading) || isWord(cell, inLargeUnit(heading))),
  ]);
  return Object.fromEntries(places) as Record<K, number>;
}

/** The cells of each row by column, undefined for a column that the table lacks; no rows of a table without the first of the columns. */
export function rowsUnder<K extends string>(
  { headings, rows }: PreviousTable = { headings: [], rows: [] },
  columns: Readonly<Record<K, Text>>,
): readonly Readonly<Record<K, Cell>>[] {
  const places = placesUnder(headings, columns);
  const keys = Object.keys(columns) as K[];
  if (places[keys[0]!] < 0) return [];
  return rows.map((row) => {
    const cells = {} as Record<K, Cell>;
    for (const key of keys) cells[key] = row[places[key]];
    return cells;
  });
}

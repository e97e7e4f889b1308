/**
 * The unit of a column of whole amounts: in Chinese ten thousands where they are large, as its heading says. What is stored stays.
 */
import { LOCALES, type Text } from "../text/locale";
import { inLocale, isLocalText, phrase, say } from "../text/say";
import type { Content } from "./content";
import { LARGE_AMOUNT } from "./formats";
import type { TableColumn } from "./sections/table-part";

const LARGE_UNIT = say("", "(万)", "(萬)");

type Unit = Pick<TableColumn, "heading" | "format">;

/** The heading and the format of a column of whole amounts by the largest of them: one unit a column. */
export function amountColumn(column: Unit, largest: number): Unit {
  const { heading, format } = column;
  if (format !== "wholeMoney" || !isLocalText(heading) || largest < LARGE_AMOUNT) return column;
  return { heading: phrase`${heading}${LARGE_UNIT}`, format: "largeColumn" };
}

/** Whether a cell is a heading, in whatever language and unit it was written. */
export const isHeading = (heading: Text, cell: unknown): boolean =>
  LOCALES.some((locale) => {
    const written = inLocale(heading, locale);
    return cell === written || cell === written + inLocale(LARGE_UNIT, locale);
  });

/** The largest of a column's values; 0 where it has formulas, of which nothing is known. */
export function largestValue(rows: number, cell: (i: number) => Content): number {
  let largest = 0;
  for (let i = 0; i < rows; i++) {
    const content = cell(i);
    if (content !== null && typeof content !== "number") return 0;
    largest = Math.max(largest, Math.abs(content ?? 0));
  }
  return largest;
}

/**
 * The unit of a column of whole amounts: in Chinese ten thousands where they are large, as its heading says. What is stored stays.
 */
import type { Text } from "../text/locale";
import { isLocalText, phrase, say } from "../text/say";
import type { Content } from "./content";
import { LARGE_AMOUNT } from "./formats";
import type { TableColumn } from "./sections/table-part";

/** The heading of a column of large amounts. */
export const inLargeUnit = (heading: Text): Text => phrase`${heading}${say("", "(万)", "(萬)")}`;

type Unit = Pick<TableColumn, "heading" | "format">;

/** The heading and the format of a column of whole amounts by the largest of them: one unit a column. */
export function amountColumn(column: Unit, largest: number): Unit {
  const { heading, format } = column;
  if (format !== "wholeMoney" || !isLocalText(heading) || largest < LARGE_AMOUNT) return column;
  return { heading: inLargeUnit(heading), format: "largeColumn" };
}

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

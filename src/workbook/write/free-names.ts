/**
 * Names that Excel accepts and that are still free: for tabs, tables and defined names. Comparisons ignore case, as
 * Excel's do.
 */

/** Excel's limit for a tab's name, in UTF-16 units. */
const TAB_LENGTH = 31;
/** Excel's limit for tables and defined names. */
const NAME_LENGTH = 255;

/**
 * A tab name Excel accepts: no []:*?/\, no control characters or halves of characters, no quote at either end, 31 characters, not the reserved
 * "History".
 */
export function legalTabName(wanted: string): string {
  const cleaned = wanted
    .replace(/[[\]:*?/\\\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[' ]+/, "");
  const fitting = shortened(cleaned, TAB_LENGTH).replace(/[' ]+$/, "");
  if (fitting === "") return "Sheet";
  return fitting.toLowerCase() === "history" ? `${fitting} 1` : fitting;
}

/** "Segments", "Segments (2)", "Segments (3)" …: the first that no tab has. */
export function freeTabName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const legal = legalTabName(wanted);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = shortened(legal, TAB_LENGTH - suffix.length).trimEnd() + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** "Customers", "Customers_2" …: the first that no table and no defined name has. */
export function freeObjectName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : `_${number}`;
    const name = shortened(wanted, NAME_LENGTH - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Cut to a length without leaving half of a character outside the basic plane. */
export function shortened(text: string, length: number): string {
  const cutText = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(cutText) ? cutText.slice(0, -1) : cutText;
}

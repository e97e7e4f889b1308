/**
 * How a function says no: an Excel error code for the cell and a sentence for the person.
 * Functions and coercion throw it; register.ts is where it becomes Excel's own error.
 */
import type { Locale, Text } from "../text/locale";

/** The codes a function itself refuses with: zero divisor, number outside its range, wrong type or shape, no data. */
type RefusalCode = "#DIV/0!" | "#NUM!" | "#VALUE!" | "#N/A";

/** The codes a function can answer: its own, and those it passes on from an error cell among its arguments. */
export type CellError = RefusalCode | "#REF!" | "#NAME?" | "#NULL!";

export class Refusal extends Error {
  constructor(
    readonly code: CellError,
    readonly text: Text,
  ) {
    super(text["en-US"]);
    this.name = "Refusal";
  }

  in(locale: Locale): string {
    return this.text[locale];
  }
}

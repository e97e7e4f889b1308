/**
 * An error that a user can act on: it says what came, where, and what is wanted, in every language.
 * Everything below the pane throws it for bad input; the pane and the command line only show it.
 */
import type { Locale, Text } from "./locale";

export class Problem extends Error {
  constructor(
    readonly text: Text,
    options?: { cause?: unknown },
  ) {
    super(text["en-US"], options);
    this.name = "Problem";
  }

  in(locale: Locale): string {
    return this.text[locale];
  }
}

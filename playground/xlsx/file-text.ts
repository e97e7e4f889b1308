/**
 * Texts as the parts of a file hold them: "_x000D_" stands there for a character, so a text that happens to read so is
 * escaped, and what XML cannot hold at all is left out. Control characters are the file library's, which escapes them.
 */

/** U+FFFE, U+FFFF and halves of characters outside the basic plane. */
const NO_CHARACTERS = /[\uFFFE\uFFFF]|\p{Cs}/gu;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
/** Whether a text needs a closer look. */
const SUSPECT = /_x|[\uFFFE\uFFFF]|[\uD800-\uDFFF]/;

export function withoutNoCharacters(text: string): string {
  return text.replace(NO_CHARACTERS, "");
}

/** @example fileText("a_x000D_"); // "a_x005F_x000D_" */
export function fileText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return withoutNoCharacters(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/** The inverse of `fileText`, for texts that the file library reads as they stand, such as formulas. */
export function textFromFile(text: string): string {
  return text.includes("_x")
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

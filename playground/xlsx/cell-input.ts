/** Values as input of `GridSheet.write`: a text that Excel would convert is quoted, so that it stays as it is. */
import type { Value } from "../grid/grid";

/** Texts Excel would read as a formula, number, date, truth value or error begin so or hold a digit. */
const CONVERTED = /^[\s'=+\-@#]|\d|^(?:true|false)$|\s$/i;

/** A text that stays text, whatever it looks like. */
function textInput(text: string): string {
  return CONVERTED.test(text) ? `'${text}` : text;
}

/** A value as a cell's input: texts stay texts, and a blank empties the cell. */
export function valueInput(value: Value): Value {
  return typeof value === "string" ? textInput(value) : value;
}

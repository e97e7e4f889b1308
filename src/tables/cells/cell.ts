/**
 * What a single cell is before it is read: blank, an error, a total's label, or text as written.
 */
import { plainText, saysNothing } from "../../text/plain-text";
import type { Cell } from "../source";

export { plainText };

/** What people write for a figure that is not known. */
const UNKNOWN_FIGURE =
  /^(?:unknown|tb[acd]|pending|n\.a\.?|not available|待定|未知|不详|不詳|待统计|待統計|统计中|統計中)$/i;
const ERROR =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA|EXTERNAL!|PYTHON!|TIMEOUT!)$/i;

/** Whether a cell says nothing: empty, blanks only, a lone dash, or a word for nothing such as NULL or 无. */
export function isBlank(cell: Cell): boolean {
  if (cell === null || cell === undefined || cell === "") return true;
  if (typeof cell !== "string" || cell.length > 15) return false;
  const first = cell.charCodeAt(0);
  // Letters other than n and digits, the usual case, need no closer look.
  if (first > 47 && first < 127 && first !== 92 && first !== 60)
    return (first | 32) === 110 && saysNothing(cell.trim());
  return saysNothing(plainText(cell));
}

/** Whether a cell states no figure, in words: unknown, TBD, 待定, or nothing at all. */
export function isUnknownFigure(cell: Cell): boolean {
  return isBlank(cell) || (typeof cell === "string" && cell.length < 16 && UNKNOWN_FIGURE.test(plainText(cell)));
}

/** Whether a cell holds an Excel error, which arrives as its text. */
export function isErrorCell(cell: Cell): boolean {
  return typeof cell === "string" && cell.charCodeAt(0) === 35 && ERROR.test(cell.trim());
}

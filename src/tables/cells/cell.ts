/**
 * What a single cell is before it is read: blank, an error, a total's label, or text as written.
 */
import type { Cell } from "../source";

/** Marks that stand for "nothing here": exports of Douyin shops and many hand-made tables write a dash. */
const NOTHING = /^[-–—‐−/\\]{0,3}$/;
/** Words that databases, data frames and pivot tables write for it. Nan and Na are names; nan, NaN and NA are none. */
const NO_VALUE =
  /^(?:[nN][uU][lL][lL]|nan|NaN|NAN|NaT|nat|None|none|NONE|[nN]\/[aA]|NA|na|\\N|\((?:blank|Blank|null|NULL|空白|空)\)|<(?:null|NULL|NA|na)>|无|無|空|空白|暂无|暫無)$/;
/** What people write for a figure that is not known. */
const UNKNOWN_FIGURE =
  /^(?:unknown|tb[acd]|pending|n\.a\.?|not available|待定|未知|不详|不詳|待统计|待統計|统计中|統計中)$/i;
const INVISIBLE = /[\uFEFF\u200B-\u200F\u2060]/g;
const ASCII = /^[ -~]*$/;
const ERROR =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA|EXTERNAL!|PYTHON!|TIMEOUT!)$/i;

/**
 * Text as a person reads it: full-width forms as half-width, tabs, byte order marks and invisible marks away, trimmed.
 * @example plainText("\t９００１ "); // "9001"
 */
export function plainText(text: string): string {
  return (ASCII.test(text) ? text : text.normalize("NFKC").replace(INVISIBLE, "")).trim();
}

/** Whether a cell says nothing: empty, blanks only, a lone dash, or a word for nothing such as NULL or 无. */
export function isBlank(cell: Cell): boolean {
  if (cell === null || cell === undefined || cell === "") return true;
  if (typeof cell !== "string" || cell.length > 15) return false;
  const first = cell.charCodeAt(0);
  // Letters other than n and digits, the usual case, need no closer look.
  if (first > 47 && first < 127 && first !== 92 && first !== 60)
    return (first | 32) === 110 && NO_VALUE.test(cell.trim());
  const text = plainText(cell);
  return NOTHING.test(text) || NO_VALUE.test(text);
}

/** Whether a cell states no figure, in words: unknown, TBD, 待定, or nothing at all. */
export function isUnknownFigure(cell: Cell): boolean {
  return isBlank(cell) || (typeof cell === "string" && cell.length < 16 && UNKNOWN_FIGURE.test(plainText(cell)));
}

/** Whether a cell holds an Excel error, which arrives as its text. */
export function isErrorCell(cell: Cell): boolean {
  return typeof cell === "string" && cell.charCodeAt(0) === 35 && ERROR.test(cell.trim());
}

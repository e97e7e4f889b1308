/**
 * Text as a person reads it, and the words that say nothing: the same for tables and for the arguments of functions.
 */
const INVISIBLE = /[\uFEFF\u200B-\u200F\u2060]/g;
const ASCII = /^[ -~]*$/;
/** Marks that stand for "nothing here": exports of Douyin shops and many hand-made tables write a dash. */
const DASHES = /^[-–—‐−/\\]{0,3}$/;
/** Words that databases, data frames and pivot tables write for it. Nan and Na are names; nan, NaN and NA are none. */
const NO_VALUE =
  /^(?:[nN][uU][lL][lL]|nan|NaN|NAN|NaT|nat|None|none|NONE|[nN]\/[aA]|NA|na|\\N|\((?:blank|Blank|null|NULL|空白|空)\)|<(?:null|NULL|NA|na)>|无|無|空|空白|暂无|暫無)$/;

/**
 * Text as a person reads it: full-width forms as half-width, tabs, byte order marks and invisible marks away, trimmed.
 * @example plainText("\t９００１ "); // "9001"
 */
export function plainText(text: string): string {
  return (ASCII.test(text) ? text : text.normalize("NFKC").replace(INVISIBLE, "")).trim();
}

/**
 * Whether a plain text says nothing: empty, a lone dash, or a word for nothing such as NULL or 无.
 * @example saysNothing("N/A"); // true
 */
export function saysNothing(plain: string): boolean {
  return plain.length < 16 && (DASHES.test(plain) || NO_VALUE.test(plain));
}

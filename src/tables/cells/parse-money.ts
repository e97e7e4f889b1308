/**
 * Numbers and money as people and exports write them: signs, symbols, separators of several countries, 万 and 亿.
 */
import { plainText } from "./cell";
import { withoutCurrency } from "./currency";
import type { DecimalMark } from "./number-marks";
import type { Cell } from "../source";

const LARGE_UNITS: Readonly<Record<string, number>> = {
  千: 1e3,
  k: 1e3,
  万: 1e4,
  萬: 1e4,
  w: 1e4,
  m: 1e6,
  亿: 1e8,
  億: 1e8,
  b: 1e9,
};
/** "80.-": a price without cents, as in Switzerland. */
const NO_CENTS = /(?<=\d)[.,]-$/;
const MINUS = /[−–—]/g;

/**
 * Reads an amount: 12.5, "¥1,234.50", "1.234,50 €", "(12.00)" (accountants' minus), "12.00-", full-width digits, "1.2万", "$1.50K".
 * One comma or point alone is the decimal mark, unless a comma is followed by groups of three digits ("1,234" is 1234).
 * Several amounts in one cell, parted by ";" as in merged Douyin exports, are added up.
 * @param decimal The mark before the decimals, where the whole column shows it: "1.234" is 1234 with a comma, 1.234 with a point.
 * @returns NaN for a blank cell or for text that is no amount; it never guesses.
 * @example parseMoney("1.234,50 €"); // 1234.5
 */
export function parseMoney(cell: Cell, decimal: DecimalMark | null = null): number {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : Number.NaN;
  if (typeof cell !== "string" || cell === "") return Number.NaN;
  if (decimal !== "," && isPlainDecimal(cell)) return Number(cell);
  const text = plainText(cell);
  return text.includes(";")
    ? splitNumbers(text, decimal).reduce((sum, part) => sum + part, 0)
    : parseAmount(text, decimal);
}

/**
 * All numbers of a cell that holds several, parted by ";".
 * @example splitNumbers("1;2"); // [1, 2]
 */
export function splitNumbers(cell: Cell, decimal: DecimalMark | null = null): number[] {
  if (typeof cell !== "string") return [parseMoney(cell)];
  return plainText(cell)
    .split(";")
    .filter((part) => part.trim() !== "")
    .map((part) => parseAmount(part.trim(), decimal));
}

/** Digits with at most one point between or before them, as most exports write amounts: no regular expression is needed. */
function isPlainDecimal(text: string): boolean {
  let points = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 46) points++;
    else if (code < 48 || code > 57) return false;
  }
  return points === 0 || (points === 1 && text.charCodeAt(text.length - 1) !== 46);
}

function parseAmount(text: string, decimal: DecimalMark | null): number {
  let rest = text.replace(MINUS, "-");
  let sign = 1;
  const bracketed = /^\((.+)\)$/.exec(rest);
  if (bracketed) {
    rest = bracketed[1]!;
    sign = -1;
  }
  const leading = takeSign(rest);
  rest = withoutCurrency(leading.rest).replace(NO_CENTS, "");
  const inner = takeSign(rest); // "¥-12" as well as "-¥12"
  if (leading.sign < 0 && inner.sign < 0) return Number.NaN;
  sign *= leading.sign * inner.sign;
  rest = inner.rest;
  if (sign > 0 && /^[\d.,' ]+-$/.test(rest)) {
    sign = -1;
    rest = rest.slice(0, -1);
  }
  const scale = LARGE_UNITS[rest.slice(-1).toLowerCase()] ?? 1;
  if (scale !== 1) rest = rest.slice(0, -1);
  const value = parseDigits(rest.trim(), decimal);
  // 1.1 × 10,000 is 11000.000000000002 in floating point: the written decimals are all there is.
  return sign * (scale === 1 ? value : Number((value * scale).toPrecision(15)));
}

function takeSign(text: string): { sign: number; rest: string } {
  if (text.startsWith("-")) return { sign: -1, rest: text.slice(1).trim() };
  return { sign: 1, rest: text.startsWith("+") ? text.slice(1).trim() : text };
}

/** One mark between one to three digits and three: thousands or decimals, as the column decides. */
const OPEN_GROUP = /^([1-9]\d{0,2})([.,])(\d{3})$/;

function parseDigits(text: string, decimal: DecimalMark | null): number {
  const open = decimal === null ? null : OPEN_GROUP.exec(text);
  if (open) return Number(open[2] === decimal ? `${open[1]}.${open[3]}` : `${open[1]}${open[3]}`);
  if (/^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(text)) return Number(text);
  const joined = text.replace(/(?<=\d)[' ](?=\d{3})/g, "");
  if (/^\d+$/.test(joined)) return Number(joined);
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d*)?$/.test(joined)) return Number(joined.replace(/,/g, ""));
  if (/^\d{1,3}(?:\.\d{3})+,\d*$/.test(joined) || /^\d{1,3}(?:\.\d{3}){2,}$/.test(joined)) {
    return Number(joined.replace(/\./g, "").replace(",", "."));
  }
  return /^\d+[.,]\d+$/.test(joined) ? Number(joined.replace(",", ".")) : Number.NaN;
}

/**
 * Numbers as people type them into the pane, and back. Percentages are typed as 25 and kept as 0.25.
 * Full-width digits, thousands separators, currency marks and 万/亿 are understood; anything unclear is refused.
 */
import type { Locale } from "../../text/locale";

export type NumberUnit = "money" | "percent" | undefined;

const CURRENCY = /^(?:NT\$|HK\$|US\$|RMB|CNY|TWD|[¥$€£])|(?:元|圆|圓|块|塊)$/i;
const MULTIPLES: readonly (readonly [suffix: RegExp, factor: number])[] = [
  [/[万萬]$/, 1e4],
  [/[亿億]$/, 1e8],
];
/** Commas only where thousands separators stand, so that a decimal comma is not read as ten times the number. */
const PLAIN_NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/;

/** Takes away the noise of binary fractions: 28.7 % is 0.287, not 0.28700000000000003. */
const exact = (value: number): number => Number(value.toPrecision(15));

/** The number a text stands for, in the option's own scale; null when it is not clearly one. */
export function parseNumber(text: string, unit: NumberUnit): number | null {
  let rest = text.normalize("NFKC").replaceAll(/\s/g, "").replace(/^−/, "-");
  if (unit === "percent") rest = rest.replace(/%$/, "");
  if (unit === "money") rest = rest.replace(CURRENCY, "").replace(CURRENCY, "");
  const multiple = unit === "percent" ? undefined : MULTIPLES.find(([suffix]) => suffix.test(rest));
  if (multiple !== undefined) rest = rest.slice(0, -1);
  if (!/\d/.test(rest) || !PLAIN_NUMBER.test(rest)) return null;
  const typed = Number(rest.replaceAll(",", ""));
  const value = exact(unit === "percent" ? typed / 100 : typed * (multiple?.[1] ?? 1));
  return Number.isFinite(value) ? value : null;
}

/** The text a number is typed as in this language; what parseNumber reads back as the same number. */
export function formatNumber(value: number, unit: NumberUnit, locale: Locale): string {
  const shown = unit === "percent" ? exact(value * 100) : value;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 12 }).format(shown);
}

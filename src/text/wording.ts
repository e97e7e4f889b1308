/**
 * Numbers, lists and runs of sentences as each language writes them. Numbers read the same in all three languages:
 * 1,234.5 and 12.3%.
 */
import type { Text } from "./locale";
import { COMMA, joinTexts, say, SEMICOLON, SPACE } from "./say";

const NUMBERS = numberFormats({});
const PERCENTS = numberFormats({ style: "percent" });

/** Formats by the most decimals they show. */
function numberFormats(options: Intl.NumberFormatOptions): (decimals: number) => Intl.NumberFormat {
  const made = new Map<number, Intl.NumberFormat>();
  return (decimals) => {
    const known = made.get(decimals);
    if (known) return known;
    const format = new Intl.NumberFormat("en-US", { ...options, maximumFractionDigits: decimals });
    made.set(decimals, format);
    return format;
  };
}

/**
 * A number with thousands separators.
 * @param decimals The most decimals shown.
 * @example numberText(1234.56); // "1,235"
 * @example numberText(1234.56, 1); // "1,234.6"
 */
export function numberText(value: number, decimals = 0): string {
  return NUMBERS(decimals).format(value);
}

/**
 * A share as a percentage.
 * @param decimals The most decimals shown, of the percentage.
 * @example percentText(0.1234); // "12.3%"
 */
export function percentText(share: number, decimals = 1): string {
  return PERCENTS(decimals).format(share);
}

/** A text of every language, or a name that is the same in all. */
export type Item = Text | string;

/**
 * A list: names, choices, places.
 * @example listOf(["a", "b", "c"])["en-US"]; // "a, b, c"; in Chinese "a、b、c"
 */
export const listOf = (items: readonly Item[]): Text => joinTexts(items, COMMA);

/** Clauses of one sentence: "a; b", in Chinese "a；b". */
export const clausesOf = (items: readonly Item[]): Text => joinTexts(items, SEMICOLON);

/** Whole sentences one after the other; Chinese has no space between them. */
export const sentencesOf = (items: readonly Item[]): Text => joinTexts(items, SPACE);

const AND = say(" and ", "和", "和");

/**
 * A list whose last two are joined by "and".
 * @example listWithAnd(["a", "b", "c"])["en-US"]; // "a, b and c"; in Chinese "a、b和c"
 */
export function listWithAnd(items: readonly Item[]): Text {
  const [last, ...before] = [...items].reverse();
  if (last === undefined) return joinTexts([], SPACE);
  return before.length === 0 ? joinTexts([last], SPACE) : joinTexts([listOf(before.reverse()), last], AND);
}

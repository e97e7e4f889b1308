/**
 * Texts in every language of the product, written beside what they describe, and how they are joined.
 */
import { type Locale, mapText, type Text } from "./locale";

/** @example say("Orders", "订单", "訂單")["zh-TW"]; // "訂單" */
export function say(enUS: string, zhCN: string, zhTW: string): Text {
  return { "en-US": enUS, "zh-CN": zhCN, "zh-TW": zhTW };
}

/** Names of the places in a text: "table" of "Live, they follow {table}.", "n" of "{n} {n|row|rows}". */
type Places<T extends string> = T extends `${string}{${infer Place}}${infer Rest}`
  ? NameOf<Place> | Places<Rest>
  : never;
type NameOf<P extends string> = P extends `${infer Name}|${string}` ? Name : P;

const PLACE = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/**
 * A text with places, which a function fills with names, numbers or other texts. A place with two forms takes the first for 1, else the
 * second.
 * @example saying("{measure} needed", "需要{measure}", "需要{measure}")({ measure: say("Orders", "订单", "訂單") })["zh-CN"]; // "需要订单"
 * @example saying("{n} {n|row is|rows are} left out", "{n} 行未计入", "{n} 列未計入")({ n: 1 })["en-US"]; // "1 row is left out"
 */
export const saying =
  <T extends string>(enUS: T, zhCN: string, zhTW: string) =>
  (fillings: Readonly<Record<Places<T>, string | number | Text>>): Text => {
    const text = say(enUS, zhCN, zhTW);
    const filling = (name: string, locale: Locale): string => {
      const part = fillings[name as Places<T>];
      return typeof part === "number" ? String(part) : inLocale(part, locale);
    };
    return mapText((locale) =>
      text[locale].replace(PLACE, (_, name: string, one?: string, many?: string) => {
        const filled = filling(name, locale);
        return one === undefined ? filled : filled === "1" ? one : many!;
      }),
    );
  };

/** Whether a value is a text in every language. */
export function isLocalText(value: unknown): value is Text {
  return typeof value === "object" && value !== null && "en-US" in value && "zh-TW" in value;
}

/** A text of one language, or the one a text has in that language. */
export function inLocale(text: string | Text, locale: Locale): string {
  return typeof text === "string" ? text : text[locale];
}

/**
 * A text joined of others, language by language.
 * @example phrase`${say("Orders", "订单", "訂單")} (3)`["en-US"]; // "Orders (3)"
 */
export function phrase(strings: TemplateStringsArray, ...parts: readonly (string | number | Text)[]): Text {
  return mapText((locale) =>
    strings.reduce((whole, piece, i) => {
      const part = parts[i - 1]!;
      return whole + (typeof part === "number" ? String(part) : inLocale(part, locale)) + piece;
    }),
  );
}

/** A text changed in every language. */
export function inEachLanguage(text: string | Text, change: (text: string) => string): Text {
  return mapText((locale) => change(inLocale(text, locale)));
}

/**
 * Texts joined in every language with its own separator.
 * @example joinTexts(["a", "b"], SEMICOLON)["zh-CN"]; // "a；b"
 */
export function joinTexts(texts: readonly (string | Text)[], separator: string | Text): Text {
  return mapText((locale) => texts.map((text) => inLocale(text, locale)).join(inLocale(separator, locale)));
}

/** What stands between two words, between the members of a list, and between two clauses. */
export const SPACE = say(" ", "", "");
export const COMMA = say(", ", "、", "、");
export const SEMICOLON = say("; ", "；", "；");
export const STOP = say(".", "。", "。");
export const COLON = say(": ", "：", "：");

/** The same value with every text in it as it stands in one language. */
export type Localised<T> = T extends Text ? string : T extends object ? { [K in keyof T]: Localised<T[K]> } : T;

/** Plain data with its texts in one language; arrays of numbers and class instances stay as they are. */
export function localised<T>(value: T, locale: Locale): Localised<T> {
  const walk = (each: unknown): unknown => {
    if (isLocalText(each)) return each[locale];
    if (Array.isArray(each)) return each.map(walk);
    if (typeof each !== "object" || each === null || Object.getPrototypeOf(each) !== Object.prototype) return each;
    // Key by key: of the rows of a large table, entries would take several times as long.
    const made: Record<string, unknown> = {};
    for (const key of Object.keys(each)) made[key] = walk((each as Record<string, unknown>)[key]);
    return made;
  };
  return walk(value) as Localised<T>;
}

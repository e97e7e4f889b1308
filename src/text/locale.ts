/**
 * The languages of the product and the shape of a text in all of them.
 * A text is written once, beside what it describes; a missing language does not compile.
 */
export const LOCALES = ["en-US", "zh-CN", "zh-TW"] as const;
export type Locale = (typeof LOCALES)[number];

/** One user-visible text in every language of the product. */
export type Text = Readonly<Record<Locale, string>>;

/**
 * The product's language for a BCP 47 tag, as Office.context.displayLanguage gives it.
 * Traditional-script Chinese (zh-TW, zh-HK, zh-MO, zh-Hant) → zh-TW; other Chinese → zh-CN; anything else → en-US.
 */
export function localeOf(tag: string): Locale {
  if (/^zh\b.*\b(hant|tw|hk|mo)\b/i.test(tag)) return "zh-TW";
  return /^zh\b/i.test(tag) ? "zh-CN" : "en-US";
}

/** Joins texts language by language: `mapText((locale) => …)`. */
export function mapText(make: (locale: Locale) => string): Text {
  return { "en-US": make("en-US"), "zh-CN": make("zh-CN"), "zh-TW": make("zh-TW") };
}

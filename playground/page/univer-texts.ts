/**
 * Univer's own texts, one language at a time: each is large, and only the language shown is loaded.
 */
import { type ILanguagePack, mergeLocales } from "@univerjs/core";
import type { Locale } from "../../src/text/locale";

type Pack = { readonly default: ILanguagePack };

const PACKS: Readonly<Record<Locale, () => Promise<Pack>[]>> = {
  "en-US": () => [
    import("@univerjs/preset-sheets-core/locales/en-US"),
    import("@univerjs/preset-sheets-table/locales/en-US"),
    import("@univerjs/preset-sheets-conditional-formatting/locales/en-US"),
    import("@univerjs/preset-sheets-data-validation/locales/en-US"),
    import("@univerjs/preset-sheets-note/locales/en-US"),
    import("@univerjs/preset-sheets-filter/locales/en-US"),
    import("@univerjs/preset-sheets-sort/locales/en-US"),
    import("@univerjs/preset-sheets-drawing/locales/en-US"),
  ],
  "zh-CN": () => [
    import("@univerjs/preset-sheets-core/locales/zh-CN"),
    import("@univerjs/preset-sheets-table/locales/zh-CN"),
    import("@univerjs/preset-sheets-conditional-formatting/locales/zh-CN"),
    import("@univerjs/preset-sheets-data-validation/locales/zh-CN"),
    import("@univerjs/preset-sheets-note/locales/zh-CN"),
    import("@univerjs/preset-sheets-filter/locales/zh-CN"),
    import("@univerjs/preset-sheets-sort/locales/zh-CN"),
    import("@univerjs/preset-sheets-drawing/locales/zh-CN"),
  ],
  "zh-TW": () => [
    import("@univerjs/preset-sheets-core/locales/zh-TW"),
    import("@univerjs/preset-sheets-table/locales/zh-TW"),
    import("@univerjs/preset-sheets-conditional-formatting/locales/zh-TW"),
    import("@univerjs/preset-sheets-data-validation/locales/zh-TW"),
    import("@univerjs/preset-sheets-note/locales/zh-TW"),
    import("@univerjs/preset-sheets-filter/locales/zh-TW"),
    import("@univerjs/preset-sheets-sort/locales/zh-TW"),
    import("@univerjs/preset-sheets-drawing/locales/zh-TW"),
  ],
};

/** All of Univer's texts in one language. */
export async function univerTexts(locale: Locale): Promise<ILanguagePack> {
  const packs = await Promise.all(PACKS[locale]());
  return mergeLocales(...packs.map((pack) => pack.default));
}

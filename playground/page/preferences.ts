/** The language and colours chosen on this machine; without a choice the browser's own. */
import { type Locale, localeOf, LOCALES } from "../../src/text/locale";

const LANGUAGE = "sales-planner.playground.language";
const DARK = "sales-planner.playground.dark";
/** The pane's own setting, which a choice made on the page replaces. */
const PANE_LANGUAGE = "sales-planner.language";

export function chosenLocale(): Locale {
  const stored = localStorage.getItem(LANGUAGE);
  return LOCALES.find((locale) => locale === stored) ?? localeOf(navigator.language);
}

export function chooseLocale(locale: Locale): void {
  localStorage.setItem(LANGUAGE, locale);
  localStorage.removeItem(PANE_LANGUAGE);
}

export function chosenDark(): boolean {
  const stored = localStorage.getItem(DARK);
  return stored === null ? matchMedia("(prefers-color-scheme: dark)").matches : stored === "true";
}

export function chooseDark(dark: boolean): void {
  localStorage.setItem(DARK, String(dark));
}

/**
 * The pane's language: Office's display language until the user switches; the choice is kept on this machine.
 * Everything shown takes its texts and number formats from here.
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { enUS, type PaneText } from "../../text/en-US";
import { type Locale, LOCALES, type Text } from "../../text/locale";
import { zhCN } from "../../text/zh-CN";
import { zhTW } from "../../text/zh-TW";
import { type Formats, formatsOf } from "./formats";

export const DICTIONARIES: Readonly<Record<Locale, PaneText>> = { "en-US": enUS, "zh-CN": zhCN, "zh-TW": zhTW };
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  "en-US": "English",
  "zh-CN": "简体中文",
  "zh-TW": "繁體中文",
};

const STORED_AS = "sales-planner.language";

export interface Language {
  readonly locale: Locale;
  readonly text: PaneText;
  readonly formats: Formats;
  /** A text that stands beside what it describes, in this language. */
  readonly say: (text: Text) => string;
  readonly setLocale: (locale: Locale) => void;
}

const Context = createContext<Language | null>(null);

/** Storage may be closed to a page inside Office on the web; then the choice lasts as long as the pane. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch (error) {
    console.info("The language choice cannot be kept: storage is closed to this page.", error);
    return null;
  }
}

/**
 * The pane's language: what the user switched to, while Office's language is the one it was then; else Office's own.
 * So whoever changes Office's language sees the pane follow.
 */
export function paneLocale(officeLocale: Locale): Locale {
  const stored = storage()?.getItem(STORED_AS);
  return LOCALES.find((locale) => stored === storedChoice(officeLocale, locale)) ?? officeLocale;
}

const storedChoice = (officeLocale: Locale, chosen: Locale): string => `${officeLocale}:${chosen}`;

export function LanguageProvider({
  officeLocale,
  children,
}: {
  readonly officeLocale: Locale;
  readonly children: ReactNode;
}) {
  const [locale, choose] = useState<Locale>(() => paneLocale(officeLocale));
  const setLocale = useCallback(
    (chosen: Locale) => {
      storage()?.setItem(STORED_AS, storedChoice(officeLocale, chosen));
      choose(chosen);
    },
    [officeLocale],
  );
  const language = useMemo<Language>(
    () => ({ locale, text: DICTIONARIES[locale], formats: formatsOf(locale), say: (text) => text[locale], setLocale }),
    [locale, setLocale],
  );
  // On the document, so that menus and info boxes, which are drawn outside the pane's own tree, have it too.
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = language.text.appName;
  }, [locale, language]);
  return <Context.Provider value={language}>{children}</Context.Provider>;
}

export function useLanguage(): Language {
  const language = useContext(Context);
  if (language === null) throw new Error("useLanguage is used outside LanguageProvider");
  return language;
}

/**
 * The Office host and its display language, and today's date as an Excel serial.
 */
import { type Locale, localeOf } from "../text/locale";

export interface OfficeHost {
  /** "Excel", or null where the page was opened outside of Office. */
  readonly host: string | null;
  readonly locale: Locale;
}

/** Resolves once office.js has reached its host. */
export async function officeReady(): Promise<OfficeHost> {
  const info = await Office.onReady();
  // Outside of Office both are null at run time, unlike in the types.
  const host = (info as { host: Office.HostType | null } | undefined)?.host ?? null;
  return { host: host === null ? null : String(host), locale: displayLocale() };
}

/** The language Office shows its menus in; English where the page was opened outside of Office. */
export function displayLocale(): Locale {
  const context = Office.context as { displayLanguage?: string } | undefined;
  return localeOf(context?.displayLanguage ?? "");
}

const DAY = 86_400_000;
/** Serial of 1970-01-01 in Excel's 1900 date system. */
const UNIX_EPOCH_SERIAL = 25_569;

/** Excel serial (1900 system) of today's local date. */
export function todaySerial(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY + UNIX_EPOCH_SERIAL;
}

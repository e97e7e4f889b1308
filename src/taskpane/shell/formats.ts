/** Numbers and dates as the pane shows them, in one language. */
import type { Locale } from "../../text/locale";
import type { KeyFigure } from "../../plan/plan";
import { formatDate } from "../forms/dateText";

export interface Formats {
  readonly count: (value: number) => string;
  readonly percent: (share: number) => string;
  /** Day of an Excel serial. */
  readonly date: (serial: number) => string;
  readonly figure: (figure: Pick<KeyFigure, "value" | "unit">) => string;
  /** Joins names as the language does: "a, b and c". */
  readonly list: (names: readonly string[]) => string;
}

export function formatsOf(locale: Locale): Formats {
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const smallMoney = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const figures: Readonly<Record<KeyFigure["unit"], (value: number) => string>> = {
    count: (value) => count.format(value),
    money: (value) => (Math.abs(value) < 1000 ? smallMoney : count).format(value),
    percent: (value) => percent.format(value),
    date: formatDate,
    text: String,
  };
  return {
    count: (value) => count.format(value),
    percent: (share) => percent.format(share),
    // ISO order is read without doubt in all three languages, and is what the date inputs of a form mean.
    date: formatDate,
    figure: ({ value, unit }) => (typeof value === "number" ? figures[unit](value) : value),
    list: (names) => list.format(names),
  };
}

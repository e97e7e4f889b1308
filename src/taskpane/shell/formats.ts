/** Numbers, dates and lists as the pane shows them, in one language. */
import { isoDate } from "../../domain/calendar/calendar";
import type { KeyFigure } from "../../plan/plan";
import type { Locale } from "../../text/locale";
import { listWithAnd, numberText, percentText } from "../../text/wording";

export interface Formats {
  readonly count: (value: number) => string;
  readonly percent: (share: number) => string;
  /** Day of an Excel serial. */
  readonly date: (serial: number) => string;
  readonly figure: (figure: Pick<KeyFigure, "value" | "unit">) => string;
  /** "a, b and c". */
  readonly list: (names: readonly string[]) => string;
}

const FIGURES: Readonly<Record<KeyFigure["unit"], (value: number) => string>> = {
  count: numberText,
  average: (value) => numberText(value, 1),
  money: (value) => numberText(value, Math.abs(value) < 1000 ? 2 : 0),
  percent: percentText,
  date: isoDate,
  text: String,
};

export const formatsOf = (locale: Locale): Formats => ({
  count: (value) => numberText(value),
  percent: (share) => percentText(share),
  date: isoDate,
  figure: ({ value, unit }) => (typeof value === "number" ? FIGURES[unit](value) : value),
  list: (names) => listWithAnd(names)[locale],
});

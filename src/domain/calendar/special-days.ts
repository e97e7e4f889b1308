/** Days that do not follow their weekday: public holidays, make-up working days, and promotions that bring more. Rules §2. */
import { getDayDetail } from "chinese-days";
import { dateOf, isoDate, weekdayOf } from "./calendar";

export type DayKind = "off" | "working" | "promotion";

export interface SpecialDay {
  /** Serials; both belong to it. */
  readonly from: number;
  readonly to: number;
  readonly kind: DayKind;
  /** What the weight of a promotion day is multiplied by; 1 for other kinds. */
  readonly boost: number;
}

export interface PublicHoliday extends SpecialDay {
  readonly english: string;
  readonly chinese: string;
}

/** A make-up working day counts as this weekday: Monday. */
const WORKING_WEEKDAY = 1;
const WEEKEND = 6;

/**
 * Public holidays of mainland China and their make-up working days, neighbours of one name as one entry, as far as they are published.
 * Source: the State Council's yearly notices, as the package chinese-days has them.
 */
export function chineseHolidays(start: number, end: number): PublicHoliday[] {
  const days: PublicHoliday[] = [];
  for (let day = start; day <= end; day++) {
    const { name, work } = getDayDetail(isoDate(day));
    const [english, chinese] = name.split(",");
    // Only arranged days carry a Chinese name; of those at work, only at a weekend is one made up for.
    if (english === undefined || chinese === undefined || (work && weekdayOf(day) < WEEKEND)) continue;
    const kind = work ? "working" : "off";
    const last = days.at(-1);
    if (last?.kind === kind && last.english === english && last.to === day - 1)
      days[days.length - 1] = { ...last, to: day };
    else days.push({ from: day, to: day, kind, boost: 1, english, chinese });
  }
  return days;
}

/** Years of the range that no arrangement is published for. */
export function yearsWithoutHolidays(start: number, end: number): number[] {
  const years = Array.from({ length: dateOf(end).year - dateOf(start).year + 1 }, (_, i) => dateOf(start).year + i);
  return years.filter((year) => !getDayDetail(`${year}-10-01`).name.includes(","));
}

/**
 * The weight of a day: its weekday's, Monday's for a make-up working day; nothing on a day off; times the largest boost of the
 * promotions it belongs to. A day off wins over the others.
 * @param weekdayWeights Monday to Sunday, 0 or more each.
 */
export function dayWeight(day: number, weekdayWeights: readonly number[], special: readonly SpecialDay[]): number {
  const on = special.filter(({ from, to }) => day >= from && day <= to);
  if (on.some(({ kind }) => kind === "off")) return 0;
  const weekday = on.some(({ kind }) => kind === "working") ? WORKING_WEEKDAY : weekdayOf(day);
  const boosts = on.filter(({ kind }) => kind === "promotion").map(({ boost }) => boost);
  return weekdayWeights[weekday - 1]! * (boosts.length === 0 ? 1 : Math.max(...boosts));
}

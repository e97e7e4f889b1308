/**
 * The period that the board is of, and those before it: calendar months where it is one, else stretches of the same length.
 */
import { addMonths, dateOf, isoDate, monthStart } from "../../domain/calendar/calendar";
import { Problem } from "../../text/problem";
import { monthName } from "../../text/month-name";
import type { Text } from "../../text/locale";
import { phrase, say } from "../../text/say";
import type { TeamChoices } from "./options";

/** Days from the first to the last, both counted; serials of the 1900 system. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const monthEnd = (day: number): number => addMonths(monthStart(day), 1) - 1;
const isMonth = ({ from, to }: Period): boolean => from === monthStart(from) && to === monthEnd(from);

export const within = ({ from, to }: Period, date: number): boolean => date >= from && date < to + 1;

/** @param latest Day of the latest order. */
export function periodOf({ from, to }: Pick<TeamChoices, "from" | "to">, latest: number): Period {
  const first = from ?? monthStart(to ?? latest);
  const last = to ?? monthEnd(first);
  if (last < first) throw endsBeforeItBegins(first, last);
  return { from: first, to: last };
}

/** The period of the same kind that a day before it lies in. */
export function periodHolding(period: Period, date: number): Period {
  if (within(period, date)) return period;
  if (isMonth(period)) return { from: monthStart(date), to: monthEnd(date) };
  const length = period.to - period.from + 1;
  const back = Math.floor((Math.floor(date) - period.from) / length) * length;
  return { from: period.from + back, to: period.to + back };
}

export const periodBefore = (period: Period): Period => periodHolding(period, period.from - 1);

const YEAR = 12;

/** The same days a year earlier; a month stays whole. */
export const yearBefore = ({ from, to }: Period): Period => ({
  from: addMonths(from, -YEAR),
  to: addMonths(to + 1, -YEAR) - 1,
});

export const ON_DAYS_BEFORE = say("on the days before", "环比", "較前期");

/** "on Sep", in Chinese 环比. */
export function changeText(period: Period): Text {
  const before = periodBefore(period);
  if (!isMonth(period)) return ON_DAYS_BEFORE;
  return say(`on ${monthName(dateOf(before.from).month)["en-US"]}`, "环比", "月增減");
}

/** The days as text: a month by its name. */
export function periodText(period: Period): Text {
  if (isMonth(period)) {
    const { year, month } = dateOf(period.from);
    return say(`${monthName(month)["en-US"]} ${year}`, `${year}年${month}月`, `${year}年${month}月`);
  }
  return phrase`${isoDate(period.from)} – ${isoDate(period.to)}`;
}

function endsBeforeItBegins(from: number, to: number): Problem {
  const [first, last] = [isoDate(from), isoDate(to)];
  return new Problem(
    say(
      `The period ends on ${last}, before it begins on ${first}. Choose a last day that is not before the first.`,
      `周期的结束日期 ${last} 早于开始日期 ${first}。请选择不早于开始日期的结束日期。`,
      `期間的結束日期 ${last} 早於開始日期 ${first}。請選擇不早於開始日期的結束日期。`,
    ),
  );
}

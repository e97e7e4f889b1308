/** The big promotions: their days, and the phases that are laid out around the day. Rules §7. */
import { dateOf } from "../calendar/calendar";
import { type ShoppingDay, shoppingDays } from "../calendar/shopping-days";

/** New Year shopping begins so many days before the Spring Festival. */
const NEW_YEAR_DAYS_BEFORE = 21;

/** By event: the day of the calendar that it follows, and how many days before it it is. */
const EVENT_RULES = {
  doubleEleven: { rule: "doubleEleven", before: 0 },
  midYear: { rule: "midYear", before: 0 },
  doubleTwelve: { rule: "doubleTwelve", before: 0 },
  newYear: { rule: "springFestival", before: NEW_YEAR_DAYS_BEFORE },
  blackFriday: { rule: "blackFriday", before: 0 },
} as const satisfies Readonly<Record<string, { readonly rule: ShoppingDay; readonly before: number }>>;
export type PromotionEvent = keyof typeof EVENT_RULES;

const YEAR = 366;

/**
 * Day of an event, the first on a day or after it; null where the calendar of that year is not known.
 * @param from A serial.
 * @example isoDate(nextEvent("doubleEleven", serialOf(2026, 11, 12))); // "2027-11-11"
 */
export function nextEvent(event: PromotionEvent, from: number): number | null {
  const { rule, before } = EVENT_RULES[event];
  const first = Math.floor(from) + before;
  const [next] = shoppingDays(first, first + YEAR, [rule]);
  return next === undefined ? null : next.day - before;
}

/** Day of the same event a year before a day of it; null where it is not known. */
export function eventYearBefore(event: PromotionEvent, day: number): number | null {
  const { rule, before } = EVENT_RULES[event];
  const { year } = dateOf(day + before);
  const days = shoppingDays(day + before - 2 * YEAR, day + before, [rule]);
  const earlier = days.find((each) => dateOf(each.day).year === year - 1);
  return earlier === undefined ? null : earlier.day - before;
}

/** In order of time; the first three count backwards from the day. */
export const PHASES = ["pull", "forecast", "warmUp", "day", "afterHeat", "review"] as const;
export type Phase = (typeof PHASES)[number];

/** First and last day of a phase as days from the event's day: assumptions, for the trade states no length. */
export const PHASE_DAYS: Readonly<Record<Phase, readonly [first: number, last: number]>> = {
  pull: [-60, -36],
  forecast: [-35, -11],
  warmUp: [-10, -1],
  day: [0, 0],
  afterHeat: [1, 7],
  review: [8, 21],
};

/** Excel's day numbers of the 1900 system, as far as a file needs them. */

const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Before it Excel counts a 29 February 1900 that never was. */
const FIRST_RELIABLE = 61;

/** The serial of a day of the calendar, or null when there is no such day from March 1900 to 9999. */
export function serialOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = (time - DAY_ZERO) / DAY;
  return serial >= FIRST_RELIABLE && year <= 9999 ? serial : null;
}

/** The times of day that dates in spreadsheets carry: fractions of a day. */

export const HOURS = 24;
/** A full hour may lie a little before itself: half a second is forgiven. */
const HALF_SECOND_OF_HOURS = 0.5 / 3600;
/** Of a table with times, so many rows may be without: shares of a day that are exactly 0. */
const MOST_WITHOUT_TIME = 0.5;

/**
 * Hour of a serial's time of day, 0 to 23.
 * @example hourOf(46349 + 10 / 24); // 10
 */
export function hourOf(serial: number): number {
  return Math.min(HOURS - 1, Math.floor((serial - Math.floor(serial)) * HOURS + HALF_SECOND_OF_HOURS));
}

/** Whether dates come with their times: at least half of them. */
export function tellsTimes(dates: Float64Array): boolean {
  const without = dates.reduce((count, date) => count + (Number.isInteger(date) ? 1 : 0), 0);
  return dates.length > 0 && without <= dates.length * MOST_WITHOUT_TIME;
}

/** The times of day that dates in spreadsheets carry: fractions of a day. */

export const HOURS = 24;
/** A full hour may lie a little before itself: half a second is forgiven. */
export const HALF_SECOND_OF_HOURS = 0.5 / 3600;
/** Of a table with times, so many rows may be without: shares of a day that are exactly 0. */
const MOST_WITHOUT_TIME = 0.5;

/**
 * Hour of a serial's time of day, 0 to 23.
 * @example hourOf(46349 + 10 / 24); // 10
 */
export function hourOf(serial: number): number {
  return Math.min(HOURS - 1, Math.floor((serial - Math.floor(serial)) * HOURS + HALF_SECOND_OF_HOURS));
}

/** The middle of a serial's hour; the day itself where it has no time. */
export const middleOfHour = (serial: number): number =>
  Number.isInteger(serial) ? serial : Math.floor(serial) + (hourOf(serial) + 0.5) / HOURS;

/**
 * Whether dates come with their times: at least half of them.
 * @param count How many rows an entry stands for.
 */
export function tellsTimes(dates: Float64Array, count: (row: number) => number = () => 1): boolean {
  let [all, without] = [0, 0];
  dates.forEach((date, row) => {
    all += count(row);
    if (Number.isInteger(date)) without += count(row);
  });
  return all > 0 && without <= all * MOST_WITHOUT_TIME;
}

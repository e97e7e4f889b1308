/**
 * Where the pages of a sheet end that one page does not hold: before what a page would cut in two.
 */

/** Rows that belong together on a page: those of a chart under its title, of a section, or a heading with what it stands over. */
export interface Whole {
  readonly row: number;
  readonly rows: number;
  /** A chart, which nobody can read in two pieces, gives way to nothing. */
  readonly isChart: boolean;
}

interface Paper {
  /** Points of rows that a page holds, and of those that stand again on top of every further one. */
  readonly room: number;
  readonly again: number;
  /** Points above a row. */
  readonly above: (row: number) => number;
  readonly rows: number;
}

/** A page less full than so is not ended for a section's sake. */
const LEAST_FULL = 0.75;

/** The last row up to `limit` at which a page that begins at `first` may end without cutting any of them; null where there is none. */
function lastBetween(first: number, limit: number, wholes: readonly Whole[]): number | null {
  const cut = (at: number): Whole | undefined => wholes.find(({ row, rows }) => row < at && at < row + rows);
  let at = limit;
  for (let found = cut(at); found !== undefined; found = cut(at)) at = found.row;
  return at > first ? at : null;
}

/** Rows before which a page ends, up to the last of what is to stay whole; what is higher than a page is cut as the page ends. */
export function pageBreaks(wholes: readonly Whole[], { room, again, above, rows }: Paper): number[] {
  const points = ({ row, rows: own }: Whole): number => above(row + own) - above(row);
  const kept = wholes.filter((whole) => points(whole) <= room - again);
  const last = Math.max(0, ...kept.map((whole) => Math.min(rows, whole.row + whole.rows)));
  const breaks: number[] = [];
  for (let first = 0; above(last) - above(first) > room - (first === 0 ? 0 : again);) {
    const end = above(first) + room - (first === 0 ? 0 : again);
    let limit = first + 1;
    while (limit < last && above(limit + 1) <= end) limit++;
    const soft = lastBetween(first, limit, kept);
    const isFull = soft !== null && above(soft) - above(first) >= LEAST_FULL * room;
    const charts = kept.filter(({ isChart }) => isChart);
    first = isFull ? soft : (lastBetween(first, limit, charts) ?? limit);
    breaks.push(first);
  }
  return breaks;
}

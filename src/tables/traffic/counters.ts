/**
 * Counters that run through the day, as screens of a live day export them: what stands at an hour is the sum so far. They are turned into
 * what each hour brought; a counter that falls, and hours that are missing, are said.
 */
import { group } from "d3-array";
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import { TRAFFIC_FIGURES, TRAFFIC_NUMBERS, type Traffic, type TrafficFigure } from "../traffic";

/** Without a word in a heading, so many hours of a day must never fall before they are taken for running sums. */
const FEWEST_HOURS = 6;
/** A heading that says so. */
const CUMULATIVE = /累计|累計|累积|cumulative|running|so far|to date/i;

type Figures = Readonly<Record<TrafficFigure, Float64Array>>;

/** What is read of the rows that count. */
export interface HourlyRows extends Pick<Traffic, "date" | "hour" | "channel"> {
  readonly figures: Figures;
  /** Headings of the figures' columns, "" where there is none. */
  readonly headings: Readonly<Record<TrafficFigure, string>>;
  /** The name of a row that counts. */
  readonly rowName: (row: number) => string;
}

export interface Counters {
  readonly figures: Figures;
  readonly cumulative: boolean;
  readonly notes: readonly Text[];
}

/** Rows of one day and channel, by hour. */
function courses({ date, hour, channel }: HourlyRows): number[][] {
  const rows = Array.from(date.keys()).filter((row) => hour[row]! >= 0);
  return [...group(rows, (row) => `${date[row]!} ${channel[row]!}`).values()].map((course) =>
    course.sort((one, other) => hour[one]! - hour[other]!),
  );
}

const falls = (course: readonly number[], figure: Float64Array): number[] =>
  course.filter((row, i) => i > 0 && figure[row]! < figure[course[i - 1]!]!);

/** Figures that are stated, and do not stay the same all day long. */
const moving = (courses: readonly (readonly number[])[], figures: Figures): TrafficFigure[] =>
  TRAFFIC_FIGURES.filter((figure) =>
    courses.some((course) => course.length > 1 && figures[figure][course.at(-1)!]! > figures[figure][course[0]!]!),
  );

/** Whether the figures are sums so far: a heading says so, or no figure falls on any day in enough hours, and more than one rises. */
function isCumulative(all: readonly (readonly number[])[], { figures, headings }: HourlyRows): boolean {
  if (all.length === 0) return false;
  if (TRAFFIC_NUMBERS.some((figure) => CUMULATIVE.test(headings[figure]))) return true;
  const rising = moving(all, figures);
  const long = all.some((course) => course.length >= FEWEST_HOURS);
  return (
    long &&
    rising.length > 1 &&
    all.every((course) => rising.every((figure) => falls(course, figures[figure]).length === 0))
  );
}

function perHour(all: readonly (readonly number[])[], figure: Float64Array): Float64Array {
  const hourly = figure.slice();
  for (const course of all)
    course.forEach((row, i) => {
      if (i > 0) hourly[row] = Math.max(0, Number((figure[row]! - figure[course[i - 1]!]!).toPrecision(15)));
    });
  return hourly;
}

/** Hours between the first and the last of a day that no row states. */
const gaps = (course: readonly number[], hour: Int32Array): number =>
  course.length === 0
    ? 0
    : hour[course.at(-1)!]! - hour[course[0]!]! + 1 - new Set(course.map((row) => hour[row]!)).size;

/** Figures by hour: as they stand, or taken apart where they are sums so far. */
export function hourlyFigures(rows: HourlyRows): Counters {
  const all = courses(rows);
  const missing = all.reduce((sum, course) => sum + gaps(course, rows.hour), 0);
  if (!isCumulative(all, rows)) return { figures: rows.figures, cumulative: false, notes: [] };
  const fallen = [
    ...new Set(all.flatMap((course) => TRAFFIC_NUMBERS.flatMap((figure) => falls(course, rows.figures[figure])))),
  ];
  const figures = Object.fromEntries(TRAFFIC_NUMBERS.map((figure) => [figure, perHour(all, rows.figures[figure])]));
  return {
    figures: figures as Record<TrafficFigure, Float64Array>,
    cumulative: true,
    notes: [
      TAKEN_APART,
      ...(fallen.length > 0 ? [counterFalls(fallen.length, rows.rowName(fallen[0]!))] : []),
      ...(missing > 0 ? [hoursMissing(missing)] : []),
    ],
  };
}

const TAKEN_APART = say(
  "Figures by hour never fall within a day: they are taken for sums so far, and each hour counts what it adds.",
  "各小时数值在一天内只增不减：按当日累计处理，每小时取与上一小时的差。",
  "各小時數值在一天內只增不減：按當日累計處理，每小時取與上一小時的差。",
);

const counterFalls = (count: number, row: string): Text =>
  say(
    `${count} ${count === 1 ? "row states" : "rows state"} a sum so far below that of the hour before, such as row ${row}: nothing is counted for that hour. Correct the figure or leave the row out.`,
    `有 ${count} 行的累计值小于上一小时（如第 ${row} 行）：该小时按 0 计。请更正或删去该行。`,
    `有 ${count} 列的累計值小於上一小時（如第 ${row} 列）：該小時以 0 計。請更正或刪去該列。`,
  );

const hoursMissing = (count: number): Text =>
  say(
    `${count} ${count === 1 ? "hour is" : "hours are"} missing between the first and the last of a day: what they brought is counted in the hour after.`,
    `当日首末小时之间缺少 ${count} 个小时：其数值计入下一小时。`,
    `當日首末小時之間缺少 ${count} 個小時：其數值計入下一小時。`,
  );

/**
 * Dates that state no year, such as 11-03, 3月5日 or Nov 3: read in the year that the rows around them prove, or, where no row states one,
 * as the latest such days up to today. What neither shows stays unread.
 */
import { extent, greatest } from "d3-array";
import { dateOf, isCalendarDate, isoDate, serialOf } from "../../domain/calendar/calendar";
import type { Text } from "../../text/locale";
import { phrase, say } from "../../text/say";
import type { Cell } from "../source";
import { plainText } from "./cell";
import { CellColumn } from "./cell-column";
import { beginsWithYear } from "./date-order";
import { type DateReading, monthOfName, parseDate } from "./parse-date";

const CHINESE = /^(\d{1,2})月(\d{1,2})[日号號]?(?![\d年])(.*)$/;
const NUMBERS = /^(\d{1,2})([-/])(\d{1,2})(?=$|[\sT])(.*)$/;
/** "Nov-03" is left out: spreadsheets write November 2003 so. */
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?=$|,?\s+\d{1,2}:)(.*)$/i;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?(?=$|,?\s+\d{1,2}:)(.*)$/i;

/** A day of some year; of two numbers that can be either, day and month are as the column writes them. */
interface Yearless {
  readonly numbers: readonly [first: number, second: number];
  /** null where the text leaves it open. */
  readonly monthFirst: boolean | null;
  /** The time of day, as written. */
  readonly rest: string;
}

/** What a text states that is a date but for its year; null for any other cell. */
export function yearlessOf(cell: Cell): Yearless | null {
  if (typeof cell !== "string" || cell.length < 3 || cell.length > 24 || beginsWithYear(cell) || partsThree(cell))
    return null;
  const text = plainText(cell);
  const chinese = CHINESE.exec(text);
  if (chinese) return valid([Number(chinese[1]), Number(chinese[2])], true, chinese[3]!);
  const pair = NUMBERS.exec(text);
  if (pair) return valid([Number(pair[1]), Number(pair[3])], pair[2] === "-" ? true : null, pair[4]!);
  const named = MONTH_FIRST.exec(text);
  if (named) return valid([monthOfName(named[1]!), Number(named[2])], true, named[3]!);
  const day = DAY_FIRST.exec(text);
  return day && valid([monthOfName(day[2]!), Number(day[1])], true, day[3]!);
}

/** Whether the mark after the first number stands again, as before a year. */
function partsThree(text: string): boolean {
  const mark = text[1] === "/" || text[1] === "-" ? 1 : 2;
  return (text[mark] === "/" || text[mark] === "-") && text.indexOf(text[mark], mark + 1) > 0;
}

function valid(numbers: readonly [number, number], monthFirst: boolean | null, rest: string): Yearless | null {
  const [first, second] = numbers;
  const fits = (month: number, day: number): boolean => isCalendarDate(2000, month, day);
  const [asMonth, asDay] = [fits(first, second), fits(second, first)];
  if (monthFirst === true && !asMonth) return asDay ? { numbers, monthFirst: false, rest } : null;
  if (monthFirst === null && asMonth !== asDay) return { numbers, monthFirst: asMonth, rest };
  return asMonth || asDay ? { numbers, monthFirst, rest } : null;
}

/** Rows that follow each other within so many days, nearly all, stand in the order of their days. */
const NEAR_DAYS = 60;
const NEARLY_ALL = 0.9;
const HALF_YEAR = 183;

interface Place {
  readonly row: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string;
}

/** The years of a column's days without one, and what is said of them. */
interface Completed {
  readonly column: CellColumn;
  readonly note: Text | null;
}

/** @param today Absent where it is not known; then only the rows around prove a year. */
export function completeYears(column: CellColumn, heading: string, given: DateReading & { today?: number }): Completed {
  const found: { readonly row: number; readonly yearless: Yearless }[] = [];
  for (let row = 0; row < column.rows; row++) {
    const yearless = yearlessOf(column.at(row));
    if (yearless !== null) found.push({ row, yearless });
  }
  if (found.length === 0) return { column, note: null };
  const places = placesOf(found.map(({ row, yearless }) => ({ row, ...yearless })));
  const stated = statedDays(column, given);
  const [read, isProven] =
    stated.size > 0
      ? [byNeighbours(places, stated, column.rows, given.today), true]
      : [byToday(places, given.today), false];
  const cells = Array.from(column);
  for (const { row, rest } of places) if (read.has(row)) cells[row] = `${isoDate(read.get(row)!)}${rest}`;
  const example = plainText(String(column.at(found[0]!.row)));
  return {
    column: CellColumn.ofCells(cells),
    note: yearNote({ heading, example, days: [...read.values()], left: found.length - read.size, isProven }),
  };
}

/** Month and day of each; where the texts leave their order open, as another cell shows it, else unknown and left away. */
function placesOf(found: readonly (Yearless & { readonly row: number })[]): Place[] {
  const shown = new Set(found.flatMap(({ monthFirst }) => (monthFirst === null ? [] : [monthFirst])));
  const common = shown.size === 1 ? [...shown][0]! : null;
  return found.flatMap(({ row, numbers: [first, second], monthFirst, rest }) => {
    const isMonthFirst = first === second ? true : (monthFirst ?? common);
    if (isMonthFirst === null) return [];
    const [month, day] = isMonthFirst ? [first, second] : [second, first];
    return [{ row, month, day, rest }];
  });
}

/** The days that rows state with their year. */
function statedDays(column: CellColumn, reading: DateReading): Map<number, number> {
  const days = new Map<number, number>();
  for (let row = 0; row < column.rows; row++) {
    const serial = parseDate(column.at(row), reading);
    if (!Number.isNaN(serial)) days.set(row, Math.floor(serial));
  }
  return days;
}

function isOrderly(days: readonly number[]): boolean {
  const steps = days.slice(1).map((day, i) => Math.abs(day - days[i]!));
  return steps.filter((step) => step <= NEAR_DAYS).length >= NEARLY_ALL * steps.length;
}

/** The day of that name nearest to another; NaN where the year has none. */
function nearest({ month, day }: Place, to: number): number {
  const { year } = dateOf(to);
  const days = [year - 1, year, year + 1].flatMap((each) =>
    isCalendarDate(each, month, day) ? [serialOf(each, month, day)] : [],
  );
  const [best = Number.NaN] = days.sort((a, b) => Math.abs(a - to) - Math.abs(b - to));
  return Math.abs(best - to) <= HALF_YEAR ? best : Number.NaN;
}

/** Each day in the year that the rows above and below agree on, in a list that stands in the order of its days. */
function byNeighbours(
  places: readonly Place[],
  stated: ReadonlyMap<number, number>,
  rows: number,
  today = Number.POSITIVE_INFINITY,
): Map<number, number> {
  const above = along(
    places,
    stated,
    Array.from({ length: rows }, (_, row) => row),
  );
  const below = along(
    places,
    stated,
    Array.from({ length: rows }, (_, row) => rows - 1 - row),
  );
  const agreed = places.flatMap(({ row }) => {
    const [one, other] = [above.get(row) ?? below.get(row), below.get(row) ?? above.get(row)];
    return one !== undefined && one === other && one <= today ? [[row, one] as const] : [];
  });
  const read = new Map(agreed);
  const days = new Map([...stated, ...read]);
  const inRows = [...days.keys()].sort((a, b) => a - b).map((row) => days.get(row)!);
  return isOrderly(inRows) ? read : new Map<number, number>();
}

/** The days of the rows one after the other, each nearest to the one before; those before the first stated day have none. */
function along(
  places: readonly Place[],
  stated: ReadonlyMap<number, number>,
  order: readonly number[],
): Map<number, number> {
  const byRow = new Map(places.map((place) => [place.row, place]));
  const days = new Map<number, number>();
  let last: number | undefined;
  for (const row of order) {
    const place = byRow.get(row);
    if (place !== undefined && last !== undefined) {
      const day = nearest(place, last);
      if (!Number.isNaN(day)) days.set(row, day);
    }
    last = stated.get(row) ?? days.get(row) ?? last;
  }
  return days;
}

/** Where no row states a year: the latest such days up to today, over a turn of the year where the rows run on over it. */
function byToday(places: readonly Place[], today: number | undefined): Map<number, number> {
  const [first] = places;
  if (first === undefined || today === undefined) return new Map();
  const start = latest(first, today);
  const run = along(places, new Map([[-1, start]]), [-1, ...places.map(({ row }) => row)]);
  if (!isOrderly([...run.values()])) return new Map(places.map((place) => [place.row, latest(place, today)]));
  const last = greatest(places, ({ row }) => run.get(row))!;
  const years = dateOf(run.get(last.row)!).year - dateOf(latest(last, today)).year;
  const shifted = places.flatMap(({ row, month, day }) => {
    const year = dateOf(run.get(row) ?? Number.NaN).year - years;
    return isCalendarDate(year, month, day) ? [[row, serialOf(year, month, day)] as const] : [];
  });
  return new Map(shifted.filter(([, day]) => day <= today));
}

/** The latest day of that name up to another. */
function latest({ month, day }: Place, upTo: number): number {
  const { year } = dateOf(upTo);
  const days = [year, year - 1, year - 2, year - 3, year - 4].flatMap((each) =>
    isCalendarDate(each, month, day) ? [serialOf(each, month, day)] : [],
  );
  return days.find((each) => each <= upTo) ?? Number.NaN;
}

interface Noted {
  readonly heading: string;
  readonly example: string;
  readonly days: readonly number[];
  readonly left: number;
  readonly isProven: boolean;
}

const LEFT = (count: number): Text =>
  say(
    ` ${count} ${count === 1 ? "is" : "are"} left out, because no row around shows the year: write it.`,
    `另有 ${count} 个无法由相邻行推断年份，未计入，请补上年份。`,
    `另有 ${count} 個無法由相鄰列推斷年份，未計入，請補上年份。`,
  );

function yearNote({ heading, example, days, left, isProven }: Noted): Text {
  const count = days.length + left;
  const named = say(
    `“${heading}”: ${count} ${count === 1 ? "date states" : "dates state"} no year, such as “${example}”.`,
    `“${heading}”列：${count} 个日期没有年份，如“${example}”。`,
    `「${heading}」欄：${count} 個日期沒有年份，如「${example}」。`,
  );
  const [from, to] = extent(days);
  const range = from === undefined ? "" : `${isoDate(from)} – ${isoDate(to)}`;
  const how = isProven
    ? say(
        ` Read in the year of the rows around: ${range}.`,
        `按相邻行的年份读取：${range}。`,
        `按相鄰列的年份讀取：${range}。`,
      )
    : say(
        ` No row states one, so that they are taken for the latest such days up to today: ${range}.`,
        `全列都没有年份，推定为截至今天最近的日期：${range}。`,
        `整欄都沒有年份，推定為截至今天最近的日期：${range}。`,
      );
  const none = say("", "", "");
  return phrase`${named}${days.length === 0 ? none : how}${left === 0 ? none : LEFT(left)}`;
}

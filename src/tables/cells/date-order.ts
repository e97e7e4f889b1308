/**
 * In which order a column writes day, month and year where "03/04/24" leaves it open: by the cells that can be read in one way only, and by
 * dates that a spreadsheet converted with day and month exchanged.
 */
import { sum } from "d3-array";
import { dateOf, serialOf } from "../../domain/calendar/calendar";
import { say } from "../../text/say";
import type { Cell } from "../source";
import { plainText } from "./cell";
import type { ColumnReading, Way } from "./reading";

/** How a column writes dates that do not begin with a year of four digits. */
export type DateOrder = "dayFirst" | "monthFirst" | "yearFirst";

/** Ways of reading such a date. */
export const DATE_WAYS = {
  dayFirst: { id: "dayFirst", label: say("day/month/year", "日/月/年", "日/月/年") },
  monthFirst: { id: "monthFirst", label: say("month/day/year", "月/日/年", "月/日/年") },
  yearFirst: { id: "yearFirst", label: say("year/month/day", "年/月/日", "年/月/日") },
  /** A file opened under another region: days up to 12 became dates with day and month exchanged, the others stayed text. */
  exchanged: {
    id: "exchanged",
    label: say(
      "dates half converted, day and month of the converted ones exchanged back",
      "半转换的日期，已转换者的日与月对调回来",
      "半轉換的日期，已轉換者的日與月對調回來",
    ),
    mends: true,
  },
} as const satisfies Record<DateOrder | "exchanged", Way>;
type DateWay = (typeof DATE_WAYS)[keyof typeof DATE_WAYS];

const ORDERS = ["dayFirst", "monthFirst", "yearFirst"] as const satisfies readonly DateOrder[];
/** So many dates with a day up to 12 hardly come about by chance. */
const LEAST_EXCHANGED = 3;
/** Different texts of a column that are remembered. */
const MOST_KNOWN = 4096;

/** Three numbers of a date; the last is a year where it has four digits. */
export type DateParts = readonly [first: number, second: number, third: number];

/** Day, month and year in some order as a text begins with them. */
interface WrittenDate {
  readonly parts: DateParts;
  readonly hasSlash: boolean;
  /** Where what follows begins. */
  readonly end: number;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const SLASH = 47;
/** - . or / */
const isMark = (code: number): boolean => code >= 45 && code <= SLASH;

/**
 * Two numbers of one or two digits and a year of two or four, with - / . between them; null for any other text. One pass without regular
 * expressions: columns of a million dates are looked through.
 */
export function writtenDate(text: string): WrittenDate | null {
  const second = afterDigits(text, 0) + 1;
  if (second < 2 || second > 3 || !isMark(text.charCodeAt(second - 1))) return null;
  const third = afterDigits(text, second) + 1;
  const length = third - 1 - second;
  if (length < 1 || length > 2 || !isMark(text.charCodeAt(third - 1))) return null;
  const end = afterDigits(text, third);
  if (end - third !== 2 && end - third !== 4) return null;
  const parts: DateParts = [
    numberAt(text, 0, second - 1),
    numberAt(text, second, third - 1),
    numberAt(text, third, end),
  ];
  return { parts, hasSlash: text.charCodeAt(second - 1) === SLASH, end };
}

function afterDigits(text: string, from: number): number {
  let end = from;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

function numberAt(text: string, from: number, end: number): number {
  let number = 0;
  for (let i = from; i < end; i++) number = number * 10 + text.charCodeAt(i) - 48;
  return number;
}

/** The orders by bits, one for each that fits: a column asks for them a million times. */
const ORDERS_THAT_FIT = Array.from({ length: 1 << ORDERS.length }, (_, bits) =>
  ORDERS.filter((__, bit) => (bits & (1 << bit)) !== 0),
);
const isDay = (number: number): boolean => number >= 1 && number <= 31;
const isMonth = (number: number): boolean => number >= 1 && number <= 12;

/** The orders in which three numbers can be a date. */
export function possibleOrders(parts: DateParts): readonly DateOrder[] {
  return ORDERS_THAT_FIT[bitsOf(parts)]!;
}

function bitsOf([first, second, third]: DateParts): number {
  const dayFirst = isDay(first) && isMonth(second) ? 1 : 0;
  const monthFirst = isMonth(first) && isDay(second) ? 2 : 0;
  const yearFirst = third < 100 && isMonth(second) && isDay(third) ? 4 : 0;
  return dayFirst | monthFirst | yearFirst;
}

/**
 * The order of day and month that a column itself shows.
 * @returns null when no date shows it or dates contradict each other.
 * @internal Exported for tests.
 * @example dateOrderOf(["3/4/2024", "3/25/2024"]); // "monthFirst"
 */
export function dateOrderOf(cells: Iterable<Cell>): DateWay["id"] | null {
  return dateOrderReading(cells)?.way?.id ?? null;
}

/** Whether a text begins with three digits, as with a year: most cells of a column do, and need no closer look. */
export function beginsWithYear(text: string): boolean {
  return isDigit(text.charCodeAt(2)) && isDigit(text.charCodeAt(1)) && isDigit(text.charCodeAt(0));
}

/** What the cells of a column show, counted. */
class Evidence {
  /** Cells by the orders that fit, as bits. */
  private readonly byOrders = ORDERS_THAT_FIT.map(() => 0);
  readonly examples: Partial<Record<DateOrder | "open", string>> = {};
  /** Dates that a spreadsheet keeps as numbers. */
  serials = 0;
  laterDays = 0;
  private readonly firsts = new Set<number>();
  private readonly lasts = new Set<number>();
  private slashes = 0;

  /** The same days come again and again: their orders by the cell. */
  private readonly known = new Map<string, number>();

  addText(cell: string): void {
    const known = this.known.get(cell);
    const bits = known ?? this.addNew(plainText(cell));
    if (known === undefined && this.known.size < MOST_KNOWN) this.known.set(cell, bits);
    if (bits > 0) this.byOrders[bits]!++;
  }

  /** The orders that fit a text as bits. */
  private addNew(text: string): number {
    // Three digits begin a year: no order is open.
    if (beginsWithYear(text)) return 0;
    const written = writtenDate(text);
    if (written === null) return 0;
    const { parts, hasSlash } = written;
    const bits = bitsOf(parts);
    if (bits === 0) return 0;
    if (this.byOrders[bits] === 0) {
      const [order, other] = ORDERS_THAT_FIT[bits]!;
      this.examples[other === undefined ? order! : "open"] ??= text;
    }
    const [first, , third] = parts;
    if (third < 100) {
      this.firsts.add(first);
      this.lasts.add(third);
      if (hasSlash) this.slashes++;
    }
    return bits;
  }

  addSerial(serial: number): void {
    this.serials++;
    if (this.laterDays === 0 && serial >= 1 && dateOf(Math.floor(serial)).day > 12) this.laterDays++;
  }

  get cells(): number {
    return sum(this.byOrders);
  }

  /** Cells that can be read in one order only. */
  get only(): Record<DateOrder, number> {
    return this.countBy((bits, bit) => bits === bit);
  }

  /** Cells that can be read in the order. */
  get fits(): Record<DateOrder, number> {
    return this.countBy((bits, bit) => (bits & bit) !== 0);
  }

  private countBy(counts: (bits: number, bit: number) => boolean): Record<DateOrder, number> {
    const count = (bit: number): number => sum(this.byOrders, (cells, bits) => (counts(bits, bit) ? cells : 0));
    return { dayFirst: count(1), monthFirst: count(2), yearFirst: count(4) };
  }

  /** Every text has a day above 12, every converted date one up to 12. */
  get isExchanged(): boolean {
    const { dayFirst, monthFirst } = this.only;
    const texts = dayFirst + monthFirst;
    const oneOrder = dayFirst === 0 || monthFirst === 0;
    return texts > 0 && texts === this.cells && oneOrder && this.serials >= LEAST_EXCHANGED && this.laterDays === 0;
  }

  /** The order that most cells can be read in; of several the one whose years vary less than its days. */
  get shown(): DateOrder | null {
    const { dayFirst, monthFirst } = this.only;
    if (dayFirst > 0 && monthFirst > 0) return null;
    const { fits } = this;
    const most = Math.max(...Object.values(fits));
    const fitting = ORDERS.filter((order) => fits[order] === most);
    const varying = this.lasts.size - this.firsts.size;
    const yearFirst = varying > 0 ? true : varying < 0 || this.slashes > 0 ? false : null;
    const left = yearFirst === null ? fitting : fitting.filter((order) => (order === "yearFirst") === yearFirst);
    return left.length === 1 ? left[0]! : null;
  }
}

/** A column's order of day, month and year: the user's choice, or what its cells show. null where no cell leaves it open. */
export function dateOrderReading(
  cells: Iterable<Cell>,
  choice?: string,
): (ColumnReading & { readonly way: DateWay | null }) | null {
  const evidence = new Evidence();
  for (const cell of cells) {
    if (typeof cell === "string" && cell.length < 40) evidence.addText(cell);
    else if (typeof cell === "number") evidence.addSerial(cell);
  }
  if (evidence.cells === 0) return null;
  const chosen = Object.values(DATE_WAYS).find(({ id }) => id === choice);
  const way = chosen ?? (evidence.isExchanged ? DATE_WAYS.exchanged : evidence.shown && DATE_WAYS[evidence.shown]);
  return { way, ...evidenceFor(evidence, way), chosen: chosen !== undefined };
}

function evidenceFor(evidence: Evidence, way: DateWay | null): Omit<ColumnReading, "way" | "chosen"> {
  const { only, fits, cells, examples, serials } = evidence;
  const { exchanged, ...orders } = DATE_WAYS;
  const open = examples.open ?? examples.dayFirst ?? examples.monthFirst ?? examples.yearFirst ?? "";
  const own = Object.values(orders);
  const ways: readonly Way[] = serials > 0 ? [...own, exchanged] : own;
  if (way === null) return { ways, cells, proving: 0, against: 0, example: open };
  if (way.id === "exchanged")
    return { ways, cells: cells + serials, proving: cells + serials, against: 0, example: open };
  // Three numbers that only one order fits, or a column of them whose years hardly vary.
  const proving = only[way.id] > 0 || fits[way.id] < 2 ? only[way.id] : evidence.shown === way.id ? fits[way.id] : 0;
  return { ways, cells, proving, against: cells - fits[way.id], example: examples[way.id] ?? open };
}

/** A date with day and month exchanged; a day above 12 is no month. */
export function exchangeDayAndMonth(serial: number): number {
  const day = Math.floor(serial);
  const { year, month, day: dayOfMonth } = dateOf(day);
  return dayOfMonth > 12 ? serial : serialOf(year, dayOfMonth, month) + (serial - day);
}

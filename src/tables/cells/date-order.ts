/**
 * In which order a column writes day, month and year where "03/04/24" leaves it open: by the cells that can be read in one way only, and by
 * dates that a spreadsheet converted with day and month exchanged.
 */
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
/** Two numbers and a year of two or four digits: day, month and year in some order, and what follows. */
export const DATE_PARTS = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})(?!\d)(.*)$/;
/** So many dates with a day up to 12 hardly come about by chance. */
const LEAST_EXCHANGED = 3;

/** Three numbers of a date; the last is a year where it has four digits. */
export type DateParts = readonly [first: number, second: number, third: number];

export function partsOf(match: RegExpExecArray): DateParts {
  return [Number(match[1]), Number(match[3]), Number(match[4])];
}

/** The orders by bits, one for each that fits: a column asks for them a million times. */
const ORDERS_THAT_FIT = Array.from({ length: 1 << ORDERS.length }, (_, bits) =>
  ORDERS.filter((__, bit) => (bits & (1 << bit)) !== 0),
);
const isDay = (number: number): boolean => number >= 1 && number <= 31;
const isMonth = (number: number): boolean => number >= 1 && number <= 12;

/** The orders in which three numbers can be a date. */
export function possibleOrders([first, second, third]: DateParts): readonly DateOrder[] {
  const dayFirst = isDay(first) && isMonth(second) ? 1 : 0;
  const monthFirst = isMonth(first) && isDay(second) ? 2 : 0;
  const yearFirst = third < 100 && isMonth(second) && isDay(third) ? 4 : 0;
  return ORDERS_THAT_FIT[dayFirst | monthFirst | yearFirst]!;
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

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether a text begins with three digits, as with a year: most cells of a column do, and need no closer look. */
export function beginsWithYear(text: string): boolean {
  return isDigit(text.charCodeAt(2)) && isDigit(text.charCodeAt(1)) && isDigit(text.charCodeAt(0));
}

/** What the cells of a column show, counted. */
class Evidence {
  cells = 0;
  /** Cells that can be read in one order only. */
  readonly only: Record<DateOrder, number> = { dayFirst: 0, monthFirst: 0, yearFirst: 0 };
  /** Cells that can be read in the order. */
  readonly fits: Record<DateOrder, number> = { dayFirst: 0, monthFirst: 0, yearFirst: 0 };
  readonly examples: Partial<Record<DateOrder | "open", string>> = {};
  /** Dates that a spreadsheet keeps as numbers. */
  serials = 0;
  laterDays = 0;
  private readonly firsts = new Set<number>();
  private readonly lasts = new Set<number>();
  private slashes = 0;

  addText(text: string): void {
    // Three digits begin a year: no order is open.
    if (beginsWithYear(text)) return;
    const match = DATE_PARTS.exec(text);
    if (match === null) return;
    const parts = partsOf(match);
    const possible = possibleOrders(parts);
    if (possible.length === 0) return;
    this.cells++;
    for (const order of possible) this.fits[order]++;
    const [first, , third] = parts;
    if (third < 100) {
      this.firsts.add(first);
      this.lasts.add(third);
      if (match[2] === "/") this.slashes++;
    }
    if (possible.length === 1) this.only[possible[0]!]++;
    this.examples[possible.length === 1 ? possible[0]! : "open"] ??= text;
  }

  addSerial(serial: number): void {
    this.serials++;
    if (this.laterDays === 0 && serial >= 1 && dateOf(Math.floor(serial)).day > 12) this.laterDays++;
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
    const most = Math.max(...Object.values(this.fits));
    const fitting = ORDERS.filter((order) => this.fits[order] === most);
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
    if (typeof cell === "string" && cell.length < 40) evidence.addText(plainText(cell));
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

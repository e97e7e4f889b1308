/**
 * The kinds of value a column can hold: how a sample of a column confirms one, and how the column's cells are read as numbers.
 * Whatever a column as a whole decides about its cells (decimal marks, the order of day and month) is decided here, once a column, when a
 * cell first needs it, and kept with its evidence.
 */
import type { Cell, Source } from "../source";
import type { CellColumn } from "./cell-column";
import { isBlank } from "./cell";
import type { ColumnProfile } from "./column-profile";
import { DATE_WAYS, type DateOrder, dateOrderReading, exchangeDayAndMonth } from "./date-order";
import { type DecimalMark, NUMBER_WAYS, numberReading } from "./number-marks";
import { type DateReading, parseDate } from "./parse-date";
import { parseHour } from "./parse-hour";
import { parseMoney } from "./parse-money";
import { parseRate, RATE_WAYS, rateReading } from "./rate-column";
import type { ColumnReading, Way } from "./reading";

export type ValueType = "date" | "hour" | "money" | "count" | "rate" | "id" | "name" | "status" | "flag" | "text";

/** Reads a cell of one column as a number: a serial of the 1900 system, an hour, an amount, a count. NaN for a blank and for what is none. */
export type ReadNumber = (cell: Cell) => number;

export interface ColumnReader {
  readonly read: ReadNumber;
  /** What was decided about the column so far; null where no cell read needed a decision. */
  readonly reading: () => ColumnReading | null;
}

/** What a column is read by besides its cells. */
interface ColumnContext extends Pick<Source, "dateSystem"> {
  readonly heading: string;
  /** The user's way of reading the column. */
  readonly choice: string | undefined;
}

type OpenReader = (column: CellColumn, context: ColumnContext) => ColumnReader;

interface ValueTypeRules {
  /** Whether a sample looks like values of the type; absent where any text can be one. */
  readonly fits?: (profile: ColumnProfile) => boolean;
  /** How the cells of a column are read; absent where they are no numbers. */
  readonly reader?: OpenReader;
  /** In which ways a column's cells can be read, where they leave a choice. */
  readonly ways?: readonly Way[];
}

const mostlyNumbers = ({ numbers, filled }: ColumnProfile): boolean => numbers * 2 >= filled;

export const VALUE_TYPES: Readonly<Record<ValueType, ValueTypeRules>> = {
  date: {
    fits: ({ dates, yearless, filled }) => (dates + yearless) * 2 >= filled,
    reader: dateReader,
    ways: Object.values(DATE_WAYS),
  },
  hour: { reader: () => ({ read: parseHour, reading: () => null }) },
  // Money with three decimals is rare, and so are a thousand pieces: without evidence each is read as the likelier.
  money: { fits: mostlyNumbers, reader: numberReader(","), ways: Object.values(NUMBER_WAYS) },
  count: { fits: mostlyNumbers, reader: numberReader("."), ways: Object.values(NUMBER_WAYS) },
  rate: { fits: ({ rates, filled }) => rates * 2 >= filled, reader: rateReader, ways: Object.values(RATE_WAYS) },
  id: {},
  name: {},
  status: {},
  flag: {},
  text: {},
};

/** The decision about a column, made when it is first asked for. */
function once<T>(decide: () => T): { readonly get: () => T; readonly made: () => T | null } {
  let decided: { readonly value: T } | null = null;
  return { get: () => (decided ??= { value: decide() }).value, made: () => decided?.value ?? null };
}

/** Digits, with a point or not, say the same whatever the column's marks; only a point before three digits does not. */
const NEEDS_MARKS = /[.,]\d{3}(?!\d)/;

function numberReader(openPoint: DecimalMark): OpenReader {
  return (column, { choice }) => {
    const reading = once(() => numberReading(column, openPoint, choice));
    return {
      read: (cell) => {
        if (typeof cell !== "string" || !NEEDS_MARKS.test(cell)) return parseMoney(cell);
        return parseMoney(cell, reading.get()?.way?.id === "decimalComma" ? "," : ".");
      },
      reading: reading.made,
    };
  };
}

/** A percent sign says what a cell states; a plain number is what the column decides. */
function rateReader(column: CellColumn, { heading, choice }: ColumnContext): ColumnReader {
  const reading = once(() => rateReading(column, heading, choice));
  return { read: (cell) => parseRate(cell, reading.get()?.way?.id ?? null), reading: reading.made };
}

/** Whether a column holds both numbers and texts, as a half-converted file does. */
function isMixed(column: CellColumn): boolean {
  let [numbers, texts] = [false, false];
  for (let row = 0; row < column.rows && !(numbers && texts); row++) {
    const cell = column.at(row);
    if (typeof cell === "number") numbers = true;
    else if (typeof cell === "string" && !isBlank(cell)) texts = true;
  }
  return numbers && texts;
}

/** Reads dates as each is written; the order of day and month is that of the whole column. */
function dateReader(column: CellColumn, { dateSystem, choice }: ColumnContext): ColumnReader {
  const asWritten: DateReading = { dateSystem, order: null };
  const reading = once(() => dateOrderReading(column, choice));
  const wayOf = (): string | null => reading.get()?.way?.id ?? null;
  const exchanged = isMixed(column) && wayOf() === DATE_WAYS.exchanged.id;
  return {
    read: (cell) => {
      const serial = parseDate(cell, asWritten);
      if (typeof cell !== "string") return exchanged && !Number.isNaN(serial) ? exchangeDayAndMonth(serial) : serial;
      if (!Number.isNaN(serial) || cell === "") return serial;
      const order = wayOf();
      return order === null || order === "exchanged"
        ? serial
        : parseDate(cell, { dateSystem, order: order as DateOrder });
    },
    reading: reading.made,
  };
}

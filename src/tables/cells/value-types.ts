/**
 * The kinds of value a column can hold: how a sample of a column confirms one, and how the column's cells are read as numbers.
 * Whatever a column as a whole decides about its cells (the order of day and month) is decided here, once a column, and kept.
 */
import type { Cell, Source } from "../source";
import type { CellColumn } from "./cell-column";
import type { ColumnProfile } from "./column-profile";
import { dateOrderOf, type DateReading, parseDate } from "./parse-date";
import { parseHour } from "./parse-hour";
import { parseMoney } from "./parse-money";

export type ValueType = "date" | "hour" | "money" | "count" | "id" | "name" | "status" | "flag" | "text";

/** Reads a cell of one column as a number: a serial of the 1900 system, an hour, an amount, a count. NaN for a blank and for what is none. */
export type ReadNumber = (cell: Cell) => number;

interface ValueTypeRules {
  /** Whether a sample looks like values of the type; absent where any text can be one. */
  readonly fits?: (profile: ColumnProfile) => boolean;
  /** How the cells of a column are read; absent where they are no numbers. */
  readonly reader?: (column: CellColumn, source: Pick<Source, "dateSystem">) => ReadNumber;
}

const mostlyNumbers = ({ numbers, filled }: ColumnProfile): boolean => numbers * 2 >= filled;

export const VALUE_TYPES: Readonly<Record<ValueType, ValueTypeRules>> = {
  date: { fits: ({ dates, filled }) => dates * 2 >= filled, reader: dateReader },
  hour: { reader: () => parseHour },
  money: { fits: mostlyNumbers, reader: () => parseMoney },
  count: { fits: mostlyNumbers, reader: () => parseMoney },
  id: {},
  name: {},
  status: {},
  flag: {},
  text: {},
};

/** Reads dates as each is written; the order of day and month is that of the whole column, looked for when a cell first needs it. */
function dateReader(column: CellColumn, { dateSystem }: Pick<Source, "dateSystem">): ReadNumber {
  const asWritten: DateReading = { dateSystem, order: null };
  let decided: DateReading | null = null;
  return (cell) => {
    const serial = parseDate(cell, asWritten);
    if (!Number.isNaN(serial) || typeof cell !== "string" || cell === "") return serial;
    decided ??= { dateSystem, order: dateOrderOf(column) };
    return decided.order === null ? serial : parseDate(cell, decided);
  };
}

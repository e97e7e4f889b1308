/**
 * The one place that decides what an argument from Excel means: blanks, text, errors, 1×1 ranges, bounds.
 *
 * A blank cell passed as a number arrives as 0 on Windows and as null on the web; both must give the same answer, so a required
 * number takes null as 0 and its bounds decide, and an optional number takes 0 as left out where 0 is outside its bounds. A blank
 * cell inside a range arrives as 0, "" or null: among ids, names and dates all three are blank, and skipped; among numbers 0 is a
 * number, so a row counts by its id or date (ranges.ts), and a range of numbers alone must be exact. Text is never read as a number. The
 * headings of whole columns are passed over.
 */
import { dayOfText, LAST_SERIAL } from "../domain/calendar/calendar";
import { isNobody } from "../domain/customers/nobody";
import { plainText, saysNothing } from "../text/plain-text";
import type { FunctionDefinition } from "./define";
import * as refuse from "./messages";
import type { Position } from "./messages";
import type { Bounds, Cell, CellRange, NumberRange, Parameter } from "./parameters";
import type { CellError } from "./refusal";

const PASSED_ON: ReadonlyMap<string, CellError> = new Map<string, CellError>([
  ["#DIV/0!", "#DIV/0!"],
  ["#NUM!", "#NUM!"],
  ["#VALUE!", "#VALUE!"],
  ["#N/A", "#N/A"],
  ["#REF!", "#REF!"],
  ["#NAME?", "#NAME?"],
  ["#NULL!", "#NULL!"],
  // A custom function cannot answer with the codes below; Excel's general one stands for them.
  ["#SPILL!", "#VALUE!"],
  ["#CALC!", "#VALUE!"],
  ["#FIELD!", "#VALUE!"],
  ["#BLOCKED!", "#VALUE!"],
  ["#CONNECT!", "#VALUE!"],
  ["#UNKNOWN!", "#VALUE!"],
  ["#BUSY!", "#N/A"],
  ["#GETTING_DATA", "#N/A"],
]);

/** The error text of an error cell: the text itself, or Excel's error object. */
function errorShown(value: unknown): string | undefined {
  if (typeof value === "string") return value.charCodeAt(0) === 35 /* # */ && PASSED_ON.has(value) ? value : undefined;
  if (typeof value !== "object" || value === null || !("type" in value) || value.type !== "Error") return undefined;
  return "basicValue" in value && typeof value.basicValue === "string" ? value.basicValue : "#VALUE!";
}

function throwErrorCell(parameter: Parameter, shown: string, at?: Position): never {
  throw refuse.errorCell(parameter, PASSED_ON.get(shown) ?? "#VALUE!", shown, at);
}

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === "";

/** Whether a cell of a range is blank. */
type BlankTest = (cell: unknown) => boolean;

function blankTestOf({ kind, bounds }: Parameter): BlankTest {
  return kind === "numbers" && !bounds.blankAtZero ? isBlank : (cell) => cell === 0 || isBlank(cell);
}

function within(value: number, { min, max, above, below, integer, divisor }: Bounds): boolean {
  return (
    (min === undefined || value >= min) &&
    (max === undefined || value <= max) &&
    (above === undefined || value > above) &&
    (below === undefined || value < below) &&
    (!integer || Number.isInteger(value)) &&
    !(divisor && value === 0)
  );
}

/** Made only for a refusal: a million cells must not make a million positions. */
function position(row: number | undefined, column: number | undefined): Position | undefined {
  return row === undefined || column === undefined ? undefined : { row, column };
}

function numberOf(parameter: Parameter, value: unknown, row?: number, column?: number): number {
  if (typeof value !== "number" || !Number.isFinite(value))
    throw refuse.wrongType(parameter, value, position(row, column));
  if (!within(value, parameter.bounds)) throw refuse.outOfBounds(parameter, value, position(row, column));
  return value;
}

const TIME_OF_DAY = /[T ][\d:.]+Z?\s*$/;

/** The whole serial of a date cell or of an ISO text; the time of day is dropped. */
function dateOf(parameter: Parameter, value: unknown, row?: number, column?: number): number {
  if (typeof value === "number" && value >= 1 && value < LAST_SERIAL + 1) return Math.floor(value);
  const day = typeof value === "string" ? dayOfText(value.replace(TIME_OF_DAY, "")) : null;
  if (day === null) throw refuse.wrongType(parameter, value, position(row, column));
  return day;
}

function cellOf(parameter: Parameter, value: unknown, row: number, column: number): Cell {
  if (typeof value === "string" || typeof value === "boolean" || typeof value === "number") return value;
  throw refuse.wrongType(parameter, value, position(row, column));
}

function flagOf(parameter: Parameter, value: unknown): boolean {
  if (value === true || value === 1) return true;
  if (value === false || value === 0) return false;
  throw refuse.wrongType(parameter, value);
}

function textOf(parameter: Parameter, value: unknown): string {
  if (typeof value !== "string") throw refuse.wrongType(parameter, value);
  if (parameter.choices.length === 0) return value;
  const wanted = value.trim().toLowerCase();
  const found = parameter.choices.find((choice) => choice.toLowerCase() === wanted);
  if (found === undefined) throw refuse.notAChoice(parameter, value);
  return found;
}

/** A range's rows as Excel sends them; a single value is a range of one cell. */
function rowsOf(value: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) return [[value]];
  return (value as readonly unknown[]).map((row) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
}

/** The width of a range, and the index after its last filled cell: a whole column is read only as far as it is filled. */
function extent(rows: readonly (readonly unknown[])[], blank: BlankTest): { columns: number; length: number } {
  let columns = 0;
  for (const row of rows) if (row.length > columns) columns = row.length;
  for (let row = rows.length - 1; row >= 0; row--) {
    const cells = rows[row]!;
    for (let column = cells.length - 1; column >= 0; column--) {
      if (!blank(cells[column])) return { columns, length: row * columns + column + 1 };
    }
  }
  return { columns, length: 0 };
}

/** Calls `put` for every filled cell up to `length`; an error cell ends the call under its own code. */
function scan(
  parameter: Parameter,
  rows: readonly (readonly unknown[])[],
  { columns, length }: { columns: number; length: number },
  put: (index: number, cell: unknown, row: number, column: number) => void,
): void {
  const blank = blankTestOf(parameter);
  for (let index = 0, row = 0; index < length; row++) {
    const line = rows[row]!;
    for (let column = 0; column < columns && index < length; column++, index++) {
      const cell = line[column];
      if (blank(cell)) continue;
      const shown = errorShown(cell);
      if (shown !== undefined) throwErrorCell(parameter, shown, { row, column });
      put(index, cell, row, column);
    }
  }
}

function numberRange(parameter: Parameter, value: unknown): NumberRange {
  const rows = rowsOf(value);
  const { columns, length } = extent(rows, blankTestOf(parameter));
  const cells = new Float64Array(length).fill(Number.NaN);
  const read = parameter.kind === "dates" ? dateOf : numberOf;
  scan(parameter, rows, { columns, length }, (index, cell, row, column) => {
    cells[index] = read(parameter, cell, row, column);
  });
  return { rows: rows.length, columns, cells };
}

/**
 * A name or id as tables read it: blanks around it do not count, words for nothing and a 0 are a blank cell, a number is the same id whether
 * the cell holds it as number or as text, and e-mail addresses are the same in any case.
 */
function named(cell: Cell, { persons }: Bounds): Cell | null {
  if (typeof cell !== "string") return cell;
  const plain = plainText(cell);
  if (plain === "0" || saysNothing(plain) || (persons && isNobody(plain))) return null;
  const asNumber = Number(plain);
  if (Number.isFinite(asNumber) && String(asNumber) === plain) return asNumber;
  return plain.includes("@") ? plain.toLowerCase() : plain;
}

function cellRange(parameter: Parameter, value: unknown): CellRange {
  const rows = rowsOf(value);
  const { columns, length } = extent(rows, blankTestOf(parameter));
  const cells = new Array<Cell | null>(length).fill(null);
  const unnamed = new Set<number>();
  scan(parameter, rows, { columns, length }, (index, cell, row, column) => {
    cells[index] = named(cellOf(parameter, cell, row, column), parameter.bounds);
    if (cells[index] === null) unnamed.add(index);
  });
  return { rows: rows.length, columns, cells, unnamed };
}

/** The value itself, or the only cell of a 1×1 range. */
function oneCell(parameter: Parameter, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const rows = rowsOf(value);
  const columns = rows[0]?.length ?? 0;
  if (rows.length !== 1 || columns !== 1) throw refuse.notOneCell(parameter, rows.length, columns);
  return rows[0]![0];
}

/** Whether the value of a scalar means "left out": blank, or the 0 that Excel on Windows sends for a blank cell. */
function isLeftOut(parameter: Parameter, value: unknown): boolean {
  if (isBlank(value)) return true;
  if (value !== 0 || parameter.kind === "flag") return false;
  return parameter.kind !== "number" || (parameter.presence === "optional" && !within(0, parameter.bounds));
}

function scalar(parameter: Parameter, argument: unknown): unknown {
  const value = oneCell(parameter, argument);
  const shown = errorShown(value);
  if (shown !== undefined) throwErrorCell(parameter, shown);
  if (isLeftOut(parameter, value)) {
    if (parameter.presence === "optional" || (parameter.presence === "blankable" && argument !== undefined))
      return parameter.default;
    if (parameter.kind === "number" && argument !== undefined) return numberOf(parameter, 0);
    if (parameter.kind === "flag" && argument !== undefined) return false;
    throw refuse.missing(parameter);
  }
  switch (parameter.kind) {
    case "number":
      return numberOf(parameter, value);
    case "date":
      return dateOf(parameter, value);
    case "flag":
      return flagOf(parameter, value);
    default:
      return textOf(parameter, value);
  }
}

function coerce(parameter: Parameter, argument: unknown): unknown {
  switch (parameter.kind) {
    case "numbers":
    case "dates":
    case "cells":
      if (argument === undefined || argument === null) {
        if (parameter.presence === "optional") return parameter.default;
        if (argument === undefined) throw refuse.missing(parameter);
      }
      return parameter.kind === "cells" ? cellRange(parameter, argument) : numberRange(parameter, argument);
    default:
      return scalar(parameter, argument);
  }
}

/** Rows of a whole column. */
const WHOLE_COLUMN = 1_048_576;

const isWholeColumn = (argument: unknown): argument is readonly (readonly unknown[])[] =>
  Array.isArray(argument) && argument.length === WHOLE_COLUMN;

/**
 * Whole columns without their headings, whose cells are taken as blank: the first row of them holds headings unless one has a number there.
 * A heading is no customer and no amount, and columns that are read side by side stay in step.
 */
function withoutHeadings(args: readonly unknown[]): readonly unknown[] {
  const columns = args.filter(isWholeColumn);
  if (columns.length === 0 || columns.some(([first]) => first?.some((cell) => typeof cell === "number"))) return args;
  return args.map((argument) =>
    isWholeColumn(argument) ? [argument[0]!.map(() => null), ...argument.slice(1)] : argument,
  );
}

/**
 * The values `run` takes, from arguments as typed: a repeating parameter's stand one after another at the end, and become one array.
 * @throws Refusal naming the argument, what came and what is wanted.
 */
export function coerceArguments({ parameters }: FunctionDefinition, given: readonly unknown[]): unknown[] {
  const args = withoutHeadings(given);
  const last = parameters[parameters.length - 1];
  const single = last?.presence === "repeating" ? parameters.length - 1 : parameters.length;
  if (args.length > single && last?.presence !== "repeating") throw refuse.tooManyArguments(args.length, single);
  const values: unknown[] = [];
  for (let i = 0; i < single; i++) values.push(coerce(parameters[i]!, args[i]));
  if (last?.presence === "repeating") {
    if (args.length <= single) throw refuse.missing(last);
    values.push(args.slice(single).map((argument) => coerce(last, argument)));
  }
  return values;
}

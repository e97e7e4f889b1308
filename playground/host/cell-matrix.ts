/**
 * Matrices of cells as the client sends them, checked against the range they are for without copying any cell.
 */
import type { Area, Value } from "../grid/grid";
import { MAX_COLUMNS, MAX_ROWS } from "../../src/plan/area";
import { invalidArgument } from "./errors";

const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Whether the area is whole rows or columns, whose cells are null in Excel and take no matrix. */
export function isUnbounded(area: Area): boolean {
  return area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
}

/** @throws ApiError InvalidArgument unless the sizes agree. */
export function checkSize(area: Area, rows: number, columns: number, location: string): void {
  if (rows !== area.rows || columns !== area.columns) throw invalidArgument(location, WRONG_SIZE);
}

/** The cells to write: `input` itself when it is a matrix of the area's size, or one value for every cell. */
export function cellsFor(input: unknown, area: Area, location: string): (readonly (Value | null)[])[] {
  if (isUnbounded(area))
    throw invalidArgument(location, "Cells of whole rows or columns cannot be set; use a range with both ends.");
  if (!Array.isArray(input)) return repeated(asCell(input, location), area);
  const rows: readonly unknown[] = input;
  if (rows.length !== area.rows) throw invalidArgument(location, WRONG_SIZE);
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== area.columns) throw invalidArgument(location, WRONG_SIZE);
    for (const cell of row as unknown[])
      if (typeof cell === "object" || typeof cell === "string") asCell(cell, location);
  }
  return rows as (readonly (Value | null)[])[];
}

/** As `cellsFor`, for texts such as number formats. */
export function textsFor(input: unknown, area: Area, location: string): (readonly (string | null)[])[] {
  const cells = cellsFor(input, area, location);
  const isText = cells.every((row) => row.every((cell) => cell === null || typeof cell === "string"));
  if (!isText) throw invalidArgument(location, `${location} takes texts only.`);
  return cells;
}

function repeated<Cell>(cell: Cell, area: Area): Cell[][] {
  const row = new Array<Cell>(area.columns).fill(cell);
  return new Array<Cell[]>(area.rows).fill(row);
}

/** Excel's limits for a cell's text, without the quote that marks it as text, and for a formula. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

function checkLength(text: string, location: string): void {
  if (text.length <= LONGEST_FORMULA) return;
  const isFormula = text.startsWith("=");
  const length = text.startsWith("'") ? text.length - 1 : text.length;
  if (!isFormula && length <= LONGEST_TEXT) return;
  throw invalidArgument(
    location,
    `${location} was given ${length} characters; a cell holds ${LONGEST_TEXT} of text or ${LONGEST_FORMULA} of a formula.`,
  );
}

function asCell(value: unknown, location: string): Value | null {
  if (typeof value === "string") checkLength(value, location);
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  throw invalidArgument(
    location,
    `${location} was given ${JSON.stringify(value)}; a cell takes text, a number, true or false, or null.`,
  );
}

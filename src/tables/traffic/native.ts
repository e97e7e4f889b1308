/**
 * Whether native formulas over the user's traffic table sum what reading it sums.
 */
import { isBlank } from "../cells/cell";
import type { CellColumn } from "../cells/cell-column";
import { parseDate } from "../cells/parse-date";
import type { Cell, Source, TrafficRole } from "../source";
import { type NativeTrafficFacts, TRAFFIC_FIGURES, type TrafficFigure } from "../traffic";

export interface ReadTrafficRows {
  readonly source: Source;
  readonly columns: Readonly<Partial<Record<TrafficRole, CellColumn>>>;
  /** 0 for a row that counts. */
  readonly reasons: Uint8Array;
  /** Serial of each body row that counts, with its time. */
  readonly dates: Float64Array;
}

export function nativeTrafficFacts(read: ReadTrafficRows): NativeTrafficFacts {
  const figures = Object.fromEntries(
    TRAFFIC_FIGURES.map((figure) => [figure, figureIsNative(read, read.columns[figure])]),
  );
  return {
    aggregatable: datesAreNative(read),
    figures: figures as Record<TrafficFigure, boolean>,
    hours: nativeHours(read),
  };
}

function datesAreNative({ source, columns, reasons, dates }: ReadTrafficRows): boolean {
  for (let row = 0; row < reasons.length; row++) {
    const cell = columns.date?.at(row);
    if (reasons[row] === 0) {
      if (cell !== dates[row]) return false;
    } else if (!Number.isNaN(parseDate(cell, source)) && typeof cell === "number") {
      if (TRAFFIC_FIGURES.some((figure) => typeof columns[figure]?.at(row) === "number")) return false;
    }
  }
  return source.dateSystem === 1900;
}

/** SUMIFS passes over texts, so that a dash for nothing does no harm. */
function figureIsNative({ reasons }: ReadTrafficRows, column: CellColumn | undefined): boolean {
  if (!column) return false;
  const isNative = (cell: Cell): boolean => typeof cell === "number" || isBlank(cell);
  return reasons.every((reason, row) => reason !== 0 || isNative(column.at(row)));
}

function nativeHours({ columns, reasons, dates }: ReadTrafficRows): NativeTrafficFacts["hours"] {
  const { hour } = columns;
  const counts = (holds: (row: number) => boolean): boolean =>
    reasons.every((reason, row) => reason !== 0 || holds(row));
  if (hour)
    return counts((row) => Number.isInteger(hour.at(row)) || isEmpty(hour.at(row))) &&
      !counts((row) => isEmpty(hour.at(row)))
      ? "column"
      : null;
  return counts((row) => Number.isInteger(dates[row])) ? null : "date";
}

function isEmpty(cell: Cell): boolean {
  return cell === "" || cell === null || cell === undefined;
}

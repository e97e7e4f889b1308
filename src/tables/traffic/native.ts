/**
 * Whether native formulas over the user's traffic table sum what reading it sums.
 */
import { isBlank } from "../cells/cell";
import { parseDate } from "../cells/parse-date";
import type { OpenTable } from "../open-table";
import { type Cell, isReferable } from "../source";
import {
  type NativeTrafficFacts,
  TRAFFIC_NUMBERS,
  type TrafficFigure,
  type TrafficReason,
  type TrafficRole,
} from "../traffic";

type TrafficTable = OpenTable<TrafficRole, TrafficReason>;

/** @param cumulative Whether figures are sums so far, which no SUMIFS takes apart. */
export function nativeTrafficFacts(table: TrafficTable, cumulative: boolean): NativeTrafficFacts {
  const figures = Object.fromEntries(
    TRAFFIC_NUMBERS.map((figure) => [figure, !cumulative && figureIsNative(table, figure)]),
  );
  return {
    aggregatable: datesAreNative(table),
    figures: figures as Record<TrafficFigure, boolean>,
    hours: nativeHours(table),
  };
}

function datesAreNative(table: TrafficTable): boolean {
  const { source, marks } = table;
  if (table.columns.date === undefined) return false;
  const dates = table.numbers("date");
  for (let row = 0; row < marks.length; row++) {
    const cell = table.at("date", row);
    if (marks[row] === 0) {
      if (cell !== dates[row]) return false;
    } else if (!Number.isNaN(parseDate(cell, source)) && typeof cell === "number") {
      if (TRAFFIC_NUMBERS.some((figure) => typeof table.at(figure, row) === "number")) return false;
    }
  }
  return isReferable(source);
}

/** SUMIFS passes over texts, so that a dash for nothing does no harm. */
function figureIsNative(table: TrafficTable, figure: TrafficFigure): boolean {
  const isNative = (cell: Cell): boolean => typeof cell === "number" || isBlank(cell);
  if (table.columns[figure] === undefined || table.scaleOf(figure) !== 1) return false;
  return table.counted().every((row) => isNative(table.at(figure, row)));
}

function nativeHours(table: TrafficTable): NativeTrafficFacts["hours"] {
  const { hour } = table.columns;
  const counted = table.counted();
  const dates = table.numbers("date");
  if (hour === undefined) return counted.every((row) => Number.isInteger(dates[row])) ? null : "date";
  const isNative = (cell: Cell): boolean => Number.isInteger(cell) || isEmpty(cell);
  return counted.every((row) => isNative(hour.at(row))) && !counted.every((row) => isEmpty(hour.at(row)))
    ? "column"
    : null;
}

function isEmpty(cell: Cell): boolean {
  return cell === "" || cell === null || cell === undefined;
}

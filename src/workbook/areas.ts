/**
 * Arithmetic of rectangles on a sheet: what is left of one without others, and joining neighbours, so that few requests
 * cover the same cells. Positions are zero-based.
 */
import { areaAddress, quoteSheet } from "../plan/address";
import { bounding, intersection } from "../plan/area";
import type { Area } from "../plan/plan";

/** "'Goal'!$B$3:$D$9", as a defined name refers to cells. */
export function absoluteReference(tab: string, area: Area): string {
  return quoteSheet(tab) + areaAddress(area, true);
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The parts of `areas` that none of `others` covers, as rectangles that do not overlap where `areas` do not. */
export function without(areas: readonly Area[], others: readonly Area[]): Area[] {
  let left = [...areas];
  for (const other of others) left = left.flatMap((area) => cut(area, other));
  return left;
}

function cut(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const parts: Area[] = [
    { row: area.row, column: area.column, rows: common.row - area.row, columns: area.columns },
    {
      row: common.row + common.rows,
      column: area.column,
      rows: area.row + area.rows - common.row - common.rows,
      columns: area.columns,
    },
    { row: common.row, column: area.column, rows: common.rows, columns: common.column - area.column },
    {
      row: common.row,
      column: common.column + common.columns,
      rows: common.rows,
      columns: area.column + area.columns - common.column - common.columns,
    },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/** Joins areas that share a whole edge: first along rows, then along columns. Their order is not kept. */
export function joined(areas: readonly Area[]): Area[] {
  const inRows = joinAlong(areas, COLUMNS, ROWS);
  return joinAlong(inRows, ROWS, COLUMNS);
}

const ROWS = { start: "row", length: "rows" } as const;
const COLUMNS = { start: "column", length: "columns" } as const;
type Axis = typeof ROWS | typeof COLUMNS;

function joinAlong(areas: readonly Area[], along: Axis, across: Axis): Area[] {
  const by = (key: keyof Area) => (a: Area, b: Area) => a[key] - b[key];
  const [start, length, next] = [by(across.start), by(across.length), by(along.start)];
  const sorted = [...areas].sort((a, b) => start(a, b) || length(a, b) || next(a, b));
  const result: Area[] = [];
  for (const area of sorted) {
    const last = result.at(-1);
    const meets =
      last &&
      last[across.start] === area[across.start] &&
      last[across.length] === area[across.length] &&
      last[along.start] + last[along.length] === area[along.start];
    if (last && meets) {
      result[result.length - 1] = { ...last, [along.length]: last[along.length] + area[along.length] };
    } else result.push(area);
  }
  return result;
}

/** The smallest rectangle around all of them; null for none. */
export function boundingArea(areas: readonly Area[]): Area | null {
  return areas.length === 0 ? null : areas.reduce(bounding);
}

/** Where an area's cells go when rows or columns are inserted or deleted: how a range an add-in keeps follows its cells. */
import type { Area } from "../grid/grid";

/** What moves areas for one change of the grid, or null when it moves none. A mover gives null for an area that is gone. */
export function shiftFor(changed: Area, change: string): ((area: Area) => Area | null) | null {
  switch (change) {
    case "RowInserted":
      return (area) => withRows(area, inserted({ start: area.row, size: area.rows }, changed.row, changed.rows));
    case "RowDeleted":
      return (area) => withRows(area, deleted({ start: area.row, size: area.rows }, changed.row, changed.rows));
    case "ColumnInserted":
      return (area) =>
        withColumns(area, inserted({ start: area.column, size: area.columns }, changed.column, changed.columns));
    case "ColumnDeleted":
      return (area) =>
        withColumns(area, deleted({ start: area.column, size: area.columns }, changed.column, changed.columns));
    default:
      return null;
  }
}

interface Span {
  readonly start: number;
  readonly size: number;
}

function withRows(area: Area, span: Span | null): Area | null {
  return span && { ...area, row: span.start, rows: span.size };
}

function withColumns(area: Area, span: Span | null): Area | null {
  return span && { ...area, column: span.start, columns: span.size };
}

function inserted(span: Span, at: number, count: number): Span {
  if (at <= span.start) return { ...span, start: span.start + count };
  return at < span.start + span.size ? { ...span, size: span.size + count } : span;
}

function deleted({ start, size }: Span, at: number, count: number): Span | null {
  const before = Math.min(Math.max(start - at, 0), count);
  const inside = Math.max(Math.min(at + count, start + size) - Math.max(at, start), 0);
  return inside === size ? null : { start: start - before, size: size - inside };
}

/**
 * Areas and references after rows or columns were inserted or deleted, for objects that Univer does not move itself.
 */
import type { Area } from "../../src/plan/plan";
import type { GridEvent } from "./grid";
import { areaAddress, parseReference, sheetPrefix } from "../../src/plan/address";

type GridChange = Extract<GridEvent, { type: "changed" }>["change"];

export interface LineChange {
  readonly axis: "row" | "column";
  /** The first line inserted or deleted. */
  readonly at: number;
  readonly count: number;
  readonly inserted: boolean;
}

/** The lines that a change of the grid inserted or deleted; null where it did neither. */
export function lineChangeOf(area: Area, change: GridChange): LineChange | null {
  if (change === "RangeEdited") return null;
  const inserted = change.endsWith("Inserted");
  return change.startsWith("Row")
    ? { axis: "row", at: area.row, count: area.rows, inserted }
    : { axis: "column", at: area.column, count: area.columns, inserted };
}

type Span = readonly [first: number, count: number];

function shiftSpan([first, count]: Span, { at, count: lines, inserted }: LineChange): Span | null {
  const end = first + count;
  if (inserted) return at <= first ? [first + lines, count] : at < end ? [first, count + lines] : [first, count];
  const gone = Math.max(0, Math.min(end, at + lines) - Math.max(first, at));
  const before = Math.max(0, Math.min(first, at + lines) - at);
  return gone === count ? null : [first - before, count - gone];
}

/** The area after the change; null when all of it was deleted. */
export function shiftArea(area: Area, change: LineChange): Area | null {
  const isRow = change.axis === "row";
  const span = shiftSpan(isRow ? [area.row, area.rows] : [area.column, area.columns], change);
  if (span === null) return null;
  return isRow ? { ...area, row: span[0], rows: span[1] } : { ...area, column: span[0], columns: span[1] };
}

/**
 * A reference with its sheet, such as a chart's "='Goal'!$B$4:$B$15"; another sheet's, or no reference, stays as it is.
 */
export function shiftSheetReference(reference: string, sheet: string, change: LineChange): string {
  const found = parseReference(reference);
  if (found === null || found.sheet !== sheet) return reference;
  const area = shiftArea(found.area, change);
  return sheetReference(sheet, area, reference.startsWith("="));
}

/** The same reference after its sheet got another name; null: the sheet was deleted. */
export function renameSheetReference(reference: string, sheet: string, name: string | null): string {
  const found = parseReference(reference);
  if (found === null || found.sheet !== sheet) return reference;
  return name === null ? "=#REF!" : sheetReference(name, found.area, reference.startsWith("="));
}

function sheetReference(sheet: string, area: Area | null, withEquals: boolean): string {
  const text = area === null ? "#REF!" : sheetPrefix(sheet) + areaAddress(area, true);
  return withEquals ? `=${text}` : text;
}

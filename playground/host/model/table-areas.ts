/**
 * The parts of a table's area, and changes to it that move cells: rows added or removed, heading and total rows shown
 * or hidden. Other cells of the sheet are never overwritten: they move down with the table.
 */
import type { Area, GridSheet, TableSpec, Value } from "../../grid/grid";
import { intersection } from "../../../src/plan/area";

export function headerArea({ area }: TableSpec): Area {
  return { ...area, rows: 1 };
}

export function bodyArea({ area, showHeaders, showTotals }: TableSpec): Area {
  const above = showHeaders ? 1 : 0;
  return { ...area, row: area.row + above, rows: area.rows - above - (showTotals ? 1 : 0) };
}

export function totalsArea({ area }: TableSpec): Area {
  return { ...area, row: area.row + area.rows - 1, rows: 1 };
}

/** One column's part of an area of the table. */
export function columnOf(area: Area, index: number): Area {
  return { ...area, column: area.column + index, columns: 1 };
}

export function columnNames(sheet: GridSheet, spec: TableSpec): string[] {
  if (!spec.showHeaders) return Array.from({ length: spec.area.columns }, (_, index) => `Column${index + 1}`);
  return (sheet.values(headerArea(spec))[0] ?? []).map(String);
}

function isBlank(sheet: GridSheet, area: Area): boolean {
  const used = sheet.used(true);
  const filled = used && intersection(used, area);
  return !filled || sheet.formulas(filled).every((row) => row.every((cell) => cell === ""));
}

/** Makes `count` rows free directly at `row` across the table, moving what stands there down. */
export function makeRoom(sheet: GridSheet, area: Area, row: number, count: number): void {
  if (!isBlank(sheet, { ...area, row, rows: count })) sheet.insertRows(row, count);
}

/** Adds blank body rows before `index` of the body (its length adds at the end); gives their area. */
export function addRows(sheet: GridSheet, spec: TableSpec, index: number, count: number): Area {
  const body = bodyArea(spec);
  const row = body.row + index;
  if (row === spec.area.row + spec.area.rows) makeRoom(sheet, spec.area, row, count);
  else sheet.insertRows(row, count);
  sheet.updateTable(spec.id, { area: { ...spec.area, rows: spec.area.rows + count } });
  return { ...spec.area, row, rows: count };
}

/**
 * Removes body rows: the rows below move up within the table, so that cells beside it stay. At least one body row
 * remains.
 */
export function removeRows(sheet: GridSheet, spec: TableSpec, indexes: readonly number[]): void {
  const body = bodyArea(spec);
  const leaving = new Set(indexes);
  const kept = sheet.formulas(body).filter((_, index) => !leaving.has(index));
  const formats = sheet.numberFormats(body).filter((_, index) => !leaving.has(index));
  const totals = spec.showTotals ? sheet.formulas(totalsArea(spec)) : [];
  const rows = Math.max(kept.length, 1);
  sheet.clear({ ...body, rows: body.rows + totals.length }, "contents");
  if (kept.length > 0) {
    sheet.write({ ...body, rows: kept.length }, kept.map(asInput));
    sheet.setNumberFormats({ ...body, rows: kept.length }, formats);
  }
  if (totals.length > 0) sheet.write({ ...body, row: body.row + rows, rows: 1 }, totals.map(asInput));
  sheet.updateTable(spec.id, { area: { ...spec.area, rows: spec.area.rows - (body.rows - rows) } });
}

/** A cell's content as `GridSheet.write` takes it to store the same: a text stays text. */
function asInput(row: readonly Value[]): Value[] {
  return row.map((cell) => (typeof cell === "string" && !cell.startsWith("=") && cell !== "" ? `'${cell}` : cell));
}

/** Headings as Excel makes them: texts, none blank ("Column1"), none twice ("Name2"). */
export function headings(values: readonly Value[]): string[] {
  const taken = new Set<string>();
  return values.map((value, index) => {
    const wanted = String(value).trim() === "" ? `Column${index + 1}` : String(value);
    let heading = wanted;
    for (let number = 2; taken.has(heading.toLowerCase()); number++) heading = `${wanted}${number}`;
    taken.add(heading.toLowerCase());
    return heading;
  });
}

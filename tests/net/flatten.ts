/**
 * A plan as plain JSON in which two plans are equal when the workbooks written from them are: contents and looks by cell,
 * so that it does not matter in which blocks and areas an author put them.
 */
import type { Area, Plan, PlannedCell, SheetPlan } from "./kinds";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/** What is compared and reported together, by name. */
export type Aspects = Readonly<Record<string, Json>>;

/** Aspects of a sheet, each with a digest of its own. */
type SheetAspect = "head" | "cells" | "looks" | "sizes" | "objects" | "conditions" | "rules" | "inputs" | "checks";

/** A plan never comes near so many; a format of whole columns would. */
const MOST_CELLS = 2_000_000;

function columnName(column: number): string {
  const [before, last] = [Math.floor(column / 26), String.fromCharCode(65 + (column % 26))];
  return before === 0 ? last : columnName(before - 1) + last;
}

const columnNames = Array.from({ length: 1000 }, (_, column) => columnName(column));
const addressOf = (row: number, column: number): string => `${columnNames[column] ?? columnName(column)}${row + 1}`;

function areaName({ row, column, rows, columns }: Area): string {
  const first = addressOf(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${addressOf(row + rows - 1, column + columns - 1)}`;
}

/** Values by cell, kept by rows; the last one set stays. */
class CellMap<T> {
  private readonly rows = new Map<number, Map<number, T>>();

  change(area: Area, next: (before: T | undefined, row: number, column: number) => T): void {
    if (area.rows * area.columns > MOST_CELLS)
      throw new Error(`${areaName(area)} is too large to be compared cell by cell`);
    for (let row = area.row; row < area.row + area.rows; row++) {
      const cells = this.rows.get(row) ?? new Map<number, T>();
      this.rows.set(row, cells);
      for (let column = area.column; column < area.column + area.columns; column++) {
        cells.set(column, next(cells.get(column), row, column));
      }
    }
  }

  /** By address, row by row. */
  toJson(jsonOf: (value: T) => Json): Record<string, Json> {
    const json: Record<string, Json> = {};
    const ascending = <V>(map: ReadonlyMap<number, V>): [number, V][] => [...map].sort(([a], [b]) => a - b);
    for (const [row, cells] of ascending(this.rows)) {
      for (const [column, value] of ascending(cells)) json[addressOf(row, column)] = jsonOf(value);
    }
    return json;
  }
}

/** Texts begin with ' and formulas with =, so that neither is taken for the other. */
function contentOf(cell: PlannedCell): Json {
  if (typeof cell === "string") return `'${cell}`;
  if (typeof cell === "object" && cell !== null) return cell.formula;
  return typeof cell === "number" ? cell + 0 : cell;
}

/** Empty cells are left out: a sheet is written on a blank one. */
function cellsOf({ blocks }: SheetPlan): Json {
  const map = new CellMap<PlannedCell>();
  for (const { area, cells } of blocks)
    map.change(area, (before, row, column) => cells[row - area.row]![column - area.column] ?? before ?? null);
  const json = map.toJson(contentOf);
  return Object.fromEntries(Object.entries(json).filter(([, cell]) => cell !== null));
}

/** Style, number format and alignment of each cell that has any. Formats are applied after styles; one without an alignment leaves it. */
function looksOf({ styles, formats }: SheetPlan): Json {
  const map = new CellMap<readonly [style: string, format: string, horizontal: string]>();
  for (const { area, style } of styles) map.change(area, (before = ["", "", ""]) => [style, before[1], before[2]]);
  for (const { area, numberFormat, horizontal } of formats)
    map.change(area, (before = ["", "", ""]) => [before[0], numberFormat, horizontal ?? before[2]]);
  return map.toJson((look) => look.join(" | "));
}

/** Rules of different places in one order; those of the same place as they are tried. */
const byPlace = (rules: SheetPlan["conditionalFormats"]): SheetPlan["conditionalFormats"] =>
  [...rules].sort(({ area: a }, { area: b }) => a.row - b.row || a.column - b.column);

function sizesOf({ columnWidths, rowHeights }: SheetPlan): Json {
  const widths: Record<string, Json> = {};
  for (const width of columnWidths) {
    const shown = "pixels" in width ? `${width.pixels} px` : width.characters;
    for (let i = 0; i < width.columns; i++) widths[columnName(width.column + i)] = shown;
  }
  return {
    widths: sorted(widths),
    heights: sorted(Object.fromEntries(rowHeights.map(({ row, points }) => [`row ${row + 1}`, points]))),
  };
}

/** Areas as addresses; everything else as it stands, with the keys of records in one order. */
export function plain(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value + 0 : String(value);
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(plain);
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>, plain);
  if (typeof value !== "object") throw new Error(`a plan holds a ${typeof value}`);
  if (isArea(value)) return areaName(value);
  return sorted(
    Object.fromEntries(
      Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, plain(each)]])),
    ),
  );
}

const AREA_KEYS = "column,columns,row,rows";
const isArea = (value: object): value is Area => Object.keys(value).sort().join() === AREA_KEYS;

function sorted(record: Readonly<Record<string, Json>>): Json {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** By cell: one rule for an area is the same as a rule for each of its cells. A formula in one must not depend on where it stands. */
function rulesOf({ validations }: SheetPlan): Json {
  const map = new CellMap<Json>();
  for (const { area, ...validation } of validations) {
    const { rule } = validation;
    if (
      rule.type === "list" &&
      "formula" in rule.source &&
      !/\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$/.test(rule.source.formula)
    )
      throw new Error(`the list of ${areaName(area)} is not absolute: ${rule.source.formula}`);
    const json = plain(validation);
    map.change(area, () => json);
  }
  return map.toJson((json) => json);
}

function sheetAspects(sheet: SheetPlan): Record<SheetAspect, Json> {
  const { tab, tabColor, freeze, showGridlines, print, tables, charts, names, conditionalFormats, inputs, checks } =
    sheet;
  return {
    head: plain({ tab, tabColor, freeze, showGridlines, print }),
    cells: cellsOf(sheet),
    looks: looksOf(sheet),
    sizes: sizesOf(sheet),
    objects: {
      tables: sorted(Object.fromEntries(tables.map(({ area, ...table }) => [areaName(area), plain(table)]))),
      charts: plain(charts),
      names: sorted(Object.fromEntries(names.map(({ name, area }) => [name, areaName(area)]))),
    },
    conditions: plain(byPlace(conditionalFormats)),
    rules: rulesOf(sheet),
    inputs: sorted(Object.fromEntries(inputs.map(({ key, area }) => [key, areaName(area)]))),
    checks: plain(checks.map(({ name, cell }) => `${areaName(cell)} ${name}`)),
  };
}

/** The sheets by key. */
export function sheetsOf(plan: Plan): Record<string, Aspects> {
  return Object.fromEntries(plan.sheets.map((sheet) => [sheet.key, sheetAspects(sheet)]));
}

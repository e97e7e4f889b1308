/** The cells of a file's sheet for the grid: constants, formulas and styles, computed before the grid is changed. */
import type { Cell, CellStyle as FileStyle, Sheet } from "hucre";
import type { Area, CellStyle, Value } from "../grid/grid";
import { parseReference } from "../../src/plan/address";
import { valueInput } from "./cell-input";
import { shownStyle, type StyleContext } from "./cell-style";
import { textFromFile } from "./file-text";
import { shownFormula } from "./formula-prefixes";
import { movedFormula } from "../../src/plan/formula-tokens";
import { areasByKey, type KeyedArea, type KeyedCell } from "./style-areas";

export interface SheetCells {
  /** From A1 on; "" where there is a formula or nothing. */
  readonly constants: Value[][];
  readonly formulas: readonly FormulaArea[];
  readonly styles: readonly { readonly area: Area; readonly style: CellStyle }[];
}

interface FormulaArea {
  readonly area: Area;
  readonly cells: string[][];
  /** As the file holds them; null where it holds none, or one that does not say enough (see `resultOf`). */
  readonly results: (Value | null)[][];
}

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

export function sheetCells(sheet: Sheet, context: StyleContext): SheetCells {
  const placed = placedCells(sheet);
  const constants = sheet.rows.map((row) =>
    row.map((value): Value => (value === null || value instanceof Date ? "" : valueInput(value))),
  );
  for (const { row, column, cell } of placed) if (cell.type === "error") put(constants, row, column, errorText(cell));
  const formulas = formulaTexts(placed);
  for (const { area, first } of arrayAreas(placed)) clear(constants, area, first);
  for (const { row, column } of formulas) put(constants, row, column, "");
  return { constants, formulas: formulaAreas(formulas), styles: styledAreas(placed, context) };
}

/** The cells with more than a value, in reading order. */
function placedCells(sheet: Sheet): PlacedCell[] {
  const placed: PlacedCell[] = [];
  for (const [place, cell] of sheet.cells ?? []) {
    const comma = place.indexOf(",");
    placed.push({ row: Number(place.slice(0, comma)), column: Number(place.slice(comma + 1)), cell });
  }
  return placed.sort((a, b) => a.row - b.row || a.column - b.column);
}

function put(cells: Value[][], row: number, column: number, value: Value): void {
  const line = cells[row];
  if (line !== undefined && column < line.length) line[column] = value;
}

/** An error without a formula is a constant that the grid takes for the error itself. */
function errorText(cell: Cell): string {
  return typeof cell.value === "string" ? cell.value : "#N/A";
}

interface FormulaAt {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly result: Value | null;
}

/**
 * What a formula had calculated to. An error may stand for one that a file cannot hold, an array formula's cells are
 * filled by calculating it, and a function of the product says why it refused only when it is calculated.
 */
function resultOf({ value, type, formulaType }: Cell, formula: string): Value | null {
  if (type === "error" || formulaType === "array" || /\bSALES\./i.test(formula)) return null;
  return value === null || value instanceof Date ? null : value;
}

/** Each formula cell's own formula; those a file shares are copied to their cells. */
function formulaTexts(placed: readonly PlacedCell[]): FormulaAt[] {
  const shared = new Map<number, { readonly row: number; readonly column: number; readonly text: string }>();
  return placed.flatMap(({ row, column, cell }) => {
    const { formula, formulaSharedIndex: index } = cell;
    if (formula === undefined) return [];
    const own = textFromFile(formula);
    if (own !== "" && index !== undefined) shared.set(index, { row, column, text: own });
    const master = index === undefined ? undefined : shared.get(index);
    if (own === "" && master === undefined) return [];
    const copied = own === "" ? movedFormula(master!.text, row - master!.row, column - master!.column) : own;
    const shown = shownFormula(copied);
    return [{ row, column, formula: shown, result: resultOf(cell, shown) }];
  });
}

/** Areas one array formula fills: a file holds their values as if they were typed. */
function arrayAreas(placed: readonly PlacedCell[]): { readonly area: Area; readonly first: PlacedCell }[] {
  return placed.flatMap((first) => {
    const area =
      first.cell.formulaType === "array" && first.cell.formulaRef !== undefined
        ? (parseReference(first.cell.formulaRef)?.area ?? null)
        : null;
    return area === null ? [] : [{ area, first }];
  });
}

function clear(cells: Value[][], area: Area, keep: PlacedCell): void {
  for (let row = area.row; row < Math.min(cells.length, area.row + area.rows); row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (row !== keep.row || column !== keep.column) put(cells, row, column, "");
    }
  }
}

function formulaAreas(formulas: readonly FormulaAt[]): FormulaArea[] {
  const byRow = new Map<number, Map<number, FormulaAt>>();
  for (const each of formulas) {
    const row = byRow.get(each.row) ?? new Map<number, FormulaAt>();
    byRow.set(each.row, row.set(each.column, each));
  }
  return areasByKey(formulas.map(({ row, column }) => ({ row, column, key: "" }))).map(({ area }) => {
    const map = <Item>(read: (formula: FormulaAt) => Item): Item[][] =>
      Array.from({ length: area.rows }, (_, down) => {
        const row = byRow.get(area.row + down)!;
        return Array.from({ length: area.columns }, (__, across) => read(row.get(area.column + across)!));
      });
    return { area, cells: map(({ formula }) => formula), results: map(({ result }) => result) };
  });
}

/** Areas of the formulas whose results the file does not tell. */
export function unknownResults({ formulas }: SheetCells): Area[] {
  return formulas.flatMap(({ area, results }) => {
    const unknown = results.flatMap((line, down) =>
      line.flatMap((result, across) =>
        result === null ? [{ row: area.row + down, column: area.column + across, key: "" }] : [],
      ),
    );
    return areasByKey(unknown).map((each) => each.area);
  });
}

/**
 * Cells of equal style, as areas. The library shares a style's parts between cells, so styles are compared by identity.
 */
function styledAreas(placed: readonly PlacedCell[], context: StyleContext): SheetCells["styles"] {
  const numbers = new Map<object, number>();
  const number = (part: object | undefined): number => {
    if (part === undefined) return 0;
    const known = numbers.get(part) ?? numbers.size + 1;
    numbers.set(part, known);
    return known;
  };
  const keyOf = ({ font, fill, border, alignment, protection, numFmt }: FileStyle): string =>
    [number(font), number(fill), number(border), number(alignment), number(protection), numFmt ?? ""].join("|");
  const styles = new Map<string, CellStyle>();
  const keyed: KeyedCell[] = [];
  for (const { row, column, cell } of placed) {
    if (cell.style === undefined) continue;
    const key = keyOf(cell.style);
    if (!styles.has(key)) styles.set(key, shownStyle(cell.style, context));
    keyed.push({ row, column, key });
  }
  return areasByKey(keyed).flatMap(({ key, area }: KeyedArea) => {
    const style = styles.get(key) ?? {};
    return Object.keys(style).length === 0 ? [] : [{ area, style }];
  });
}

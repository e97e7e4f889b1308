/**
 * Cell contents: reads values, formulas and texts, writes input. Accesses Univer's cell matrix directly, because a
 * command for each cell would take minutes for the orders of a shop.
 */
import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Area } from "../../src/plan/plan";
import type { Value } from "./grid";
import { displayedText } from "./number-format";
import { invalidateFormulas, growForReferences } from "./formula-cells";
import { type SheetAccess, toRange, type CellRow } from "./sheet-access";
import { spilledCell, spillsOf, clearSpills } from "./spills";

/** The value a cell of Univer's model holds; blank is "". */
export function valueOf(cell: Nullable<ICellData>): Value {
  if (cell == null) return "";
  const { v, t, p } = cell;
  if (v == null) return p == null ? "" : richText(p.body?.dataStream ?? "");
  if (t === CellValueType.BOOLEAN) return typeof v === "string" ? v.toUpperCase() === "TRUE" || v === "1" : Boolean(v);
  if (t === CellValueType.NUMBER) return Number(v);
  return v;
}

/** Univer ends each paragraph of a cell with several text runs by \r and the whole by \n. */
const richText = (stream: string): string => stream.replace(/\r\n$/, "").replaceAll("\r", "\n");

const hasFormula = (cell: Nullable<ICellData>): boolean => cell != null && Boolean(cell.f || cell.si);

/** The cell for an input, with the old one's style; null for a cell with neither content nor style. */
function cellFor(input: Value, old: Nullable<ICellData>, result: Value | null): ICellData | null {
  const style = old?.s ?? undefined;
  const custom = old?.custom ?? undefined;
  const cell = contentOf(input, style, result);
  if (custom === undefined) return cell;
  return { ...cell, ...(style === undefined ? {} : { s: style }), custom };
}

type CellStyle = NonNullable<ICellData["s"]>;

/**
 * One object literal a cell, for speed and memory: a shop's orders are millions of cells, and a property that is added later
 * takes as much again.
 */
function contentOf(input: Value, s: CellStyle | undefined, result: Value | null): ICellData | null {
  if (input === "") return s === undefined ? null : { s };
  if (typeof input === "string" && input.startsWith("=") && input.length > 1) {
    if (result === null) return s === undefined ? { f: input } : { f: input, s };
    const [f, v, t] = [input, modelValue(result), typeOf(result)];
    return s === undefined ? { f, v, t } : { f, v, t, s };
  }
  const t = typeOf(input);
  const v = modelValue(typeof input === "string" && input.startsWith("'") ? input.slice(1) : input);
  return s === undefined ? { v, t } : { v, t, s };
}

const modelValue = (value: Value): string | number => (typeof value === "boolean" ? Number(value) : value);

function typeOf(value: Value): CellValueType {
  if (typeof value === "number") return CellValueType.NUMBER;
  return typeof value === "boolean" ? CellValueType.BOOLEAN : CellValueType.STRING;
}

/** Of the formulas among the cells written, where they are known. */
type Results = readonly (readonly (Value | null)[])[];

export class Cells {
  constructor(private readonly sheet: SheetAccess) {}

  /** Smallest area that holds content or, unless `valuesOnly`, a style of its own. */
  used(valuesOnly: boolean): Area | null {
    const own = filledPart(this.sheet.rows, this.sheet.worksheet.getRowCount(), valuesOnly ? hasContent : isThere);
    let [top, left, bottom, right] = own ?? [Infinity, Infinity, -1, -1];
    for (const { row, column, rows, columns } of this.spills()) {
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row + rows - 1), Math.max(right, column + columns - 1)];
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  values(area: Area): Value[][] {
    return this.map(area, (cell) => valueOf(cell));
  }

  formulas(area: Area): Value[][] {
    return this.map(area, (cell, row, column) =>
      hasFormula(cell) ? this.formulaText(cell, row, column) : valueOf(cell),
    );
  }

  texts(area: Area): string[][] {
    const styles = this.sheet.book.workbook.getStyles();
    const { worksheet } = this.sheet;
    const is1904 = this.sheet.book.dateSystem() === 1904;
    return this.map(area, (cell, row, column) => {
      const value = valueOf(cell);
      if (value === "") return "";
      const own = styles.getStyleByCell(this.sheet.rows[row]?.[column])?.n?.pattern;
      const pattern =
        own ?? worksheet.getColumnStyle(column)?.n?.pattern ?? worksheet.getRowStyle(row)?.n?.pattern ?? "General";
      return displayedText(value, pattern, is1904);
    });
  }

  spills(): Area[] {
    return spillsOf(this.sheet);
  }

  write({ row: top, column: left }: Area, cells: Iterable<readonly (Value | null)[]>, results?: Results): void {
    const { rows } = this.sheet;
    const formulas: [row: number, column: number][] = [];
    let [below, columns] = [top, 0];
    for (const line of cells) {
      const row = (rows[below] ??= {});
      for (let across = 0; across < line.length; across++) {
        const input = line[across];
        const result = results?.[below - top]?.[across] ?? null;
        if (input != null && put(row, left + across, input, result)) formulas.push([below, left + across]);
      }
      columns = Math.max(columns, line.length);
      below++;
    }
    if (below === top || columns === 0) return;
    this.sheet.grow(below, left + columns);
    invalidateFormulas(this.sheet, formulas);
    for (const [row, column] of formulas) growForReferences(this.sheet, rows[row]?.[column]?.f ?? "");
    const written = { row: top, column: left, rows: below - top, columns };
    clearSpills(this.sheet, written);
    this.sheet.edited(written);
  }

  /** Empties the cells of the area but keeps their styles. */
  clearContents(area: Area): void {
    const formulas: [row: number, column: number][] = [];
    this.eachFilled(area, (cells, row, column) => {
      if (put(cells, column, "")) formulas.push([row, column]);
    });
    invalidateFormulas(this.sheet, formulas);
    clearSpills(this.sheet, area);
    this.sheet.edited(area);
  }

  /** Calls back for each cell of the area that the model holds, however large the area. */
  eachFilled(area: Area, visit: (cells: CellRow, row: number, column: number) => void): void {
    const { startRow, endRow, startColumn, endColumn } = toRange(area);
    for (const [key, cells] of Object.entries(this.sheet.rows)) {
      const row = Number(key);
      if (row < startRow || row > endRow) continue;
      for (const at of Object.keys(cells)) {
        const column = Number(at);
        if (column >= startColumn && column <= endColumn) visit(cells, row, column);
      }
    }
  }

  private formulaText(cell: Nullable<ICellData>, row: number, column: number): string {
    if (cell?.f && !cell.si) return cell.f;
    const model = this.sheet.book.injector.get(FormulaDataModel);
    return model.getFormulaStringByCell(row, column, this.sheet.sheetId, this.sheet.unitId) ?? "";
  }

  private map<T>(area: Area, read: (cell: Nullable<ICellData>, row: number, column: number) => T): T[][] {
    const { rows } = this.sheet;
    const spilled = spilledCell(this.sheet);
    return Array.from({ length: area.rows }, (_, down) => {
      const row = area.row + down;
      const cells = rows[row];
      const line = new Array<T>(area.columns);
      for (let across = 0; across < area.columns; across++) {
        const column = area.column + across;
        const own = cells?.[column];
        const cell = spilled !== null && own?.v == null && own?.p == null ? { ...own, ...spilled(row, column) } : own;
        line[across] = read(cell, row, column);
      }
      return line;
    });
  }
}

const isThere = (cell: Nullable<ICellData>): boolean => cell != null;
const hasContent = (cell: Nullable<ICellData>): boolean =>
  cell != null && (cell.v != null || hasFormula(cell) || cell.p != null);

/** First row, first column, last row and last column of the cells for which `counts` is true. */
function filledPart(
  rows: Record<number, CellRow>,
  rowCount: number,
  counts: (cell: Nullable<ICellData>) => boolean,
): [top: number, left: number, bottom: number, right: number] | null {
  // Numbers are keys in ascending order. A sheet has all the rows that its formulas refer to, most of them without a cell.
  const held = Object.keys(rows).map(Number);
  const isFilled = (row: number): boolean => row < rowCount && Object.values(rows[row]!).some(counts);
  const [top, bottom] = [held.find(isFilled), held.findLast(isFilled)];
  if (top === undefined || bottom === undefined) return null;
  let [left, right] = [Infinity, -1];
  for (let row = top; row <= bottom; row++) {
    const cells = rows[row];
    for (const key in cells) {
      const column = Number(key);
      if ((column < left || column > right) && counts(cells[column]))
        [left, right] = [Math.min(left, column), Math.max(right, column)];
    }
  }
  return [top, left, bottom, right];
}

/** Stores input in a cell; true when the cell had a formula or has one now. */
function put(row: CellRow, column: number, input: Value, result: Value | null = null): boolean {
  const old = row[column];
  const cell = cellFor(input, old, result);
  if (cell !== null) row[column] = cell;
  else if (old !== undefined) delete row[column];
  return hasFormula(old) || cell?.f != null;
}

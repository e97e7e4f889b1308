/**
 * The styles of one sheet's cells, over Univer's styles. A style of whole columns or rows is stored with these, so that
 * it costs nothing and applies to cells written later.
 */
import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { MAX_COLUMNS, MAX_ROWS } from "../../src/plan/area";
import type { Area } from "../../src/plan/plan";
import type { CellStyle } from "./grid";
import { type CellRow, deleteCustom, type SheetAccess, toRange } from "./sheet-access";
import { fromUniverStyle, merged, patternOf, toUniverStyle } from "./style-map";

type StyleId = Nullable<string | IStyleData>;
/** Univer's id of a style after the change; null for none. */
type Restyle = (old: StyleId) => string | null;

export class SheetStyles {
  constructor(private readonly sheet: SheetAccess) {}

  cellStyle(row: number, column: number): CellStyle {
    const cell = this.sheet.rows[row]?.[column];
    return fromUniverStyle(this.sheet.styleOf(row, column), cell?.custom);
  }

  /** `cellStyle`, computed once for each combination of the styles of a cell, its column and its row. */
  reader(): (row: number, column: number) => CellStyle {
    const { worksheet, rows } = this.sheet;
    const ofColumns: string[] = [];
    const known = new Map<string, CellStyle>();
    const above: { readonly ofRow: string; readonly own: StyleId; readonly unlocked: boolean; style: CellStyle }[] = [];
    let [at, ofRow, cells] = [-1, "", undefined as CellRow | undefined];
    return (row, column) => {
      if (row !== at) [at, ofRow, cells] = [row, keyOf(worksheet.getRowStyle(row, true)), rows[row]];
      const cell = cells?.[column];
      const own = cell?.s;
      const unlocked = cell?.custom?.locked === false;
      const upper = above[column];
      if (upper !== undefined && upper.own === own && upper.unlocked === unlocked && upper.ofRow === ofRow)
        return upper.style;
      const ofColumn = (ofColumns[column] ??= keyOf(worksheet.getColumnStyle(column, true)));
      const key = `${ofRow}|${ofColumn}|${keyOf(own)}|${unlocked}`;
      const style = known.get(key) ?? this.cellStyle(row, column);
      known.set(key, style);
      above[column] = { ofRow, own, unlocked, style };
      return style;
    };
  }

  /**
   * The style that all cells of the area have in common. Beyond the filled part a cell has the style of its column and
   * row.
   */
  style(area: Area): CellStyle {
    const { worksheet, rows } = this.sheet;
    const last = Math.min(area.row + area.rows, Math.max(worksheet.getCellMatrix().getLength() + 1, area.row + 1));
    const right = Math.min(area.column + area.columns, worksheet.getColumnCount());
    const columns = Array.from({ length: right - area.column }, (_, at) =>
      keyOf(worksheet.getColumnStyle(area.column + at, true)),
    );
    const seen = new Set<string>();
    const above: { readonly ofRow: string; readonly own: StyleId; readonly unlocked: boolean }[] = [];
    let common: CellStyle | null = null;
    for (let row = area.row; row < last; row++) {
      const ofRow = keyOf(worksheet.getRowStyle(row, true));
      const cells = rows[row];
      for (let column = area.column; column < right; column++) {
        const at = column - area.column;
        const cell = cells?.[column];
        const own = cell?.s;
        const unlocked = cell?.custom?.locked === false;
        // Most cells have the style of the one above.
        const upper = above[at];
        if (upper?.own === own && upper?.unlocked === unlocked && upper.ofRow === ofRow) continue;
        above[at] = { ofRow, own, unlocked };
        const key = `${ofRow}|${columns[at]}|${keyOf(own)}|${unlocked}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const style = this.cellStyle(row, column);
        common = common === null ? style : shared(common, style);
      }
    }
    return common ?? {};
  }

  setStyle(area: Area, style: Partial<CellStyle>): void {
    const changes = toUniverStyle(style);
    if (Object.keys(changes).length > 0) this.change(area, (old) => merged(old, changes));
    if (style.locked !== undefined) this.setLocked(area, style.locked);
    this.sheet.redraw();
  }

  clear(area: Area): void {
    this.change(area, () => null);
    this.setLocked(area, true);
    this.sheet.redraw();
  }

  numberFormats(area: Area): string[][] {
    const { worksheet, rows, book } = this.sheet;
    const styles = book.workbook.getStyles();
    const ofColumns = Array.from(
      { length: area.columns },
      (_, at) => worksheet.getColumnStyle(area.column + at)?.n?.pattern,
    );
    return Array.from({ length: area.rows }, (_, down) => {
      const row = area.row + down;
      const ofRow = worksheet.getRowStyle(row)?.n?.pattern;
      return ofColumns.map(
        (ofColumn, at) =>
          styles.getStyleByCell(rows[row]?.[area.column + at])?.n?.pattern ?? ofColumn ?? ofRow ?? "General",
      );
    });
  }

  setNumberFormats(area: Area, formats: readonly (readonly (string | null)[])[]): void {
    const restyles = new Map<string, Restyle>();
    const restyleFor = (format: string): Restyle => {
      const made = restyles.get(format) ?? this.restyler((old) => merged(old, { n: patternOf(format) }));
      restyles.set(format, made);
      return made;
    };
    formats.forEach((line, down) =>
      line.forEach((format, across) => {
        if (format === null) return;
        this.changeCells(
          { row: area.row + down, column: area.column + across, rows: 1, columns: 1 },
          restyleFor(format),
        );
      }),
    );
    this.sheet.redraw();
  }

  private change(area: Area, restyle: (old: Nullable<IStyleData>) => IStyleData | null): void {
    const changed = this.restyler(restyle);
    const { worksheet } = this.sheet;
    if (area.row === 0 && area.rows >= MAX_ROWS) {
      this.changeLines(area.column, area.columns, (column) =>
        worksheet.setColumnStyle(column, changed(worksheet.getColumnStyle(column, true))),
      );
    } else if (area.column === 0 && area.columns >= MAX_COLUMNS) {
      this.changeLines(area.row, area.rows, (row) =>
        worksheet.setRowStyle(row, changed(worksheet.getRowStyle(row, true))),
      );
    } else {
      this.changeCells(area, changed);
      return;
    }
    this.changeFilled(area, changed);
  }

  /** Styles are shared by id: each different one is changed once, however many cells have it. */
  private restyler(restyle: (old: Nullable<IStyleData>) => IStyleData | null): Restyle {
    const styles = this.sheet.book.workbook.getStyles();
    const byId = new Map<string, string | null>();
    const make = (old: Nullable<string | IStyleData>): string | null =>
      styles.setValue(restyle(styles.get(old ?? ""))) ?? null;
    return (old) => {
      const key = typeof old === "string" ? old : JSON.stringify(old ?? null);
      const known = byId.get(key);
      if (known !== undefined) return known;
      const made = make(old);
      byId.set(key, made);
      return made;
    };
  }

  private changeLines(from: number, count: number, change: (index: number) => void): void {
    for (let index = from; index < from + count; index++) change(index);
  }

  private changeCells(area: Area, changed: Restyle): void {
    this.sheet.grow(area.row + area.rows, area.column + area.columns);
    const { rows } = this.sheet;
    const { startRow, endRow, startColumn, endColumn } = toRange(area);
    for (let row = startRow; row <= endRow; row++) {
      const cells = (rows[row] ??= {});
      for (let column = startColumn; column <= endColumn; column++) applyStyle(cells, column, changed);
    }
  }

  private changeFilled(area: Area, changed: Restyle): void {
    const { endRow, startColumn, endColumn } = toRange(area);
    for (const [row, cells] of Object.entries(this.sheet.rows)) {
      if (Number(row) < area.row || Number(row) > endRow) continue;
      for (const at of Object.keys(cells)) {
        const column = Number(at);
        if (column >= startColumn && column <= endColumn && cells[column]?.s != null)
          applyStyle(cells, column, changed);
      }
    }
  }

  private setLocked(area: Area, locked: boolean): void {
    const { rows } = this.sheet;
    const last = Math.min(area.row + area.rows, this.sheet.worksheet.getRowCount());
    for (let row = area.row; row < last; row++) {
      if (locked && rows[row] === undefined) continue;
      const cells = (rows[row] ??= {});
      for (
        let column = area.column;
        column < Math.min(area.column + area.columns, this.sheet.worksheet.getColumnCount());
        column++
      ) {
        const cell = cells[column];
        if (!locked) cells[column] = { ...cell, custom: { ...cell?.custom, locked: false } };
        else if (cell?.custom?.locked === false) deleteCustom(cell, "locked");
      }
    }
  }
}

function applyStyle(cells: Record<number, Nullable<ICellData>>, column: number, changed: Restyle): void {
  const cell = cells[column];
  const style = changed(cell?.s);
  if (style === null) {
    if (cell == null) return;
    delete cell.s;
    if (Object.keys(cell).length === 0) delete cells[column];
  } else if (cell == null) cells[column] = { s: style };
  else cell.s = style;
}

function shared(one: CellStyle, other: CellStyle): CellStyle {
  const values = other as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(one).filter(([key, value]) => JSON.stringify(value) === JSON.stringify(values[key])),
  );
}

/** Styles are stored by id; one without an id is identified by its contents. */
function keyOf(style: StyleId): string {
  return typeof style === "string" ? style : style == null ? "" : JSON.stringify(style);
}

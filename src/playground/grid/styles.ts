/**
 * How cells look, in the words of grid.ts, over Univer's styles. A style over whole columns or rows is theirs, so that
 * it costs nothing and cells written later have it.
 */
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IBorderStyleData, ICellData, IStyleData, Nullable } from "@univerjs/core";
import type { Area } from "../../sheets/plan/plan";
import type { Border, CellStyle } from "./grid";
import { toRange } from "./sheet-access";
import type { SheetAccess } from "./sheet-access";

const EXCEL_ROWS = 1_048_576;
const EXCEL_COLUMNS = 16_384;
/** Univer has padding where Excel has indents; one indent is about the width of three spaces. */
const INDENT_PIXELS = 9;

const BORDERS: Readonly<Record<Border["style"], BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  double: BorderStyleTypes.DOUBLE,
  hair: BorderStyleTypes.HAIR,
};
const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;

function keyOf<K extends string, V>(map: Readonly<Record<K, V>>, value: Nullable<V>): K | undefined {
  return (Object.keys(map) as K[]).find((key) => map[key] === value);
}

/** "#RRGGBB" of Univer's colour texts, which also are "rgb(1,2,3)". */
export function hexColor(color: Nullable<string>): string | undefined {
  if (color == null || color === "") return undefined;
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(color);
  if (parts !== null)
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  return (
    short === null
      ? color
      : `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join("")}`
  ).toUpperCase();
}

function borderOf(border: Nullable<IBorderStyleData>): Border | undefined {
  if (border == null) return undefined;
  const style = keyOf(BORDERS, border.s);
  return style === undefined ? undefined : { style, color: hexColor(border.cl.rgb) ?? "#000000" };
}

function withoutUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

export function fromUniverStyle(style: Nullable<IStyleData>, custom?: ICellData["custom"]): CellStyle {
  const decided = (value: Nullable<BooleanNumber>): true | undefined => (value === BooleanNumber.TRUE ? true : undefined);
  const indent = Math.round((style?.pd?.l ?? 0) / INDENT_PIXELS);
  return withoutUndefined<CellStyle>({
    bold: decided(style?.bl),
    italic: decided(style?.it),
    underline: decided(style?.ul?.s),
    strikethrough: decided(style?.st?.s),
    fontName: style?.ff ?? undefined,
    fontSize: style?.fs,
    color: hexColor(style?.cl?.rgb),
    fill: hexColor(style?.bg?.rgb),
    horizontal: keyOf(HORIZONTAL, style?.ht as (typeof HORIZONTAL)[keyof typeof HORIZONTAL]),
    vertical: keyOf(VERTICAL, style?.vt as (typeof VERTICAL)[keyof typeof VERTICAL]),
    wrap: style?.tb === WrapStrategy.WRAP ? true : undefined,
    indent: indent > 0 ? indent : undefined,
    numberFormat: style?.n?.pattern,
    locked: custom?.locked === false ? false : undefined,
    top: borderOf(style?.bd?.t),
    bottom: borderOf(style?.bd?.b),
    left: borderOf(style?.bd?.l),
    right: borderOf(style?.bd?.r),
  });
}

const flag = (value: boolean | undefined): BooleanNumber | null =>
  value === undefined ? null : value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
const decoration = (value: boolean | undefined): { s: BooleanNumber } | null =>
  value === undefined ? null : { s: flag(value) ?? BooleanNumber.FALSE };
const color = (value: string | undefined): { rgb: string } | null => (value === undefined || value === "" ? null : { rgb: value });

type Changes = { [Key in keyof IStyleData]?: IStyleData[Key] | null };

/** One entry for each key of a style; each says what Univer's style becomes, null where it is as the sheet's default. */
const TO_UNIVER: { readonly [Key in keyof CellStyle]-?: (value: CellStyle[Key]) => Changes } = {
  bold: (value) => ({ bl: flag(value) }),
  italic: (value) => ({ it: flag(value) }),
  underline: (value) => ({ ul: decoration(value) }),
  strikethrough: (value) => ({ st: decoration(value) }),
  fontName: (value) => ({ ff: value ?? null }),
  fontSize: (value) => ({ fs: value ?? null }),
  color: (value) => ({ cl: color(value) }),
  fill: (value) => ({ bg: color(value) }),
  horizontal: (value) => ({ ht: value === undefined ? null : HORIZONTAL[value] }),
  vertical: (value) => ({ vt: value === undefined ? null : VERTICAL[value] }),
  wrap: (value) => ({ tb: value === true ? WrapStrategy.WRAP : null }),
  indent: (value) => ({ pd: value === undefined || value === 0 ? null : { l: value * INDENT_PIXELS } }),
  numberFormat: (value) => ({ n: patternOf(value ?? "") }),
  locked: () => ({}),
  top: (value) => ({ bd: { t: toUniverBorder(value) } }),
  bottom: (value) => ({ bd: { b: toUniverBorder(value) } }),
  left: (value) => ({ bd: { l: toUniverBorder(value) } }),
  right: (value) => ({ bd: { r: toUniverBorder(value) } }),
};

/** The keys to change in a Univer style. A key that is there and undefined becomes "as the sheet's default": null. */
export function toUniverStyle(style: Partial<CellStyle>): Changes {
  const changes: Changes = {};
  for (const key of Object.keys(style) as (keyof CellStyle)[]) {
    const { bd, ...rest } = (TO_UNIVER[key] as (value: unknown) => Changes)(style[key]);
    Object.assign(changes, rest, bd == null ? {} : { bd: { ...changes.bd, ...bd } });
  }
  return changes;
}

function patternOf(numberFormat: string): { pattern: string } | null {
  return numberFormat === "" || numberFormat === "General" ? null : { pattern: numberFormat };
}

function toUniverBorder(border: Border | undefined): IBorderStyleData | null {
  return border === undefined ? null : { s: BORDERS[border.style], cl: { rgb: border.color } };
}

function merged(old: Nullable<IStyleData>, changes: Changes): IStyleData | null {
  const style: Record<string, unknown> = { ...old, ...changes };
  if (changes.bd != null) style.bd = withoutNull({ ...old?.bd, ...changes.bd });
  return withoutNull(style);
}

function withoutNull(object: Record<string, unknown>): Record<string, unknown> | null {
  const kept = Object.entries(object).filter(([, value]) => value !== null);
  return kept.length === 0 ? null : Object.fromEntries(kept);
}

export class SheetStyles {
  constructor(private readonly sheet: SheetAccess) {}

  cellStyle(row: number, column: number): CellStyle {
    const cell = this.sheet.rows[row]?.[column];
    return fromUniverStyle(this.sheet.worksheet.getComposedCellStyle(row, column), cell?.custom);
  }

  /** What all cells of the area have in common. Beyond the filled part every cell is as its column and row. */
  style(area: Area): CellStyle {
    const { worksheet } = this.sheet;
    const last = Math.min(area.row + area.rows, Math.max(worksheet.getCellMatrix().getLength() + 1, area.row + 1));
    const right = Math.min(area.column + area.columns, worksheet.getColumnCount());
    const seen = new Set<string>();
    let common: Record<string, unknown> | null = null;
    for (let row = area.row; row < last; row++) {
      for (let column = area.column; column < right; column++) {
        const style = this.cellStyle(row, column);
        const key = JSON.stringify(style);
        if (seen.has(key)) continue;
        seen.add(key);
        common = common === null ? { ...style } : shared(common, style);
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
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (_, column) => {
        return this.sheet.worksheet.getComposedCellStyle(area.row + row, area.column + column).n?.pattern ?? "General";
      }),
    );
  }

  setNumberFormats(area: Area, formats: readonly (readonly (string | null)[])[]): void {
    formats.forEach((line, down) =>
      line.forEach((format, across) => {
        if (format === null) return;
        const cell = { row: area.row + down, column: area.column + across, rows: 1, columns: 1 };
        this.change(cell, (old) => merged(old, { n: patternOf(format) }));
      }),
    );
    this.sheet.redraw();
  }

  private change(area: Area, restyle: (old: Nullable<IStyleData>) => IStyleData | null): void {
    const changed = this.restyler(restyle);
    const { worksheet } = this.sheet;
    if (area.row === 0 && area.rows >= EXCEL_ROWS) {
      this.changeLines(area.column, area.columns, (column) =>
        worksheet.setColumnStyle(column, changed(worksheet.getColumnStyle(column, true))),
      );
    } else if (area.column === 0 && area.columns >= EXCEL_COLUMNS) {
      this.changeLines(area.row, area.rows, (row) => worksheet.setRowStyle(row, changed(worksheet.getRowStyle(row, true))));
    } else {
      this.changeCells(area, changed);
      return;
    }
    this.changeFilled(area, changed);
  }

  /** Styles are shared by id: each different one is changed once, however many cells have it. */
  private restyler(restyle: (old: Nullable<IStyleData>) => IStyleData | null): (old: Nullable<string | IStyleData>) => string | null {
    const styles = this.sheet.book.workbook.getStyles();
    const byId = new Map<string, string | null>();
    const make = (old: Nullable<string | IStyleData>): string | null => styles.setValue(restyle(styles.get(old ?? ""))) ?? null;
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

  private changeCells(area: Area, changed: (old: Nullable<string | IStyleData>) => string | null): void {
    this.sheet.grow(area.row + area.rows, area.column + area.columns);
    const { rows } = this.sheet;
    const { startRow, endRow, startColumn, endColumn } = toRange(area);
    for (let row = startRow; row <= endRow; row++) {
      const cells = (rows[row] ??= {});
      for (let column = startColumn; column <= endColumn; column++) applyStyle(cells, column, changed);
    }
  }

  private changeFilled(area: Area, changed: (old: Nullable<string | IStyleData>) => string | null): void {
    const { endRow, startColumn, endColumn } = toRange(area);
    for (const [row, cells] of Object.entries(this.sheet.rows)) {
      if (Number(row) < area.row || Number(row) > endRow) continue;
      for (const at of Object.keys(cells)) {
        const column = Number(at);
        if (column >= startColumn && column <= endColumn && cells[column]?.s != null) applyStyle(cells, column, changed);
      }
    }
  }

  private setLocked(area: Area, locked: boolean): void {
    const { rows } = this.sheet;
    const last = Math.min(area.row + area.rows, this.sheet.worksheet.getRowCount());
    for (let row = area.row; row < last; row++) {
      if (locked && rows[row] === undefined) continue;
      const cells = (rows[row] ??= {});
      for (let column = area.column; column < Math.min(area.column + area.columns, this.sheet.worksheet.getColumnCount()); column++) {
        const cell = cells[column];
        if (!locked) cells[column] = { ...cell, custom: { ...cell?.custom, locked: false } };
        else if (cell?.custom?.locked === false) delete cell.custom;
      }
    }
  }
}

function applyStyle(
  cells: Record<number, Nullable<ICellData>>,
  column: number,
  changed: (old: Nullable<string | IStyleData>) => string | null,
): void {
  const cell = cells[column];
  const style = changed(cell?.s);
  if (style === null) {
    if (cell == null) return;
    delete cell.s;
    if (Object.keys(cell).length === 0) delete cells[column];
  } else if (cell == null) cells[column] = { s: style };
  else cell.s = style;
}

function shared(one: Record<string, unknown>, other: CellStyle): Record<string, unknown> {
  const values = other as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(one).filter(([key, value]) => JSON.stringify(value) === JSON.stringify(values[key])));
}

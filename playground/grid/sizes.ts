/**
 * Widths, heights, hidden lines, inserting and deleting lines, merged cells and the frozen part of one sheet.
 * Univer measures in pixels at 96 dpi; the grid in points.
 */
import { BooleanNumber, Direction } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import type { Area } from "../../src/plan/plan";
import type { GridSheet } from "./grid";
import { DEFAULT_FONT_POINTS } from "./univer";
import { type SheetAccess, toArea, toRange } from "./sheet-access";

const POINTS_PER_PIXEL = 0.75;
const FILTER_BUTTON_PIXELS = 18;
/** Width in pixels of a digit of Arial, which Univer draws with, for each point of font size. */
const DIGIT_PIXELS = 0.742;
const CELL_PADDING_PIXELS = 10;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
/** Rows measured for a column's width; in a column of a shop's orders the longest texts are everywhere. */
const MEASURED_ROWS = 2000;

export class SheetSizes {
  constructor(
    private readonly sheet: SheetAccess,
    private readonly texts: (area: Area) => string[][],
    /** Whether a table shows its filter button in the cell. */
    private readonly hasButton: (row: number, column: number) => boolean,
  ) {}

  get standardSizes(): GridSheet["standardSizes"] {
    const { defaultColumnWidth, defaultRowHeight } = this.sheet.worksheet.getConfig();
    return {
      columnWidth: defaultColumnWidth * POINTS_PER_PIXEL,
      rowHeight: defaultRowHeight * POINTS_PER_PIXEL,
    };
  }

  columnWidth(column: number): number {
    return this.sheet.worksheet.getColumnManager().getColumnWidth(column) * POINTS_PER_PIXEL;
  }

  setColumnWidth(column: number, columns: number, points: number): void {
    this.sheet.grow(0, column + columns);
    const ranges = [toRange({ row: 0, rows: this.sheet.worksheet.getRowCount(), column, columns })];
    this.sheet.run(SetWorksheetColWidthMutation.id, {
      ...this.sheet.ids,
      ranges,
      colWidth: Math.round(points / POINTS_PER_PIXEL),
    });
  }

  autofitColumns(column: number, columns: number): void {
    const rows = Math.min(this.sheet.worksheet.getCellMatrix().getLength(), MEASURED_ROWS);
    if (rows === 0) return;
    const texts = this.texts({ row: 0, rows, column, columns });
    for (let across = 0; across < columns; across++) {
      const width = Math.max(...texts.map((line, row) => this.pixels(line[across] ?? "", row, column + across)));
      if (width > 0) this.setColumnWidth(column + across, 1, width * POINTS_PER_PIXEL);
    }
  }

  rowHeight(row: number): number {
    return this.sheet.worksheet.getRowManager().getRowHeight(row) * POINTS_PER_PIXEL;
  }

  setRowHeight(row: number, rows: number, points: number): void {
    this.sheet.grow(row + rows, 0);
    const ranges = [toRange({ row, rows, column: 0, columns: this.sheet.worksheet.getColumnCount() })];
    this.sheet.run(SetWorksheetRowHeightMutation.id, {
      ...this.sheet.ids,
      ranges,
      rowHeight: Math.round(points / POINTS_PER_PIXEL),
    });
    this.sheet.run(SetWorksheetRowIsAutoHeightMutation.id, {
      ...this.sheet.ids,
      ranges,
      autoHeightInfo: BooleanNumber.FALSE,
    });
  }

  columnHidden(column: number): boolean {
    return !this.sheet.worksheet.getColVisible(column);
  }

  setColumnHidden(column: number, columns: number, hidden: boolean): void {
    this.sheet.grow(0, column + columns);
    const ranges = [toRange({ row: 0, rows: this.sheet.worksheet.getRowCount(), column, columns })];
    this.sheet.run(hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, { ...this.sheet.ids, ranges });
  }

  rowHidden(row: number): boolean {
    return !this.sheet.worksheet.getRowVisible(row);
  }

  setRowHidden(row: number, rows: number, hidden: boolean): void {
    this.sheet.grow(row + rows, 0);
    const ranges = [toRange({ row, rows, column: 0, columns: this.sheet.worksheet.getColumnCount() })];
    this.sheet.run(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, { ...this.sheet.ids, ranges });
  }

  insertRows(row: number, rows: number): void {
    this.sheet.grow(row + 1, 0);
    const range = toRange({ row, rows, column: 0, columns: this.sheet.worksheet.getColumnCount() });
    this.sheet.runOnLines(InsertRowByRangeCommand.id, { range, direction: Direction.UP });
  }

  deleteRows(row: number, rows: number): void {
    const count = Math.min(rows, this.sheet.worksheet.getRowCount() - row);
    if (count <= 0) return;
    const range = toRange({ row, rows: count, column: 0, columns: this.sheet.worksheet.getColumnCount() });
    this.sheet.runOnLines(RemoveRowByRangeCommand.id, { range });
  }

  insertColumns(column: number, columns: number): void {
    this.sheet.grow(0, column + 1);
    const range = toRange({ column, columns, row: 0, rows: this.sheet.worksheet.getRowCount() });
    this.sheet.runOnLines(InsertColByRangeCommand.id, { range, direction: Direction.LEFT });
  }

  deleteColumns(column: number, columns: number): void {
    const count = Math.min(columns, this.sheet.worksheet.getColumnCount() - column);
    if (count <= 0) return;
    const range = toRange({ column, columns: count, row: 0, rows: this.sheet.worksheet.getRowCount() });
    this.sheet.runOnLines(RemoveColByRangeCommand.id, { range });
  }

  merges(): Area[] {
    return this.sheet.worksheet.getMergeData().map(toArea);
  }

  merge(area: Area): void {
    this.unmerge(area);
    this.sheet.grow(area.row + area.rows, area.column + area.columns);
    this.sheet.run(AddWorksheetMergeMutation.id, { ...this.sheet.ids, ranges: [toRange(area)] });
  }

  /** Unmerges every merged area that the given one touches. */
  unmerge(area: Area): void {
    const { startRow, endRow, startColumn, endColumn } = toRange(area);
    const touched = this.sheet.worksheet.getMergeData().filter((range) => {
      return (
        range.startRow <= endRow &&
        range.endRow >= startRow &&
        range.startColumn <= endColumn &&
        range.endColumn >= startColumn
      );
    });
    if (touched.length > 0) this.sheet.run(RemoveWorksheetMergeMutation.id, { ...this.sheet.ids, ranges: touched });
  }

  get freeze(): { readonly rows: number; readonly columns: number } {
    const { ySplit, xSplit } = this.sheet.worksheet.getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  set freeze({ rows, columns }: { readonly rows: number; readonly columns: number }) {
    const starts = { startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
    this.sheet.run(SetFrozenMutation.id, { ...this.sheet.ids, ...starts, ySplit: rows, xSplit: columns });
  }

  private pixels(text: string, row: number, column: number): number {
    if (text === "" || this.isMerged(row, column)) return 0;
    const { fs = DEFAULT_FONT_POINTS, bl } = this.sheet.styleOf(row, column);
    return textWidth(text, fs, bl === BooleanNumber.TRUE) + (this.hasButton(row, column) ? FILTER_BUTTON_PIXELS : 0);
  }

  private isMerged(row: number, column: number): boolean {
    return this.sheet.worksheet.getMergedCell(row, column) != null;
  }
}

/**
 * Estimated pixels of a cell's widest line with its padding, without a canvas. East Asian characters are twice as wide
 * as digits.
 */
function textWidth(text: string, fontSize: number, bold: boolean): number {
  let widest = 0;
  for (const line of text.split("\n")) {
    let units = 0;
    for (const character of line) units += WIDE.test(character) ? 2 : 1;
    widest = Math.max(widest, units);
  }
  return Math.ceil(widest * DIGIT_PIXELS * fontSize * (bold ? 1.08 : 1)) + CELL_PADDING_PIXELS;
}

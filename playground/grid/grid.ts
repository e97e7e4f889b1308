/**
 * The spreadsheet that the playground's host and its file reader and writer work on: cells, formats and objects by
 * position. One implementation (Univer) serves the page, the tests and the command line. Positions are zero-based; an
 * area may be larger than what is filled. Colours are "#RRGGBB". Sizes are points unless stated otherwise.
 */
import type { Area } from "../../src/plan/plan";
import type { CellLink, PlacedLink } from "./links";
import type { Axis } from "./outline";
import type { ChartSpec } from "./chart-spec";
import type { PrintSpec } from "./print-spec";
import type { ConditionalFormatSpec, ValidationSpec } from "./rule-spec";

export type { Area };

/** A computed value; blank is "". Errors are their texts, such as "#DIV/0!". */
export type Value = string | number | boolean;

export interface Border {
  readonly style: "thin" | "medium" | "thick" | "dashed" | "dotted" | "double" | "hair";
  readonly color: string;
}

/** A cell's style. Undefined is the sheet's default. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  /** The text is drawn smaller where it is wider than the cell. */
  readonly shrink?: boolean;
  /** Steps from the left edge or, where the text is aligned right, from the right one. */
  readonly indent?: number;
  readonly numberFormat?: string;
  readonly locked?: boolean;
  readonly top?: Border;
  readonly bottom?: Border;
  readonly left?: Border;
  readonly right?: Border;
}

export interface TableSpec {
  readonly id: string;
  name: string;
  /** Heading row and total row included. */
  area: Area;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showFilterButton: boolean;
}

/** One filtered column of a table. */
export interface TableFilterSpec {
  /** From the table's first column, counted from 0. */
  readonly column: number;
  /** Rows whose cell displays one of these stay in view; "" is an empty cell. */
  readonly values: readonly string[];
}

export interface NameSpec {
  readonly name: string;
  /** Beginning with "=". */
  formula: string;
  comment: string;
  visible: boolean;
  /** Sheet id when the name belongs to one sheet. */
  readonly sheetId: string | null;
}

/** What a protected sheet can still allow its user. */
export const PROTECTED_ACTIONS = ["autoFilter", "sort", "formatColumns", "formatRows"] as const;
export type ProtectedAction = (typeof PROTECTED_ACTIONS)[number];

export interface GridSheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  /** "" when none. */
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  /** What stays allowed on a protected sheet; null for one that is not protected. */
  protection: readonly ProtectedAction[] | null;

  /** Smallest area that holds content (or, unless `valuesOnly`, a format); null for an empty sheet. */
  used(valuesOnly: boolean): Area | null;
  values(area: Area): Value[][];
  /** Formula text beginning with "=", or the value. */
  formulas(area: Area): Value[][];
  /** As displayed, number format applied. */
  texts(area: Area): string[][];
  /** Input as in Excel's Range.formulas: null leaves a cell as it is, "" empties it, a string beginning with "=" is a formula, one
   *  beginning with "'" is text without the quote. Quick for 100,000 cells and more of plain values. `results`: what
   *  formulas among them are known to show; they are calculated all the same, unless `takeAsCalculated` follows. */
  write(area: Area, cells: Iterable<readonly (Value | null)[]>, results?: readonly (readonly (Value | null)[])[]): void;
  clear(area: Area, what: "all" | "contents" | "formats"): void;
  link(row: number, column: number): CellLink | null;
  links(): PlacedLink[];
  /** Null takes the links of the area away. */
  setLink(area: Area, link: CellLink | null): void;
  /** The style each cell of the area shares, key by key; a key that differs is absent. */
  style(area: Area): CellStyle;
  cellStyle(row: number, column: number): CellStyle;
  /** `cellStyle` for many cells while nothing changes: cells of one style mostly get one object. */
  styleReader(): (row: number, column: number) => CellStyle;
  setStyle(area: Area, style: Partial<CellStyle>): void;
  numberFormats(area: Area): string[][];
  setNumberFormats(area: Area, formats: readonly (readonly (string | null)[])[]): void;

  /** Points of lines that were never sized. */
  readonly standardSizes: { readonly columnWidth: number; readonly rowHeight: number };
  columnWidth(column: number): number;
  setColumnWidth(column: number, columns: number, points: number): void;
  autofitColumns(column: number, columns: number): void;
  rowHeight(row: number): number;
  setRowHeight(row: number, rows: number, points: number): void;
  columnHidden(column: number): boolean;
  setColumnHidden(column: number, columns: number, hidden: boolean): void;
  /** Hidden by itself or by a table's filter. */
  rowHidden(row: number): boolean;
  setRowHidden(row: number, rows: number, hidden: boolean): void;
  /** How many groups of rows or columns a line is in. */
  outlineLevel(axis: Axis, line: number): number;
  setOutlineLevel(axis: Axis, from: number, count: number, level: number): void;
  insertRows(row: number, rows: number): void;
  deleteRows(row: number, rows: number): void;
  insertColumns(column: number, columns: number): void;
  deleteColumns(column: number, columns: number): void;

  /**
   * Areas filled by one formula, which stands in the first cell; the other cells of an area hold no input of their own.
   */
  spills(): Area[];
  merges(): Area[];
  merge(area: Area): void;
  unmerge(area: Area): void;
  /** Rows and columns that stay in view. */
  freeze: { readonly rows: number; readonly columns: number };
  print: PrintSpec;

  tables(): TableSpec[];
  addTable(spec: Omit<TableSpec, "id">): TableSpec;
  updateTable(id: string, change: Partial<Omit<TableSpec, "id">>): void;
  /** The table's filtered columns, left to right. */
  tableFilters(id: string): TableFilterSpec[];
  /** Filters by what the cells show now; null shows all rows of the column again. */
  setTableFilter(id: string, column: number, values: readonly string[] | null): void;
  /** Keeps the cells when `keepCells`. */
  removeTable(id: string, keepCells: boolean): void;
  /** By priority; a new one goes first, as in Excel. */
  conditionalFormats(): ConditionalFormatSpec[];
  addConditionalFormat(spec: Omit<ConditionalFormatSpec, "id">): ConditionalFormatSpec;
  updateConditionalFormat(id: string, change: Partial<Omit<ConditionalFormatSpec, "id">>): void;
  removeConditionalFormat(id: string): void;
  /** Changes the format's place in their order, counted from 0. */
  moveConditionalFormat(id: string, position: number): void;
  validations(): ValidationSpec[];
  setValidation(spec: ValidationSpec): void;
  clearValidation(area: Area): void;
  charts(): ChartSpec[];
  addChart(spec: Omit<ChartSpec, "id">): ChartSpec;
  updateChart(id: string, change: Partial<Omit<ChartSpec, "id">>): void;
  removeChart(id: string): void;
}

export type GridEvent =
  | {
      readonly type: "changed";
      readonly sheetId: string;
      readonly area: Area;
      readonly change: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
    }
  | { readonly type: "selected"; readonly sheetId: string; readonly area: Area }
  | { readonly type: "activated" | "added" | "deleted" | "renamed"; readonly sheetId: string }
  | { readonly type: "calculated" };

/** A part of a file that has no place in the grid and is kept unread. */
export interface FilePart {
  /** Its content type; null for a part that needs none of its own. */
  readonly type: string | null;
  readonly content: Uint8Array;
}

export interface Grid {
  /** The workbook's file name with its ending; set when a file is opened. */
  name: string;
  /** Where day 0 of the cells' serials is; set when a file is opened. */
  dateSystem: 1900 | 1904;
  sheets(): GridSheet[];
  /**
   * `id` is the former id of a sheet of a saved file, by which the product recognises the sheets it built; else a new
   * one is made.
   */
  addSheet(name: string, position?: number, id?: string): GridSheet;
  deleteSheet(id: string): void;
  moveSheet(id: string, position: number): void;
  activeSheet(): GridSheet;
  activate(id: string): void;
  selection(): { readonly sheetId: string; readonly area: Area };
  select(sheetId: string, area: Area): void;
  /** What was selected last on a sheet; null where nothing was. */
  selectedOn(sheetId: string): Area | null;
  names(): NameSpec[];
  setName(spec: NameSpec): void;
  removeName(name: string, sheetId: string | null): void;
  calculationMode: "Automatic" | "Manual";
  /** Key-value pairs saved inside the workbook (Excel's workbook.settings). */
  readonly settings: Map<string, unknown>;
  /** What the opened file holds of task pane add-ins, by path, their list first; saved again as it is. */
  readonly addIns: Map<string, FilePart>;
  /** Every formula, or only changed and volatile ones, such as NOW(). */
  recalculate(extent?: "all" | "changed"): void;
  /**
   * After a file's cells were written with the results it holds: nothing written so far is calculated but these cells,
   * volatile formulas, and what depends on them.
   */
  takeAsCalculated(except: readonly { readonly sheetId: string; readonly area: Area }[]): void;
  /**
   * Delays the next automatic calculation a moment, because more is about to be written; `settled` still calculates at
   * once.
   */
  postponeCalculation(): void;
  /** Resolves when every formula written so far has its value. */
  settled(): Promise<void>;
  on(listener: (event: GridEvent) => void): () => void;
  dispose(): void;
}

/** One sheet of the grid: each method is implemented by the part that owns the subject. */
import { BooleanNumber } from "@univerjs/core";
import {
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type { Area } from "../../src/plan/plan";
import type { WorkbookExtras } from "./sheet-extras";
import { Cells } from "./cells";
import { SheetConditionalFormats } from "./conditional-formats";
import type {
  CellStyle,
  ChartSpec,
  ConditionalFormatSpec,
  GridSheet,
  PrintSpec,
  TableFilterSpec,
  TableSpec,
  ValidationSpec,
  Value,
} from "./grid";
import { type BookAccess, SheetAccess } from "./sheet-access";
import { SheetSizes } from "./sizes";
import { hexColor } from "./style-map";
import { SheetStyles } from "./styles";
import { SheetTables } from "./tables";
import { SheetValidations } from "./validations";

export class UniverSheet implements GridSheet {
  private readonly sheet: SheetAccess;
  private readonly cells: Cells;
  private readonly styles: SheetStyles;
  private readonly sizes: SheetSizes;
  private readonly tableList: SheetTables;
  private readonly conditions: SheetConditionalFormats;
  private readonly validationRules: SheetValidations;
  readonly styleReader: GridSheet["styleReader"] = () => this.styles.reader();

  constructor(
    book: BookAccess,
    readonly id: string,
    private readonly extras: WorkbookExtras,
  ) {
    this.sheet = new SheetAccess(book, id);
    this.cells = new Cells(this.sheet);
    this.styles = new SheetStyles(this.sheet);
    this.tableList = new SheetTables(this.sheet, (area) => this.cells.texts(area));
    this.sizes = new SheetSizes(
      this.sheet,
      (area) => this.cells.texts(area),
      (row, column) => this.tableList.hasButton(row, column),
    );
    this.conditions = new SheetConditionalFormats(this.sheet);
    this.validationRules = new SheetValidations(this.sheet);
  }

  get name(): string {
    return this.sheet.worksheet.getName();
  }

  set name(name: string) {
    if (name !== this.name) this.sheet.run(SetWorksheetNameCommand.id, { ...this.sheet.ids, name });
  }

  get visibility(): GridSheet["visibility"] {
    if (this.sheet.worksheet.isSheetHidden() !== BooleanNumber.TRUE) return "Visible";
    return this.extras.of(this.id).veryHidden ? "VeryHidden" : "Hidden";
  }

  set visibility(visibility: GridSheet["visibility"]) {
    this.extras.of(this.id).veryHidden = visibility === "VeryHidden";
    const hidden = visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.sheet.run(SetWorksheetHideMutation.id, { ...this.sheet.ids, hidden });
  }

  get tabColor(): string {
    return hexColor(this.sheet.worksheet.getTabColor()) ?? "";
  }

  set tabColor(color: string) {
    this.sheet.run(SetTabColorMutation.id, { ...this.sheet.ids, color });
  }

  get showGridlines(): boolean {
    return !this.sheet.worksheet.hasHiddenGridlines();
  }

  set showGridlines(show: boolean) {
    const showGridlines = show ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.sheet.run(ToggleGridlinesMutation.id, { ...this.sheet.ids, showGridlines });
  }

  get protected(): boolean {
    return this.extras.of(this.id).protected;
  }

  set protected(value: boolean) {
    this.extras.of(this.id).protected = value;
  }

  get print(): PrintSpec {
    return this.extras.of(this.id).print;
  }

  set print(print: PrintSpec) {
    this.extras.of(this.id).print = print;
  }

  get freeze(): GridSheet["freeze"] {
    return this.sizes.freeze;
  }

  set freeze(freeze: GridSheet["freeze"]) {
    this.sizes.freeze = freeze;
  }

  used(valuesOnly: boolean): Area | null {
    return this.cells.used(valuesOnly);
  }

  values(area: Area): Value[][] {
    return this.cells.values(area);
  }

  formulas(area: Area): Value[][] {
    return this.cells.formulas(area);
  }

  texts(area: Area): string[][] {
    return this.cells.texts(area);
  }

  write(area: Area, cells: Iterable<readonly (Value | null)[]>): void {
    this.cells.write(area, cells);
  }

  clear(area: Area, what: "all" | "contents" | "formats"): void {
    if (what !== "contents") this.styles.clear(area);
    if (what !== "formats") this.cells.clearContents(area);
  }

  style(area: Area): CellStyle {
    return this.styles.style(area);
  }

  cellStyle(row: number, column: number): CellStyle {
    return this.styles.cellStyle(row, column);
  }

  setStyle(area: Area, style: Partial<CellStyle>): void {
    this.styles.setStyle(area, style);
  }

  numberFormats(area: Area): string[][] {
    return this.styles.numberFormats(area);
  }

  setNumberFormats(area: Area, formats: readonly (readonly (string | null)[])[]): void {
    this.styles.setNumberFormats(area, formats);
  }

  columnWidth(column: number): number {
    return this.sizes.columnWidth(column);
  }

  setColumnWidth(column: number, columns: number, points: number): void {
    this.sizes.setColumnWidth(column, columns, points);
  }

  autofitColumns(column: number, columns: number): void {
    this.sizes.autofitColumns(column, columns);
  }

  rowHeight(row: number): number {
    return this.sizes.rowHeight(row);
  }

  setRowHeight(row: number, rows: number, points: number): void {
    this.sizes.setRowHeight(row, rows, points);
  }

  columnHidden(column: number): boolean {
    return this.sizes.columnHidden(column);
  }

  setColumnHidden(column: number, columns: number, hidden: boolean): void {
    this.sizes.setColumnHidden(column, columns, hidden);
  }

  rowHidden(row: number): boolean {
    return this.sizes.rowHidden(row);
  }

  setRowHidden(row: number, rows: number, hidden: boolean): void {
    this.sizes.setRowHidden(row, rows, hidden);
  }

  insertRows(row: number, rows: number): void {
    this.sizes.insertRows(row, rows);
  }

  deleteRows(row: number, rows: number): void {
    this.sizes.deleteRows(row, rows);
  }

  insertColumns(column: number, columns: number): void {
    this.sizes.insertColumns(column, columns);
  }

  deleteColumns(column: number, columns: number): void {
    this.sizes.deleteColumns(column, columns);
  }

  spills(): Area[] {
    return this.cells.spills();
  }

  merges(): Area[] {
    return this.sizes.merges();
  }

  merge(area: Area): void {
    this.sizes.merge(area);
  }

  unmerge(area: Area): void {
    this.sizes.unmerge(area);
  }

  tables(): TableSpec[] {
    return this.tableList.list();
  }

  addTable(spec: Omit<TableSpec, "id">): TableSpec {
    return this.tableList.add(spec);
  }

  updateTable(id: string, change: Partial<Omit<TableSpec, "id">>): void {
    this.tableList.update(id, change);
  }

  tableFilters(id: string): TableFilterSpec[] {
    return this.tableList.filters(id);
  }

  setTableFilter(id: string, column: number, values: readonly string[] | null): void {
    this.tableList.setFilter(id, column, values);
  }

  removeTable(id: string, keepCells: boolean): void {
    const area = this.tableList.remove(id);
    if (!keepCells) this.clear(area, "all");
  }

  conditionalFormats(): ConditionalFormatSpec[] {
    return this.conditions.list();
  }

  addConditionalFormat(spec: Omit<ConditionalFormatSpec, "id">): ConditionalFormatSpec {
    return this.conditions.add(spec);
  }

  updateConditionalFormat(id: string, change: Partial<Omit<ConditionalFormatSpec, "id">>): void {
    this.conditions.update(id, change);
  }

  removeConditionalFormat(id: string): void {
    this.conditions.remove(id);
  }

  validations(): ValidationSpec[] {
    return this.validationRules.list();
  }

  setValidation(spec: ValidationSpec): void {
    this.validationRules.set(spec);
  }

  clearValidation(area: Area): void {
    this.validationRules.clear(area);
  }

  charts(): ChartSpec[] {
    return [...this.extras.of(this.id).charts];
  }

  addChart(spec: Omit<ChartSpec, "id">): ChartSpec {
    return this.extras.addChart(this.id, spec);
  }

  updateChart(id: string, change: Partial<Omit<ChartSpec, "id">>): void {
    this.extras.updateChart(this.id, id, change);
  }

  removeChart(id: string): void {
    this.extras.removeChart(this.id, id);
  }
}

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
import type { ChartSpec } from "./chart-spec";
import type { CellStyle, GridSheet, TableFilterSpec, TableSpec, Value } from "./grid";
import type { PrintSpec } from "./print-spec";
import type { ConditionalFormatSpec, ValidationSpec } from "./rule-spec";
import { SheetLinks } from "./links";
import { SheetOutline } from "./outline";
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
  private readonly outline: SheetOutline;
  private readonly cellLinks: SheetLinks;
  readonly styleReader: GridSheet["styleReader"] = () => this.styles.reader();
  readonly columnWidth: GridSheet["columnWidth"] = (...line) => this.sizes.columnWidth(...line);
  readonly setColumnWidth: GridSheet["setColumnWidth"] = (...line) => this.sizes.setColumnWidth(...line);
  readonly autofitColumns: GridSheet["autofitColumns"] = (...line) => this.sizes.autofitColumns(...line);
  readonly columnHidden: GridSheet["columnHidden"] = (...line) => this.sizes.columnHidden(...line);
  readonly setColumnHidden: GridSheet["setColumnHidden"] = (...line) => this.sizes.setColumnHidden(...line);
  readonly rowHeight: GridSheet["rowHeight"] = (...line) => this.sizes.rowHeight(...line);
  readonly setRowHeight: GridSheet["setRowHeight"] = (...line) => this.sizes.setRowHeight(...line);
  readonly rowHidden: GridSheet["rowHidden"] = (...line) => this.sizes.rowHidden(...line);
  readonly setRowHidden: GridSheet["setRowHidden"] = (...line) => this.sizes.setRowHidden(...line);
  readonly insertRows: GridSheet["insertRows"] = (...line) => this.sizes.insertRows(...line);
  readonly deleteRows: GridSheet["deleteRows"] = (...line) => this.sizes.deleteRows(...line);
  readonly insertColumns: GridSheet["insertColumns"] = (...line) => this.sizes.insertColumns(...line);
  readonly deleteColumns: GridSheet["deleteColumns"] = (...line) => this.sizes.deleteColumns(...line);
  readonly merge: GridSheet["merge"] = (...line) => this.sizes.merge(...line);
  readonly unmerge: GridSheet["unmerge"] = (...line) => this.sizes.unmerge(...line);
  readonly merges: GridSheet["merges"] = () => this.sizes.merges();
  readonly outlineLevel: GridSheet["outlineLevel"] = (...line) => this.outline.level(...line);
  readonly setOutlineLevel: GridSheet["setOutlineLevel"] = (...lines) => this.outline.setLevel(...lines);
  readonly link: GridSheet["link"] = (...cell) => this.cellLinks.at(...cell);
  readonly links: GridSheet["links"] = () => this.cellLinks.list();
  readonly setLink: GridSheet["setLink"] = (...cells) => this.cellLinks.set(...cells);

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
    this.outline = new SheetOutline(this.sheet);
    this.cellLinks = new SheetLinks(this.sheet);
    this.conditions = new SheetConditionalFormats(this.sheet);
    this.validationRules = new SheetValidations(this.sheet);
  }

  get standardSizes(): GridSheet["standardSizes"] {
    return this.sizes.standardSizes;
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

  get showHeadings(): boolean {
    return this.sheet.worksheet.getConfig().rowHeader.hidden !== BooleanNumber.TRUE;
  }

  set showHeadings(show: boolean) {
    const { rowHeader, columnHeader } = this.sheet.worksheet.getConfig();
    rowHeader.hidden = columnHeader.hidden = show ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.sheet.redraw();
  }

  get protection(): GridSheet["protection"] {
    return this.extras.of(this.id).protection;
  }

  set protection(allowed) {
    this.extras.of(this.id).protection = allowed;
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

  write(...given: Parameters<GridSheet["write"]>): void {
    this.cells.write(...given);
  }

  clear(area: Area, what: "all" | "contents" | "formats"): void {
    if (what === "all") this.cellLinks.set(area, null);
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

  spills(): Area[] {
    return this.cells.spills();
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

  moveConditionalFormat(id: string, position: number): void {
    this.conditions.reorder(id, position);
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

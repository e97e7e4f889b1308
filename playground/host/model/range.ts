/**
 * Excel.Range: the cells of a rectangle and what they hold. Getting from one range to another is in range-moves.ts,
 * formats are in range-format.ts.
 */
import type { Area, GridSheet, Value } from "../../grid/grid";
import { qualifiedAddress } from "../../../src/plan/address";
import { MAX_COLUMNS, MAX_ROWS, containsArea, intersection } from "../../../src/plan/area";
import { asChoice, asFlag, asInteger, optional } from "../arguments";
import { cellsFor, checkSize, isUnbounded, textsFor } from "../cell-matrix";
import { ApiError } from "../errors";
import { ConditionalFormatCollection, removeConditionalFormats } from "./conditional-formats";
import { DataValidation } from "./data-validation";
import { RangeFormat } from "./range-format";
import { RangeStructure } from "./range-structure";

const ERROR_TEXT =
  /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA|BUSY!|CONNECT!|FIELD!|BLOCKED!|UNKNOWN!)$/;

export class Range extends RangeStructure {
  static override readonly wireClass: string = "Range";
  private referenceId = "";

  override identity(): Record<string, unknown> {
    return this.referenceId === "" ? {} : { _ReferenceId: this.referenceId };
  }

  protected at(area: Area): Range {
    return new Range(this.state, this.sheetId, area);
  }

  /** The grid's cells once calculation has settled; null for whole rows and columns, as in Excel. */
  private async cells<Cell>(read: (sheet: GridSheet) => Cell[][]): Promise<Cell[][] | null> {
    if (isUnbounded(this.area)) return null;
    await this.state.grid.settled();
    return read(this.sheet);
  }

  private write(input: unknown, member: string): void {
    this.state.write(this.sheetId, this.area, cellsFor(input, this.area, `Range.${member}`));
  }

  get Values(): Promise<Value[][] | null> {
    return this.cells((sheet) => sheet.values(this.area));
  }

  set Values(input: unknown) {
    this.write(input, "values");
  }

  get Formulas(): Promise<Value[][] | null> {
    return this.cells((sheet) => sheet.formulas(this.area));
  }

  set Formulas(input: unknown) {
    this.write(input, "formulas");
  }

  /** Formulas are kept in en-US grammar, whatever the display language. */
  get FormulasLocal(): Promise<Value[][] | null> {
    return this.Formulas;
  }

  set FormulasLocal(input: unknown) {
    this.write(input, "formulasLocal");
  }

  get Text(): Promise<string[][] | null> {
    return this.cells((sheet) => sheet.texts(this.area));
  }

  get ValueTypes(): Promise<string[][] | null> {
    return this.cells((sheet) => sheet.values(this.area).map((row) => row.map(valueType)));
  }

  get NumberFormat(): string[][] | null {
    return isUnbounded(this.area) ? null : this.sheet.numberFormats(this.area);
  }

  set NumberFormat(input: unknown) {
    if (typeof input === "string") this.changeableSheet.setStyle(this.area, { numberFormat: input });
    else this.changeableSheet.setNumberFormats(this.area, textsFor(input, this.area, "Range.numberFormat"));
  }

  get NumberFormatLocal(): string[][] | null {
    return this.NumberFormat;
  }

  set NumberFormatLocal(input: unknown) {
    this.NumberFormat = input;
  }

  get RowIndex(): number {
    return this.area.row;
  }

  get ColumnIndex(): number {
    return this.area.column;
  }

  get RowCount(): number {
    return this.area.rows;
  }

  get ColumnCount(): number {
    return this.area.columns;
  }

  /** -1 where the count does not fit 31 bits, as in Excel. */
  get CellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get Address(): string {
    return qualifiedAddress(this.sheet.name, this.area, false);
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get IsEntireColumn(): boolean {
    return this.area.rows === MAX_ROWS;
  }

  get IsEntireRow(): boolean {
    return this.area.columns === MAX_COLUMNS;
  }

  /** Null when some rows are hidden and some are not. */
  get RowHidden(): boolean | null {
    const { sheet, area } = this;
    return shared(area.rows, (index) => sheet.rowHidden(area.row + index));
  }

  set RowHidden(input: unknown) {
    this.changeableSheet.setRowHidden(this.area.row, this.area.rows, asFlag(input, "Range.rowHidden"));
  }

  get ColumnHidden(): boolean | null {
    const { sheet, area } = this;
    return shared(area.columns, (index) => sheet.columnHidden(area.column + index));
  }

  set ColumnHidden(input: unknown) {
    this.changeableSheet.setColumnHidden(this.area.column, this.area.columns, asFlag(input, "Range.columnHidden"));
  }

  get Hidden(): boolean | null {
    return this.RowHidden === true || this.ColumnHidden === true
      ? true
      : this.RowHidden === false && this.ColumnHidden === false
        ? false
        : null;
  }

  /** True when every cell belongs to a spilled result, null when some do. */
  get HasSpill(): boolean | null {
    const spills = this.sheet.spills();
    if (spills.some((spill) => containsArea(spill, this.area))) return true;
    return spills.some((spill) => intersection(spill, this.area)) ? null : false;
  }

  /** Points from the sheet's upper edge. */
  get Top(): number {
    return total(0, this.area.row, (row) => this.sheet.rowHeight(row));
  }

  get Left(): number {
    return total(0, this.area.column, (column) => this.sheet.columnWidth(column));
  }

  get Height(): number {
    return total(this.area.row, this.area.rows, (row) => this.sheet.rowHeight(row));
  }

  get Width(): number {
    return total(this.area.column, this.area.columns, (column) => this.sheet.columnWidth(column));
  }

  get Format(): RangeFormat {
    return new RangeFormat(this);
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.state, this);
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this.state, this);
  }

  Calculate(): void {
    this.state.grid.recalculate();
  }

  Select(): void {
    this.state.grid.activate(this.sheetId);
    this.state.grid.select(this.sheetId, this.area);
  }

  Clear(applyTo?: unknown): void {
    const what = optional(applyTo, "All" as const, (value) =>
      asChoice(value, ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"], "Range.clear"),
    );
    const sheet = this.changeableSheet;
    if (what === "Hyperlinks" || what === "RemoveHyperlinks") return this.clearLinks(what === "RemoveHyperlinks");
    const used = sheet.used(false);
    const filled = used && intersection(used, this.area);
    if (filled) sheet.clear(filled, what === "All" ? "all" : what === "Contents" ? "contents" : "formats");
    if (what !== "Contents") removeConditionalFormats(sheet, this.area);
    if (what === "All") sheet.clearValidation(this.area);
  }

  Insert(shift: unknown): Range {
    const direction = asChoice(shift, ["Down", "Right"], "Range.insert");
    const { area } = this;
    if (direction === "Down" && this.IsEntireRow) this.changeableSheet.insertRows(area.row, area.rows);
    else if (direction === "Right" && this.IsEntireColumn)
      this.changeableSheet.insertColumns(area.column, area.columns);
    else throw onlyWhole("Range.insert");
    return this.at(area);
  }

  Delete(shift: unknown): void {
    const direction = asChoice(shift, ["Up", "Left"], "Range.delete");
    const { area } = this;
    if (direction === "Up" && this.IsEntireRow) this.changeableSheet.deleteRows(area.row, area.rows);
    else if (direction === "Left" && this.IsEntireColumn) this.changeableSheet.deleteColumns(area.column, area.columns);
    else throw onlyWhole("Range.delete");
  }

  _KeepReference(): void {
    if (this.referenceId === "") this.referenceId = this.state.keep(this);
  }

  _ValidateArraySize(rows: unknown, columns: unknown): void {
    checkSize(this.area, asInteger(rows, "Range.values"), asInteger(columns, "Range.values"), "Range.values");
  }
}

function valueType(value: Value): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return ERROR_TEXT.test(value) ? "Error" : "String";
}

/** The value of `read` when it is the same for every index, else null. */
function shared(count: number, read: (index: number) => boolean): boolean | null {
  const first = read(0);
  for (let index = 1; index < count; index++) if (read(index) !== first) return null;
  return first;
}

function total(from: number, count: number, size: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += size(from + index);
  return sum;
}

function onlyWhole(location: string): ApiError {
  return new ApiError(
    "UnsupportedOperation",
    "The playground inserts and deletes whole rows and whole columns only.",
    location,
  );
}

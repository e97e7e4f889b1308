/** Excel.TableColumnCollection and TableColumn. A column's id is its place in the table, counted from 1. */
import type { Area, GridSheet, TableSpec, Value } from "../../grid/grid";
import { asInteger, asText, optional } from "../arguments";
import { cellsFor } from "../cell-matrix";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import { HostCollection, HostObject } from "../host-object";
import type { HostState } from "../host-state";
import { changeable } from "./cell-area";
import { Filter } from "./filter";
import { Range } from "./range";
import { bodyArea, columnNames, columnOf, headerArea, totalsArea } from "./table-areas";

export class TableColumnCollection extends HostCollection<TableColumn> {
  static override readonly wireClass: string = "TableColumnCollection";

  constructor(
    private readonly state: HostState,
    private readonly tableId: string,
  ) {
    super();
  }

  private names(): string[] {
    const { sheet, spec } = this.state.table(this.tableId);
    return columnNames(sheet, spec);
  }

  items(): TableColumn[] {
    return this.names().map((_, index) => new TableColumn(this.state, this.tableId, index));
  }

  find(key: unknown): TableColumn | null {
    const index =
      typeof key === "number"
        ? key - 1
        : this.names().findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
    return index >= 0 && index < this.Count ? new TableColumn(this.state, this.tableId, index) : null;
  }

  get Count(): number {
    return this.state.table(this.tableId).spec.area.columns;
  }

  GetCount(): number {
    return this.Count;
  }

  GetItemAt(index: unknown): TableColumn {
    const column = this.find(asInteger(index, "TableColumnCollection.getItemAt") + 1);
    if (!column) throw invalidArgument("TableColumnCollection.getItemAt");
    return column;
  }

  GetItemOrNullObject(key: unknown): TableColumn | null {
    return this.find(key);
  }

  /** Adds at the right end; `values` fill the whole column, heading first. What stands to the right moves right. */
  Add(index?: unknown, values?: unknown, name?: unknown): TableColumn {
    const location = "TableColumnCollection.add";
    const { sheet, spec } = this.state.table(this.tableId);
    const { area } = spec;
    const position = optional(index, area.columns, (value) => asInteger(value, location));
    if (position !== area.columns && position !== -1) {
      throw new ApiError("UnsupportedOperation", "The playground adds table columns at the right end only.", location);
    }
    changeable(sheet, location).insertColumns(area.column + area.columns, 1);
    sheet.updateTable(spec.id, { area: { ...area, columns: area.columns + 1 } });
    const column = columnOf(area, area.columns);
    if (values != null) sheet.write(column, cellsFor(values, column, location));
    const heading = optional(name, values == null ? `Column${area.columns + 1}` : undefined, (value) =>
      asText(value, location),
    );
    if (heading !== undefined && spec.showHeaders) sheet.write({ ...column, rows: 1 }, [[`'${heading}`]]);
    return new TableColumn(this.state, this.tableId, area.columns);
  }
}

export class TableColumn extends HostObject {
  static override readonly wireClass: string = "TableColumn";

  constructor(
    private readonly state: HostState,
    private readonly tableId: string,
    private readonly position: number,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.position + 1 };
  }

  private get table(): { readonly sheet: GridSheet; readonly spec: TableSpec } {
    const table = this.state.table(this.tableId);
    if (this.position >= table.spec.area.columns) throw itemNotFound("TableColumn");
    return table;
  }

  private range(part: (spec: TableSpec) => Area): Range {
    const { sheet, spec } = this.table;
    return new Range(this.state, sheet.id, columnOf(part(spec), this.position));
  }

  get Id(): number {
    return this.position + 1;
  }

  get Index(): number {
    return this.position;
  }

  get Name(): string {
    const { sheet, spec } = this.table;
    return columnNames(sheet, spec)[this.position] ?? "";
  }

  set Name(input: unknown) {
    const { sheet, spec } = this.table;
    const name = asText(input, "TableColumn.name");
    changeable(sheet, "TableColumn.name").write(columnOf(headerArea(spec), this.position), [[`'${name}`]]);
  }

  get Filter(): Filter {
    return new Filter(this.state, this.tableId, this.position);
  }

  /** The whole column, heading and total included. */
  get Values(): Promise<Value[][] | null> {
    return this.GetRange().Values;
  }

  set Values(input: unknown) {
    this.GetRange().Values = input;
  }

  GetRange(): Range {
    return this.range((spec) => spec.area);
  }

  GetDataBodyRange(): Range {
    return this.range(bodyArea);
  }

  GetHeaderRowRange(): Range {
    return this.range(headerArea);
  }

  GetTotalRowRange(): Range {
    if (!this.table.spec.showTotals)
      throw new ApiError("InvalidOperation", "The table shows no total row.", "TableColumn.getTotalRowRange");
    return this.range(totalsArea);
  }

  /** Takes the sheet's column out, so only where the table is all that stands in it. */
  Delete(): void {
    const { sheet, spec } = this.table;
    const location = "TableColumn.delete";
    if (spec.area.columns === 1) throw new ApiError("InvalidOperation", "A table keeps one column at least.", location);
    const used = sheet.used(true);
    const alone = !used || (used.row >= spec.area.row && used.row + used.rows <= spec.area.row + spec.area.rows);
    if (!alone)
      throw new ApiError(
        "UnsupportedOperation",
        "The playground deletes a table's column only where nothing stands above or below.",
        location,
      );
    changeable(sheet, location).deleteColumns(spec.area.column + this.position, 1);
    sheet.updateTable(spec.id, { area: { ...spec.area, columns: spec.area.columns - 1 } });
  }
}

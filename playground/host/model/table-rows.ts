/** Excel.TableRowCollection and TableRow: the body rows of a table, counted from 0. */
import type { Area, Value } from "../../grid/grid";
import { asInteger, optional } from "../arguments";
import { cellsFor } from "../cell-matrix";
import { invalidArgument } from "../errors";
import { HostCollection, HostObject } from "../host-object";
import type { HostState } from "../host-state";
import { changeable } from "./cell-area";
import { Range } from "./range";
import { addRows, bodyArea, removeRows } from "./table-areas";

export class TableRowCollection extends HostCollection<TableRow> {
  static override readonly wireClass: string = "TableRowCollection";

  constructor(
    private readonly state: HostState,
    private readonly tableId: string,
  ) {
    super();
  }

  items(): TableRow[] {
    return Array.from({ length: this.Count }, (_, index) => new TableRow(this.state, this.tableId, index));
  }

  find(key: unknown): TableRow | null {
    return typeof key === "number" && key >= 0 && key < this.Count ? new TableRow(this.state, this.tableId, key) : null;
  }

  get Count(): number {
    return bodyArea(this.state.table(this.tableId).spec).rows;
  }

  GetCount(): number {
    return this.Count;
  }

  GetItemAt(index: unknown): TableRow {
    const row = this.find(asInteger(index, "TableRowCollection.getItemAt"));
    if (!row) throw invalidArgument("TableRowCollection.getItemAt");
    return row;
  }

  /** Adds rows before `index`, or at the end for null or -1; gives the first of them. */
  Add(index?: unknown, values?: unknown): TableRow {
    const location = "TableRowCollection.add";
    const { sheet, spec } = this.state.table(this.tableId);
    const count = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
    const cells =
      values == null
        ? null
        : cellsFor(
            Array.isArray(values) && !Array.isArray(values[0]) ? [values] : values,
            { ...spec.area, rows: count },
            location,
          );
    const end = this.Count;
    const wanted = optional(index, -1, (value) => asInteger(value, location));
    const position = wanted === -1 ? end : wanted;
    if (position < 0 || position > end)
      throw invalidArgument(location, `${location} was given row ${position}; the table has ${end}.`);
    const area = addRows(changeable(sheet, location), spec, position, count);
    if (cells) this.state.write(sheet.id, area, cells);
    return new TableRow(this.state, this.tableId, position);
  }

  DeleteRowsAt(index: unknown, count?: unknown): void {
    const location = "TableRowCollection.deleteRowsAt";
    const from = asInteger(index, location);
    const rows = optional(count, 1, (value) => asInteger(value, location));
    if (from < 0 || rows < 1 || from + rows > this.Count) throw invalidArgument(location);
    const { sheet, spec } = this.state.table(this.tableId);
    removeRows(
      changeable(sheet, location),
      spec,
      Array.from({ length: rows }, (_, offset) => from + offset),
    );
  }
}

export class TableRow extends HostObject {
  static override readonly wireClass: string = "TableRow";

  constructor(
    private readonly state: HostState,
    private readonly tableId: string,
    private readonly position: number,
  ) {
    super();
  }

  private get area(): { readonly sheetId: string; readonly area: Area } {
    const { sheet, spec } = this.state.table(this.tableId);
    const body = bodyArea(spec);
    if (this.position >= body.rows) throw invalidArgument("TableRow");
    return { sheetId: sheet.id, area: { ...body, row: body.row + this.position, rows: 1 } };
  }

  get Index(): number {
    return this.position;
  }

  get Values(): Promise<Value[][] | null> {
    return this.GetRange().Values;
  }

  set Values(input: unknown) {
    this.GetRange().Values = input;
  }

  GetRange(): Range {
    const { sheetId, area } = this.area;
    return new Range(this.state, sheetId, area);
  }

  Delete(): void {
    const { sheet, spec } = this.state.table(this.tableId);
    removeRows(changeable(sheet, "TableRow.delete"), spec, [this.position]);
  }
}

/** Excel.Table: one table, its parts as ranges, and how it looks. */
import type { Area, GridSheet, TableSpec } from "../../grid/grid";
import { parseAddress } from "../../../src/plan/address";
import { asFlag, asText } from "../arguments";
import { ApiError, invalidArgument, itemAlreadyExists } from "../errors";
import { HostObject } from "../host-object";
import type { HostState } from "../host-state";
import { asPlace, changeable } from "./cell-area";
import { Range } from "./range";
import { bodyArea, columnNames, headerArea, makeRoom, totalsArea } from "./table-areas";
import { TableColumnCollection } from "./table-columns";
import { TableRowCollection } from "./table-rows";

export class Table extends HostObject {
  static override readonly wireClass: string = "Table";

  constructor(
    private readonly state: HostState,
    private readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  private get spec(): TableSpec {
    return this.state.table(this.id).spec;
  }

  private get sheet(): GridSheet {
    return this.state.table(this.id).sheet;
  }

  private range(area: Area): Range {
    return new Range(this.state, this.sheet.id, area);
  }

  private change(change: Partial<Omit<TableSpec, "id">>): void {
    changeable(this.sheet, "Table").updateTable(this.id, change);
  }

  get Id(): string {
    return this.spec.id;
  }

  get Name(): string {
    return this.spec.name;
  }

  set Name(input: unknown) {
    this.change({ name: checkedTableName(this.state, input, this.id) });
  }

  get Style(): string {
    return this.spec.style;
  }

  set Style(input: unknown) {
    this.change({ style: asText(input, "Table.style") });
  }

  get ShowHeaders(): boolean {
    return this.spec.showHeaders;
  }

  /** Showing the heading row needs room above the rows; hiding it removes its texts. */
  set ShowHeaders(input: unknown) {
    const { spec, sheet } = this;
    const shown = asFlag(input, "Table.showHeaders");
    if (shown === spec.showHeaders) return;
    const { area } = spec;
    if (shown) {
      sheet.insertRows(area.row, 1);
      const names = columnNames(sheet, spec);
      this.change({ showHeaders: true, area: { ...area, rows: area.rows + 1 } });
      sheet.write({ ...area, rows: 1 }, [names]);
    } else {
      sheet.clear(headerArea(spec), "contents");
      this.change({ showHeaders: false, area: { ...area, row: area.row + 1, rows: area.rows - 1 } });
    }
  }

  get ShowTotals(): boolean {
    return this.spec.showTotals;
  }

  set ShowTotals(input: unknown) {
    const { spec, sheet } = this;
    const shown = asFlag(input, "Table.showTotals");
    if (shown === spec.showTotals) return;
    const { area } = spec;
    if (shown) {
      makeRoom(sheet, area, area.row + area.rows, 1);
      this.change({ showTotals: true, area: { ...area, rows: area.rows + 1 } });
    } else {
      sheet.clear(totalsArea(spec), "contents");
      this.change({ showTotals: false, area: { ...area, rows: area.rows - 1 } });
    }
  }

  get ShowBandedRows(): boolean {
    return this.spec.showBandedRows;
  }

  set ShowBandedRows(input: unknown) {
    this.change({ showBandedRows: asFlag(input, "Table.showBandedRows") });
  }

  get ShowFilterButton(): boolean {
    return this.spec.showFilterButton;
  }

  set ShowFilterButton(input: unknown) {
    this.change({ showFilterButton: asFlag(input, "Table.showFilterButton") });
  }

  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.state, this.id);
  }

  get Rows(): TableRowCollection {
    return new TableRowCollection(this.state, this.id);
  }

  get Worksheet(): HostObject {
    return this.state.upward.worksheet(this.sheet.id);
  }

  GetRange(): Range {
    return this.range(this.spec.area);
  }

  GetDataBodyRange(): Range {
    return this.range(bodyArea(this.spec));
  }

  GetHeaderRowRange(): Range {
    if (!this.spec.showHeaders)
      throw new ApiError("InvalidOperation", "The table shows no heading row.", "Table.getHeaderRowRange");
    return this.range(headerArea(this.spec));
  }

  GetTotalRowRange(): Range {
    if (!this.spec.showTotals)
      throw new ApiError("InvalidOperation", "The table shows no total row.", "Table.getTotalRowRange");
    return this.range(totalsArea(this.spec));
  }

  /** The heading row stays where it is. */
  Resize(newRange: unknown): void {
    const { spec, sheet } = this;
    const place = asPlace(this.state, newRange, sheet.id, "Table.resize");
    const keepsHeading = place.sheetId === sheet.id && place.area.row === spec.area.row;
    if (!keepsHeading) throw invalidArgument("Table.resize", "A table's heading row must stay in its row.");
    this.change({ area: place.area });
  }

  ClearFilters(): void {
    const sheet = changeable(this.sheet, "Table.clearFilters");
    for (const { column } of sheet.tableFilters(this.id)) sheet.setTableFilter(this.id, column, null);
  }

  ConvertToRange(): Range {
    const { sheet, spec } = this;
    changeable(sheet, "Table.convertToRange").removeTable(this.id, true);
    return new Range(this.state, sheet.id, spec.area);
  }

  Delete(): void {
    changeable(this.sheet, "Table.delete").removeTable(this.id, false);
  }

  // The host reports every event and the client calls the handlers it has, so registering changes nothing here.
  _RegisterDataChangedEvent(): void {}
  _RegisterSelectionChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _UnregisterSelectionChangedEvent(): void {}
}

const VALID_NAME = /^[\p{L}_\\][\p{L}\p{N}_.]*$/u;

/**
 * @throws ApiError InvalidArgument for a name Excel does not take, ItemAlreadyExists for a table's or a defined name.
 */
function checkedTableName(state: HostState, input: unknown, ownId: string): string {
  const name = asText(input, "Table.name");
  if (!VALID_NAME.test(name) || name.length > 255 || parseAddress(name)) {
    throw invalidArgument(
      "Table.name",
      `"${name}" is no name for a table: letters, digits and _, beginning with a letter, and not a cell address.`,
    );
  }
  const isTaken = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  const tables = state.grid.sheets().flatMap((sheet) => sheet.tables());
  const taken =
    tables.some((table) => table.id !== ownId && isTaken(table.name)) ||
    state.grid.names().some((spec) => isTaken(spec.name));
  if (taken) throw itemAlreadyExists("Table.name");
  return name;
}

/** Excel.TableCollection of the workbook or of one sheet, and the collection of tables that touch a range. */
import type { Area, GridSheet, TableSpec } from "../../grid/grid";
import { NEW_TABLE } from "../../grid/new-table";
import { containsArea, intersection } from "../../../src/plan/area";
import { asFlag, asInteger } from "../arguments";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import { HostCollection } from "../host-object";
import type { HostState } from "../host-state";
import { asPlace, changeable } from "./cell-area";
import { Table } from "./table";
import { headings } from "./table-areas";

abstract class AnyTables extends HostCollection<Table> {
  constructor(protected readonly state: HostState) {
    super();
  }

  protected abstract specs(): TableSpec[];

  items(): Table[] {
    return this.specs().map((spec) => new Table(this.state, spec.id));
  }

  find(key: unknown): Table | null {
    const wanted = String(key);
    const spec = this.specs().find(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase());
    return spec ? new Table(this.state, spec.id) : null;
  }

  GetCount(): number {
    return this.specs().length;
  }

  GetItemOrNullObject(key: unknown): Table | null {
    return this.find(key);
  }
}

export class TableCollection extends AnyTables {
  static override readonly wireClass: string = "TableCollection";

  constructor(
    state: HostState,
    private readonly sheetId: string | null,
  ) {
    super(state);
  }

  protected specs(): TableSpec[] {
    const sheets = this.sheetId === null ? this.state.grid.sheets() : [this.state.sheet(this.sheetId)];
    return sheets.flatMap((sheet) => sheet.tables());
  }

  get Count(): number {
    return this.GetCount();
  }

  GetItemAt(index: unknown): Table {
    const table = this.items()[asInteger(index, "TableCollection.getItemAt")];
    if (!table) throw invalidArgument("TableCollection.getItemAt");
    return table;
  }

  /** Without headings of its own the table gets a row of them above its cells, which move down. */
  Add(address: unknown, hasHeaders: unknown): Table {
    const location = "TableCollection.add";
    const place = asPlace(this.state, address, this.sheetId ?? this.state.grid.activeSheet().id, location);
    const sheet = changeable(this.state.sheet(place.sheetId), location);
    if (sheet.tables().some((table) => intersection(table.area, place.area))) {
      throw new ApiError("InvalidOperation", "A table can't overlap another table.", location);
    }
    const area = asFlag(hasHeaders, location) ? withBody(place.area) : withHeadingRow(sheet, place.area);
    nameHeadings(sheet, area);
    return new Table(this.state, sheet.addTable({ name: this.freeName(), area, ...NEW_TABLE }).id);
  }

  private freeName(): string {
    const taken = new Set(
      this.state.grid.sheets().flatMap((sheet) => sheet.tables().map((table) => table.name.toLowerCase())),
    );
    let number = taken.size + 1;
    while (taken.has(`table${number}`)) number++;
    return `Table${number}`;
  }

  // The host reports every event and the client calls the handlers it has, so registering changes nothing here.
  _RegisterAddedEvent(): void {}
  _RegisterDataChangedEvent(): void {}
  _RegisterDeletedEvent(): void {}
  _UnregisterAddedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _UnregisterDeletedEvent(): void {}
}

/** A table has one body row at least. */
function withBody(area: Area): Area {
  return area.rows > 1 ? area : { ...area, rows: 2 };
}

function withHeadingRow(sheet: GridSheet, area: Area): Area {
  sheet.insertRows(area.row, 1);
  return { ...area, rows: area.rows + 1 };
}

function nameHeadings(sheet: GridSheet, area: Area): void {
  const row = { ...area, rows: 1 };
  const values = sheet.values(row)[0] ?? [];
  const names = headings(values);
  if (names.some((name, index) => name !== values[index])) sheet.write(row, [names.map((name) => `'${name}`)]);
}

/** `range.getTables()`. */
export class TableScopedCollection extends AnyTables {
  static override readonly wireClass: string = "TableScopedCollection";

  constructor(
    state: HostState,
    private readonly sheetId: string,
    private readonly area: Area,
    private readonly whole: boolean,
  ) {
    super(state);
  }

  protected specs(): TableSpec[] {
    const holds = this.whole
      ? (area: Area) => containsArea(this.area, area)
      : (area: Area) => intersection(this.area, area) !== null;
    return this.state
      .sheet(this.sheetId)
      .tables()
      .filter((table) => holds(table.area));
  }

  GetFirst(): Table {
    const [first] = this.items();
    if (!first) throw itemNotFound("TableScopedCollection.getFirst");
    return first;
  }
}

/** Excel.WorksheetCollection: the sheets of the workbook in tab order. */
import type { GridSheet } from "../../grid/grid";
import { asFlag, optional } from "../arguments";
import { itemNotFound } from "../errors";
import { HostCollection } from "../host-object";
import type { HostState } from "../host-state";
import { Worksheet, checkedSheetName } from "./worksheet";

export class WorksheetCollection extends HostCollection<Worksheet> {
  static override readonly wireClass: string = "WorksheetCollection";

  constructor(private readonly state: HostState) {
    super();
  }

  private worksheet(sheet: GridSheet): Worksheet {
    return new Worksheet(this.state, sheet.id);
  }

  private sheets(visibleOnly: unknown): GridSheet[] {
    const onlyVisible = optional(visibleOnly, false, (value) => asFlag(value, "WorksheetCollection.getCount"));
    const sheets = this.state.grid.sheets();
    return onlyVisible ? sheets.filter((sheet) => sheet.visibility === "Visible") : sheets;
  }

  items(): Worksheet[] {
    return this.state.grid.sheets().map((sheet) => this.worksheet(sheet));
  }

  find(key: unknown): Worksheet | null {
    if (typeof key !== "string") return null;
    const sheet = this.state.grid.sheets().find(({ id }) => id === key) ?? this.state.sheetNamed(key);
    return sheet ? this.worksheet(sheet) : null;
  }

  /** The new sheet is last; without a name it gets the first free "Sheet1", "Sheet2", …. */
  Add(name?: unknown): Worksheet {
    const wanted = optional(name, this.freeName(), (value) =>
      checkedSheetName(this.state, value, "WorksheetCollection.add"),
    );
    return this.worksheet(this.state.grid.addSheet(wanted));
  }

  private freeName(): string {
    let number = this.state.grid.sheets().length;
    while (this.state.sheetNamed(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }

  GetActiveWorksheet(): Worksheet {
    return this.worksheet(this.state.grid.activeSheet());
  }

  GetCount(visibleOnly?: unknown): number {
    return this.sheets(visibleOnly).length;
  }

  GetFirst(visibleOnly?: unknown): Worksheet {
    const sheet = this.sheets(visibleOnly)[0];
    if (!sheet) throw itemNotFound("WorksheetCollection.getFirst");
    return this.worksheet(sheet);
  }

  GetLast(visibleOnly?: unknown): Worksheet {
    const sheet = this.sheets(visibleOnly).at(-1);
    if (!sheet) throw itemNotFound("WorksheetCollection.getLast");
    return this.worksheet(sheet);
  }

  GetItemOrNullObject(key: unknown): Worksheet | null {
    return this.find(key);
  }

  // The host reports every event and the client calls the handlers it has, so registering changes nothing here.
  _RegisterActivatedEvent(): void {}
  _RegisterAddedEvent(): void {}
  _RegisterCalculatedEvent(): void {}
  _RegisterDataChangedEvent(): void {}
  _RegisterDeactivatedEvent(): void {}
  _RegisterDeletedEvent(): void {}
  _RegisterSelectionChangedEvent(): void {}
  _UnregisterActivatedEvent(): void {}
  _UnregisterAddedEvent(): void {}
  _UnregisterCalculatedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _UnregisterDeactivatedEvent(): void {}
  _UnregisterDeletedEvent(): void {}
  _UnregisterSelectionChangedEvent(): void {}
}

/** Excel.Workbook: the root every request begins at. */
import { WHOLE_SHEET } from "../../../src/plan/area";
import { asText } from "../arguments";
import { HostObject } from "../host-object";
import type { HostState } from "../host-state";
import { Application, Runtime } from "./application";
import { areaOfEventReference } from "../events";
import { Functions } from "./functions";
import { NamedItemCollection } from "./names";
import { Range } from "./range";
import { SettingCollection } from "./settings";
import { TableCollection } from "./tables";
import { WorksheetCollection } from "./worksheets";

export class Workbook extends HostObject {
  static override readonly wireClass: string = "Workbook";

  constructor(private readonly state: HostState) {
    super();
  }

  get Name(): string {
    return this.state.grid.name;
  }

  get Application(): Application {
    return new Application(this.state);
  }

  get Functions(): Functions {
    return new Functions(this.state);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.state, null);
  }

  get Settings(): SettingCollection {
    return new SettingCollection(this.state);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.state, null);
  }

  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.state);
  }

  get _Runtime(): Runtime {
    return new Runtime(this.state);
  }

  GetSelectedRange(): Range {
    const { sheetId, area } = this.state.grid.selection();
    return new Range(this.state, sheetId, area);
  }

  GetActiveCell(): Range {
    const { sheetId, area } = this.state.grid.selection();
    return new Range(this.state, sheetId, { ...area, rows: 1, columns: 1 });
  }

  _GetReferenceCount(): number {
    return this.state.referenceCount();
  }

  _RemoveReference(id: unknown): void {
    this.state.release(asText(id, "Workbook._RemoveReference"));
  }

  _RemoveAllReferences(): void {
    this.state.releaseAll();
  }

  _GetRangeForEventByReferenceId(id: unknown): Range {
    const { sheetId, area } = areaOfEventReference(asText(id, "WorksheetChangedEventArgs.getRange"));
    return new Range(this.state, this.state.sheet(sheetId).id, area);
  }

  _GetRangeOrNullObjectForEventByReferenceId(id: unknown): Range | null {
    const { sheetId, area } = areaOfEventReference(asText(id, "WorksheetChangedEventArgs.getRangeOrNullObject"));
    const stillThere = this.state.grid.sheets().some((sheet) => sheet.id === sheetId);
    return stillThere ? new Range(this.state, sheetId, area ?? WHOLE_SHEET) : null;
  }

  // The host reports every event and the client calls the handlers it has, so registering changes nothing here.
  _RegisterActivatedEvent(): void {}
  _UnregisterActivatedEvent(): void {}
}

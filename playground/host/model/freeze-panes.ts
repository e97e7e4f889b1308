/** Excel.WorksheetFreezePanes: the rows and columns of a sheet that stay in view. */
import type { Area, GridSheet } from "../../grid/grid";
import { MAX_COLUMNS, MAX_ROWS } from "../../../src/plan/area";
import { asInteger, optional } from "../arguments";
import { itemNotFound } from "../errors";
import { HostObject } from "../host-object";
import type { HostState } from "../host-state";
import { asPlace } from "./cell-area";
import { Range } from "./range";

export class WorksheetFreezePanes extends HostObject {
  static override readonly wireClass: string = "WorksheetFreezePanes";

  constructor(
    private readonly state: HostState,
    private readonly sheetId: string,
  ) {
    super();
  }

  private get sheet(): GridSheet {
    return this.state.sheet(this.sheetId);
  }

  FreezeRows(count?: unknown): void {
    this.sheet.freeze = {
      rows: optional(count, 1, (value) => asInteger(value, "WorksheetFreezePanes.freezeRows")),
      columns: 0,
    };
  }

  FreezeColumns(count?: unknown): void {
    this.sheet.freeze = {
      rows: 0,
      columns: optional(count, 1, (value) => asInteger(value, "WorksheetFreezePanes.freezeColumns")),
    };
  }

  /** Whole rows freeze rows, whole columns columns, and a block of cells both. */
  FreezeAt(frozenRange: unknown): void {
    const { area } = asPlace(this.state, frozenRange, this.sheetId, "WorksheetFreezePanes.freezeAt");
    this.sheet.freeze = {
      rows: area.rows === MAX_ROWS ? 0 : area.row + area.rows,
      columns: area.columns === MAX_COLUMNS ? 0 : area.column + area.columns,
    };
  }

  Unfreeze(): void {
    this.sheet.freeze = { rows: 0, columns: 0 };
  }

  /** @throws ApiError ItemNotFound when nothing is frozen. */
  GetLocation(): Range {
    const location = this.GetLocationOrNullObject();
    if (!location) throw itemNotFound("WorksheetFreezePanes.getLocation");
    return location;
  }

  GetLocationOrNullObject(): Range | null {
    const { rows, columns } = this.sheet.freeze;
    if (rows === 0 && columns === 0) return null;
    const area: Area = { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS };
    return new Range(this.state, this.sheetId, area);
  }
}

/**
 * State shared by all objects of one open workbook: the grid, references the client keeps, and pending writes, joined
 * so that neighbouring blocks are one write to the grid. Objects hold ids and areas, never the grid's own objects.
 */
import type { Area, Grid, GridSheet, TableSpec, Value } from "../grid/grid";
import type { LineChange } from "../grid/line-shift";
import { type Difficulties, fillTableColumns, keptAsText, noDifficulties } from "./difficulties";
import { ApiError, itemNotFound } from "./errors";
import type { HostObject } from "./host-object";

/** Constructors of the objects that others return and that return those others; passed in, to avoid an import cycle. */
interface UpwardObjects {
  worksheet(sheetId: string): HostObject;
  range(sheetId: string, area: Area): HostObject;
  /** Tables that touch the area, or lie in it whole. */
  tablesIn(sheetId: string, area: Area, whole: boolean): HostObject;
}

/** An object that `_KeepReference` stores. */
interface Referable extends HostObject {
  readonly sheetId: string;
  /** Follows its cells; false when none of them is left. */
  follow(change: LineChange): boolean;
}

type Cells = (readonly (Value | null)[])[];

export class HostState {
  upward!: UpwardObjects;
  /** `context.runtime.enableEvents`. */
  enableEvents = true;
  /** The request suspends calculation: more is written in the next one. */
  writesMore = false;
  readonly difficulties: Difficulties = noDifficulties();
  /** Validation prompts set before the rule they belong to, by sheet id and address. */
  readonly validationDrafts = new Map<string, Record<string, unknown>>();
  private readonly references = new Map<string, Referable>();
  private lastReference = 0;
  private pending: { sheetId: string; area: Area; cells: Cells } | null = null;

  constructor(private readonly source: Grid) {}

  /** The grid with every write made. */
  get grid(): Grid {
    this.flush();
    return this.source;
  }

  /** @throws ApiError ItemNotFound when the sheet was deleted. */
  sheet(id: string): GridSheet {
    const found = this.grid.sheets().find((sheet) => sheet.id === id);
    if (!found) throw itemNotFound("Worksheet");
    return found;
  }

  sheetNamed(name: string): GridSheet | undefined {
    const wanted = name.toLowerCase();
    return this.grid.sheets().find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** @throws ApiError ItemNotFound when there is no such table any more. */
  table(id: string): { readonly sheet: GridSheet; readonly spec: TableSpec } {
    for (const sheet of this.grid.sheets()) {
      const spec = sheet.tables().find((table) => table.id === id);
      if (spec) return { sheet, spec };
    }
    throw itemNotFound("Table");
  }

  /**
   * Writes cells, deferred until anything else uses the grid. The client cuts a large matrix into blocks of
   * 1,500 cells; joined again they are one write instead of hundreds.
   */
  write(sheetId: string, area: Area, cells: Cells): void {
    const before = this.pending;
    const follows =
      before?.sheetId === sheetId &&
      before.area.column === area.column &&
      before.area.columns === area.columns &&
      before.area.row + before.area.rows === area.row;
    if (before && follows) {
      for (const row of cells) before.cells.push(row);
      before.area = { ...before.area, rows: before.area.rows + area.rows };
      return;
    }
    this.flush();
    this.pending = { sheetId, area, cells: [...cells] };
  }

  /** After the last action of a request. */
  finish(): void {
    this.flush();
    if (this.writesMore) this.source.postponeCalculation();
    this.writesMore = false;
  }

  flush(): void {
    const write = this.pending;
    if (!write) return;
    this.pending = null;
    const sheet = this.source.sheets().find(({ id }) => id === write.sheetId);
    if (!sheet) throw itemNotFound("Range");
    if (sheet.protection !== null && sheet.style(write.area).locked !== false) {
      throw new ApiError(
        "AccessDenied",
        `The worksheet "${sheet.name}" is protected and its locked cells cannot be changed.`,
        "Range.values",
      );
    }
    sheet.write(
      write.area,
      this.difficulties.keepsTextCells ? keptAsText(sheet, write.area, write.cells) : write.cells,
    );
    if (this.difficulties.fillsTableColumns) fillTableColumns(sheet, write.area);
  }

  keep(object: Referable): string {
    const id = `ref${++this.lastReference}`;
    this.references.set(id, object);
    return id;
  }

  reference(id: string): Referable {
    const object = this.references.get(id);
    if (!object)
      throw new ApiError("InvalidReference", "This reference is not valid for the current operation.", "Range");
    return object;
  }

  release(id: string): void {
    this.references.delete(id);
  }

  releaseAll(): void {
    this.references.clear();
  }

  referenceCount(): number {
    return this.references.size;
  }

  /** Moves kept ranges as inserted or deleted rows and columns move their cells. */
  shiftReferences(sheetId: string, change: LineChange): void {
    for (const [id, object] of this.references) {
      if (object.sheetId !== sheetId) continue;
      if (!object.follow(change)) this.references.delete(id);
    }
  }
}

/**
 * The grid's events as the client's event messages. A message goes to every object an add-in may have registered with:
 * the sheet, the table, and the workbook for its collections; the client calls the handlers it has.
 */
import type { Area, Grid, GridEvent } from "../grid/grid";
import { rangeAddress } from "../../src/plan/address";
import { MAX_COLUMNS, MAX_ROWS, intersection } from "../../src/plan/area";
import { ApiError } from "./errors";
import type { MessageEntry } from "./wire";

const CATEGORY = 65_536;
const WORKBOOK = "Workbook";

/**
 * The client's numbers for events.
 * @internal Exported for tests.
 */
export const EVENT = {
  documentSelectionChanged: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

function entry(type: number, targetId: string, message: Record<string, unknown>): MessageEntry {
  return { messageCategory: CATEGORY, messageType: type, targetId, message: JSON.stringify(message) };
}

function toAll(type: number, targets: readonly string[], message: Record<string, unknown>): MessageEntry[] {
  return targets.map((target) => entry(type, target, message));
}

/** That the workbook's sheets are others than before. */
function ofSheets(event: number, type: string, worksheetId: string): MessageEntry {
  return entry(event, WORKBOOK, { source: "Local", type, worksheetId });
}

/** Translates grid events into messages; the former active sheet and tables are stored to find what has changed. */
export class EventTranslator {
  private activeSheetId: string;
  private tables: ReadonlyMap<string, TableIdentity>;

  constructor(private readonly grid: Grid) {
    this.activeSheetId = grid.activeSheet().id;
    this.tables = tablesOf(grid);
  }

  messages(event: GridEvent): MessageEntry[] {
    switch (event.type) {
      case "changed":
        return this.changed(event.sheetId, event.area, event.change);
      case "selected":
        return this.selected(event.sheetId, event.area);
      case "activated":
        return this.activated(event.sheetId);
      case "added":
        return [ofSheets(EVENT.worksheetAdded, "WorksheetAdded", event.sheetId)];
      case "deleted":
        return [ofSheets(EVENT.worksheetDeleted, "WorksheetDeleted", event.sheetId)];
      case "calculated":
        return this.grid
          .sheets()
          .flatMap(({ id }) =>
            toAll(EVENT.worksheetCalculated, [id, WORKBOOK], { type: "WorksheetCalculated", worksheetId: id }),
          );
      case "renamed":
        // Worksheet.onNameChanged belongs to a later API set than this host offers.
        return [];
    }
  }

  /**
   * Tables added and removed since the last call; called after each request, because the grid has no event for them.
   */
  tableMessages(): MessageEntry[] {
    const before = this.tables;
    this.tables = tablesOf(this.grid);
    const added = [...this.tables].filter(([id]) => !before.has(id));
    const deleted = [...before].filter(([id]) => !this.tables.has(id));
    const messages =
      (type: number, name: string) =>
      ([tableId, table]: [string, TableIdentity]) =>
        toAll(type, [table.worksheetId, WORKBOOK], { source: "Local", type: name, tableId, ...table });
    return [
      ...added.flatMap(messages(EVENT.tableAdded, "TableAdded")),
      ...deleted.flatMap(messages(EVENT.tableDeleted, "TableDeleted")),
    ];
  }

  /** An edit that a team-mate makes on the workbook's last sheet. */
  elsewhere(): MessageEntry[] {
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    return this.grid
      .sheets()
      .slice(-1)
      .flatMap(({ id }) => this.changed(id, cell, "RangeEdited", "Remote"));
  }

  private changed(
    sheetId: string,
    changed: Area,
    changeType: string,
    source: "Local" | "Remote" = "Local",
  ): MessageEntry[] {
    const area = wholeLines(changed, changeType);
    const cells = {
      address: rangeAddress(area, false),
      changeType,
      worksheetId: sheetId,
      source,
      referenceId: eventReference(sheetId, area),
    };
    const sheet = this.grid.sheets().find(({ id }) => id === sheetId);
    const touched = (sheet?.tables() ?? []).flatMap((table) => {
      const shared = intersection(table.area, area);
      return shared
        ? [{ tableId: table.id, address: rangeAddress(shared, false), referenceId: eventReference(sheetId, shared) }]
        : [];
    });
    return [
      ...toAll(EVENT.worksheetChanged, [sheetId, WORKBOOK], {
        ...cells,
        type: "WorksheetChanged",
        shiftDirection: "None",
      }),
      ...touched.flatMap((table) =>
        toAll(EVENT.tableChanged, [table.tableId, sheetId, WORKBOOK], { ...cells, ...table, type: "TableChanged" }),
      ),
    ];
  }

  private selected(sheetId: string, area: Area): MessageEntry[] {
    const sheet = this.grid.sheets().find(({ id }) => id === sheetId);
    const ofTables = (sheet?.tables() ?? []).map((table) => {
      const shared = intersection(table.area, area);
      return entry(EVENT.tableSelectionChanged, table.id, {
        address: shared ? rangeAddress(shared, false) : "",
        tableId: table.id,
        worksheetId: sheetId,
      });
    });
    const message = { address: rangeAddress(area, false), worksheetId: sheetId, type: "WorksheetSelectionChanged" };
    return [
      entry(EVENT.documentSelectionChanged, "", {}),
      ...toAll(EVENT.worksheetSelectionChanged, [sheetId, WORKBOOK], message),
      ...ofTables,
    ];
  }

  private activated(sheetId: string): MessageEntry[] {
    const left = this.activeSheetId;
    if (left === sheetId) return [];
    this.activeSheetId = sheetId;
    return [
      ...toAll(EVENT.worksheetDeactivated, [left, WORKBOOK], { type: "WorksheetDeactivated", worksheetId: left }),
      ...toAll(EVENT.worksheetActivated, [sheetId, WORKBOOK], { type: "WorksheetActivated", worksheetId: sheetId }),
    ];
  }
}

/** Rows and columns are inserted and deleted as a whole, however wide the grid's own sheet is. */
function wholeLines(area: Area, changeType: string): Area {
  if (changeType.startsWith("Row")) return { ...area, column: 0, columns: MAX_COLUMNS };
  return changeType.startsWith("Column") ? { ...area, row: 0, rows: MAX_ROWS } : area;
}

interface TableIdentity {
  readonly tableName: string;
  readonly worksheetId: string;
}

function tablesOf(grid: Grid): ReadonlyMap<string, TableIdentity> {
  const tables = grid
    .sheets()
    .flatMap((sheet) =>
      sheet.tables().map((table) => ({ id: table.id, tableName: table.name, worksheetId: sheet.id })),
    );
  return new Map(tables.map(({ id, ...identity }) => [id, identity]));
}

/**
 * The reference an event carries for `event.getRange(context)`: it names the cells itself, so none has to be stored.
 */
function eventReference(sheetId: string, { row, column, rows, columns }: Area): string {
  return JSON.stringify([sheetId, row, column, rows, columns]);
}

/** @throws ApiError InvalidReference for anything this host has not made. */
export function areaOfEventReference(reference: string): { readonly sheetId: string; readonly area: Area } {
  const parts = parsed(reference);
  const [sheetId, ...numbers] = parts;
  const [row, column, rows, columns] = numbers;
  if (
    typeof sheetId === "string" &&
    typeof row === "number" &&
    typeof column === "number" &&
    typeof rows === "number" &&
    typeof columns === "number"
  ) {
    return { sheetId, area: { row, column, rows, columns } };
  }
  throw new ApiError("InvalidReference", "This reference is not valid for the current operation.", "Range");
}

function parsed(reference: string): unknown[] {
  if (!reference.startsWith("[")) return [];
  return JSON.parse(reference) as unknown[];
}

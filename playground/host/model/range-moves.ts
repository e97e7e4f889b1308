/**
 * The part of Excel.Range that leads from one range to another: neighbours, edges, overlaps, the used part.
 */
import type { Area } from "../../grid/grid";
import { MAX_COLUMNS, MAX_ROWS, bounding, intersection, isOnSheet } from "../../../src/plan/area";
import { asFlag, asInteger, optional } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import type { HostObject } from "../host-object";
import { CellArea, asPlace } from "./cell-area";
import { usedWithin } from "./used-area";

export abstract class RangeMoves extends CellArea {
  protected abstract at(area: Area): RangeMoves;

  private moved(area: Area, member: string): RangeMoves {
    if (!isOnSheet(area)) throw invalidArgument(`Range.${member}`, `Range.${member} leads outside the worksheet.`);
    return this.at(area);
  }

  get Worksheet(): HostObject {
    return this.state.upward.worksheet(this.sheetId);
  }

  GetCell(row: unknown, column: unknown): RangeMoves {
    const { area } = this;
    const cell = {
      row: area.row + asInteger(row, "Range.getCell"),
      column: area.column + asInteger(column, "Range.getCell"),
      rows: 1,
      columns: 1,
    };
    return this.moved(cell, "getCell");
  }

  GetRow(row: unknown): RangeMoves {
    return this.moved({ ...this.area, row: this.area.row + asInteger(row, "Range.getRow"), rows: 1 }, "getRow");
  }

  GetColumn(column: unknown): RangeMoves {
    return this.moved(
      { ...this.area, column: this.area.column + asInteger(column, "Range.getColumn"), columns: 1 },
      "getColumn",
    );
  }

  GetLastCell(): RangeMoves {
    return this.GetCell(this.area.rows - 1, this.area.columns - 1);
  }

  GetLastRow(): RangeMoves {
    return this.GetRow(this.area.rows - 1);
  }

  GetLastColumn(): RangeMoves {
    return this.GetColumn(this.area.columns - 1);
  }

  GetEntireRow(): RangeMoves {
    return this.at({ ...this.area, column: 0, columns: MAX_COLUMNS });
  }

  GetEntireColumn(): RangeMoves {
    return this.at({ ...this.area, row: 0, rows: MAX_ROWS });
  }

  GetOffsetRange(rows: unknown, columns: unknown): RangeMoves {
    const { area } = this;
    const row = area.row + asInteger(rows, "Range.getOffsetRange");
    return this.moved(
      { ...area, row, column: area.column + asInteger(columns, "Range.getOffsetRange") },
      "getOffsetRange",
    );
  }

  GetResizedRange(rows: unknown, columns: unknown): RangeMoves {
    const { area } = this;
    const height = area.rows + asInteger(rows, "Range.getResizedRange");
    return this.moved(
      { ...area, rows: height, columns: area.columns + asInteger(columns, "Range.getResizedRange") },
      "getResizedRange",
    );
  }

  GetAbsoluteResizedRange(rows: unknown, columns: unknown): RangeMoves {
    const height = asInteger(rows, "Range.getAbsoluteResizedRange");
    const width = asInteger(columns, "Range.getAbsoluteResizedRange");
    return this.moved({ ...this.area, rows: height, columns: width }, "getAbsoluteResizedRange");
  }

  GetRowsBelow(count?: unknown): RangeMoves {
    return this.rowsBeside(countOf(count, "Range.getRowsBelow"), "getRowsBelow");
  }

  GetRowsAbove(count?: unknown): RangeMoves {
    return this.rowsBeside(-countOf(count, "Range.getRowsAbove"), "getRowsAbove");
  }

  GetColumnsAfter(count?: unknown): RangeMoves {
    return this.columnsBeside(countOf(count, "Range.getColumnsAfter"), "getColumnsAfter");
  }

  GetColumnsBefore(count?: unknown): RangeMoves {
    return this.columnsBeside(-countOf(count, "Range.getColumnsBefore"), "getColumnsBefore");
  }

  /** `count` rows below the range, or above it when negative. */
  private rowsBeside(count: number, member: string): RangeMoves {
    const row = count > 0 ? this.area.row + this.area.rows : this.area.row + count;
    return this.moved({ ...this.area, row, rows: Math.abs(count) }, member);
  }

  private columnsBeside(count: number, member: string): RangeMoves {
    const column = count > 0 ? this.area.column + this.area.columns : this.area.column + count;
    return this.moved({ ...this.area, column, columns: Math.abs(count) }, member);
  }

  GetBoundingRect(other: unknown): RangeMoves {
    return this.at(bounding(this.area, this.areaOnSheet(other, "Range.getBoundingRect")));
  }

  GetIntersection(other: unknown): RangeMoves {
    const shared = this.GetIntersectionOrNullObject(other);
    if (!shared) throw itemNotFound("Range.getIntersection");
    return shared;
  }

  GetIntersectionOrNullObject(other: unknown): RangeMoves | null {
    const shared = intersection(this.area, this.areaOnSheet(other, "Range.getIntersection"));
    return shared && this.at(shared);
  }

  private areaOnSheet(other: unknown, location: string): Area {
    const place = asPlace(this.state, other, this.sheetId, location);
    if (place.sheetId !== this.sheetId)
      throw invalidArgument(location, `${location} takes a range of the same worksheet.`);
    return place.area;
  }

  /** @throws ApiError ItemNotFound when no cell of the range is used. */
  async GetUsedRange(valuesOnly?: unknown): Promise<RangeMoves> {
    const used = await this.GetUsedRangeOrNullObject(valuesOnly);
    if (!used) throw itemNotFound("Range.getUsedRange");
    return used;
  }

  async GetUsedRangeOrNullObject(valuesOnly?: unknown): Promise<RangeMoves | null> {
    const onlyValues = optional(valuesOnly, false, (value) => asFlag(value, "Range.getUsedRange"));
    await this.state.grid.settled();
    const used = usedWithin(this.sheet, this.area, onlyValues);
    return used && this.at(used);
  }

  GetTables(fullyContained?: unknown): HostObject {
    const whole = optional(fullyContained, false, (value) => asFlag(value, "Range.getTables"));
    return this.state.upward.tablesIn(this.sheetId, this.area, whole);
  }
}

function countOf(count: unknown, location: string): number {
  const rows = optional(count, 1, (value) => asInteger(value, location));
  if (rows === 0) throw invalidArgument(location, `${location} was given 0 where a count is wanted.`);
  return rows;
}

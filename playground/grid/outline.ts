/**
 * Groups of rows and columns: each line's outline level, 0 outside any group. Stored with Univer's lines, so levels move
 * with them; Univer draws no outline.
 */
import type { IColumnData, IRowData, Nullable } from "@univerjs/core";
import type { SheetAccess } from "./sheet-access";

export type Axis = "row" | "column";

type Line = Partial<IRowData> | Partial<IColumnData>;

export class SheetOutline {
  constructor(private readonly sheet: SheetAccess) {}

  level(axis: Axis, line: number): number {
    const { worksheet } = this.sheet;
    const found: Nullable<Line> =
      axis === "row" ? worksheet.getRowManager().getRow(line) : worksheet.getColumnManager().getColumn(line);
    return Number(found?.custom?.level ?? 0);
  }

  setLevel(axis: Axis, from: number, count: number, level: number): void {
    const { worksheet } = this.sheet;
    this.sheet.grow(axis === "row" ? from + count : 0, axis === "column" ? from + count : 0);
    for (let line = from; line < from + count; line++) {
      const made: Line =
        axis === "row"
          ? worksheet.getRowManager().getRowOrCreate(line)
          : worksheet.getColumnManager().getColumnOrCreate(line);
      made.custom = { ...(made.custom ?? {}), level };
    }
  }
}

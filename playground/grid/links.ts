/** Hyperlinks of a sheet's cells. They are stored with the cells, so they move, and are deleted, with them. */
import type { Area } from "../../src/plan/plan";
import { deleteCustom, type SheetAccess } from "./sheet-access";

/** `target` is a place in the workbook, such as "'Goal'!A1", or an address on the web. */
export interface CellLink {
  readonly target: string;
  readonly isPlace: boolean;
  /** Shown where the pointer rests on the cell. */
  readonly tip?: string;
}

export interface PlacedLink {
  readonly row: number;
  readonly column: number;
  readonly link: CellLink;
}

export class SheetLinks {
  constructor(private readonly sheet: SheetAccess) {}

  at(row: number, column: number): CellLink | null {
    return (this.sheet.rows[row]?.[column]?.custom?.link as CellLink | undefined) ?? null;
  }

  /** In reading order. */
  list(): PlacedLink[] {
    return Object.entries(this.sheet.rows).flatMap(([row, cells]) =>
      Object.entries(cells).flatMap(([column, cell]) =>
        cell?.custom?.link === undefined
          ? []
          : [{ row: Number(row), column: Number(column), link: cell.custom.link as CellLink }],
      ),
    );
  }

  /** Null takes the links of the area away. */
  set(area: Area, link: CellLink | null): void {
    if (link !== null) this.sheet.grow(area.row + area.rows, area.column + area.columns);
    const { rows } = this.sheet;
    for (let row = area.row; row < area.row + area.rows; row++) {
      if (link === null && rows[row] === undefined) continue;
      const cells = (rows[row] ??= {});
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = cells[column];
        if (link !== null) cells[column] = { ...cell, custom: { ...cell?.custom, link } };
        else if (cell?.custom?.link !== undefined) deleteCustom(cell, "link");
      }
    }
  }
}

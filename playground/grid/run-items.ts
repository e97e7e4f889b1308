/** The engine's data of the workbook's formulas, of which a run (formula-runs.ts) is one item. */
import type { IFormulaData, IFormulaDataItem } from "@univerjs/engine-formula";

/** A formula of the engine's data; `rows` is there for a run. */
export interface RunItem extends IFormulaDataItem {
  readonly rows?: number;
}

type Rows = Record<number, Record<number, RunItem | null>>;

export interface PlacedItem {
  readonly unitId: string;
  readonly sheetId: string;
  readonly rows: Rows;
  readonly row: number;
  readonly column: number;
  readonly item: RunItem;
}

/** Every formula and run of the engine's data. */
export function* runItems(formulas: IFormulaData): Generator<PlacedItem> {
  for (const [unitId, sheets] of Object.entries(formulas)) {
    for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
      const own = (rows ?? {}) as Rows;
      for (const [row, cells] of Object.entries(own)) {
        for (const [column, item] of Object.entries(cells)) {
          if (item?.f) yield { unitId, sheetId, rows: own, row: Number(row), column: Number(column), item };
        }
      }
    }
  }
}

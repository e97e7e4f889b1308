/**
 * What stands in a built sheet before a rebuild: to tell what the user typed, and to put everything back when the rebuild fails.
 */
import type { Area, Block, PlannedCell } from "../../plan/plan";
import { intersection, joined } from "../areas";
import { REQUEST_BYTES } from "../chunks";
import { breathe, type Control } from "../control";
import type { SavedSheet } from "../settings";
import { rangeOf } from "../write/batch";

export interface PreviousContent {
  readonly saved: SavedSheet;
  /** The sheet's present name. */
  readonly tab: string;
  readonly blocks: readonly Block[];
}

/** A read of formulas and values takes about this much for each cell. */
const CELL_BYTES = 60;

/** Reads areas of a previous build. Cells come as a plan has them: what calculates as a formula, the rest as values. */
export async function readContent(
  context: Excel.RequestContext,
  saved: SavedSheet,
  tab: string,
  areas: readonly Area[],
  control: Control,
): Promise<PreviousContent> {
  const sheet = context.workbook.worksheets.getItem(tab);
  const blocks: Block[] = [];
  for (const group of requests(joined(areas))) {
    blocks.push(...(await readAreas(context, sheet, group)));
    await breathe(control);
  }
  return { saved, tab, blocks };
}

/** Areas cut and grouped so that each group is one request. */
function requests(areas: readonly Area[]): Area[][] {
  const groups: Area[][] = [];
  let room = 0;
  for (const area of areas) {
    const rowsAtOnce = Math.max(1, Math.floor(REQUEST_BYTES / (area.columns * CELL_BYTES)));
    for (let row = 0; row < area.rows; row += rowsAtOnce) {
      const rows = Math.min(rowsAtOnce, area.rows - row);
      const bytes = rows * area.columns * CELL_BYTES;
      if (bytes > room || groups.length === 0) {
        groups.push([]);
        room = REQUEST_BYTES;
      }
      groups.at(-1)?.push({ ...area, row: area.row + row, rows });
      room -= bytes;
    }
  }
  return groups;
}

async function readAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly Area[],
): Promise<Block[]> {
  const ranges = areas.map((area) => {
    const range = rangeOf(sheet, area);
    range.load("values,formulas");
    return range;
  });
  await context.sync();
  return areas.map((area, index) => {
    const values = (ranges[index]?.values ?? []) as unknown[][];
    const formulas = (ranges[index]?.formulas ?? []) as unknown[][];
    return {
      area,
      cells: formulas.map((row, at) => row.map((formula, column) => plannedCell(formula, values[at]?.[column]))),
    };
  });
}

/** Text that merely begins with "=" is its own value; a formula's value is another. */
export function plannedCell(formula: unknown, value: unknown): PlannedCell {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { formula };
  if (formula === "" || formula === null || formula === undefined) return null;
  return formula as string | number | boolean;
}

/** The cells of an area, which the blocks cover; null where none does. */
export function cellsAt(blocks: readonly Block[], area: Area): PlannedCell[][] {
  const cells = Array.from({ length: area.rows }, () => new Array<PlannedCell>(area.columns).fill(null));
  for (const block of blocks) {
    const common = intersection(block.area, area);
    if (!common) continue;
    for (let row = common.row; row < common.row + common.rows; row++) {
      for (let column = common.column; column < common.column + common.columns; column++) {
        const target = cells[row - area.row] ?? [];
        target[column - area.column] = block.cells[row - block.area.row]?.[column - block.area.column] ?? null;
      }
    }
  }
  return cells;
}

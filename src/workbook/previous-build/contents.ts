/**
 * The contents of a build's sheets before they are written anew: they show what the user typed, and a failed rebuild
 * puts them back.
 */
import type { Area, Block, PlannedCell } from "../../plan/plan";
import { intersection } from "../../plan/area";
import { joined } from "../areas";
import { REQUEST_BYTES } from "../request-size";
import { breathe, type Control } from "../control";
import { ownSheet, type WorkbookFacts } from "../facts";
import type { SavedBuild, SavedSheet } from "../settings";
import { runWhenReady } from "../waiting-run";
import { rangeOf } from "../write/batch";

export interface PreviousContent {
  readonly saved: SavedSheet;
  /** The sheet's present name. */
  readonly tab: string;
  readonly blocks: readonly Block[];
}

/** A read of formulas and values takes about this much for each cell. */
const CELL_BYTES = 60;

/** Which cells are read: everything the build filled, or its inputs only. */
export type Extent = "filled" | "inputs";

/**
 * Contents of the sheets that still stand. Cells come as a plan has them: what calculates as a formula, the rest as
 * values.
 * @throws Cancelled between two requests.
 */
export async function readContents(
  facts: WorkbookFacts,
  previous: SavedBuild,
  extent: Extent,
  control: Control,
): Promise<PreviousContent[]> {
  return runWhenReady(async (context) => {
    const contents: PreviousContent[] = [];
    for (const saved of previous.sheets) {
      const tab = ownSheet(facts, previous.id, saved)?.name;
      if (tab === undefined) continue;
      const areas = extent === "filled" ? saved.look.filled : saved.look.inputs.map(({ area }) => area);
      contents.push({ saved, tab, blocks: await readBlocks(context.workbook.worksheets.getItem(tab), areas, control) });
    }
    return contents;
  }, control);
}

async function readBlocks(sheet: Excel.Worksheet, areas: readonly Area[], control: Control): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const group of requests(joined(areas))) {
    blocks.push(...(await readAreas(sheet, group)));
    await breathe(control);
  }
  return blocks;
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

/** One sync. */
async function readAreas(sheet: Excel.Worksheet, areas: readonly Area[]): Promise<Block[]> {
  const ranges = areas.map((area) => {
    const range = rangeOf(sheet, area);
    range.load("values,formulas");
    return range;
  });
  await sheet.context.sync();
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

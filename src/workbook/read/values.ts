/**
 * Values of several areas in as few requests as they fit into: one, and the halves of what Excel refuses as too large.
 */
import type { Area } from "../../plan/plan";
import type { Cell } from "../../tables/source";
import { isTooLarge } from "../errors/excel-errors";
import { rangeOf } from "../write/batch";

export interface PlacedArea extends Area {
  /** The tab's name. */
  readonly sheet: string;
}

/**
 * The cells of each area, row by row; an area without rows has none.
 * @throws Excel's error, also where a single row is too large.
 */
export async function readValues(
  context: Excel.RequestContext,
  areas: readonly PlacedArea[],
): Promise<readonly Cell[][][]> {
  const ranges = areas.map((area) => {
    if (area.rows === 0) return null;
    const range = rangeOf(context.workbook.worksheets.getItem(area.sheet), area);
    range.load("values");
    return range;
  });
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return readHalves(context, areas, error);
  }
  return ranges.map((range) => (range?.values ?? []) as Cell[][]);
}

async function readHalves(
  context: Excel.RequestContext,
  areas: readonly PlacedArea[],
  refusal: unknown,
): Promise<readonly Cell[][][]> {
  const [first] = areas;
  if (areas.length > 1) {
    const half = Math.ceil(areas.length / 2);
    return [...(await readValues(context, areas.slice(0, half))), ...(await readValues(context, areas.slice(half)))];
  }
  if (first === undefined || first.rows <= 1) throw refusal;
  const rows = Math.ceil(first.rows / 2);
  const below = { ...first, row: first.row + rows, rows: first.rows - rows };
  const halves = [...(await readValues(context, [{ ...first, rows }])), ...(await readValues(context, [below]))];
  return [halves.flat()];
}

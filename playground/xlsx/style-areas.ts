/** Groups cells of equal style into few areas: a file lists single cells, the grid takes areas. */
import type { Area } from "../grid/grid";

export interface KeyedCell {
  readonly row: number;
  readonly column: number;
  /** Equal for cells of equal style. */
  readonly key: string;
}

export interface KeyedArea {
  readonly key: string;
  readonly area: Area;
}

type GrowingArea = {
  readonly key: string;
  readonly area: { readonly row: number; readonly column: number; rows: number; columns: number };
};

/** The areas of each key. The cells must come in reading order: row by row, columns rising. */
export function areasByKey(cells: Iterable<KeyedCell>): KeyedArea[] {
  const areas: GrowingArea[] = [];
  let above: GrowingArea[] = [];
  let current: GrowingArea[] = [];
  for (const { row, column, key } of cells) {
    const run = current.at(-1);
    if (run !== undefined && lastRow(run) === row && run.key === key && run.area.column + run.area.columns === column) {
      run.area.columns++;
      continue;
    }
    if (run !== undefined && lastRow(run) !== row) {
      above = joined(areas, above, current);
      current = [];
    }
    current.push({ key, area: { row, column, rows: 1, columns: 1 } });
  }
  joined(areas, above, current);
  return areas;
}

function lastRow({ area }: GrowingArea): number {
  return area.row + area.rows - 1;
}

/** Adds one row's runs to the areas, each to the area right above it when that has the same columns and key. */
function joined(areas: GrowingArea[], above: readonly GrowingArea[], runs: readonly GrowingArea[]): GrowingArea[] {
  const place = ({ key, area }: GrowingArea): string => `${area.column}:${area.columns}:${key}`;
  const upper = new Map(above.map((area) => [place(area), area]));
  return runs.map((run) => {
    const found = upper.get(place(run));
    if (found !== undefined && lastRow(found) + 1 === run.area.row) {
      found.area.rows++;
      return found;
    }
    areas.push(run);
    return run;
  });
}

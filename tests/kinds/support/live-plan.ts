/**
 * A plan written into the playground's own spreadsheet, so that a test reads what its formulas calculate.
 */
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import type { Area, GridSheet, Value } from "../../../playground/grid/grid";
import type { PlannedCell, Plan, SheetPlan } from "../../../src/plan/plan";

export interface LivePlan {
  readonly sheet: (key: string) => GridSheet;
  readonly plan: (key: string) => SheetPlan;
  /** Values of an area of a sheet of the plan. */
  readonly values: (key: string, area: Area) => Value[][];
  readonly recalculated: () => Promise<void>;
  /** Adds a sheet of the user's before the plan's formulas read it. */
  readonly dispose: () => void;
}

const written = (cell: PlannedCell): Value | null => {
  if (cell === null) return null;
  if (typeof cell === "string") return `'${cell}`;
  return typeof cell === "object" ? cell.formula : cell;
};

/** `before` may add the user's own sheets. */
export async function writePlan(plan: Plan, before?: (add: (name: string) => GridSheet) => void): Promise<LivePlan> {
  const grid = createHeadlessGrid();
  before?.((name) => grid.addSheet(name));
  const sheets = new Map(plan.sheets.map(({ key, tab }) => [key, grid.addSheet(tab)]));
  for (const { key, blocks } of plan.sheets) {
    for (const { area, cells } of blocks)
      sheets.get(key)!.write(
        area,
        cells.map((row) => row.map(written)),
      );
  }
  const recalculated = async (): Promise<void> => {
    grid.recalculate();
    await grid.settled();
  };
  await recalculated();
  return {
    sheet: (key) => sheets.get(key)!,
    plan: (key) => plan.sheets.find((each) => each.key === key)!,
    values: (key, area) => sheets.get(key)!.values(area),
    recalculated,
    dispose: () => grid.dispose(),
  };
}

/** Every check of the plan by name, as its cell calculates. */
export function liveChecks(plan: Plan, live: LivePlan): Record<string, Value> {
  return Object.fromEntries(
    plan.sheets.flatMap(({ key, checks }) =>
      checks.map(({ name, cell }) => [name, live.values(key, cell)[0]![0]!] as const),
    ),
  );
}

/** Addresses and values of cells that calculate to an error. */
export function errorCells(plan: Plan, live: LivePlan): string[] {
  return plan.sheets.flatMap(({ key, tab, blocks }) =>
    blocks.flatMap(({ area }) =>
      live
        .values(key, area)
        .flatMap((row, r) =>
          row.flatMap((value, c) =>
            typeof value === "string" && value.startsWith("#")
              ? [`${tab} ${area.row + r},${area.column + c}: ${value}`]
              : [],
          ),
        ),
    ),
  );
}

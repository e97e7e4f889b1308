/**
 * A plan written into the playground's own spreadsheet, so that a test reads what its formulas calculate.
 */
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import type { Area, GridSheet, Value } from "../../../playground/grid/grid";
import { FORMATS } from "../../../src/plan/formats";
import { HOLDS } from "../../../src/plan/sections/checks-part";
import type { PlannedCell, Plan, SheetPlan } from "../../../src/plan/plan";

export interface LivePlan {
  readonly sheet: (key: string) => GridSheet;
  readonly plan: (key: string) => SheetPlan;
  /** Values of an area of a sheet of the plan. */
  readonly values: (key: string, area: Area) => Value[][];
  /** Once everything that follows from what was typed is calculated. */
  readonly recalculated: () => Promise<void>;
  readonly dispose: () => void;
}

type Cell = Pick<Area, "row" | "column">;

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
  grid.recalculate();
  await grid.settled();
  return {
    sheet: (key) => sheets.get(key)!,
    plan: (key) => plan.sheets.find((each) => each.key === key)!,
    values: (key, area) => sheets.get(key)!.values(area),
    recalculated: () => grid.settled(),
    dispose: () => grid.dispose(),
  };
}

/** Whether each check of the plan holds, by its name, as its cell calculates. */
export function liveChecks(plan: Plan, live: LivePlan): Record<string, boolean> {
  return Object.fromEntries(
    plan.sheets.flatMap(({ key, checks }) =>
      checks.map(({ name, cell }) => [name, live.values(key, cell)[0]![0] === HOLDS] as const),
    ),
  );
}

/** Addresses and values of an area's cells that are faulty. */
function faulty(
  { key, tab }: SheetPlan,
  live: LivePlan,
  area: Area,
  is: (value: Value, at: Cell) => boolean,
): string[] {
  return live.values(key, area).flatMap((row, r) =>
    row.flatMap((value, c) => {
      const at = { row: area.row + r, column: area.column + c };
      return is(value, at) ? [`${tab} ${at.row},${at.column}: ${value}`] : [];
    }),
  );
}

const holds = ({ row, column, rows, columns }: Area, at: Cell): boolean =>
  at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;

/** Cells that show day 0, which is no day: 1900-01-00. A later format of a cell counts. */
function daysZero(sheet: SheetPlan, live: LivePlan): string[] {
  return sheet.formats.flatMap(({ area, numberFormat }, i) =>
    numberFormat === FORMATS.date || numberFormat === FORMATS.month
      ? faulty(sheet, live, area, (value, at) => {
          const isLast = !sheet.formats.slice(i + 1).some((later) => holds(later.area, at));
          return typeof value === "number" && value < 1 && isLast;
        })
      : [],
  );
}

/** Addresses and values of cells that calculate to an error, or to a date that is none. */
export function errorCells(plan: Plan, live: LivePlan): string[] {
  const isError = (value: Value): boolean => typeof value === "string" && value.startsWith("#");
  return plan.sheets.flatMap((sheet) => [
    ...sheet.blocks.flatMap(({ area }) => faulty(sheet, live, area, isError)),
    ...daysZero(sheet, live),
  ]);
}

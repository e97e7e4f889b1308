/** The plan of the same shop as the product builds it: from its tables, with the shop's own weights typed into the sheets. */
import type { Grid, Value } from "../../../playground/grid/grid";
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import { workbookOf } from "../../../playground/headless";
import { withOffice } from "../../../playground/host/node-office";
import { buildInWorkbook } from "../../../src/cli/build-file";
import { readBuildFlags } from "../../../src/cli/build-flags";
import { refresh } from "../../../src/workbook/build/refresh";
import { builds } from "../compare";
import {
  AS_OF,
  HOUR_WEIGHTS,
  LEAD_HEADINGS,
  leadRows,
  MONTH_WEIGHTS,
  ORDER_HEADINGS,
  orderRows,
  SELLERS,
  SPECIAL_DAYS,
  TARGET,
  WEEKDAYS,
} from "./shop";

const FLAGS = [
  "goal", "shop.xlsx",
  "--tracker=true", "--hours=true", "--sellers=true", "--seller-days=true",
  "--order-target", TARGET.orders,
  "--store-close-rate", TARGET.storeCloseRate,
  "--visit-rate", TARGET.visitRate,
  "--lead-validity", TARGET.leadValidity,
  "--aov", TARGET.aov,
  "--start", "2026-01-19",
  "--end", "2026-03-17",
  "--as-of", "2026-02-12",
  "--weekday-weights", WEEKDAYS.join(","),
  "--today", "2026-02-13",
].map(String); // prettier-ignore

function write(grid: Grid, name: string, rows: readonly (readonly Value[])[]): void {
  grid.addSheet(name).write({ row: 0, column: 0, rows: rows.length, columns: rows[0]!.length }, rows);
}

/** Types rows into an input of a built sheet, of the one with this tab where more have it. */
export function typeInto(grid: Grid, key: string, rows: readonly (readonly Value[])[], tab?: string): void {
  const input = builds(grid)[0]!
    .sheets.filter(({ look }) => tab === undefined || look.tab === tab)
    .flatMap(({ id, look }) => look.inputs.map((each) => ({ id, ...each })))
    .find((each) => each.key === key);
  const sheet = grid.sheets().find(({ id }) => id === input?.id);
  if (input === undefined || sheet === undefined) throw new Error(`There is no input ${key}.`);
  sheet.write({ ...input.area, rows: rows.length, columns: rows[0]!.length }, rows);
}

/** The workbook with the first plan in force. */
export async function builtByProduct(): Promise<Grid> {
  const grid = createHeadlessGrid();
  write(grid, "Orders", [ORDER_HEADINGS, ...orderRows()]);
  write(grid, "Leads", [LEAD_HEADINGS, ...leadRows()]);
  await grid.settled();
  await buildInWorkbook(workbookOf(grid, "en-US"), readBuildFlags(FLAGS));
  ["2026-01", "2026-02", "2026-03"].forEach((month, i) =>
    typeInto(grid, `monthWeight.${month}`, [[MONTH_WEIGHTS[i]!]]),
  );
  SPECIAL_DAYS.forEach(({ from, to, kind, boost, name }, i) =>
    typeInto(grid, `specialDay.${i + 1}`, [[from, to, kind, boost, name]]),
  );
  SELLERS.forEach(({ name, team, weight, capacity }, i) =>
    typeInto(grid, `seller.${i + 1}`, [[name, team, weight, capacity]]),
  );
  typeInto(
    grid,
    "hourWeights",
    HOUR_WEIGHTS.map((weight) => [weight]),
  );
  await grid.settled();
  return grid;
}

/** Plans what is left anew, the day after the as-of date. */
export async function planAnew(grid: Grid): Promise<void> {
  const [saved] = builds(grid);
  await withOffice(grid, "en-US", () => refresh(saved!.id, {}, { today: AS_OF + 1, action: "replan" }));
  await grid.settled();
}

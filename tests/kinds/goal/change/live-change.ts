/**
 * The sheet on the change of revenue written beside a table of visitors and calculated, and the blocks that are read of it.
 */
import { serialOf } from "../../../../src/domain/calendar/calendar";
import type { Value } from "../../../../playground/grid/grid";
import type { ChangeTables } from "../../../../src/kinds/goal/sheets/change/model";
import { liveChecks, type LivePlan, writePlan } from "../../support/live-plan";
import {
  type BookOptions,
  changePlan,
  type ChangePlan,
  trafficFrom,
  type TrafficRow,
  trafficRows,
  writeTraffic,
} from "./change-book";

export const ROWS = trafficRows(500);
/** 15 March 2026 */
export const AS_OF = serialOf(2026, 3, 15);

export interface Built {
  readonly plan: ChangePlan;
  readonly live: LivePlan;
  readonly tables: ChangeTables;
}

export async function build(
  table: string | null,
  options: BookOptions = {},
  rows: readonly TrafficRow[] = ROWS,
): Promise<Built> {
  const tables = { traffic: trafficFrom(rows, table) };
  const plan = changePlan(tables, AS_OF, options);
  return { plan, tables, live: await writePlan(plan, (add) => writeTraffic(add("Traffic"), rows, table)) };
}

/** Body rows of the block whose first headings these are. */
export function block(live: LivePlan, ...headings: string[]): Value[][] {
  const { blocks } = live.plan("change");
  const at = blocks.findIndex(({ cells }) => headings.every((heading, i) => cells[0]![i] === heading));
  return live.values("change", blocks[at + 1]!.area);
}
export const bridge = (live: LivePlan): Value[][] => block(live, "Step", "Amount");

/** Names of the checks that do not hold. */
export const failed = (plan: ChangePlan, live: LivePlan): string[] =>
  Object.entries(liveChecks(plan, live)).flatMap(([name, holds]) => (holds === true ? [] : [name]));

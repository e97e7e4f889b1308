/**
 * Orders, a seller log and leads made in a test, read as a workbook's tables are; and the team planned from them, in a grid.
 */
import type { Value } from "../../../playground/grid/grid";
import type { OptionValues, PlanContext, PlanInput } from "../../../src/kinds/kind";
import { teamKind } from "../../../src/kinds/team/kind";
import type { TeamResult } from "../../../src/kinds/team/result";
import { sameKeyAs } from "../../../src/plan/input-key";
import type { Plan, PlannedCell } from "../../../src/plan/plan";
import type { Cell } from "../../../src/tables/source";
import { leadsOf, ordersOf, sellerLogOf } from "../../tables/support";
import { contextOf } from "./context";
import { errorCells, liveChecks, type LivePlan, writePlan } from "./live-plan";

const ORDER_HEADINGS = [
  "Order ID",
  "Paid at",
  "Amount paid",
  "Refunded amount",
  "Status",
  "Seller",
  "Customer",
  "Category",
  "Cost of goods",
];

export interface TeamOrder {
  readonly id: string;
  readonly day: string;
  readonly amount: number;
  readonly refund?: number;
  readonly status?: string;
  readonly seller?: string;
  readonly category?: string;
  readonly customer?: string;
  readonly cost?: number | "";
}

/** @param categories Whether the table has a column of them. Costs stand in it where any order has one. */
export function teamOrders(orders: readonly TeamOrder[], categories = true): NonNullable<PlanInput["orders"]> {
  const rows = orders.map(({ id, day, amount, refund = "", status = "Paid", seller = "", ...more }): Cell[] => {
    const { category = "", customer = `C of ${id}`, cost = "" } = more;
    return [id, day, amount, refund, status, seller, customer, category, cost];
  });
  const costs = orders.some(({ cost }) => cost !== undefined);
  const width = costs ? ORDER_HEADINGS.length : categories ? ORDER_HEADINGS.length - 1 : ORDER_HEADINGS.length - 2;
  return ordersOf(ORDER_HEADINGS.slice(0, width), rows.map((row) => row.slice(0, width))); // prettier-ignore
}

const LOG_HEADINGS = ["Date", "Seller", "Team", "New contacts", "Chats", "Messages sent", "Replied share", "First reply (min)", "Tasks done", "Training done"]; // prettier-ignore
const teamLog = (rows: readonly Cell[][]) => sellerLogOf(LOG_HEADINGS, rows);

export const teamLeads = (rows: readonly Cell[][]) => leadsOf(["Lead ID", "Lead date", "Seller", "Ordered"], rows);

export function teamPlan(input: PlanInput, values: OptionValues = {}, context: PlanContext = contextOf()): Plan {
  return teamKind.plan(input, values, context);
}

export const resultOf = (plan: Plan): TeamResult => plan.result as TeamResult;

export interface LiveTeam {
  readonly plan: Plan;
  readonly live: LivePlan;
  readonly errors: () => string[];
  readonly failed: () => string[];
  readonly headline: (sheet: string) => Value[];
  /** The cells below a heading of a sheet, as many as asked; of the first table whose first heading is `first`, where that is said. */
  readonly below: (sheet: string, heading: string, rows: number, first?: string) => Value[];
  /** The texts of a sheet that begin so. */
  readonly said: (sheet: string, begin: string) => string[];
  readonly type: (key: string, cells: readonly (readonly (Value | null)[])[]) => Promise<void>;
}

/** Where a plan writes a text, in a row that has the other one as well. */
function placeOf(plan: Plan, sheet: string, text: string, first = text): { row: number; column: number } {
  for (const { area, cells } of plan.sheets.find(({ key }) => key === sheet)!.blocks)
    for (const [r, row] of cells.entries())
      if (row.includes(text) && row.includes(first))
        return { row: area.row + r, column: area.column + row.indexOf(text) };
  throw new Error(`no row of ${sheet} says ${text} and ${first}`);
}

/** @param before Adds the user's own sheets, where formulas count in them. */
export async function liveTeam(plan: Plan, before?: Parameters<typeof writePlan>[1]): Promise<LiveTeam> {
  const live = await writePlan(plan, before);
  return {
    plan,
    live,
    errors: () => errorCells(plan, live),
    failed: () => Object.entries(liveChecks(plan, live)).flatMap(([name, holds]) => (holds ? [] : [name])),
    headline: (sheet) => [3, 4].map((row) => live.values(sheet, { row, column: 1, rows: 1, columns: 1 })[0]![0]!),
    below: (sheet, heading, rows, first) => {
      const { row, column } = placeOf(plan, sheet, heading, first);
      return live.values(sheet, { row: row + 1, column, rows, columns: 1 }).map(([value]) => value!);
    },
    said: (sheet, begin) =>
      plan.sheets
        .find(({ key }) => key === sheet)!
        .blocks.flatMap(({ area }) => live.values(sheet, area).flat())
        .filter((value): value is string => typeof value === "string" && value.startsWith(begin)),
    type: async (key, cells) => {
      const isIt = (input: { readonly key: string }): boolean => sameKeyAs(input.key)(key);
      const sheet = plan.sheets.find(({ inputs }) => inputs.some(isIt))!;
      live.sheet(sheet.key).write(sheet.inputs.find(isIt)!.area, cells as PlannedCell[][] as Value[][]); // prettier-ignore
      await live.recalculated();
    },
  };
}

/** A rebuild's context in which some inputs were typed, with the names that their keys stand for. */
export const withTyped = (typed: Readonly<Record<string, readonly (readonly PlannedCell[])[]>>): PlanContext => ({
  ...contextOf(),
  typed: (_, key) => Object.entries(typed).find(([named]) => sameKeyAs(key)(named))?.[1],
});

/** Sales, a refund and a return of two sellers and of nobody, and what the log says of three; `second` is the name of the other seller. */
export const twoSellers = (second: string) => ({
  orders: teamOrders([
    { id: "A1", day: "2026-09-10", amount: 60_000, seller: "Ann", category: "Sofas" },
    { id: "A2", day: "2026-10-02", amount: 3200, refund: 800, seller: "Ann", category: "Sofas" },
    { id: "A3", day: "2026-10-05", amount: 1800, seller: `Ann / ${second}`, category: "Sofas" },
    { id: "B1", day: "2026-10-07", amount: 12_000, seller: second, category: "Lamps" },
    { id: "B2", day: "2026-10-08", amount: 999.99, status: "Refunded", seller: second, category: "Lamps" },
    { id: "N1", day: "2026-10-09", amount: 45.5, category: "Lamps" },
    { id: "A1", day: "2026-10-20", amount: -10_000, seller: "Ann", category: "Sofas" },
  ]),
  sellerLog: teamLog([
    ["2026-10-01", "Ann", "North", 3, 10, 40, "90%", 3, 2, 1],
    ["2026-10-02", "Ann", "North", 1, 90, 300, "50%", 5, 3, 0],
    ["2026-10-02", "Cy", "South", 2, 20, 60, "80%", 4, 1, 0],
    ["2026-09-02", "Dee", "South", 2, 20, 60, "80%", 4, 1, 0],
  ]),
});

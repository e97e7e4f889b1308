/**
 * A goal planned anew on the way: what happened stays, the rest adds up to what is left, and the log goes from build to build.
 */
import fc from "fast-check";
import { serialOf } from "../../../src/domain/calendar/calendar";
import { goalKind } from "../../../src/kinds/goal/kind";
import type { GoalResult } from "../../../src/kinds/goal/result";
import type { PreviousBuild, OptionValues, PlanInput } from "../../../src/kinds/kind";
import type { Plan } from "../../../src/plan/plan";
import { contextOf, TODAY } from "../support/context";
import { leadsOf } from "../support/leads";
import { errorCells, liveChecks, writePlan } from "../support/live-plan";
import { ordersOf } from "../support/orders";

const START = serialOf(2026, 9, 1);
const CHOSEN = {
  tracker: true,
  orderTarget: 200,
  storeCloseRate: 0.5,
  visitRate: 0.6,
  leadValidity: 0.8,
  aov: 33.33,
  start: START,
  end: START + 90,
};
const ORDERS = Array.from({ length: 40 }, (_, i) => ({ customer: `c${i}`, date: START + i + 0.5, amount: 20 + i / 4 }));
const LEADS = leadsOf(
  Array.from({ length: 60 }, (_, i) => ({
    date: START + (i >> 1),
    reached: (i % 4) as 0 | 1 | 2 | 3,
    seller: `s${i % 3}`,
  })),
);
const INPUT: PlanInput = {
  orders: ordersOf(ORDERS, { native: { aggregatable: false, countedStatuses: [] } }),
  leads: LEADS,
};

const planOf = (values: OptionValues, action?: string, previous?: PreviousBuild, input = INPUT): Plan =>
  goalKind.plan(input, values, { ...contextOf(), action, previous });
const resultOf = (plan: Plan): GoalResult["goal"] => (plan.result as GoalResult).goal;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The log of a plan as the next build reads it back from the sheet. */
function previousOf(plan: Plan): PreviousBuild {
  const sheet = plan.sheets.find(({ key }) => key === "replans")!;
  const { row, rows } = sheet.tables[0]!.area;
  const [headings, body] = [row, row + 1].map((at) => sheet.blocks.find(({ area }) => area.row === at)!.cells) as [
    Plan["sheets"][0]["blocks"][0]["cells"],
    Plan["sheets"][0]["blocks"][0]["cells"],
  ];
  expect(body).toHaveLength(rows - 1);
  const plain = (cells: readonly unknown[]): unknown[] => cells.map((cell) => cell ?? "");
  return { options: {}, sheets: { replans: { headings: plain(headings[0]!), rows: body.map(plain), inputs: {} } } };
}

it("keeps what happened and spreads what is left, exactly, over the days that remain", () => {
  const target = fc.integer({ min: 45, max: 20_000 });
  const weights = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 })
    .filter((each) => sum(each) > 0);
  fc.assert(
    fc.property(target, weights, fc.integer({ min: 0, max: 80 }), (orderTarget, weekdayWeights, day) => {
      const values = { ...CHOSEN, orderTarget, weekdayWeights, asOf: START + day };
      const goal = resultOf(planOf(values, "replan"));
      for (const measure of ["orders", "rawLeads", "validLeads", "visits"] as const) {
        const need = goal.stages.find((each) => each.stage === measure)!.need;
        const done = sum(goal.days.slice(0, day + 1).map(({ actual }) => actual[measure]!));
        expect(goal.days.slice(0, day + 1).map((each) => each.goal[measure])).toEqual(
          goal.days.slice(0, day + 1).map((each) => each.actual[measure]),
        );
        expect(sum(goal.days.map((each) => each.goal[measure]!))).toBe(Math.max(need, done));
        expect(goal.days.every((each) => each.goal[measure]! >= 0)).toBe(true);
      }
    }),
    { numRuns: 10 },
  );
});

it("is live: the sheets calculate what the build reports, and every check holds", async () => {
  const plan = planOf({ ...CHOSEN, asOf: START + 44 }, "replan");
  const live = await writePlan(plan);
  try {
    expect(errorCells(plan, live)).toEqual([]);
    const checks = liveChecks(plan, live);
    expect(Object.keys(checks).filter((name) => checks[name] !== true)).toEqual([]);
    const days = plan.sheets.find(({ key }) => key === "days")!;
    const at = days.blocks.findIndex(({ cells }) => cells[0]![0] === "Date");
    const column = days.blocks[at]!.cells[0]!.indexOf("Orders goal");
    const shown = live.values("days", days.blocks[at + 1]!.area).map((row) => row[column]);
    expect(shown).toEqual(resultOf(plan).days.map(({ goal }) => goal.orders));
  } finally {
    live.dispose();
  }
});

it("says the same of where it stands on the goal's card, on the tracker and in the result", async () => {
  const plan = planOf(CHOSEN, undefined, previousOf(planOf({ ...CHOSEN, asOf: START + 32 }, "replan")));
  const live = await writePlan(plan);
  try {
    const { progress, tracker } = resultOf(plan);
    const under = (sheet: string, heading: string): unknown => {
      const { blocks } = live.plan(sheet);
      const block = blocks.find(({ cells }) => cells[0]!.includes(heading) && cells.length === 1)!;
      const at = block.cells[0]!.indexOf(heading);
      return live.values(sheet, { ...block.area, row: block.area.row + 1 })[0]![at];
    };
    const { area } = live.plan("how").blocks.find(({ cells }) => cells[0]![0] === "Expected to date")!;
    expect(live.values("how", { ...area, column: area.column + 1 })[0]![0]).toBeCloseTo(progress!.expected, 9);
    expect(under("goal", "Pace")).toBeCloseTo(progress!.pace!, 9);
    expect(under("goal", "Forecast at the end")).toBeCloseTo(progress!.forecast!, 9);
    expect(under("tracker", "Expected to date")).toBeCloseTo(progress!.expected, 9);
    expect(under("tracker", "Pace")).toBeCloseTo(tracker[0]!.pace!, 9);
    // Month, week and day too: of each only the days after the re-plan are projected.
    const heads = live.plan("tracker").blocks.find(({ cells }) => cells[0]!.includes("Forecast at the end"))!;
    const levels = live.values("tracker", { ...heads.area, row: heads.area.row + 1, rows: 4 });
    const at = heads.cells[0]!.indexOf("Forecast at the end");
    levels.forEach((row, i) => {
      const { forecast } = tracker[i]!;
      if (forecast === null) expect(row[at]).toBe("");
      else expect(row[at]).toBeCloseTo(forecast, 9);
    });
    expect(under("tracker", "Forecast, low")).toBeCloseTo(tracker[0]!.low!, 9);
    expect(under("tracker", "Forecast, high")).toBeCloseTo(tracker[0]!.high!, 9);
    expect(tracker[0]!.pace).toBe(progress!.pace);
  } finally {
    live.dispose();
  }
});

it("logs every step, reads the log back, and goes back to the first plan", () => {
  const first = planOf({ ...CHOSEN, asOf: START + 9 }, "replan");
  const second = planOf({ ...CHOSEN, asOf: START + 44 }, "replan", previousOf(first));
  const third = planOf({ ...CHOSEN, asOf: START + 50 }, "firstPlan", previousOf(second));
  expect(resultOf(second).replans.map(({ on, through }) => [on, through])).toEqual([
    ["2026-11-23", "2026-09-10"],
    ["2026-11-23", "2026-10-15"],
  ]);
  expect(resultOf(first).replans[0]!.left.orders).toBe(190);
  expect(resultOf(third).replans.map(({ through }) => through)).toEqual(["2026-09-10", "2026-10-15", null]);
  expect(resultOf(third).days).toEqual(resultOf(planOf({ ...CHOSEN, asOf: START + 50 })).days);
});

it("a refresh keeps the re-plan in force and adds no step", () => {
  const first = planOf({ ...CHOSEN, asOf: START + 9 }, "replan");
  const again = resultOf(planOf({ ...CHOSEN, asOf: START + 20 }, undefined, previousOf(first)));
  expect(again.replans).toHaveLength(1);
  expect(again.days.slice(10).map(({ goal }) => goal.orders)).toEqual(
    resultOf(first)
      .days.slice(10)
      .map(({ goal }) => goal.orders),
  );
});

describe("says why it cannot", () => {
  it.each([
    ["without orders", { leads: LEADS }, {}, "no orders to tell what has happened"],
    ["before the first day", INPUT, { asOf: START - 1 }, "nothing has happened yet"],
    ["after the last day", INPUT, { end: START + 60, asOf: START + 60 }, "No selling day is left"],
    ["when the goal is reached", INPUT, { orderTarget: 40, asOf: START + 60 }, "reached already, with 40 orders"],
  ])("%s", (_, input, values, said) => {
    expect(() => planOf({ ...CHOSEN, asOf: TODAY, ...values }, "replan", undefined, input)).toThrow(said);
  });

  it("when the first plan is in force", () =>
    expect(() => planOf(CHOSEN, "firstPlan")).toThrow("The first plan is in force already"));
});

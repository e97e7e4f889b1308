/**
 * The sheet of hours as a spreadsheet calculates it: equal to the domain, live over the user's table, and true to every input.
 */
import { serialOf } from "../../../../src/domain/calendar/calendar";
import { goalChoices } from "../../../../src/kinds/goal/options";
import { HOURS_KEYS } from "../../../../src/kinds/goal/hours";
import { goalKind } from "../../../../src/kinds/goal/kind";
import { type Goal, planGoal } from "../../../../src/kinds/goal/model";
import { MEASURES as ALL, sharedBySellers } from "../../../../src/kinds/goal/measures";
import { MEASURE_TEXTS } from "../../../../src/kinds/goal/texts";
import type { PlanContext, PlanInput } from "../../../../src/kinds/kind";
import type { Plan } from "../../../../src/plan/plan";
import type { Value } from "../../../../playground/grid/grid";
import { contextOf } from "../../support/context";
import { errorCells, liveChecks, type LivePlan, writePlan } from "../../support/live-plan";
import { ordersOf, TEST_SOURCE } from "../../support/orders";
import { writeUserTable } from "../../support/user-table";
import { tableWith } from "../sellers/seller-book";

/** Of a goal with leads. */
const MEASURES = sharedBySellers(ALL);

const START = serialOf(2026, 3, 2);
const AS_OF = START + 9;
const CHOSEN = {
  hours: true,
  orderTarget: 700,
  storeCloseRate: 0.7,
  visitRate: 0.6,
  leadValidity: 0.9,
  aov: 14.99,
  start: START,
  end: START + 40,
  asOf: AS_OF,
};
/** Full hours come as a serial may hold them: a sum of small steps ends a little before or after 10:00. */
const TIMES = Array.from({ length: 24 }, (_, hour) => hour).flatMap((hour) => {
  let stepwise = 0;
  for (let i = 0; i < hour * 6; i++) stepwise += 1 / 144;
  return [hour / 24, stepwise, hour / 24 + 59 / 1440];
});
const MOMENTS = [AS_OF - 1, AS_OF, AS_OF + 1].flatMap((day) =>
  TIMES.filter((_, i) => (i + day) % 4 > 0).map((time) => day + time),
);

function bookOf(dates: readonly number[], change: Partial<NonNullable<PlanInput["orders"]>> = {}): PlanInput {
  return {
    orders: ordersOf(
      dates.map((date, i) => ({ customer: "c", date, amount: 10 + i / 100 })),
      change,
    ),
  };
}

let opened: LivePlan | undefined;
afterEach(() => {
  opened?.dispose();
  opened = undefined;
});

async function open(
  input: PlanInput,
  typed?: PlanContext["typed"],
): Promise<{ plan: Plan; live: LivePlan; goal: Goal }> {
  const context: PlanContext = { ...contextOf(), ...(typed && { typed }) };
  const plan = goalKind.plan(input, CHOSEN, context);
  const { date, amount } = input.orders!;
  const live = await writePlan(plan, (add) => {
    const rows = Array.from(date, (moment, i): Value[] => [`o${i}`, "c", moment, amount[i]!]);
    writeUserTable(add("Orders"), "Orders", TEST_SOURCE.headers, rows);
  });
  opened = live;
  return { plan, live, goal: planGoal(goalChoices(CHOSEN), input, context, 1900) };
}

async function type(live: LivePlan, sheet: string, key: string, ...values: readonly (number | null)[]): Promise<void> {
  const { area } = live.plan(sheet).inputs.find((input) => input.key === key)!;
  live.sheet(sheet).write(
    area,
    values.map((value) => [value ?? ""]),
  );
  await live.recalculated();
}

const hours = (live: LivePlan): Record<string, Value>[] => tableWith(live, "hours", "Hour", "Weight");
const column = (live: LivePlan, heading: string): Value[] => hours(live).map((row) => row[heading]!);

function expectAsPlanned(live: LivePlan, goal: Goal): void {
  for (const measure of MEASURES)
    expect([measure, column(live, `${MEASURE_TEXTS[measure]["en-US"]} goal`)]).toEqual([
      measure,
      goal.hours.goal[measure],
    ]);
  expect(column(live, "Orders actual")).toEqual(goal.hours.actual.orders);
  column(live, "Revenue actual").forEach((sum, hour) => expect(sum).toBeCloseTo(goal.hours.actual.revenue![hour]!, 9));
}

const failed = (plan: Plan, live: LivePlan): string[] =>
  Object.entries(liveChecks(plan, live)).flatMap(([name, holds]) => (holds === true ? [] : [name]));

it("hours add up to the day and count a full hour in itself", async () => {
  const { plan, live, goal } = await open(bookOf(MOMENTS));
  expect(errorCells(plan, live)).toEqual([]);
  expect(goal.hours.actual.orders!.every((count) => count > 0)).toBe(true);
  expectAsPlanned(live, goal);
  expect(failed(plan, live)).toEqual([]);
  expect(hours(live).at(0)!.Hour).toBe("00:00–01:00");
});

it("another day and other weights give what a rebuild with them gives", async () => {
  const input = bookOf(MOMENTS);
  const weights = Array.from({ length: 24 }, (_, hour) => (hour % 3) * 1.7);
  const { plan, live } = await open(input);
  await type(live, "hours", HOURS_KEYS.day, AS_OF - 1);
  await type(live, "hours", HOURS_KEYS.weights, ...weights);
  const cells: Readonly<Record<string, readonly (readonly number[])[]>> = {
    [HOURS_KEYS.day]: [[AS_OF - 1]],
    [HOURS_KEYS.weights]: weights.map((weight) => [weight]),
  };
  const goal = planGoal(
    goalChoices(CHOSEN),
    input,
    { ...contextOf(), typed: (sheet, key) => (sheet === "hours" ? cells[key] : undefined) },
    1900,
  );
  expect(goal.hours.day).toBe(AS_OF - 1);
  expectAsPlanned(live, goal);
  expect(failed(plan, live)).toEqual([]);
});

it("follows the as-of date of the goal sheet", async () => {
  const { plan, live } = await open(bookOf(MOMENTS));
  await type(live, "goal", "asOf", AS_OF - 1);
  const context = contextOf();
  const goal = planGoal(goalChoices({ ...CHOSEN, asOf: AS_OF - 1 }), bookOf(MOMENTS), context, 1900);
  expect(column(live, "Orders actual")).toEqual(goal.hours.actual.orders);
  expect(column(live, "Orders goal").reduce<number>((sum, each) => sum + Number(each), 0)).toBe(
    goal.byDay.orders[AS_OF - 1 - START],
  );
  expect(failed(plan, live)).toEqual([]);
});

it("judges only hours that are over, by a time or a moment", async () => {
  const { live } = await open(bookOf(MOMENTS));
  const judged = (): number => column(live, "State").filter((state) => state !== "").length;
  const over = (): number => column(live, "Orders actual, running").filter((count) => count !== "").length;
  expect(over()).toBe(24);
  await type(live, "hours", HOURS_KEYS.now, 14.5 / 24);
  expect(over()).toBe(14);
  expect(judged()).toBeLessThanOrEqual(14);
  await type(live, "hours", HOURS_KEYS.now, AS_OF + 10 / 24);
  expect(over()).toBe(10);
  await type(live, "hours", HOURS_KEYS.now, AS_OF - 0.01);
  expect(over()).toBe(0);
  await type(live, "hours", HOURS_KEYS.now, AS_OF + 3);
  expect(over()).toBe(24);
});

it("says it where no hour has a weight, or the day is none of the goal's", async () => {
  const { plan, live } = await open(bookOf(MOMENTS));
  await type(live, "hours", HOURS_KEYS.weights, ...Array.from({ length: 24 }, () => 0));
  expect(errorCells(plan, live)).toEqual([]);
  const texts = (): Value[] => live.plan("hours").blocks.flatMap(({ area }) => live.values("hours", area).flat());
  expect(texts().some((text) => String(text).startsWith("No hour has a weight above 0"))).toBe(true);
  expect(failed(plan, live)).toEqual([
    "The hours add up to the day, for every measure",
    "At least one hour has a weight above 0",
  ]);
  await type(live, "hours", HOURS_KEYS.day, START - 1);
  expect(errorCells(plan, live)).toEqual([]);
  expect(texts().some((text) => String(text).startsWith("This day does not belong to the goal"))).toBe(true);
});

it("without times shows goals only and says why; rows no formula counts are values of their day", async () => {
  const dated = await open(bookOf(MOMENTS.map(Math.floor)));
  expect(hours(dated.live)[0]).not.toHaveProperty("Orders actual");
  const said = (plan: Plan): string => JSON.stringify(plan.sheets.find(({ key }) => key === "how")!.blocks);
  expect(said(dated.plan)).toContain("its dates have no time of day");
  expect(said(dated.plan)).toContain("even from 9:00 to 21:00");
  expect(failed(dated.plan, dated.live)).toEqual([]);
  dated.live.dispose();
  const { plan, live, goal } = await open(bookOf(MOMENTS, { native: { aggregatable: false, countedStatuses: [] } }));
  expect(said(plan)).toContain("is a value of 2026-11-23");
  expect(column(live, "Orders actual")).toEqual(goal.hours.actual.orders);
  await type(live, "hours", HOURS_KEYS.day, AS_OF - 1);
  expect(column(live, "Orders actual").every((cell) => cell === "")).toBe(true);
  expect(errorCells(plan, live)).toEqual([]);
});

/**
 * The goal sheets calculated by a spreadsheet, beside the user's own order table: native formulas give what the domain gives.
 */
import { serialOf } from "../../../src/domain/calendar/calendar";
import { goalKind } from "../../../src/kinds/goal/kind";
import type { GoalPeriod, GoalResult } from "../../../src/kinds/goal/result";
import type { OptionValues } from "../../../src/kinds/kind";
import type { Plan } from "../../../src/plan/plan";
import type { GridSheet } from "../../../playground/grid/grid";
import type { Orders } from "../../../src/tables/orders";
import { contextOf } from "../support/context";
import { leadsOf } from "../support/leads";
import { errorCells, liveChecks, type LivePlan, writePlan } from "../support/live-plan";
import { ordersOf, TEST_SOURCE } from "../support/orders";
import { writeUserTable } from "../support/user-table";

const START = serialOf(2026, 1, 1);
const LIST = Array.from({ length: 300 }, (_, i) => ({
  customer: `c${i % 7}`,
  date: START + i * 0.9 + 0.3,
  amount: 10 + (i % 9) * 1.25,
}));
const LEADS = Array.from({ length: 90 }, (_, i) => ({
  date: START + 3 * i,
  reached: (i % 4) as 0 | 1 | 2 | 3,
  seller: `s${i % 3}`,
}));
const STATUSES = ["paid", "done", "cancelled"];
const statusOf = (row: number): string => STATUSES[row % 3]!;
const HEADERS = [...TEST_SOURCE.headers, "Status"];
const CHOSEN = {
  orderTarget: 410,
  storeCloseRate: 0.7,
  visitRate: 0.6,
  leadValidity: 0.9,
  aov: 14.99,
  start: START,
  end: START + 120,
};

/** The orders that count of a table with a status column: every third row is cancelled. */
function counted(table: string | null): Orders {
  const orders = ordersOf(
    LIST.filter((_, row) => statusOf(row) !== "cancelled"),
    {
      rows: LIST.length,
      leftOut: [{ reason: "cancelled", rows: LIST.flatMap((_, row) => (statusOf(row) === "cancelled" ? [row] : [])) }],
    },
  );
  return {
    ...orders,
    source: { ...orders.source, table, headers: HEADERS, rows: LIST.length },
    columns: { ...orders.columns, status: 4 },
    native: { aggregatable: true, countedStatuses: ["paid", "done"] },
  };
}

function writeOrders(sheet: GridSheet, table: string | null): void {
  const rows = LIST.map(({ customer, date, amount }, row) => [`o${row}`, customer, date, amount, statusOf(row)]);
  writeUserTable(sheet, table, HEADERS, rows);
}

let opened: LivePlan | undefined;
afterEach(() => {
  opened?.dispose();
  opened = undefined;
});

async function build(orders: Orders | undefined, values: OptionValues) {
  const leads = leadsOf(LEADS);
  const plan = goalKind.plan({ orders, leads }, values, contextOf());
  const live = await writePlan(plan, (add) => {
    if (orders !== undefined) writeOrders(add("Orders"), orders.source.table);
  });
  opened = live;
  return { plan, live, goal: (plan.result as GoalResult).goal };
}

const MEASURES = {
  orders: "Orders",
  visits: "Store visits",
  validLeads: "Valid leads",
  rawLeads: "Raw leads",
  revenue: "Revenue",
} as const;

/** The body of the table whose first heading is given, by heading. */
function tableOf(live: LivePlan, key: string, first: string): Record<string, unknown>[] {
  const { blocks } = live.plan(key);
  const at = blocks.findIndex(({ cells }) => cells[0]![0] === first);
  const headings = blocks[at]!.cells[0]!;
  return live
    .values(key, blocks[at + 1]!.area)
    .map((row) =>
      Object.fromEntries(headings.map((heading, i) => [typeof heading === "string" ? heading : "", row[i]] as const)),
    );
}

/** Goals and actual figures of the sheets of months and days, as the build reports them and as the sheets calculate them. */
function expectAsReported(live: LivePlan, goal: GoalResult["goal"]): void {
  const shown = (row: Record<string, unknown>): unknown =>
    Object.entries(MEASURES).map(([measure, name]) => [
      measure,
      row[`${name} goal`],
      `${name} actual` in row ? row[`${name} actual`] : null,
    ]);
  const reported = (period: GoalPeriod): unknown =>
    Object.keys(MEASURES).map((measure) => [
      measure,
      period.goal[measure as keyof typeof MEASURES],
      period.actual[measure as keyof typeof MEASURES],
    ]);
  expect(tableOf(live, "months", "Month").map(shown)).toEqual(goal.months.map(reported));
  expect(tableOf(live, "days", "Date").map(shown)).toEqual(goal.days.map(reported));
}

const failed = (plan: Plan, live: LivePlan): string[] => {
  const checks = liveChecks(plan, live);
  return Object.keys(checks).filter((name) => checks[name] !== true);
};

describe.each([
  ["an Excel table, a year", "Orders", { end: START + 364 }],
  [
    "a heading row, with weekday weights and an as-of date",
    null,
    { weekdayWeights: [1, 1, 1, 1, 1.5, 2, 0], asOf: START + 100 },
  ],
  [
    "an Excel table, six weeks set in revenue",
    "Orders",
    { end: START + 45, basis: "revenue", revenueTarget: 12_345.67 },
  ],
  [
    "Chinese holidays, set in traffic",
    "Orders",
    { holidays: "china", basis: "traffic", visitorTarget: 20_001, conversionRate: 0.0213 },
  ],
])("over %s", (_, table, values) => {
  it("goals, actual figures and checks are right", async () => {
    const { plan, live, goal } = await build(counted(table), { ...CHOSEN, ...values });
    expect(errorCells(plan, live)).toEqual([]);
    expectAsReported(live, goal);
    expect(failed(plan, live)).toEqual([]);
  });
});

/** The progress figures as the sheets calculate them, by label: large ones below it, those they are computed from beside it. */
function progress(live: LivePlan): Record<string, unknown> {
  const at = (key: string, label: string, rows: number, columns: number): unknown => {
    const { area } = live.plan(key).blocks.find(({ cells }) => cells[0]![0] === label && cells.length === 1)!;
    return live.values(key, { row: area.row + rows, column: area.column + columns, rows: 1, columns: 1 })[0]![0];
  };
  const figures = ["Orders so far", "Pace", "Needed a selling day", "Forecast at the end", "State"];
  return {
    ...Object.fromEntries(figures.map((label) => [label, at("goal", label, 1, 0)])),
    ...Object.fromEntries(["Orders to reach", "Expected to date"].map((label) => [label, at("how", label, 0, 1)])),
  };
}

async function type(live: LivePlan, key: string, ...values: (number | string)[]): Promise<void> {
  const { area } = live.plan("goal").inputs.find((input) => input.key === key)!;
  live.sheet("goal").write(
    area,
    values.map((value) => [value]),
  );
  await live.recalculated();
}

it("progress is what the build reports", async () => {
  const { live, goal } = await build(counted("Orders"), { ...CHOSEN, asOf: START + 100 });
  const figures = progress(live);
  expect(figures["Orders so far"]).toBe(goal.progress!.actual);
  expect(figures["Expected to date"]).toBeCloseTo(goal.progress!.expected, 9);
  expect(figures.Pace).toBeCloseTo(goal.progress!.pace!, 9);
  expect(figures["Needed a selling day"]).toBeCloseTo(goal.progress!.neededPerDay!, 9);
  expect(figures["Forecast at the end"]).toBeCloseTo(goal.progress!.forecast!, 9);
  expect(figures.State).toBe("Behind");
});

it("follows every input: what is typed gives what a new build would", async () => {
  const { plan, live } = await build(counted("Orders"), CHOSEN);
  const changed = {
    orderTarget: 777,
    storeCloseRate: 0.35,
    aov: 20.5,
    weekdayWeights: [1, 2, 3, 4, 5, 6, 7],
    asOf: START + 40,
  };
  const leads = leadsOf(LEADS);
  const { goal } = goalKind.plan({ orders: counted("Orders"), leads }, { ...CHOSEN, ...changed }, contextOf())
    .result as GoalResult;
  for (const [key, value] of Object.entries(changed))
    await type(live, key, ...(Array.isArray(value) ? value : [value]));
  // Actual leads are values of the build, so the as-of date does not move them.
  const goals = (rows: readonly Record<string, unknown>[]): unknown[] =>
    rows.map((row) => Object.values(MEASURES).map((name) => row[`${name} goal`]));
  expect(goals(tableOf(live, "days", "Date"))).toEqual(
    goal.days.map((each) => Object.keys(MEASURES).map((measure) => each.goal[measure as keyof typeof MEASURES])),
  );
  expect(progress(live)["Expected to date"]).toBeCloseTo(goal.progress!.expected, 9);
  expect(failed(plan, live)).toEqual([]);
});

it("has no error and no state before the first day, and after the last no need", async () => {
  const { plan, live } = await build(counted("Orders"), { ...CHOSEN, asOf: START - 10 });
  expect(errorCells(plan, live)).toEqual([]);
  expect(progress(live)).toMatchObject({
    "Orders so far": 0,
    Pace: "",
    "Forecast at the end": "",
    State: "Not begun",
  });
  await type(live, "asOf", START + 500);
  expect(errorCells(plan, live)).toEqual([]);
  expect(progress(live)).toMatchObject({ "Needed a selling day": "" });
});

it("without orders takes what the user types as actual figures", async () => {
  const { plan, live } = await build(undefined, { ...CHOSEN, asOf: START + 58 });
  const { area } = live.plan("days").inputs[0]!;
  live.sheet("days").write({ ...area, rows: 2 }, [[30], [40]]);
  await live.recalculated();
  expect(errorCells(plan, live)).toEqual([]);
  expect(progress(live)["Orders so far"]).toBe(70);
  expect(tableOf(live, "days", "Date")[1]!["Orders actual, running"]).toBe(70);
});

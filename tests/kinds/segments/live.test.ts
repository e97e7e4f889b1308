/**
 * The segment sheets calculated by a spreadsheet: their native formulas give what the domain's rules give.
 */
import type { OptionValues } from "../../../src/kinds/kind";
import type { Area } from "../../../src/plan/plan";
import { segmentsKind } from "../../../src/kinds/segments/kind";
import type { CustomerRow, SegmentsResult } from "../../../src/kinds/segments/result";
import { AS_OF, referenceOrders, referenceScores, referenceSegments } from "../../fixtures/rfm";
import { contextOf } from "../support/context";
import { errorCells, liveChecks, type LivePlan, writePlan } from "../support/live-plan";
import { ordersOf, type TestOrder } from "../support/orders";

/** Orders of customers who differ in all three measures, with ties. */
const MADE: readonly TestOrder[] = Array.from({ length: 240 }, (_, i) => ({
  customer: `Customer ${(i * i) % 61}`,
  date: 46000 + ((i * 37) % 290),
  amount: 20 + ((i * 53) % 400) / 4,
}));

interface Built {
  readonly live: LivePlan;
  readonly result: SegmentsResult;
  readonly checks: () => Record<string, unknown>;
  readonly errors: () => string[];
  /** R, F, M, code and segment of every customer, as calculated. */
  readonly scores: () => unknown[][];
  readonly input: (key: string) => { sheet: string; area: Area };
}

async function build(list: readonly TestOrder[], values: OptionValues): Promise<Built> {
  const plan = segmentsKind.plan({ orders: ordersOf(list) }, values, contextOf());
  const live = await writePlan(plan);
  const table = live.plan("customers").tables[0]!.area;
  // The last column is the next action.
  const body = { row: table.row + 1, column: table.column + table.columns - 6, rows: table.rows - 1, columns: 5 };
  return {
    live,
    result: plan.result as SegmentsResult,
    checks: () => liveChecks(plan, live),
    errors: () => errorCells(plan, live),
    scores: () => live.values("customers", body),
    input: (key) => {
      const sheet = plan.sheets.find(({ inputs }) => inputs.some((input) => input.key === key))!;
      return { sheet: sheet.key, area: sheet.inputs.find((input) => input.key === key)!.area };
    },
  };
}

const expected = ({ customers }: SegmentsResult): unknown[][] =>
  customers.map(({ r, f, m, score, segment }) => [r, f, m, score, segment]);
const allTrue = (checks: Record<string, unknown>): boolean => Object.values(checks).every((value) => value === true);

/** Types into an input, from one of its cells on. */
async function type(
  built: Built,
  key: string,
  row: number,
  column: number,
  ...cells: (number | string)[][]
): Promise<void> {
  const { sheet, area } = built.input(key);
  const to = { row: area.row + row, column: area.column + column, rows: cells.length, columns: cells[0]!.length };
  built.live.sheet(sheet).write(to, cells);
  await built.live.recalculated();
}

describe.each([
  { map: "eleven", scoring: "quantile" },
  { map: "eleven", scoring: "rfm-package" },
  { map: "r-docs", scoring: "quantile" },
  { map: "r-classic", scoring: "cuts" },
  { map: "grid", scoring: "cuts", comparison: "at-least" },
  { map: "eight", scoring: "quantile" },
  { map: "eight", scoring: "mean", comparison: "at-least" },
  { map: "eight", scoring: "median" },
  { map: "eight", scoring: "mean-score", bins: 7 },
  {
    ...{ scoring: "mean-score", pointsBy: "cuts", comparison: "at-least", monetaryAs: "day-average" },
    ...{ recencyCuts: [60, 120], frequencyCuts: [3, 5], monetaryCuts: [60, 75] },
  },
  { scoring: "mean-score", pointsBy: "ntile", ranking: "qcut", ties: "name" },
  { map: "rf", scoring: "ntile", ranking: "qcut" },
  { map: "eight", scoring: "cuts", recencyCuts: [100], frequencyCuts: [4], monetaryCuts: [300] },
  { map: "eleven", scoring: "ntile", frequencyAs: "days", monetaryAs: "average" },
  { map: "sheet", scoring: "quantile", bins: 3 },
  { map: "sheet", scoring: "rfm-package", bins: 10, windowMonths: 6 },
] as OptionValues[])("the map $map scored by $scoring, bins $bins, $comparison", (values) => {
  it("calculates every score, segment and check natively", async () => {
    const built = await build(MADE, values);
    expect(built.errors()).toEqual([]);
    expect(built.scores()).toEqual(expected(built.result));
    expect(allTrue(built.checks())).toBe(true);
    built.live.dispose();
  });
});

it("the R package's customers score the same natively", async () => {
  const built = await build(referenceOrders(), { scoring: "rfm-package", map: "r-docs", asOf: AS_OF });
  const [scores, segments] = [referenceScores("5-bins"), referenceSegments("docs")];
  const published = built.result.customers.map(({ customer }) => {
    const { r, f, m, score } = scores.get(customer)!;
    return [r, f, m, score, segments.get(customer)];
  });
  expect(built.scores()).toEqual(published);
  expect(allTrue(built.checks())).toBe(true);
  built.live.dispose();
});

it("scores again when a cut point is typed, and returns when it is emptied", async () => {
  const built = await build(MADE, {});
  await type(built, "cut.atMost.monetary", 3, 0, [0.5]);
  const above = (row: unknown[]): number => Number(row[2]);
  const before = built.result.customers.map(({ m }: CustomerRow) => m);
  // Everyone is above a fourth cut of 0.5, so everyone has one point more but those who passed the computed fourth cut.
  expect(built.scores().map(above)).toEqual(before.map((m) => Math.min(5, m + 1)));
  expect(allTrue(built.checks())).toBe(false);
  await type(built, "cut.atMost.monetary", 3, 0, [""]);
  expect(built.scores()).toEqual(expected(built.result));
  expect(allTrue(built.checks())).toBe(true);
  built.live.dispose();
});

it("moves customers when a cell of the map is changed", async () => {
  const built = await build(MADE, { map: "eleven" });
  const { r, f, m, score } = built.result.customers[0]!;
  await type(built, "map.eleven.en-US", (r - 1) * 5 + f - 1, m - 1, ["Lost"]);
  const segments = built.scores().filter((row) => row[3] === score);
  expect(new Set(segments.map((row) => row[4]))).toEqual(new Set(["Lost"]));
  expect(allTrue(built.checks())).toBe(true);
  built.live.dispose();
});

it("follows changed rules: the first that fits wins, and none is Others", async () => {
  const built = await build(MADE, { map: "r-docs" });
  // The first rule takes everyone with a frequency score of 1 and a monetary score up to 5.
  await type(built, "rules.limits", 0, 0, [1, 5, 1, 1, 1, 5]);
  await type(built, "rules.names.en-US", 0, 0, ["Once only"]);
  const rows = built.scores();
  expect(rows.filter((row) => row[1] === 1).every((row) => row[4] === "Once only")).toBe(true);
  expect(rows.some((row) => row[1] !== 1 && row[4] === "Once only")).toBe(false);
  const noRule = Array.from({ length: 10 }, () => [0]);
  await type(built, "rules.limits", 0, 1, ...noRule);
  expect(new Set(built.scores().map((row) => row[4]))).toEqual(new Set(["Others"]));
  expect(allTrue(built.checks())).toBe(true);
  built.live.dispose();
});

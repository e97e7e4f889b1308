/** The goal as the pane shows it before building: the same figures as the build, and the flag that its sheet raises. */
import { serialOf } from "../../../src/domain/calendar/calendar";
import { REACH_TEXTS } from "../../../src/kinds/goal/sheets/goal/texts";
import { goalKind } from "../../../src/kinds/goal/kind";
import type { GoalResult } from "../../../src/kinds/goal/result";
import type { OptionValues, PlanInput } from "../../../src/kinds/kind";
import { Problem } from "../../../src/text/problem";
import { contextOf } from "../support/context";
import { writePlan } from "../support/live-plan";
import { ordersOf } from "../support/orders";

const day = (year: number, month: number, date: number): number => serialOf(year, month, date);
/** 10 orders of 100 each in January 2026, 20 in February, and so on to 60 in June. */
const MADE = ordersOf(
  Array.from({ length: 6 }, (_, month) =>
    Array.from({ length: 10 * (month + 1) }, (_each, i) => ({
      customer: "a",
      date: day(2026, month + 1, 1 + (i % 28)),
      amount: 100,
    })),
  ).flat(),
);
/** Counted as values, so that the sheet needs no table beside it. */
const GROWING = { ...MADE, native: { ...MADE.native, aggregatable: false } };
const JULY = { orderTarget: 70, start: day(2026, 7, 1), end: day(2026, 7, 31), asOf: day(2026, 6, 30) };

const previewOf = (input: PlanInput, values: OptionValues) => goalKind.preview!(input, values, contextOf());

it("has the needs and months of the build", () => {
  const values = { orderTarget: 400, leadValidity: 0.7, start: day(2026, 1, 1), end: day(2026, 12, 31) };
  const { total, parts } = previewOf({ orders: GROWING }, values);
  const { goal } = goalKind.plan({ orders: GROWING }, values, contextOf()).result as GoalResult;
  const need = (measure: string): number => goal.stages.find((each) => each.stage === measure)!.need;
  expect(total.slice(0, 2).map(({ value }) => value)).toEqual([need("orders"), need("rawLeads")]);
  expect(parts[0]!.bars.map(({ value, detail }) => [value, detail.value])).toEqual(
    goal.months.map((month) => [month.goal.orders, month.goal.rawLeads]),
  );
  expect(parts[0]!.bars.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
});

it("sets a month on average beside the best so far, in the measure of the goal", () => {
  expect(previewOf({ orders: GROWING }, JULY).total.slice(1)).toEqual([
    { label: "Goal, on average", value: 70, unit: "count" },
    { label: "Best month so far", value: 60, unit: "count" },
  ]);
  const revenue = { ...JULY, orderTarget: null, basis: "revenue", revenueTarget: 6500.5 };
  expect(previewOf({ orders: GROWING }, revenue).total.slice(1)).toEqual([
    { label: "Goal, on average", value: 6500.5, unit: "money" },
    { label: "Best month so far", value: 6000, unit: "money" },
  ]);
  expect(previewOf({}, { ...JULY, aov: 100 }).total).toHaveLength(2);
});

it.each([
  ["beyond the best month", {}, REACH_TEXTS.beyondBest],
  ["within what was reached", { orderTarget: 60 }, null],
  [
    "above a trend that allows no stretch",
    { orderTarget: 55, start: day(2026, 1, 1), end: day(2026, 1, 31), stretch: 0 },
    REACH_TEXTS.beyondTrend,
  ],
  [
    "a strongest month beyond the best",
    {
      orderTarget: 100,
      start: day(2026, 7, 1),
      end: day(2026, 8, 31),
      holidays: "none",
      stretch: 1,
      weekdayWeights: [0, 0, 0, 0, 1, 0, 0],
    },
    null,
  ],
])("flags as the sheet does: %s", async (_, values, flag) => {
  const options = { ...JULY, ...values };
  const notes = previewOf({ orders: GROWING }, options).notes!;
  const plan = goalKind.plan({ orders: GROWING }, options, contextOf());
  const live = await writePlan(plan);
  const { blocks } = live.plan("how");
  const shown = blocks.flatMap(({ area }) => live.values("how", area).flat());
  const flags = [REACH_TEXTS.beyondBest, REACH_TEXTS.beyondTrend, REACH_TEXTS.strongBeyond].map(
    (each) => each["en-US"],
  );
  // The sheet judges orders first, then revenue, which here is 100 an order.
  const raised = shown.filter((value) => flags.includes(String(value)));
  live.dispose();
  expect(notes[0]?.["en-US"]).toBe(raised[0]);
  expect(notes).toEqual(flag === null ? [] : [flag]);
});

it("says why a goal cannot be planned", () => {
  expect(() => previewOf({}, {})).toThrow(Problem);
  expect(() => previewOf({ orders: GROWING }, { ...JULY, end: JULY.start - 1 })).toThrow(/before the first day/);
});

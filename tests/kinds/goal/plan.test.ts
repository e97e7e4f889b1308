import fc from "fast-check";
import { serialOf } from "../../../src/domain/calendar/calendar";
import { wholeUp } from "../../../src/domain/maths/whole";
import { goalKind } from "../../../src/kinds/goal/kind";
import { LIVE_DAYS } from "../../../src/kinds/goal/cells";
import type { GoalResult } from "../../../src/kinds/goal/result";
import type { Plan, SheetPlan } from "../../../src/plan/plan";
import { LOCALES } from "../../../src/text/locale";
import { contextOf, TODAY } from "../support/context";
import { leadsOf } from "../support/leads";
import { ALL_SHEETS, CHOSEN, DAILY, day, planOf, resultOf } from "../support/goals";
import { expectPlanLaws, formulasOf } from "../support/plan-laws";

const sheetOf = (plan: Plan, key: string): SheetPlan => plan.sheets.find((sheet) => sheet.key === key)!;
/** Texts of a sheet, those inside of formulas too. */
const textOf = ({ blocks }: SheetPlan): string =>
  blocks
    .flatMap(({ cells }) =>
      cells.flat().map((cell) => (cell !== null && typeof cell === "object" ? cell.formula : cell)),
    )
    .filter((cell) => typeof cell === "string")
    .join("\n");
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const FUNNEL_LEADS = leadsOf(
  Array.from({ length: 100 }, (_, i) => ({ date: day(1, 1) + i, reached: i < 20 ? 3 : i < 50 ? 2 : i < 80 ? 1 : 0 })),
);

describe("the reverse funnel", () => {
  it("goes from orders back to raw leads, each stage from the unrounded one", () => {
    const { stages } = resultOf({}, CHOSEN);
    expect(stages.map(({ stage: measure, need }) => [measure, need])).toEqual([
      ["orders", 1000],
      ["visits", 2000],
      ["validLeads", 3334],
      ["rawLeads", 4167],
      ["revenue", 250_000],
    ]);
    expect(stages[3]!.exact).toBeCloseTo(1000 / 0.5 / 0.6 / 0.8, 9);
  });
});

describe("the breakdown", () => {
  it("adds up exactly for every stage, whatever the days and weights", () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 30 }), { minLength: 7, maxLength: 7 })
      .filter((each) => each.some((weight) => weight > 0));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 6, max: 500 }),
        weights,
        (orderTarget, days, weekdayWeights) => {
          const values = { ...CHOSEN, orderTarget, weekdayWeights, end: CHOSEN.start + days };
          const goal = resultOf({}, values);
          for (const { stage: measure, need } of goal.stages) {
            const whole = (figure: number): number => Math.round(figure * (measure === "revenue" ? 100 : 1));
            for (const periods of [goal.months, goal.days])
              expect(sum(periods.map((each) => whole(each.goal[measure]!)))).toBe(whole(need));
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  it("gives a weekday without weight nothing", () => {
    const { days } = resultOf({}, { ...CHOSEN, end: day(1, 31), weekdayWeights: [1, 1, 1, 1, 1, 0, 0] });
    // 3 and 4 January 2026 were a weekend.
    expect(days.slice(2, 4).map(({ goal }) => goal.orders! + goal.revenue!)).toEqual([0, 0]);
  });

  it("cuts the first and last month to the range", () => {
    const { months } = resultOf({}, { ...CHOSEN, start: day(1, 20), end: day(3, 5) });
    expect(months.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "2026-01-20 2026-01-31",
      "2026-02-01 2026-02-28",
      "2026-03-01 2026-03-05",
    ]);
  });
});

describe("the target", () => {
  it("in revenue is divided by the order value; in traffic it is visitors × conversion × order value", () => {
    const revenue = resultOf({}, { ...CHOSEN, basis: "revenue", revenueTarget: 100_050 });
    expect(revenue.stages.map(({ need }) => need)).toEqual([401, 801, 1334, 1668, 100_050]);
    const worked = { basis: "traffic", visitorTarget: 2_000_000, conversionRate: 0.1, aov: 250 };
    const traffic = resultOf({}, { ...CHOSEN, ...worked });
    expect(traffic.stages.map(({ need }) => need)).toEqual([200_000, 400_000, 666_667, 833_334, 2_000_000, 50_000_000]);
  });

  it("is asked for where no table tells it", () => {
    expect(() => planOf({}, { ...CHOSEN, basis: "traffic", visitorTarget: 5 })).toThrow("orders ÷ visitors");
    expect(() => planOf({}, { ...CHOSEN, basis: "revenue" })).toThrow("Revenue target");
  });
});

describe("special days", () => {
  it("of mainland China: no goal on a day off, a make-up Sunday works as a Monday", () => {
    const { days } = resultOf({}, { ...CHOSEN, holidays: "china", weekdayWeights: [1, 1, 1, 1, 1, 0, 0] });
    const on = (date: string): number => days.find(({ from }) => from === date)!.goal.orders!;
    expect(["2026-10-01", "2026-10-07", "2026-02-17", "2026-06-19"].map(on)).toEqual([0, 0, 0, 0]);
    expect(["2026-02-14", "2026-02-28", "2026-05-09", "2026-10-10"].every((date) => on(date) > 0)).toBe(true);
  });

  it("says which years have no published arrangement", () => {
    const plan = planOf({}, { ...CHOSEN, holidays: "china", start: serialOf(2045, 1, 1), end: serialOf(2045, 12, 31) });
    expect(textOf(sheetOf(plan, "how"))).toContain("No arrangement of public holidays is known for 2045");
  });
});

describe("what is left open", () => {
  it("days: the year of the latest order, or its month", () => {
    expect(resultOf({ orders: DAILY })).toMatchObject({ start: "2026-01-01", end: "2026-12-31", asOf: "2026-09-27" });
    expect(resultOf({ orders: DAILY }, { horizon: "month" })).toMatchObject({ start: "2026-09-01", end: "2026-09-30" });
  });

  it("target: the orders of as many days before, else the daily average", () => {
    expect(resultOf({ orders: DAILY }, { start: day(5, 1), end: day(5, 31) }).target).toBe(31);
    expect(resultOf({ orders: DAILY }, { start: day(1, 1), end: day(12, 31) }).target).toBe(365);
  });

  it("order value from the orders, rates from the leads", () => {
    const { aov, rates } = resultOf({ orders: DAILY, leads: FUNNEL_LEADS });
    expect(aov).toBe(100);
    expect(rates).toEqual({ storeCloseRate: 0.4, visitRate: 0.625, leadValidity: 0.8 });
  });

  it("a rate that the leads cannot prove is assumed, and orders of leads are still what the leads say", () => {
    const silent = new Uint8Array(20).fill(255);
    const list = Array.from({ length: 20 }, (_, i) => ({ date: day(1, 1 + i), reached: i < 3 ? 3 : 0 }) as const);
    const onlyOrders = leadsOf(list, { valid: silent, visited: silent });
    const open = { ...CHOSEN, orderTarget: 150, storeCloseRate: null, visitRate: null, leadValidity: null };
    const { rates, stages } = resultOf({ leads: onlyOrders }, open);
    expect(rates).toEqual({ storeCloseRate: 0.3571, visitRate: 0.6, leadValidity: 0.7 });
    expect(stages.find(({ stage }) => stage === "rawLeads")!.need).toBe(1001); // 150 ÷ (3 of 20), the rate rounded
    const onlyValid = leadsOf(list, { valid: new Uint8Array(20).fill(1), visited: silent, ordered: silent });
    expect(resultOf({ leads: onlyValid }, open).rates.leadValidity).toBe(0.7);
  });

  it("without leads nothing is asked of leads: the goal is orders and revenue alone", () => {
    const plan = planOf({ orders: DAILY });
    const { rates, stages, days, sellers } = (plan.result as GoalResult).goal;
    expect(rates).toEqual({ storeCloseRate: null, visitRate: null, leadValidity: null });
    expect(stages.map(({ stage }) => stage)).toEqual(["orders", "revenue"]);
    const none = { visits: null, validLeads: null, rawLeads: null, visitors: null };
    for (const { goal } of [days[0]!, ...sellers]) expect(goal).toMatchObject(none);
    for (const sheet of plan.sheets.filter(({ key }) => key !== "calendar"))
      expect([sheet.key, textOf(sheet)]).toEqual([sheet.key, expect.not.stringMatching(/raw leads|store visits/i)]);
    expect(plan.keyFigures!.map(({ label }) => label)).not.toContain("Raw leads needed");
    const open = goalKind.suggest!({ orders: DAILY }, {}, contextOf());
    expect(open).not.toHaveProperty("storeCloseRate");
    expect(open).toHaveProperty("aov");
  });

  it("a conversion rate asks for visitors in place of leads", () => {
    const values = { orderTarget: 100, conversionRate: 0.03, aov: 50, start: day(1, 1), end: day(1, 31) };
    const { goal } = planOf({ orders: DAILY }, values).result as GoalResult;
    expect(goal.stages.map(({ stage, need }) => [stage, need])).toEqual([["orders", 100], ["visitors", 3334], ["revenue", 5000]]); // prettier-ignore
    expect(sum(goal.days.map((each) => each.goal.visitors!))).toBe(3334);
    expect(goal.tracker.map(({ stage }) => stage)).toContain("visitors");
  });

  it("rates that leads do not prove are the standard or an assumption, and the sheet says which", () => {
    const plan = planOf({ orders: DAILY }, { leadValidity: 0.7 });
    expect((plan.result as GoalResult).goal.rates).toEqual({ storeCloseRate: 0.3, visitRate: 0.6, leadValidity: 0.7 });
    expect(textOf(sheetOf(plan, "goal"))).toMatch(/assumed; type your own/);
    expect(textOf(sheetOf(plan, "goal"))).toMatch(/standard; type your own/);
  });

  it("suggest tells the same values as the plan uses, and nothing that was chosen", () => {
    const input = { orders: DAILY, leads: FUNNEL_LEADS };
    const suggested = goalKind.suggest!(input, { orderTarget: 5 }, contextOf());
    expect(suggested).toEqual({
      storeCloseRate: 0.4,
      visitRate: 0.625,
      leadValidity: 0.8,
      aov: 100,
      start: day(1, 1),
      end: day(12, 31),
      weekdayWeights: [1, 1, 1, 1, 1, 1, 1],
      asOf: day(9, 27),
    });
    const target = goalKind.suggest!(input, {}, contextOf()).orderTarget;
    expect(resultOf(input, {}).target).toBe(target);
  });
});

describe("progress", () => {
  it("counts actual figures to the as-of date and compares them with the weighted days passed", () => {
    const { progress, months } = resultOf({ orders: DAILY }, { ...CHOSEN, orderTarget: 365, asOf: day(2, 10) });
    expect(months.slice(0, 3).map(({ actual }) => [actual.orders, actual.revenue])).toEqual([
      [31, 3100],
      [10, 1000],
      [0, 0],
    ]);
    expect(progress).toMatchObject({
      actual: 41,
      expected: 41,
      pace: 1,
      forecast: 365,
      neededPerDay: 1,
      state: "onTrack",
    });
  });

  it("has no pace before the first day and no need after the last", () => {
    expect(resultOf({ orders: DAILY }, { ...CHOSEN, asOf: day(1, 1) - 5 }).progress).toMatchObject({
      pace: null,
      forecast: null,
      state: "notBegun",
    });
    const over = { ...CHOSEN, end: day(10, 31), asOf: day(10, 31) };
    expect(resultOf({ orders: DAILY }, over).progress).toMatchObject({
      actual: 270,
      neededPerDay: null,
    });
  });

  it("counts leads by what they reached", () => {
    const { months, days } = resultOf({ orders: DAILY, leads: FUNNEL_LEADS }, CHOSEN);
    expect(months[0]!.actual).toMatchObject({ rawLeads: 31, validLeads: 31, visits: 31 });
    for (const periods of [months, days]) {
      expect(sum(periods.map(({ actual }) => actual.rawLeads ?? 0))).toBe(100);
      expect(sum(periods.map(({ actual }) => actual.visits ?? 0))).toBe(50);
    }
  });

  it("does not count what the lead table does not tell", () => {
    const leads = { ...FUNNEL_LEADS, visited: new Uint8Array(100).fill(255) };
    expect(resultOf({ leads }, CHOSEN).months[0]!.actual).toMatchObject({ rawLeads: 31, visits: null });
  });
});

describe("actual figures", () => {
  it("are formulas over the table where those count as the reader does", () => {
    const plan = planOf({ orders: DAILY }, CHOSEN);
    expect((plan.result as GoalResult).goal.live).toBe(true);
    expect(
      formulasOf(sheetOf(plan, "days")).filter((formula) => formula.includes("COUNTIFS(Orders[Date]")).length,
    ).toBe(365);
    expect(textOf(sheetOf(plan, "how"))).toContain("are live");
  });

  it.each([
    ["where they would not", { ...DAILY, native: { aggregatable: false, countedStatuses: [] } }, {}],
    [`for more than ${LIVE_DAYS} days`, DAILY, { end: CHOSEN.start + LIVE_DAYS }],
  ])("are values with the refresh date %s", (_, orders, values) => {
    const plan = planOf({ orders }, { ...CHOSEN, ...values });
    expect((plan.result as GoalResult).goal.live).toBe(false);
    expect(formulasOf(sheetOf(plan, "days")).some((formula) => formula.includes("Orders["))).toBe(false);
    expect(textOf(sheetOf(plan, "how"))).toContain("Actual figures are values of 2026-11-23");
  });

  it("are the user's to type without orders", () => {
    const plan = planOf({}, CHOSEN);
    expect(sheetOf(plan, "days").inputs.map(({ key }) => key)).toEqual([
      "actual.orders.2026-01-01",
      "actual.revenue.2026-01-01",
    ]);
    expect((plan.result as GoalResult).goal).toMatchObject({ progress: null, asOf: "2026-11-23" });
  });
});

it.each(LOCALES)("keeps every law of a plan in %s", (locale) => {
  expectPlanLaws(planOf({ orders: DAILY, leads: FUNNEL_LEADS }, ALL_SHEETS, locale), ["Orders", "Leads"]);
  expectPlanLaws(planOf({ orders: DAILY }, {}, locale), ["Orders"]);
  expectPlanLaws(planOf({}, { ...CHOSEN, holidays: "china" }, locale));
});

it("keeps the chosen as-of date in its input and the latest order beside it", () => {
  const plan = planOf({ orders: DAILY }, { ...CHOSEN, asOf: TODAY });
  const { area } = sheetOf(plan, "goal").inputs.find(({ key }) => key === "asOf")!;
  const block = sheetOf(plan, "goal").blocks.find(
    (each) => each.area.row === area.row && each.area.column === area.column,
  )!;
  expect(block.cells).toEqual([[TODAY]]);
});

it("rounds people up by the same rule as the funnel function", () => {
  const { stages } = resultOf({}, { ...CHOSEN, orderTarget: 7, storeCloseRate: 0.7 });
  expect(stages[1]!.need).toBe(wholeUp(7 / 0.7));
  expect(stages[1]!.need).toBe(10);
});

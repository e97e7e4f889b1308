/** What the goal's sheet finds and says to do, as a spreadsheet calculates it: it follows the inputs, in every language. */
import { serialOf } from "../../../src/domain/calendar/calendar";
import { goalKind } from "../../../src/kinds/goal/kind";
import { LOCALES, type Locale } from "../../../src/text/locale";
import { contextOf } from "../support/context";
import { errorCells, type LivePlan, writePlan } from "../support/live-plan";
import { ALL_SHEETS } from "../support/goals";
import { leadsOf } from "../support/leads";
import { ordersOf } from "../support/orders";

const START = serialOf(2026, 1, 1);
const MADE = ordersOf(
  Array.from({ length: 120 }, (_, i) => ({
    customer: `c${i % 7}`,
    seller: `s${i % 3}`,
    date: START + i * 0.5,
    amount: 100,
  })),
);
const ORDERS = { ...MADE, native: { ...MADE.native, aggregatable: false } };
/** 22 orders in 11 of 41 days. */
const VALUES = {
  ...{ orderTarget: 120, start: START, end: START + 40, asOf: START + 10 },
  weekdayWeights: [1, 1, 1, 1, 1, 1, 1],
};
const LONGEST: Readonly<Record<Locale, readonly [number, number]>> = {
  "en-US": [76, 108],
  "zh-CN": [40, 54],
  "zh-TW": [40, 54],
};

let live: LivePlan;
afterEach(() => live.dispose());

/** The headline of a sheet, without the arrow. */
const headline = (key = "goal"): string[] =>
  [3, 4].map((row) => String(live.values(key, { row, column: 1, rows: 1, columns: 1 })[0]![0]).replace("→ ", ""));
const SHEETS = ["goal", "today", "months", "days", "tracker", "hours", "sellers", "sellerDays"];

async function type(values: Readonly<Record<string, number>>): Promise<void> {
  for (const [key, value] of Object.entries(values)) {
    const { area } = live.plan("goal").inputs.find((input) => input.key === key)!;
    live.sheet("goal").write(area, [[value]]);
  }
  await live.recalculated();
}

it("says what it finds by the state, and what to do", async () => {
  live = await writePlan(goalKind.plan({ orders: ORDERS }, VALUES, contextOf()));
  expect(headline()).toEqual([
    "Behind: 22 of 120 orders are in; at this rate it ends at 82 (−32%)",
    "Bring 3.3 a selling day instead of 2.0: 98 are missing, 30 selling days left",
  ]);
  const by: string[] = [];
  for (const target of [90, 82, 60, 22, 20]) {
    await type({ orderTarget: target });
    by.push(...headline());
  }
  expect(by).toEqual([
    "Slightly behind: 22 of 90 orders are in; at this rate it ends at 82 (−9%)",
    "Bring 2.3 a selling day instead of 2.0: 68 are missing, 30 selling days left",
    "On track: 22 of 82 orders are in; at this rate it ends at 82 (±0%)",
    "60 orders to go, 2.0 a selling day",
    "Ahead: 22 of 60 orders are in; at this rate it ends at 82 (+37%)",
    "38 orders to go, 1.3 a selling day",
    "Reached: 22 of 22 orders are in; at this rate it ends at 82 (+273%)",
    "Nothing is left to do: raise the target, or prepare the next period",
    "Reached: 22 of 20 orders are in; at this rate it ends at 82 (+310%)",
    "Nothing is left to do: raise the target, or prepare the next period",
  ]);
  await type({ orderTarget: 120, asOf: START + 39 });
  expect(headline()[1]).toMatch(/: 98 are missing, 1 selling day left$/);
  await type({ orderTarget: 20, asOf: START - 3 });
  expect(headline()).toEqual([
    "Not begun: 20 orders to reach from 2026-01-01 to 2026-02-10",
    "Each selling day needs 0.0",
  ]);
  await type({ asOf: START + 90, orderTarget: 120 });
  expect(headline()).toEqual([
    "Over: 22 of 120 orders came in",
    "98 were missing at the end: look at what moved it before you set the next goal",
  ]);
});

it("asks for the days' orders where no table tells them", async () => {
  const chosen = { ...VALUES, aov: 100 };
  live = await writePlan(goalKind.plan({}, chosen, contextOf()));
  expect(headline()).toEqual([
    "Not begun: 120 orders to reach from 2026-01-01 to 2026-02-10",
    "Type each day's orders and revenue into the sheet of days: this sheet then says where you stand",
  ]);
});

it("says what to do today, and on the last day of a month what stays open", async () => {
  live = await writePlan(goalKind.plan({ orders: ORDERS }, VALUES, contextOf()));
  expect(headline("today")).toEqual([
    "Close 1 order today: 22 of 91 are in, 10 fewer than planned by now",
    "Then 68 are left for 20 selling days, more than the best day's 2 each: ask for help or plan anew",
  ]);
  await type({ asOf: serialOf(2026, 1, 31), orderTarget: 90 });
  expect(headline("today")).toEqual([
    "Close 2 orders today: 22 of 68 are in, 46 fewer than planned by now",
    "Last selling day of the month: 44 will still be missing; plan them into next month",
  ]);
  await type({ orderTarget: 30 });
  expect(headline("today")).toEqual([
    "Close 1 order today: 22 of 23 are in, 1 fewer than planned by now",
    "With these the month is complete",
  ]);
  const column = live.values("today", { row: 0, column: 1, rows: 40, columns: 1 }).flat();
  expect(column).toContain("The month ends today: close what is nearly decided; what stays open goes into next month.");
});

it("speaks of grades of leads only where there are leads", () => {
  const advice = (input: Parameters<typeof goalKind.plan>[0]): string =>
    JSON.stringify(goalKind.plan(input, VALUES, contextOf()).sheets.find(({ key }) => key === "today"));
  const leads = leadsOf([{ date: START, reached: 1 }]);
  expect(advice({ orders: ORDERS, leads })).toContain("grade A");
  expect(advice({ orders: ORDERS })).not.toContain("grade A");
  expect(advice({ orders: ORDERS })).toContain("regular buyers");
});

it("says how far the day is by hour, and what a month asks of whom", async () => {
  live = await writePlan(goalKind.plan({ orders: ORDERS }, { ...VALUES, ...ALL_SHEETS }, contextOf()));
  expect(headline("hours")).toEqual([
    "2026-01-11: 2 of 3 orders are in, 1 fewer than due by now",
    "The day is over; tomorrow be there from 00:00, the strongest hour with 50% of the day",
  ]);
  expect(headline("sellerDays")).toEqual([
    "Orders, 2026-01: 91 over 31 selling days; the most for s0: 33",
    "Today, 2026-01-11, asks for 3; the largest day is 2026-01-01 with 3: have everyone there",
  ]);
  await type({ asOf: START - 3 });
  expect(headline("sellerDays")[1]).toBe("The largest day is 2026-01-01 with 3: have everyone there");
});

it.each(LOCALES)("has no error, is not empty and fits its line in %s, on every sheet", async (locale) => {
  const plan = goalKind.plan({ orders: ORDERS }, { ...VALUES, ...ALL_SHEETS }, contextOf(locale));
  live = await writePlan(plan);
  for (const asOf of [START - 3, START + 10, START + 30, START + 90])
    for (const target of [1, 90, 9000]) {
      await type({ asOf, orderTarget: target });
      expect(errorCells(plan, live)).toEqual([]);
      for (const key of SHEETS)
        headline(key).forEach((said, i) => {
          expect([key, said, said.length > 0 && said.length <= LONGEST[locale][i]!]).toEqual([key, said, true]);
        });
    }
});

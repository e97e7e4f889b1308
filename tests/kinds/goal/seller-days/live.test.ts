/**
 * The sheet of sellers by day as a spreadsheet calculates it: the domain's crossed rule for whatever month and measure is chosen.
 */
import { allocateCrossed } from "../../../../src/domain/maths/rounding";
import { serialOf } from "../../../../src/domain/calendar/calendar";
import type { Goal } from "../../../../src/kinds/goal/model";
import { decimalsOf, type Measure, MEASURES as ALL, sharedBySellers } from "../../../../src/kinds/goal/measures";
import { MEASURE_TEXTS } from "../../../../src/kinds/goal/texts";
import type { Value } from "../../../../playground/grid/grid";
import { errorCells, liveChecks, type LivePlan } from "../../support/live-plan";
import { AS_OF, CHOSEN, sellerBook, sharedBook, type TypedRow } from "../sellers/seller-book";

/** Of a goal with leads. */
const MEASURES = sharedBySellers(ALL);

const SELLERS: readonly TypedRow[] = [
  ["Ann", "North", 3, 5],
  [null, null, null, null],
  ["Bo", "South", 0, 2],
  ["Cy", "North", 1.5, null],
  ["Di", null, 7, null],
];
const DAYS = 31;
const VALUES = { ...CHOSEN, sellerDays: true };

async function type(live: LivePlan, key: "month" | "measure", value: Value): Promise<void> {
  const { area } = live.plan("sellerDays").inputs.find((input) => input.key === key)!;
  live.sheet("sellerDays").write(area, [[value]]);
  await live.recalculated();
}

/** The rows below the first headings that begin with the date: date, weekday, special day, company, then one a seller. */
function rows(live: LivePlan, block: 0 | 1): Value[][] {
  const { blocks } = live.plan("sellerDays");
  const heads = blocks.flatMap(({ cells }, i) => (cells.length === 1 && cells[0]![0] === "Date" ? [i] : []));
  const body = blocks.slice(heads[block]).find(({ area }) => area.rows === DAYS)!;
  return live.values("sellerDays", body.area);
}

/** What the domain gives each day: dates, the company's part, and each seller's. */
function expected({ schedule, byDay, bySellerAndMonth, sellers }: Goal, measure: Measure, month: number) {
  const days = schedule.monthOf.flatMap((of, day) => (of === month ? [day] : []));
  const company = days.map((day) => byDay[measure][day]!);
  const own = sellers.map((_, i) => bySellerAndMonth![measure][i]![month]!);
  const parts = allocateCrossed(own, company, decimalsOf(measure));
  return days.map((day, d) => ({ date: schedule.start + day, company: company[d], parts: parts.map((of) => of[d]) }));
}

function shown(live: LivePlan, sellers: number) {
  return rows(live, 0)
    .filter(([date]) => date !== "")
    .map(([date, , , company, ...parts]) => ({ date, company, parts: parts.slice(0, sellers) }));
}

const failed = (checks: Record<string, unknown>): string[] =>
  Object.keys(checks).filter((name) => checks[name] !== true);

it("begins with the as-of date's month, else with the first", async () => {
  for (const [asOf, month] of [
    [AS_OF, 1],
    [serialOf(2027, 5, 1), 0],
    [serialOf(2025, 5, 1), 0],
  ] as const) {
    const { live, goal } = await sellerBook([], SELLERS, { ...VALUES, asOf });
    expect(shown(live, goal.sellers.length)).toEqual(expected(goal, "orders", month));
    live.dispose();
  }
});

describe("the days of a list of sellers", () => {
  const shared = sharedBook([], SELLERS, VALUES);

  it("splits every month and measure over days and sellers as the domain does", async () => {
    const { plan, live, goal } = shared();
    for (const month of [0, 2]) {
      await type(live, "month", goal.schedule.months[month]!.from);
      for (const measure of MEASURES) {
        await type(live, "measure", MEASURE_TEXTS[measure]["en-US"]);
        expect(shown(live, goal.sellers.length)).toEqual(expected(goal, measure, month));
        expect(failed(liveChecks(plan, live))).toEqual([]);
      }
    }
    expect(errorCells(plan, live)).toEqual([]);
  });

  it("adds the teams of a day up, those without one together", () => {
    const { live, goal } = shared();
    const days = expected(goal, "orders", 1);
    const teams = rows(live, 1).slice(0, days.length);
    expect(teams.map((row) => row.slice(4, 7))).toEqual(
      days.map(({ parts: [ann, , bo, cy, di] }) => [ann! + cy!, bo!, di!]),
    );
  });

  it("says what was chosen wrongly and shows the nearest instead", async () => {
    const { plan, live, goal } = shared();
    await type(live, "month", serialOf(2031, 1, 1));
    expect(shown(live, goal.sellers.length)).toEqual(expected(goal, "orders", 2));
    await type(live, "measure", "luck");
    const texts = (): Value[] =>
      live.plan("sellerDays").blocks.flatMap(({ area }) => live.values("sellerDays", area).flat());
    expect(texts()).toContain("The month chosen is none of the goal's: the nearest is shown.");
    await type(live, "month", serialOf(2019, 1, 1));
    expect(shown(live, goal.sellers.length)).toEqual(expected(goal, "orders", 0));
    await type(live, "month", "soon");
    expect(errorCells(plan, live)).toEqual([]);
    await type(live, "month", goal.schedule.months[1]!.from);
    expect(texts()).toContain("The measure chosen is none of the list: orders are shown.");
    expect(failed(liveChecks(plan, live))).toEqual(["The month and the measure chosen are the goal's"]);
  });
});

/**
 * The tracker as a spreadsheet calculates it: every level equal to the domain's figures, whatever the as-of date.
 */
import { dispersionOf } from "../../../../src/domain/goal/forecast";
import { uniform } from "../../../domain/seeded";
import { BAND_KEY, bandOf, spreadOf, standingOf, type StandingRow } from "../../../../src/kinds/goal/levels";
import { goalChoices } from "../../../../src/kinds/goal/options";
import { type Goal, planGoal } from "../../../../src/kinds/goal/model";
import type { Measure } from "../../../../src/kinds/goal/measures";
import { MEASURE_TEXTS, STATE_TEXTS } from "../../../../src/kinds/goal/texts";
import type { GoalResult } from "../../../../src/kinds/goal/result";
import type { Value } from "../../../../playground/grid/grid";
import { errorCells, liveChecks, type LivePlan } from "../../support/live-plan";
import { contextOf } from "../../support/context";
import {
  AS_OF,
  CHOSEN,
  type Closed,
  END,
  inputOf,
  openBook,
  type SellerBook,
  sharedBook,
  START,
  tableWith,
  type TypedRow,
  typedRows,
} from "../sellers/seller-book";

const random = uniform(11);
const NAMES = ["Ann", "Bo", "Cy", null];
const CLOSED: readonly Closed[] = Array.from({ length: 90 }, (_, i) => ({
  seller: NAMES[Math.floor(random() * 4)]!,
  day: Math.floor(random() * 60),
  amount: 5 + (i % 7) * 3.25,
}));
const LIST: readonly TypedRow[] = [["Ann", "North", 2, null], ["Bo", null, 1, null], ["Cy", "South", 1, null], ["Di", "North", 0, null], ["Ann", "South", 1, null]]; // prettier-ignore

const HEADINGS = {
  goal: "Goal",
  expected: "Expected to date",
  actual: "Actual to date",
  pace: "Pace",
  neededPerDay: "Needed a selling day",
  forecast: "Forecast at the end",
  low: "Forecast, low",
  high: "Forecast, high",
} as const;

function rows(live: LivePlan): Record<string, Value>[] {
  const measures = tableWith(live, "tracker", "Measure", "Goal");
  const tables = [
    tableWith(live, "tracker", "Level"),
    measures,
    tableWith(live, "tracker", "Team", "Number of sellers"),
    tableWith(live, "tracker", "Seller", "Team"),
  ];
  return tables.flat().filter((row) => Object.values(row)[0] !== "");
}

function nameOf({ level, name, stage: measure }: StandingRow): string {
  if (level === "team") return name === "" ? "No team" : name;
  if (level === "seller") return name;
  if (measure !== "orders") return MEASURE_TEXTS[measure]["en-US"];
  return { goal: "Whole goal", month: "This month", week: "This week", day: "Today" }[level];
}

/** Every figure of the sheet is the domain's; an empty cell is null. */
function expectAsDomain(live: LivePlan, goal: Goal, band = 0.8, without: readonly Measure[] = []): void {
  const shown = rows(live);
  const reported = standingOf(goal, band);
  expect(shown.map((row) => Object.values(row)[0])).toEqual(reported.map(nameOf));
  reported.forEach((row, i) => {
    if (without.includes(row.stage)) return;
    for (const [key, heading] of Object.entries(HEADINGS)) {
      const [is, should] = [shown[i]![heading], row[key as keyof typeof HEADINGS]];
      const where = `${nameOf(row)} ${heading}`;
      if (should === null) expect([where, is]).toEqual([where, ""]);
      else
        expect([where, Math.abs(Number(is) - should) <= 1e-6 * Math.max(1, Math.abs(should))]).toEqual([where, true]);
    }
    expect(shown[i]!.State).toBe(row.state === null ? "" : STATE_TEXTS[row.state]["en-US"]);
  });
}

const failed = ({ plan, live }: SellerBook): string[] =>
  Object.entries(liveChecks(plan, live)).flatMap(([name, holds]) => (holds === true ? [] : [name]));

async function type(live: LivePlan, sheet: string, key: string, value: number): Promise<void> {
  const { area } = live.plan(sheet).inputs.find((input) => input.key === key)!;
  live.sheet(sheet).write(area, [[value]]);
  await live.recalculated();
}

test("the band is as typed, also on the tracker, where earlier builds have it", () => {
  expect(bandOf({ typed: (sheet, key) => (sheet === "goal" && key === BAND_KEY ? [[0.9]] : undefined) })).toBe(0.9);
  expect(bandOf({ typed: (sheet, key) => (sheet === "tracker" && key === BAND_KEY ? [[0.95]] : undefined) })).toBe(
    0.95,
  );
  expect(bandOf({ typed: () => [["x"]] })).toBe(0.8);
});

describe("a goal half way", () => {
  const shared = sharedBook(CLOSED, LIST);

  it("equals the domain at every level, with bands", async () => {
    const book = shared();
    expect(errorCells(book.plan, book.live)).toEqual([]);
    expectAsDomain(book.live, book.goal);
    const all = standingOf(book.goal, 0.8);
    expect(all.filter(({ low }) => low !== null).length).toBeGreaterThan(6);
    expect(all.filter(({ level }) => level === "team").map(({ name }) => name)).toEqual(["North", "", "South"]);
    expect(failed(book)).toEqual(["No seller stands in the list twice"]);
    const { tracker } = (book.plan.result as GoalResult).goal;
    expect(tracker.map(({ level, forecast }) => [level, forecast])).toEqual(
      all.map(({ level, forecast }) => [level, forecast]),
    );
    expect(tracker[0]).toMatchObject({ level: "goal", stage: "orders", from: "2026-01-12", to: "2026-03-20" });
    await type(book.live, "goal", BAND_KEY, 0.95);
    expectAsDomain(book.live, book.goal, 0.95);
  });

  it("finds as many rows behind as their states say, and looks first at one of them", async () => {
    const { live } = shared();
    const found: number[] = [];
    for (const target of [20, 90, 137, 5000]) {
      await type(live, "goal", "orderTarget", target);
      const shop = ["Level", "Measure"].flatMap((first) => tableWith(live, "tracker", first, "Goal"));
      const people = tableWith(live, "tracker", "Seller", "Team");
      const behind = (of: readonly Record<string, Value>[]) => of.filter(({ State }) => /behind/i.test(String(State)));
      const judged = (of: readonly Record<string, Value>[]): number => of.filter(({ State }) => State !== "").length;
      const [finding, action] = [3, 4].map((row) =>
        String(live.values("tracker", { row, column: 1, rows: 1, columns: 1 })[0]![0]),
      );
      const ofShop = behind(shop).length;
      const said = `Behind plan: ${ofShop} of ${judged(shop)} levels and measures`;
      expect(finding).toBe(
        `${ofShop === 0 ? "No level and no measure is behind its plan" : said}; sellers behind: ${behind(people).length} of ${judged(people)}`,
      );
      const names = [...behind(people), ...behind(shop)].map((row) => String(Object.values(row)[0]));
      expect(names.length === 0 || names.some((name) => action!.includes(`Look first at ${name}:`))).toBe(true);
      found.push(ofShop);
    }
    expect(new Set(found).size).toBeGreaterThan(1);
  });

  it("follows the as-of date, whatever it is", async () => {
    const book = shared();
    // The first day, too early for a band, the last day, and a day outside.
    for (const asOf of [START, START + 3, END, END + 400]) {
      await type(book.live, "goal", "asOf", asOf);
      const context = { ...contextOf(), typed: typedRows(LIST) };
      const goal = planGoal(goalChoices({ ...CHOSEN, asOf }), inputOf(CLOSED, true), context, 1900);
      expect(errorCells(book.plan, book.live)).toEqual([]);
      // Valid leads are values of the build, which the as-of date does not move.
      expectAsDomain(book.live, goal, 0.8, ["validLeads"]);
    }
  });
});

it("spreads as the days did, at least as chance would", async () => {
  const planned = (closed: readonly Closed[]): Goal =>
    planGoal(goalChoices(CHOSEN), inputOf(closed, true), contextOf(), 1900);
  const even = planned(CLOSED);
  const weights = even.schedule.dayWeights.slice(0, AS_OF - START + 1);
  expect(spreadOf("orders", even)).toBeCloseTo(
    dispersionOf(even.actual.byDay.orders!.slice(0, weights.length), weights),
    9,
  );
  expect(spreadOf("orders", planned([]))).toBe(1);
  const book = await openBook(
    Array.from({ length: 60 }, (_, i): Closed => ({ seller: "Ann", day: 7 * (i % 4), amount: 5 })),
    LIST,
  );
  expect(spreadOf("orders", book.goal)).toBeGreaterThan(5);
  expectAsDomain(book.live, book.goal);
});

it("says in words what the band says, and nothing where it says nothing", async () => {
  const words = (book: SellerBook): Value[] => rows(book.live).map((row) => row["If it goes on like this"]!);
  const easy = await openBook(CLOSED, LIST, { ...CHOSEN, orderTarget: 50 });
  expect(words(easy)[0]).toBe("Goal is reached");
  easy.live.dispose();
  const hard = await openBook(CLOSED, LIST, { ...CHOSEN, orderTarget: 5000 });
  expect(words(hard)[0]).toBe("Goal is missed");
  expect(words(hard)[3]).toBe("");
  hard.live.dispose();
  const none = await openBook([{ seller: "Ann", day: 50, amount: 4 }], LIST);
  expect(words(none)[0]).toBe("Nothing yet: no band");
});

it("has goals only where no table tells by seller, and says so", async () => {
  const book = await openBook(CLOSED.map((order) => ({ ...order, seller: null })), LIST); // prettier-ignore
  expect(errorCells(book.plan, book.live)).toEqual([]);
  expectAsDomain(book.live, book.goal);
  expect(JSON.stringify(book.live.plan("how").blocks)).toContain("teams and sellers have goals only");
});

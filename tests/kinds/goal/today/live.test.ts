/**
 * Today's blocks as a spreadsheet calculates them: equal to the domain for the shop and every seller, whatever the as-of date.
 */
import { monthStart } from "../../../../src/domain/calendar/calendar";
import { goalChoices } from "../../../../src/kinds/goal/options";
import { type Goal, planGoal } from "../../../../src/kinds/goal/model";
import { type Measure, MEASURES as ALL, sharedBySellers } from "../../../../src/kinds/goal/measures";
import { type TodayBlock, todayOf } from "../../../../src/kinds/goal/today";
import type { Value } from "../../../../playground/grid/grid";
import { contextOf } from "../../support/context";
import { errorCells, liveChecks, type LivePlan } from "../../support/live-plan";
import {
  CHOSEN,
  type Closed,
  inputOf,
  openBook,
  type SellerBook,
  sharedBook,
  START,
  type TypedRow,
  typedRows,
} from "../sellers/seller-book";

const CLOSED: readonly Closed[] = Array.from({ length: 80 }, (_, i) => ({
  seller: ["Ann", "Bo", "Cy", null][(i * i + i) % 4]!,
  day: (i * 7) % 60,
  amount: 5 + (i % 7) * 3.25,
}));
const LIST: readonly TypedRow[] = [["Ann", null, 2, null], [null, null, null, null], ["Bo", null, 1, null], ["Ann", null, 1, null], ["Di", null, 0, null], ["Cy", null, 1, null]]; // prettier-ignore
const VALUES = { ...CHOSEN, weekdayWeights: [1, 1, 1, 1, 1.5, 2, 0] };

/** A goal with leads. */
const MEASURES = sharedBySellers(ALL);

interface Block {
  readonly name: Value;
  readonly rows: readonly (readonly Value[])[];
  readonly advice: Value;
}

/** Blocks by the cells of their measures: as many rows as measures, eight columns, headings right above. */
function blocks(live: LivePlan): Block[] {
  const found = live.plan("today").blocks.filter(({ area }) => area.rows === MEASURES.length && area.columns === 8);
  return found.map(({ area }) => ({
    name: live.values("today", { ...area, row: area.row - 3, rows: 1, columns: 1 })[0]![0]!,
    rows: live.values("today", area),
    advice: live.values("today", { ...area, row: area.row + MEASURES.length, rows: 1, columns: 1 })[0]![0]!,
  }));
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const cents = <T>(value: T): T | number => (typeof value === "number" ? Math.round(value * 100) / 100 : value);

/** What came of a measure from one day to another. */
type Figure = (measure: Measure, from: number, to: number) => number;

/** A block's rows as a sheet shows them: goal, before, left, part, today, to do and the seven days before. */
function expectBlock({ rows }: Block, should: TodayBlock, day: number, figure: Figure, without: readonly Measure[]) {
  const shown = rows.map((row) => row.slice(1).map(cents));
  const wanted = should.rows.map(({ stage, goal, before, left, part, today, toDo }) =>
    [goal, before, left, part, today, toDo, figure(stage, day - 7, day - 1)].map(cents),
  );
  MEASURES.forEach((measure, i) => {
    if (!without.includes(measure)) expect([should.name, measure, shown[i]]).toEqual([should.name, measure, wanted[i]]);
  });
}

const OUT_OF_REACH = /^This month cannot be caught up/;

/** @param without Stages whose values of the build do not follow the as-of date. */
function expectAsDomain(live: LivePlan, goal: Goal, without: readonly Measure[] = []): void {
  const { day, blocks: should } = todayOf(goal);
  const [shop, ...sellers] = blocks(live);
  const ofDays: Figure = (measure, from, to) =>
    sum(goal.actual.byDay[measure]!.slice(Math.max(0, from - goal.start), Math.max(0, to - goal.start + 1)));
  expectBlock(shop!, should[0]!, day, ofDays, without);
  expect(sellers.map(({ name }) => name)).toEqual(
    goal.sellers.map((seller, row) => (row === 3 ? "" : (seller?.name ?? ""))),
  );
  const named = sellers.filter(({ name }) => name !== "");
  expect(named.map(({ name }) => name)).toEqual(should.slice(1).map(({ name }) => name));
  named.forEach((block, i) => {
    const ofSeller: Figure = (measure, from, to) =>
      to < from ? 0 : goal.actual.ofSeller(measure, String(block.name), from, to);
    expectBlock(block, should[i + 1]!, day, ofSeller, without);
  });
  const free = sellers.filter(({ name }) => name === "");
  expect(free.every(({ rows }) => rows.flat().every((cell) => cell === ""))).toBe(true);
  expect([shop!, ...named].map(({ advice }) => OUT_OF_REACH.test(String(advice)))).toEqual(
    should.map(({ outOfReach }) => outOfReach !== null),
  );
}

async function type(live: LivePlan, sheet: string, key: string, cells: readonly Value[]): Promise<void> {
  const { area } = live.plan(sheet).inputs.find((input) => input.key === key)!;
  live.sheet(sheet).write(area, [cells]);
  await live.recalculated();
}

const failed = ({ plan, live }: SellerBook): string[] =>
  Object.entries(liveChecks(plan, live)).flatMap(([name, holds]) => (holds === true ? [] : [name]));

describe("a month of sellers", () => {
  const shared = sharedBook(CLOSED, LIST, VALUES);

  it("tells shop and sellers what is to do, as the domain does, on any day", async () => {
    const book = shared();
    expect(errorCells(book.plan, book.live)).toEqual([]);
    expectAsDomain(book.live, book.goal);
    expect(failed(book)).toEqual(["No seller stands in the list twice"]);
    // The first day of a month, a Sunday, the last day of a month, and a day outside.
    const first = monthStart(START + 30);
    for (const asOf of [first, START + 13, first - 1, START - 20]) {
      await type(book.live, "goal", "asOf", [asOf]);
      const context = { ...contextOf(), typed: typedRows(LIST) };
      const goal = planGoal(goalChoices({ ...VALUES, asOf }), inputOf(CLOSED, true), context, 1900);
      expect(errorCells(book.plan, book.live)).toEqual([]);
      expectAsDomain(book.live, goal, ["validLeads"]);
    }
  });

  it("on the last day of a month asks for what the missing orders need, no more than a day brings, and says what is lost", async () => {
    const last = monthStart(START + 30) - 1;
    const { plan, live } = shared();
    await type(live, "goal", "asOf", [last]);
    /** By another target: the sheet's cells, equal to the domain's. */
    async function shopOf(orderTarget: number) {
      await type(live, "goal", "orderTarget", [orderTarget]);
      const context = { ...contextOf(), typed: typedRows(LIST) };
      const goal = planGoal(goalChoices({ ...VALUES, asOf: last, orderTarget }), inputOf(CLOSED, true), context, 1900);
      expect(errorCells(plan, live)).toEqual([]);
      expectAsDomain(live, goal, ["validLeads"]);
      const [shop] = blocks(live);
      const row = (measure: Measure) => shop!.rows[MEASURES.indexOf(measure)]!.map(Number);
      const bestOf = (measure: Measure): number => Math.max(...goal.actual.byDay[measure]!);
      return { advice: shop!.advice, row, bestOf };
    }
    // Orders above their goal, and leads far below theirs.
    const reached = await shopOf(73);
    const [, goal, before] = reached.row("orders");
    expect(before! / goal!).toBeCloseTo(1.17, 2);
    expect(reached.row("rawLeads")[3]).toBeGreaterThan(20);
    expect(MEASURES.map((measure) => reached.row(measure)[6])).toEqual(MEASURES.map(() => 0));
    expect(reached.advice).toMatch(/^The month's goal is reached/);

    const { row, bestOf, advice } = await shopOf(600);
    for (const measure of ["orders", "visits", "rawLeads"] as const) {
      const [, , , left, part, today, toDo] = row(measure);
      const most = Math.max(bestOf(measure), part!);
      expect(left).toBeGreaterThan(most);
      expect(toDo).toBe(most - today!);
    }
    const best = bestOf("orders");
    expect(advice).toBe(
      `This month cannot be caught up at the best day's pace. Orders left: ${row("orders")[3]}; selling days × best day: 1 × ${best} = ${best}`,
    );
  });

  it("gives a line of advice by the month's state, and a block to whoever joins", async () => {
    const { live } = shared();
    const advice = (name: string): Value | undefined => blocks(live).find((block) => block.name === name)?.advice;
    expect(advice("Di")).toBe("No goal this month.");
    expect(advice("Bo")).toMatch(/^(On track|Slightly behind|Behind): /);
    await type(live, "goal", "asOf", [monthStart(START + 30)]);
    expect(advice("Bo")).toMatch(/^The month begins|^No selling day/);
    await type(live, "goal", "asOf", [START + 13]);
    expect(advice("The shop")).toMatch(OUT_OF_REACH);
    await type(live, "goal", "orderTarget", [80]);
    expect(advice("The shop")).toMatch(/^No selling day/);
    await type(live, "goal", "orderTarget", [1]);
    expect(advice("The shop")).toMatch(/^The month's goal is reached|^No goal/);
    await type(live, "sellers", "seller.2", ["Zed", "", 1, ""]);
    expect(advice("Zed")).toBeDefined();
  });
});

it("a seller's parts of the plan add up to the month", async () => {
  const { live, goal } = await openBook(CLOSED, LIST, { ...VALUES, end: START + 13 });
  const parts = new Map<string, number>();
  for (let asOf = START; asOf <= START + 13; asOf++) {
    await type(live, "goal", "asOf", [asOf]);
    for (const { name, rows } of blocks(live)) {
      MEASURES.forEach((measure, i) =>
        parts.set(`${String(name)} ${measure}`, (parts.get(`${String(name)} ${measure}`) ?? 0) + Number(rows[i]![4])),
      );
    }
  }
  for (const measure of MEASURES) {
    expect(parts.get(`Ann ${measure}`)).toBeCloseTo(goal.bySeller![measure][0]!, 6);
    expect(parts.get(`The shop ${measure}`)).toBeCloseTo(goal.stages.find((each) => each.stage === measure)!.need, 6);
  }
});

it("values of the build hold for their day only", async () => {
  const { live, goal } = await openBook(CLOSED, LIST, VALUES, false);
  expectAsDomain(live, goal);
  await type(live, "goal", "asOf", [goal.asOf - 1]);
  const ann = blocks(live).find(({ name }) => name === "Ann")!;
  expect(ann.rows.map((row) => [row[2], row[3], row[5], row[7]])).toEqual(MEASURES.map(() => ["", "", "", ""]));
  expect(ann.advice).toMatch(/^What was done is not known by seller/);
});

it("has goals only, and says so, where no table tells by seller", async () => {
  const book = await openBook(CLOSED.map((order) => ({ ...order, seller: null })), LIST, VALUES); // prettier-ignore
  expect(errorCells(book.plan, book.live)).toEqual([]);
  expect(JSON.stringify(book.live.plan("how").blocks)).toContain("sellers' blocks hold their goals only");
  const ann = blocks(book.live).find(({ name }) => name === "Ann")!;
  expect(ann.rows.every((row) => row[2] === "" && row[6] === row[4])).toBe(true);
});

/**
 * Today's blocks as a spreadsheet calculates them: equal to the domain for the shop and every seller, whatever the as-of date.
 */
import { monthStart } from "../../../../src/domain/calendar/calendar";
import { dueToday, toDoToday } from "../../../../src/domain/goal/due-today";
import { goalChoices } from "../../../../src/kinds/goal/choices";
import { type Goal, planGoal } from "../../../../src/kinds/goal/model";
import { type Measure, MEASURES as ALL, sharedBySellers } from "../../../../src/kinds/goal/measures";
import type { Value } from "../../../../playground/grid/grid";
import { contextOf } from "../../support/context";
import { errorCells, liveChecks, type LivePlan } from "../../support/live-plan";
import {
  CHOSEN,
  type Closed,
  inputOf,
  sellerBook,
  type SellerBook,
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

let opened: LivePlan | undefined;
afterEach(() => {
  opened?.dispose();
  opened = undefined;
});

async function open(...given: Parameters<typeof sellerBook>): Promise<SellerBook> {
  const book = await sellerBook(...given);
  opened = book.live;
  return book;
}

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

interface Month {
  readonly day: number;
  readonly first: number;
  readonly month: number;
  readonly weightToday: number;
  readonly weightLeft: number;
}

function monthOf({ start, end, asOf, schedule }: Goal): Month {
  const day = Math.max(start, Math.min(asOf, end));
  const month = schedule.monthOf[day - start]!;
  const { from, to } = schedule.months[month]!;
  const weights = schedule.dayWeights.slice(day - start, to - start + 1);
  return { day, first: from, month, weightToday: weights[0]!, weightLeft: sum(weights) };
}

/** Goal, done before, left, done today, to do and the seven days before, as the domain has them. */
function expected(
  measure: Measure,
  month: Month,
  goal: number,
  figure: (from: number, to: number) => number,
): number[] {
  const [before, today] = [figure(month.first, month.day - 1), figure(month.day, month.day)];
  const soFar = { ...month, goal, before };
  const due = Math.round(dueToday(soFar) * 100) / 100;
  const toDo = measure === "revenue" ? Math.max(0, due - today) : toDoToday(soFar, today);
  return [goal, before, Math.max(0, goal - before), today, toDo, figure(month.day - 7, month.day - 1)];
}

const shown = (row: readonly Value[]): Value[] => [1, 2, 3, 5, 6, 7].map((column) => row[column]!);

function expectRow(row: readonly Value[], should: readonly number[], where: string): void {
  expect([
    where,
    shown(row).map((value) => (typeof value === "number" ? Math.round(value * 100) / 100 : value)),
  ]).toEqual([where, should.map((value) => Math.round(value * 100) / 100)]);
}

/** @param without Stages whose values of the build do not follow the as-of date. */
function expectAsDomain(live: LivePlan, goal: Goal, without: readonly Measure[] = []): void {
  const month = monthOf(goal);
  const [shop, ...sellers] = blocks(live);
  const stages = MEASURES.filter((measure) => !without.includes(measure));
  for (const measure of stages) {
    const figure = (from: number, to: number): number =>
      sum(goal.actual.byDay[measure]!.slice(Math.max(0, from - goal.start), Math.max(0, to - goal.start + 1)));
    expectRow(
      shop!.rows[MEASURES.indexOf(measure)]!,
      expected(measure, month, goal.byMonth[measure][month.month]!, figure),
      `shop ${measure}`,
    );
  }
  expect(sellers.map(({ name }) => name)).toEqual(
    goal.sellers.map((seller, row) => (row === 3 ? "" : (seller?.name ?? ""))),
  );
  goal.sellers.forEach((seller, row) => {
    if (seller === null || row === 3) {
      expect(sellers[row]!.rows.flat().every((cell) => cell === "")).toBe(true);
      return;
    }
    for (const measure of stages) {
      const figure = (from: number, to: number): number =>
        to < from ? 0 : goal.actual.ofSeller(measure, seller.name, from, to);
      const own = goal.bySellerAndMonth![measure][row]![month.month]!;
      expectRow(
        sellers[row]!.rows[MEASURES.indexOf(measure)]!,
        expected(measure, month, own, figure),
        `${seller.name} ${measure}`,
      );
    }
  });
}

async function type(live: LivePlan, sheet: string, key: string, cells: readonly Value[]): Promise<void> {
  const { area } = live.plan(sheet).inputs.find((input) => input.key === key)!;
  live.sheet(sheet).write(area, [cells]);
  await live.recalculated();
}

const failed = ({ plan, live }: SellerBook): string[] =>
  Object.entries(liveChecks(plan, live)).flatMap(([name, holds]) => (holds === true ? [] : [name]));

it("tells shop and sellers what is to do, as the domain does, on any day", async () => {
  const book = await open(CLOSED, LIST, VALUES);
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

it("a seller's parts of the plan add up to the month", async () => {
  const { live, goal } = await open(CLOSED, LIST, { ...VALUES, end: START + 13 });
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

it("gives a line of advice by the month's state, and a block to whoever joins", async () => {
  const { live } = await open(CLOSED, LIST, VALUES);
  const advice = (name: string): Value | undefined => blocks(live).find((block) => block.name === name)?.advice;
  expect(advice("Di")).toBe("No goal this month.");
  expect(advice("Bo")).toMatch(/^(On track|Slightly behind|Behind): /);
  await type(live, "goal", "asOf", [monthStart(START + 30)]);
  expect(advice("Bo")).toMatch(/^The month begins|^No selling day/);
  await type(live, "goal", "asOf", [START + 13]);
  expect(advice("The shop")).toMatch(/^No selling day/);
  await type(live, "goal", "orderTarget", [1]);
  expect(advice("The shop")).toMatch(/^The month's goal is reached|^No goal/);
  await type(live, "sellers", "seller.2", ["Zed", "", 1, ""]);
  expect(advice("Zed")).toBeDefined();
});

it("values of the build hold for their day only", async () => {
  const { live, goal } = await open(CLOSED, LIST, VALUES, false);
  expectAsDomain(live, goal);
  await type(live, "goal", "asOf", [goal.asOf - 1]);
  const ann = blocks(live).find(({ name }) => name === "Ann")!;
  expect(ann.rows.map((row) => [row[2], row[3], row[5], row[7]])).toEqual(MEASURES.map(() => ["", "", "", ""]));
  expect(ann.advice).toMatch(/^What was done is not known by seller/);
});

it("has goals only, and says so, where no table tells by seller", async () => {
  const book = await open(CLOSED.map((order) => ({ ...order, seller: null })), LIST, VALUES); // prettier-ignore
  expect(errorCells(book.plan, book.live)).toEqual([]);
  expect(JSON.stringify(book.live.plan("today").blocks)).toContain("sellers' blocks hold their goals only");
  const ann = blocks(book.live).find(({ name }) => name === "Ann")!;
  expect(ann.rows.every((row) => row[2] === "" && row[6] === row[4])).toBe(true);
});

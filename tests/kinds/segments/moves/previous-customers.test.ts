/**
 * Moves from the previous build: its scores are taken as they stand, or not at all where they cannot be compared.
 */
import type { PreviousBuild, OptionValues } from "../../../../src/kinds/kind";
import type { Plan } from "../../../../src/plan/plan";
import { segmentsKind } from "../../../../src/kinds/segments/kind";
import type { MovesResult } from "../../../../src/kinds/segments/model/moves";
import type { SegmentsResult } from "../../../../src/kinds/segments/result";
import { type Locale, LOCALES } from "../../../../src/text/locale";
import { contextOf } from "../../support/context";
import { errorCells, liveChecks, writePlan } from "../../support/live-plan";
import { ordersOf, type TestOrder } from "../../support/orders";

const PREVIOUS: readonly TestOrder[] = Array.from({ length: 40 }, (_, i) => ({
  customer: `Customer ${(i * i) % 13}`,
  date: 46000 + i,
  amount: 20 + ((i * 53) % 400) / 4,
}));
/** The first customer's orders are no longer in the table; another came, and one bought again. */
const NOW: readonly TestOrder[] = [
  ...PREVIOUS.filter(({ customer }) => customer !== "Customer 0"),
  { customer: "Newcomer", date: 46050, amount: 300 },
  { customer: "Customer 1", date: 46060, amount: 900 },
];

const planOf = (
  list: readonly TestOrder[],
  values: OptionValues = {},
  previous?: PreviousBuild,
  locale: Locale = "en-US",
): Plan =>
  segmentsKind.plan({ orders: ordersOf(list) }, { moves: true, ...values }, { ...contextOf(locale), previous });
const movesOf = (plan: Plan): MovesResult => (plan.result as { moves: MovesResult }).moves;

/** What the workbook tells of a build: its customers as a spreadsheet shows them. */
async function previousBuild(
  values: OptionValues = {},
  locale: Locale = "en-US",
): Promise<{ previous: PreviousBuild; result: SegmentsResult }> {
  const plan = planOf(PREVIOUS, values, undefined, locale);
  const live = await writePlan(plan);
  const [headings = [], ...rows] = live.values("customers", live.plan("customers").tables[0]!.area);
  live.dispose();
  const previous = { options: { moves: true, ...values }, sheets: { customers: { headings, rows, inputs: {} } } };
  return { previous, result: plan.result as SegmentsResult };
}

/** The date of a first build, without one before. */
const anew = movesOf(planOf(NOW)).compareDate;

it.each(LOCALES)(
  "are counted from the segments of a build in %s, also of customers no longer in the orders",
  async (locale) => {
    const { previous, result } = await previousBuild({ map: "eleven" }, locale);
    const plan = planOf(NOW, { map: "eleven" }, previous);
    const moves = movesOf(plan);
    expect(moves.compareDate).toBe(result.asOf);
    expect(moves.segments.map((id, i) => [id, moves.customers[i]!.reduce((sum, count) => sum + count, 0)])).toEqual(
      result.segments.map(({ id, customers }) => [id, customers]),
    );
    const gone = moves.customers.map((row) => row.at(-1)!);
    expect(gone.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(moves.customers.at(-1)!.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(moves.revenue.flat().reduce((sum, one) => sum + one, 0)).toBe(1200);
  },
);

it("are the same in the sheet's live matrix, whose checks hold", async () => {
  const { previous } = await previousBuild();
  const plan = planOf(NOW, {}, previous);
  const live = await writePlan(plan);
  const [counts] = live.plan("moves").blocks.filter(({ area }) => area.rows === area.columns && area.rows > 5);
  expect(
    live
      .values("moves", counts!.area)
      .slice(1, -1)
      .map((row) => row.slice(1, -1)),
  ).toEqual(movesOf(plan).customers);
  expect(Object.values(liveChecks(plan, live)).every((value) => value === true)).toBe(true);
  expect(errorCells(plan, live)).toEqual([]);
  live.dispose();
});

it.each<[string, OptionValues]>([
  ["another way of scoring", { scoring: "ntile" }],
  ["another map", { map: "grid" }],
  ["purchase days instead of orders", { frequencyAs: "days" }],
  ["a window", { windowMonths: 6 }],
])("are scored anew after a change to %s", async (_, values) => {
  const { previous } = await previousBuild();
  expect(movesOf(planOf(NOW, values, previous)).compareDate).toBe(anew);
});

it("are scored anew when the previous customers' table was changed into something else", async () => {
  const { previous } = await previousBuild();
  const { headings, rows } = previous.sheets.customers!;
  const changed = (sheet: Partial<NonNullable<PreviousBuild["sheets"]["customers"]>>): PreviousBuild => ({
    ...previous,
    sheets: { customers: { headings, rows, inputs: {}, ...sheet } },
  });
  const damaged = [
    changed({ headings: headings.map((heading) => (heading === "F" ? "Mine" : heading)) }),
    changed({
      rows: rows.map((row, i) => (i === 3 ? row.map((cell) => (typeof cell === "number" ? 99 : cell)) : row)),
    }),
    changed({ rows: rows.map((row, i) => (i === 3 ? ["", ...row.slice(1)] : row)) }),
    changed({ rows: [] }),
    { ...previous, sheets: {} },
  ];
  for (const each of damaged) expect(movesOf(planOf(NOW, {}, each)).compareDate).toBe(anew);
});

it("are asked of the workbook only where they are used", () => {
  expect(segmentsKind.previousSheets?.({ moves: true, compareDate: null })).toEqual([
    "customers",
    "customers.businesses",
    "moves",
    "moves.businesses",
  ]);
  expect(segmentsKind.previousSheets?.({ moves: true, compareDate: 46000 })).toEqual([]);
  expect(segmentsKind.previousSheets?.({ moves: false })).toEqual([]);
});

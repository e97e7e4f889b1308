/** The overview of nine builds over sheets typed by hand: whom it names first, what its figures come to, in every language. */
import { serialOf } from "../../../src/domain/calendar/calendar";
import type { OverviewEntry } from "../../../src/kinds/overview/entry";
import type { MonthFigures } from "../../../src/kinds/overview/model";
import { overviewPlan } from "../../../src/kinds/overview/plan";
import { displayWidth } from "../../../src/plan/display-width";
import { type Locale, LOCALES, type Text } from "../../../src/text/locale";
import { TERMS } from "../../../src/text/terms";
import { type LivePlan, writePlan } from "../support/live-plan";
import { expectSheetLaws } from "../support/plan-laws";

const TODAY = serialOf(2026, 11, 28);
const cell = (row: number, column = 0) => ({ row, column, rows: 1, columns: 1 });
const [FINDING, ACTION, BUILDS, WIDTH] = [3, 4, 11, 12];

/** Sheets "Plan 1", "Plan 2" …, each with a word of state. */
const entry = (i: number, locale: Locale = "en-US"): OverviewEntry => ({
  ...{ tab: `Plan ${i + 1}`, locale, refreshed: TODAY - i, counted: [] },
  headline: {
    ...{ finding: cell(0), action: cell(1), state: { tab: `Plan ${i + 1}`, area: cell(2) } },
    figure: { label: cell(3), value: cell(4), numberFormat: "0%" },
  },
});

const months: MonthFigures = {
  ...{ first: serialOf(2025, 10, 1), currency: "USD" },
  revenue: [60, 59, 97, 78, 100, 106, 108, 141, 175, 125, 136, 139, 100].map((thousands) => thousands * 1000),
  orders: [80, 78, 126, 100, 131, 140, 141, 180, 220, 160, 180, 190, 131],
  buyers: [64, 60, 100, 80, 104, 110, 112, 150, 180, 130, 140, 144, 103],
  refundRates: [0.04, null, 0.05, 0.04, 0.04, 0.04, 0.04, 0.04, 0.04, 0.04, 0.04, 0.02, 0.05],
};

const planOf = (entries: readonly OverviewEntry[], locale: Locale, of: MonthFigures | null = months) =>
  overviewPlan({ entries, months: of, today: TODAY }, { locale, tabName: (_, preferred) => preferred }, 1900);

async function written(
  words: readonly (Text | null)[],
  locale: Locale,
  of: MonthFigures | null = months,
): Promise<LivePlan> {
  const entries = words.map((_, i) => entry(i, locale));
  const sheet = planOf(entries, locale, of);
  expectSheetLaws(sheet, [sheet.tab, ...entries.map(({ tab }) => tab)]);
  return writePlan({ sheets: [sheet], result: null }, (add) => {
    words.forEach((word, i) => {
      const cells = [[`'Finding ${i + 1}`], [`'→ Action ${i + 1}`], [`'${word?.[locale] ?? ""}`], ["'Label"], [i / 10]];
      add(`Plan ${i + 1}`).write({ ...cell(0), rows: 5 }, cells);
    });
  });
}

const { ready, act, behind, onTrack, ahead, notBegun, slightlyBehind } = TERMS;
const NINE = [ready, act, null, onTrack, behind, ahead, notBegun, slightlyBehind, act];
const FIRST: Record<Locale, string> = {
  "en-US": "4 of 9 plans need you, “Plan 5” first",
  "zh-CN": "9 项计划中有 4 项需要处理，先看“Plan 5”",
  "zh-TW": "9 項計畫中有 4 項需要處理，先看「Plan 5」",
};

describe.each(LOCALES)("of nine builds in %s", (locale) => {
  let live: LivePlan;
  beforeAll(async () => {
    live = await written(NINE, locale);
  });
  afterAll(() => live.dispose());
  const value = (row: number, column: number) => live.values("overview", cell(row, column))[0]![0];

  it("names the most pressing one and what it asks for", () => {
    expect([value(FINDING, 1), value(ACTION, 1)]).toEqual([FIRST[locale], "→ Action 5"]);
    expect(NINE.map((_, i) => value(BUILDS + i, 3))).toEqual(NINE.map((word) => (word ?? ready)[locale]));
    expect(NINE.map((_, i) => value(BUILDS + i, 4))).toEqual(NINE.map((_, i) => `Finding ${i + 1}`));
    expect(NINE.map((_, i) => value(BUILDS + i, 10))).toEqual(NINE.map((_, i) => i / 10));
  });

  it("has no error in any cell", () => {
    const sheet = live.sheet("overview");
    expect(
      sheet
        .values(sheet.used(true)!)
        .flat()
        .filter((each) => String(each).startsWith("#")),
    ).toEqual([]);
  });

  it("compares the last month with the one before and with that of last year", () => {
    const from = BUILDS + NINE.length + 3;
    const changes = [0, 1, 2, 3, 4].map((i) => [9, 10, 11].map((column) => value(from + i, column) as number));
    const expected = [
      [100_000, 100 / 139 - 1, 100 / 60 - 1],
      [131, 131 / 190 - 1, 131 / 80 - 1],
      [100_000 / 131, 100_000 / 131 / (139_000 / 190) - 1, 100_000 / 131 / (60_000 / 80) - 1],
      [103, 103 / 144 - 1, 103 / 64 - 1],
      // The refunded share, in points.
      [0.05, 3, 1],
    ];
    changes.forEach((row, i) => row.forEach((each, j) => expect(each).toBeCloseTo(expected[i]![j]!, 9)));
    // The large figures are the same ones.
    expect([1, 3, 5, 8, 10].map((column) => value(7, column))).toEqual([0, 1, 2, 3, 4].map((i) => value(from + i, 9)));
  });

  it("fits the page: nothing of it beyond, each line of the headline as long as its cell", () => {
    const { print, charts, columnWidths } = live.plan("overview");
    expect(print.area).toMatchObject({ row: 0, column: 0, columns: WIDTH });
    expect(charts[0]).toMatchObject({ key: "revenue", series: [{ accent: 11 }] });
    expect(charts[0]!.categories.rows).toBe(12);
    expect(columnWidths.length).toBeGreaterThan(3);
    expect(displayWidth(String(value(FINDING, 1)))).toBeLessThanOrEqual(80);
  });
});

it.each([
  [[ready, ahead, onTrack], "All 3 plans are on course: nothing is pressing", "→ Action 3"],
  [[ready, act, onTrack], "One of 3 plans needs you: “Plan 2”", "→ Action 2"],
  [[behind], "“Plan 1” needs you", "→ Action 1"],
  [[notBegun], "“Plan 1” is on course: nothing is pressing", "→ Action 1"],
])("says of few builds how many need the reader", async (words, finding, action) => {
  const live = await written(words, "en-US", null);
  const said = [FINDING, ACTION].map((row) => live.values("overview", cell(row, 1))[0]![0]);
  expect(said).toEqual([finding, action]);
  live.dispose();
});

it("has neither tiles nor chart where no orders were read, and no changes of a single month", () => {
  const without = planOf([entry(0)], "en-US", null);
  expect([without.charts, without.headline?.figure]).toEqual([[], undefined]);
  const { first, currency } = months;
  const single = planOf([entry(0)], "en-US", { first, currency, revenue: [5], orders: [1], buyers: null });
  expect(single.charts).toEqual([]);
});

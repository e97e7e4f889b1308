/**
 * The samples with every kind of sheet built beside them, opened and calculated anew by LibreOffice: every formula must agree, as built,
 * after an input has changed, and after a goal was planned anew. Goals are shorter than a year, whose days all have the same formulas.
 */
import { serialOf } from "../../src/domain/calendar/calendar";
import type { Grid } from "../../playground/grid/grid";
import { withOffice } from "../../playground/host/node-office";
import { METHOD_TEXTS } from "../../src/kinds/team/options";
import { SEGMENT_NAMES } from "../../src/text/segment-names";
import type { Locale } from "../../src/text/locale";
import { refresh } from "../../src/workbook/build/refresh";
import { builtShop, samples } from "./built-shop";
import { builds } from "./compare";
import { type Change, judge } from "./judged";

interface Sample {
  readonly locale: Locale;
  /** Kind and flags of each build. */
  readonly builds: readonly (readonly string[])[];
  /** A kind's action, carried out by refreshing its build once more. */
  readonly action?: { readonly kind: string; readonly id: string };
  readonly changes: Readonly<Record<string, Change>>;
}

const FURTHER = ["--playbook", "yes", "--moves", "yes", "--cohorts", "yes", "--value", "yes"];
const DESK = ["leads", ...["effort", "review", "sources", "stickiness"].map((sheet) => `--${sheet}=true`)];
const TEAM = [
  ...["team", "--seller-goal", "30000", "--tier-from", "0,10000,25000", "--cap", "900"],
  ...["seller-card", "readiness", "plays"].map((sheet) => `--${sheet}=true`),
];
const larger = (before: unknown): number => Math.round(Number(before) * 1.5) + 1;

/** The samples end on 31 October. */
const ALL_SHEETS = ["tracker", "hours", "sellers", "seller-days", "rates", "change"].map((sheet) => `--${sheet}=true`);
const TWO_MONTHS = ["--start", "2026-10-01", "--end", "2026-11-30", ...ALL_SHEETS];

/** What moves everything a goal is broken down to. */
const GOAL_CHANGES: Readonly<Record<string, Change>> = {
  "the order target": { kind: "goal", key: /^orderTarget/, value: larger, moves: 1000 },
  "the store close rate": { kind: "goal", key: /^storeCloseRate/, value: () => 0.21, moves: 500 },
  "the as-of date": { kind: "goal", key: /^asOf/, value: () => serialOf(2026, 10, 9), moves: 200 },
  "a weekday's weight": { kind: "goal", key: /^weekdayWeights/, at: [5, 0], value: () => 3.7, moves: 500 },
  "a month's weight": { kind: "goal", key: /^monthWeight\.2026-11/, value: larger, moves: 500 },
  "the end of a holiday": {
    kind: "goal",
    key: /^specialDay\.1$/,
    at: [0, 1],
    value: () => serialOf(2026, 10, 12),
    moves: 500,
  },
  "a seller's weight": { kind: "goal", key: /^seller\.2$/, at: [0, 2], value: () => 0, moves: 200 },
};

const BOOKS: readonly Sample[] = [
  {
    locale: "en-US",
    builds: [["segments", ...FURTHER], ["campaigns"]],
    changes: {
      "a cut of recency": { kind: "segments", key: /^cut.*recency/i, value: larger, moves: 50 },
      "a cell of the map": {
        kind: "segments",
        key: /^map\.eleven/,
        at: [24, 4],
        value: () => SEGMENT_NAMES.lost["en-US"],
        moves: 10,
      },
      "the response standard": { kind: "campaigns", key: /responseStandard/, value: () => 0.004, moves: 5 },
      "the cap of the budget": { kind: "campaigns", key: /capShare/, value: () => 0.08, moves: 50 },
    },
  },
  {
    locale: "en-US",
    builds: [DESK, TEAM],
    changes: {
      "the seller whose day is shown": { kind: "leads", key: /^seller$/, value: () => "Blake", moves: 30 },
      "a standard of the review": { kind: "leads", key: /^standard\.visitRate/, value: () => 0.9, moves: 5 },
      "how often A is followed up": { kind: "leads", key: /^everyDays$/, value: () => 9, moves: 50 },
      "how far A reaches": { kind: "leads", key: /^monthsA$/, value: () => 8, moves: 30 },
      "the time for D": { kind: "leads", key: /^effortShares$/, at: [3, 0], value: () => 50, moves: 30 },
      "the day of the desk": { kind: "leads", key: /^asOf$/, value: () => serialOf(2026, 11, 20), moves: 300 },
      "a grade's standard": { kind: "leads", key: /^gradeStandard/, value: () => 0.1, moves: 2 },
      "what a source cost": { kind: "leads", key: /^cost\./, value: () => 1200, moves: 1 },
      "how many got the message": { kind: "leads", key: /^sent\./, value: () => 40, moves: 3 },
      "a tier's rate": { kind: "team", key: /^tierRate/, at: [1, 0], value: () => 0.04, moves: 60 },
      "where a tier begins": { kind: "team", key: /^tierFrom/, at: [2, 0], value: () => 15_000, moves: 5 },
      "how tiers pay": { kind: "team", key: /^method/, value: () => METHOD_TEXTS.whole["en-US"], moves: 60 },
      "the seller of the card": { kind: "team", key: /^cardSeller/, value: () => "Devon", moves: 15 },
      "a seller's own goal": { kind: "team", key: /^goal of/, value: () => 9000, moves: 2 },
      "another period": { kind: "team", key: /^from$/, value: () => serialOf(2026, 9, 1), moves: 60 },
      "the end of another period": { kind: "team", key: /^to$/, value: () => serialOf(2026, 10, 15), moves: 60 },
      "the score of a step": { kind: "team", key: /^score\.shop/, value: () => 3, moves: 5 },
      "what a play cost": { kind: "team", key: /^cost$/, value: () => 800, moves: 1 },
      "what counts as low": { kind: "team", key: /^fall/, value: () => 0.5, moves: 3 },
    },
  },
  { locale: "en-US", builds: [["goal", ...TWO_MONTHS, "--holidays", "china"]], changes: GOAL_CHANGES },
  {
    locale: "zh-CN",
    builds: [
      ["segments", "--map", "sheet", ...FURTHER],
      ["goal", "--basis", "traffic", ...TWO_MONTHS],
      ["campaigns", "--budget", "50000", "--test-budget", "300"],
      ["leads", "--as-of", "2026-11-01", "--hours", "4.5"],
    ],
    changes: {
      "a rule of the user's own map": { kind: "segments", key: /^rules\.sheet\.limits/, value: () => 4, moves: 10 },
      "the visitors": { kind: "goal", key: /^visitorTarget/, value: larger, moves: 1000 },
    },
  },
  {
    locale: "zh-TW",
    builds: [
      ["segments", "--map", "grid", "--scoring", "ntile"],
      ["goal", ...TWO_MONTHS, "--basis", "revenue", "--as-of", "2026-10-20"],
      ["campaigns", "--confidence", "0.8"],
    ],
    action: { kind: "goal", id: "replan" },
    changes: {
      "a cell of the map": {
        kind: "segments",
        key: /^map\.grid/,
        at: [0, 0],
        value: () => SEGMENT_NAMES.champions["zh-TW"],
        moves: 10,
      },
      "the budget": { kind: "campaigns", key: /^budget/, value: larger, moves: 30 },
      "the revenue target of a goal planned anew": { kind: "goal", key: /^revenueTarget/, value: larger, moves: 500 },
    },
  },
];

/** Orders as an Excel table, the others as plain heading rows: both ways a table can stand in a workbook. */
async function builtSample({ locale, builds: flagged, action }: Sample): Promise<Grid> {
  const own = flagged.some(([kind]) => kind === "team") ? ["sellerLog", "activities"] : [];
  const tables = samples(locale, "leads", "campaigns", "traffic", ...own);
  const grid = await builtShop({ locale, tables, isTable: true, builds: flagged });
  if (action !== undefined) {
    const { id } = builds(grid).find(({ kind }) => kind === action.kind)!;
    await withOffice(grid, locale, () => refresh(id, {}, { today: serialOf(2026, 11, 23), action: action.id }));
    await grid.settled();
  }
  return grid;
}

judge(
  BOOKS.map((book) => ({
    title: `${book.builds.map(([kind]) => kind).join(", ")} of the samples in ${book.locale}`,
    build: () => builtSample(book),
    changes: book.changes,
    ...{ formulas: 500, checks: 10 },
  })),
);

/**
 * Where every level of a goal stands: the whole, this month, week and day, each team and seller, with the end if it goes on like this.
 * The sheet computes the same with native formulas. Rules §2.
 */
import { addMonths, monthStart, weekStart } from "../../domain/calendar/calendar";
import { dispersionOf, FEWEST_DAYS, forecastBand } from "../../domain/goal/forecast";
import type { PlanContext } from "../kind";
import type { Goal } from "./model";
import { standing, type State } from "../../domain/goal/standing";
import { sellerKey } from "./sellers";
import { type Measure, MEASURES } from "./measures";

export const LEVELS = ["goal", "month", "week", "day"] as const;
export type SpanLevel = (typeof LEVELS)[number];
/** Measures followed over the whole goal only. */
export const OTHER_MEASURES = MEASURES.filter((measure) => measure !== "orders");

/** The key of the input on the sheet, and what it begins with. */
export const BAND_KEY = "band";
export const BAND = 0.8;

export interface StandingRow {
  readonly level: SpanLevel | "team" | "seller";
  /** Of a team or seller; "" for sellers without a team, and for spans. */
  readonly name: string;
  readonly stage: Measure;
  /** Serials; both days belong to it. */
  readonly from: number;
  readonly to: number;
  readonly goal: number;
  /** To the as-of date, as are the actual figures; null where no table tells those. */
  readonly expected: number;
  readonly actual: number | null;
  readonly pace: number | null;
  /** What each selling day left needs; null when none is left. */
  readonly neededPerDay: number | null;
  readonly forecast: number | null;
  /** null before five selling days have passed, and where nothing has come. */
  readonly low: number | null;
  readonly high: number | null;
  readonly state: State | null;
}

interface Course {
  readonly goal: number;
  readonly expected: number;
  readonly actual: number | null;
  /** Share of the weight that has passed, and selling days passed and left. */
  readonly share: number;
  readonly days: number;
  readonly daysLeft: number;
}

type Figures = Omit<StandingRow, "level" | "name" | "stage" | "from" | "to">;

const UNKNOWN = { pace: null, neededPerDay: null, forecast: null, low: null, high: null, state: null } as const;

/** How sure the end is, and from where on a goal is close. */
interface Limits {
  readonly dispersion: number;
  readonly band: number;
  readonly amberFrom: number;
}

function figuresOf(
  { goal, expected, actual, share, days, daysLeft }: Course,
  { dispersion, band, amberFrom }: Limits,
): Figures {
  if (actual === null) return { goal, expected, actual, ...UNKNOWN };
  const reach = days >= FEWEST_DAYS ? forecastBand({ actual, share }, dispersion, band) : null;
  const { pace, neededPerDay, forecast, state } = standing(
    { goal, expected, actual, share, left: daysLeft },
    amberFrom,
  );
  return {
    goal,
    expected,
    actual,
    pace,
    neededPerDay,
    forecast,
    low: reach?.low ?? null,
    high: reach?.high ?? null,
    state,
  };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** First and last day of a level, cut to the goal: around the as-of date, or the goal's day next to it. */
function spanOf(level: SpanLevel, { start, end, asOf }: Goal): { from: number; to: number } {
  const day = Math.max(start, Math.min(asOf, end));
  const [from, to] = {
    goal: [start, end],
    month: [monthStart(day), addMonths(monthStart(day), 1) - 1],
    week: [weekStart(day), weekStart(day) + 6],
    day: [day, day],
  }[level] as [number, number];
  return { from: Math.max(start, from), to: Math.min(end, to) };
}

/** Weight of the goal from its first day to a day. */
const weightTo = ({ start, end, schedule }: Goal, day: number): number =>
  day < start ? 0 : schedule.soFar[Math.min(day, end) - start]!;

/** How much of a span has passed. */
function timeOf(goal: Goal, from: number, to: number): Pick<Course, "share" | "days" | "daysLeft"> {
  const { start, asOf, schedule } = goal;
  const before = weightTo(goal, from - 1);
  const whole = weightTo(goal, to) - before;
  const passed = Math.max(0, weightTo(goal, Math.min(to, asOf)) - before);
  const selling = schedule.dayWeights.flatMap((weight, i) =>
    weight > 0 && start + i >= from && start + i <= to ? [start + i] : [],
  );
  const days = selling.filter((day) => day <= asOf).length;
  return { share: whole > 0 ? passed / whole : 0, days, daysLeft: selling.length - days };
}

/** How far the daily figures of a measure spread around the plan's pattern; 1 where too little is known. */
export function spreadOf(measure: Measure, { start, asOf, schedule, actual }: Goal): number {
  const passed = Math.max(0, asOf - start + 1);
  const weights = schedule.soFar.slice(0, passed).map((weight, i) => weight - (schedule.soFar[i - 1] ?? 0));
  const counts = actual.byDay[measure]?.slice(0, passed) ?? [];
  const dispersion = counts.length === 0 ? Number.NaN : dispersionOf(counts, weights);
  return Number.isNaN(dispersion) ? 1 : dispersion;
}

/** A level by one measure. */
export function ofSpan(level: SpanLevel, measure: Measure, goal: Goal, band: number): StandingRow {
  const { start, asOf, stages, inForce, actual, replans, amberFrom } = goal;
  const { from, to } = spanOf(level, goal);
  const within = (figures: readonly number[], last: number): number =>
    sum(figures.slice(from - start, Math.max(0, last - start + 1)));
  const time = timeOf(goal, from, to);
  const need = stages.find((each) => each.stage === measure)!.need;
  const due = within(inForce[measure], Math.min(to, asOf));
  const course = {
    goal: level === "goal" ? need : within(inForce[measure], to),
    expected: level === "goal" && replans.through === null ? need * time.share : due,
    actual: actual.byDay[measure] === null ? null : within(actual.byDay[measure], to),
    ...time,
  };
  return {
    level,
    name: "",
    stage: measure,
    from,
    to,
    ...figuresOf(course, { dispersion: spreadOf(measure, goal), band, amberFrom }),
  };
}

/** The measure sellers are judged by: the first that a table tells by seller; null where none does. */
export const sellerMeasure = ({ actual }: Goal): Measure | null =>
  MEASURES.find((measure) => actual.sellerStages.has(measure)) ?? null;

/** Teams, then sellers; what a name did counts in the first row it stands in. */
function ofSellers(goal: Goal, band: number): StandingRow[] {
  const { start: from, end: to, sellers, bySeller, actual, amberFrom } = goal;
  const main = sellerMeasure(goal);
  const measure = main ?? "orders";
  const time = timeOf(goal, from, to);
  const dispersion = spreadOf(measure, goal);
  const seen = new Set<string>();
  const listed = sellers.flatMap((seller, row) => {
    if (seller === null) return [];
    const first = !seen.has(sellerKey(seller.name));
    seen.add(sellerKey(seller.name));
    const done = first && main !== null ? actual.ofSeller(main, seller.name, from, to) : 0;
    return [{ ...seller, goal: bySeller?.[measure][row] ?? 0, done }];
  });
  const row = (level: "team" | "seller", name: string, of: readonly (typeof listed)[number][]): StandingRow => {
    const part = sum(of.map((each) => each.goal));
    const course = {
      goal: part,
      expected: part * time.share,
      actual: main === null ? null : sum(of.map(({ done }) => done)),
      ...time,
    };
    return { level, name, stage: measure, from, to, ...figuresOf(course, { dispersion, band, amberFrom }) };
  };
  const teams = new Map<string, { name: string; of: (typeof listed)[number][] }>();
  for (const seller of listed) {
    const key = sellerKey(seller.team);
    const team = teams.get(key) ?? { name: seller.team.trim(), of: [] };
    team.of.push(seller);
    teams.set(key, team);
  }
  return [
    ...[...teams.values()].map(({ name, of }) => row("team", name, of)),
    ...listed.map((each) => row("seller", each.name, [each])),
  ];
}

/** The share of ends the band is to hold: as typed on the sheet. */
export function bandOf({ typed }: Pick<PlanContext, "typed">): number {
  const own = typed?.("tracker", BAND_KEY)?.[0]?.[0];
  return typeof own === "number" && own > 0 && own < 1 ? own : BAND;
}

/** Every row of the sheet, in its order. */
export function standingOf(goal: Goal, band: number): StandingRow[] {
  return [
    ...LEVELS.map((level) => ofSpan(level, "orders", goal, band)),
    ...OTHER_MEASURES.map((measure) => ofSpan("goal", measure, goal, band)),
    ...ofSellers(goal, band),
  ];
}

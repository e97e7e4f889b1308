/**
 * Where every level of a goal stands: the whole, this month, week and day, each team and seller, with the end if it goes on like this.
 * The sheet computes the same with native formulas. Rules §2.
 */
import { group, sum } from "d3-array";
import { addMonths, monthStart, weekStart } from "../../domain/calendar/calendar";
import { dispersionOf, FEWEST_DAYS, forecastBand } from "../../domain/goal/forecast";
import { standing } from "../../domain/goal/standing";
import type { PlanContext } from "../kind";
import { type Measure, MEASURES, needOf } from "./measures";
import type { Goal } from "./model";
import { sellerKey } from "./sellers";

export const LEVELS = ["goal", "month", "week", "day"] as const;
export type SpanLevel = (typeof LEVELS)[number];
/** Measures followed over the whole goal only. */
export const otherMeasures = ({ measures }: Pick<Goal, "measures">): Measure[] =>
  measures.filter((measure) => measure !== "orders");

/** The key of the input on the sheet, and what it begins with. */
export const BAND_KEY = "band";
export const BAND = 0.8;

/** Days are serials; both belong to it. */
interface DaySpan {
  readonly from: number;
  readonly to: number;
}

interface Course extends DaySpan {
  readonly level: SpanLevel | "team" | "seller";
  /** Of a team or seller; "" for sellers without a team, and for spans. */
  readonly name: string;
  readonly stage: Measure;
  readonly goal: number;
  /** To the as-of date, as are the actual figures; null where no table tells those. */
  readonly expected: number;
  readonly actual: number | null;
  /** What of it the plan in force kept. */
  readonly kept: number;
  /** Share of that plan's weight and selling days passed, and days left. */
  readonly share: number;
  readonly days: number;
  readonly daysLeft: number;
}

export type StandingRow = ReturnType<typeof rowOf>;

/**
 * Where a row stands; its band is null before five selling days have passed, and where nothing has come.
 * @param band Share of ends that the forecast's band is to hold.
 */
function rowOf({ kept, share, days, daysLeft, ...row }: Course, goal: Goal, band: number) {
  const { actual, goal: whole, expected } = row;
  if (actual === null)
    return { ...row, pace: null, neededPerDay: null, forecast: null, low: null, high: null, state: null };
  const since = { actual: actual - kept, share };
  const reach = days >= FEWEST_DAYS ? forecastBand(since, spreadOf(row.stage, goal), band) : null;
  const course = standing({ goal: whole, expected, actual, kept, share, left: daysLeft }, goal.amberFrom);
  return { ...row, ...course, low: reach && kept + reach.low, high: reach && kept + reach.high };
}

/** First and last day of a level, cut to the goal: around the as-of date, or the goal's day next to it. */
function spanOf(level: SpanLevel, { start, end, asOf }: Goal): DaySpan {
  const day = Math.max(start, Math.min(asOf, end));
  const [from, to] = {
    goal: [start, end],
    month: [monthStart(day), addMonths(monthStart(day), 1) - 1],
    week: [weekStart(day), weekStart(day) + 6],
    day: [day, day],
  }[level] as [number, number];
  return { from: Math.max(start, from), to: Math.min(end, to) };
}

/** The days of a span that the plan in force spreads what is left over: those after a re-plan inside it, where they have weight. */
function spreadSpan({ start, schedule, replans: { through } }: Goal, { from, to }: DaySpan): DaySpan {
  const isInside = through !== null && from <= through && through < to;
  return isInside && schedule.soFar[to - start]! > schedule.soFar[through - start]!
    ? { from: through + 1, to }
    : { from, to };
}

function timeOf(
  { start, end, asOf, schedule }: Goal,
  { from, to }: DaySpan,
): Pick<Course, "share" | "days" | "daysLeft"> {
  /** Weight of the goal from its first day to a day. */
  const weightTo = (day: number): number => (day < start ? 0 : schedule.soFar[Math.min(day, end) - start]!);
  const before = weightTo(from - 1);
  const whole = weightTo(to) - before;
  const passed = Math.max(0, weightTo(Math.min(to, asOf)) - before);
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

export function ofSpan(level: SpanLevel, stage: Measure, goal: Goal, band: number): StandingRow {
  const { start, asOf, stages, inForce, actual, replans } = goal;
  const span = spanOf(level, goal);
  const within = (figures: readonly number[], last: number): number =>
    sum(figures.slice(span.from - start, Math.max(0, last - start + 1)));
  const inPlan = spreadSpan(goal, span);
  const time = { ...timeOf(goal, inPlan), daysLeft: timeOf(goal, span).daysLeft };
  const need = needOf(stage, stages);
  const due = within(inForce[stage], Math.min(span.to, asOf));
  const course = {
    goal: level === "goal" ? need : within(inForce[stage], span.to),
    expected: level === "goal" && replans.through === null ? need * time.share : due,
    actual: actual.byDay[stage] === null ? null : within(actual.byDay[stage], span.to),
    kept: actual.byDay[stage] === null ? 0 : within(actual.byDay[stage], inPlan.from - 1),
  };
  return rowOf({ level, name: "", stage, ...span, ...course, ...time }, goal, band);
}

/** The measure sellers are judged by: the first that a table tells by seller; null where none does. */
export const sellerMeasure = ({ actual }: Goal): Measure | null =>
  MEASURES.find((measure) => actual.sellerStages.has(measure)) ?? null;

/** Teams, then sellers; what a name did counts in the first row it stands in. */
function ofSellers(goal: Goal, band: number): StandingRow[] {
  const { sellers, bySeller, actual } = goal;
  const main = sellerMeasure(goal);
  const stage = main ?? "orders";
  const span = spanOf("goal", goal);
  const time = timeOf(goal, span);
  const seen = new Set<string>();
  const listed = sellers.flatMap((seller, i) => {
    if (seller === null) return [];
    const first = !seen.has(sellerKey(seller.name));
    seen.add(sellerKey(seller.name));
    const done = first && main !== null ? actual.ofSeller(main, seller.name, span.from, span.to) : 0;
    return [{ ...seller, goal: bySeller?.[stage][i] ?? 0, done }];
  });
  const row = (level: "team" | "seller", name: string, of: typeof listed): StandingRow => {
    const part = sum(of, (each) => each.goal);
    const done = main === null ? null : sum(of, (each) => each.done);
    const course = { goal: part, expected: part * time.share, actual: done, kept: 0 };
    return rowOf({ level, name, stage, ...span, ...course, ...time }, goal, band);
  };
  const teams = [...group(listed, ({ team }) => sellerKey(team)).values()];
  return [
    ...teams.map((of) => row("team", of[0]!.team.trim(), of)),
    ...listed.map((each) => row("seller", each.name, [each])),
  ];
}

/** The share of ends the band is to hold: as typed on the goal's sheet, or on the tracker, where earlier builds have it. */
export function bandOf({ typed }: Pick<PlanContext, "typed">): number {
  const own = (typed?.("goal", BAND_KEY) ?? typed?.("tracker", BAND_KEY))?.[0]?.[0];
  return typeof own === "number" && own > 0 && own < 1 ? own : BAND;
}

export const standingOf = (goal: Goal, band: number): StandingRow[] => [
  ...LEVELS.map((level) => ofSpan(level, "orders", goal, band)),
  ...otherMeasures(goal).map((measure) => ofSpan("goal", measure, goal, band)),
  ...ofSellers(goal, band),
];

/**
 * Demand to come, from what was sold period by period: exponential smoothing with trend and season (Holt-Winters), or with a trend alone
 * (Holt), and demand that comes now and then (Croston's method with the correction of Syntetos and Boylan). Rules §6.
 */
import { studentQuantile } from "../maths/student";

/** How quickly level, trend and season follow what happens; 0 to 1 each. */
interface Smoothing {
  readonly level: number;
  readonly trend: number;
  readonly season: number;
}

/** Whether seasons add to the level or multiply it. */
export type SeasonKind = "additive" | "multiplicative";

/** Where a series stands: what the next periods are computed from. */
interface Seasonal {
  readonly level: number;
  readonly trend: number;
  /** Of the periods to come, the next first; as many as a season has. */
  readonly seasons: readonly number[];
}

export interface SmoothedSeries extends Seasonal {
  readonly kind: SeasonKind;
  readonly smoothing: Smoothing;
  /** Sum of the squared errors of forecasts one period ahead. */
  readonly squaredErrors: number;
  /** How many such forecasts there were. */
  readonly compared: number;
}

interface SeasonOptions {
  /** Periods of a season, such as 12 months. */
  readonly length: number;
  readonly kind: SeasonKind;
}

/** Centred moving average over a season, an even season with half weights at its ends; NaN where it lacks periods. */
function seasonTrend(values: readonly number[], length: number): number[] {
  const half = Math.floor(length / 2);
  return values.map((_, at) => {
    if (at < half || at + half >= values.length) return Number.NaN;
    let sum = 0;
    for (let step = -half; step <= half; step++)
      sum += values[at + step]! * (length % 2 === 0 && Math.abs(step) === half ? 0.5 : 1);
    return sum / length;
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

interface Line {
  /** One period before the first. */
  readonly before: number;
  readonly rise: number;
  /** Standard error of the rise; NaN of fewer than three values. */
  readonly error: number;
}

/** Least squares through values one period apart. */
function line(values: readonly number[]): Line {
  const middle = (values.length - 1) / 2;
  const usual = mean(values);
  let [products, squares, spread] = [0, 0, 0];
  values.forEach((value, i) => {
    products += (i - middle) * value;
    squares += (i - middle) ** 2;
    spread += (value - usual) ** 2;
  });
  const rise = products / squares;
  const left = Math.max(0, spread - rise * products);
  const error = values.length < 3 ? Number.NaN : Math.sqrt(left / (values.length - 2) / squares);
  return { before: usual - rise * (middle + 1), rise, error };
}

/** Level, trend and seasons before the first period that is forecast, from the first two seasons taken apart. */
function start(values: readonly number[], { length, kind }: SeasonOptions): Seasonal {
  const early = values.slice(0, 2 * length);
  const trend = seasonTrend(early, length);
  const effect = early.map((value, i) => (kind === "additive" ? value - trend[i]! : value / trend[i]!));
  const figures = Array.from({ length }, (_, season) =>
    mean(effect.filter((each, i) => i % length === season && !Number.isNaN(each))),
  );
  const usual = mean(figures);
  const { before, rise } = line(trend.filter((each) => !Number.isNaN(each)));
  const seasons = figures.map((figure) => (kind === "additive" ? figure - usual : figure / usual));
  return { level: before, trend: rise, seasons };
}

/**
 * Holt-Winters smoothing with given weights, begun as R's HoltWinters does: seasons from the first two seasons taken apart, level and
 * trend from the line through their moving average; forecasts are compared from the second season on.
 * Source: Holt (1957), Winters (1960), Forecasting sales by exponentially weighted moving averages; R stats::HoltWinters.
 * @param values Two seasons or more; above 0 where seasons multiply.
 */
export function smoothed(values: readonly number[], season: SeasonOptions, smoothing: Smoothing): SmoothedSeries {
  const { length, kind } = season;
  const begun = start(values, season);
  const isAdditive = kind === "additive";
  let { level, trend } = begun;
  const seasons = [...begun.seasons];
  let squaredErrors = 0;
  for (let at = length; at < values.length; at++) {
    const [value, effect] = [values[at]!, seasons[at % length]!];
    const expected = isAdditive ? level + trend + effect : (level + trend) * effect;
    squaredErrors += (value - expected) ** 2;
    const before = level;
    const plain = isAdditive ? value - effect : value / effect;
    level = smoothing.level * plain + (1 - smoothing.level) * (level + trend);
    trend = smoothing.trend * (level - before) + (1 - smoothing.trend) * trend;
    const shown = isAdditive ? value - level : value / level;
    seasons[at % length] = smoothing.season * shown + (1 - smoothing.season) * effect;
  }
  const next = values.length % length;
  const following = [...seasons.slice(next), ...seasons.slice(0, next)];
  return { level, trend, seasons: following, kind, smoothing, squaredErrors, compared: values.length - length };
}

/**
 * Demand of the next periods, never below 0.
 * @returns One a period, `periods` of them.
 */
export function nextPeriods({ level, trend, seasons, kind }: SmoothedSeries, periods: number): number[] {
  return Array.from({ length: periods }, (_, i) => {
    const effect = seasons[i % seasons.length]!;
    const plain = level + (i + 1) * trend;
    return Math.max(0, kind === "additive" ? plain + effect : plain * effect);
  });
}

interface Trend {
  readonly level: number;
  readonly trend: number;
}

/**
 * Holt's smoothing with given weights: a level and a trend, without seasons.
 * Source: Holt (1957), Forecasting seasonals and trends by exponentially weighted moving averages; R forecast::holt begins with the first
 * value and the step to the second.
 * @param begun Before the first period.
 */
export function trended(
  values: readonly number[],
  { level: weight, trend: ofTrend }: Trend,
  begun: Trend,
): SmoothedSeries {
  let { level, trend } = begun;
  let squaredErrors = 0;
  for (const value of values) {
    const expected = level + trend;
    squaredErrors += (value - expected) ** 2;
    const before = level;
    level = weight * value + (1 - weight) * expected;
    trend = ofTrend * (level - before) + (1 - ofTrend) * trend;
  }
  const smoothing = { level: weight, trend: ofTrend, season: 0 };
  return { level, trend, seasons: [0], kind: "additive", smoothing, squaredErrors, compared: values.length };
}

/** Those that R begins its search with, and slower and quicker ones. */
const BEGUN_WITH: readonly Smoothing[] = [
  { level: 0.3, trend: 0.1, season: 0.1 },
  { level: 0.05, trend: 0, season: 0.3 },
  { level: 0.7, trend: 0.05, season: 0.5 },
];
const FIRST_STEP = 0.2;
const LAST_STEP = 1e-4;

type Smooth = (smoothing: Smoothing) => SmoothedSeries;

/** Weights with the least squared errors: each is moved up and down by steps that halve where none helps. */
function searched(smooth: Smooth, begin: Smoothing, weights: readonly (keyof Smoothing)[]): SmoothedSeries {
  let best = smooth(begin);
  for (let step = FIRST_STEP; step > LAST_STEP;) {
    const from = best;
    for (const weight of weights)
      for (const move of [step, -step]) {
        const value = Math.min(1, Math.max(0, best.smoothing[weight] + move));
        const tried = smooth({ ...best.smoothing, [weight]: value });
        if (tried.squaredErrors < best.squaredErrors) best = tried;
      }
    if (best === from) step /= 2;
  }
  return best;
}

const fitted = (smooth: Smooth, weights: readonly (keyof Smoothing)[]): SmoothedSeries =>
  BEGUN_WITH.map((begin) => searched(smooth, begin, weights)).reduce((best, each) =>
    each.squaredErrors < best.squaredErrors ? each : best,
  );

/**
 * Holt-Winters smoothing with the weights that have the least squared errors one period ahead.
 * @param values Two seasons or more. Where one is 0 or below, seasons add.
 */
export function fitSeasons(values: readonly number[], length: number): SmoothedSeries {
  const kind: SeasonKind = values.every((value) => value > 0) ? "multiplicative" : "additive";
  return fitted((smoothing) => smoothed(values, { length, kind }, smoothing), ["level", "trend", "season"]);
}

/** Standard normal: a trend is found in one of twenty series without one. */
const TREND_SURE = 1.959964;

/**
 * Holt's smoothing with the weights that have the least squared errors one period ahead, begun with the straight line through all values.
 * @returns null where that line does not rise or fall by more than chance (t-test of its slope, 5 %), or of fewer than three values.
 */
export function fitTrend(values: readonly number[]): SmoothedSeries | null {
  const { before, rise, error } = line(values);
  if (!(Math.abs(rise) > studentQuantile(TREND_SURE, values.length - 2) * error)) return null;
  return fitted((smoothing) => trended(values, smoothing, { level: before, trend: rise }), ["level", "trend"]);
}

/**
 * Demand a period where it comes now and then: its smoothed size ÷ the smoothed interval between sales, less the bias of that quotient.
 * Sources: Croston (1972), Forecasting and stock control for intermittent demands; Syntetos & Boylan (2005), The accuracy of
 * intermittent demand estimates (× (1 − weight ÷ 2)).
 * @param periods Demand of each period, 0 for none; the first sale begins both averages.
 * @param weight How quickly both follow, above 0 and up to 1.
 * @returns 0 without demand.
 */
export function intermittentDemand(periods: ArrayLike<number>, weight: number): number {
  return crostonDemand(periods, weight) * (1 - weight / 2);
}

/** The same without the correction, as Croston stated it. */
export function crostonDemand(periods: ArrayLike<number>, weight: number): number {
  let [size, interval, since] = [Number.NaN, Number.NaN, 0];
  for (let at = 0; at < periods.length; at++) {
    since++;
    const demand = periods[at]!;
    if (!(demand > 0)) continue;
    size = Number.isNaN(size) ? demand : size + weight * (demand - size);
    interval = Number.isNaN(interval) ? since : interval + weight * (since - interval);
    since = 0;
  }
  return Number.isNaN(size) ? 0 : size / interval;
}

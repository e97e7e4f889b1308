/**
 * The daily demand that stock is ordered by: the average of the weeks that count, or a forecast where the sales of a product allow one.
 * Rules §6.
 */
import { INTERMITTENT_INTERVAL } from "./abc-xyz";
import type { SalesFigures } from "./daily-demand";
import { fitSeasons, fitTrend, intermittentDemand, nextPeriods, type SmoothedSeries } from "./forecast";
import type { Demand } from "./stock";

export type DemandMethod = "average" | "intermittent" | "trend" | "season";

export interface ExpectedDemand extends Demand {
  readonly method: DemandMethod;
}

/** A season is a year of four weeks each, so that no period has more days than another. */
const WEEKS_A_PERIOD = 4;
const PERIODS_A_YEAR = 13;
const DAYS_A_WEEK = 7;
const DAYS_A_PERIOD = WEEKS_A_PERIOD * DAYS_A_WEEK;
/** A season is known once it has come twice: trend and season are told apart from two years on. */
const WEEKS_OF_SEASONS = 2 * PERIODS_A_YEAR * WEEKS_A_PERIOD;
/** Fewer tell no trend. */
const WEEKS_OF_TREND = 6 * WEEKS_A_PERIOD;
/** Weight that Syntetos and Boylan recommend to begin with. */
const SLOW = 0.1;
/** Fewer sales after the first tell no interval. */
const LEAST_SALES = 2;

/** Sums of four weeks each that end with the last week; earlier weeks that fill none are passed over. */
function periodSums(weeks: Float64Array): number[] {
  const periods = Math.floor(weeks.length / WEEKS_A_PERIOD);
  const skipped = weeks.length - periods * WEEKS_A_PERIOD;
  return Array.from({ length: periods }, (_, period) => {
    const from = skipped + period * WEEKS_A_PERIOD;
    return weeks.subarray(from, from + WEEKS_A_PERIOD).reduce((sum, units) => sum + units, 0);
  });
}

/** Mean of the days to come by periods of which the last may count in part. */
function meanOver(periods: readonly number[], days: number): number {
  const units = periods.reduce(
    (sum, demand, i) => sum + (demand * Math.min(DAYS_A_PERIOD, days - i * DAYS_A_PERIOD)) / DAYS_A_PERIOD,
    0,
  );
  return units / days;
}

/** By a fit of four weeks each. */
function foreseen(fit: SmoothedSeries, days: number, method: DemandMethod): ExpectedDemand {
  const ahead = Math.max(1, days);
  const mean = meanOver(nextPeriods(fit, Math.ceil(ahead / DAYS_A_PERIOD)), ahead);
  return { mean, deviation: Math.sqrt(fit.squaredErrors / fit.compared / DAYS_A_PERIOD), method };
}

/** With trend and season where two years of sales tell both, with a trend where they tell one; null where they tell neither. */
function smoothedDemand(history: Float64Array, days: number): ExpectedDemand | null {
  if (history.length >= WEEKS_OF_SEASONS)
    return foreseen(fitSeasons(periodSums(history), PERIODS_A_YEAR), days, "season");
  const fit = history.length < WEEKS_OF_TREND ? null : fitTrend(periodSums(history));
  const found = fit && foreseen(fit, days, "trend");
  // A fall that ends in nothing would order nothing of what still sells.
  return found !== null && found.mean > 0 ? found : null;
}

/** What is to be foreseen. */
interface Horizon {
  /** That the stock is to last: lead time and cycle. */
  readonly days: number;
  /** Whether the sales reach to the last week; where stock ran out before, the season of the weeks to come is not known. */
  readonly isCurrent: boolean;
}

/**
 * Demand a day of the days to come: by Syntetos and Boylan's method where sales come now and then, by Holt-Winters with a season of a year
 * from two years of sales on, by Holt's trend from half a year on where it is more than chance, else the mean of the weeks that count.
 * Rule: seasonal factors take two full cycles, as R's decompose and HoltWinters ask for.
 */
export function expectedDemand(
  { demand, pattern, history }: Pick<SalesFigures, "demand" | "pattern" | "history">,
  { days, isCurrent }: Horizon,
): ExpectedDemand {
  // The week of the first sale begins the data, so that it tells no interval.
  const after = history.subarray(1);
  const sold = after.reduce((weeks, units) => weeks + (units > 0 ? 1 : 0), 0);
  if (pattern.interval >= INTERMITTENT_INTERVAL && sold >= LEAST_SALES)
    return { mean: intermittentDemand(after, SLOW) / DAYS_A_WEEK, deviation: demand.deviation, method: "intermittent" };
  const found = isCurrent && demand.mean > 0 ? smoothedDemand(history, days) : null;
  return found ?? { ...demand, method: "average" };
}

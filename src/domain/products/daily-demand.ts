/**
 * What products sold by day: sums of a window and of the one before it, and the daily demand that replenishment goes by. A day without a
 * sale is a zero; days before the first sale and days out of stock are no data. Rules §6.
 */
import { withoutNoise } from "../maths/whole";
import { type DemandPattern, demandPattern, meanAndDeviation } from "./abc-xyz";
import type { Demand } from "./stock";

const DAYS_A_WEEK = 7;
/** What is older tells nothing of the next weeks. */
const HISTORY_WEEKS = 156;

/** Sales as parallel columns. */
export interface ProductSales {
  /** Index of the product; −1 for none. */
  readonly product: Int32Array;
  readonly productCount: number;
  /** Whole days, in any order. */
  readonly day: Int32Array;
  readonly units: Float64Array;
  readonly amount: Float64Array;
}

/** The weeks that count, and as many before them to compare with. */
export interface SalesWindow {
  /** The last day. */
  readonly end: number;
  readonly weeks: number;
}

/** The first day of the weeks that count. */
export const firstDay = ({ end, weeks }: SalesWindow): number => end - DAYS_A_WEEK * weeks + 1;

/** Whether a day is of the weeks that count. */
export const isInside = (day: number, window: SalesWindow): boolean => day <= window.end && day >= firstDay(window);

/** One product's sales. Sums may be below 0 where more came back than was sold. */
export interface SalesFigures {
  readonly units: number;
  readonly amount: number;
  /** Amount of as many weeks before; NaN where the sales begin later than those weeks. */
  readonly amountBefore: number;
  /** A day's; NaN without a day of data. */
  readonly demand: Demand;
  /** Days that the demand is of. */
  readonly days: number;
  /** Of whole weeks. */
  readonly pattern: DemandPattern;
  /** Units of whole weeks from the first sale on, the latest last: those that count and up to three years before them. */
  readonly history: Float64Array;
}

/** Lines of each product side by side: where each product begins, and the lines in that order. */
function grouped({ product, productCount }: ProductSales): { readonly start: Int32Array; readonly lines: Int32Array } {
  const start = new Int32Array(productCount + 1);
  for (const id of product) if (id >= 0) start[id + 1]!++;
  for (let id = 0; id < productCount; id++) start[id + 1]! += start[id]!;
  const next = start.slice();
  const lines = new Int32Array(start[productCount]!);
  product.forEach((id, line) => {
    if (id >= 0) lines[next[id]!++] = line;
  });
  return { start, lines };
}

/** Whole weeks that end with the last of the days; earlier days that fill no week are passed over. */
function weeklySums(days: Float64Array): Float64Array {
  const weeks = Math.floor(days.length / DAYS_A_WEEK);
  const sums = new Float64Array(weeks);
  const skipped = days.length - weeks * DAYS_A_WEEK;
  for (let i = skipped; i < days.length; i++) sums[Math.floor((i - skipped) / DAYS_A_WEEK)]! += days[i]!;
  return sums;
}

/**
 * Units by whole week of the lines of one product, the latest week last.
 * @param first Day of the first sale.
 * @param last Last day that is data.
 */
function weeklyHistory(
  { day, units }: ProductSales,
  lines: Int32Array,
  { first, last }: { readonly first: number; readonly last: number },
): Float64Array {
  const weeks = Math.min(HISTORY_WEEKS, Math.max(0, Math.floor((last - first + 1) / DAYS_A_WEEK) || 0));
  const sums = new Float64Array(weeks);
  for (const line of lines) {
    const ago = last - day[line]!;
    const week = weeks - 1 - Math.floor(ago / DAYS_A_WEEK);
    if (ago >= 0 && week >= 0) sums[week]! += units[line]!;
  }
  return sums;
}

/**
 * Figures of every product.
 * @param isOut Whether a product is out of stock: the days since its last sale are then no data.
 */
export function salesFigures(
  sales: ProductSales,
  { end, weeks }: SalesWindow,
  isOut: (product: number) => boolean = () => false,
): SalesFigures[] {
  const { start, lines } = grouped(sales);
  const length = weeks * DAYS_A_WEEK;
  const [from, earlier] = [end - length + 1, end - 2 * length + 1];
  const begin = sales.day.reduce((first, day) => Math.min(first, day), Number.POSITIVE_INFINITY);
  const daily = new Float64Array(length);
  return Array.from({ length: sales.productCount }, (_, product) => {
    daily.fill(0);
    let [amount, amountBefore, first, last] = [0, 0, Number.POSITIVE_INFINITY, 0];
    for (let at = start[product]!; at < start[product + 1]!; at++) {
      const line = lines[at]!;
      const day = sales.day[line]!;
      if (day > end) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
      if (day < earlier) continue;
      if (day < from) amountBefore += sales.amount[line]!;
      else {
        daily[day - from]! += sales.units[line]!;
        amount += sales.amount[line]!;
      }
    }
    const out = isOut(product);
    const shown = daily.subarray(Math.max(0, first - from), out ? Math.max(0, last - from + 1) : length);
    const own = lines.subarray(start[product], start[product + 1]);
    return {
      units: daily.reduce((sum, units) => sum + units, 0),
      amount: withoutNoise(amount),
      amountBefore: begin > earlier ? Number.NaN : withoutNoise(amountBefore),
      demand: floored(meanAndDeviation(shown)),
      days: shown.length,
      pattern: demandPattern(weeklySums(shown)),
      history: weeklyHistory(sales, own, { first, last: out ? last : end }),
    };
  });
}

/** More may come back than was sold; demand is never below 0. */
const floored = ({ mean, deviation }: Demand): Demand => ({ mean: Math.max(0, mean), deviation });

/**
 * What the segment sheets say of all customers: sums by their three scores, the map of orders, medians. Of an engine only these come, whoever is
 * listed.
 */
import { min, sum } from "d3-array";
import type { CustomerFigures } from "../../domain/customers/rfm";
import { medianOf } from "../../domain/customers/rfm-scoring";
import { binShares, percentilesInc } from "../../domain/maths/quantile";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import type { PassedSums } from "../../figures/figures";
import { byMeasure, type Measure, MEASURES } from "./scoring";

/** Fifths of the customers by the days since their last order. */
export const BANDS = 5;
/** The most orders of each class of customers but the last. */
export const MOST_ORDERS = [1, 3, 6] as const;

/** A sum of money without the noise of adding fractions. */
export function sumOfMoney(amounts: Iterable<number>): number {
  let units = 0;
  for (const amount of amounts) units += toMoneyUnits(amount);
  return fromMoneyUnits(units);
}

type Scores = Readonly<Record<Measure, Uint8Array>>;

/** One entry for all customers of the same three scores, best first; parallel columns. */
export interface ScoreCells extends Omit<PassedSums, "passed"> {
  readonly count: number;
  readonly scores: Scores;
}

export interface Everyone {
  readonly count: number;
  readonly orders: number;
  readonly revenue: number;
  /** Of the first order of any. */
  readonly firstDate: number;
  /** Measures in which all are alike, so that no cut can tell them apart. */
  readonly alike: readonly Measure[];
  readonly cells: ScoreCells;
  /** The longest silence of each fifth but the last. */
  readonly limits: () => readonly number[];
  /** Customers in a fifth who order so often: the class is how many of `MOST_ORDERS` they pass. */
  readonly countIn: (band: number, often: number) => number;
  /** Of days since the last order, orders or money. @param segment Its position; null for all. NaN of nobody. */
  readonly median: (measure: Measure, segment: number | null) => number;
}

type Sums = Omit<PassedSums, "passed">;

/** Brings entries of the same scores together. */
export function scoreCells({ recency: r, frequency: f, monetary: m }: Scores, sums: Sums): ScoreCells {
  const codes = Uint16Array.from(r, (score, i) => (score * 16 + f[i]!) * 16 + m[i]!);
  const occurs = new Uint8Array(16 ** 3);
  for (const code of codes) occurs[code] = 1;
  const descending = [...occurs.keys()].filter((code) => occurs[code] === 1).reverse();
  const places = new Int16Array(occurs.length);
  descending.forEach((code, place) => (places[code] = place));
  const added = (of: Float64Array): Float64Array => {
    const column = new Float64Array(descending.length);
    codes.forEach((code, i) => (column[places[code]!]! += of[i]!));
    return column;
  };
  const digit = (by: number) => Uint8Array.from(descending, (code) => Math.floor(code / by) % 16);
  return {
    ...{ count: descending.length, scores: { recency: digit(256), frequency: digit(16), monetary: digit(1) } },
    ...{ customers: added(sums.customers), repeated: added(sums.repeated), orders: added(sums.orders) },
    amount: added(sums.amount.map(toMoneyUnits)).map(fromMoneyUnits),
    ...{ recency: added(sums.recency), units: sums.units && added(sums.units) },
  };
}

/** Customers who are known one by one. */
interface Rows {
  readonly figures: CustomerFigures;
  readonly measured: Readonly<Record<Measure, Float64Array>>;
  readonly scores: Scores;
  readonly segment: Uint8Array;
  readonly units: Float64Array | null;
}

const passedBy = (value: number, values: readonly number[]): number =>
  values.reduce((count, each) => count + (value > each ? 1 : 0), 0);

export function everyoneOf({ figures, measured, scores, segment, units }: Rows): Everyone {
  const { count, recency, frequency: orders, monetary: amount } = figures;
  const repeated = orders.map((own) => (own >= 2 ? 1 : 0));
  let bounds: readonly number[] | null = null;
  const limits = (): readonly number[] => (bounds ??= percentilesInc(recency, binShares(BANDS)).map(Math.round));
  return {
    ...{
      count,
      orders: sum(orders),
      revenue: sumOfMoney(amount),
      firstDate: min(figures.firstDate) ?? Number.NaN,
      limits,
    },
    alike: MEASURES.filter((measure) => measured[measure].every((value) => value === measured[measure][0])),
    cells: scoreCells(scores, { customers: orders.map(() => 1), repeated, orders, amount, recency, units }),
    countIn: (band, often) =>
      sum(recency, (days, i) =>
        passedBy(days, limits()) === band && passedBy(orders[i]!, MOST_ORDERS) === often ? 1 : 0,
      ),
    median: (measure, wanted) => {
      const values = byMeasure((each) => figures[each])[measure];
      return medianOf(wanted === null ? values : values.filter((_, i) => segment[i] === wanted));
    },
  };
}

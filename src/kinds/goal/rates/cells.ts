/**
 * The cells that the parts of the rate review name of each other, made before any is laid out.
 */
import { Handle } from "../../../plan/handle";
import { dayRangeCells, type DayRangeCells } from "../period-inputs";
import { COUNT_KEYS, type CountKey, type RateKey, RATES } from "./rates";

/** Columns with one row a seller, then leads without a seller where the table names sellers, then all. */
export interface RateCells {
  readonly period: DayRangeCells;
  readonly fewest: Handle;
  readonly confidence: Handle;
  /** Standard deviations of a normal spread that hold the confidence. */
  readonly deviations: Handle;
  readonly standards: Readonly<Record<RateKey, Handle>>;
  readonly names: Handle;
  readonly counts: Readonly<Record<CountKey, Handle>>;
  readonly rates: Readonly<Record<RateKey, Handle>>;
  readonly states: Readonly<Record<RateKey, Handle>>;
  readonly lows: Readonly<Record<RateKey, Handle>>;
  readonly highs: Readonly<Record<RateKey, Handle>>;
}

const by = <K extends string>(keys: readonly K[], make: () => Handle): Record<K, Handle> =>
  Object.fromEntries(keys.map((key) => [key, make()])) as Record<K, Handle>;

export function rateCells(rows: number): RateCells {
  const column = (): Handle => new Handle(rows);
  const rates = RATES.map(({ key }) => key);
  return {
    period: dayRangeCells(),
    fewest: new Handle(),
    confidence: new Handle(),
    deviations: new Handle(),
    standards: by(rates, () => new Handle()),
    names: column(),
    counts: by(COUNT_KEYS, column),
    rates: by(rates, column),
    states: by(rates, column),
    lows: by(rates, column),
    highs: by(rates, column),
  };
}

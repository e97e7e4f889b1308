/**
 * What a build reports of the rate review, as plain JSON, from the same counts as the sheet's.
 */
import { weakestStep } from "../../../domain/goal/funnel-steps";
import { conversionRate } from "../../../domain/maths/ratio";
import { isoDate } from "../../../plan/sections/title-part";
import type { CountKey, Rate, RateKey } from "./rates";
import type { Review } from "./review";
import { standardOf } from "./settings-part";
import type { Counts } from "./tally";

export interface SellerRates {
  readonly counts: Readonly<Partial<Record<CountKey, number>>>;
  /** null where there was nothing to divide by. */
  readonly rates: Readonly<Partial<Record<RateKey, number | null>>>;
  /** The step whose return to standard alone brings most orders; null where every known step meets its standard. */
  readonly weakest: RateKey | null;
}

export interface RatesResult {
  readonly from: string;
  readonly to: string;
  /** Counts are native formulas over the user's table. */
  readonly live: boolean;
  readonly standards: Readonly<Partial<Record<RateKey, number | null>>>;
  readonly sellers: readonly (SellerRates & { readonly seller: string })[];
  readonly all: SellerRates;
}

type Known = Pick<Review, "counts" | "rates">;

function ratesOf(known: Known, counted: Counts, standards: RatesResult["standards"]): SellerRates {
  const rate = ({ part, whole }: Rate): number | null =>
    counted[whole] === 0 ? null : conversionRate(counted[part], counted[whole]);
  const steps = known.rates.filter(
    (each) => each.step && rate(each) !== null && (standards[each.key] ?? null) !== null,
  );
  const weakest = weakestStep(
    steps.map((each) => rate(each)!),
    steps.map(({ key }) => standards[key]!),
  );
  return {
    counts: Object.fromEntries(known.counts.map((key) => [key, counted[key]])),
    rates: Object.fromEntries(known.rates.map((each) => [each.key, rate(each)])),
    weakest: weakest === null ? null : steps[weakest]!.key,
  };
}

export function ratesResult({ leads, counts, rates, tally, names, period, native }: Review): RatesResult {
  const standards = Object.fromEntries(rates.map((rate) => [rate.key, standardOf(leads, rate)]));
  const known = { counts, rates };
  const sellers = names.flatMap((seller, i) =>
    seller === "" ? [] : [{ seller, ...ratesOf(known, tally.sellers[i]!, standards) }],
  );
  return {
    from: isoDate(period.from),
    to: isoDate(period.to),
    live: native !== null,
    standards,
    sellers,
    all: ratesOf(known, tally.all, standards),
  };
}

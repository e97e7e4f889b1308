/** Suppliers and dealers scored from both sides: points by factor, and the factor that costs most of them. Rules §8. */
import { group, greatest, sum } from "d3-array";

/** Scores run from 1 to this. */
export const BEST_SCORE = 4;

/** A factor of the work with a partner. */
export interface PartnerFactor {
  readonly partner: string;
  readonly factor: string;
  /** How much it matters, from 0. */
  readonly weight: number;
  /** Our score of the partner and the partner's of us; null for one that is not known. */
  readonly us: number | null;
  readonly them: number | null;
}

const known = ({ us, them }: PartnerFactor): number[] => [us, them].filter((score) => score !== null);

/** Points that a factor lacks: weight × what its mean score is short of the best; 2 and 3 by weight 3 lack 4.5. */
function lackOf(factor: PartnerFactor): number {
  const scores = known(factor);
  return scores.length === 0 ? 0 : factor.weight * (BEST_SCORE - sum(scores) / scores.length);
}

export interface PartnerTotals {
  readonly partner: string;
  /** Weight × score, added up; null where that side scored nothing. */
  readonly us: number | null;
  readonly them: number | null;
  /** The factor that lacks most points, the first of equal ones; null where none lacks any. */
  readonly weakest: string | null;
}

const pointsOf = (factors: readonly PartnerFactor[], side: "us" | "them"): number | null => {
  const scored = factors.filter((factor) => factor[side] !== null);
  return scored.length === 0 ? null : sum(scored, (factor) => factor.weight * factor[side]!);
};

/** By partner, in the order of their first factors; names that differ by case are one. */
export function partnerTotals(factors: readonly PartnerFactor[]): PartnerTotals[] {
  return [...group(factors, ({ partner }) => partner.toLowerCase()).values()].map((own): PartnerTotals => {
    const weakest = greatest(own, lackOf)!;
    return {
      ...{ partner: own[0]!.partner, us: pointsOf(own, "us"), them: pointsOf(own, "them") },
      weakest: lackOf(weakest) > 0 ? weakest.factor : null,
    };
  });
}

/**
 * Commission by tiers: on the part of the amount inside each tier (marginal), or on the whole amount at the rate of the tier it reaches.
 * A limit belongs to the tier it begins ("from"). Rules §9.
 */

export interface Tier {
  /** Where the tier begins; this amount belongs to it. */
  readonly from: number;
  /** Where it ends; null where it runs up to the next tier, or for ever. */
  readonly to: number | null;
  /** 0.03 pays 3 %. */
  readonly rate: number;
}

export const TIER_METHODS = ["marginal", "whole"] as const;
export type TierMethod = (typeof TIER_METHODS)[number];

/** The stretch a tier pays in: from its beginning up to its end; the end itself where no tier begins there. */
interface Stretch extends Tier {
  readonly end: number;
  readonly endBelongs: boolean;
}

/** Tiers by where they begin, each up to where the next takes over; of two that begin together the one stated last. */
function stretches(tiers: readonly Tier[]): Stretch[] {
  const sorted = tiers.map((tier, i) => ({ tier, i })).sort((a, b) => a.tier.from - b.tier.from || a.i - b.i);
  return sorted.map(({ tier }, i) => {
    const next = sorted[i + 1]?.tier.from ?? Number.POSITIVE_INFINITY;
    const to = Math.max(tier.from, tier.to ?? Number.POSITIVE_INFINITY);
    return { ...tier, end: Math.min(next, to), endBelongs: to < next };
  });
}

/**
 * The rate of the tier that an amount reaches; 0 in a gap and below the first tier.
 * @example rateReached(50_000, [{ from: 0, to: null, rate: 0.02 }, { from: 50_000, to: null, rate: 0.03 }]); // 0.03
 */
export function rateReached(amount: number, tiers: readonly Tier[]): number {
  const reached = stretches(tiers).find(
    ({ from, end, endBelongs }) => amount >= from && (amount < end || (endBelongs && amount === end)),
  );
  return reached?.rate ?? 0;
}

/**
 * What an amount earns, not rounded. An amount below 0 earns nothing: a return is clawed back at the rate it was paid at.
 * @param amount In the tiers' currency.
 * @example tieredCommission(120_000, [{ from: 0, to: null, rate: 0.02 }, { from: 100_000, to: null, rate: 0.05 }], "marginal"); // 3000
 */
export function tieredCommission(amount: number, tiers: readonly Tier[], method: TierMethod): number {
  if (method === "whole") return amount > 0 ? amount * rateReached(amount, tiers) : 0;
  return stretches(tiers).reduce(
    (sum, { from, end, rate }) => sum + Math.max(0, Math.min(amount, end) - Math.max(0, from)) * rate,
    0,
  );
}

export type TierFault = "order" | "overlap" | "gap";

/**
 * What is wrong with each tier as stated, looked at beside the one before it; null where nothing is.
 * "order": it does not begin above the one before. "overlap": the one before ends after this one begins. "gap": it ends before this one
 * begins, so that amounts between pay nothing.
 */
export function tierFaults(tiers: readonly Tier[]): (TierFault | null)[] {
  return tiers.map((tier, i) => {
    const before = tiers[i - 1];
    if (before === undefined) return tier.from > 0 ? "gap" : null;
    if (tier.from <= before.from) return "order";
    if (before.to === null || before.to === tier.from) return null;
    return before.to > tier.from ? "overlap" : "gap";
  });
}

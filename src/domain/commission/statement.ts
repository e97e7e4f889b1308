/**
 * A commission statement: a line an order and a line a return, each rounded half up to the cent before lines are added up, so that a
 * seller can check every line; then cap and guarantee. Rules §9.
 */
import { fromMoneyUnits, roundTo, toMoneyUnits } from "../maths/whole";
import { rateReached, type Tier, type TierMethod, tieredCommission } from "./tiers";

export interface CommissionPlan {
  readonly tiers: readonly Tier[];
  readonly method: TierMethod;
  /** Most and least that a seller is paid; null for none. */
  readonly cap: number | null;
  readonly guarantee: number | null;
}

/** Where a sale stands in what its seller sold in the period, net of returns: before it, with it, and in all. */
export interface Place {
  readonly before: number;
  readonly upTo: number;
  readonly total: number;
}

/** Rates keep so many decimals: what an order earns over two tiers is its own rate. */
const RATE_DECIMALS = 10;
const CENTS = 2;
const SHARE_DECIMALS = 4;

/**
 * The rate an order is paid at. Marginal: what its own part of the seller's sales earns, over that part. Whole: that of the tier which
 * all of the seller's sales reach.
 */
export function rateAt(
  { before, upTo, total }: Place,
  { tiers, method }: Pick<CommissionPlan, "tiers" | "method">,
): number {
  if (method === "whole") return rateReached(total, tiers);
  if (upTo <= before) return rateReached(upTo, tiers);
  const earned = tieredCommission(upTo, tiers, method) - tieredCommission(before, tiers, method);
  return roundTo(earned / (upTo - before), RATE_DECIMALS);
}

/**
 * One line: base × rate × share, rounded half up to the cent; a return's base is below 0 and claws back as much as was paid.
 * @param share Of the seller, where several closed the order; 1 for one alone.
 * @example lineAmount(1800, 0.05, 0.5); // 45
 */
export function lineAmount(base: number, rate: number, share = 1): number {
  return roundTo(base * rate * share, CENTS);
}

/** Lines added up exactly. */
export function sumOfLines(amounts: readonly number[]): number {
  return fromMoneyUnits(amounts.reduce((sum, amount) => sum + toMoneyUnits(amount), 0));
}

/**
 * What a seller is paid for lines of a sum: not more than the cap, not less than the guarantee.
 * @example paidFor(120, { cap: 100, guarantee: null }); // 100
 */
export function paidFor(sum: number, { cap, guarantee }: Pick<CommissionPlan, "cap" | "guarantee">): number {
  return Math.max(guarantee ?? Number.NEGATIVE_INFINITY, Math.min(cap ?? Number.POSITIVE_INFINITY, sum));
}

/**
 * Shares of an order for those who closed it together: what was agreed of each, and of what that leaves equal parts for those of whom nothing
 * was agreed; to four decimals. They come to 1 unless what was agreed does not.
 * @param agreed Of each; null for nothing agreed.
 * @example sharesOf([0.6, null, null]); // [0.6, 0.2, 0.2]
 */
export function sharesOf(agreed: readonly (number | null)[]): number[] {
  const open = agreed.filter((share) => share === null).length;
  const left = Math.max(0, 1 - agreed.reduce<number>((sum, share) => sum + (share ?? 0), 0));
  const upTo = (count: number): number => roundTo((left * count) / open, SHARE_DECIMALS);
  let shared = 0;
  return agreed.map((share) => share ?? roundTo(upTo(++shared) - upTo(shared - 1), SHARE_DECIMALS));
}

/**
 * Equal shares of an order for those who closed it together, adding up to 1.
 * @example evenShares(3); // [0.3333, 0.3334, 0.3333]
 */
export const evenShares = (sellers: number): number[] => sharesOf(new Array<null>(sellers).fill(null));

/**
 * The sales funnel both ways: how many leads an order target needs, and how many orders leads will bring.
 * Rates are shares, 0.25 for 25 %.
 */
import { wholeUp } from "../maths/whole";

/** What one stage needs: the exact figure, and whole people. */
export interface FunnelStage {
  readonly exact: number;
  /** `exact` rounded up: people are whole. */
  readonly needed: number;
}

function checkRate(rate: number): void {
  if (!(rate > 0 && rate <= 1)) throw new RangeError(`a funnel rate is above 0 and at most 1; ${rate} came`);
}

/**
 * What every earlier stage needs so that the last one reaches `target`. Rules §2: each stage is computed from the unrounded
 * stage below, so rounding does not pile up; then it is rounded up by `wholeUp`, which forgives the noise of division.
 * @param target Wanted at the end of the funnel, such as orders; 0 or more.
 * @param rates From the target backwards: store close rate, visit rate, lead validity. Any number.
 * @returns One stage a rate, in the order of `rates`: visits, valid leads, raw leads.
 * @throws RangeError for a target below 0 or a rate outside (0, 1].
 * @example reverseFunnel(1000, [0.5, 0.6, 0.8]).map((stage) => stage.needed); // [2000, 3334, 4167]
 */
export function reverseFunnel(target: number, rates: readonly number[]): FunnelStage[] {
  if (!(target >= 0 && Number.isFinite(target)))
    throw new RangeError(`a funnel's target is a number from 0; ${target} came`);
  let exact = target;
  return rates.map((rate) => {
    checkRate(rate);
    exact /= rate;
    return { exact, needed: wholeUp(exact) };
  });
}

/**
 * What `count` entries of the funnel bring at every later stage, unrounded (an expectation, not people).
 * @param rates From the first stage forwards: lead validity, visit rate, store close rate.
 * @returns One figure a rate, in the order of `rates`.
 * @throws RangeError for a count below 0 or a rate outside 0 to 1; a rate of 0 lets nobody through.
 * @example forwardFunnel(4000, [0.8, 0.6, 0.5]); // [3200, 1920, 960]
 */
export function forwardFunnel(count: number, rates: readonly number[]): number[] {
  if (!(count >= 0 && Number.isFinite(count)))
    throw new RangeError(`a funnel begins with a number from 0; ${count} came`);
  let exact = count;
  return rates.map((rate) => {
    if (rate !== 0) checkRate(rate);
    exact *= rate;
    return exact;
  });
}

/**
 * The BG/NBD model of customers who buy at a rate of their own until they leave unnoticed: Fader, Hardie and Lee (2005),
 * "Counting your customers the easy way", Marketing Science 24(2), equations 6, 7 and 10 (rules §4, customer lifetime value).
 * Time is in any one unit, the same everywhere; `recency` is the time from the first to the last purchase.
 */
import { type Likelihood, maximise } from "../maths/newton";

/** Purchase rates are gamma(r, alpha), the chance to leave after a purchase is beta(a, b). Alpha is in units of time. */
export interface BgNbdParameters {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

export interface BgNbdFit extends BgNbdParameters {
  readonly logLikelihood: number;
}

/** Parallel columns, one entry a customer; 0 ≤ recency ≤ age, recency 0 where frequency is 0. */
export interface PurchaseHistories {
  /** Repeat purchases, whole: the first purchase is not counted. */
  readonly frequency: ArrayLike<number>;
  readonly recency: ArrayLike<number>;
  /** Time since the first purchase. */
  readonly age: ArrayLike<number>;
}

/** ln Γ(v+x) − ln Γ(v) and its first and second derivative in v, for x = 0 … largest: sums, since x is whole. */
function risingFactorial(
  v: number,
  largest: number,
): { value: Float64Array; first: Float64Array; second: Float64Array } {
  const value = new Float64Array(largest + 1);
  const first = new Float64Array(largest + 1);
  const second = new Float64Array(largest + 1);
  for (let x = 0; x < largest; x++) {
    const term = v + x;
    value[x + 1] = value[x]! + Math.log(term);
    first[x + 1] = first[x]! + 1 / term;
    second[x + 1] = second[x]! - 1 / (term * term);
  }
  return { value, first, second };
}

/** Sums over all customers, in the order r, alpha, a, b: the log-likelihood of equation 6 and its derivatives. */
function likelihoodOf(histories: PurchaseHistories, largest: number, [r, alpha, a, b]: readonly number[]): Likelihood {
  const [rate, stay, all] = [
    risingFactorial(r!, largest),
    risingFactorial(b!, largest),
    risingFactorial(a! + b!, largest),
  ];
  const logAlpha = Math.log(alpha!);
  const logA = Math.log(a!);
  let value = 0;
  let [gr, gAlpha, ga, gb] = [0, 0, 0, 0];
  let [rr, rAlpha, ra, rb, alphaAlpha, alphaA, alphaB, aa, ab, bb] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < histories.frequency.length; i++) {
    const x = histories.frequency[i]!;
    const untilNow = alpha! + histories.age[i]!;
    const logNow = Math.log(untilNow);
    const power = r! + x;
    const allFirst = all.first[x]!;
    const allSecond = all.second[x]!;
    // Still a customer: weight `here`; left right after the last purchase: weight `gone`, only where there was a repeat.
    const stayed = -power * logNow;
    let joint = stayed;
    let gone = 0;
    let [difR, difAlpha, difA, difB] = [0, 0, 0, 0];
    let [goneAlphaR, goneAlphaAlpha, goneAA, goneBB] = [0, 0, 0, 0];
    if (x > 0) {
      const untilLast = alpha! + histories.recency[i]!;
      const logLast = Math.log(untilLast);
      const left = b! + x - 1;
      const leaving = logA - Math.log(left) - power * logLast;
      const most = Math.max(stayed, leaving);
      joint = most + Math.log(Math.exp(stayed - most) + Math.exp(leaving - most));
      gone = Math.exp(leaving - joint);
      [difR, difAlpha, difA, difB] = [logNow - logLast, power / untilNow - power / untilLast, 1 / a!, -1 / left];
      goneAlphaR = 1 / untilNow - 1 / untilLast;
      goneAlphaAlpha = power / (untilLast * untilLast) - power / (untilNow * untilNow);
      [goneAA, goneBB] = [-1 / (a! * a!), 1 / (left * left)];
    }
    const spread = gone * (1 - gone);
    value += rate.value[x]! + r! * logAlpha + stay.value[x]! - all.value[x]! + joint;
    gr += rate.first[x]! + logAlpha - logNow + gone * difR;
    gAlpha += r! / alpha! - power / untilNow + gone * difAlpha;
    ga += gone * difA - allFirst;
    gb += stay.first[x]! - allFirst + gone * difB;
    rr += rate.second[x]! + spread * difR * difR;
    rAlpha += 1 / alpha! - 1 / untilNow + gone * goneAlphaR + spread * difR * difAlpha;
    alphaAlpha +=
      power / (untilNow * untilNow) - r! / (alpha! * alpha!) + gone * goneAlphaAlpha + spread * difAlpha * difAlpha;
    ra += spread * difR * difA;
    rb += spread * difR * difB;
    alphaA += spread * difAlpha * difA;
    alphaB += spread * difAlpha * difB;
    aa += gone * goneAA + spread * difA * difA - allSecond;
    ab += spread * difA * difB - allSecond;
    bb += stay.second[x]! - allSecond + gone * goneBB + spread * difB * difB;
  }
  const hessian = [
    [rr, rAlpha, ra, rb],
    [rAlpha, alphaAlpha, alphaA, alphaB],
    [ra, alphaA, aa, ab],
    [rb, alphaB, ab, bb],
  ];
  return { value, gradient: [gr, gAlpha, ga, gb], hessian };
}

/**
 * Log-likelihood of the histories under given parameters.
 * @example bgNbdLogLikelihood({ frequency: [0], recency: [0], age: [10] }, { r: 1, alpha: 10, a: 1, b: 1 }); // ln ½
 */
export function bgNbdLogLikelihood(histories: PurchaseHistories, { r, alpha, a, b }: BgNbdParameters): number {
  return likelihoodOf(histories, largestOf(histories.frequency), [r, alpha, a, b]).value;
}

function largestOf(values: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, values[i]!);
  return largest;
}

/**
 * Fits the four parameters by maximum likelihood. Null when the histories do not determine them: nobody bought again, all
 * behave alike, or too few customers. On the published CDNOW sample of 2,357 customers, in weeks: r 0.243, alpha 4.414,
 * a 0.793, b 2.426, log-likelihood −9582.4.
 */
export function fitBgNbd(histories: PurchaseHistories): BgNbdFit | null {
  const largest = largestOf(histories.frequency);
  let purchases = 0;
  let time = 0;
  for (let i = 0; i < histories.frequency.length; i++) {
    purchases += histories.frequency[i]!;
    time += histories.age[i]!;
  }
  if (purchases === 0 || !(time > 0)) return null;
  const start = [0.5, (0.5 * time) / purchases, 1, 2];
  const found = maximise((parameters) => likelihoodOf(histories, largest, parameters), start);
  if (found === null) return null;
  const [r, alpha, a, b] = found.parameters as [number, number, number, number];
  return { r, alpha, a, b, logLikelihood: found.value };
}

/** Odds that a customer with a repeat purchase has left, over that he has not. */
function oddsOfHavingLeft(
  frequency: number,
  recency: number,
  age: number,
  { r, alpha, a, b }: BgNbdParameters,
): number {
  return frequency === 0 ? 0 : (a / (b + frequency - 1)) * ((alpha + age) / (alpha + recency)) ** (r + frequency);
}

/**
 * Probability that the customer has not left, 0 to 1; 1 at frequency 0, where the model has nobody leave.
 * @example probabilityAlive(0, 0, 39, { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }); // 1
 */
export function probabilityAlive(frequency: number, recency: number, age: number, parameters: BgNbdParameters): number {
  return 1 / (1 + oddsOfHavingLeft(frequency, recency, age, parameters));
}

/** Gauss's hypergeometric function 2F1 by its series, for 0 ≤ z < 1. */
function hypergeometric(first: number, second: number, third: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < 1_000_000; n++) {
    term *= (((first + n) * (second + n)) / ((third + n) * (n + 1))) * z;
    sum += term;
    if (Math.abs(term) <= 1e-16 * Math.abs(sum) && n > -third) break;
  }
  return sum;
}

/** How near a−1 or a+b+x−1 may come to 0, where the formula reads 0 ÷ 0 although its value is smooth. */
const NUDGE = 1e-5;

function expectedGivenA(frequency: number, age: number, horizon: number, { r, alpha, a, b }: BgNbdParameters): number {
  const third = a + b + frequency - 1;
  const until = alpha + age + horizon;
  const z = horizon / until;
  // As printed, or by Euler's transformation: the smaller power, for a large one runs to 0 and its series to infinity.
  const [power, series] =
    r + frequency <= a - 1
      ? [r + frequency, hypergeometric(r + frequency, b + frequency, third, z)]
      : [a - 1, hypergeometric(a + b - 1 - r, a - 1, third, z)];
  return (third / (a - 1)) * (1 - ((alpha + age) / until) ** power * series);
}

/**
 * Expected number of purchases in the coming `horizon` (same unit of time), given the customer's history: equation 10.
 * @example // Fader, Hardie and Lee's worked customer: two repeats, 1.226 expected in the next 39 weeks
 * expectedPurchases({ frequency: 2, recency: 30.43, age: 38.86 }, 39, { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }); // 1.226
 */
export function expectedPurchases(
  { frequency, recency, age }: { readonly frequency: number; readonly recency: number; readonly age: number },
  horizon: number,
  parameters: BgNbdParameters,
): number {
  return purchaseForecast(horizon, parameters)(frequency, recency, age);
}

/** Expected purchases of a customer who has surely not left. */
function expectedIfAlive(frequency: number, age: number, horizon: number, parameters: BgNbdParameters): number {
  const { a, b } = parameters;
  const nearSingular = Math.abs(a - 1) < NUDGE || Math.abs(a + b + frequency - 1) < NUDGE;
  const variants = nearSingular ? [a - 2 * NUDGE, a + 2 * NUDGE] : [a];
  const expected = variants.reduce(
    (sum, near) => sum + expectedGivenA(frequency, age, horizon, { ...parameters, a: near }),
    0,
  );
  return expected / variants.length;
}

/**
 * `expectedPurchases` for many customers: the series is summed once for all of the same frequency and age.
 * @example purchaseForecast(39, { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 })(2, 30.43, 38.86); // 1.226
 */
export function purchaseForecast(
  horizon: number,
  parameters: BgNbdParameters,
): (frequency: number, recency: number, age: number) => number {
  const known = new Map<number, Map<number, number>>();
  return (frequency, recency, age) => {
    if (horizon === 0) return 0;
    const byAge = known.get(frequency) ?? new Map<number, number>();
    const expected = byAge.get(age) ?? expectedIfAlive(frequency, age, horizon, parameters);
    known.set(frequency, byAge.set(age, expected));
    return expected / (1 + oddsOfHavingLeft(frequency, recency, age, parameters));
  };
}

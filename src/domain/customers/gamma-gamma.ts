/**
 * The Gamma-Gamma model of what a customer spends an order: Fader and Hardie (2013), "The Gamma-Gamma model of monetary
 * value" (rules §4, customer lifetime value). Order values vary around a mean of the customer's own; means vary between
 * customers, independently of how often they buy.
 */
import digamma from "@stdlib/math-base-special-digamma";
import logGamma from "@stdlib/math-base-special-gammaln";
import trigamma from "@stdlib/math-base-special-trigamma";
import { type Likelihood, maximise } from "../maths/newton";

/** Shape p within a customer; shape q and scale v between customers. v is in money. */
export interface GammaGammaParameters {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/** Parallel columns, one entry a customer. */
export interface OrderValues {
  /** Orders the average is over; 0 leaves the customer out of the fit. */
  readonly frequency: ArrayLike<number>;
  /** Average order value, above 0 where frequency is. */
  readonly average: ArrayLike<number>;
}

function likelihoodOf({ frequency, average }: OrderValues, [p, q, v]: readonly number[]): Likelihood {
  const [logV, logGammaQ, digammaQ, trigammaQ] = [Math.log(v!), logGamma(q!), digamma(q!), trigamma(q!)];
  let value = 0;
  let [gp, gq, gv, pp, pq, pv, qq, qv, vv] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < frequency.length; i++) {
    const x = frequency[i]!;
    if (x === 0) continue;
    const mean = average[i]!;
    const [inner, outer, scale] = [p! * x, p! * x + q!, v! + x * mean];
    const [logScale, digammaOuter, trigammaOuter] = [Math.log(scale), digamma(outer), trigamma(outer)];
    value +=
      logGamma(outer) -
      logGamma(inner) -
      logGammaQ +
      q! * logV +
      (inner - 1) * Math.log(mean) +
      inner * Math.log(x) -
      outer * logScale;
    gp += x * (digammaOuter - digamma(inner) + Math.log(mean * x) - logScale);
    gq += digammaOuter - digammaQ + logV - logScale;
    gv += q! / v! - outer / scale;
    pp += x * x * (trigammaOuter - trigamma(inner));
    pq += x * trigammaOuter;
    pv -= x / scale;
    qq += trigammaOuter - trigammaQ;
    qv += 1 / v! - 1 / scale;
    vv += outer / (scale * scale) - q! / (v! * v!);
  }
  const hessian = [
    [pp, pq, pv],
    [pq, qq, qv],
    [pv, qv, vv],
  ];
  return { value, gradient: [gp, gq, gv], hessian };
}

/** Log-likelihood of the order values under given parameters. */
export function gammaGammaLogLikelihood(values: OrderValues, { p, q, v }: GammaGammaParameters): number {
  return likelihoodOf(values, [p, q, v]).value;
}

/**
 * Fits p, q and v by maximum likelihood over the customers with frequency above 0. Null when the values do not determine
 * them: nobody has a repeat order, or all spend the same.
 */
export function fitGammaGamma(values: OrderValues): GammaGammaParameters | null {
  let orders = 0;
  let spent = 0;
  for (let i = 0; i < values.frequency.length; i++) {
    orders += values.frequency[i]!;
    if (values.frequency[i]! > 0) spent += values.frequency[i]! * values.average[i]!;
  }
  if (orders === 0) return null;
  const [p, q] = [4, 4];
  const found = maximise((parameters) => likelihoodOf(values, parameters), [p, q, ((spent / orders) * (q - 1)) / p]);
  if (found === null) return null;
  const [fittedP, fittedQ, fittedV] = found.parameters as [number, number, number];
  return { p: fittedP, q: fittedQ, v: fittedV };
}

/**
 * Expected value of the customer's next orders: between his own average and the mean of all, nearer to his own the more
 * he ordered. NaN where p·frequency + q ≤ 1, for then the model has no mean.
 * @example expectedOrderValue(0, 0, { p: 6.25, q: 3.74, v: 15.44 }); // 35.22: the mean of all customers
 */
export function expectedOrderValue(frequency: number, average: number, { p, q, v }: GammaGammaParameters): number {
  const weight = p * frequency + q - 1;
  return weight > 0 ? (p * (v + frequency * average)) / weight : Number.NaN;
}

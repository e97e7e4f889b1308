/** A funnel read step by step: rates from counts, and the step that costs most against its standard. Rules §2, §3. */

export interface StepRate {
  /** Of the stage before. */
  readonly step: number;
  /** Of the first stage. */
  readonly overall: number;
}

/**
 * Rates of a funnel from the counts of its stages, first stage first; one entry a step, so one less than the counts.
 * @param counts Each 0 or more and no more than the one before; only the last may be 0.
 * @example stepRates([1000, 400, 100]); // [{ step: 0.4, overall: 0.4 }, { step: 0.25, overall: 0.1 }]
 */
export function stepRates(counts: readonly number[]): StepRate[] {
  return counts.slice(1).map((count, i) => ({ step: count / counts[i]!, overall: count / counts[0]! }));
}

/**
 * The step whose return to its standard alone brings most orders, the first of equals. Of several rates of 0 none alone brings an order;
 * then the first of them is named.
 * @param rates Actual rates, 0 to 1.
 * @param standards One a rate.
 * @returns Its index, or null where no rate is below its standard.
 * @example weakestStep([0.7, 0.3], [0.8, 0.6]); // 1
 */
export function weakestStep(rates: readonly number[], standards: readonly number[]): number | null {
  const product = (values: readonly number[]) => values.reduce((sum, value) => sum * value, 1);
  const below = rates.flatMap((rate, i) => (rate < standards[i]! ? [i] : []));
  const zeros = rates.filter((rate) => rate === 0).length;
  // Without zeros all gains are the same orders times standard ÷ rate; that ratio also orders them where the product underflows.
  const gain = (i: number) => (zeros === 0 ? standards[i]! / rates[i]! : product(rates.with(i, standards[i]!)));
  let weakest: number | null = null;
  for (const i of below) {
    if (zeros > 1 && rates[i] !== 0) continue;
    if (weakest === null || gain(i) > gain(weakest)) weakest = i;
  }
  return weakest;
}

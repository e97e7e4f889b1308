/** The standard normal distribution, as far as service levels need it. */

/** Coefficients of the rational approximations, constant term first: near the middle, in the tails, and far out. */
const MIDDLE = {
  top: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087, 33430.57558358813,
    2509.0809287301227,
  ],
  bottom: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
    5226.495278852854,
  ],
};
const TAIL = {
  top: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
    0.022723844989269184, 0.0007745450142783414,
  ],
  bottom: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 0.0005475938084995345,
    1.0507500716444169e-9,
  ],
};
const FAR_TAIL = {
  top: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124, 0.0012426609473880784,
    0.000027115555687434876, 2.0103343992922881e-7,
  ],
  bottom: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548, 1.421511758316446e-7,
    2.0442631033899397e-15,
  ],
};

function ratio({ top, bottom }: typeof MIDDLE, x: number): number {
  const polynomial = (coefficients: readonly number[]) => coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
  return polynomial(top) / polynomial(bottom);
}

/**
 * The standard normal quantile: the z below which the share `probability` lies, as Excel's NORM.S.INV, to about 1e-16 relative.
 * Wichura (1988), Algorithm AS 241: The Percentage Points of the Normal Distribution, Applied Statistics 37(3), routine PPND16.
 * @param probability Above 0 and below 1.
 * @throws RangeError otherwise.
 * @example normalQuantile(0.975); // 1.959963984540054
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`a probability is above 0 and below 1; ${probability} came`);
  const fromMiddle = probability - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) return fromMiddle * ratio(MIDDLE, 0.180625 - fromMiddle * fromMiddle);
  const depth = Math.sqrt(-Math.log(fromMiddle < 0 ? probability : 1 - probability));
  const size = depth <= 5 ? ratio(TAIL, depth - 1.6) : ratio(FAR_TAIL, depth - 5);
  return fromMiddle < 0 ? -size : size;
}

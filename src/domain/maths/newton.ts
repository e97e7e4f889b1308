/**
 * Maximum likelihood for models whose parameters are all above zero: a damped Newton search over their logarithms.
 * Our own because no maintained package takes an analytic Hessian, and with one a fit needs some ten evaluations
 * where a simplex search needs hundreds.
 */

/** A log-likelihood with its first and second derivatives in the parameters themselves (not their logarithms). */
export interface Likelihood {
  readonly value: number;
  readonly gradient: readonly number[];
  /** Symmetric, row by row. */
  readonly hessian: readonly (readonly number[])[];
}

const MOST_STEPS = 200;
/** e^±14 times its start: a parameter that runs further is running away, which happens when the data do not determine it. */
const FURTHEST_LOGARITHM = 14;
const LONGEST_STEP = 2;
const MOST_DAMPING = 1e12;
const GRADIENT_TOLERANCE = 1e-7;

/** Solves a small symmetric positive definite system by Cholesky's method; null when the matrix is not one. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const size = right.length;
  const lower: number[][] = matrix.map((row) => [...row]);
  const solution = [...right];
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      if (i === j && !(sum > 0)) return null;
      lower[i]![j] = i === j ? Math.sqrt(sum) : sum / lower[j]![j]!;
    }
    let sum = solution[i]!;
    for (let k = 0; k < i; k++) sum -= lower[i]![k]! * solution[k]!;
    solution[i] = sum / lower[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = solution[i]!;
    for (let k = i + 1; k < size; k++) sum -= lower[k]![i]! * solution[k]!;
    solution[i] = sum / lower[i]![i]!;
  }
  return solution;
}

/** The uphill step in logarithms; damping is raised until the curvature is a hill's, and the step no longer than allowed. Null where the derivatives are no numbers. */
function step(likelihood: Likelihood, parameters: readonly number[], damping: number): number[] | null {
  const slope = parameters.map((parameter, i) => parameter * likelihood.gradient[i]!);
  const curvature = parameters.map((one, i) =>
    parameters.map((other, j) => -one * other * likelihood.hessian[i]![j]! - (i === j ? slope[i]! : 0)),
  );
  const scale = Math.max(1, ...curvature.map((row, i) => Math.abs(row[i]!)));
  for (let extra = damping; extra < MOST_DAMPING; extra = Math.max(extra * 10, 1e-6)) {
    const damped = curvature.map((row, i) =>
      row.map((value, j) => (i === j ? value + extra * (Math.abs(value) + 1e-3 * scale) : value)),
    );
    const found = solve(damped, slope);
    if (found === null) continue;
    const longest = Math.max(...found.map(Math.abs));
    return longest > LONGEST_STEP ? found.map((value) => (value * LONGEST_STEP) / longest) : found;
  }
  return null;
}

/**
 * The parameters at the maximum of `evaluate`, all above zero, and the maximum; null when the data do not determine them
 * (the search runs off towards 0 or infinity, or does not come to rest).
 * @param start one value above zero for each parameter.
 */
export function maximise(
  evaluate: (parameters: readonly number[]) => Likelihood,
  start: readonly number[],
): { readonly parameters: readonly number[]; readonly value: number } | null {
  let parameters = start;
  let here = evaluate(parameters);
  let damping = 0;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const steepest = Math.max(...parameters.map((parameter, i) => Math.abs(parameter * here.gradient[i]!)));
    if (steepest < GRADIENT_TOLERANCE * Math.max(1, Math.abs(here.value))) return { parameters, value: here.value };
    const move = step(here, parameters, damping);
    if (move === null) return null;
    const next = parameters.map((parameter, i) => parameter * Math.exp(move[i]!));
    if (next.some((parameter, i) => Math.abs(Math.log(parameter / start[i]!)) > FURTHEST_LOGARITHM)) return null;
    const there = evaluate(next);
    if (there.value > here.value) {
      [parameters, here, damping] = [next, there, damping < 1e-6 ? 0 : damping / 10];
    } else if (Math.max(...move.map(Math.abs)) < 1e-10) {
      return { parameters, value: here.value };
    } else {
      damping = Math.max(damping * 10, 1e-6);
    }
  }
  return null;
}

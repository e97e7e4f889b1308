/**
 * Statistics as native formulas: the twins of what the domain computes.
 */
import { NOISE_DECIMALS } from "../domain/maths/rounding";
import { type Expression, f, type Operand } from "./formula";

/** Part ÷ whole; "" where there is no whole, or nothing of it. Pieces of several terms stand in brackets. */
export const quotient = (part: Operand, whole: Operand): Expression => f`IF(N(${whole})=0,"",${part}/${whole})`;

/** Change on an earlier figure as a fraction; "" where that is not known, nothing or below. */
export const growth = (now: Operand, before: Operand): Expression => f`IF(N(${before})>0,${now}/${before}-1,"")`;

/**
 * One end of Wilson's interval of a share; "" where there is no share, or one above 1.
 * @param share Of parts in the whole, as its own cell shows it.
 * @param deviations Standard deviations of the confidence, e.g. 1.96 for 95 %.
 */
export function wilsonEnd(
  end: "low" | "high",
  { part: x, whole: n, share }: Readonly<Record<"part" | "whole" | "share", Operand>>,
  deviations: Operand,
): Expression {
  const half = f`${deviations}*SQRT(${x}*(${n}-${x})/${n}+${deviations}^2/4)`;
  const middle = f`${x}+${deviations}^2/2`;
  const inside =
    end === "low"
      ? f`IF(${x}=0,0,(${middle}-${half})/(${n}+${deviations}^2))`
      : f`IF(${x}=${n},1,(${middle}+${half})/(${n}+${deviations}^2))`;
  return f`IF(AND(ISNUMBER(${share}),N(${share})<=1),${inside},"")`;
}

/** Values of one side, added up: see domain/trials/trial.ts. */
export type SampleCells = Readonly<Record<"count" | "sum" | "squares", Operand>>;

/** Variance of a mean. */
const errorOf = ({ count, sum, squares }: SampleCells): Expression =>
  f`MAX(0,${squares}-${sum}^2/${count})/(${count}-1)/${count}`;

/** Student's quantile by that of the normal distribution: see domain/maths/student.ts. */
const studentQuantile = (z: Operand, freedom: Operand): Expression =>
  f`(${z}+(${z}^3+${z})/4/${freedom}+(5*${z}^5+16*${z}^3+3*${z})/96/${freedom}^2+(3*${z}^7+19*${z}^5+17*${z}^3-15*${z})/384/${freedom}^3)`;

/** How far Welch's interval of the difference of two means reaches to either side. */
export function welchHalf(before: SampleCells, after: SampleCells, deviations: Operand): Expression {
  const [one, other] = [errorOf(before), errorOf(after)];
  const [n, m] = [before.count, after.count];
  const freedom = f`((${one}+${other})^2/((${one})^2/(${n}-1)+(${other})^2/(${m}-1)))`;
  return f`IF(${one}+${other}=0,0,${studentQuantile(deviations, freedom)}*SQRT(${one}+${other}))`;
}

/** So many of all. */
export type ShareCells = Readonly<Record<"part" | "whole", Operand>>;

/** How far Newcombe's interval of the difference of two shares reaches one way. */
export function newcombeHalf(
  way: "below" | "above",
  before: ShareCells,
  after: ShareCells,
  deviations: Operand,
): Expression {
  const from = (end: "low" | "high", { part, whole }: ShareCells): Expression => {
    const share = f`${part}/${whole}`;
    return f`${wilsonEnd(end, { part, whole, share }, deviations)}-${share}`;
  };
  const [now, then] = way === "below" ? (["low", "high"] as const) : (["high", "low"] as const);
  return f`SQRT((${from(now, after)})^2+(${from(then, before)})^2)`;
}

/** Logarithmic mean of two amounts above 0; close to each other their average, which is as exact there as the quotient is not. */
export const logarithmicMean = (earlier: Operand, later: Operand): Expression =>
  f`IF(ABS(${later}-${earlier})<=${earlier}*1E-5,(${earlier}+${later})/2,(${later}-${earlier})/LN(${later}/${earlier}))`;

/** One factor's part in the change of a product, by the logarithmic mean Divisia index: see domain/goal/lmdi.ts. */
export interface ProductChange {
  /** The products, 0 or more. */
  readonly earlier: Operand;
  readonly later: Operand;
  readonly mean: Operand;
  /** The factor in both. */
  readonly before: Operand;
  readonly after: Operand;
  /** All factors of each product, where several of them may be 0 and then share the change. */
  readonly factors?: Readonly<Record<"before" | "after", Operand>>;
}

/** What the factor moved the product by; from nothing, or to nothing, all is the factor's that was or became 0. */
export function factorEffect({ earlier, later, mean, before, after, factors }: ProductChange): Expression {
  const zeros = (of: Operand | undefined): Expression => (of === undefined ? f`` : f`/COUNTIF(${of},0)`);
  const fromNothing = f`IF(${before}=0,${later}${zeros(factors?.before)},0)`;
  const toNothing = f`IF(${after}=0,-${earlier}${zeros(factors?.after)},0)`;
  const moved = f`${mean}*LN(${after}/${before})`;
  return f`IF(${earlier}=0,IF(${later}=0,0,${fromNothing}),IF(${later}=0,${toNothing},${moved}))`;
}

/** At least one order where there is revenue. */
export const leastOrders = (orders: Operand, revenue: Operand): Expression =>
  f`IF(${orders}>0,${orders},IF(${revenue}>0,1,0))`;

/** A share rounded to the decimals of its parts; a half that floating point lost the last bits of is one in every spreadsheet. */
export const roundedShare = (share: Operand, decimals = 0): Expression =>
  f`ROUND(ROUND(${share},${decimals + NOISE_DECIMALS}),${decimals})`;

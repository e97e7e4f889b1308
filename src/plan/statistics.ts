/**
 * Statistics as native formulas: the twins of what the domain computes.
 */
import { type Expression, f, type Operand } from "./formula";

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

/** Who decides about closing a gap: the team, or the committee. Rules §10. */

export type Verdict = "decide" | "escalate" | "unknown";

export interface DecisionLimits {
  readonly investment: number;
  readonly unitCost: number;
}

/**
 * The team decides what stays under both limits; "under" is strict, and a cut in unit cost counts by its size. A missing amount is unknown,
 * never "decide".
 * @param investment In the workbook's currency; null where it is missing, as `unitCost`, its change.
 * @example decisionOf({ investment: 499999.99, unitCost: -4.99 }, { investment: 500000, unitCost: 5 }); // "decide"
 */
export function decisionOf(
  { investment, unitCost }: { readonly [K in keyof DecisionLimits]: number | null },
  limits: DecisionLimits,
): Verdict {
  if (investment === null || unitCost === null) return "unknown";
  return investment < limits.investment && Math.abs(unitCost) < limits.unitCost ? "decide" : "escalate";
}

/** The comparisons that cell-value rules and data validation share; "or equal" each spells in its own way, as Excel does. */
import type { Comparison } from "../../grid/rule-spec";

export const COMPARISONS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
} as const satisfies Record<string, Comparison>;

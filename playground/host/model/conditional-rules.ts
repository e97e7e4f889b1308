/**
 * The rule and style of each kind of conditional format: colour scale, data bar, formula, comparison of a cell's value.
 */
import type { ConditionalRuleSpec } from "../../grid/rule-spec";
import { asChoice, asColor, asObjectValue, asText, optional } from "../arguments";
import { ApiError } from "../errors";
import { HostObject } from "../host-object";
import { COMPARISONS } from "./comparisons";
import { type ConditionalHolder, ConditionalRangeFormat } from "./conditional-looks";

export type RuleOf<Type extends ConditionalRuleSpec["type"]> = Extract<ConditionalRuleSpec, { type: Type }>;
type ScalePoint = RuleOf<"colorScale">["points"][number];

/** @throws ApiError InvalidOperation for a format of another kind. */
export function ruleOf<Type extends ConditionalRuleSpec["type"]>(
  holder: ConditionalHolder,
  type: Type,
  location: string,
): RuleOf<Type> {
  const { rule } = holder;
  if (rule.type !== type)
    throw new ApiError("InvalidOperation", `The conditional format is a ${rule.type}, not a ${type}.`, location);
  return rule as RuleOf<Type>;
}

export const POINT_TYPES = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "number",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
} as const;
export const POINT_NAMES = new Map(Object.entries(POINT_TYPES).map(([name, at]) => [at, name]));

export class ColorScaleConditionalFormat extends HostObject {
  static override readonly wireClass: string = "ColorScaleConditionalFormat";

  constructor(private readonly holder: ConditionalHolder) {
    super();
  }

  private get points(): readonly ScalePoint[] {
    return ruleOf(this.holder, "colorScale", "ColorScaleConditionalFormat").points;
  }

  get ThreeColorScale(): boolean {
    return this.points.length === 3;
  }

  get Criteria(): Record<string, unknown> {
    const { points } = this;
    const names = points.length === 3 ? ["minimum", "midpoint", "maximum"] : ["minimum", "maximum"];
    return Object.fromEntries(
      names.map((name, index) => {
        const point = points[index];
        return [
          name,
          { type: POINT_NAMES.get(point?.at ?? "min"), formula: point?.value ?? null, color: point?.color ?? "" },
        ];
      }),
    );
  }

  set Criteria(input: unknown) {
    const location = "ColorScaleConditionalFormat.criteria";
    const { minimum, midpoint, maximum } = asObjectValue(input, location);
    const given = midpoint === undefined || midpoint === null ? [minimum, maximum] : [minimum, midpoint, maximum];
    ruleOf(this.holder, "colorScale", location);
    this.holder.rule = { type: "colorScale", points: given.map((point) => scalePoint(point, location)) };
  }
}

function scalePoint(input: unknown, location: string): ScalePoint {
  const { type, formula, color } = asObjectValue(input, location);
  const at = POINT_TYPES[asChoice(type, Object.keys(POINT_TYPES) as (keyof typeof POINT_TYPES)[], location)];
  const value = optional(formula, undefined, (text) =>
    typeof text === "number" ? String(text) : asText(text, location),
  );
  return { at, value, color: asColor(color, location) };
}

export class CustomConditionalFormat extends HostObject {
  static override readonly wireClass: string = "CustomConditionalFormat";

  constructor(private readonly holder: ConditionalHolder) {
    super();
  }

  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.holder);
  }

  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.holder);
  }
}

export class ConditionalFormatRule extends HostObject {
  static override readonly wireClass: string = "ConditionalFormatRule";

  constructor(private readonly holder: ConditionalHolder) {
    super();
  }

  /** Relative to the first cell of the formatted range. */
  get Formula(): string {
    return ruleOf(this.holder, "formula", "ConditionalFormatRule").formula;
  }

  set Formula(input: unknown) {
    const formula = asText(input, "ConditionalFormatRule.formula");
    this.holder.rule = { ...ruleOf(this.holder, "formula", "ConditionalFormatRule"), formula };
  }
}

const OPERATORS = {
  ...COMPARISONS,
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const;
const OPERATOR_NAMES = new Map(Object.entries(OPERATORS).map(([name, operator]) => [operator, name]));

export class CellValueConditionalFormat extends HostObject {
  static override readonly wireClass: string = "CellValueConditionalFormat";

  constructor(private readonly holder: ConditionalHolder) {
    super();
  }

  get Rule(): Record<string, unknown> {
    const rule = ruleOf(this.holder, "cellValue", "CellValueConditionalFormat");
    return { formula1: rule.formula1, formula2: rule.formula2 ?? null, operator: OPERATOR_NAMES.get(rule.operator) };
  }

  set Rule(input: unknown) {
    const location = "CellValueConditionalFormat.rule";
    const { formula1, formula2, operator } = asObjectValue(input, location);
    this.holder.rule = {
      ...ruleOf(this.holder, "cellValue", location),
      operator: OPERATORS[asChoice(operator, Object.keys(OPERATORS) as (keyof typeof OPERATORS)[], location)],
      formula1: asFormula(formula1, location),
      formula2: optional(formula2, undefined, (formula) => asFormula(formula, location)),
    };
  }

  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.holder);
  }
}

function asFormula(value: unknown, location: string): string {
  return typeof value === "number" ? String(value) : asText(value, location);
}

/**
 * The rule and style of each kind of conditional format: colour scale, data bar, formula, comparison of a cell's value.
 */
import type { CellStyle, ConditionalRuleSpec } from "../../grid/grid";
import { asChoice, asColor, asFlag, asNumber, asObjectValue, asText, optional } from "../arguments";
import { ApiError } from "../errors";
import { HostObject } from "../host-object";

/** The conditional format a part belongs to. */
export interface ConditionalHolder {
  rule: ConditionalRuleSpec;
}

type RuleOf<Type extends ConditionalRuleSpec["type"]> = Extract<ConditionalRuleSpec, { type: Type }>;
type ScalePoint = RuleOf<"colorScale">["points"][number];

function ruleOf<Type extends ConditionalRuleSpec["type"]>(
  holder: ConditionalHolder,
  type: Type,
  location: string,
): RuleOf<Type> {
  const { rule } = holder;
  if (rule.type !== type)
    throw new ApiError("InvalidOperation", `The conditional format is a ${rule.type}, not a ${type}.`, location);
  return rule as RuleOf<Type>;
}

const POINT_TYPES = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "number",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
} as const;
const POINT_NAMES = new Map(Object.entries(POINT_TYPES).map(([name, at]) => [at, name]));

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

export class DataBarConditionalFormat extends HostObject {
  static override readonly wireClass: string = "DataBarConditionalFormat";

  constructor(private readonly holder: ConditionalHolder) {
    super();
  }

  get PositiveFormat(): ConditionalDataBarPositiveFormat {
    return new ConditionalDataBarPositiveFormat(this.holder);
  }

  private get bar(): RuleOf<"dataBar"> {
    return ruleOf(this.holder, "dataBar", "DataBarConditionalFormat");
  }

  get LowerBoundRule(): Record<string, unknown> {
    const { from } = this.bar;
    return from === undefined ? { type: "Automatic" } : { type: "Number", formula: String(from) };
  }

  set LowerBoundRule(input: unknown) {
    const location = "DataBarConditionalFormat.lowerBoundRule";
    const { type, formula } = asObjectValue(input, location);
    const { color } = this.bar;
    const isNumber = asChoice(type, ["Automatic", "Number"], location) === "Number";
    this.holder.rule = { type: "dataBar", color, ...(isNumber && { from: asNumber(Number(formula), location) }) };
  }
}

export class ConditionalDataBarPositiveFormat extends HostObject {
  static override readonly wireClass: string = "ConditionalDataBarPositiveFormat";

  constructor(private readonly holder: ConditionalHolder) {
    super();
  }

  get FillColor(): string {
    return ruleOf(this.holder, "dataBar", "DataBarConditionalFormat").color;
  }

  set FillColor(input: unknown) {
    const bar = ruleOf(this.holder, "dataBar", "DataBarConditionalFormat");
    this.holder.rule = { ...bar, color: asColor(input, "ConditionalDataBarPositiveFormat.fillColor") };
  }
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
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
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

/** The style, of the kinds that have one. */
abstract class ConditionalLook extends HostObject {
  constructor(protected readonly holder: ConditionalHolder) {
    super();
  }

  protected get style(): CellStyle {
    const { rule } = this.holder;
    if (rule.type === "formula" || rule.type === "cellValue") return rule.style;
    throw new ApiError("InvalidOperation", `A ${rule.type} has no cell format.`, this.className);
  }

  protected change(style: Partial<CellStyle>): void {
    const merged = { ...this.style, ...style };
    const { rule } = this.holder;
    if (rule.type === "formula" || rule.type === "cellValue") this.holder.rule = { ...rule, style: merged };
  }
}

export class ConditionalRangeFormat extends ConditionalLook {
  static override readonly wireClass: string = "ConditionalRangeFormat";

  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.holder);
  }

  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.holder);
  }

  get NumberFormat(): string | null {
    return this.style.numberFormat ?? null;
  }

  set NumberFormat(input: unknown) {
    this.change({ numberFormat: asText(input, "ConditionalRangeFormat.numberFormat") });
  }
}

export class ConditionalRangeFill extends ConditionalLook {
  static override readonly wireClass: string = "ConditionalRangeFill";

  get Color(): string {
    return this.style.fill ?? "";
  }

  set Color(input: unknown) {
    this.change({ fill: asColor(input, "ConditionalRangeFill.color") });
  }

  Clear(): void {
    this.change({ fill: undefined });
  }
}

export class ConditionalRangeFont extends ConditionalLook {
  static override readonly wireClass: string = "ConditionalRangeFont";

  get Color(): string {
    return this.style.color ?? "";
  }

  set Color(input: unknown) {
    this.change({ color: asColor(input, "ConditionalRangeFont.color") });
  }

  get Bold(): boolean | null {
    return this.style.bold ?? null;
  }

  set Bold(input: unknown) {
    this.change({ bold: asFlag(input, "ConditionalRangeFont.bold") });
  }

  get Italic(): boolean | null {
    return this.style.italic ?? null;
  }

  set Italic(input: unknown) {
    this.change({ italic: asFlag(input, "ConditionalRangeFont.italic") });
  }

  get Strikethrough(): boolean | null {
    return this.style.strikethrough ?? null;
  }

  set Strikethrough(input: unknown) {
    this.change({ strikethrough: asFlag(input, "ConditionalRangeFont.strikethrough") });
  }
}

/** Excel.DataBarConditionalFormat and its parts: where the bars of a conditional format end and how they are drawn. */
import { defined } from "../../grid/defined";
import type { BarEnd } from "../../grid/rule-spec";
import { asChoice, asColor, asFlag, asNumber, asObjectValue, asText } from "../arguments";
import { invalidArgument } from "../errors";
import { HostObject } from "../host-object";
import type { ConditionalHolder } from "./conditional-looks";
import { POINT_NAMES, POINT_TYPES, ruleOf, type RuleOf } from "./conditional-rules";

type Bar = RuleOf<"dataBar">;

const END_TYPES = ["Automatic", ...(Object.keys(POINT_TYPES) as (keyof typeof POINT_TYPES)[])] as const;
const DIRECTIONS = ["Context", "LeftToRight", "RightToLeft"] as const;

/** The rule, of the kinds of conditional format that are data bars. */
abstract class DataBarPart extends HostObject {
  constructor(protected readonly holder: ConditionalHolder) {
    super();
  }

  protected get bar(): Bar {
    return ruleOf(this.holder, "dataBar", "DataBarConditionalFormat");
  }

  protected change(change: Partial<Bar>): void {
    this.holder.rule = defined({ ...this.bar, ...change });
  }
}

export class DataBarConditionalFormat extends DataBarPart {
  static override readonly wireClass: string = "DataBarConditionalFormat";

  get PositiveFormat(): ConditionalDataBarPositiveFormat {
    return new ConditionalDataBarPositiveFormat(this.holder);
  }

  get LowerBoundRule(): Record<string, unknown> {
    return boundOf(this.bar.min);
  }

  set LowerBoundRule(input: unknown) {
    this.change({ min: endOf(input, "DataBarConditionalFormat.lowerBoundRule", "HighestValue") });
  }

  get UpperBoundRule(): Record<string, unknown> {
    return boundOf(this.bar.max);
  }

  set UpperBoundRule(input: unknown) {
    this.change({ max: endOf(input, "DataBarConditionalFormat.upperBoundRule", "LowestValue") });
  }

  get BarDirection(): (typeof DIRECTIONS)[number] {
    const { direction } = this.bar;
    return direction === undefined ? "Context" : direction === "leftToRight" ? "LeftToRight" : "RightToLeft";
  }

  set BarDirection(input: unknown) {
    const direction = asChoice(input, DIRECTIONS, "DataBarConditionalFormat.barDirection");
    this.change({
      direction: direction === "Context" ? undefined : direction === "LeftToRight" ? "leftToRight" : "rightToLeft",
    });
  }

  get ShowDataBarOnly(): boolean {
    return this.bar.barOnly === true;
  }

  set ShowDataBarOnly(input: unknown) {
    this.change({ barOnly: asFlag(input, "DataBarConditionalFormat.showDataBarOnly") || undefined });
  }
}

export class ConditionalDataBarPositiveFormat extends DataBarPart {
  static override readonly wireClass: string = "ConditionalDataBarPositiveFormat";

  get FillColor(): string {
    return this.bar.color;
  }

  set FillColor(input: unknown) {
    this.change({ color: asColor(input, "ConditionalDataBarPositiveFormat.fillColor") });
  }

  get GradientFill(): boolean {
    return this.bar.solid !== true;
  }

  set GradientFill(input: unknown) {
    this.change({ solid: !asFlag(input, "ConditionalDataBarPositiveFormat.gradientFill") || undefined });
  }

  /** "" where bars have no border. */
  get BorderColor(): string {
    return this.bar.border ?? "";
  }

  set BorderColor(input: unknown) {
    this.change({ border: asColor(input, "ConditionalDataBarPositiveFormat.borderColor") || undefined });
  }
}

function boundOf(end: BarEnd | undefined): Record<string, unknown> {
  if (end === undefined) return { type: "Automatic" };
  return { type: POINT_NAMES.get(end.at), ...(end.value === undefined ? {} : { formula: end.value }) };
}

/** Undefined for an automatic end. Excel takes no bar that begins at the highest value, or ends at the lowest. */
function endOf(input: unknown, location: string, refused: keyof typeof POINT_TYPES): BarEnd | undefined {
  const { type, formula } = asObjectValue(input, location);
  const name = asChoice(type, END_TYPES, location);
  if (name === refused) throw invalidArgument(location, `${location} was given ${name}, which is its other end.`);
  if (name === "Automatic") return undefined;
  const at = POINT_TYPES[name];
  if (at === "min" || at === "max") return { at };
  if (at === "formula") return { at, value: asText(formula, location) };
  const value = asNumber(typeof formula === "string" && formula !== "" ? Number(formula) : formula, location);
  return { at, value: String(value) };
}

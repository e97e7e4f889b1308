/**
 * Conditional formats: grid.ts's specifications as Univer's rules and back. A rule of Univer's page without a
 * counterpart in grid.ts (icon sets, "contains text") is left as it is and not listed.
 */
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
  type IValueConfig,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { IRange, IStyleBase } from "@univerjs/core";
import { areaAddress, columnLetters } from "../../src/plan/address";
import type { BarEnd, ConditionalFormatSpec, ConditionalRuleSpec } from "./rule-spec";
import { type SheetAccess, toArea, toRange } from "./sheet-access";
import { fromUniverStyle, toUniverStyle } from "./style-map";

type Comparison = Extract<ConditionalRuleSpec, { type: "cellValue" }>;
type Bar = Extract<ConditionalRuleSpec, { type: "dataBar" }>;
/** A comparison with a formula is a rule by formula in Univer; `comparison` stores its origin. */
type Config = IConditionalFormattingRuleConfig & { readonly comparison?: Comparison; readonly bar?: Bar };
type ScalePoint = Extract<ConditionalRuleSpec, { type: "colorScale" }>["points"][number];

const POINTS: Readonly<Record<ScalePoint["at"], CFValueType>> = {
  min: CFValueType.min,
  max: CFValueType.max,
  percent: CFValueType.percent,
  percentile: CFValueType.percentile,
  number: CFValueType.num,
  formula: CFValueType.formula,
};

/**
 * Excel's automatic ends are 0, or the smallest number below it, and the largest, or 0; Univer has no such end, so a
 * formula computes it.
 */
function automaticEnd(name: "MIN" | "MAX", ranges: readonly IRange[]): IValueConfig {
  const cells = ranges.map((range) => areaAddress(toArea(range), true)).join(",");
  return { type: CFValueType.formula, value: `=${name}(0,${cells})` };
}

function barConfig(bar: Bar, ranges: readonly IRange[]): Config {
  const config = {
    min: bar.min === undefined ? automaticEnd("MIN", ranges) : pointValue(bar.min),
    max: bar.max === undefined ? automaticEnd("MAX", ranges) : pointValue(bar.max),
    isGradient: bar.solid !== true,
    positiveColor: bar.color,
    nativeColor: NEGATIVE_BAR,
  };
  return { type: CFRuleType.dataBar, isShowValue: bar.barOnly !== true, config, bar };
}

/** What Univer's own panel changes of a bar counts; what Univer lacks stays as it was set. */
function barOf(config: Extract<Config, { type: CFRuleType.dataBar }>, ranges: readonly IRange[]): Bar {
  const { min, max, positiveColor: color, isGradient } = config.config;
  const { direction, border } = config.bar ?? {};
  const end = (name: "MIN" | "MAX", value: IValueConfig): BarEnd | undefined =>
    value.type === CFValueType.formula && value.value === automaticEnd(name, ranges).value ? undefined : pointOf(value);
  const ends = { min: end("MIN", min), max: end("MAX", max) };
  return {
    type: "dataBar",
    color,
    ...(ends.min === undefined ? {} : { min: ends.min }),
    ...(ends.max === undefined ? {} : { max: ends.max }),
    ...(direction === undefined ? {} : { direction }),
    ...(isGradient ? {} : { solid: true }),
    ...(border === undefined ? {} : { border }),
    ...(config.isShowValue ? {} : { barOnly: true }),
  };
}

const NEGATIVE_BAR = "#FF555A";

function pointValue({ at, value }: BarEnd): IValueConfig {
  if (value === undefined) return { type: POINTS[at] };
  return { type: POINTS[at], value: at === "formula" ? withEquals(value) : Number(value) };
}

const styleFor = (style: Parameters<typeof toUniverStyle>[0]): IStyleBase => toUniverStyle(style) as IStyleBase;

/** A number compared with is a number in Univer; anything else becomes a rule by formula over the first cell. */
function comparison(rule: Comparison, firstCell: string): Config {
  const style = styleFor(rule.style);
  const first = Number(rule.formula1.replace(/^=/, ""));
  const second = Number((rule.formula2 ?? "").replace(/^=/, ""));
  const base = { type: CFRuleType.highlightCell, style } as const;
  if (Number.isNaN(first) || Number.isNaN(second)) {
    return { ...base, subType: CFSubRuleType.formula, value: comparisonFormula(rule, firstCell), comparison: rule };
  }
  if (rule.operator === "between" || rule.operator === "notBetween") {
    return {
      ...base,
      subType: CFSubRuleType.number,
      operator: CFNumberOperator[rule.operator],
      value: [first, second],
    };
  }
  return { ...base, subType: CFSubRuleType.number, operator: CFNumberOperator[rule.operator], value: first };
}

const SIGNS = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
} as const;

function comparisonFormula(rule: Comparison, cell: string): string {
  const first = rule.formula1.replace(/^=/, "");
  const second = (rule.formula2 ?? "").replace(/^=/, "");
  if (rule.operator === "between") return `=AND(${cell}>=${first},${cell}<=${second})`;
  if (rule.operator === "notBetween") return `=OR(${cell}<${first},${cell}>${second})`;
  return `=${cell}${SIGNS[rule.operator]}${first}`;
}

function toConfig(rule: ConditionalRuleSpec, ranges: readonly IRange[]): Config {
  switch (rule.type) {
    case "colorScale":
      return {
        type: CFRuleType.colorScale,
        config: rule.points.map((point, index) => ({ index, color: point.color, value: pointValue(point) })),
      };
    case "dataBar":
      return barConfig(rule, ranges);
    case "formula":
      return {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: withEquals(rule.formula),
        style: styleFor(rule.style),
      };
    case "cellValue":
      return comparison(rule, relativeCell(ranges[0]));
  }
}

function relativeCell(range: IRange | undefined): string {
  return range === undefined ? "A1" : `${columnLetters(range.startColumn)}${range.startRow + 1}`;
}

const withEquals = (formula: string): string => (formula.startsWith("=") ? formula : `=${formula}`);

function pointOf({ type, value }: IValueConfig): BarEnd {
  const at = (Object.keys(POINTS) as BarEnd["at"][]).find((key) => POINTS[key] === type) ?? "min";
  return value === undefined || value === "" ? { at } : { at, value: String(value) };
}

function fromConfig(config: Config, ranges: readonly IRange[]): ConditionalRuleSpec | null {
  if (config.type === CFRuleType.colorScale) {
    const points = [...config.config].sort((one, other) => one.index - other.index);
    return { type: "colorScale", points: points.map(({ color, value }) => ({ ...pointOf(value), color })) };
  }
  if (config.type === CFRuleType.dataBar) return barOf(config, ranges);
  if (config.type !== CFRuleType.highlightCell) return null;
  const style = fromUniverStyle(config.style);
  const { comparison: made } = config;
  if (
    made !== undefined &&
    config.subType === CFSubRuleType.formula &&
    config.value === comparisonFormula(made, relativeCell(ranges[0]))
  )
    return made;
  if (config.subType === CFSubRuleType.formula) return { type: "formula", formula: config.value, style };
  if (config.subType !== CFSubRuleType.number || config.value === undefined) return null;
  if (!Array.isArray(config.value))
    return { type: "cellValue", operator: config.operator, formula1: String(config.value), style };
  const [formula1, formula2] = config.value.map(String) as [string, string];
  return { type: "cellValue", operator: config.operator, formula1, formula2, style };
}

export class SheetConditionalFormats {
  constructor(private readonly sheet: SheetAccess) {}

  /** By priority. */
  list(): ConditionalFormatSpec[] {
    return this.rules().flatMap((rule) => {
      const spec = this.specOf(rule);
      return spec === null ? [] : [spec];
    });
  }

  /** Univer puts a new rule first, as Excel does. */
  add({ areas, rule, stopIfTrue }: Omit<ConditionalFormatSpec, "id">): ConditionalFormatSpec {
    const model = this.sheet.book.injector.get(ConditionalFormattingRuleModel);
    const cfId = model.createCfId(this.sheet.unitId, this.sheet.sheetId);
    this.sheet.run(AddConditionalRuleMutation.id, {
      ...this.sheet.ids,
      rule: this.toUniver(cfId, areas, rule, stopIfTrue),
    });
    return { id: cfId, areas, rule, stopIfTrue };
  }

  update(id: string, change: Partial<Omit<ConditionalFormatSpec, "id">>): void {
    const old = this.list().find((spec) => spec.id === id);
    if (old === undefined) throw new Error(`There is no conditional format "${id}".`);
    const { areas, rule, stopIfTrue } = { ...old, ...change };
    this.sheet.run(SetConditionalRuleMutation.id, {
      ...this.sheet.ids,
      cfId: id,
      rule: this.toUniver(id, areas, rule, stopIfTrue),
    });
  }

  remove(id: string): void {
    this.sheet.run(DeleteConditionalRuleMutation.id, { ...this.sheet.ids, cfId: id });
  }

  reorder(id: string, position: number): void {
    const others = this.list().filter((spec) => spec.id !== id);
    const next = others[position];
    const end = next === undefined ? { id: others.at(-1)?.id, type: "after" } : { id: next.id, type: "before" };
    if (end.id === undefined) return;
    this.sheet.run(MoveConditionalRuleMutation.id, { ...this.sheet.ids, start: { id, type: "self" }, end });
  }

  /** Gives a rule other areas and nothing else. */
  move(id: string, areas: ConditionalFormatSpec["areas"]): void {
    const rule = this.rules().find((other) => other.cfId === id);
    if (rule === undefined) return;
    const ranges = areas.map(toRange);
    const config = rule.rule.type === CFRuleType.dataBar ? barConfig(barOf(rule.rule, rule.ranges), ranges) : rule.rule;
    this.sheet.run(SetConditionalRuleMutation.id, {
      ...this.sheet.ids,
      cfId: id,
      rule: { ...rule, rule: config, ranges },
    });
  }

  private rules(): IConditionFormattingRule[] {
    const model = this.sheet.book.injector.get(ConditionalFormattingRuleModel);
    return model.getSubunitRules(this.sheet.unitId, this.sheet.sheetId) ?? [];
  }

  private specOf({ cfId, ranges, rule, stopIfTrue }: IConditionFormattingRule): ConditionalFormatSpec | null {
    const spec = fromConfig(rule, ranges);
    return spec === null ? null : { id: cfId, areas: ranges.map(toArea), rule: spec, stopIfTrue };
  }

  private toUniver(
    cfId: string,
    areas: ConditionalFormatSpec["areas"],
    rule: ConditionalRuleSpec,
    stopIfTrue: boolean,
  ): IConditionFormattingRule {
    const ranges = areas.map(toRange);
    return { cfId, ranges, stopIfTrue, rule: toConfig(rule, ranges) };
  }
}

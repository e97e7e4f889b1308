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
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { IRange, IStyleBase } from "@univerjs/core";
import { columnLetters } from "../../src/plan/address";
import type { ConditionalFormatSpec, ConditionalRuleSpec } from "./grid";
import { type SheetAccess, toArea, toRange } from "./sheet-access";
import { fromUniverStyle, toUniverStyle } from "./style-map";

type Comparison = Extract<ConditionalRuleSpec, { type: "cellValue" }>;
/** A comparison with a formula is a rule by formula in Univer; `comparison` stores its origin. */
type Config = IConditionalFormattingRuleConfig & { readonly comparison?: Comparison };
type ScalePoint = Extract<ConditionalRuleSpec, { type: "colorScale" }>["points"][number];

const POINTS: Readonly<Record<ScalePoint["at"], CFValueType>> = {
  min: CFValueType.min,
  max: CFValueType.max,
  percent: CFValueType.percent,
  percentile: CFValueType.percentile,
  number: CFValueType.num,
  formula: CFValueType.formula,
};

/** Excel's automatic ends are 0, or the smallest number below it, and the largest. */
function barEnds(from: number | undefined): { readonly min: IValueConfig; readonly max: IValueConfig } {
  const min = from === undefined ? { type: CFValueType.min } : { type: CFValueType.num, value: from };
  return { min, max: { type: CFValueType.max } };
}

const NEGATIVE_BAR = "#FF555A";

function pointValue({ at, value }: ScalePoint): IValueConfig {
  if (value === undefined) return { type: POINTS[at] };
  return { type: POINTS[at], value: at === "formula" ? value : Number(value) };
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

function toConfig(rule: ConditionalRuleSpec, firstCell: string): Config {
  switch (rule.type) {
    case "colorScale":
      return {
        type: CFRuleType.colorScale,
        config: rule.points.map((point, index) => ({ index, color: point.color, value: pointValue(point) })),
      };
    case "dataBar":
      return {
        type: CFRuleType.dataBar,
        isShowValue: true,
        config: { ...barEnds(rule.from), isGradient: false, positiveColor: rule.color, nativeColor: NEGATIVE_BAR },
      };
    case "formula":
      return {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: withEquals(rule.formula),
        style: styleFor(rule.style),
      };
    case "cellValue":
      return comparison(rule, firstCell);
  }
}

function relativeCell(range: IRange | undefined): string {
  return range === undefined ? "A1" : `${columnLetters(range.startColumn)}${range.startRow + 1}`;
}

const withEquals = (formula: string): string => (formula.startsWith("=") ? formula : `=${formula}`);

function scalePoint(color: string, { type, value }: IValueConfig): ScalePoint {
  const at = (Object.keys(POINTS) as ScalePoint["at"][]).find((key) => POINTS[key] === type) ?? "min";
  return value === undefined || value === "" ? { at, color } : { at, color, value: String(value) };
}

function fromConfig(config: Config, firstCell: string): ConditionalRuleSpec | null {
  if (config.type === CFRuleType.colorScale) {
    const points = [...config.config].sort((one, other) => one.index - other.index);
    return { type: "colorScale", points: points.map(({ color, value }) => scalePoint(color, value)) };
  }
  if (config.type === CFRuleType.dataBar) {
    const { min, positiveColor: color } = config.config;
    return { type: "dataBar", color, ...(min.type === CFValueType.num && { from: Number(min.value) }) };
  }
  if (config.type !== CFRuleType.highlightCell) return null;
  const style = fromUniverStyle(config.style);
  const { comparison: made } = config;
  if (
    made !== undefined &&
    config.subType === CFSubRuleType.formula &&
    config.value === comparisonFormula(made, firstCell)
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

  /** Gives a rule other areas and nothing else. */
  move(id: string, areas: ConditionalFormatSpec["areas"]): void {
    const rule = this.rules().find((other) => other.cfId === id);
    if (rule === undefined) return;
    this.sheet.run(SetConditionalRuleMutation.id, {
      ...this.sheet.ids,
      cfId: id,
      rule: { ...rule, ranges: areas.map(toRange) },
    });
  }

  private rules(): IConditionFormattingRule[] {
    const model = this.sheet.book.injector.get(ConditionalFormattingRuleModel);
    return model.getSubunitRules(this.sheet.unitId, this.sheet.sheetId) ?? [];
  }

  private specOf({ cfId, ranges, rule, stopIfTrue }: IConditionFormattingRule): ConditionalFormatSpec | null {
    const spec = fromConfig(rule, relativeCell(ranges[0]));
    return spec === null ? null : { id: cfId, areas: ranges.map(toArea), rule: spec, stopIfTrue };
  }

  private toUniver(
    cfId: string,
    areas: ConditionalFormatSpec["areas"],
    rule: ConditionalRuleSpec,
    stopIfTrue: boolean,
  ): IConditionFormattingRule {
    const ranges = areas.map(toRange);
    return { cfId, ranges, stopIfTrue, rule: toConfig(rule, relativeCell(ranges[0])) };
  }
}

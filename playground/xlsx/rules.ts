/** Conditional formats and data validation, converted between the grid's types and the file library's. */
import type { ConditionalRule, DataValidation } from "hucre";
import { Problem } from "../../src/text/problem";
import { areaAddress, parseReference } from "../../src/plan/address";
import type { Area } from "../grid/grid";
import type { ConditionalFormatSpec, ConditionalRuleSpec, ValidationSpec } from "../grid/rule-spec";
import { fileColor, fileDifference, shownStyle, type StyleContext } from "./cell-style";
import type { DataBar } from "./data-bars";
import { fileFormula, shownFormula } from "./formula-prefixes";
import { say } from "../../src/text/say";

type Point = Extract<ConditionalRuleSpec, { type: "colorScale" }>["points"][number];
type FilePoint = NonNullable<ConditionalRule["colorScale"]>["cfvo"][number];

/** The areas of a file's list of references, "A1:B2 D4"; whatever is no reference is left out. */
function areasOf(references: string): Area[] {
  return references
    .trim()
    .split(/\s+/)
    .flatMap((reference) => parseReference(reference)?.area ?? []);
}

/** A conditional format for the file; `priority` counts from 1 in the order the formats are tried. */
export function fileRule(format: ConditionalFormatSpec, priority: number): ConditionalRule {
  const { rule } = format;
  const common = {
    priority,
    range: format.areas.map((area) => areaAddress(area, false)).join(" "),
    stopIfTrue: format.stopIfTrue || undefined,
  };
  switch (rule.type) {
    case "colorScale":
      return {
        ...common,
        type: "colorScale",
        colorScale: { cfvo: rule.points.map(filePoint), colors: rule.points.map(({ color }) => opaque(color)) },
      };
    case "dataBar":
      // Its ends are written by `withBars`: the library has no formulas there.
      return {
        ...common,
        type: "dataBar",
        dataBar: { cfvo: [{ type: "min" }, { type: "max" }], color: opaque(rule.color) },
      };
    case "formula":
      return { ...common, type: "expression", formula: fileFormula(rule.formula), style: fileDifference(rule.style) };
    case "cellValue": {
      const formulas = [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])].map((formula) =>
        fileFormula(formula),
      );
      return {
        ...common,
        type: "cellIs",
        operator: rule.operator,
        formula: formulas,
        style: fileDifference(rule.style),
      };
    }
  }
}

function opaque(color: string): string {
  return `FF${fileColor(color).rgb ?? "000000"}`;
}

/** Excel keeps a formula as the value of a number point. */
function filePoint({ at, value }: Point): FilePoint {
  if (at === "number" || at === "formula") return { type: "num", value: fileFormula(value ?? "0") };
  return { type: at, value };
}

/**
 * A conditional format read from a file; null for a kind the grid does not show (icon sets, top ten, duplicates).
 * @param bar the rule's data bar, where it is one
 */
export function shownRule(
  rule: ConditionalRule,
  context: StyleContext,
  bar: DataBar | undefined,
): Omit<ConditionalFormatSpec, "id"> | null {
  const areas = areasOf(rule.range);
  const spec = areas.length === 0 ? null : (bar ?? ruleSpec(rule, context));
  return spec === null ? null : { areas, rule: spec, stopIfTrue: rule.stopIfTrue ?? false };
}

function ruleSpec(rule: ConditionalRule, context: StyleContext): ConditionalRuleSpec | null {
  const formulas = [rule.formula ?? []]
    .flat()
    .map((formula) => (rule.type === "cellIs" ? shownOperand(formula) : shownFormula(formula)));
  const style =
    rule.style === undefined ? {} : shownStyle(differenceStyle(rule.style), { ...context, defaultFont: {} });
  const [formula1, formula2] = formulas;
  if (rule.type === "colorScale" && rule.colorScale !== undefined)
    return { type: "colorScale", points: shownPoints(rule.colorScale) };
  if (rule.type === "cellIs" && rule.operator !== undefined && formula1 !== undefined) {
    return {
      type: "cellValue",
      operator: rule.operator,
      formula1,
      ...(formula2 === undefined ? {} : { formula2 }),
      style,
    };
  }
  // Rules about texts and blanks carry the formula that decides them.
  return formula1 === undefined ? null : { type: "formula", formula: formula1, style };
}

/** In a conditional format the background alone colours the cell, also where no pattern is named. */
function differenceStyle(style: NonNullable<ConditionalRule["style"]>): NonNullable<ConditionalRule["style"]> {
  const { fill } = style;
  if (fill?.type !== "pattern" || fill.bgColor === undefined) return style;
  return { ...style, fill: { type: "pattern", pattern: "solid", fgColor: fill.bgColor } };
}

function shownPoints({ cfvo, colors }: NonNullable<ConditionalRule["colorScale"]>): Point[] {
  return cfvo.map(({ type, value }, index) => {
    const color = `#${(colors[index] ?? "FFFFFF").slice(-6).toUpperCase()}`;
    if (type === "min" || type === "max") return { at: type, color };
    if (type === "percent" || type === "percentile") return { at: type, value, color };
    return Number.isNaN(Number(value))
      ? { at: "formula", value: shownFormula(value ?? ""), color }
      : { at: "number", value, color };
  });
}

/** Excel calls a file damaged whose validation texts are longer. */
const LONGEST = { title: 32, message: 255, list: 255 } as const;

function clipped(text: string | undefined, longest: number): string | undefined {
  return text === undefined || text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

/**
 * A data validation for the file; prompts and messages too long for a file are cut.
 * @throws Problem for a list of values too long for a file, which cannot be cut without losing choices.
 */
export function fileValidation(spec: ValidationSpec): DataValidation {
  const listed = spec.type === "list" && !spec.formula1.startsWith("=");
  if (listed && spec.formula1.length > LONGEST.list)
    refuseLongList(areaAddress(spec.area, false), spec.formula1.length);
  return {
    type: spec.type === "wholeNumber" ? "whole" : spec.type,
    operator: spec.operator,
    range: areaAddress(spec.area, false),
    ...(spec.type === "list" && !spec.formula1.startsWith("=")
      ? { values: spec.formula1.split(",") }
      : { formula1: fileFormula(spec.formula1) }),
    formula2: spec.formula2 === undefined ? undefined : fileFormula(spec.formula2),
    allowBlank: spec.ignoreBlanks,
    showInputMessage: spec.prompt !== undefined,
    inputTitle: clipped(spec.prompt?.title, LONGEST.title),
    inputMessage: clipped(spec.prompt?.message, LONGEST.message),
    showErrorMessage: spec.error !== undefined,
    errorTitle: clipped(spec.error?.title, LONGEST.title),
    errorMessage: clipped(spec.error?.message, LONGEST.message),
    errorStyle: spec.error?.style,
  };
}

/** The data validations read from one of a file, one for each area it covers. */
export function shownValidations(validation: DataValidation): ValidationSpec[] {
  const { type, operator, inputTitle = "", inputMessage = "", errorTitle = "", errorMessage = "" } = validation;
  const prompted = (validation.showInputMessage ?? false) && inputTitle + inputMessage !== "";
  return areasOf(validation.range).map((area) => ({
    area,
    type: type === "whole" ? "wholeNumber" : type,
    ...(operator === undefined
      ? type === "list" || type === "custom"
        ? {}
        : { operator: "between" as const }
      : { operator }),
    formula1: validation.values?.join(",") ?? shownOperand(validation.formula1 ?? ""),
    ...(validation.formula2 === undefined ? {} : { formula2: shownOperand(validation.formula2) }),
    ignoreBlanks: validation.allowBlank ?? false,
    ...(prompted ? { prompt: { title: inputTitle, message: inputMessage } } : {}),
    ...((validation.showErrorMessage ?? false)
      ? { error: { title: errorTitle, message: errorMessage, style: validation.errorStyle ?? "stop" } }
      : {}),
  }));
}

/** A bound as the grid has it: a number as it is, anything else a formula. */
function shownOperand(text: string): string {
  return text === "" || !Number.isNaN(Number(text)) ? text : shownFormula(text);
}

function refuseLongList(cells: string, length: number): never {
  throw new Problem(
    say(
      `The choices allowed in ${cells} are ${length} characters together; a workbook file holds at most 255. Put them into cells and let the list refer to these.`,
      `${cells} 的下拉选项共 ${length} 个字符，工作簿文件最多 255 个。请把选项写在单元格里，再让下拉列表引用这些单元格。`,
      `${cells} 的下拉選項共 ${length} 個字元，活頁簿檔案最多 255 個。請把選項寫在儲存格裡，再讓下拉清單參照這些儲存格。`,
    ),
  );
}

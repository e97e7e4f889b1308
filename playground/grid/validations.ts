/**
 * Data validation: grid.ts's specifications as Univer's rules and back.
 */
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
  type IRange,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from "@univerjs/data-validation";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { Area } from "../../src/plan/plan";
import type { Comparison, ValidationSpec } from "./rule-spec";
import { type SheetAccess, toArea, toRange } from "./sheet-access";

const TYPES: Readonly<Record<ValidationSpec["type"], DataValidationType>> = {
  list: DataValidationType.LIST,
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
};

const OPERATORS: Readonly<Record<Comparison, DataValidationOperator>> = {
  between: DataValidationOperator.BETWEEN,
  notBetween: DataValidationOperator.NOT_BETWEEN,
  equal: DataValidationOperator.EQUAL,
  notEqual: DataValidationOperator.NOT_EQUAL,
  greaterThan: DataValidationOperator.GREATER_THAN,
  lessThan: DataValidationOperator.LESS_THAN,
  greaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  lessThanOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const ERROR_STYLES = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
} as const;

function keyOf<K extends string>(map: Readonly<Record<K, unknown>>, value: unknown): K | undefined {
  return (Object.keys(map) as K[]).find((key) => map[key] === value);
}

function toRule(spec: ValidationSpec): ISheetDataValidationRule {
  return {
    uid: generateRandomId(),
    ranges: [toRange(spec.area)],
    type: TYPES[spec.type],
    operator: spec.operator === undefined ? undefined : OPERATORS[spec.operator],
    formula1: spec.formula1,
    formula2: spec.formula2,
    allowBlank: spec.ignoreBlanks,
    showInputMessage: spec.prompt !== undefined,
    promptTitle: spec.prompt?.title,
    prompt: spec.prompt?.message,
    showErrorMessage: spec.error !== undefined,
    errorTitle: spec.error?.title,
    error: spec.error?.message,
    errorStyle: spec.error === undefined ? undefined : ERROR_STYLES[spec.error.style],
    showDropDown: spec.type === "list" ? true : undefined,
    // As Excel draws it, without a frame that takes the room of the text.
    renderMode: spec.type === "list" ? DataValidationRenderMode.ARROW : undefined,
  };
}

function toSpec(rule: ISheetDataValidationRule, range: IRange): ValidationSpec | null {
  const type = keyOf(TYPES, rule.type);
  if (type === undefined) return null;
  const { formula1 = "", formula2, allowBlank = true } = rule;
  const style = keyOf(ERROR_STYLES, rule.errorStyle) ?? "stop";
  return {
    area: toArea(range),
    type,
    operator: keyOf(OPERATORS, rule.operator),
    formula1,
    formula2,
    ignoreBlanks: allowBlank,
    prompt: rule.showInputMessage === true ? { title: rule.promptTitle ?? "", message: rule.prompt ?? "" } : undefined,
    error:
      rule.showErrorMessage === true ? { title: rule.errorTitle ?? "", message: rule.error ?? "", style } : undefined,
  };
}

/** The parts of a range outside another: at most four. */
function without(range: IRange, cut: IRange): IRange[] {
  const { startRow, endRow, startColumn, endColumn } = range;
  const top = Math.max(startRow, cut.startRow);
  const bottom = Math.min(endRow, cut.endRow);
  const left = Math.max(startColumn, cut.startColumn);
  const right = Math.min(endColumn, cut.endColumn);
  if (top > bottom || left > right) return [range];
  return [
    { startRow, endRow: top - 1, startColumn, endColumn },
    { startRow: bottom + 1, endRow, startColumn, endColumn },
    { startRow: top, endRow: bottom, startColumn, endColumn: left - 1 },
    { startRow: top, endRow: bottom, startColumn: right + 1, endColumn },
  ].filter((part) => part.startRow <= part.endRow && part.startColumn <= part.endColumn);
}

export class SheetValidations {
  constructor(private readonly sheet: SheetAccess) {}

  list(): ValidationSpec[] {
    return this.rules()
      .flatMap((rule) => rule.ranges.map((range) => toSpec(rule, range)))
      .filter((spec) => spec !== null);
  }

  set(spec: ValidationSpec): void {
    this.sheet.grow(spec.area.row + spec.area.rows, spec.area.column + spec.area.columns);
    this.clear(spec.area);
    this.sheet.run(AddDataValidationMutation.id, { ...this.sheet.ids, rule: toRule(spec) });
  }

  /** Removes the area from every rule that covers some of it. */
  clear(area: Area): void {
    const cut = toRange(area);
    for (const rule of this.rules()) {
      const left = rule.ranges.flatMap((range) => without(range, cut));
      const isUntouched = left.length === rule.ranges.length && left.every((range, at) => range === rule.ranges[at]);
      if (isUntouched) continue;
      if (left.length === 0) this.sheet.run(RemoveDataValidationMutation.id, { ...this.sheet.ids, ruleId: rule.uid });
      else {
        const payload = { type: UpdateRuleType.RANGE, payload: left };
        this.sheet.run(UpdateDataValidationMutation.id, { ...this.sheet.ids, ruleId: rule.uid, payload });
      }
    }
  }

  private rules(): ISheetDataValidationRule[] {
    return this.sheet.book.injector.get(SheetDataValidationModel).getRules(this.sheet.unitId, this.sheet.sheetId);
  }
}

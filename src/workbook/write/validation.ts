/**
 * Data validation of a sheet plan: what an input cell takes, the hint when it is selected and the sentence when it
 * refuses.
 */
import type { ValidationPlan, ValidationRule } from "../../plan/plan";
import { type Batch, OPERATION_BYTES, rangeOf } from "./batch";

export async function writeValidations(
  batch: Batch,
  sheet: Excel.Worksheet,
  validations: readonly ValidationPlan[],
): Promise<void> {
  for (const validation of validations) {
    await batch.add(4 * OPERATION_BYTES, () => {
      const { dataValidation } = rangeOf(sheet, validation.area);
      dataValidation.clear();
      dataValidation.rule = excelRule(validation.rule);
      dataValidation.ignoreBlanks = validation.ignoreBlank;
      dataValidation.prompt = { ...validation.prompt, showPrompt: true };
      dataValidation.errorAlert = { ...validation.error, showAlert: true, style: Excel.DataValidationAlertStyle.stop };
    });
  }
}

/** Excel keeps a typed list in 255 characters, joined by commas. */
const LIST_CHARACTERS = 255;

function excelRule(rule: ValidationRule): Excel.DataValidationRule {
  if (rule.type === "list") return { list: { inCellDropDown: true, source: listSource(rule.source) } };
  if (rule.type === "wholeNumber") return { wholeNumber: bound(rule.min, rule.max) };
  if (rule.type === "decimal") return { decimal: bound(rule.min, rule.max) };
  const { formula1, formula2, operator } = bound(rule.min ?? 0, rule.max);
  // Excel takes a date's bound as text or formula, not as a number.
  return {
    date: {
      formula1: `=${Number(formula1)}`,
      operator,
      ...(formula2 === undefined ? {} : { formula2: `=${Number(formula2)}` }),
    },
  };
}

/** @throws Error for a list Excel cannot keep: a kind puts such a list into cells instead. */
function listSource(source: Extract<ValidationRule, { type: "list" }>["source"]): string {
  if ("formula" in source) return source.formula;
  const joinedItems = source.join(",");
  if (joinedItems.length > LIST_CHARACTERS || source.some((item) => item.includes(","))) {
    throw new Error(
      `a validation list holds commas or more than ${LIST_CHARACTERS} characters: ${joinedItems.slice(0, 60)}`,
    );
  }
  return joinedItems;
}

/** Excel requires a bound: without one on either side the rule allows every number. */
function bound(min: number | null, max: number | null): Excel.BasicDataValidation {
  const { between, greaterThanOrEqualTo, lessThanOrEqualTo } = Excel.DataValidationOperator;
  if (min !== null && max !== null) return { formula1: min, formula2: max, operator: between };
  if (max !== null) return { formula1: max, operator: lessThanOrEqualTo };
  return { formula1: min ?? -9.99e307, operator: greaterThanOrEqualTo };
}

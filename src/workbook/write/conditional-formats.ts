/**
 * Conditional formats of a sheet plan: states by formula, colour scales, data bars.
 */
import type { ConditionalFormatPlan, ConditionalRule } from "../../plan/plan";
import { type Batch, OPERATION_BYTES, rangeOf } from "./batch";

export async function writeConditionalFormats(
  batch: Batch,
  sheet: Excel.Worksheet,
  formats: readonly ConditionalFormatPlan[],
): Promise<void> {
  for (const { area, rule } of formats) {
    await batch.add(4 * OPERATION_BYTES, () => addRule(rangeOf(sheet, area).conditionalFormats, rule));
  }
}

function addRule(formats: Excel.ConditionalFormatCollection, rule: ConditionalRule): void {
  const { ConditionalFormatType } = Excel;
  if (rule.type === "colorScale") {
    formats.add(ConditionalFormatType.colorScale).colorScale.criteria = scale(rule);
  } else if (rule.type === "dataBar") {
    const { dataBar } = formats.add(ConditionalFormatType.dataBar);
    dataBar.positiveFormat.fillColor = rule.color;
    dataBar.positiveFormat.gradientFill = false;
    dataBar.lowerBoundRule = { type: Excel.ConditionalFormatRuleType.number, formula: "0" };
    if (rule.max !== undefined)
      dataBar.upperBoundRule = { type: Excel.ConditionalFormatRuleType.formula, formula: rule.max };
  } else {
    const { custom } = formats.add(ConditionalFormatType.custom);
    custom.rule.formula = rule.formula;
    if (rule.fill !== undefined) custom.format.fill.color = rule.fill;
    if (rule.color !== undefined) custom.format.font.color = rule.color;
    if (rule.bold !== undefined) custom.format.font.bold = rule.bold;
  }
}

/** From the lowest value, or zero, to the highest; a third colour stands at the median. */
function scale({
  colors,
  fromZero,
}: Extract<ConditionalRule, { type: "colorScale" }>): Excel.ConditionalColorScaleCriteria {
  const { lowestValue, number, percentile, highestValue } = Excel.ConditionalFormatColorCriterionType;
  const [low, middle, high] = colors.length === 3 ? colors : [colors[0], null, colors[1]];
  const minimum = fromZero === true ? { type: number, formula: "0", color: low } : { type: lowestValue, color: low };
  const ends = { minimum, maximum: { type: highestValue, color: high } };
  return middle === null ? ends : { ...ends, midpoint: { formula: "50", type: percentile, color: middle } };
}

/**
 * Whole parts as native formulas, by the domain's cumulative rounding: people whole, money in cents, so that neither noise nor a half
 * cent parts a sheet from the domain; and how the figures of a measure are shown: formats, columns and charts.
 */
import { type Expression, f, type Operand } from "../../../plan/formula";
import { sameMoney } from "../../../plan/sections/checks-part";
import { roundedShare } from "../../../plan/statistics";
import { decimalsOf, type Measure } from "../measures";
import type { FormatName } from "../../../plan/formats";
import type { ChartSpec } from "../../../plan/objects";
import { chartOf, type Section } from "../../../plan/sheet-of";
import { type Column, column } from "../../../plan/table";
import { countOf } from "../../../plan/sentence";
import type { Text } from "../../../text/locale";
import { say } from "../../../text/say";
import { MEASURE_TEXTS, measureHeading } from "../texts";

const scaleOf = (measure: Measure): number => 10 ** decimalsOf(measure);

/** A figure of a measure in whole people or cents. */
export const inUnits = (measure: Measure, value: Operand): Expression =>
  decimalsOf(measure) === 0 ? f`${value}` : f`ROUND(${value}*${scaleOf(measure)},0)`;

/** Whole people or cents as a figure of the measure. */
export const ofUnits = (measure: Measure, units: Expression): Expression =>
  decimalsOf(measure) === 0 ? units : f`(${units})/${scaleOf(measure)}`;

/** A sum of figures, without the noise of adding up cents. */
export const exactSum = (measure: Measure, sum: Expression): Expression =>
  measure === "revenue" ? f`ROUND(${sum},2)` : sum;

/** Two sums of a measure that are to be the same: people to the last one, money to the cent. */
export const sameSum = (measure: Measure, one: Expression, other: Operand): Expression =>
  measure === "revenue" ? sameMoney(one, f`${other}`) : f`${one}=${other}`;

/** A running total, from 0 at the heading. */
export const running = (measure: Measure, above: Operand, part: Operand): Expression =>
  exactSum(measure, f`N(${above})+N(${part})`);

/** A weight as it counts: 0 where the cell holds none. */
export const usedWeight = (weight: Operand): Expression => f`IF(ISNUMBER(${weight}),MAX(0,${weight}),0)`;

/** What a row gets of the whole: its running weight and that of the row above, of the total weight. */
export function partOf(measure: Measure, whole: Operand, [here, above, total]: readonly [Operand, Operand, Operand]) {
  const units = inUnits(measure, whole);
  const upTo = (weight: Operand): Expression => roundedShare(f`${units}*${weight}/${total}`);
  const part = f`${upTo(here)}-${upTo(f`N(${above})`)}`;
  return f`IF(${total}=0,0,${ofUnits(measure, part)})`;
}

export const measureFormat = (measure: Measure): FormatName => (measure === "revenue" ? "money" : "count");
/** Zero stays empty, so that days to come and free rows look free. */
export const soFarFormat = (measure: Measure): FormatName => (measure === "revenue" ? "moneySoFar" : "countSoFar");
/** How columns look that show so and are added up. */
export const summedSoFar = (measure: Measure) => ({ format: soFarFormat(measure), total: "sum" }) as const;
/** Of figures that are no whole people. */
export const averageFormat = (measure: Measure): FormatName => (measure === "revenue" ? "money" : "average");

/** A column under the measure's name, e.g. "Store visits goal". */
export const measureColumn = <K extends string>(
  measure: Measure,
  what: Text,
  cell: Column<K>["cell"],
  look: Partial<Column<K>> = {},
): Column<K> => column(measureHeading(measure, what), measureFormat(measure), cell, look);

/** Columns of a measure, or what is drawn as a line, by category; under a title of its own, or without one. */
export const measureChart = (
  section: Text | null,
  size: { readonly rows: number; readonly columns: number },
  measure: Measure,
  { key, title, categories, series }: Pick<ChartSpec, "key" | "title" | "categories" | "series">,
): Section =>
  chartOf(section, size, {
    ...{ key, type: "columnClustered", title, categories, series },
    ...{ valueAxisTitle: MEASURE_TEXTS[measure], numberFormat: "#,##0" },
  });

/** How columns look that hold a measure a row, whole people or whole money. */
export const wholeRows = (measures: readonly Measure[]) => ({
  rowFormat: (i: number) => (measures[i] === "revenue" ? ("wholeMoney" as const) : undefined),
});

const SELLING_DAYS = {
  one: say(" selling day", " 个销售日", " 個銷售日"),
  many: say(" selling days", " 个销售日", " 個銷售日"),
};

/** So many selling days, inside a sentence. */
export const sellingDaysText = (days: Operand): Expression => countOf(days, SELLING_DAYS.one, SELLING_DAYS.many);

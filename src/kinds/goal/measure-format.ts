/**
 * How the figures of a measure are shown: formats, columns and charts.
 */
import type { FormatName } from "../../plan/formats";
import type { ChartSpec } from "../../plan/objects";
import { chartOf, type Section } from "../../plan/sheet-of";
import { type Column, column } from "../../plan/table";
import type { Text } from "../../text/locale";
import type { Measure } from "./measures";
import { MEASURE_TEXTS, measureHeading } from "./texts";

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

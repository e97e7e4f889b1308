/**
 * The waterfall: columns of one stack each, which stand on an unseen one. Bars that cross zero are drawn in two parts, above and below.
 */
import { type TableColumn, tablePart } from "../../../../plan/sections/table-part";
import { type Expression, f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import { COLORS } from "../../../../plan/styles";
import { type ChangeCells, stepsOf } from "./cells";
import type { Comparison } from "./comparison";
import { BASIS_TEXTS, TEXTS } from "./texts";

/** The chart's series, in the order they are stacked. */
const SERIES = ["base", "revenue", "rise", "riseBelow", "fall", "fallBelow"] as const;
type Series = (typeof SERIES)[number];
const SERIES_COLORS: Readonly<Record<Exclude<Series, "base">, string>> = {
  revenue: COLORS.seriesMain,
  rise: COLORS.green,
  riseBelow: COLORS.green,
  fall: COLORS.red,
  fallBelow: COLORS.red,
};

/** One step's bar in a series. The first and the last step stand on zero; the others reach from the level before to the level after. */
function bar(series: Series, { amounts }: ChangeCells, level: Handle, row: number): Expression {
  const own = amounts.at(row).relative;
  if (row === 0 || row === amounts.rows - 1) return series === "revenue" ? f`${own}` : f`0`;
  const [before, after] = [level.at(row - 1).relative, level.at(row).relative] as const;
  const [low, high] = [f`MIN(${before},${after})`, f`MAX(${before},${after})`] as const;
  if (series === "revenue") return f`0`;
  if (series === "base") return f`MAX(0,${low})+MIN(0,${high})`;
  const part =
    series === "rise" || series === "fall" ? f`MAX(0,${high})-MAX(0,${low})` : f`MIN(0,${low})-MIN(0,${high})`;
  return series === "rise" || series === "riseBelow" ? f`IF(${own}>=0,${part},0)` : f`IF(${own}<0,${part},0)`;
}

/** Puts the chart's columns at the lane's end, and draws it where `position` is. */
export function waterfallPart(lane: Lane, { cells, rows }: Comparison, position: Handle): void {
  const count = stepsOf(rows).length;
  const level = new Handle(count);
  const drawn = SERIES.map((series) => ({ series, name: TEXTS.chart[series], values: new Handle(count) }));
  const reached = (i: number): Expression =>
    i === 0 || i === count - 1
      ? f`${cells.amounts.at(i).relative}`
      : f`${level.at(i - 1).relative}+${cells.amounts.at(i).relative}`;
  lane.section(TEXTS.drawing, 2 + drawn.length);
  tablePart(lane, count, [
    { heading: TEXTS.step, format: "text", cell: (i) => f`${cells.steps.at(i).relative}` },
    { heading: TEXTS.level, format: "wholeMoney", cell: reached, handle: level },
    ...drawn.map(({ series, name, values }): TableColumn => ({
      heading: name,
      format: "wholeMoney",
      cell: (i) => bar(series, cells, level, i),
      handle: values,
    })),
  ]);
  lane.sheet.chart({
    key: "waterfall",
    type: "columnStacked",
    title: TEXTS.chart.title,
    categories: cells.steps,
    series: drawn.map(({ series, name, values }) =>
      series === "base" ? { name, values, invisible: true } : { name, values, color: SERIES_COLORS[series] },
    ),
    valueAxisTitle: BASIS_TEXTS.traffic.revenue,
    numberFormat: "#,##0",
    position,
  });
}

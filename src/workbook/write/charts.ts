/**
 * Native charts of a sheet plan. A rebuild takes the build's own charts away by their names and draws them anew; the
 * user's stay.
 */
import type { Area, ChartPlan, ChartSeriesPlan, SheetPlan } from "../../plan/plan";
import { COLORS } from "../../plan/styles";
import { type Batch, OPERATION_BYTES, rangeOf } from "./batch";
import { shortened } from "./free-names";

const TYPES = {
  columnClustered: "ColumnClustered",
  columnStacked: "ColumnStacked",
  barClustered: "BarClustered",
  line: "Line",
  pie: "Pie",
  doughnut: "Doughnut",
} as const;

/** Excel's limit for a chart's title and for the name of a series, which may be the user's. */
const LONGEST_NAME = 255;

/** Of what stands in a chart. */
const LABEL_POINTS = 9;
/** Between columns, in percent of their width. */
const GAP_WIDTH = 45;

/** The name a chart carries on its sheet. */
export function chartName(key: string): string {
  return `SalesPlanner.${key}`;
}

export async function writeCharts(
  batch: Batch,
  sheet: Excel.Worksheet,
  { charts, font }: Pick<SheetPlan, "charts" | "font">,
): Promise<void> {
  for (const chart of charts) {
    const data = chart.dataTab === undefined ? sheet : batch.context.workbook.worksheets.getItem(chart.dataTab);
    await batch.add((16 + 6 * chart.series.length) * OPERATION_BYTES, () => addChart(sheet, data, { ...chart, font }));
  }
}

/** Takes away charts of those names; ones that are gone already are passed over. */
export async function removeCharts(batch: Batch, sheet: Excel.Worksheet, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  sheet.charts.load("items/name");
  await batch.add(OPERATION_BYTES, () => undefined);
  await batch.send();
  const own = sheet.charts.items.filter(({ name }) => names.includes(name));
  for (const chart of own) await batch.add(OPERATION_BYTES, () => chart.delete());
}

function addChart(sheet: Excel.Worksheet, data: Excel.Worksheet, plan: ChartPlan & { readonly font: string }): void {
  const [first] = plan.series;
  if (!first) throw new Error(`the chart "${plan.key}" has no series`);
  const chart = sheet.charts.add(TYPES[plan.type], rangeOf(data, charted(first.values)), seriesDirection(first.values));
  chart.name = chartName(plan.key);
  const isUnderLine = plan.underLine === true;
  if (!isUnderLine) chart.title.text = shortened(plan.title, LONGEST_NAME);
  chart.title.visible = !isUnderLine;
  chart.format.border.lineStyle = Excel.ChartLineStyle.none;
  chart.format.font.name = plan.font;
  chart.format.font.color = COLORS.slate;
  chart.format.font.size = LABEL_POINTS;
  for (const [index, series] of plan.series.entries()) {
    const added = index === 0 ? chart.series.getItemAt(0) : chart.series.add(shortened(series.name, LONGEST_NAME));
    fillSeries(added, data, plan, series);
  }
  const isRound = plan.type === "pie" || plan.type === "doughnut";
  const hasLegend = isRound || (plan.series.length > 1 && !plan.series.some(({ invisible }) => invisible));
  chart.legend.visible = hasLegend;
  // A legend that is not shown may have no position.
  if (hasLegend) chart.legend.position = Excel.ChartLegendPosition.top;
  if (!isRound) labelAxes(chart, plan);
  chart.setPosition(
    cellAt(sheet, plan.position, 0, 0),
    cellAt(sheet, plan.position, plan.position.rows - 1, plan.position.columns - 1),
  );
}

/** A chart over one cell would be one of all that stands around it; its series get their own cells afterwards. */
function charted(area: Area): Area {
  return area.rows * area.columns === 1 ? { ...area, rows: 2 } : area;
}

function seriesDirection({ rows, columns }: Area): Excel.ChartSeriesBy {
  return rows >= columns ? Excel.ChartSeriesBy.columns : Excel.ChartSeriesBy.rows;
}

function cellAt(sheet: Excel.Worksheet, area: Area, row: number, column: number): Excel.Range {
  return sheet.getRangeByIndexes(area.row + row, area.column + column, 1, 1);
}

function fillSeries(target: Excel.ChartSeries, data: Excel.Worksheet, plan: ChartPlan, series: ChartSeriesPlan): void {
  target.name = shortened(series.name, LONGEST_NAME);
  target.setValues(rangeOf(data, series.values));
  target.setXAxisValues(rangeOf(data, plan.categories));
  const isLine = plan.type === "line" || series.asLine === true;
  if (series.asLine) target.chartType = Excel.ChartType.line;
  if (series.invisible) target.format.fill.clear();
  if (series.color !== undefined) {
    if (isLine) drawLine(target.format.line, series);
    else target.format.fill.setSolidColor(series.color);
  }
  if (!isLine && plan.type !== "pie" && plan.type !== "doughnut") target.gapWidth = GAP_WIDTH;
  if (saysValues(plan)) target.hasDataLabels = true;
  if (series.accent !== undefined)
    target.points.getItemAt(series.accent).format.fill.setSolidColor(COLORS.seriesAccent);
}

/** Points of a line, and how Excel names its strokes. */
const LINE = { through: 2.75, dashed: 1.75, dotted: 2.25 } as const;
const STROKES = { dashed: "Dash", dotted: "RoundDot" } as const;

function drawLine(line: Excel.ChartLineFormat, { color, stroke }: ChartSeriesPlan): void {
  if (color !== undefined) line.color = color;
  line.weight = LINE[stroke ?? "through"];
  if (stroke !== undefined) line.lineStyle = STROKES[stroke];
}

/** More labels than that would not be legible: those of days are spaced by Excel, and those along a line, whose order fills the gaps. */
const MOST_LABELS = 60;
/** Up to so many columns or bars say their values themselves, and need no axis for them. */
const MOST_VALUES = 12;

const saysValues = ({ type, series, categories }: ChartPlan): boolean =>
  (type === "columnClustered" || type === "barClustered") &&
  series.length === 1 &&
  categories.rows * categories.columns <= MOST_VALUES;

function labelAxes(chart: Excel.Chart, plan: ChartPlan): void {
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.majorGridlines.visible = false;
  categoryAxis.format.line.color = COLORS.line;
  if (saysValues(plan)) valueAxis.visible = false;
  const lying = plan.type === "barClustered";
  if (plan.type !== "line" && plan.signed !== true) valueAxis.minimum = 0;
  const isNamed = plan.type !== "line" && plan.categories.rows * plan.categories.columns <= MOST_LABELS;
  if (lying || isNamed) categoryAxis.tickLabelSpacing = 1;
  if (lying) categoryAxis.reversePlotOrder = true;
  if (plan.valueAxisTitle !== undefined) valueAxis.title.text = plan.valueAxisTitle;
  if (plan.categoryAxisTitle !== undefined) categoryAxis.title.text = plan.categoryAxisTitle;
  if (plan.numberFormat !== undefined) valueAxis.numberFormat = plan.numberFormat;
}

/**
 * The summary by segment: live counts and sums over the customers' table, with the chart that draws it.
 */
import type { Locale } from "../../text/locale";
import { tablePart, totalRow } from "../parts/table-part";
import type { TableColumn } from "../parts/table-part";
import { medianOf as middle } from "../../domain/rfm-scoring";
import type { Content } from "../plan/content";
import type { Expression } from "../plan/formula";
import { f } from "../plan/formula";
import { Handle } from "../plan/handle";
import type { Lane } from "../plan/lane";
import { COLORS } from "../plan/styles";
import type { SegmentAnalysis } from "./analysis";
import type { SegmentCells } from "./cells";
import { TEXTS } from "./texts";

/** From the name to the next action. */
export const SUMMARY_COLUMNS = 14;

export interface SummaryCells {
  readonly names: Handle;
  readonly customers: Handle;
  readonly customerShare: Handle;
  readonly orders: Handle;
  readonly revenue: Handle;
  readonly revenueShare: Handle;
}

/** Sums over all customers, whatever their segment. */
export interface Totals {
  readonly customers: Expression;
  readonly orders: Expression;
  readonly revenue: Expression;
}

export function totalsOf({ customers }: SegmentCells): Totals {
  return {
    customers: f`ROWS(${customers.segment})`,
    orders: f`SUM(${customers.orders})`,
    revenue: f`SUM(${customers.revenue})`,
  };
}

const shareOf = (part: Expression, whole: Expression): Expression => f`IF(${whole}=0,0,${part}/${whole})`;
const over = (sum: Expression, count: Handle): Expression => f`IF(${count.relative}=0,"",${sum}/${count.relative})`;

/**
 * The median of a segment's customers. AGGREGATE passes over the errors that dividing by "not of this segment" makes, and takes an
 * array without array entry in Excel 2010 and later, WPS and LibreOffice. For many customers, sorted once for each cell, it would
 * be slow: there it is a value, but under the user's own rules, which the build cannot know.
 */
function medianOf(analysis: SegmentAnalysis, { customers, live }: SegmentCells, { names }: SummaryCells) {
  const byFormula = live || analysis.map === "sheet";
  return (cells: Handle, values: Float64Array, row: number): Content => {
    if (byFormula) return f`IFERROR(AGGREGATE(16,6,${cells}/(${customers.segment}=${names.at(row).relative}),0.5),"")`;
    const own = values.filter((_, i) => analysis.segment[i] === row);
    return own.length === 0 ? null : middle(own);
  };
}

function columns(analysis: SegmentAnalysis, cells: SegmentCells, summary: SummaryCells, locale: Locale): TableColumn[] {
  const { measure, segment, orders: orderCells, revenue: revenueCells } = cells.customers;
  const { columns: headings } = TEXTS;
  const medians = medianOf(analysis, cells, summary);
  const totals = totalsOf(cells);
  const name = (i: number) => summary.names.at(i).relative;
  const sumOf = (values: Handle, i: number): Expression => f`SUMIFS(${values},${segment},${name(i)})`;
  // A name the user gave to two rules counts at the first of them only.
  const once = (i: number, sum: Expression): Expression => f`IF(COUNTIF(${summary.names.at(0)}:${name(i)},${name(i)})>1,0,${sum})`;
  const { customers, orders, revenue } = summary;
  return [
    { heading: headings.segment[locale], format: "text", cell: (i) => f`${cells.names.at(i)}&""`, handle: summary.names },
    { heading: headings.customers[locale], format: "count", cell: (i) => once(i, f`COUNTIFS(${segment},${name(i)})`), handle: customers },
    {
      heading: headings.customerShare[locale],
      format: "percent",
      cell: (i) => shareOf(f`${customers.at(i).relative}`, totals.customers),
      handle: summary.customerShare,
    },
    { heading: headings.orders[locale], format: "count", cell: (i) => once(i, sumOf(orderCells, i)), handle: orders },
    { heading: headings.revenue[locale], format: "money", cell: (i) => once(i, sumOf(revenueCells, i)), handle: revenue },
    {
      heading: headings.revenueShare[locale],
      format: "percent",
      cell: (i) => shareOf(f`${revenue.at(i).relative}`, totals.revenue),
      handle: summary.revenueShare,
    },
    { heading: headings.aov[locale], format: "money", cell: (i) => over(f`${revenue.at(i).relative}`, orders.at(i)) },
    { heading: headings.recency[locale], format: "average", cell: (i) => over(sumOf(measure.recency, i), customers.at(i)) },
    { heading: headings.frequency[locale], format: "average", cell: (i) => over(f`${orders.at(i).relative}`, customers.at(i)) },
    { heading: headings.monetary[locale], format: "money", cell: (i) => over(f`${revenue.at(i).relative}`, customers.at(i)) },
    { heading: headings.medianRecency[locale], format: "average", cell: (i) => medians(measure.recency, analysis.figures.recency, i) },
    { heading: headings.medianFrequency[locale], format: "average", cell: (i) => medians(orderCells, analysis.figures.frequency, i) },
    { heading: headings.medianMonetary[locale], format: "money", cell: (i) => medians(revenueCells, analysis.figures.monetary, i) },
    { heading: headings.action[locale], format: "textAfterNumber", cell: (i) => f`${cells.actions.at(i)}&""` },
  ];
}

/** Puts the block with its totals. */
export function summaryPart(lane: Lane, analysis: SegmentAnalysis, cells: SegmentCells, locale: Locale): SummaryCells {
  const count = cells.names.rows;
  const column = (): Handle => new Handle(count);
  const summary: SummaryCells = {
    names: column(),
    customers: column(),
    customerShare: column(),
    orders: column(),
    revenue: column(),
    revenueShare: column(),
  };
  lane.section(TEXTS.summary[locale], SUMMARY_COLUMNS);
  tablePart(lane, count, columns(analysis, cells, summary, locale));
  const { customers, customerShare, orders, revenue, revenueShare } = summary;
  const sum = (handle: Handle): Expression => f`SUM(${handle})`;
  const mean = (values: Handle): Expression => f`AVERAGE(${values})`;
  const { measure, orders: orderCells, revenue: revenueCells } = cells.customers;
  const median = (values: Handle): Expression => f`MEDIAN(${values})`;
  totalRow(
    lane,
    [
      TEXTS.columns.total[locale], sum(customers), sum(customerShare), sum(orders), sum(revenue), sum(revenueShare),
      f`IF(SUM(${orders})=0,"",SUM(${revenue})/SUM(${orders}))`, mean(measure.recency), mean(orderCells), mean(revenueCells),
      median(measure.recency), median(orderCells), median(revenueCells), null,
    ],
    ["text", "count", "percent", "count", "money", "percent", "money", "average", "average", "money", "average", "average", "money", "text"],
  ); // prettier-ignore
  lane.sheet.condition(customerShare, { type: "dataBar", color: COLORS.seriesSoft });
  lane.sheet.condition(revenueShare, { type: "dataBar", color: COLORS.seriesAccent });
  return summary;
}

/** Share of customers beside share of revenue: where the value lies. */
export function summaryChart(lane: Lane, summary: SummaryCells, size: { rows: number; columns: number }, locale: Locale): void {
  const position = lane.reserve(size.rows, size.columns);
  lane.sheet.chart({
    key: "segments",
    type: "columnClustered",
    title: TEXTS.chart.title[locale],
    categories: summary.names,
    series: [
      { name: TEXTS.columns.customerShare[locale], values: summary.customerShare, color: COLORS.seriesMain },
      { name: TEXTS.columns.revenueShare[locale], values: summary.revenueShare, color: COLORS.seriesAccent },
    ],
    valueAxisTitle: TEXTS.chart.axis[locale],
    numberFormat: "0%",
    position,
  });
}

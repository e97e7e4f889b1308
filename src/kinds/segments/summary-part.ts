/**
 * The summary by segment: live counts and sums over the customers' table, with the chart that draws it.
 */
import { type TableColumn, tablePart, totalRow } from "../../plan/sections/table-part";
import { medianOf as middle } from "../../domain/customers/rfm-scoring";
import type { Content } from "../../plan/content";
import { type Expression, f, type Operand } from "../../plan/formula";
import { Handle } from "../../plan/handle";
import type { Lane } from "../../plan/lane";
import { COLORS } from "../../plan/styles";
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

const shareOf = (part: Handle, whole: Expression): Expression =>
  f`IF(${part.relative}="","",IF(${whole}=0,0,${part.relative}/${whole}))`;
const over = (sum: Expression, count: Handle): Expression => f`IF(N(${count.relative})=0,"",${sum}/${count.relative})`;

/** What a row shows: its name, what is to be done, and a sum over its customers. */
interface SummaryRows {
  readonly name: (row: number) => Content;
  readonly action: (row: number) => Content;
  /** Null counts customers. */
  readonly sum: (row: number, values: Handle | null) => Expression;
}

const sumOf = (segment: Handle, values: Handle | null, name: Operand): Expression =>
  values === null ? f`COUNTIFS(${segment},${name})` : f`SUMIFS(${values},${segment},${name})`;

/** A row for each segment of the map, in its place. A name the user gave to two rules counts at the first of them only. */
function mappedRows({ names, actions, customers: { segment } }: SegmentCells, summary: SummaryCells): SummaryRows {
  const name = (row: number) => summary.names.at(row).relative;
  return {
    name: (row) => f`${names.at(row)}&""`,
    action: (row) => f`${actions.at(row)}&""`,
    sum: (row, values) =>
      f`IF(COUNTIF(${summary.names.at(0)}:${name(row)},${name(row)})>1,0,${sumOf(segment, values, name(row))})`,
  };
}

/**
 * The user's own rules: those with a name one after the other, each name once, then rows that stay empty for rules he may add. MATCH
 * passes over blank names with an error, which AGGREGATE leaves out. Customers of a rule without a name are in the first empty row.
 */
function namedRows({ names, actions, customers: { segment } }: SegmentCells, summary: SummaryCells): SummaryRows {
  const place = f`(ROW(${names})-ROW(${names.at(0)})+1)`;
  const name = (row: number) => summary.names.at(row).relative;
  const isFirstEmpty = (row: number): Expression => (row === 0 ? f`TRUE` : f`${name(row - 1)}<>""`);
  return {
    name: (row) =>
      f`IFERROR(INDEX(${names},AGGREGATE(15,6,${place}/(MATCH(${names},${names},0)=${place}),${row + 1}))&"","")`,
    action: (row) => f`IFERROR(INDEX(${actions},MATCH(${name(row)},${names},0))&"","")`,
    sum: (row, values) => {
      const unnamed = f`SUMPRODUCT((${segment}="")*${values ?? 1})`;
      const rest = f`IF(SUMPRODUCT((${segment}="")*1)=0,"",${unnamed})`;
      return f`IF(${name(row)}<>"",${sumOf(segment, values, name(row))},IF(${isFirstEmpty(row)},${rest},""))`;
    },
  };
}

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

function columns(analysis: SegmentAnalysis, cells: SegmentCells, summary: SummaryCells): TableColumn[] {
  const { measure, segment, orders: orderCells, revenue: revenueCells } = cells.customers;
  const { columns: headings } = TEXTS;
  const medians = medianOf(analysis, cells, summary);
  const totals = totalsOf(cells);
  const rows = (analysis.map === "sheet" ? namedRows : mappedRows)(cells, summary);
  const name = (i: number) => summary.names.at(i).relative;
  const { customers, orders, revenue } = summary;
  return [
    { heading: headings.segment, format: "text", cell: rows.name, handle: summary.names },
    {
      heading: headings.customers,
      format: "count",
      cell: (i) => rows.sum(i, null),
      handle: customers,
    },
    {
      heading: headings.customerShare,
      format: "percent",
      cell: (i) => shareOf(customers.at(i), totals.customers),
      handle: summary.customerShare,
    },
    { heading: headings.orders, format: "count", cell: (i) => rows.sum(i, orderCells), handle: orders },
    { heading: headings.revenue, format: "money", cell: (i) => rows.sum(i, revenueCells), handle: revenue },
    {
      heading: headings.revenueShare,
      format: "percent",
      cell: (i) => shareOf(revenue.at(i), totals.revenue),
      handle: summary.revenueShare,
    },
    { heading: headings.aov, format: "money", cell: (i) => over(f`${revenue.at(i).relative}`, orders.at(i)) },
    {
      heading: headings.recency,
      format: "average",
      cell: (i) => over(sumOf(segment, measure.recency, name(i)), customers.at(i)),
    },
    {
      heading: headings.frequency,
      format: "average",
      cell: (i) => over(f`${orders.at(i).relative}`, customers.at(i)),
    },
    {
      heading: headings.monetary,
      format: "money",
      cell: (i) => over(f`${revenue.at(i).relative}`, customers.at(i)),
    },
    {
      heading: headings.medianRecency,
      format: "average",
      cell: (i) => medians(measure.recency, analysis.figures.recency, i),
    },
    {
      heading: headings.medianFrequency,
      format: "average",
      cell: (i) => medians(orderCells, analysis.figures.frequency, i),
    },
    {
      heading: headings.medianMonetary,
      format: "money",
      cell: (i) => medians(revenueCells, analysis.figures.monetary, i),
    },
    { heading: headings.action, format: "textAfterNumber", cell: rows.action },
  ];
}

/** Puts the block with its totals. */
export function summaryPart(lane: Lane, analysis: SegmentAnalysis, cells: SegmentCells): SummaryCells {
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
  lane.section(TEXTS.summary, SUMMARY_COLUMNS);
  const named = cells.listed.filter((id) => id !== null).length;
  tablePart(lane, count, columns(analysis, cells, summary), named);
  const { customers, customerShare, orders, revenue, revenueShare } = summary;
  const sum = (handle: Handle): Expression => f`SUM(${handle})`;
  const mean = (values: Handle): Expression => f`AVERAGE(${values})`;
  const { measure, orders: orderCells, revenue: revenueCells } = cells.customers;
  const median = (values: Handle): Expression => f`MEDIAN(${values})`;
  totalRow(
    lane,
    [
      TEXTS.columns.total, sum(customers), sum(customerShare), sum(orders), sum(revenue), sum(revenueShare),
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
export function summaryChart(lane: Lane, summary: SummaryCells, size: { rows: number; columns: number }): void {
  const position = lane.reserve(size.rows, size.columns);
  lane.sheet.chart({
    key: "segments",
    type: "columnClustered",
    title: TEXTS.chart.title,
    categories: summary.names,
    series: [
      { name: TEXTS.columns.customerShare, values: summary.customerShare, color: COLORS.seriesMain },
      { name: TEXTS.columns.revenueShare, values: summary.revenueShare, color: COLORS.seriesAccent },
    ],
    valueAxisTitle: TEXTS.chart.axis,
    numberFormat: "0%",
    position,
  });
}

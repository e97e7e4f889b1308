/**
 * The sheet to read first: what the segments find and what to do, figures, one row a segment, who is slipping away, the map of orders.
 */
import { min } from "d3-array";
import type { Provenance } from "../../../plan/sections/title-part";
import { f } from "../../../plan/formula";
import { LEFT, RIGHT } from "../../../plan/modules";
import { type Check, sameMoney } from "../../../plan/sections/checks-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideEachOther, besideOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { TERMS } from "../../../text/terms";
import { type MonthSoFar, monthSoFarOf } from "../../shared/month-so-far";
import { customerRows, type SegmentAnalysis } from "../analysis";
import type { SegmentSet } from "../customer-sets";
import { FAMILY_COLORS, FAMILY_OF, urgentSegments } from "../families";
import { boughtBySegment } from "../model/bought";
import { slippingProducts } from "../model/slipping";
import type { TrendMonth } from "../model/trend";
import { segmentNotes } from "../notes";
import { TREND_TEXTS } from "../segments-texts";
import { CHECK_TEXTS, TEXTS } from "../texts";
import { TYPES_TEXTS } from "./types/texts";
import { boughtOf } from "./bought";
import { cutsAscend, cutsPart } from "./cut-tables";
import type { SegmentCells } from "./customers-sheet";
import { bandLimits, ordersMap } from "./orders-map";
import { distributionOf, heatOf, settingsOf } from "./score-sections";
import { figuresNow, segmentsFigures, segmentsHeadline } from "./segments-headline";
import { slippingSection } from "./slipping-products";
import { averageKeys, MAIN_KEYS, type SummaryTable, summaryTable } from "./summary-table";
import { segmentTrend, type Trend, trendChart, trendOf } from "./trend";

/** Rows of the chart beside the map of orders. */
const CHART_ROWS = 8;

const summaryOf =
  (summary: SummaryTable, { listed }: SegmentCells): Section =>
  (lane) => {
    summary.put(lane, { keys: MAIN_KEYS, styled: listed.filter((id) => id !== null).length });
    const { segment } = summary.column;
    // The user's own rules move up and down with their names.
    if (segment.rows === listed.length && !listed.includes(null))
      listed.forEach((id, i) => lane.sheet.edge(segment.at(i), FAMILY_COLORS[FAMILY_OF[id!]]));
  };

function checks({ orders, revenue }: SegmentAnalysis, cells: SegmentCells, { column }: SummaryTable): Check[] {
  const ascend = cutsAscend(cells.cuts);
  return [
    { name: CHECK_TEXTS.customers, holds: f`SUM(${column.customers})=ROWS(${cells.customers.segment})` },
    { name: CHECK_TEXTS.orders, holds: f`SUM(${column.orders})=${orders}` },
    { name: CHECK_TEXTS.revenue, holds: sameMoney(f`SUM(${column.revenue})`, f`${revenue}`) },
    ...(ascend === null ? [] : [{ name: CHECK_TEXTS.cuts, holds: ascend }]),
  ];
}

/** What the sheet is laid out from. */
interface Parts {
  readonly set: SegmentSet;
  readonly months: readonly TrendMonth[];
  readonly provenance: Provenance;
  readonly summary: SummaryTable;
  readonly trend: Trend;
  readonly limits: ReturnType<typeof bandLimits>;
  readonly month: MonthSoFar | null;
  /** What the segments bought; null where orders name no products. */
  readonly bought: ReturnType<typeof boughtOf> | null;
  readonly slipping: ReturnType<typeof slippingProducts>;
}

/** One row a segment, who is slipping away beside the map of orders, what they bought beside the month so far. */
function mainSections({ set, summary, trend, limits, bought, slipping, month }: Parts): (Section | null)[] {
  const { cells } = set;
  const ofOrders = ordersMap(cells, limits.column.limit);
  const chart = trendChart(trend, CHART_ROWS);
  return [
    summaryOf(summary, cells),
    chart === null ? ofOrders : besideOf(RIGHT, [chart], ofOrders),
    besideEachOther(
      ...[slipping && slippingSection(slipping), month?.section]
        .filter((section) => section != null)
        .map((section, i) => ({ column: i === 0 ? LEFT : RIGHT, sections: [section] })),
    ),
    bought && bought.main,
  ];
}

/** Settings, cut points, averages, months and scores that the segments rest on. */
function computedSections({ set, months, provenance, summary, trend, limits, bought }: Parts): (Section | null)[] {
  const { analysis, cells } = set;
  return [
    settingsOf(analysis, provenance),
    (lane) => cutsPart(lane, analysis, cells.cuts, cells.live),
    tableOf(TEXTS.averages, summary, { keys: averageKeys(summary, analysis) }),
    bought && bought.computed,
    tableOf(TREND_TEXTS.section, trend.table),
    tableOf(TREND_TEXTS.segments, segmentTrend(months, analysis.asOf, cells)),
    tableOf(TEXTS.bands, limits),
    heatOf(analysis, cells),
    distributionOf(analysis, cells),
  ];
}

export function segmentsSheet(
  sheet: SheetBuilder,
  set: SegmentSet,
  { provenance, months }: Pick<Parts, "provenance" | "months">,
): void {
  const { orders, analysis, cells, mixed, type } = set;
  const urgent = urgentSegments(cells.listed, cells.names);
  const now = figuresNow(cells, urgent);
  const trend = trendOf(months, { asOf: analysis.asOf, first: min(analysis.figures.firstDate)! }, now);
  const summary = summaryTable(analysis, cells, urgent);
  const most = boughtBySegment(set);
  const parts: Parts = {
    ...{ set, months, provenance, summary, trend },
    ...{ limits: bandLimits(cells), bought: most && boughtOf(most), slipping: slippingProducts(set) },
    month: monthSoFarOf(orders, analysis.asOf),
  };
  const scope = type === null ? {} : { scope: TERMS[type] };
  sheetOf(sheet.onModules(), {
    title: TEXTS.name,
    provenance,
    headline: segmentsHeadline(cells, summary, { now, urgent }),
    figures: segmentsFigures(now, trend, parts.month?.revenue ?? null),
    notes: [...(mixed ? [TYPES_TEXTS.apart] : []), ...segmentNotes(set)],
    sections: mainSections(parts),
    computed: {
      counted: [{ ...customerRows(orders, analysis), ...scope }],
      sections: computedSections(parts),
    },
    checks: checks(analysis, cells, summary),
  });
}

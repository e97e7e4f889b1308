/**
 * The sheet to read first: what the segments find and what to do, figures, one row a segment, who is slipping away, the map of orders.
 */
import type { Provenance } from "../../../plan/sections/title-part";
import { type Expression, f, joined, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { LEFT, RIGHT } from "../../../plan/modules";
import { type Check, sameMoney } from "../../../plan/sections/checks-part";
import type { Figure, Headline } from "../../../plan/sections/headline-part";
import { countText, moneyText, nameText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideEachOther, besideOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import { type MonthSoFar, monthSoFarOf } from "../../shared/month-so-far";
import { SEGMENTS } from "../about";
import { customerRows, type SegmentAnalysis } from "../analysis";
import { heldSet, type SegmentSet } from "../customer-sets";
import { colorOf, type UrgentSegments, urgentSegments } from "../families";
import { boughtBySegment, slippingProducts } from "../model/bought";
import type { TrendMonth } from "../model/trend";
import { segmentNotes } from "../notes";
import { CHECK_TEXTS, CROWD_TEXTS, HEADLINE_TEXTS, TEXTS, TREND_TEXTS } from "../texts";
import { TYPES_TEXTS } from "./types/texts";
import { boughtOf, slippingSection } from "./bought";
import { everyone, repeatedOf, shownInCrowd } from "./crowd";
import { cutsAscend, cutsPart } from "./cut-tables";
import type { SegmentCells } from "./customers-sheet";
import { bandLimits, ordersMap } from "./orders-map";
import { distributionOf, heatOf, settingsOf } from "./score-sections";
import { averageKeys, MAIN_KEYS, sumOf, type SummaryTable, summaryTable } from "./summary-table";
import { type FiguresNow, segmentTrend, type Trend, trendChart, trendOf } from "./trend";

/** Rows of the chart beside the map of orders. */
const CHART_ROWS = 8;

/** The figures as the sheets compute them now. */
function figuresNow({ crowd }: SegmentCells, { called }: UrgentSegments): FiguresNow {
  const { segment, customers, orders, revenue } = crowd;
  const added = (values: Handle | null): Expression => {
    const sums = called.map((name) => sumOf(segment, values, name));
    return sums.length === 0 ? f`0` : f`(${joined(sums, "+")})`;
  };
  return {
    customers: everyone(crowd),
    orders: f`SUM(${orders})`,
    revenue: f`SUM(${revenue})`,
    repeated: repeatedOf(crowd),
    slipping: added(customers),
    slippingRevenue: added(revenue),
  };
}

/** Whom to call, whom to call then, on whom to spend nothing more; parts without customers are left out. */
function actionOf({ crowd }: SegmentCells, { called, rested }: UrgentSegments): Expression {
  const { segment, recency, customers } = crowd;
  const counted = (name: Operand): Expression => sumOf(segment, customers, name);
  const silence = (name: Operand): Expression =>
    customers === null
      ? f`AVERAGEIFS(${recency},${segment},${name})`
      : f`${sumOf(segment, recency, name)}/${counted(name)}`;
  const inSegment = (name: Operand) => ({ segment: nameText(name), customers: countText(counted(name)) });
  const { call: first, then, rest, fine, fineRest } = HEADLINE_TEXTS;
  const call = (name: Operand): Expression =>
    sentence(first, { ...inSegment(name), days: f`TEXT(${silence(name)},"0")` });
  const unlessNobody = (text: Text, name: Operand): Expression =>
    f`IF(${counted(name)}=0,"",${sentence(text, inSegment(name))})`;
  const [one, other] = called;
  const resting = rested === null ? f`""` : unlessNobody(rest, rested);
  if (one === undefined) return f`${fineRest}&${resting}`;
  if (other === undefined) return f`IF(${counted(one)}=0,${fine},${call(one)}&${resting})`;
  const both = f`${call(one)}&${unlessNobody(then, other)}`;
  const nobody = f`${counted(one)}+${counted(other)}=0`;
  return f`IF(${nobody},${fine},IF(${counted(one)}=0,${call(other)},${both})&${resting})`;
}

/** The segment that brings most, and who is slipping away. */
function segmentsHeadline(
  cells: SegmentCells,
  { column }: SummaryTable,
  { now, urgent }: Pick<Parts, "now" | "urgent">,
): Headline {
  const { shareOfCustomers, shareOfRevenue } = column;
  const best = (values: Operand): Expression => f`INDEX(${values},MATCH(MAX(${shareOfRevenue}),${shareOfRevenue},0))`;
  const brings = sentence(HEADLINE_TEXTS.best, {
    share: shareText(best(shareOfCustomers)),
    revenue: shareText(best(shareOfRevenue)),
  });
  const slipping = sentence(HEADLINE_TEXTS.slipping, {
    customers: countText(now.slipping),
    money: moneyText(now.slippingRevenue),
  });
  return {
    ...{ finding: f`${brings}&IF(${now.slipping}=0,"",${slipping})`, action: actionOf(cells, urgent) },
    state: f`IF(${now.slipping}>0,${TERMS.act},${TERMS.ready})`,
  };
}

const segmentsFigures = ({ figure }: Trend, month: MonthSoFar | null): Figure[] => [
  figure(TERMS.customers, "count", ({ customers }) => customers),
  figure(TERMS.revenue, "wholeMoney", ({ revenue }) => revenue),
  month?.revenue ?? figure(TERMS.averageOrderValue, "wholeMoney", ({ revenue, orders }) => f`${revenue}/${orders}`),
  figure(TERMS.repeatRate, "percent", ({ repeated, customers }) => f`${repeated}/${customers}`, { points: true }),
  {
    ...figure(TREND_TEXTS.slippingRevenue, "wholeMoney", ({ slippingRevenue }) => slippingRevenue, { better: "less" }),
    isKey: true,
  },
];

const summaryOf =
  (summary: SummaryTable, { listed }: SegmentCells): Section =>
  (lane) => {
    summary.put(lane, { keys: MAIN_KEYS, styled: listed.filter((id) => id !== null).length });
    const { segment } = summary.column;
    // The user's own rules move up and down with their names.
    if (segment.rows === listed.length && !listed.includes(null))
      listed.forEach((id, i) => lane.sheet.edge(segment.at(i), colorOf(id!)));
  };

function checks({ orders, revenue }: SegmentAnalysis, cells: SegmentCells, { column }: SummaryTable): Check[] {
  const ascend = cutsAscend(cells.cuts);
  return [
    { name: CHECK_TEXTS.customers, holds: f`SUM(${column.customers})=${everyone(cells.crowd)}` },
    { name: CHECK_TEXTS.orders, holds: f`SUM(${column.orders})=${orders}` },
    { name: CHECK_TEXTS.revenue, holds: sameMoney(f`SUM(${column.revenue})`, f`${revenue}`) },
    ...(ascend === null ? [] : [{ name: CHECK_TEXTS.cuts, holds: ascend }]),
  ];
}

/** What the sheet is laid out from. */
type Parts = ReturnType<typeof partsOf>;

/** @param months Before the as-of date's. */
function partsOf(set: SegmentSet, months: readonly TrendMonth[]) {
  const { analysis, cells } = set;
  const urgent = urgentSegments(cells.listed, cells.names);
  const now = figuresNow(cells, urgent);
  const held = heldSet(set);
  const bought = held && boughtBySegment(held);
  return {
    ...{ set, months, urgent, now, summary: summaryTable(analysis, cells, urgent), limits: bandLimits(set) },
    trend: trendOf(months, { asOf: analysis.asOf, first: analysis.all.firstDate }, now),
    month: monthSoFarOf(held?.orders ?? analysis.days, analysis.asOf),
    /** Null where orders name no products. */
    ...{ bought: bought && boughtOf(bought), slipping: held && slippingProducts(held) },
  };
}

/** One row a segment, who is slipping away beside the map of orders, what they bought beside the month so far. */
function mainSections({ set, summary, trend, limits, bought, slipping, month }: Parts): (Section | null)[] {
  const { cells } = set;
  const ofOrders = ordersMap(set, limits.column.limit);
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
function computedSections(
  { set: { analysis, cells }, months, summary, trend, limits, bought }: Parts,
  provenance: Provenance,
): (Section | null)[] {
  const { crowdTable } = cells;
  return [
    settingsOf(analysis, provenance),
    crowdTable && tableOf(CROWD_TEXTS.section, crowdTable, { keys: shownInCrowd(crowdTable, analysis) }),
    (lane) => cutsPart(lane, analysis, cells),
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
  { provenance, months }: { readonly provenance: Provenance; readonly months: readonly TrendMonth[] },
): void {
  const { orders, analysis, cells, mixed, type } = set;
  const parts = partsOf(set, months);
  const { summary, trend, month } = parts;
  sheetOf(sheet.onModules(), {
    title: SEGMENTS.name,
    headline: segmentsHeadline(cells, summary, parts),
    figures: segmentsFigures(trend, month),
    notes: [...(mixed ? [TYPES_TEXTS.apart] : []), ...segmentNotes(set)],
    sections: mainSections(parts),
    computed: {
      counted: [{ ...customerRows(orders, analysis), ...(type !== null && { scope: TERMS[type] }) }],
      sections: computedSections(parts, provenance),
    },
    checks: checks(analysis, cells, summary),
  });
}

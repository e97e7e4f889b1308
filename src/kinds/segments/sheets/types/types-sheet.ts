/**
 * Persons and businesses side by side: key figures, and the segments of each, live over the customers of both sets of sheets. Rules §4.
 */
import type { Text } from "../../../../text/locale";
import { phrase } from "../../../../text/say";
import { aggregateCustomers } from "../../../../domain/customers/rfm";
import type { Orders } from "../../../../tables/orders";
import type { OptionValues, PlanContext } from "../../../kind";
import { type Check, checksPart, sameMoney } from "../../../../plan/sections/checks-part";
import { factsPart } from "../../../../plan/sections/facts-part";
import { titlePart, withScope } from "../../../../plan/sections/title-part";
import { f } from "../../../../plan/formula";
import { Lane } from "../../../../plan/lane";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { COLORS } from "../../../../plan/styles";
import { windowStart } from "../../analysis";
import { businessRuleOf } from "../../customer-kinds";
import type { SegmentSet } from "../../customer-sets";
import { colourSegments } from "../../map-sheet";
import { countedRows } from "../../rows-part";
import { RULE_DETAILS, RULE_TEXTS, TYPES_TEXTS } from "./texts";
import { type GlanceCells, glancePart, segmentsPart, TYPE_COLUMNS, type TypeSegmentCells } from "./type-tables";

const CHART = { rows: 15, columns: 9 };
const SERIES_COLORS = [COLORS.seriesMain, COLORS.seriesAccent];

function rulePart(lane: Lane, values: OptionValues): void {
  const { rule, words, averageOrderFrom } = businessRuleOf(values);
  const details =
    rule === "orderSize" ? RULE_DETAILS.from(averageOrderFrom.toLocaleString("en-US")) : RULE_DETAILS.words(words);
  const detail = rule === "orderSize" || words.length > 0 ? phrase`  ·  ${details}` : "";
  factsPart(lane, [{ label: TYPES_TEXTS.rule, value: phrase`${RULE_TEXTS[rule]}${detail}`, format: "text" }]);
}

function chart(lane: Lane, { names, types }: TypeSegmentCells, headings: readonly Text[]): void {
  lane.sheet.chart({
    key: "types",
    type: "columnClustered",
    title: TYPES_TEXTS.chart,
    categories: names,
    series: types.map(({ customerShare }, i) => ({
      name: headings[i]!,
      values: customerShare,
      color: SERIES_COLORS[i]!,
    })),
    numberFormat: "0%",
    position: lane.reserve(CHART.rows, CHART.columns),
  });
}

/** What the types must add up to, computed from the orders before they were told apart. */
function checks(
  orders: Orders,
  sets: readonly SegmentSet[],
  glance: GlanceCells,
  { segments, headings }: ReturnType<typeof segmentsPart>,
): Check[] {
  const { asOf, windowMonths } = sets[0]!.analysis;
  const { customer, customers, date, amount } = orders;
  const from = windowStart(asOf, windowMonths);
  const { count, frequency, monetary } = aggregateCustomers({
    customer,
    customerCount: customers.length,
    date,
    amount,
    asOf,
    from,
  });
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const { checks: texts } = TYPES_TEXTS;
  return [
    { name: texts.customers, holds: f`SUM(${glance.customers})=${count}` },
    { name: texts.orders, holds: f`SUM(${glance.orders})=${sum(frequency)}` },
    { name: texts.revenue, holds: sameMoney(f`SUM(${glance.revenue})`, f`${sum(monetary)}`) },
    ...segments.types.map(({ customers: counts }, i) => ({
      name: withScope(texts.segments, headings[i]!),
      holds: f`SUM(${counts})=${glance.customers.at(i)}`,
    })),
  ];
}

/**
 * Lays the sheet out.
 * @param orders Before they were told apart.
 */
export function typesSheet(
  sheet: SheetBuilder,
  orders: Orders,
  sets: readonly SegmentSet[],
  values: OptionValues,
  { today }: PlanContext,
): void {
  const [{ analysis, cells }] = sets as readonly [SegmentSet];
  const lane = new Lane(sheet);
  const provenance = { sources: [orders.source], asOf: analysis.asOf, refreshed: today };
  titlePart(lane, { title: TYPES_TEXTS.tab, description: TYPES_TEXTS.description }, provenance);
  lane.gap();
  const glance = glancePart(lane, sets);
  lane.gap();
  rulePart(lane, values);
  lane.gap();
  const { segments, headings } = segmentsPart(lane, sets);
  colourSegments(sheet, segments.names, cells.names, cells.listed);
  lane.gap();
  chart(lane, segments, headings);
  lane.gap();
  const rows = countedRows(lane, orders, TYPE_COLUMNS);
  lane.gap();
  checksPart(lane, [...checks(orders, sets, glance, { segments, headings }), rows], TYPE_COLUMNS);
  sheet.width(1, 24).freeze(1, 2);
}

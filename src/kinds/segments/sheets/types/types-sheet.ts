/**
 * Persons and businesses side by side: key figures, and the segments of each, live over the customers of both sets of sheets. Rules §4.
 */
import { TERMS } from "../../../../text/terms";
import { sum } from "d3-array";
import { aggregateCustomers } from "../../../../domain/customers/rfm";
import { f } from "../../../../plan/formula";
import { type Check, sameMoney } from "../../../../plan/sections/checks-part";
import { type Fact, factsPart } from "../../../../plan/sections/facts-part";
import { withScope } from "../../../../plan/sections/title-part";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { type Section, sheetOf, tableOf } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import type { Orders } from "../../../../tables/orders";
import { phrase } from "../../../../text/say";
import type { OptionValues, PlanContext } from "../../../kind";
import { windowStart } from "../../analysis";
import { businessRuleOf } from "../../customer-kinds";
import type { SegmentSet } from "../../customer-sets";
import { colourSegments } from "../map-sheet";
import { customerOrders } from "../../model/figures";
import { orderRowsOf } from "../../optional-sheet";
import { RULE_DETAILS, RULE_TEXTS, TYPES_TEXTS } from "./texts";
import { type GlanceTable, glanceTable, type TypeSegmentTable, typeSegmentTable, type TypeSet } from "./type-tables";

const CHART = { rows: 15, columns: 9 };
const SERIES_COLORS = [COLORS.seriesMain, COLORS.seriesAccent];

/** How persons and businesses were told apart. */
function ruleFact(values: OptionValues): Fact {
  const { rule, words, averageOrderFrom } = businessRuleOf(values);
  const details =
    rule === "orderSize" ? RULE_DETAILS.from(averageOrderFrom.toLocaleString("en-US")) : RULE_DETAILS.words(words);
  const detail = rule === "orderSize" || words.length > 0 ? phrase`  ·  ${details}` : "";
  return { label: TYPES_TEXTS.rule, value: phrase`${RULE_TEXTS[rule]}${detail}`, format: "text" };
}

const chartOfTypes =
  (sets: readonly TypeSet[], { column }: TypeSegmentTable): Section =>
  (lane) => {
    lane.sheet.chart({
      key: "types",
      type: "columnClustered",
      title: TYPES_TEXTS.chart,
      categories: column.name,
      series: sets.map(({ type }, i) => ({
        name: TERMS[type],
        values: column[`${type}.shareOfCustomers`],
        color: SERIES_COLORS[i]!,
      })),
      numberFormat: "0%",
      position: lane.reserve(CHART.rows, CHART.columns),
    });
  };

/** What the types must add up to, computed from the orders before they were told apart. */
function checks(orders: Orders, sets: readonly TypeSet[], glance: GlanceTable, segments: TypeSegmentTable): Check[] {
  const { asOf, windowMonths } = sets[0]!.analysis;
  const all = aggregateCustomers(customerOrders(orders, asOf, windowStart(asOf, windowMonths)));
  const { customers, orders: counts, revenue } = glance.column;
  const { checks: texts } = TYPES_TEXTS;
  return [
    { name: texts.customers, holds: f`SUM(${customers})=${all.count}` },
    { name: texts.orders, holds: f`SUM(${counts})=${sum(all.frequency)}` },
    { name: texts.revenue, holds: sameMoney(f`SUM(${revenue})`, f`${sum(all.monetary)}`) },
    ...sets.map(({ type }, i) => ({
      name: withScope(texts.segments, TERMS[type]),
      holds: f`SUM(${segments.column[`${type}.customers`]})=${customers.at(i)}`,
    })),
  ];
}

/**
 * Lays the sheet out.
 * @param orders Before they were told apart.
 * @param all One set a type.
 */
export function typesSheet(
  sheet: SheetBuilder,
  orders: Orders,
  all: readonly SegmentSet[],
  { values, today }: { readonly values: OptionValues } & Pick<PlanContext, "today">,
): void {
  const sets = all as readonly TypeSet[];
  const { analysis, cells } = sets[0]!;
  const [glance, segments] = [glanceTable(sets), typeSegmentTable(sets)];
  sheet.width(1, 24);
  sheetOf(sheet, {
    title: TYPES_TEXTS.tab,
    description: TYPES_TEXTS.description,
    provenance: { sources: [orders.source], asOf: analysis.asOf, refreshed: today },
    width: glance.keys.length,
    sections: [
      tableOf(TYPES_TEXTS.glance, glance),
      (lane) => void factsPart(lane, [ruleFact(values)]),
      tableOf(TYPES_TEXTS.segments, segments),
      (lane) => {
        colourSegments(sheet, segments.column.name, cells);
        chartOfTypes(sets, segments)(lane);
      },
      orderRowsOf(orders),
    ],
    checks: checks(orders, sets, glance, segments),
    freeze: { rows: 1, columns: 2 },
  });
}

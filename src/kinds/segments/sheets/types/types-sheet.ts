/**
 * Persons and businesses side by side: key figures by type, and segments by type, live over the customers of both sets of sheets. Rules §4.
 */
import { sum } from "d3-array";
import { aggregateCustomers } from "../../../../domain/customers/rfm";
import { barBefore } from "../../../../plan/columns";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f, joined, type Operand } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { type Check, sameMoney } from "../../../../plan/sections/checks-part";
import { type Fact, factsPart } from "../../../../plan/sections/facts-part";
import { HALF, LEFT, RIGHT } from "../../../../plan/modules";
import { type Figure, figure, type Headline } from "../../../../plan/sections/headline-part";
import { fixedText, sentence, shareText } from "../../../../plan/sentence";
import { withScope } from "../../../../plan/sections/title-part";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { barsOf, besideEachOther, type Section, sheetOf, tableOf } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import { type Column, column, each, type Table, table, valueColumn } from "../../../../plan/table";
import type { Orders } from "../../../../tables/orders";
import type { Text } from "../../../../text/locale";
import { COLON, inEachLanguage, phrase } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import { listOf } from "../../../../text/wording";
import type { OptionValues, PlanContext } from "../../../kind";
import { customerOrders, customerRows, windowStart } from "../../analysis";
import { businessRuleOf, type CustomerType } from "../../customer-kinds";
import type { SegmentSet } from "../../customer-sets";
import { TEXTS } from "../../texts";
import { segmentLooks } from "../map-sheet";
import { largestOfSegments, onceByName, sumOf } from "../summary-table";
import { RULE_DETAILS, RULE_TEXTS, TYPES_TEXTS } from "./texts";

/** The customers of one type and their sheets. */
type TypeSet = SegmentSet & { readonly type: CustomerType };
type CustomerCells = SegmentSet["cells"]["customers"];

const over = (part: Operand, whole: Operand): Expression => f`IF(${whole}=0,0,${part}/${whole})`;
const total = (handle: Handle): Expression => f`SUM(${handle})`;
const repeated = ({ orders }: CustomerCells): Expression => f`COUNTIF(${orders},">=2")`;
const median = (cells: Operand): Expression => f`MEDIAN(${cells})`;
const average = (cells: Operand): Expression => f`AVERAGE(${cells})`;

type Counted = "customers" | "orders" | "revenue";
type GlanceTable = ReturnType<typeof glanceTable>;
const GLANCE = [
  ...(["type", "customers", "shareOfCustomers", "shareOfRevenue"] as const),
  ...(["revenue", "averageOrderValue", "monetary", "repeatRate", "recency"] as const),
];
/** On "How it was computed". */
const WORKING = ["listed", "orders", "frequency", "medianRevenue"] as const;

const shareColumn = (key: "shareOfCustomers" | "shareOfRevenue", of: Counted): Column<Counted> =>
  column(TERMS[key], "percent", (row, at) => over(row[of], total(at.column[of])), { total: f`1` });

const ratio = (heading: Text, format: FormatName, part: Counted, whole: Counted): Column<Counted> =>
  column(heading, format, (row) => over(row[part], row[whole]), {
    total: (all) => over(total(all[part]), total(all[whole])),
  });

/** One row a type, all customers below; median, repeat rate and recency need the customers' own rows. */
function glanceTable(sets: readonly TypeSet[]) {
  const all = sets.map(({ cells }) => cells.customers);
  const ofAll = (of: (cells: CustomerCells) => Operand, separator: string) => joined(all.map(of), separator);
  const count = (key: Counted, format: FormatName, of: (cells: CustomerCells) => Expression): Column<never> =>
    column(TERMS[key], format, (_, { i }) => of(all[i]!), { total: "sum" });
  const statistic = (
    heading: Text,
    format: FormatName,
    made: (cells: Operand) => Expression,
    of: (cells: CustomerCells) => Handle,
  ): Column<never> => column(heading, format, (_, { i }) => made(of(all[i]!)), { total: made(ofAll(of, ",")) });
  const named = valueColumn(TERMS.customerType, "text", (i) => TERMS[sets[i]!.type], { total: TERMS.allCustomers });
  const largest = Math.max(...sets.map(({ analysis }) => analysis.revenue));
  return table(sets.length, {
    type: { ...named, modules: 2 },
    listed: named,
    customers: count("customers", "count", ({ segment }) => f`ROWS(${segment})`),
    shareOfCustomers: shareColumn("shareOfCustomers", "customers"),
    orders: count("orders", "count", ({ orders }) => total(orders)),
    revenue: { ...count("revenue", "wholeMoney", ({ revenue }) => total(revenue)), largest },
    shareOfRevenue: shareColumn("shareOfRevenue", "revenue"),
    averageOrderValue: ratio(TERMS.averageOrderValue, "wholeMoney", "revenue", "orders"),
    frequency: ratio(TEXTS.mean.frequency, "average", "orders", "customers"),
    monetary: ratio(TEXTS.mean.monetary, "wholeMoney", "revenue", "customers"),
    medianRevenue: statistic(TERMS.medianRevenuePerCustomer, "money", median, ({ revenue }) => revenue),
    repeatRate: column<"customers">(
      TERMS.repeatRate,
      "percent",
      ({ customers }, { i }) => over(repeated(all[i]!), customers),
      { total: ({ customers }) => over(f`(${ofAll(repeated, "+")})`, total(customers)) },
    ),
    recency: statistic(TEXTS.mean.recency, "days", average, ({ measure }) => measure.recency),
  });
}

type SegmentFigure = "customers" | "shareOfCustomers" | "shareOfRevenue" | "revenue";
type SegmentKey = "name" | `${CustomerType}.${SegmentFigure}`;
type TypeSegmentTable = Table<SegmentKey>;

/** "Persons: customers". */
const ofType = (type: CustomerType, figure: SegmentFigure): Text =>
  phrase`${TERMS[type]}${COLON}${inEachLanguage(TERMS[figure], (text) => text.toLowerCase())}`;

/** A group of columns for each type. */
function segmentColumns({ type, cells, analysis }: TypeSet) {
  const { segment, revenue } = cells.customers;
  type Made = readonly [FormatName, Column<SegmentKey>["cell"], Partial<Column<SegmentKey>>?];
  const sum = (values: Handle | null): Made[1] => {
    return ({ name }, at) => onceByName(at.column.name, name, sumOf(segment, values, name));
  };
  const shareOf = (key: "customers" | "revenue"): Made[1] => {
    return (row, at) => over(row[`${type}.${key}`], total(at.column[`${type}.${key}`]));
  };
  // The shares of a type have one scale.
  const bar = (color: string) => barBefore(color, `${type}.shareOfCustomers`, `${type}.shareOfRevenue`);
  const made: Readonly<Record<SegmentFigure, Made>> = {
    customers: ["count", sum(null)],
    shareOfCustomers: ["percent", shareOf("customers"), bar(COLORS.bar)],
    revenue: ["wholeMoney", sum(revenue), { largest: largestOfSegments(analysis) }],
    shareOfRevenue: ["percent", shareOf("revenue"), bar(COLORS.barMoney)],
  };
  return each(type, Object.keys(made) as SegmentFigure[], (figure): Column<SegmentKey> => {
    const [format, cell, look] = made[figure];
    return column(ofType(type, figure), format, cell, { total: "sum", ...look });
  });
}

/** One row a segment of the map. */
function typeSegmentTable(sets: readonly TypeSet[]): TypeSegmentTable {
  const { cells } = sets[0]!;
  return table<SegmentKey>(cells.names.rows, {
    name: column(TERMS.segment, "textAfterNumber", (_, { i }) => f`${cells.names.at(i)}&""`, {
      ...{ modules: 2, total: TERMS.total, totalFormat: "textAfterNumber" },
      looks: (first) => segmentLooks(cells, first),
    }),
    ...(Object.assign({}, ...sets.map(segmentColumns)) as ReturnType<typeof segmentColumns>),
  });
}

/** The types side by side in each half, with what their segments bring at the end. */
const segmentKeys = (sets: readonly TypeSet[]): SegmentKey[] => [
  "name",
  ...sets.flatMap(({ type }) =>
    (["customers", "shareOfCustomers", "shareOfRevenue"] as const).map((figure): SegmentKey => `${type}.${figure}`),
  ),
  ...sets.map(({ type }): SegmentKey => `${type}.revenue`),
];

/** Customers and revenue of each type, with their shares. */
function figuresOf(sets: readonly TypeSet[], { column }: GlanceTable): Figure[] {
  const shown = (key: "customers" | "revenue", share: "shareOfCustomers" | "shareOfRevenue"): Figure[] =>
    sets.map(({ type }, i) =>
      figure(ofType(type, key), key === "revenue" ? "wholeMoney" : "count", column[key].at(i), {
        below: sentence(TYPES_TEXTS.ofAll, { share: shareText(column[share].at(i)) }),
      }),
    );
  return [...shown("customers", "shareOfCustomers"), ...shown("revenue", "shareOfRevenue")];
}

const CHART_ROWS = 15;

/** What businesses bring, and whether one is worth more than a person. */
function headlineOf(sets: readonly TypeSet[], { column: { monetary, ...column } }: GlanceTable): Headline {
  const rowOf = (of: CustomerType): number => sets.findIndex(({ type }) => type === of);
  const [business, person] = [rowOf("businesses"), rowOf("persons")];
  const { finding, apart, alike } = TYPES_TEXTS.headline;
  const times = f`IF(N(${monetary.at(person)})<=0,0,${monetary.at(business)}/${monetary.at(person)})`;
  return {
    finding: sentence(finding, {
      share: shareText(column.shareOfCustomers.at(business)),
      revenue: shareText(column.shareOfRevenue.at(business)),
    }),
    action: f`IF(${times}>1,${sentence(apart, { times: fixedText(times, 1) })},${alike})`,
  };
}

const SERIES_COLORS = [COLORS.seriesMain, COLORS.seriesAccent];

/** How persons and businesses were told apart. */
function ruleFact(values: OptionValues): Fact {
  const { rule, words, averageOrderFrom } = businessRuleOf(values);
  const details =
    rule === "orderSize"
      ? RULE_DETAILS.from({ amount: averageOrderFrom.toLocaleString("en-US") })
      : words.length > 0 && phrase`${RULE_DETAILS.words}${COLON}${listOf(words)}`;
  const value = details ? phrase`${RULE_TEXTS[rule]}  ·  ${details}` : RULE_TEXTS[rule];
  return { label: TYPES_TEXTS.rule, value, format: "text" };
}

/** Shares by segment, the types side by side. */
const chartOfShares = (
  sets: readonly TypeSet[],
  { column }: TypeSegmentTable,
  key: "shareOfCustomers" | "shareOfRevenue",
): Section =>
  barsOf(
    TYPES_TEXTS.charts[key],
    { rows: CHART_ROWS, columns: HALF },
    {
      ...{ key, title: TYPES_TEXTS.charts[key], categories: column.name, numberFormat: "0%" },
      series: sets.map(({ type }, i) => ({
        ...{ name: TERMS[type], values: column[`${type}.${key}`], color: SERIES_COLORS[i]! },
      })),
    },
  );

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
  const { analysis } = sets[0]!;
  const [glance, segments] = [glanceTable(sets), typeSegmentTable(sets)];
  sheetOf(sheet.onModules(), {
    title: TYPES_TEXTS.tab,
    headline: headlineOf(sets, glance),
    figures: figuresOf(sets, glance),
    provenance: { sources: [orders], asOf: analysis.asOf, refreshed: today },
    sections: [
      tableOf(TYPES_TEXTS.glance, glance, { keys: GLANCE }),
      tableOf(TYPES_TEXTS.segments, segments, { keys: segmentKeys(sets) }),
      besideEachOther(
        { column: LEFT, sections: [chartOfShares(sets, segments, "shareOfCustomers")] },
        { column: RIGHT, sections: [chartOfShares(sets, segments, "shareOfRevenue")] },
      ),
    ],
    computed: {
      counted: [customerRows(orders, analysis)],
      sections: [
        tableOf(TYPES_TEXTS.glance, glance, { keys: WORKING }),
        (lane) => void factsPart(lane, [ruleFact(values)]),
      ],
    },
    checks: checks(orders, sets, glance, segments),
  });
}

/**
 * Persons and businesses side by side: key figures by type, and segments by type, live over the customers of both sets of sheets. Rules §4.
 */
import { sum } from "d3-array";
import { aggregateCustomers } from "../../../../domain/customers/rfm";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f, joined, type Operand } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { type Check, sameMoney } from "../../../../plan/sections/checks-part";
import { type Fact, factsPart } from "../../../../plan/sections/facts-part";
import { HALF, LEFT, RIGHT } from "../../../../plan/modules";
import type { Figure, Headline } from "../../../../plan/sections/headline-part";
import { sentence, shareText } from "../../../../plan/sentence";
import { withScope } from "../../../../plan/sections/title-part";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { barsOf, besideEachOther, type Section, sheetOf, tableOf } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import { type Column, each, type Table, table, valueColumn } from "../../../../plan/table";
import type { Orders } from "../../../../tables/orders";
import type { Text } from "../../../../text/locale";
import { COLON, inEachLanguage, phrase } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import type { OptionValues, PlanContext } from "../../../kind";
import { customerOrders, customerRows, windowStart } from "../../analysis";
import { businessRuleOf, type CustomerType } from "../../customer-kinds";
import type { SegmentSet } from "../../customer-sets";
import { TYPES_HEADLINE_TEXTS } from "../../segments-texts";
import { TEXTS } from "../../texts";
import { colourSegments } from "../map-sheet";
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
type GlanceKey =
  | "type"
  | "listed"
  | Counted
  | "shareOfCustomers"
  | "shareOfRevenue"
  | "averageOrderValue"
  | "frequency"
  | "monetary"
  | "medianRevenue"
  | "repeatRate"
  | "recency";
type GlanceTable = Table<GlanceKey>;
const GLANCE = [
  ...["type", "customers", "shareOfCustomers", "shareOfRevenue"],
  ...["revenue", "averageOrderValue", "monetary", "repeatRate", "recency"],
] as readonly GlanceKey[];
/** On "How it was computed". */
const WORKING = ["listed", "orders", "frequency", "medianRevenue"] as const satisfies readonly GlanceKey[];
type GlanceColumn = Column<GlanceKey>;

const share = (key: "shareOfCustomers" | "shareOfRevenue", of: Counted): GlanceColumn => ({
  ...{ heading: TERMS[key], format: "percent", total: f`1` },
  cell: (row, { column }) => over(row[of], total(column[of])),
});

const ratio = (heading: Text, format: FormatName, part: Counted, whole: Counted): GlanceColumn => ({
  ...{ heading, format },
  cell: (row) => over(row[part], row[whole]),
  total: (column) => over(total(column[part]), total(column[whole])),
});

/** One row a type, all customers below; median, repeat rate and recency need the customers' own rows. */
function glanceTable(sets: readonly TypeSet[]): GlanceTable {
  const all = sets.map(({ cells }) => cells.customers);
  const ofAll = (of: (cells: CustomerCells) => Operand, separator: string) => joined(all.map(of), separator);
  const count = (key: Counted, format: FormatName, of: (cells: CustomerCells) => Expression): GlanceColumn => ({
    ...{ heading: TERMS[key], format, total: "sum" },
    cell: (_, { i }) => of(all[i]!),
  });
  const statistic = (made: (cells: Operand) => Expression, of: (cells: CustomerCells) => Handle) => ({
    cell: (_: unknown, { i }: { readonly i: number }) => made(of(all[i]!)),
    total: made(ofAll(of, ",")),
  });
  const named = { ...valueColumn(TERMS.customerType, "text", (i) => TERMS[sets[i]!.type]), total: TERMS.allCustomers };
  return table<GlanceKey>(sets.length, {
    type: { ...named, modules: 2 },
    listed: named,
    customers: count("customers", "count", ({ segment }) => f`ROWS(${segment})`),
    shareOfCustomers: share("shareOfCustomers", "customers"),
    orders: count("orders", "count", ({ orders }) => total(orders)),
    revenue: {
      ...count("revenue", "wholeMoney", ({ revenue }) => total(revenue)),
      largest: Math.max(...sets.map(({ analysis }) => analysis.revenue)),
    },
    shareOfRevenue: share("shareOfRevenue", "revenue"),
    averageOrderValue: ratio(TERMS.averageOrderValue, "wholeMoney", "revenue", "orders"),
    frequency: ratio(TEXTS.mean.frequency, "average", "orders", "customers"),
    monetary: ratio(TEXTS.mean.monetary, "wholeMoney", "revenue", "customers"),
    medianRevenue: {
      ...{ heading: TERMS.medianRevenuePerCustomer, format: "money" },
      ...statistic(median, ({ revenue }) => revenue),
    },
    repeatRate: {
      heading: TEXTS.repeatRate,
      format: "percent",
      cell: ({ customers }, { i }) => over(repeated(all[i]!), customers),
      total: ({ customers }) => over(f`(${ofAll(repeated, "+")})`, total(customers)),
    },
    recency: { heading: TEXTS.mean.recency, format: "days", ...statistic(average, ({ measure }) => measure.recency) },
  });
}

const SEGMENT_FIGURES = ["customers", "shareOfCustomers", "shareOfRevenue", "revenue"] as const;
type SegmentFigure = (typeof SEGMENT_FIGURES)[number];
type SegmentKey = "name" | `${CustomerType}.${SegmentFigure}`;
type TypeSegmentTable = Table<SegmentKey>;

/** A group of columns for each type. */
function segmentColumns({ type, cells, analysis }: TypeSet) {
  const { segment, revenue } = cells.customers;
  const sum = (values: Handle | null): Column<SegmentKey>["cell"] => {
    return ({ name }, { column }) => onceByName(column.name, name, sumOf(segment, values, name));
  };
  const shareOf = (key: "customers" | "revenue"): Column<SegmentKey>["cell"] => {
    return (row, { column }) => over(row[`${type}.${key}`], total(column[`${type}.${key}`]));
  };
  // The shares of a type have one scale, and a bar ends before the figure.
  const barMax: Column<SegmentKey>["barMax"] = (column) =>
    f`MAX(${column[`${type}.shareOfCustomers`]},${column[`${type}.shareOfRevenue`]})*1.9`;
  const declared: Readonly<
    Record<SegmentFigure, Pick<Column<SegmentKey>, "format" | "cell" | "bar" | "barMax" | "largest">>
  > = {
    customers: { format: "count", cell: sum(null) },
    shareOfCustomers: { format: "percent", cell: shareOf("customers"), bar: COLORS.bar, barMax },
    revenue: { format: "wholeMoney", cell: sum(revenue), largest: largestOfSegments(analysis) },
    shareOfRevenue: { format: "percent", cell: shareOf("revenue"), bar: COLORS.barMoney, barMax },
  };
  return each(type, SEGMENT_FIGURES, (key): Column<SegmentKey> => ({
    heading: phrase`${TERMS[type]}${COLON}${inEachLanguage(TERMS[key], (text) => text.toLowerCase())}`,
    total: "sum",
    ...declared[key],
  }));
}

/** One row a segment of the map. */
function typeSegmentTable(sets: readonly TypeSet[]): TypeSegmentTable {
  const { names } = sets[0]!.cells;
  return table<SegmentKey>(names.rows, {
    name: {
      ...valueColumn(TERMS.segment, "textAfterNumber", (i) => f`${names.at(i)}&""`),
      ...{ modules: 2, total: TYPES_TEXTS.total, totalFormat: "textAfterNumber" },
    },
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
  const figure = (i: number, key: "customers" | "revenue", share: "shareOfCustomers" | "shareOfRevenue"): Figure => ({
    label: phrase`${TERMS[sets[i]!.type]}${COLON}${inEachLanguage(TERMS[key], (text) => text.toLowerCase())}`,
    ...{ value: f`${column[key].at(i)}`, format: key === "revenue" ? "wholeMoney" : "count" },
    below: sentence(TYPES_TEXTS.ofAll, { share: shareText(column[share].at(i)) }),
  });
  return [
    ...sets.map((_, i) => figure(i, "customers", "shareOfCustomers")),
    ...sets.map((_, i) => figure(i, "revenue", "shareOfRevenue")),
  ];
}

const CHART_ROWS = 15;

/** What businesses bring, and whether one is worth more than a person. */
function headlineOf(sets: readonly TypeSet[], { column }: GlanceTable): Headline {
  const [business, person] = (["businesses", "persons"] as const).map((of) =>
    sets.findIndex(({ type }) => type === of),
  );
  const times = f`IF(N(${column.monetary.at(person!)})<=0,0,${column.monetary.at(business!)}/${column.monetary.at(person!)})`;
  const shares = { share: column.shareOfCustomers.at(business!), revenue: column.shareOfRevenue.at(business!) };
  return {
    finding: sentence(TYPES_HEADLINE_TEXTS.finding, {
      share: shareText(shares.share),
      revenue: shareText(shares.revenue),
    }),
    action: f`IF(${times}>1,${sentence(TYPES_HEADLINE_TEXTS.apart, { times: f`TEXT(${times},"0.0")` })},${TYPES_HEADLINE_TEXTS.alike})`,
  };
}
const SERIES_COLORS = [COLORS.seriesMain, COLORS.seriesAccent];

/** How persons and businesses were told apart. */
function ruleFact(values: OptionValues): Fact {
  const { rule, words, averageOrderFrom } = businessRuleOf(values);
  const details =
    rule === "orderSize" ? RULE_DETAILS.from(averageOrderFrom.toLocaleString("en-US")) : RULE_DETAILS.words(words);
  const detail = rule === "orderSize" || words.length > 0 ? phrase`  ·  ${details}` : "";
  return { label: TYPES_TEXTS.rule, value: phrase`${RULE_TEXTS[rule]}${detail}`, format: "text" };
}

/** Shares by segment, the types side by side. */
const chartOfShares = (
  sets: readonly TypeSet[],
  { column }: TypeSegmentTable,
  share: "shareOfCustomers" | "shareOfRevenue",
): Section =>
  barsOf(
    TYPES_TEXTS.charts[share],
    { rows: CHART_ROWS, columns: HALF },
    {
      ...{ key: share, title: TYPES_TEXTS.charts[share], categories: column.name, numberFormat: "0%" },
      series: sets.map(({ type }, i) => ({
        ...{ name: TERMS[type], values: column[`${type}.${share}`], color: SERIES_COLORS[i]! },
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
  const { analysis, cells } = sets[0]!;
  const [glance, segments] = [glanceTable(sets), typeSegmentTable(sets)];
  sheetOf(sheet.onModules(), {
    title: TYPES_TEXTS.tab,
    headline: headlineOf(sets, glance),
    figures: figuresOf(sets, glance),
    provenance: { sources: [orders], asOf: analysis.asOf, refreshed: today },
    sections: [
      tableOf(TYPES_TEXTS.glance, glance, { keys: GLANCE }),
      tableOf(TYPES_TEXTS.segments, segments, { keys: segmentKeys(sets) }),
      (lane) => {
        colourSegments(sheet, segments.column.name, cells);
        return besideEachOther(
          { column: LEFT, sections: [chartOfShares(sets, segments, "shareOfCustomers")] },
          { column: RIGHT, sections: [chartOfShares(sets, segments, "shareOfRevenue")] },
        )(lane);
      },
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

/**
 * The two tables that set persons beside businesses: key figures by type, and segments by type, as formulas over the customers' tables.
 */
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f, joined, type Operand } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { COLORS } from "../../../../plan/styles";
import { type Column, each, type Table, table } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { COLON, inEachLanguage, phrase } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import { type CustomerType } from "../../customer-kinds";
import type { SegmentSet } from "../../customer-sets";
import { TEXTS } from "../../texts";
import { TYPES_TEXTS } from "./texts";

/** The customers of one type and their sheets. */
export type TypeSet = SegmentSet & { readonly type: CustomerType };
type CustomerCells = SegmentSet["cells"]["customers"];

const over = (part: Operand, whole: Operand): Expression => f`IF(${whole}=0,0,${part}/${whole})`;
const sum = (handle: Handle): Expression => f`SUM(${handle})`;

type Counted = "customers" | "orders" | "revenue";
type CustomerFigure = "medianRevenue" | "repeatRate" | "recency";
type GlanceKey =
  "type" | Counted | "shareOfCustomers" | "shareOfRevenue" | "aov" | "frequency" | "monetary" | CustomerFigure;
export type GlanceTable = Table<GlanceKey>;
type GlanceColumn = Column<GlanceKey>;

/** One row a type, all customers below. */
export function glanceTable(sets: readonly TypeSet[]): GlanceTable {
  const count = (heading: Text, format: FormatName, of: (cells: CustomerCells) => Expression): GlanceColumn => ({
    ...{ heading, format, total: "sum" },
    cell: (_, { i }) => of(sets[i]!.cells.customers),
  });
  const share = (heading: Text, of: Counted): GlanceColumn => ({
    ...{ heading, format: "percent", total: f`1` },
    cell: (row, { column }) => over(row[of], sum(column[of])),
  });
  const ratio = (heading: Text, format: FormatName, part: Counted, whole: Counted): GlanceColumn => ({
    heading,
    format,
    cell: (row) => over(row[part], row[whole]),
    total: (column) => over(sum(column[part]), sum(column[whole])),
  });
  return table<GlanceKey>(sets.length, {
    type: {
      heading: TERMS.customerType,
      format: "text",
      cell: (_, { i }) => TERMS[sets[i]!.type],
      total: TERMS.allCustomers,
    },
    customers: count(TERMS.customers, "count", ({ segment }) => f`ROWS(${segment})`),
    shareOfCustomers: share(TERMS.shareOfCustomers, "customers"),
    orders: count(TERMS.orders, "count", ({ orders }) => sum(orders)),
    revenue: count(TERMS.revenue, "wholeMoney", ({ revenue }) => sum(revenue)),
    shareOfRevenue: share(TERMS.shareOfRevenue, "revenue"),
    aov: ratio(TERMS.averageOrderValue, "money", "revenue", "orders"),
    frequency: ratio(TEXTS.mean.frequency, "average", "orders", "customers"),
    monetary: ratio(TEXTS.mean.monetary, "money", "revenue", "customers"),
    ...customerFigures(sets),
  });
}

/** Figures that only the customers' own rows give. */
function customerFigures(sets: readonly TypeSet[]): Readonly<Record<CustomerFigure, GlanceColumn>> {
  const repeated = ({ orders }: CustomerCells): Expression => f`COUNTIF(${orders},">=2")`;
  const all = (of: (cells: CustomerCells) => Operand, separator: string): Expression =>
    joined(
      sets.map(({ cells }) => of(cells.customers)),
      separator,
    );
  const statistic = (
    heading: Text,
    format: FormatName,
    over: (cells: Operand) => Expression,
    of: (cells: CustomerCells) => Handle,
  ): GlanceColumn => ({
    ...{ heading, format, total: over(all(of, ",")) },
    cell: (_, { i }) => over(of(sets[i]!.cells.customers)),
  });
  return {
    medianRevenue: statistic(
      TERMS.medianRevenuePerCustomer,
      "money",
      (cells) => f`MEDIAN(${cells})`,
      ({ revenue }) => revenue,
    ),
    repeatRate: {
      heading: TEXTS.repeatRate,
      format: "percent",
      cell: (row, { i }) => over(repeated(sets[i]!.cells.customers), row.customers),
      total: ({ customers }) => over(f`(${all(repeated, "+")})`, sum(customers)),
    },
    recency: statistic(
      TEXTS.mean.recency,
      "average",
      (cells) => f`AVERAGE(${cells})`,
      ({ measure }) => measure.recency,
    ),
  };
}

const SEGMENT_FIGURES = ["customers", "shareOfCustomers", "revenue", "shareOfRevenue"] as const;
type SegmentFigure = (typeof SEGMENT_FIGURES)[number];
type SegmentKey = "name" | `${CustomerType}.${SegmentFigure}`;
export type TypeSegmentTable = Table<SegmentKey>;

/** A group of columns for each type. */
function segmentColumns({ type, cells }: TypeSet) {
  const { segment, revenue } = cells.customers;
  // A name the user gave to two rules counts at the first of them only.
  const sumOf = (sum: (name: Operand) => Expression): Column<SegmentKey>["cell"] => {
    return ({ name }, { column }) => f`IF(COUNTIF(${column.name.at(0)}:${name},${name})>1,0,${sum(name)})`;
  };
  const shareOf = (key: "customers" | "revenue"): Column<SegmentKey>["cell"] => {
    return (row, { column }) => over(row[`${type}.${key}`], sum(column[`${type}.${key}`]));
  };
  const declared: Readonly<Record<SegmentFigure, Pick<Column<SegmentKey>, "format" | "cell" | "bar">>> = {
    customers: { format: "count", cell: sumOf((name) => f`COUNTIFS(${segment},${name})`) },
    shareOfCustomers: { format: "percent", cell: shareOf("customers"), bar: COLORS.seriesSoft },
    revenue: { format: "wholeMoney", cell: sumOf((name) => f`SUMIFS(${revenue},${segment},${name})`) },
    shareOfRevenue: { format: "percent", cell: shareOf("revenue"), bar: COLORS.seriesAccent },
  };
  return each(type, SEGMENT_FIGURES, (key): Column<SegmentKey> => ({
    heading: phrase`${TERMS[type]}${COLON}${inEachLanguage(TERMS[key], (text) => text.toLowerCase())}`,
    total: "sum",
    ...declared[key],
  }));
}

/** One row a segment of the map. */
export function typeSegmentTable(sets: readonly TypeSet[]): TypeSegmentTable {
  const { names } = sets[0]!.cells;
  return table<SegmentKey>(names.rows, {
    name: {
      heading: TERMS.segment,
      format: "text",
      cell: (_, { i }) => f`${names.at(i)}&""`,
      total: TYPES_TEXTS.total,
    },
    ...(Object.assign({}, ...sets.map(segmentColumns)) as ReturnType<typeof segmentColumns>),
  });
}

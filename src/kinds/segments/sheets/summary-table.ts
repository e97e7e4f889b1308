/**
 * The summary by segment: live counts and sums over the customers' table.
 */
import { TERMS } from "../../../text/terms";
import type { Row } from "../../../plan/cells";
import { barBefore, quotientColumn } from "../../../plan/columns";
import type { FormatName } from "../../../plan/formats";
import { type Expression, f, joined, type Operand } from "../../../plan/formula";
import type { Handle, RelativeReference } from "../../../plan/handle";
import { quotient } from "../../../plan/statistics";
import { COLORS } from "../../../plan/styles";
import { type At, type Column, column, each, type Table, table } from "../../../plan/table";
import { say } from "../../../text/say";
import { largestSum, type SegmentAnalysis } from "../analysis";
import type { UrgentSegments } from "../families";
import { positionsOf } from "../maps";
import { everyone } from "./crowd";
import type { SegmentCells } from "./customers-sheet";
import { MEASURE_FORMATS } from "./cut-tables";
import { type Measure, MEASURES } from "../scoring";
import { TEXTS } from "../texts";

/** Each is headed by the term it is named after. */
type FigureKey = "customers" | "shareOfCustomers" | "orders" | "revenue" | "shareOfRevenue" | "averageOrderValue";
type CustomerFigureKey = `${"mean" | "median"}.${Measure}`;
type SummaryKey = "segment" | FigureKey | CustomerFigureKey | "action" | "listed" | "unitsPerOrder";
export type SummaryTable = Table<SummaryKey>;

/** On the sheet to read first, what to do next among the first five. */
export const MAIN_KEYS = [
  "segment",
  "customers",
  "shareOfCustomers",
  "shareOfRevenue",
  "action",
  "revenue",
  "mean.recency",
] as const satisfies readonly SummaryKey[];

/** On "How it was computed". */
export const averageKeys = ({ keys }: SummaryTable, { units }: SegmentAnalysis): SummaryKey[] => [
  "listed",
  ...keys.filter((key) => !MAIN_KEYS.some((main) => main === key) && key !== "listed" && key !== "unitsPerOrder"),
  ...(units === null ? [] : (["unitsPerOrder"] as const)),
];

/** What a row shows: its name, what is to be done, and a sum over its customers. */
interface SummaryRows {
  readonly name: (i: number) => Expression;
  readonly action: (name: RelativeReference, i: number) => Expression;
  /** Null counts customers. */
  readonly sum: (values: Handle | null, name: RelativeReference, at: At<SummaryKey>) => Expression;
}

/** A sum over the customers of a segment; null counts them. */
export const sumOf = (segment: Handle, values: Handle | null, name: Operand): Expression =>
  values === null ? f`COUNTIFS(${segment},${name})` : f`SUMIFS(${values},${segment},${name})`;

/** A name the user gave to two rules counts at the first of them only. */
export const onceByName = (names: Handle, name: Operand, sum: Expression): Expression =>
  f`IF(COUNTIF(${names.at(0)}:${name},${name})>1,0,${sum})`;

/** A row for each segment of the map, in its place. */
const mappedRows = ({ names, actions, crowd: { segment } }: SegmentCells): SummaryRows => ({
  name: (i) => f`${names.at(i)}&""`,
  action: (_, i) => f`${actions.at(i)}&""`,
  sum: (values, name, { column }) => onceByName(column.segment, name, sumOf(segment, values, name)),
});

/**
 * The user's own rules: those with a name one after the other, each name once, then rows that stay empty for rules he may add. MATCH
 * passes over blank names with an error, which AGGREGATE leaves out. Customers of a rule without a name are in the first empty row.
 */
function namedRows({ names, actions, crowd: { segment } }: SegmentCells): SummaryRows {
  const place = f`(ROW(${names})-ROW(${names.at(0)})+1)`;
  return {
    name: (i) =>
      f`IFERROR(INDEX(${names},AGGREGATE(15,6,${place}/(MATCH(${names},${names},0)=${place}),${i + 1}))&"","")`,
    action: (name) => f`IFERROR(INDEX(${actions},MATCH(${name},${names},0))&"","")`,
    sum: (values, name, { i, above }) => {
      const unnamed = f`SUMPRODUCT((${segment}="")*${values ?? 1})`;
      const rest = f`IF(SUMPRODUCT((${segment}="")*1)=0,"",${unnamed})`;
      const isFirstEmpty = i === 0 ? f`TRUE` : f`${above.segment}<>""`;
      return f`IF(${name}<>"",${sumOf(segment, values, name)},IF(${isFirstEmpty},${rest},""))`;
    },
  };
}

/** What the segment that brings most brings. */
export const largestOfSegments = ({ map, bins, all: { cells } }: SegmentAnalysis): number => {
  const segment = positionsOf(map, bins, cells.scores);
  return largestSum(
    segment.keys(),
    (cell) => cells.amount[cell]!,
    (cell) => segment[cell]!,
  );
};

/** Counts and sums over a segment's customers, with their shares in those of all. */
function figureColumns(
  analysis: SegmentAnalysis,
  { crowd }: SegmentCells,
  { sum }: SummaryRows,
): Readonly<Record<FigureKey, Column<SummaryKey>>> {
  const { customers, orders, revenue } = crowd;
  const figure = (key: FigureKey, format: FormatName, values: Handle | null): Column<SummaryKey> =>
    column(TERMS[key], format, (row, at) => sum(values, row.segment, at), { total: "sum" });
  const share = (key: FigureKey, of: "customers" | "revenue", whole: Expression, color: string): Column<SummaryKey> =>
    column(TERMS[key], "shareOrNone", ({ [of]: part }) => f`IF(${part}="","",IF(${whole}=0,0,${part}/${whole}))`, {
      ...{ total: "sum", ...barBefore(color, "shareOfCustomers", "shareOfRevenue") },
    });
  return {
    customers: figure("customers", "count", customers),
    shareOfCustomers: share("shareOfCustomers", "customers", everyone(crowd), COLORS.bar),
    orders: figure("orders", "count", orders),
    revenue: { ...figure("revenue", "wholeMoney", revenue), largest: largestOfSegments(analysis) },
    shareOfRevenue: share("shareOfRevenue", "revenue", f`SUM(${revenue})`, COLORS.barMoney),
    averageOrderValue: quotientColumn(TERMS.averageOrderValue, "money", ["revenue", "orders"], { total: "quotient" }),
  };
}

/**
 * Mean and median of a segment's customers. AGGREGATE passes over the errors that dividing by "not of this segment" makes, and takes
 * an array without array entry in Excel 2010 and later, WPS and LibreOffice. For many customers, sorted once for each cell, it would
 * be slow: there the median is a value, but under the user's own rules, which the build cannot know.
 */
function customerColumns(
  { all, map }: SegmentAnalysis,
  { crowd, live, limited }: SegmentCells,
): Readonly<Record<CustomerFigureKey, Column<SummaryKey>>> {
  const { segment, recency, orders, revenue } = crowd;
  const values = { recency, frequency: orders, monetary: revenue };
  const sums = (row: Row<SummaryKey>): Readonly<Record<Measure, Operand>> => ({
    recency: sumOf(segment, recency, row.segment),
    frequency: row.orders,
    monetary: row.revenue,
  });
  const medianOf = (measure: Measure, i: number): number | null => {
    // Which customers the user's own rules bring together, the build cannot know.
    if (map === "sheet") return null;
    const own = all.median(measure, i);
    return Number.isNaN(own) ? null : own;
  };
  return {
    ...each("mean", MEASURES, (measure): Column<SummaryKey> => {
      const format = measure === "recency" ? "days" : MEASURE_FORMATS[measure];
      const cell: Column<SummaryKey>["cell"] = (row) => quotient(sums(row)[measure], row.customers);
      const total = limited ? f`SUM(${values[measure]})/${everyone(crowd)}` : f`AVERAGE(${values[measure]})`;
      return column(TEXTS.mean[measure], format, cell, { total });
    }),
    ...each("median", MEASURES, (measure): Column<SummaryKey> => {
      const formula = (name: Operand) => f`IFERROR(AGGREGATE(16,6,${values[measure]}/(${segment}=${name}),0.5),"")`;
      const follows = live || (map === "sheet" && !limited);
      const cell: Column<SummaryKey>["cell"] = (row, { i }) => (follows ? formula(row.segment) : medianOf(measure, i));
      const total = limited ? all.median(measure, null) : f`MEDIAN(${values[measure]})`;
      return column(TEXTS.median[measure], MEASURE_FORMATS[measure], cell, { total });
    }),
  };
}

const ORDINALS = [say("1st  ", "① ", "① "), say("2nd  ", "② ", "② ")] as const;

/** What to do next, whom to call first with a place in the list. */
function actionColumn({ names }: SegmentCells, { action }: SummaryRows, { called }: UrgentSegments): Column<"segment"> {
  const places = called.slice(0, ORDINALS.length);
  const none = places.length === 0;
  const isCalled = (name: Operand) => f`OR(${joined([f`FALSE`, ...places.map((cell) => f`${name}=${cell}`)], ",")})`;
  const cell: Column<"segment">["cell"] = ({ segment }, { i }) => {
    const placed = places.reduceRight(
      (otherwise, called, place) => f`IF(${segment}=${called},${ORDINALS[place]!},${otherwise})`,
      f`""`,
    );
    const content = action(segment, i);
    return none ? content : f`IF(${segment}="","",${placed}&${content})`;
  };
  return column<"segment">(TERMS.nextAction, "text", cell, {
    ...{ modules: 3, totalFormat: "text" },
    looks: (_, { segment }) =>
      none || names.rows === 0
        ? []
        : [{ type: "formula", formula: isCalled(segment), color: COLORS.worse, bold: true }],
  });
}

/** One row a segment, and all customers below. */
export function summaryTable(analysis: SegmentAnalysis, cells: SegmentCells, urgent: UrgentSegments): SummaryTable {
  const rows = (analysis.map === "sheet" ? namedRows : mappedRows)(cells);
  const { segment, units, orders } = cells.crowd;
  const total = TERMS.allCustomers;
  return table<SummaryKey>(cells.names.rows, {
    segment: column(TERMS.segment, "textAfterNumber", (_, { i }) => rows.name(i), {
      ...{ modules: 2, total, totalFormat: "textAfterNumber" },
    }),
    ...figureColumns(analysis, cells, rows),
    ...customerColumns(analysis, cells),
    action: actionColumn(cells, rows, urgent),
    listed: column(TERMS.segment, "text", (row) => f`${row.segment}`, { total }),
    unitsPerOrder: column(TEXTS.upt, "exact", (row) => quotient(sumOf(segment, units, row.segment), row.orders), {
      total: f`SUM(${units})/SUM(${orders})`,
    }),
  });
}

/**
 * All customers as the segment sheets count them: the rows of the customers' sheet or, where that holds only some, a row for all who have
 * the same three scores.
 */
import { group, sum } from "d3-array";
import type { Cells, Row } from "../../../plan/cells";
import { type Expression, f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { each, type Column, type Table, table, valueColumn } from "../../../plan/table";
import { SEGMENT_NAMES } from "../../../text/segment-names";
import { TERMS } from "../../../text/terms";
import type { SegmentAnalysis } from "../analysis";
import { byMeasure, LETTERS, type Measure, MEASURES } from "../scoring";
import { phrase } from "../../../text/say";
import { CROWD_TEXTS, TREND_TEXTS } from "../texts";
import type { CustomerTable } from "./customers-sheet";
import type { SegmentMap } from "./segment-map";

type FigureKey = "orders" | "revenue" | "recency" | "units";
type CrowdKey = `score.${Measure}` | "code" | "segment" | "customers" | "repeated" | FigureKey;

/** Columns whose sums are of all customers. */
export type Crowd = Cells<`score.${Measure}` | "segment" | FigureKey> & {
  /** How many customers a row stands for, and how many of them ordered twice or more; null where each row is one customer. */
  readonly customers: Handle | null;
  readonly repeated: Handle | null;
};

/** How many customers there are. */
export const everyone = ({ customers, segment }: Crowd): Expression =>
  customers === null ? f`ROWS(${segment})` : f`SUM(${customers})`;

/** Customers with two orders or more. */
export const repeatedOf = ({ repeated, orders }: Crowd): Expression =>
  repeated === null ? f`COUNTIF(${orders},">=2")` : f`SUM(${repeated})`;

/** Customers in rows that fulfil criteria, as COUNTIFS takes them. */
export const countWhere = ({ customers }: Crowd, criteria: Expression): Expression =>
  customers === null ? f`COUNTIFS(${criteria})` : f`SUMIFS(${customers},${criteria})`;

export const crowdOfCustomers = ({ column }: CustomerTable): Crowd => ({ ...column, customers: null, repeated: null });

/** Rows of `figures` of each three scores that occur, best first. */
function byScores({ scores, figures }: SegmentAnalysis): (readonly number[])[] {
  const code = (i: number): number => (scores.recency[i]! * 16 + scores.frequency[i]!) * 16 + scores.monetary[i]!;
  const members = group(figures.customer.keys(), code);
  return [...members].sort(([one], [other]) => other - one).map(([, rows]) => rows);
}

export type CrowdTable = Table<CrowdKey>;

/** A row for all customers of the same scores, with sums of their figures. */
export function crowdTable(analysis: SegmentAnalysis, { lookup }: SegmentMap): CrowdTable {
  const { figures, units, scores, segment, segments, map } = analysis;
  const members = byScores(analysis);
  const sumOf = (values: Float64Array) => (i: number) => sum(members[i]!, (row) => values[row]!);
  const scoresIn = (row: Row<CrowdKey>) => byMeasure((measure) => row[`score.${measure}`]);
  return table<CrowdKey>(members.length, {
    ...each("score", MEASURES, (measure): Column<CrowdKey> => ({
      ...valueColumn(phrase`${LETTERS[measure]}`, "score", (i) => scores[measure][members[i]![0]!]!),
    })),
    code: {
      ...{ heading: TERMS.rfm, format: "code", horizontal: "center" },
      cell: (row) => {
        const { recency, frequency, monetary } = scoresIn(row);
        return f`100*${recency}+10*${frequency}+${monetary}`;
      },
    },
    segment: {
      ...{ heading: TERMS.segment, format: "text" },
      cell: (row, { i }) =>
        map === "sheet" ? lookup(scoresIn(row), row.code) : SEGMENT_NAMES[segments[segment[members[i]![0]!]!]!],
    },
    customers: valueColumn(TERMS.customers, "count", (i) => members[i]!.length),
    repeated: valueColumn(TREND_TEXTS.repeated, "count", (i) =>
      sum(members[i]!, (row) => (figures.frequency[row]! >= 2 ? 1 : 0)),
    ),
    orders: valueColumn(TERMS.orders, "count", sumOf(figures.frequency)),
    revenue: valueColumn(TERMS.revenue, "wholeMoney", sumOf(figures.monetary)),
    recency: valueColumn(CROWD_TEXTS.recency, "days", sumOf(figures.recency)),
    units: valueColumn(TERMS.units, "count", (i) => (units === null ? null : sumOf(units)(i))),
  });
}

/** The columns that these customers have, what each row is of first. */
export const shownInCrowd = ({ keys }: CrowdTable, { units }: SegmentAnalysis): CrowdKey[] => [
  "segment",
  ...keys.filter((key) => key !== "segment" && (key !== "units" || units !== null)),
];

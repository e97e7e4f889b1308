/**
 * All customers as the segment sheets count them: the rows of the customers' sheet or, where that holds only some, a row for all who have
 * the same three scores.
 */
import type { Cells, Row } from "../../../plan/cells";
import { type Expression, f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { each, type Column, type Table, table, valueColumn } from "../../../plan/table";
import { SEGMENT_NAMES } from "../../../text/segment-names";
import { TERMS } from "../../../text/terms";
import type { SegmentAnalysis } from "../analysis";
import { positionsOf } from "../maps";
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

export type CrowdTable = Table<CrowdKey>;

/** A row for all customers of the same scores, with sums of their figures. */
export function crowdTable(analysis: SegmentAnalysis, { lookup }: SegmentMap): CrowdTable {
  const { segments, map, bins, all } = analysis;
  const { cells } = all;
  const segment = positionsOf(map, bins, cells.scores);
  const scoresIn = (row: Row<CrowdKey>) => byMeasure((measure) => row[`score.${measure}`]);
  return table<CrowdKey>(cells.count, {
    ...each("score", MEASURES, (measure): Column<CrowdKey> => ({
      ...valueColumn(phrase`${LETTERS[measure]}`, "score", (i) => cells.scores[measure][i]!),
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
      cell: (row, { i }) => (map === "sheet" ? lookup(scoresIn(row), row.code) : SEGMENT_NAMES[segments[segment[i]!]!]),
    },
    customers: valueColumn(TERMS.customers, "count", (i) => cells.customers[i]!),
    repeated: valueColumn(TREND_TEXTS.repeated, "count", (i) => cells.repeated[i]!),
    orders: valueColumn(TERMS.orders, "count", (i) => cells.orders[i]!),
    revenue: valueColumn(TERMS.revenue, "wholeMoney", (i) => cells.amount[i]!),
    recency: valueColumn(CROWD_TEXTS.recency, "days", (i) => cells.recency[i]!),
    units: valueColumn(TERMS.units, "count", (i) => cells.units?.[i] ?? null),
  });
}

/** The columns that these customers have, what each row is of first. */
export const shownInCrowd = ({ keys }: CrowdTable, { units }: SegmentAnalysis): CrowdKey[] => [
  "segment",
  ...keys.filter((key) => key !== "segment" && (key !== "units" || units !== null)),
];

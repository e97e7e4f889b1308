/**
 * One row a customer: the figures as values of the refresh date, scores and segment as live formulas of the cut points and the map.
 * For many customers they are values; the user's own rules are looked up all the same, because the build cannot know them.
 */
import { TERMS } from "../../../text/terms";
import { phrase } from "../../../text/say";
import { SEGMENT_NAMES } from "../../../text/segment-names";
import type { SegmentId } from "../../../domain/customers/segment-maps";
import type { Text } from "../../../text/locale";
import type { Row } from "../../../plan/cells";
import { type Content, Day } from "../../../plan/content";
import type { FormatName } from "../../../plan/formats";
import { f, joined } from "../../../plan/formula";
import { type Column, each, type Table, table, valueColumn } from "../../../plan/table";
import type { SegmentAnalysis, SegmentChoices } from "../analysis";
import type { Filling } from "./customers-sheet";
import type { Cuts } from "./cut-tables";
import { byMeasure, isReversed, LETTERS, type Measure, MEASURES, scoreSteps } from "../scoring";
import type { SegmentMap } from "./segment-map";
import { NEXT_ACTIONS } from "../next-actions";
import { TEXTS } from "../texts";

type FigureKey =
  "lastOrder" | "recency" | "orders" | "purchaseDays" | "revenue" | "averageOrder" | "averageDay" | "units";
/** Ranks where they are cut instead of the measures, and points in bins where these are only a step to the scores. */
type ScoreKey = `${"rank" | "points" | "score"}.${Measure}`;
export type CustomerKey = "name" | "type" | FigureKey | ScoreKey | "code" | "segment" | "action";
export type CustomerTable = Table<CustomerKey>;

/** Of a measure, and of its cuts and averages. */
export const MEASURE_FORMATS = {
  recency: "average",
  frequency: "average",
  monetary: "money",
} as const satisfies Readonly<Record<Measure, FormatName>>;

const MONETARY_KEYS = { sum: "revenue", average: "averageOrder", "day-average": "averageDay" } as const;

/** The column that is scored. */
export function scoredKey({ frequencyAs, monetaryAs }: SegmentChoices, measure: Measure): CustomerKey {
  if (measure === "recency") return "recency";
  if (measure === "frequency") return frequencyAs === "days" ? "purchaseDays" : "orders";
  return MONETARY_KEYS[monetaryAs];
}

/** The column that a measure's cuts divide. */
export const basisKey = (choices: SegmentChoices, measure: Measure): CustomerKey =>
  (scoreSteps(choices).bins?.ranking ?? null) === null ? scoredKey(choices, measure) : `rank.${measure}`;

/** The column that is compared with one value. */
export const comparedKey = (choices: SegmentChoices, measure: Measure): CustomerKey =>
  scoreSteps(choices).bins === null ? scoredKey(choices, measure) : `points.${measure}`;

type CellOf = (row: Row<CustomerKey>) => Content;

/** Score in bins: 1 and one more for every cut passed; recency the other way round. */
function binFormula(analysis: SegmentAnalysis, cuts: Cuts, measure: Measure): CellOf | null {
  const { bins } = scoreSteps(analysis);
  if (bins === null || cuts.bins === null) return null;
  const used = cuts.bins.used[measure];
  const basis = basisKey(analysis, measure);
  // One handle a cut for all customers: each keeps its written address.
  const each = Array.from({ length: used.rows }, (_, i) => used.at(i));
  const reversed = isReversed(bins, measure);
  return ({ [basis]: value }) => {
    const passed = each.map((cut) => (bins.rule === "below" ? f`(${value}>=${cut})` : f`(${value}>${cut})`));
    return reversed ? f`${bins.bins}-${joined(passed, "-")}` : f`1+${joined(passed, "+")}`;
  };
}

/** 1 when better than the one value, else 0. */
function levelFormula(analysis: SegmentAnalysis, cuts: Cuts, measure: Measure): CellOf | null {
  const { bins, level } = scoreSteps(analysis);
  if (level === null || cuts.level === null) return null;
  const used = cuts.level.used[measure];
  const compared = comparedKey(analysis, measure);
  const reversed = measure === "recency" && bins === null;
  return ({ [compared]: value }) => {
    if (reversed) return level.orEqual ? f`IF(${value}<=${used},1,0)` : f`IF(${value}<${used},1,0)`;
    return level.orEqual ? f`IF(${value}>=${used},1,0)` : f`IF(${value}>${used},1,0)`;
  };
}

type Columns<K extends CustomerKey> = Readonly<Record<K, Column<CustomerKey>>>;

/** What a customer ordered. */
function figureColumns({ figures, purchaseDays, units }: SegmentAnalysis, live: boolean): Columns<FigureKey> {
  const { customer } = TEXTS;
  const { lastDate, recency, frequency, monetary } = figures;
  return {
    lastOrder: valueColumn(TERMS.lastOrder, "date", (i) => new Day(Math.floor(lastDate[i]!))),
    recency: valueColumn(customer.recency, "days", (i) => recency[i]!),
    orders: valueColumn(TERMS.orders, "count", (i) => frequency[i]!),
    purchaseDays: valueColumn(customer.purchaseDays, "count", (i) => purchaseDays?.[i] ?? null),
    revenue: valueColumn(customer.monetary, "money", (i) => monetary[i]!),
    averageOrder: {
      heading: TERMS.averageOrderValue,
      format: "money",
      cell: ({ revenue, orders }, { i }) => (live ? f`${revenue}/${orders}` : monetary[i]! / frequency[i]!),
    },
    averageDay: {
      heading: customer.averageDay,
      format: "money",
      cell: (row, { i }) =>
        live ? f`${row.revenue}/${row.purchaseDays}` : purchaseDays && monetary[i]! / purchaseDays[i]!,
    },
    units: valueColumn(TERMS.units, "count", (i) => units?.[i] ?? null),
  };
}

function scoreColumns({ live }: Filling, analysis: SegmentAnalysis, cuts: Cuts): Columns<ScoreKey> {
  const { steps, scores } = analysis;
  const { rank, points } = TEXTS.customer;
  const step = (measure: Measure, name: Text) =>
    ({ heading: phrase`${LETTERS[measure]} ${name}`, format: "count", horizontal: "center" }) as const;
  return {
    ...each("rank", MEASURES, (measure): Column<CustomerKey> => ({
      ...step(measure, rank),
      cell: (_, { i }) => steps[measure].basis[i]!,
    })),
    ...each("points", MEASURES, (measure): Column<CustomerKey> => {
      const formula = binFormula(analysis, cuts, measure);
      const valueAt = (i: number): Content => steps[measure].points?.[i] ?? null;
      return { ...step(measure, points), cell: (row, { i }) => (live && formula ? formula(row) : valueAt(i)) };
    }),
    ...each("score", MEASURES, (measure): Column<CustomerKey> => {
      const formula = levelFormula(analysis, cuts, measure) ?? binFormula(analysis, cuts, measure);
      return {
        ...{ heading: LETTERS[measure], format: "score", horizontal: "center" },
        cell: (row, { i }) => (live && formula ? formula(row) : scores[measure][i]!),
      };
    }),
  };
}

export function customerTable(analysis: SegmentAnalysis, cuts: Cuts, filling: Filling & SegmentMap): CustomerTable {
  const { figures, names, scores, segment, segments, map } = analysis;
  const { type, live, lookup, names: listed, actions } = filling;
  const idAt = (i: number): SegmentId => segments[segment[i]!]!;
  const follows = live || map === "sheet";
  const scoresIn = (row: Row<ScoreKey>) => byMeasure((measure) => row[`score.${measure}`]);
  return table<CustomerKey>(figures.count, {
    name: valueColumn(TERMS.customer, "text", (i) => names[i]!),
    type: valueColumn(TERMS.customerType, "text", () => type && TERMS[type]),
    ...figureColumns(analysis, live),
    ...scoreColumns(filling, analysis, cuts),
    code: {
      heading: TERMS.rfm,
      format: "code",
      horizontal: "center",
      cell: (row, { i }) => {
        if (!live) return 100 * scores.recency[i]! + 10 * scores.frequency[i]! + scores.monetary[i]!;
        const { recency, frequency, monetary } = scoresIn(row);
        return f`100*${recency}+10*${frequency}+${monetary}`;
      },
    },
    segment: {
      heading: TERMS.segment,
      format: "text",
      cell: (row, { i }) => (follows ? lookup(scoresIn(row), row.code) : SEGMENT_NAMES[idAt(i)]),
    },
    // Found by the segment's name, as it is on the map by then.
    action: {
      heading: TERMS.nextAction,
      format: "text",
      cell: (row, { i }) =>
        follows ? f`IFERROR(INDEX(${actions},MATCH(${row.segment},${listed},0))&"","")` : NEXT_ACTIONS[idAt(i)],
    },
  });
}

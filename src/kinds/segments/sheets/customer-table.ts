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
import { type Column, column, each, type Table, table, valueColumn } from "../../../plan/table";
import type { SegmentAnalysis, SegmentChoices } from "../analysis";
import type { Filling } from "./customers-sheet";
import type { Cuts } from "./cut-tables";
import { byMeasure, isReversed, LETTERS, type Measure, MEASURES, scoreSteps } from "../scoring";
import type { SegmentMap } from "./segment-map";
import { NEXT_ACTIONS } from "../families";
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

type CellOf = Column<CustomerKey>["cell"];

/** Score in bins: 1 and one more for every cut passed; recency the other way round. */
function binFormula(analysis: SegmentAnalysis, cuts: Cuts, measure: Measure): CellOf | null {
  const { bins } = scoreSteps(analysis);
  if (bins === null || cuts.bins === null) return null;
  const used = cuts.bins.used[measure];
  const basis = basisKey(analysis, measure);
  // One handle a cut for all customers: each keeps its written address.
  const each = Array.from({ length: used.rows }, (_, i) => used.at(i));
  const [reversed, passes] = [isReversed(bins, measure), bins.rule === "below" ? ">=" : ">"];
  return ({ [basis]: value }) => {
    const passed = each.map((cut) => f`(${joined([value, cut], passes)})`);
    return reversed ? f`${bins.bins}-${joined(passed, "-")}` : f`1+${joined(passed, "+")}`;
  };
}

/** 1 when better than the one value, else 0. */
function levelFormula(analysis: SegmentAnalysis, cuts: Cuts, measure: Measure): CellOf | null {
  const { bins, level } = scoreSteps(analysis);
  if (level === null || cuts.level === null) return null;
  const used = cuts.level.used[measure];
  const compared = comparedKey(analysis, measure);
  const better = `${measure === "recency" && bins === null ? "<" : ">"}${level.orEqual ? "=" : ""}`;
  return ({ [compared]: value }) => f`IF(${joined([value, used], better)},1,0)`;
}

type Columns<K extends CustomerKey> = Readonly<Record<K, Column<CustomerKey>>>;

/** What a customer ordered. */
function figureColumns({ figures, purchaseDays, units }: SegmentAnalysis, live: boolean): Columns<FigureKey> {
  const { lastDate, recency, frequency, monetary } = figures;
  return {
    lastOrder: valueColumn(TERMS.lastOrder, "date", (i) => new Day(Math.floor(lastDate[i]!))),
    recency: valueColumn(TERMS.daysSinceLastOrder, "days", (i) => recency[i]!),
    orders: valueColumn(TERMS.orders, "count", (i) => frequency[i]!),
    purchaseDays: valueColumn(TEXTS.purchaseDays, "count", (i) => purchaseDays?.[i] ?? null),
    revenue: valueColumn(TERMS.monetaryValue, "money", (i) => monetary[i]!),
    averageOrder: column(TERMS.averageOrderValue, "money", ({ revenue, orders }, { i }) =>
      live ? f`${revenue}/${orders}` : monetary[i]! / frequency[i]!,
    ),
    averageDay: column(TERMS.averagePerPurchaseDay, "money", (row, { i }) =>
      live ? f`${row.revenue}/${row.purchaseDays}` : purchaseDays && monetary[i]! / purchaseDays[i]!,
    ),
    units: valueColumn(TERMS.units, "count", (i) => units?.[i] ?? null),
  };
}

const CENTRED = { horizontal: "center" } as const;

function scoreColumns({ live }: Filling, analysis: SegmentAnalysis, cuts: Cuts): Columns<ScoreKey> {
  const { steps, scores } = analysis;
  const step = (measure: Measure, name: Text, cell: CellOf) =>
    column(phrase`${LETTERS[measure]} ${name}`, "count", cell, CENTRED);
  const formulaOr = (formula: CellOf | null, value: (i: number) => Content): CellOf =>
    live && formula ? formula : (_, { i }) => value(i);
  return {
    ...each("rank", MEASURES, (measure) => step(measure, TEXTS.rank, (_, { i }) => steps[measure].basis[i]!)),
    ...each("points", MEASURES, (measure) => {
      const formula = binFormula(analysis, cuts, measure);
      return step(
        measure,
        TEXTS.points,
        formulaOr(formula, (i) => steps[measure].points?.[i] ?? null),
      );
    }),
    ...each("score", MEASURES, (measure) => {
      const formula = levelFormula(analysis, cuts, measure) ?? binFormula(analysis, cuts, measure);
      return column(
        LETTERS[measure],
        "score",
        formulaOr(formula, (i) => scores[measure][i]!),
        CENTRED,
      );
    }),
  };
}

export function customerTable(analysis: SegmentAnalysis, cuts: Cuts, filling: Filling & SegmentMap): CustomerTable {
  const { figures, names, scores, segment, segments, map } = analysis;
  const { type, live, lookup, names: listed, actions } = filling;
  const idAt = (i: number): SegmentId => segments[segment[i]!]!;
  const follows = live || map === "sheet";
  const scoresIn = (row: Row<ScoreKey>) => byMeasure((measure) => row[`score.${measure}`]);
  const code: CellOf = (row, { i }) => {
    if (!live) return 100 * scores.recency[i]! + 10 * scores.frequency[i]! + scores.monetary[i]!;
    const { recency, frequency, monetary } = scoresIn(row);
    return f`100*${recency}+10*${frequency}+${monetary}`;
  };
  return table<CustomerKey>(figures.count, {
    name: valueColumn(TERMS.customer, "text", (i) => names[i]!),
    type: valueColumn(TERMS.customerType, "text", () => type && TERMS[type]),
    ...figureColumns(analysis, live),
    ...scoreColumns(filling, analysis, cuts),
    code: column(TERMS.rfm, "code", code, CENTRED),
    segment: column(TERMS.segment, "text", (row, { i }) =>
      follows ? lookup(scoresIn(row), row.code) : SEGMENT_NAMES[idAt(i)],
    ),
    // Found by the segment's name, as it is on the map by then.
    action: column(TERMS.nextAction, "text", (row, { i }) =>
      follows ? f`IFERROR(INDEX(${actions},MATCH(${row.segment},${listed},0))&"","")` : NEXT_ACTIONS[idAt(i)],
    ),
  });
}

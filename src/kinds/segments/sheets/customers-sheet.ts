/**
 * The sheet of every customer, highest spending first: the figures as values of the refresh date, scores and segment as live formulas of the
 * cut points and the map. For many customers they are values; the user's own rules are looked up all the same, because the build cannot know
 * them. And the cells that the segment sheets name of each other, made before any of them is laid out.
 */
import type { SegmentId } from "../../../domain/customers/segment-maps";
import type { Cells, Row } from "../../../plan/cells";
import { type Content, Day } from "../../../plan/content";
import { type Expression, f, joined } from "../../../plan/formula";
import { countOf, countText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf } from "../../../plan/sheet-of";
import { type Column, column, each, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { phrase } from "../../../text/say";
import { SEGMENT_NAMES } from "../../../text/segment-names";
import { TERMS } from "../../../text/terms";
import type { SegmentAnalysis } from "../analysis";
import type { CustomerType } from "../customer-kinds";
import { NEXT_ACTIONS } from "../families";
import { byMeasure, isReversed, LETTERS, type Measure, MEASURES, scoreSteps } from "../scoring";
import { CUSTOMERS_TEXTS, TEXTS } from "../texts";
import { type Crowd, crowdOfCustomers, type CrowdTable, crowdTable, everyone } from "./crowd";
import { basisKey, comparedKey, type Cuts, cutTables, scoredKey } from "./cut-tables";
import type { SegmentMap } from "./segment-map";

type FigureKey =
  "lastOrder" | "recency" | "orders" | "purchaseDays" | "revenue" | "averageOrder" | "averageDay" | "units";
/** Ranks where they are cut instead of the measures, and points in bins where these are only a step to the scores. */
type ScoreKey = `${"rank" | "points" | "score"}.${Measure}`;
export type CustomerKey = "name" | "type" | FigureKey | ScoreKey | "code" | "segment" | "action";
export type CustomerTable = Table<CustomerKey>;

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

function customerTable(analysis: SegmentAnalysis, cuts: Cuts, filling: Filling & SegmentMap): CustomerTable {
  const { names, scores, segment, segments, map } = analysis;
  const { type, live, lookup, names: listed, actions } = filling;
  const idAt = (i: number): SegmentId => segments[segment[i]!]!;
  const follows = live || map === "sheet";
  const scoresIn = (row: Row<ScoreKey>) => byMeasure((measure) => row[`score.${measure}`]);
  const code: CellOf = (row, { i }) => {
    if (!live) return 100 * scores.recency[i]! + 10 * scores.frequency[i]! + scores.monetary[i]!;
    const { recency, frequency, monetary } = scoresIn(row);
    return f`100*${recency}+10*${frequency}+${monetary}`;
  };
  return table<CustomerKey>(names.length, {
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

/** Columns of the customers' table, without the heading; `measure` is what is scored. */
type CustomerCells = Cells<CustomerKey> & { readonly measure: Cells<Measure> };

/** How the sheets of one set of customers are filled. */
export interface Filling {
  /** Null where persons and businesses are not told apart. */
  readonly type: CustomerType | null;
  /** Scores and segments are formulas. */
  readonly live: boolean;
  /** Above so many customers they are values: formulas for each would make every recalculation slow. */
  readonly liveCustomers: number;
  /** The customers' sheet holds only some of the customers. */
  readonly limited: boolean;
  /** Ends the names of this set's Excel tables, so that each is found in a workbook of two sets. */
  readonly tableSuffix: string;
}

export interface SegmentCells extends SegmentMap, Filling {
  readonly table: CustomerTable;
  readonly customers: CustomerCells;
  readonly cuts: Cuts;
  readonly crowd: Crowd;
  /** What the crowd is of, where it is not the customers' sheet. */
  readonly crowdTable: CrowdTable | null;
}

export function segmentCells(analysis: SegmentAnalysis, map: SegmentMap, filling: Filling): SegmentCells {
  const cuts: Cuts = cutTables(analysis, filling, () => table.column);
  const table = customerTable(analysis, cuts, { ...map, ...filling });
  const measure = byMeasure((each) => table.column[scoredKey(analysis, each)]);
  const ofScores = filling.limited ? crowdTable(analysis, map) : null;
  const crowd = ofScores?.column ?? crowdOfCustomers(table);
  return { ...map, ...filling, table, cuts, customers: { ...table.column, measure }, crowd, crowdTable: ofScores };
}

const ACTION_WIDTH = 34;
/** Columns that the headline stands over. */
const HEADLINE_WIDTH = 8;

/** How much of the revenue the first tenth brings, whoever they are by then. */
function findingOf({ table: { column }, limited, crowd }: SegmentCells): Expression {
  const { all, best, some } = CUSTOMERS_TEXTS;
  const { revenue } = column;
  if (limited) {
    const share = shareText(f`SUM(${revenue})/SUM(${crowd.revenue})`);
    return sentence(some, { listed: countText(f`ROWS(${revenue})`), all: countText(everyone(crowd)), share });
  }
  const tenth = f`MAX(1,INT(ROWS(${revenue})/10))`;
  const share = f`SUMPRODUCT((${revenue}>=LARGE(${revenue},${tenth}))*${revenue})/SUM(${revenue})`;
  const customers = countOf(f`ROWS(${revenue})`, all.one, all.many);
  const brings = sentence(best, { customers: countText(tenth), share: shareText(share) });
  return f`${customers}&IF(SUM(${revenue})<=0,"",${brings})`;
}

/** The columns that these customers have. */
function shownKeys(analysis: SegmentAnalysis, { table, type }: SegmentCells): CustomerKey[] {
  const { bins, level } = scoreSteps(analysis);
  const shown: Partial<Record<CustomerKey, boolean>> = {
    type: type !== null,
    purchaseDays: analysis.purchaseDays !== null,
    averageDay: analysis.monetaryAs === "day-average",
    units: analysis.units !== null,
  };
  for (const measure of MEASURES) {
    shown[`rank.${measure}`] = (bins?.ranking ?? null) !== null;
    shown[`points.${measure}`] = bins !== null && level !== null;
  }
  return table.keys.filter((key) => shown[key] ?? true);
}

export function customersSheet(sheet: SheetBuilder, analysis: SegmentAnalysis, cells: SegmentCells): void {
  const { table, tableSuffix } = cells;
  const keys = shownKeys(analysis, cells);
  sheetOf(sheet, {
    ...{ title: TEXTS.tabs.customers, headline: { finding: findingOf(cells) } },
    width: HEADLINE_WIDTH,
    sections: [(lane) => void table.put(lane, { keys, name: `SegmentCustomers${tableSuffix}` })],
  });
  const { name, segment, action } = table.column;
  sheet.freeze(name.place.row).width(segment.place.column, 24).width(action.place.column, ACTION_WIDTH);
}

/**
 * One row a customer: the figures as values of the refresh date, scores and segment as live formulas of the cut points and the map.
 */
import { phrase } from "../../text/say";
import type { SegmentId } from "../../domain/customers/segment-maps";
import type { Text } from "../../text/locale";
import { type TableColumn, tablePart } from "../../plan/sections/table-part";
import { type Provenance, titlePart } from "../../plan/sections/title-part";
import { type Content, Day } from "../../plan/content";
import { type Expression, f } from "../../plan/formula";
import type { Handle } from "../../plan/handle";
import { Lane } from "../../plan/lane";
import type { SheetBuilder } from "../../plan/sheet-builder";
import type { SegmentAnalysis } from "./analysis";
import type { SegmentCells } from "./cells";
import { type CustomerType, TYPE_NAMES } from "./customer-kinds";
import { binFormula, levelFormula } from "./cuts-part";
import type { SegmentLookup } from "./map-sheet";
import { LETTERS, type Measure, MEASURES } from "./scoring";
import { NEXT_ACTIONS, SEGMENT_NAMES } from "./segment-names";
import { TEXTS } from "./texts";

/** The next actions are sentences. */
const ACTION_WIDTH = 66;

/** What the cells of a customer that follow from the figures hold. */
interface ScoreCells {
  readonly points: (measure: Measure, row: number) => Content;
  readonly score: (measure: Measure, row: number) => Content;
  readonly code: (row: number) => Content;
  readonly segment: (row: number) => Content;
  readonly action: (row: number) => Content;
}

function segmentAt({ customers }: SegmentCells, lookup: SegmentLookup, row: number): Expression {
  const at = (measure: Measure) => customers.score[measure].at(row).relative;
  return lookup(
    { recency: at("recency"), frequency: at("frequency"), monetary: at("monetary") },
    customers.code.at(row).relative,
  );
}

/** Found by the segment's name, as it is on the map by then. */
function actionAt({ customers, names, actions }: SegmentCells, row: number): Expression {
  return f`IFERROR(INDEX(${actions},MATCH(${customers.segment.at(row).relative},${names},0))&"","")`;
}

function liveCells(analysis: SegmentAnalysis, cells: SegmentCells, lookup: SegmentLookup): ScoreCells {
  const formulas = (make: typeof binFormula) => ({
    recency: make(analysis, cells, "recency"),
    frequency: make(analysis, cells, "frequency"),
    monetary: make(analysis, cells, "monetary"),
  });
  const [binned, level] = [formulas(binFormula), formulas(levelFormula)];
  const at = (measure: Measure, row: number) => cells.customers.score[measure].at(row).relative;
  return {
    points: (measure, row) => binned[measure]?.(row) ?? null,
    score: (measure, row) => (level[measure] ?? binned[measure])?.(row) ?? null,
    code: (row) => f`100*${at("recency", row)}+10*${at("frequency", row)}+${at("monetary", row)}`,
    segment: (row) => segmentAt(cells, lookup, row),
    action: (row) => actionAt(cells, row),
  };
}

/** Values, for many customers; the user's own rules are looked up all the same, because the build cannot know them. */
function fixedCells(analysis: SegmentAnalysis, cells: SegmentCells, lookup: SegmentLookup): ScoreCells {
  const { scores, segment, segments, steps, map } = analysis;
  const idAt = (row: number): SegmentId => segments[segment[row]!]!;
  const own = map === "sheet";
  return {
    points: (measure, row) => steps[measure].points?.[row] ?? null,
    score: (measure, row) => scores[measure][row]!,
    code: (row) => 100 * scores.recency[row]! + 10 * scores.frequency[row]! + scores.monetary[row]!,
    segment: (row) => (own ? segmentAt(cells, lookup, row) : SEGMENT_NAMES[idAt(row)]),
    action: (row) => (own ? actionAt(cells, row) : NEXT_ACTIONS[idAt(row)]),
  };
}

/** What a customer ordered; days and money as values of the refresh date. */
function figureColumns(
  { figures, measured, names, units, frequencyAs }: SegmentAnalysis,
  cells: SegmentCells,
  type: CustomerType | null,
): TableColumn[] {
  const { customer } = TEXTS;
  const { measure, orders, revenue, averageOrder, units: unitCells } = cells.customers;
  const text = { format: "text", heading: customer.name, cell: (i: number) => names[i]! } as const;
  const columns: (TableColumn | null)[] = [
    text,
    type && { heading: customer.type, format: "text", cell: () => TYPE_NAMES[type] },
    { heading: customer.lastOrder, format: "date", cell: (i) => new Day(Math.floor(figures.lastDate[i]!)) },
    { heading: customer.recency, format: "days", cell: (i) => figures.recency[i]!, handle: measure.recency },
    { heading: customer.frequency, format: "count", cell: (i) => figures.frequency[i]!, handle: orders },
    frequencyAs === "days"
      ? {
          heading: customer.purchaseDays,
          format: "count",
          cell: (i) => measured.frequency[i]!,
          handle: measure.frequency,
        }
      : null,
    { heading: customer.monetary, format: "money", cell: (i) => figures.monetary[i]!, handle: revenue },
    {
      heading: customer.aov,
      format: "money",
      cell: (i) =>
        cells.live
          ? f`${revenue.at(i).relative}/${orders.at(i).relative}`
          : figures.monetary[i]! / figures.frequency[i]!,
      handle: averageOrder,
    },
    units && unitCells && { heading: customer.units, format: "count", cell: (i) => units[i]!, handle: unitCells },
  ];
  return columns.filter((column) => column !== null);
}

/** Ranks and scores in bins, where scores are made from them. */
function stepColumns({ steps }: SegmentAnalysis, cells: SegmentCells, filled: ScoreCells): TableColumn[] {
  const { rank, points } = cells.customers;
  const column = (measure: Measure, name: Text, handle: Handle, cell: (row: number) => Content): TableColumn => ({
    heading: phrase`${LETTERS[measure]} ${name}`,
    format: "count",
    horizontal: "center",
    cell,
    handle,
  });
  return [
    ...(rank === null
      ? []
      : MEASURES.map((each) => column(each, TEXTS.customer.rank, rank[each], (i) => steps[each].basis[i]!))),
    ...(points === null
      ? []
      : MEASURES.map((each) => column(each, TEXTS.customer.points, points[each], (i) => filled.points(each, i)))),
  ];
}

/** Lays the sheet out; places the handles of `cells.customers`. */
export function customersSheet(
  sheet: SheetBuilder,
  analysis: SegmentAnalysis,
  cells: SegmentCells,
  lookup: SegmentLookup,
  provenance: Provenance,
  type: CustomerType | null = null,
): void {
  const lane = new Lane(sheet);
  titlePart(lane, { title: TEXTS.tabs.customers, description: TEXTS.customersDescription }, provenance);
  lane.gap();
  const { score, code, segment } = cells.customers;
  const { customer } = TEXTS;
  const filled = cells.live ? liveCells(analysis, cells, lookup) : fixedCells(analysis, cells, lookup);
  const { whole, headings } = tablePart(lane, analysis.figures.count, [
    ...figureColumns(analysis, cells, type),
    ...stepColumns(analysis, cells, filled),
    ...MEASURES.map((each) => ({
      heading: LETTERS[each],
      format: "score" as const,
      horizontal: "center" as const,
      cell: (i: number) => filled.score(each, i),
      handle: score[each],
    })),
    { heading: customer.score, format: "code", horizontal: "center", cell: filled.code, handle: code },
    { heading: customer.segment, format: "text", cell: filled.segment, handle: segment },
    { heading: customer.action, format: "text", cell: filled.action },
  ]);
  sheet.table(`SegmentCustomers${cells.tableSuffix}`, whole).freeze(headings.place.row + 1, 2);
  sheet.width(segment.place.column, 24).width(segment.place.column + 1, ACTION_WIDTH);
}

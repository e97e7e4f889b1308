/**
 * One row a customer: the figures as values of the refresh date, scores and segment as live formulas of the cut points and the map.
 */
import type { Locale } from "../../text/locale";
import { tablePart } from "../parts/table-part";
import { titlePart } from "../parts/title-part";
import type { Provenance } from "../parts/title-part";
import { Day } from "../plan/content";
import type { Content } from "../plan/content";
import { f } from "../plan/formula";
import { Lane } from "../plan/lane";
import type { SheetBuilder } from "../plan/sheet-builder";
import type { Measure, SegmentAnalysis } from "./analysis";
import { MEASURES } from "./analysis";
import type { SegmentCells } from "./cells";
import { scoreFormula } from "./cuts-part";
import type { SegmentLookup } from "./map-sheet";
import { SEGMENT_NAMES } from "./segment-names";
import { TEXTS } from "./texts";

const LETTERS: Readonly<Record<Measure, string>> = { recency: "R", frequency: "F", monetary: "M" };

/** What the score and segment cells of a customer hold. */
interface ScoreCells {
  readonly score: (measure: Measure, row: number) => Content;
  readonly code: (row: number) => Content;
  readonly segment: (row: number) => Content;
}

function liveCells(analysis: SegmentAnalysis, { customers, cuts }: SegmentCells, lookup: SegmentLookup): ScoreCells {
  const score = {
    recency: scoreFormula(analysis, "recency", cuts.recency),
    frequency: scoreFormula(analysis, "frequency", cuts.frequency),
    monetary: scoreFormula(analysis, "monetary", cuts.monetary),
  };
  const at = (measure: Measure, row: number) => customers.score[measure].at(row).relative;
  return {
    score: (measure, row) => score[measure](customers.measure[measure].at(row)),
    code: (row) => f`100*${at("recency", row)}+10*${at("frequency", row)}+${at("monetary", row)}`,
    segment: (row) =>
      lookup(
        { recency: at("recency", row), frequency: at("frequency", row), monetary: at("monetary", row) },
        customers.code.at(row).relative,
      ),
  };
}

function fixedCells({ scores, segment, segments }: SegmentAnalysis, locale: Locale): ScoreCells {
  return {
    score: (measure, row) => scores[measure][row]!,
    code: (row) => 100 * scores.recency[row]! + 10 * scores.frequency[row]! + scores.monetary[row]!,
    segment: (row) => SEGMENT_NAMES[segments[segment[row]!]!][locale],
  };
}

/** Lays the sheet out; places the handles of `cells.customers`. */
export function customersSheet(
  sheet: SheetBuilder,
  analysis: SegmentAnalysis,
  cells: SegmentCells,
  lookup: SegmentLookup,
  provenance: Provenance,
  locale: Locale,
): void {
  const lane = new Lane(sheet);
  titlePart(lane, { title: TEXTS.tabs.customers[locale], description: TEXTS.customersDescription[locale] }, provenance, locale);
  lane.gap();
  const { figures, names } = analysis;
  const { measure, score, code, segment } = cells.customers;
  const { customer } = TEXTS;
  const filled = cells.live ? liveCells(analysis, cells, lookup) : fixedCells(analysis, locale);
  const { whole, headings } = tablePart(lane, figures.count, [
    { heading: customer.name[locale], format: "text", cell: (i) => names[i]! },
    { heading: customer.lastOrder[locale], format: "date", cell: (i) => new Day(Math.floor(figures.lastDate[i]!)) },
    { heading: customer.recency[locale], format: "days", cell: (i) => figures.recency[i]!, handle: measure.recency },
    { heading: customer.frequency[locale], format: "count", cell: (i) => figures.frequency[i]!, handle: measure.frequency },
    { heading: customer.monetary[locale], format: "money", cell: (i) => figures.monetary[i]!, handle: measure.monetary },
    {
      heading: customer.aov[locale],
      format: "money",
      cell: (i) => f`${measure.monetary.at(i).relative}/${measure.frequency.at(i).relative}`,
    },
    ...MEASURES.map((each) => ({
      heading: LETTERS[each],
      format: "score" as const,
      horizontal: "center" as const,
      cell: (i: number) => filled.score(each, i),
      handle: score[each],
    })),
    { heading: customer.score[locale], format: "code", horizontal: "center", cell: filled.code, handle: code },
    { heading: customer.segment[locale], format: "text", cell: filled.segment, handle: segment },
  ]);
  sheet.table("SegmentCustomers", whole).freeze(headings.place.row + 1, 2);
  sheet.width(segment.place.column, 24);
}

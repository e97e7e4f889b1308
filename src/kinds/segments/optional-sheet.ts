/**
 * The segment sheets that are built only when asked for: what is chosen for each, what they start from, and what they put the same way.
 */
import type { Asks } from "../asks";
import type { Content } from "../../plan/content";
import { f } from "../../plan/formula";
import type { Frame, Section } from "../../plan/sheet-of";
import type { Orders } from "../../tables/orders";
import { SEGMENT_NAMES } from "../../text/segment-names";
import { type Choices, day, fields, number, sheetFlag } from "../fields";
import type { SegmentAnalysis } from "./analysis";
import type { SegmentCells } from "./sheets/customers-sheet";
import type { PreviousCustomers } from "./previous-customers";
import { COHORT_TEXTS } from "./sheets/cohorts/texts";
import { MOVES_TEXTS } from "./sheets/moves/texts";
import { PLAYBOOK_TEXTS } from "./sheets/playbook/texts";
import { MOST_WEEKS, VALUE_TEXTS } from "./sheets/value/texts";

/** A quarter of a year. */
const DEFAULT_HORIZON = 12;

/** They name customers by what each of their orders holds. */
const ASKS: Asks = [[{ table: "orders", held: true }]];

export const OPTIONAL_SHEET_OPTIONS = fields({
  playbook: sheetFlag({ ...PLAYBOOK_TEXTS, asks: ASKS }),
  moves: sheetFlag({ ...MOVES_TEXTS, asks: ASKS }),
  compareDate: day({
    place: "sheets",
    label: MOVES_TEXTS.compareDate,
    help: MOVES_TEXTS.compareHelp,
    when: ({ playbook, moves }) => playbook === true || moves === true,
  }),
  cohorts: sheetFlag({ ...COHORT_TEXTS, asks: ASKS }),
  value: sheetFlag({ ...VALUE_TEXTS, asks: ASKS }),
  horizonWeeks: number({
    place: "sheets",
    default: DEFAULT_HORIZON,
    min: 1,
    max: MOST_WEEKS,
    integer: true,
    label: VALUE_TEXTS.horizon,
    help: VALUE_TEXTS.horizonHelp,
    when: ({ value }) => value === true,
  }),
});

export interface OptionalSheetInput {
  readonly orders: Orders;
  readonly analysis: SegmentAnalysis;
  readonly cells: SegmentCells;
  /** A date to compare with that is not chosen is left to the as-of date. */
  readonly options: Choices<typeof OPTIONAL_SHEET_OPTIONS>;
  /** The previous build; null without one that can be compared, or when a date to compare with was chosen. */
  readonly previous: PreviousCustomers | null;
}

/** A sheet besides its title, the rows of the order table and their check. */
export interface OptionalSheetPlan extends Omit<Frame, "title" | "description" | "provenance" | "width"> {
  /**
   * Widths in pixels: headline and figures stand over the columns of a native table or of a matrix, which cannot leave the gutter of the
   * modules free.
   */
  readonly columns: readonly number[];
  /** Stands last, because it is long. */
  readonly list?: Section;
  /** Part of the build's JSON result. */
  readonly result: unknown;
}

/** The user's own rules are looked up for any number of customers, because the build cannot know them. */
export const segmentsFollow = ({ cells, analysis }: Pick<OptionalSheetInput, "cells" | "analysis">): boolean =>
  cells.live || analysis.map === "sheet";

/** The segment now of a customer, by row of the customers' sheet: a formula where scores are, so that a changed map shows here too. */
export function segmentNow(input: OptionalSheetInput): (row: number) => Content {
  const { analysis, cells } = input;
  const { segment, segments } = analysis;
  if (segmentsFollow(input)) return (row) => f`${cells.customers.segment.at(row)}&""`;
  return (row) => SEGMENT_NAMES[segments[segment[row]!]!];
}

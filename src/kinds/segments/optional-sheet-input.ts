/**
 * What the segment sheets that are built on request start from, and what several of them put the same way.
 */
import type { Content } from "../../plan/content";
import { f } from "../../plan/formula";
import type { Provenance } from "../../plan/sections/title-part";
import { type Frame, rowsOf, type Section } from "../../plan/sheet-of";
import type { Orders } from "../../tables/orders";
import type { SegmentAnalysis } from "./analysis";
import type { SegmentCells } from "./sheets/cells";
import type { SegmentLookup } from "./sheets/segment-map";
import type { OptionalSheetChoices } from "./optional-sheet-options";
import type { PreviousCustomers } from "./previous-customers";
import { customerRows } from "./rows-part";
import { SEGMENT_NAMES } from "./segment-names";

export interface OptionalSheetInput {
  readonly orders: Orders;
  readonly analysis: SegmentAnalysis;
  readonly cells: SegmentCells;
  readonly lookup: SegmentLookup;
  readonly provenance: Provenance;
  readonly options: OptionalSheetChoices;
  /** The previous build; null without one that can be compared, or when a date to compare with was chosen. */
  readonly previous: PreviousCustomers | null;
}

/** A sheet besides its title, the rows of the order table and their check. */
export interface OptionalSheetPlan<Result> extends Omit<Frame, "title" | "description" | "provenance"> {
  /** Width in characters. */
  readonly firstColumn: number;
  /** Stands last, because it is long. */
  readonly list?: Section;
  /** Part of the build's JSON result. */
  readonly result: Result;
}

/** The user's own rules are looked up for any number of customers, because the build cannot know them. */
export const segmentsFollow = ({ cells, analysis }: OptionalSheetInput): boolean =>
  cells.live || analysis.map === "sheet";

/** The segment now of a customer, by row of the customers' sheet: a formula where scores are, so that a changed map shows here too. */
export function segmentNow(input: OptionalSheetInput): (row: number) => Content {
  const { analysis, cells } = input;
  const { segment, segments } = analysis;
  if (segmentsFollow(input)) return (row) => f`${cells.customers.segment.at(row)}&""`;
  return (row) => SEGMENT_NAMES[segments[segment[row]!]!];
}

/** The rows of the order table that count for customers, and those left out. */
export const orderRowsOf = ({ orders, analysis }: Pick<OptionalSheetInput, "orders" | "analysis">): Section =>
  rowsOf(customerRows(orders, analysis));

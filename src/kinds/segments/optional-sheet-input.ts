/**
 * What each of the segment sheets that are built on request starts from.
 */
import type { Orders } from "../../tables/orders";
import type { Provenance } from "../../plan/sections/title-part";
import type { SegmentAnalysis } from "./analysis";
import type { SegmentCells } from "./cells";
import type { PreviousCustomers } from "./previous-customers";
import type { OptionalSheetChoices } from "./optional-sheet-options";
import type { SegmentLookup } from "./map-sheet";

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

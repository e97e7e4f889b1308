/**
 * What each of the segment sheets that are built on request starts from.
 */
import type { Orders } from "../../tables/orders";
import type { Provenance } from "../../plan/sections/title-part";
import type { SegmentAnalysis } from "./analysis";
import type { SegmentCells } from "./sheets/cells";
import type { PreviousCustomers } from "./previous-customers";
import type { FurtherOptionValues } from "./further-options";
import type { SegmentLookup } from "./sheets/segment-map";

export interface FurtherInput {
  readonly orders: Orders;
  readonly analysis: SegmentAnalysis;
  readonly cells: SegmentCells;
  readonly lookup: SegmentLookup;
  readonly provenance: Provenance;
  readonly options: FurtherOptionValues;
  /** The previous build; null without one that can be compared, or when a date to compare with was chosen. */
  readonly previous: PreviousCustomers | null;
}

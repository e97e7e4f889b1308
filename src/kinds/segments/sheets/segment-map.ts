/**
 * What every map from scores to segments offers to formulas: the list of segments, their next actions and the lookup. Rules §4.
 */
import type { SegmentId } from "../../../domain/customers/segment-maps";
import { type Expression, f, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import type { Text } from "../../../text/locale";
import type { Lane } from "../../../plan/lane";
import { type Column, valueColumn } from "../../../plan/table";
import { MAP_TEXTS } from "../map-texts";
import type { Measure } from "../scoring";
import { NEXT_ACTIONS, SEGMENT_NAMES } from "../segment-names";

/** How a customer's segment is found from the cells of its scores. */
export type SegmentLookup = (score: Readonly<Record<Measure, Operand>>, code: Operand) => Expression;

export interface SegmentMap {
  /** The segments the names begin as; null for one the user may fill. */
  readonly listed: readonly (SegmentId | null)[];
  /** Names of the segments in that order, and what to do next with the customers of each. */
  readonly names: Handle;
  readonly actions: Handle;
  readonly lookup: SegmentLookup;
  /** Lays the map out below the sheet's title; returns the cells that hold names besides the list. */
  readonly lay: (lane: Lane) => Handle | null;
}

export type ListKey = "segment" | "action";

/** The columns of names and next actions. */
export function listColumns(listed: SegmentMap["listed"]): Readonly<Record<ListKey, Column<never>>> {
  const column = (heading: Text, texts: Readonly<Record<SegmentId, Text>>): Column<never> =>
    valueColumn(heading, "text", (i) => (listed[i] ? texts[listed[i]] : null));
  return { segment: column(MAP_TEXTS.segment, SEGMENT_NAMES), action: column(MAP_TEXTS.action, NEXT_ACTIONS) };
}

/** By recency and frequency down, monetary value across. */
export const lookupIn =
  (grid: Handle): SegmentLookup =>
  ({ recency, frequency, monetary }) =>
    f`INDEX(${grid},(${recency}-1)*${grid.columns}+${frequency},${monetary})`;

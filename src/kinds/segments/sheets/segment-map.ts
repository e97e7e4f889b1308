/**
 * What every map from scores to segments offers: the list of segments, their next actions, and the segment of three scores, as a
 * formula and as computed from the map as the user has changed it. Rules §4.
 */
import { TERMS } from "../../../text/terms";
import type { SegmentId } from "../../../domain/customers/segment-maps";
import { type Expression, f, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import type { Locale, Text } from "../../../text/locale";
import { SEGMENT_NAMES } from "../../../text/segment-names";
import type { Lane } from "../../../plan/lane";
import type { PlannedCell } from "../../../plan/plan";
import { type Column, valueColumn } from "../../../plan/table";
import { NEXT_ACTIONS } from "../families";
import type { Measure } from "../scoring";
import type { InputCells } from "../typed-cells";

/** How a customer's segment is found from the cells of its scores. */
type SegmentLookup = (score: Readonly<Record<Measure, Operand>>, code: Operand) => Expression;

/** Names in the order of the map's list, and how it names three scores: empty for those of a rule without a name. */
interface NamedMap {
  readonly names: readonly string[];
  readonly nameOf: (recency: number, frequency: number, monetary: number) => string;
}

/** Typed cells of the map's sheet by key, where they have that shape; none where the build writes values. */
export type TypedMap = (key: string, rows: number, columns: number) => InputCells | null;

export interface SegmentMap {
  /** The segments the names begin as; null for one the user may fill. */
  readonly listed: readonly (SegmentId | null)[];
  /** Names of the segments in that order, and what to do next with the customers of each. */
  readonly names: Handle;
  readonly actions: Handle;
  readonly lookup: SegmentLookup;
  /** As the lookup finds them. Names are in one language, so a changed map is kept for a sheet in that language only. */
  readonly named: (typed: TypedMap, locale: Locale) => NamedMap;
  /** Lays the map out below the sheet's title; returns the cells that hold names besides the list. */
  readonly lay: (lane: Lane) => Handle | null;
}

export type ListKey = "segment" | "action";

/** The columns of names and next actions. */
export function listColumns(listed: SegmentMap["listed"]): Readonly<Record<ListKey, Column<never>>> {
  const column = (heading: Text, texts: Readonly<Record<SegmentId, Text>>): Column<never> =>
    valueColumn(heading, "text", (i) => (listed[i] ? texts[listed[i]] : null));
  return { segment: column(TERMS.segment, SEGMENT_NAMES), action: column(TERMS.nextAction, NEXT_ACTIONS) };
}

/** A typed cell as the sheets compare names. */
export function nameIn(cell: PlannedCell | undefined): string {
  if (cell === null || cell === undefined || typeof cell === "object") return "";
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

/** The names of the list, or those typed in their place. */
export const listNames = (listed: SegmentMap["listed"], locale: Locale, own: InputCells | null = null): string[] =>
  listed.map((id, row) => (own === null ? (id === null ? "" : SEGMENT_NAMES[id][locale]) : nameIn(own[row]?.[0])));

/** By recency and frequency down, monetary value across. */
export const lookupIn =
  (grid: Handle): SegmentLookup =>
  ({ recency, frequency, monetary }) =>
    f`INDEX(${grid},(${recency}-1)*${grid.columns}+${frequency},${monetary})`;

/**
 * Segments by position as cells of further sheets name them.
 */
import type { Content } from "../plan/content";
import { f } from "../plan/formula";
import type { FurtherInput } from "./further-input";
import { SEGMENT_NAMES } from "./segment-names";

/** A segment as the map names it: by reference where the map may be edited, so that a new name shows here too. */
export function segmentNameCells({ analysis, cells, locale }: FurtherInput): (position: number) => Content {
  const names = analysis.segments.map((id, i): Content => (cells.live ? f`${cells.names.at(i)}&""` : SEGMENT_NAMES[id][locale]));
  return (position) => names[position]!;
}

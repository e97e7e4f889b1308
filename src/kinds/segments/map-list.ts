/**
 * The segments of the 11-segment map with their next actions: the list its cells choose from.
 */
import type { SegmentId } from "../../domain/customers/segment-maps";
import { tablePart } from "../../plan/sections/table-part";
import type { Lane } from "../../plan/lane";
import type { SegmentCells } from "./cells";
import { MAP_TEXTS } from "./map-texts";
import { NEXT_ACTIONS, SEGMENT_NAMES } from "./segment-names";

/** Places `names` and `actions`. */
export function segmentList(lane: Lane, segments: readonly SegmentId[], { names, actions }: SegmentCells): void {
  lane.section(MAP_TEXTS.list, 2);
  tablePart(lane, segments.length, [
    {
      heading: MAP_TEXTS.segment,
      format: "text",
      cell: (i) => SEGMENT_NAMES[segments[i]!],
      handle: names,
    },
    {
      heading: MAP_TEXTS.action,
      format: "text",
      cell: (i) => NEXT_ACTIONS[segments[i]!],
      handle: actions,
    },
  ]);
}

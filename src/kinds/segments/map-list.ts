/**
 * The segments of the 11-segment map with their next actions: the list its cells choose from.
 */
import type { SegmentId } from "../../domain/customers/segment-maps";
import type { Locale } from "../../text/locale";
import { tablePart } from "../../plan/sections/table-part";
import type { Lane } from "../../plan/lane";
import type { SegmentCells } from "./cells";
import { MAP_TEXTS } from "./map-texts";
import { NEXT_ACTIONS, SEGMENT_NAMES } from "./segment-names";

/** Places `names` and `actions`. */
export function segmentList(
  lane: Lane,
  segments: readonly SegmentId[],
  { names, actions }: SegmentCells,
  locale: Locale,
): void {
  lane.section(MAP_TEXTS.list[locale], 2);
  tablePart(lane, segments.length, [
    {
      heading: MAP_TEXTS.segment[locale],
      format: "text",
      cell: (i) => SEGMENT_NAMES[segments[i]!][locale],
      handle: names,
    },
    {
      heading: MAP_TEXTS.action[locale],
      format: "text",
      cell: (i) => NEXT_ACTIONS[segments[i]!][locale],
      handle: actions,
    },
  ]);
}

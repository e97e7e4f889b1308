/**
 * The maps a user can choose, for any number of bins: the domain's own, and the user's rules on an editable sheet (rules §4).
 */
import {
  R_CLASSIC_RANGES,
  R_DOCS_RANGES,
  SEGMENT_MAP_IDS,
  SEGMENT_MAPS,
  type SegmentId,
  type SegmentMapId,
  segmentPositions,
} from "../../domain/customers/segment-maps";
import { rulePositions, scaledRules, type SegmentRule } from "../../domain/customers/segment-rules";
import type { Measure } from "./scoring";

export const MAP_CHOICES = [...SEGMENT_MAP_IDS, "sheet"] as const satisfies readonly (SegmentMapId | "sheet")[];
export type MapChoice = (typeof MAP_CHOICES)[number];

/** The bins that the maps with published tables are made for. */
export const BINS = 5;

/** Empty rules on the user's own sheet, to be filled. */
const SPARE_RULES = 6;

/** The ordered rules a map consists of or starts from; null for a map of cells. */
export function mapRules(map: MapChoice, bins: number): readonly SegmentRule<SegmentId>[] | null {
  if (map === "r-docs") return R_DOCS_RANGES;
  if (map === "r-classic") return R_CLASSIC_RANGES;
  return map === "sheet" ? scaledRules(R_DOCS_RANGES, bins) : null;
}

/** Segments that customers can be in at first, best first. */
export function mapSegments(map: MapChoice, bins: number): readonly SegmentId[] {
  if (map !== "sheet") return SEGMENT_MAPS[map].segments;
  return [...(mapRules(map, bins) ?? []).map(([id]) => id), "others"];
}

/** Segments as the map's sheet lists them, row by row; null for a rule the user may fill. */
export function listedSegments(map: MapChoice, bins: number): readonly (SegmentId | null)[] {
  const segments = mapSegments(map, bins);
  if (map !== "sheet") return segments;
  return [...segments.slice(0, -1), ...Array.from({ length: SPARE_RULES }, () => null), "others"];
}

/** Positions in `mapSegments` for columns of scores. */
export function positionsOf(map: MapChoice, bins: number, scores: Readonly<Record<Measure, Uint8Array>>): Uint8Array {
  const { recency, frequency, monetary } = scores;
  if (map !== "sheet") return segmentPositions(map, recency, frequency, monetary);
  return rulePositions(mapRules(map, bins) ?? [], bins, [recency, frequency, monetary]);
}

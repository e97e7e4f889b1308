/**
 * The sheet of the map from scores to segments: editable, and looked up live by every customer. Rules §4.
 */
import { phrase } from "../../../text/say";
import { f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { Lane } from "../../../plan/lane";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import type { SegmentAnalysis } from "../analysis";
import type { SegmentCells } from "./cells";
import { cellMap } from "./cell-map";
import { ruleMap } from "./rule-map";
import { MAP_NAMES, MAP_TEXTS } from "../map-texts";
import { typeMap } from "./type-map";
import type { SegmentMap } from "./segment-map";
import { SEGMENT_FILLS } from "../segment-names";
import { TEXTS } from "../texts";

/** @param live Whether the user may change it: scores and segments are formulas. */
export function segmentMap(analysis: SegmentAnalysis, live: boolean): SegmentMap {
  const { map } = analysis;
  if (map === "eight") return typeMap(analysis, live);
  return map === "eleven" || map === "grid" ? cellMap(analysis, map, live) : ruleMap(analysis, live);
}

/** Colours cells that hold a segment's name as the segment, whatever its name is by then. */
export function colourSegments(sheet: SheetBuilder, cells: Handle, names: Handle, listed: SegmentMap["listed"]): void {
  listed.forEach((id, i) => {
    if (id === null) return;
    const formula = f`${cells.at(0).relative}=${names.at(i)}`;
    sheet.condition(cells, { type: "formula", formula, fill: SEGMENT_FILLS[id] });
  });
}

export function mapSheet(
  sheet: SheetBuilder,
  map: SegmentAnalysis["map"],
  { lay, names, listed, live }: SegmentCells,
): void {
  const lane = new Lane(sheet);
  const title = lane.text(phrase`${TEXTS.tabs.map}: ${MAP_NAMES[map]}`, "title");
  sheet.height(title.place.row, 30);
  lane.text(MAP_TEXTS.description[map], "subtitle");
  if (!live) lane.text(map === "sheet" ? MAP_TEXTS.fixedScores : MAP_TEXTS.fixed, "note");
  const grid = lay(lane.gap());
  if (grid !== null) colourSegments(sheet, grid, names, listed);
  colourSegments(sheet, names, names, listed);
}

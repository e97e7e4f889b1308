/**
 * The sheet of the map from scores to segments: editable, and looked up live by every customer. Rules §4.
 */
import { phrase } from "../../../text/say";
import { f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { type Section, sheetOf } from "../../../plan/sheet-of";
import type { SegmentAnalysis } from "../analysis";
import type { SegmentCells } from "./customers-sheet";
import { fillOf } from "../families";
import { ruleMap } from "./rule-map";
import { MAP_NAMES, MAP_TEXTS } from "../map-texts";
import { cellMap, type SegmentMap, typeMap } from "./segment-map";
import { TERMS } from "../../../text/terms";

/** @param live Whether the user may change it: scores and segments are formulas. */
export function segmentMap(analysis: SegmentAnalysis, live: boolean): SegmentMap {
  const { map } = analysis;
  if (map === "eight") return typeMap(analysis, live);
  const ofCells = map === "eleven" || map === "grid" || map === "rf";
  return ofCells ? cellMap(analysis, map, live) : ruleMap(analysis, live);
}

/** Colours cells that hold a segment's name as the segment, whatever its name is by then. */
export function colourSegments(sheet: SheetBuilder, cells: Handle, { names, listed }: SegmentMap): void {
  listed.forEach((id, i) => {
    if (id === null) return;
    const formula = f`${cells.at(0).relative}=${names.at(i)}`;
    sheet.condition(cells, { type: "formula", formula, fill: fillOf(id) });
  });
}

export function mapSheet(sheet: SheetBuilder, map: SegmentAnalysis["map"], cells: SegmentCells): void {
  const fixed: Section = (lane) => void lane.text(map === "sheet" ? MAP_TEXTS.fixedScores : MAP_TEXTS.fixed, "note");
  const laid: Section = (lane) => {
    const grid = cells.lay(lane);
    if (grid !== null) colourSegments(sheet, grid, cells);
    colourSegments(sheet, cells.names, cells);
  };
  sheetOf(sheet, {
    title: phrase`${TERMS.segmentMap}: ${MAP_NAMES[map]}`,
    description: MAP_TEXTS.description[map],
    provenance: null,
    notes: [cells.live ? null : fixed],
    sections: [laid],
  });
}

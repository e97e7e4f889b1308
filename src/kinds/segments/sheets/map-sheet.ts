/**
 * The sheet of the map from scores to segments: editable, and looked up live by every customer. Rules §4.
 */
import { phrase } from "../../../text/say";
import { f, type Operand } from "../../../plan/formula";
import type { ConditionalLook } from "../../../plan/objects";
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

/** Colours of cells that hold a segment's name, whatever it is by then. */
export const segmentLooks = ({ names, listed }: SegmentMap, first: Operand): ConditionalLook[] =>
  listed.flatMap((id, i) =>
    id === null ? [] : [{ type: "formula", formula: f`${first}=${names.at(i)}`, fill: fillOf(id) }],
  );

export function mapSheet(sheet: SheetBuilder, map: SegmentAnalysis["map"], cells: SegmentCells): void {
  const fixed: Section = (lane) => void lane.text(map === "sheet" ? MAP_TEXTS.fixedScores : MAP_TEXTS.fixed, "note");
  const laid: Section = (lane) => {
    for (const named of [cells.lay(lane), cells.names])
      for (const look of named === null ? [] : segmentLooks(cells, named.at(0).relative)) sheet.condition(named!, look);
  };
  sheetOf(sheet, {
    ...{ title: phrase`${TERMS.segmentMap}: ${MAP_NAMES[map]}`, description: MAP_TEXTS.description[map] },
    ...{ provenance: null, notes: [cells.live ? null : fixed], sections: [laid] },
  });
}

/**
 * The sheet of the map from scores to segments: editable, and looked up live by every customer. Rules §4.
 */
import type { SegmentId } from "../../../domain/customers/segment-maps";
import { phrase } from "../../../text/say";
import { f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { type Section, sheetOf } from "../../../plan/sheet-of";
import type { SegmentAnalysis } from "../analysis";
import type { SegmentCells } from "./customers-sheet";
import { cellMap, typeMap } from "./cell-map";
import { ruleMap } from "./rule-map";
import { MAP_NAMES, MAP_TEXTS } from "../map-texts";
import type { SegmentMap } from "./segment-map";
import { TEXTS } from "../texts";

/** Fill of a segment in the map, so that its shape can be seen; dark text reads on each. */
const SEGMENT_FILLS: Readonly<Record<SegmentId, string>> = {
  champions: "#BFE3CB",
  loyalCustomers: "#D5EDDC",
  potentialLoyalists: "#E4F3D8",
  recentCustomers: "#D8ECF7",
  newCustomers: "#D8ECF7",
  promising: "#E3EEFA",
  needAttention: "#FFF3CF",
  aboutToSleep: "#FCE8CF",
  atRisk: "#FADCD0",
  cannotLose: "#F6C9C4",
  hibernating: "#E6E3EC",
  lost: "#DDDDE1",
  others: "#F2F2F4",
  importantValue: "#BFE3CB",
  importantKeep: "#FFF3CF",
  importantDevelop: "#D8ECF7",
  importantWinBack: "#F6C9C4",
  generalValue: "#E4F3D8",
  generalKeep: "#FCE8CF",
  generalDevelop: "#E3EEFA",
  generalWinBack: "#DDDDE1",
};

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
    sheet.condition(cells, { type: "formula", formula, fill: SEGMENT_FILLS[id] });
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
    title: phrase`${TEXTS.tabs.map}: ${MAP_NAMES[map]}`,
    description: MAP_TEXTS.description[map],
    provenance: null,
    notes: [cells.live ? null : fixed],
    sections: [laid],
  });
}

/**
 * The sheet that says which scores make which segment: editable, and looked up live by every customer. SPEC §4.
 */
import type { SegmentId } from "../../domain/segment-maps";
import type { Locale } from "../../text/locale";
import type { Operand } from "../plan/formula";
import { f } from "../plan/formula";
import type { Expression } from "../plan/formula";
import type { Handle } from "../plan/handle";
import { Lane } from "../plan/lane";
import type { SheetBuilder } from "../plan/sheet-builder";
import type { Measure, SegmentAnalysis } from "./analysis";
import type { SegmentCells } from "./cells";
import { cellGrid, ruleGrid } from "./map-grid";
import { MAP_NAMES, MAP_TEXTS } from "./map-texts";
import { rulesTable } from "./map-rules";
import { segmentList } from "./map-list";
import { typesTable } from "./map-types";
import { SEGMENT_FILLS } from "./segment-names";
import { TEXTS } from "./texts";

/** How a customer's segment is found from the cells of its scores. */
export type SegmentLookup = (score: Readonly<Record<Measure, Operand>>, code: Operand) => Expression;

/** Colours cells that hold a segment's name as the segment, whatever its name is by then. */
export function colourSegments(sheet: SheetBuilder, cells: Handle, names: Handle, segments: readonly SegmentId[]): void {
  segments.forEach((id, i) => {
    sheet.condition(cells, { type: "formula", formula: f`${cells.at(0).relative}=${names.at(i)}`, fill: SEGMENT_FILLS[id] });
  });
}

/** Lays out the map of the analysis; places `cells.names`. */
export function mapSheet(sheet: SheetBuilder, analysis: SegmentAnalysis, cells: SegmentCells, locale: Locale): SegmentLookup {
  const lane = new Lane(sheet);
  const title = lane.text(`${TEXTS.tabs.map[locale]}: ${MAP_NAMES[analysis.map][locale]}`, "title");
  sheet.height(title.place.row, 30);
  lane.text((cells.live ? MAP_TEXTS.description[analysis.map] : MAP_TEXTS.fixed)[locale], "subtitle");
  lane.gap();
  if (analysis.map === "eight") return eightTypes(lane, analysis, cells, locale);
  return analysis.map === "eleven" ? elevenSegments(lane, analysis, cells, locale) : ruleSegments(lane, analysis, cells, locale);
}

const inGrid =
  (grid: Handle): SegmentLookup =>
  ({ recency, frequency, monetary }) =>
    f`INDEX(${grid},(${recency}-1)*5+${frequency},${monetary})`;

function elevenSegments(lane: Lane, analysis: SegmentAnalysis, cells: SegmentCells, locale: Locale): SegmentLookup {
  const { sheet } = lane;
  segmentList(lane.beside(9), analysis.segments, cells.names, locale);
  const grid = cellGrid(lane, analysis.map, cells, locale);
  colourSegments(sheet, grid, cells.names, analysis.segments);
  colourSegments(sheet, cells.names, cells.names, analysis.segments);
  sheet.freeze(5);
  return inGrid(grid);
}

function ruleSegments(lane: Lane, analysis: SegmentAnalysis, cells: SegmentCells, locale: Locale): SegmentLookup {
  const { sheet } = lane;
  const rules = rulesTable(lane, cells, locale);
  lane.gap();
  const grid = ruleGrid(lane, rules, cells, locale);
  colourSegments(sheet, grid, cells.names, analysis.segments);
  colourSegments(sheet, cells.names, cells.names, analysis.segments);
  return inGrid(grid);
}

function eightTypes(lane: Lane, analysis: SegmentAnalysis, cells: SegmentCells, locale: Locale): SegmentLookup {
  const codes = typesTable(lane, analysis.segments, cells, locale);
  colourSegments(lane.sheet, cells.names, cells.names, analysis.segments);
  return (_, code) => f`INDEX(${cells.names},MATCH(${code},${codes},0))`;
}

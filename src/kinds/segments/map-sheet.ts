/**
 * The sheet that says which scores make which segment: editable, and looked up live by every customer. Rules §4.
 */
import { phrase } from "../../text/say";
import type { SegmentId } from "../../domain/customers/segment-maps";
import { type Expression, f, type Operand } from "../../plan/formula";
import type { Handle } from "../../plan/handle";
import { Lane } from "../../plan/lane";
import type { SheetBuilder } from "../../plan/sheet-builder";
import type { SegmentAnalysis } from "./analysis";
import type { SegmentCells } from "./cells";
import { cellGrid, combinedGrid, ruleGrid } from "./map-grid";
import { MAP_NAMES, MAP_TEXTS } from "./map-texts";
import { reachOfRules, rulesTable } from "./map-rules";
import { segmentList } from "./map-list";
import { mapRules } from "./maps";
import type { Measure } from "./scoring";
import { typesTable } from "./map-types";
import { SEGMENT_FILLS } from "./segment-names";
import { TEXTS } from "./texts";

/** How a customer's segment is found from the cells of its scores. */
export type SegmentLookup = (score: Readonly<Record<Measure, Operand>>, code: Operand) => Expression;

/** Colours cells that hold a segment's name as the segment, whatever its name is by then. */
export function colourSegments(
  sheet: SheetBuilder,
  cells: Handle,
  names: Handle,
  listed: readonly (SegmentId | null)[],
): void {
  listed.forEach((id, i) => {
    if (id === null) return;
    sheet.condition(cells, {
      type: "formula",
      formula: f`${cells.at(0).relative}=${names.at(i)}`,
      fill: SEGMENT_FILLS[id],
    });
  });
}

/** Lays out the map of the analysis; places `cells.names` and `cells.actions`. */
export function mapSheet(sheet: SheetBuilder, analysis: SegmentAnalysis, cells: SegmentCells): SegmentLookup {
  const { map } = analysis;
  const lane = new Lane(sheet);
  const title = lane.text(phrase`${TEXTS.tabs.map}: ${MAP_NAMES[map]}`, "title");
  sheet.height(title.place.row, 30);
  const fixed = map === "sheet" ? MAP_TEXTS.fixedScores : MAP_TEXTS.fixed;
  lane.text(MAP_TEXTS.description[map], "subtitle");
  if (!cells.live) lane.text(fixed, "note");
  lane.gap();
  if (map === "eight") return eightTypes(lane, analysis, cells);
  if (map === "eleven" || map === "grid") return cellSegments(lane, analysis, cells);
  return ruleSegments(lane, analysis, cells);
}

function cellSegments(lane: Lane, { map, segments }: SegmentAnalysis, cells: SegmentCells): SegmentLookup {
  const { sheet } = lane;
  segmentList(lane.beside(9), segments, cells);
  const combined = map === "grid";
  const grid = combined ? combinedGrid(lane, cells) : cellGrid(lane, cells);
  colourSegments(sheet, grid, cells.names, segments);
  colourSegments(sheet, cells.names, cells.names, segments);
  if (combined)
    return ({ recency, frequency, monetary }) => f`INDEX(${grid},${recency},ROUND((${frequency}+${monetary})/2,0))`;
  sheet.freeze(grid.place.row);
  return inGrid(grid);
}

/** By recency and frequency down, monetary value across. */
const inGrid =
  (grid: Handle): SegmentLookup =>
  ({ recency, frequency, monetary }) =>
    f`INDEX(${grid},(${recency}-1)*${grid.columns}+${frequency},${monetary})`;

function ruleSegments(lane: Lane, analysis: SegmentAnalysis, cells: SegmentCells): SegmentLookup {
  const { sheet } = lane;
  const { map, bins } = analysis;
  const rules = rulesTable(lane, { map, bins, rules: mapRules(map, bins) ?? [] }, cells);
  lane.gap();
  const { grid, numbers } = ruleGrid(lane, rules, cells, bins);
  reachOfRules(sheet, rules, numbers);
  colourSegments(sheet, grid, cells.names, cells.listed);
  colourSegments(sheet, cells.names, cells.names, cells.listed);
  return inGrid(grid);
}

function eightTypes(lane: Lane, analysis: SegmentAnalysis, cells: SegmentCells): SegmentLookup {
  const codes = typesTable(lane, analysis, cells);
  colourSegments(lane.sheet, cells.names, cells.names, analysis.segments);
  return (_, code) => f`INDEX(${cells.names},MATCH(${code},${codes},0))`;
}

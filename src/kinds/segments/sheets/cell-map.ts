/**
 * The 11-segment maps: a cell for each combination of scores, each the user's to choose from the list of segments. Rules §4.
 */
import { segmentOf } from "../../../domain/customers/segment-maps";
import { f } from "../../../plan/formula";
import type { Lane } from "../../../plan/lane";
import { Grid, type GridSpec } from "../../../plan/sections/grid-part";
import { inputMessages } from "../../../plan/sections/inputs-part";
import { table } from "../../../plan/table";
import type { SegmentAnalysis } from "../analysis";
import { MAP_INPUTS } from "../typed-cells";
import { MAP_TEXTS } from "../map-texts";
import { BINS } from "../maps";
import { listColumns, type ListKey, lookupIn, type SegmentMap } from "./segment-map";
import { SEGMENT_NAMES } from "../segment-names";

const scoresTo = (bins: number): number[] => Array.from({ length: bins }, (_, i) => i + 1);
const LOOK = { centred: true, style: "derived", horizontal: "left" } as const;

/** A row for each recency × frequency as a customer looks it up, (R − 1) × bins + F; a column for each monetary score. */
export function scoreGrid(bins: number, cell: GridSpec["cell"]): Grid {
  const scores = scoresTo(bins);
  return new Grid({
    ...LOOK,
    corner: ["R", "F"],
    top: scores,
    left: scores.flatMap((recency) => scores.map((frequency) => [recency, frequency])),
    formats: { top: "monetaryScore", left: ["recencyScore", "frequencyScore"], cells: "text" },
    cell,
  });
}

/** 25 cells: a row a recency score, a column a score of frequency and monetary value together, which is their mean. */
function combinedGrid(): Grid {
  const scores = scoresTo(BINS);
  return new Grid({
    ...LOOK,
    corner: ["R \\ FM"],
    top: scores,
    left: scores.map((score) => [score]),
    formats: { top: "combinedScore", left: ["recencyScore"], cells: "text" },
    cell: (r, fm) => SEGMENT_NAMES[segmentOf("grid", r + 1, fm + 1, fm + 1)],
  });
}

/** 125 cells. */
const cellGrid = (): Grid =>
  scoreGrid(BINS, (row, m) => SEGMENT_NAMES[segmentOf("eleven", Math.floor(row / BINS) + 1, (row % BINS) + 1, m + 1)]);

export function cellMap({ segments }: SegmentAnalysis, map: "eleven" | "grid", live: boolean): SegmentMap {
  const combined = map === "grid";
  const grid = combined ? combinedGrid() : cellGrid();
  const list = table<ListKey>(segments.length, listColumns(segments));
  const { cells, left, top } = grid;
  const { segment: names, action: actions } = list.column;
  const chooseFromList = ({ sheet }: Lane): void => {
    const messages = inputMessages(MAP_TEXTS.segment, MAP_TEXTS.description[map], MAP_TEXTS.listAllowed);
    sheet.input(MAP_INPUTS.grid(map, sheet.locale), cells).validate(cells, { type: "list", source: names }, messages);
  };
  return {
    ...{ listed: segments, names, actions },
    lookup: combined
      ? ({ recency, frequency, monetary }) => f`INDEX(${cells},${recency},ROUND((${frequency}+${monetary})/2,0))`
      : lookupIn(cells),
    lay: (lane) => {
      const beside = lane.beside(9);
      beside.section(MAP_TEXTS.list, list.keys.length);
      list.put(beside);
      lane.section(MAP_TEXTS.grid, left.columns + top.columns);
      grid.put(lane);
      if (live) chooseFromList(lane);
      if (!combined) lane.sheet.freeze(cells.place.row);
      return cells;
    },
  };
}

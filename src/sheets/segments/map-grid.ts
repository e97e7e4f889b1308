/**
 * The 125 cells of a map with five scores a measure: 25 rows of recency × frequency, 5 columns of monetary value.
 * In the 11-segment map each cell is the user's to choose; under ordered rules each is a formula of the rules.
 */
import type { SegmentMapId } from "../../domain/segment-maps";
import { segmentOf } from "../../domain/segment-maps";
import type { Locale } from "../../text/locale";
import { inputMessages } from "../parts/inputs-part";
import type { Content } from "../plan/content";
import type { Expression } from "../plan/formula";
import { f, joined } from "../plan/formula";
import { Handle } from "../plan/handle";
import type { Lane } from "../plan/lane";
import { BINS, MEASURES } from "./analysis";
import type { SegmentCells } from "./cells";
import type { RuleCells } from "./map-rules";
import { MAP_TEXTS } from "./map-texts";
import { SEGMENT_NAMES } from "./segment-names";

const SCORES = Array.from({ length: BINS }, (_, i) => i + 1);
/** Row by row, as a customer looks it up: (R − 1) × 5 + F. */
const ROWS = SCORES.flatMap((recency) => SCORES.map((frequency) => ({ recency, frequency })));

/** Scores at the grid's edges, which the rules compare with. */
interface Edges {
  /** Recency and frequency, one row a row of the grid. */
  readonly left: Handle;
  readonly monetary: Handle;
}

/** Headings, scores at the left, and the cells that `cell` makes. */
function putGrid(lane: Lane, edges: Edges, locale: Locale, cell: (row: number, column: number) => Content): Handle {
  const { sheet } = lane;
  lane.section(MAP_TEXTS.grid[locale], 2 + BINS);
  const corner = sheet.put(lane.row, lane.column, [["R", "F"]]);
  sheet.put(lane.row, lane.column + 2, [SCORES], { handle: edges.monetary });
  for (const heading of [corner, edges.monetary]) sheet.style(heading, "heading").format(heading, "monetaryScore", "center");
  lane.gap();
  const scores = ROWS.map(({ recency, frequency }) => [recency, frequency]);
  sheet.put(lane.row, lane.column, scores, { handle: edges.left });
  sheet.style(edges.left, "label");
  sheet.format(edges.left.column(0), "recencyScore", "center").format(edges.left.column(1), "frequencyScore", "center");
  const contents = ROWS.map((_, row) => SCORES.map((__, column) => cell(row, column)));
  const grid = sheet.put(lane.row, lane.column + 2, contents);
  sheet.style(grid, "derived").format(grid, "text", "left");
  lane.gap(ROWS.length);
  return grid;
}

const edgeCells = (): Edges => ({ left: new Handle(ROWS.length, 2), monetary: new Handle(1, BINS) });

/** A map whose cells are the user's own choice from the list of segments. */
export function cellGrid(lane: Lane, map: SegmentMapId, { names, live }: SegmentCells, locale: Locale): Handle {
  const { sheet } = lane;
  const nameOf = (row: number, column: number): string => {
    const { recency, frequency } = ROWS[row]!;
    return SEGMENT_NAMES[segmentOf(map, recency, frequency, column + 1)][locale];
  };
  const grid = putGrid(lane, edgeCells(), locale, nameOf);
  if (live) {
    const help = MAP_TEXTS.description.eleven[locale];
    const messages = inputMessages(MAP_TEXTS.segment[locale], help, MAP_TEXTS.listAllowed[locale], locale);
    // Names are in one language, so an edited map is kept for a sheet in that language only.
    sheet.input(`map.${map}.${locale}`, grid).validate(grid, { type: "list", source: names }, messages);
  }
  return grid;
}

/**
 * A map computed from ordered rules. The first rule that fits has the smallest number n; counted down from the last, it is the
 * largest of the fitting ones, which SUMPRODUCT(MAX(…)) finds without array entry in every program and version. None fits: 0,
 * and the name below the last rule ("Others") is taken.
 */
export function ruleGrid(lane: Lane, rules: RuleCells, { names }: SegmentCells, locale: Locale): Handle {
  const count = rules.number.rows;
  const edges = edgeCells();
  return putGrid(lane, edges, locale, (row, column): Expression => {
    const scores = { recency: edges.left.at(row, 0), frequency: edges.left.at(row, 1), monetary: edges.monetary.at(0, column) };
    const fits = MEASURES.map((measure) => {
      const { from, to } = rules.limits[measure];
      return f`(${from}<=${scores[measure]})*(${to}>=${scores[measure]})`;
    });
    return f`INDEX(${names},${count + 1}-SUMPRODUCT(MAX(${joined(fits, "*")}*(${count + 1}-${rules.number}))))`;
  });
}

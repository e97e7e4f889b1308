/**
 * The cells of a map: a row for each recency × frequency, a column for each monetary score; 125 cells with five scores a measure.
 * In the 11-segment maps each cell is the user's to choose; under ordered rules each is a formula of the rules.
 */
import { segmentOf } from "../../domain/customers/segment-maps";
import type { Text } from "../../text/locale";
import { inputMessages } from "../../plan/sections/inputs-part";
import type { Content } from "../../plan/content";
import { type Expression, f, joined } from "../../plan/formula";
import { Handle } from "../../plan/handle";
import type { Lane } from "../../plan/lane";
import type { SegmentCells } from "./cells";
import { MAP_INPUTS } from "./map-inputs";
import type { RuleCells } from "./map-rules";
import { MAP_TEXTS } from "./map-texts";
import { BINS } from "./maps";
import { MEASURES } from "./scoring";
import { SEGMENT_NAMES } from "./segment-names";

const scoresTo = (bins: number): number[] => Array.from({ length: bins }, (_, i) => i + 1);
/** Row by row, as a customer looks it up: (R − 1) × bins + F. */
const rowsOf = (bins: number): { recency: number; frequency: number }[] =>
  scoresTo(bins).flatMap((recency) => scoresTo(bins).map((frequency) => ({ recency, frequency })));

/** Scores at the grid's edges, which the rules compare with. */
interface Edges {
  /** Recency and frequency, one row a row of the grid. */
  readonly left: Handle;
  readonly monetary: Handle;
}

/** Headings, scores at the left, and the cells that `cell` makes. */
function putGrid(lane: Lane, edges: Edges, title: Text, cell: (row: number, column: number) => Content): Handle {
  const { sheet } = lane;
  const bins = edges.monetary.columns;
  const rows = rowsOf(bins);
  lane.section(title, 2 + bins);
  const corner = sheet.put(lane.row, lane.column, [["R", "F"]]);
  sheet.put(lane.row, lane.column + 2, [scoresTo(bins)], { handle: edges.monetary });
  for (const heading of [corner, edges.monetary])
    sheet.style(heading, "heading").format(heading, "monetaryScore", "center");
  lane.gap();
  const scores = rows.map(({ recency, frequency }) => [recency, frequency]);
  sheet.put(lane.row, lane.column, scores, { handle: edges.left });
  sheet.style(edges.left, "label");
  sheet.format(edges.left.column(0), "recencyScore", "center").format(edges.left.column(1), "frequencyScore", "center");
  const contents = rows.map((_, row) => scoresTo(bins).map((__, column) => cell(row, column)));
  const grid = sheet.put(lane.row, lane.column + 2, contents);
  sheet.style(grid, "derived").format(grid, "text", "left");
  lane.gap(rows.length);
  return grid;
}

const edgeCells = (bins: number): Edges => ({ left: new Handle(bins * bins, 2), monetary: new Handle(1, bins) });

/** Makes cells the user's choice from the list of segments. */
function chooseFromList({ sheet }: Lane, grid: Handle, map: "eleven" | "grid", names: Handle): void {
  const help = MAP_TEXTS.description[map];
  const messages = inputMessages(MAP_TEXTS.segment, help, MAP_TEXTS.listAllowed);
  sheet.input(MAP_INPUTS.grid(map, sheet.locale), grid).validate(grid, { type: "list", source: names }, messages);
}

/** The map of 125 cells, each the user's own choice from the list of segments. */
export function cellGrid(lane: Lane, { names, live }: SegmentCells): Handle {
  const rows = rowsOf(BINS);
  const nameOf = (row: number, column: number): Text => {
    const { recency, frequency } = rows[row]!;
    return SEGMENT_NAMES[segmentOf("eleven", recency, frequency, column + 1)];
  };
  const grid = putGrid(lane, edgeCells(BINS), MAP_TEXTS.grid, nameOf);
  if (live) chooseFromList(lane, grid, "eleven", names);
  return grid;
}

/** The map of 25 cells: a row a recency score, a column a score of frequency and monetary value together. */
export function combinedGrid(lane: Lane, { names, live }: SegmentCells): Handle {
  const { sheet } = lane;
  const scores = scoresTo(BINS);
  lane.section(MAP_TEXTS.grid, 1 + BINS);
  const top = lane.rows([["R \\ FM", ...scores]]);
  sheet.style(top, "heading").format(top, "combinedScore", "center");
  const left = sheet.put(
    lane.row,
    lane.column,
    scores.map((score) => [score]),
  );
  sheet.style(left, "label").format(left, "recencyScore", "center");
  // Equal scores for frequency and monetary value are their own mean.
  const contents = scores.map((r) => scores.map((fm) => SEGMENT_NAMES[segmentOf("grid", r, fm, fm)]));
  const grid = sheet.put(lane.row, lane.column + 1, contents);
  sheet.style(grid, "derived").format(grid, "text", "left");
  lane.gap(scores.length);
  if (live) chooseFromList(lane, grid, "grid", names);
  return grid;
}

export interface RuleGrid {
  readonly grid: Handle;
  /** Which rule fits each cell; one more than there are rules where none does. */
  readonly numbers: Handle;
}

/**
 * A map computed from ordered rules. The first rule that fits has the smallest number n; counted down from the last, it is the
 * largest of the fitting ones, which SUMPRODUCT(MAX(…)) finds without array entry in every program and version. None fits: 0,
 * and the name below the last rule ("Others") is taken.
 */
export function ruleGrid(lane: Lane, rules: RuleCells, { names }: SegmentCells, bins: number): RuleGrid {
  const count = rules.number.rows;
  const edges = edgeCells(bins);
  const beside = lane.beside(lane.column + bins + 3);
  const numbers = new Handle(bins * bins, bins);
  const grid = putGrid(
    lane,
    edges,
    MAP_TEXTS.grid,
    (row, column) => f`INDEX(${names},${numbers.at(row, column).relative})&""`,
  );
  beside.section(MAP_TEXTS.numbers, bins);
  beside.gap();
  const fitting = (row: number, column: number): Expression => {
    const scores = {
      recency: edges.left.at(row, 0),
      frequency: edges.left.at(row, 1),
      monetary: edges.monetary.at(0, column),
    };
    const fits = MEASURES.map((measure) => {
      const { from, to } = rules.limits[measure];
      return f`(${from}<=${scores[measure]})*(${to}>=${scores[measure]})`;
    });
    return f`${count + 1}-SUMPRODUCT(MAX(${joined(fits, "*")}*(${count + 1}-${rules.number})))`;
  };
  const scores = scoresTo(bins);
  beside.rows(
    rowsOf(bins).map((_, row) => scores.map((__, column) => fitting(row, column))),
    { handle: numbers },
  );
  beside.sheet.style(numbers, "label").format(numbers, "score", "center");
  return { grid, numbers };
}

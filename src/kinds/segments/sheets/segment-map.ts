/**
 * What every map from scores to segments offers: the list of segments, their next actions, and the segment of three scores, as a formula and
 * as computed from the map as the user has changed it. And the maps of cells: a segment for each combination of scores, or of two of them,
 * chosen from the list; and the Chinese 8 types as a table, better or worse than average on each measure. Rules §4.
 */
import {
  segmentCells as mapCells,
  type SegmentCell,
  type SegmentId,
  segmentOf,
  type SquareMapId,
  squareScore,
} from "../../../domain/customers/segment-maps";
import type { FormatName } from "../../../plan/formats";
import { type Expression, f, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import type { Lane } from "../../../plan/lane";
import type { PlannedCell } from "../../../plan/plan";
import { Grid, type GridSpec } from "../../../plan/sections/grid-part";
import { inputMessages } from "../../../plan/sections/inputs-part";
import { type Column, table, valueColumn } from "../../../plan/table";
import type { Locale, Text } from "../../../text/locale";
import { SEGMENT_NAMES } from "../../../text/segment-names";
import { TERMS } from "../../../text/terms";
import type { SegmentAnalysis } from "../analysis";
import { NEXT_ACTIONS } from "../families";
import { MAP_TEXTS } from "../map-texts";
import { BINS } from "../maps";
import type { Measure } from "../scoring";
import { measureText } from "../texts";
import type { InputCells } from "../typed-cells";

/** How a customer's segment is found from the cells of its scores. */
type SegmentLookup = (score: Readonly<Record<Measure, Operand>>, code: Operand) => Expression;

/** Names in the order of the map's list, and how it names three scores: empty for those of a rule without a name. */
interface NamedMap {
  readonly names: readonly string[];
  readonly nameOf: (recency: number, frequency: number, monetary: number) => string;
}

/** Typed cells of the map's sheet by key, where they have that shape; none where the build writes values. */
export type TypedMap = (key: string, rows: number, columns: number) => InputCells | null;

export interface SegmentMap {
  /** The segments the names begin as; null for one the user may fill. */
  readonly listed: readonly (SegmentId | null)[];
  /** Names of the segments in that order, and what to do next with the customers of each. */
  readonly names: Handle;
  readonly actions: Handle;
  readonly lookup: SegmentLookup;
  /** As the lookup finds them. Names are in one language, so a changed map is kept for a sheet in that language only. */
  readonly named: (typed: TypedMap, locale: Locale) => NamedMap;
  /** Lays the map out below the sheet's title; returns the cells that hold names besides the list. */
  readonly lay: (lane: Lane) => Handle | null;
}

type ListKey = "segment" | "action";

/** The columns of names and next actions. */
export function listColumns(listed: SegmentMap["listed"]): Readonly<Record<ListKey, Column<never>>> {
  const column = (heading: Text, texts: Readonly<Record<SegmentId, Text>>): Column<never> =>
    valueColumn(heading, "text", (i) => (listed[i] ? texts[listed[i]] : null));
  return { segment: column(TERMS.segment, SEGMENT_NAMES), action: column(TERMS.nextAction, NEXT_ACTIONS) };
}

/** A typed cell as the sheets compare names. */
function nameIn(cell: PlannedCell | undefined): string {
  if (cell === null || cell === undefined || typeof cell === "object") return "";
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

/** The names of the list, or those typed in their place. */
export const listNames = (listed: SegmentMap["listed"], locale: Locale, own: InputCells | null = null): string[] =>
  listed.map((id, row) => (own === null ? (id === null ? "" : SEGMENT_NAMES[id][locale]) : nameIn(own[row]?.[0])));

/** By recency and frequency down, monetary value across. */
export const lookupIn =
  (grid: Handle): SegmentLookup =>
  ({ recency, frequency, monetary }) =>
    f`INDEX(${grid},(${recency}-1)*${grid.columns}+${frequency},${monetary})`;

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

/** What stands across a map of 25 cells, as it is headed and as a formula finds it. */
interface Across {
  readonly corner: string;
  readonly format: FormatName;
  readonly score: (score: Readonly<Record<Measure, Operand>>) => Operand | Expression;
}

/** Frequency and monetary value together, which is their mean; or frequency alone. */
const SQUARES: Readonly<Record<SquareMapId, Across>> = {
  grid: {
    corner: "R \\ FM",
    format: "combinedScore",
    score: ({ frequency, monetary }) => f`ROUND((${frequency}+${monetary})/2,0)`,
  },
  rf: { corner: "R \\ F", format: "frequencyScore", score: ({ frequency }) => frequency },
};

/** 125 cells, or 25 with a row a recency score. */
function cellGrid(map: "eleven" | SquareMapId): Grid {
  if (map === "eleven") {
    const segmentAt = (row: number, m: number) => segmentOf(map, Math.floor(row / BINS) + 1, (row % BINS) + 1, m + 1);
    return scoreGrid(BINS, (row, column) => SEGMENT_NAMES[segmentAt(row, column)]);
  }
  const scores = scoresTo(BINS);
  const { corner, format } = SQUARES[map];
  return new Grid({
    ...LOOK,
    corner: [corner],
    top: scores,
    left: scores.map((score) => [score]),
    formats: { top: format, left: ["recencyScore"], cells: "text" },
    cell: (r, second) => SEGMENT_NAMES[segmentOf(map, r + 1, second + 1, second + 1)],
  });
}

export function cellMap({ segments }: SegmentAnalysis, map: "eleven" | SquareMapId, live: boolean): SegmentMap {
  const grid = cellGrid(map);
  const list = table<ListKey>(segments.length, listColumns(segments));
  const { cells } = grid;
  const { segment: names, action: actions } = list.column;
  const key = (locale: Locale): string => `map.${map}.${locale}`;
  const messages = inputMessages(TERMS.segment, MAP_TEXTS.description[map], MAP_TEXTS.listAllowed);
  return {
    ...{ listed: segments, names, actions },
    lookup:
      map === "eleven" ? lookupIn(cells) : (score) => f`INDEX(${cells},${score.recency},${SQUARES[map].score(score)})`,
    named: (typed, locale) => {
      const own = typed(key(locale), cells.rows, cells.columns);
      const nameOf = (r: number, f: number, m: number): string => {
        if (own === null) return SEGMENT_NAMES[segmentOf(map, r, f, m)][locale];
        return nameIn(
          map === "eleven" ? own[(r - 1) * BINS + f - 1]?.[m - 1] : own[r - 1]?.[squareScore(map, f, m) - 1],
        );
      };
      return { names: listNames(segments, locale), nameOf };
    },
    lay: (lane) => {
      const beside = lane.beside(9);
      beside.section(MAP_TEXTS.list);
      list.put(beside);
      lane.section(MAP_TEXTS.grid);
      grid.put(lane);
      const { sheet } = lane;
      if (live) sheet.input(key(sheet.locale), cells).validate(cells, { type: "list", source: names }, messages);
      if (map === "eleven") sheet.freeze(cells.place.row);
      return cells;
    },
  };
}

const codeOf = ({ recency, frequency, monetary }: SegmentCell): number => 100 * recency + 10 * frequency + monetary;

/** The 8 types: scores 1 and 0, and the type's name. */
export function typeMap({ segments, ...choices }: SegmentAnalysis, live: boolean): SegmentMap {
  const all = mapCells("eight");
  const scoresOf = segments.map((segment) => all.find((cell) => cell.segment === segment)!);
  const marked = (measure: Measure, better: Text, worse: Text): Column<never> =>
    valueColumn(measureText(choices, measure), "text", (i) => (scoresOf[i]![measure] === 1 ? better : worse));
  const { high, low } = MAP_TEXTS;
  const types = table<"code" | Measure | ListKey>(segments.length, {
    code: valueColumn(TERMS.rfm, "code", (i) => codeOf(scoresOf[i]!), { horizontal: "center" }),
    recency: marked("recency", MAP_TEXTS.recent, MAP_TEXTS.longAgo),
    frequency: marked("frequency", high, low),
    monetary: marked("monetary", high, low),
    ...listColumns(segments),
  });
  const { segment: names, action: actions, code: codes } = types.column;
  const key = (locale: Locale): string => `types.names.${locale}`;
  return {
    ...{ listed: segments, names, actions },
    lookup: (_, code) => f`INDEX(${names},MATCH(${code},${codes},0))`,
    named: (typed, locale) => {
      const own = listNames(segments, locale, typed(key(locale), segments.length, 1));
      return { names: own, nameOf: (r, f, m) => own[segments.indexOf(segmentOf("eight", r, f, m))]! };
    },
    lay: (lane) => {
      lane.section(MAP_TEXTS.types);
      types.put(lane);
      if (live) lane.sheet.input(key(lane.sheet.locale), names);
      return null;
    },
  };
}

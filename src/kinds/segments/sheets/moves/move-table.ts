/**
 * One row a customer: segment then and now, and what was bought between. The matrices count this list.
 */
import { type TableColumn, tablePart } from "../../../../plan/sections/table-part";
import type { Content } from "../../../../plan/content";
import { f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import type { OptionalSheetInput } from "../../optional-sheet-input";
import { LETTERS, type Measure, MEASURES } from "../../scoring";
import { SEGMENT_NAMES } from "../../segment-names";
import { segmentNow, segmentsFollow } from "../../optional-sheet-input";
import type { MovesBoard } from "../../model/moves";
import type { MoveCells } from "./matrix";
import { MOVES_TEXTS } from "./texts";

type Scores = Readonly<Record<Measure, Handle>>;

/** The earlier segment: the scores of that date looked up in the map as it is now. */
function segmentThen({ moves }: MovesBoard, scores: Scores, input: OptionalSheetInput): (row: number) => Content {
  const { analysis, lookup } = input;
  const follow = segmentsFollow(input);
  return (row) => {
    const { before } = moves[row]!;
    if (before === null) return MOVES_TEXTS.fresh;
    if (!follow) return SEGMENT_NAMES[analysis.segments[before]!];
    const [recency, frequency, monetary] = MEASURES.map((measure) => scores[measure].at(row).relative) as [
      Cell,
      Cell,
      Cell,
    ];
    return f`${lookup({ recency, frequency, monetary }, f`(100*${recency}+10*${frequency}+${monetary})`)}&""`;
  };
}
type Cell = Handle["relative"];

function columns(board: MovesBoard, cells: MoveCells, input: OptionalSheetInput): TableColumn[] {
  const { moves } = board;
  const scores: Scores = {
    recency: new Handle(moves.length),
    frequency: new Handle(moves.length),
    monetary: new Handle(moves.length),
  };
  const [now, then] = [segmentNow(input), segmentThen(board, scores, input)];
  const [fresh, gone] = [MOVES_TEXTS.fresh, MOVES_TEXTS.gone];
  const moved = (row: number): Content => {
    const [before, after] = [cells.before.at(row).relative, cells.after.at(row).relative];
    return f`IF(OR(${before}=${fresh},${after}=${gone},${before}=${after}),"",${MOVES_TEXTS.yes})`;
  };
  return [
    { heading: MOVES_TEXTS.customer, format: "text", cell: (i) => moves[i]!.customer },
    ...MEASURES.map((measure) => ({
      heading: MOVES_TEXTS.score(LETTERS[measure]),
      format: "score" as const,
      horizontal: "center" as const,
      cell: (i: number) => moves[i]!.scores?.[measure] ?? null,
      handle: scores[measure],
    })),
    { heading: MOVES_TEXTS.before, format: "text", cell: then, handle: cells.before },
    {
      heading: MOVES_TEXTS.after,
      format: "text",
      cell: (i) => (moves[i]!.after === null ? gone : now(i)),
      handle: cells.after,
    },
    { heading: MOVES_TEXTS.moved, format: "text", cell: moved, handle: cells.moved },
    { heading: MOVES_TEXTS.orders, format: "count", cell: (i) => moves[i]!.orders },
    {
      heading: MOVES_TEXTS.listRevenue,
      format: "wholeMoney",
      cell: (i) => moves[i]!.revenue,
      handle: cells.revenue,
    },
  ];
}

/** Places the columns of `cells`. */
export function movesList(lane: Lane, board: MovesBoard, cells: MoveCells, input: OptionalSheetInput): void {
  lane.section(MOVES_TEXTS.list, 9);
  const { whole } = tablePart(lane, board.moves.length, columns(board, cells, input));
  lane.sheet.table(`SegmentMoves${input.cells.tableSuffix}`, whole);
}

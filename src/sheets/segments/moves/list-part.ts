/**
 * One row a customer: segment then and now, and what was bought between. The matrices count this list.
 */
import { tablePart } from "../../parts/table-part";
import type { Content } from "../../plan/content";
import type { Lane } from "../../plan/lane";
import type { FurtherInput } from "../further-input";
import { segmentNameCells } from "../segment-name-cells";
import type { MovesBoard } from "./board";
import type { MoveCells } from "./matrix";
import { MOVES_TEXTS } from "./texts";

/** Places the columns of `cells`. */
export function movesList(lane: Lane, { moves }: MovesBoard, cells: MoveCells, input: FurtherInput): void {
  const { locale } = input;
  const name = segmentNameCells(input);
  const segment = (position: number | null, none: string): Content => (position === null ? none : name(position));
  const [fresh, gone, yes] = [MOVES_TEXTS.fresh[locale], MOVES_TEXTS.gone[locale], MOVES_TEXTS.yes[locale]];
  lane.section(MOVES_TEXTS.list[locale], 6);
  const { whole } = tablePart(lane, moves.length, [
    { heading: MOVES_TEXTS.customer[locale], format: "text", cell: (i) => moves[i]!.customer },
    { heading: MOVES_TEXTS.before[locale], format: "text", cell: (i) => segment(moves[i]!.before, fresh), handle: cells.before },
    { heading: MOVES_TEXTS.after[locale], format: "text", cell: (i) => segment(moves[i]!.after, gone), handle: cells.after },
    {
      heading: MOVES_TEXTS.moved[locale],
      format: "text",
      cell: (i) => {
        const { before, after } = moves[i]!;
        return before === null || after === null || before === after ? null : yes;
      },
      handle: cells.moved,
    },
    { heading: MOVES_TEXTS.orders[locale], format: "count", cell: (i) => moves[i]!.orders },
    { heading: MOVES_TEXTS.listRevenue[locale], format: "wholeMoney", cell: (i) => moves[i]!.revenue, handle: cells.revenue },
  ]);
  lane.sheet.table("SegmentMoves", whole);
}

/**
 * The members of all micro-segments, one row a member, with key figures.
 */
import { tablePart } from "../../../../plan/sections/table-part";
import { Day } from "../../../../plan/content";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import type { OptionalSheetInput } from "../../optional-sheet-input";
import { MICRO_NAMES } from "../micro-names";
import { segmentNow } from "../../optional-sheet-input";
import type { PlaybookBoard } from "../../model/playbook";
import { PLAYBOOK_TEXTS } from "./texts";

/** Columns of the list. */
export interface MemberCells {
  readonly name: Handle;
  readonly orders: Handle;
  readonly revenue: Handle;
}

/** Null when nobody is in any micro-segment. */
export function memberCells({ listed }: PlaybookBoard): MemberCells | null {
  const column = (): Handle => new Handle(listed.length);
  return listed.length === 0 ? null : { name: column(), orders: column(), revenue: column() };
}

/** Places the columns of `cells`. */
export function membersPart(
  lane: Lane,
  { listed }: PlaybookBoard,
  cells: MemberCells | null,
  input: OptionalSheetInput,
): void {
  const { analysis } = input;
  const { member: texts, columns } = PLAYBOOK_TEXTS;
  const segment = segmentNow(input);
  lane.section(PLAYBOOK_TEXTS.list, 8);
  if (cells === null) {
    lane.text(PLAYBOOK_TEXTS.nobody, "note");
    return;
  }
  const { whole } = tablePart(lane, listed.length, [
    {
      heading: columns.name,
      format: "text",
      cell: (i) => MICRO_NAMES[listed[i]!.id],
      handle: cells.name,
    },
    { heading: texts.customer, format: "text", cell: (i) => listed[i]!.customer },
    { heading: texts.lastOrder, format: "date", cell: (i) => new Day(listed[i]!.lastDay) },
    { heading: texts.since, format: "days", cell: (i) => analysis.asOf - listed[i]!.lastDay },
    { heading: columns.orders, format: "count", cell: (i) => listed[i]!.orders, handle: cells.orders },
    { heading: columns.revenue, format: "money", cell: (i) => listed[i]!.revenue, handle: cells.revenue },
    { heading: texts.rhythm, format: "average", cell: (i) => listed[i]!.rhythm },
    {
      heading: texts.segment,
      format: "text",
      cell: (i) => (listed[i]!.row === null ? null : segment(listed[i]!.row)),
    },
  ]);
  lane.sheet.table(`SegmentPlaybook${input.cells.tableSuffix}`, whole);
}

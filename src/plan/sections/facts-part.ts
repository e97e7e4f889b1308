/**
 * Facts of the build that are not the user's to change on the sheet: label and value.
 */
import type { Text } from "../../text/locale";
import type { Content } from "../content";
import type { FormatName } from "../formats";
import type { Handle } from "../handle";
import type { Lane } from "../lane";

export interface Fact {
  readonly label: string | Text;
  readonly value: Content;
  readonly format: FormatName;
  readonly handle?: Handle;
}

/** One row a fact; returns the value cells in order. */
export function factsPart(lane: Lane, facts: readonly Fact[]): Handle[] {
  const { sheet } = lane;
  return facts.map(({ label, value, format, handle: given }) => {
    sheet.style(sheet.put(lane.row, lane.column, [[label]]), "label");
    const handle = sheet.put(lane.row, lane.column + 1, [[value]], { handle: given, overflow: true });
    sheet.style(handle, "label").format(handle, format, "left");
    lane.gap();
    return handle;
  });
}

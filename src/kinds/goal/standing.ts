/**
 * How the sheets of a goal show where it stands: columns, and the word of state as a tile.
 */
import { TERMS } from "../../text/terms";
import type { Row } from "../../plan/cells";
import type { Handle } from "../../plan/handle";
import type { SheetBuilder } from "../../plan/sheet-builder";
import { type Column, column } from "../../plan/table";
import { forecastOf, type Judged, neededOf, paceOf, stateLooks, stateOf } from "../shared/standing";
import type { Measure } from "./measures";

export { forecastOf, type Judged, neededOf, paceOf, stateLooks, stateOf };

export function colourState(sheet: SheetBuilder, state: Handle): void {
  for (const look of stateLooks(state)) sheet.condition(state, look);
}

/** The same of a large figure, whose word is smaller than a number and stands over two columns. */
export function stateTile(sheet: SheetBuilder, state: Handle): void {
  sheet.style(state, "stateFigure");
  for (const look of stateLooks(state)) sheet.condition(state.across(2), look);
}

type PaceKey = "pace" | `pace.${Measure}`;

/** Pace and state of a table's rows; `at` is the key of the table's paces, `more` what else the state follows from. */
export const paceColumns = <K extends string>(
  amber: Handle,
  cell: Column<K>["cell"],
  at: K & PaceKey,
  more?: (row: Row<K>) => Omit<Judged, "pace">,
) => ({
  pace: column<K>(TERMS.pace, "pace", cell),
  state: column<K>(TERMS.state, "text", (row) => stateOf({ pace: row[at], ...more?.(row) }, amber), {
    looks: stateLooks,
    horizontal: "center",
  }),
});

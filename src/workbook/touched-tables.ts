/** Which changes of the workbook concern the chosen tables: every edit anywhere raises an event, team-mates' too. */
import { partsOf } from "../tables/source";
import type { ChosenTables } from "./read-input";
import type { FoundSource } from "./sources";

/** @param changed Ids of the sheets in which cells have changed. */
export function concernsTables(
  changed: ReadonlySet<string>,
  tables: ChosenTables,
  found: readonly FoundSource[],
): boolean {
  const touched = found.filter(({ sheetId }) => sheetId !== undefined && changed.has(sheetId));
  const tabs = new Set(touched.map(({ source }) => source.sheet));
  return Object.values(tables).some(
    (table) => table != null && partsOf(table.source).some(({ sheet }) => tabs.has(sheet)),
  );
}

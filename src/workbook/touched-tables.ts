/** Which changes of the workbook concern the chosen tables: every edit anywhere raises an event, team-mates' too. */
import { partsOf } from "../tables/source";
import type { Control } from "./control";
import { loadFacts, ownTabs } from "./facts";
import type { ChosenTables } from "./read-input";
import type { FoundSource } from "./sources";
import { runWhenReady } from "./waiting-run";

function tabsOf(tables: ChosenTables): ReadonlySet<string> {
  const parts = Object.values(tables).flatMap((table) => (table == null ? [] : partsOf(table.source)));
  return new Set(parts.map(({ sheet }) => sheet));
}

/** @param changed Ids of the sheets in which cells have changed. */
export function concernsTables(
  changed: ReadonlySet<string>,
  tables: ChosenTables,
  found: readonly FoundSource[],
): boolean {
  const tabs = tabsOf(tables);
  return found.some(({ sheetId, source }) => sheetId !== undefined && changed.has(sheetId) && tabs.has(source.sheet));
}

/**
 * Whether changes concern what a build says: its tables, or the inputs on any built sheet.
 * @param changed As above.
 */
export async function concernsBuild(
  changed: ReadonlySet<string>,
  tables: ChosenTables,
  control: Pick<Control, "signal">,
): Promise<boolean> {
  const facts = await runWhenReady(loadFacts, control);
  const tabs = new Set([...tabsOf(tables), ...ownTabs(facts)]);
  return facts.sheets.some(({ id, name }) => changed.has(id) && tabs.has(name));
}

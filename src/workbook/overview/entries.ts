/**
 * The builds of the workbook as its overview shows them: by their main sheet, the first of each that has a finding.
 */
import type { CountedRows, OverviewEntry } from "../../kinds/overview/entry";
import type { MonthFigures } from "../../kinds/overview/model";
import { tableColumn } from "../../plan/source-reference";
import { ownSheet, type WorkbookFacts } from "../facts";
import type { SavedBuild, SavedSheet } from "../settings";

/** Where a sheet of a build stands; null where it does not. */
type TabOf = (sheet: SavedSheet) => string | null;

/** Tables that a formula can count, by one of the columns the build reads. */
function countedOf({ tables }: SavedBuild, facts: WorkbookFacts): CountedRows[] {
  return Object.values(tables).flatMap(({ table, sheet, rows, more = [], roles }) =>
    [{ table, sheet, rows }, ...more].flatMap((place) => {
      const standing = facts.tables.find(({ name }) => name.toLowerCase() === place.table?.toLowerCase());
      const headings = Object.values(roles).map(({ header }) => header);
      const heading = standing && headings.find((each) => tableColumn(standing.name, each) !== null);
      if (standing === undefined || heading === undefined || place.rows === undefined) return [];
      return [{ table: standing.name, heading, rows: place.rows }];
    }),
  );
}

/** null for a build without a finding, and for one whose main sheet was deleted. */
function entryOf(build: SavedBuild, tabOf: TabOf, facts: WorkbookFacts): OverviewEntry | null {
  const main = build.sheets.find(({ look }) => look.headline !== undefined);
  const tab = main === undefined ? null : tabOf(main);
  if (main?.look.headline === undefined || tab === null) return null;
  const { state, ...headline } = main.look.headline;
  const sheetOfState = build.sheets.find(({ look }) => look.tab === state?.tab);
  const stateTab = sheetOfState === undefined ? null : tabOf(sheetOfState);
  return {
    ...{ tab, locale: build.locale, refreshed: build.builtOn, counted: countedOf(build, facts) },
    headline: { ...headline, ...(state && stateTab !== null && { state: { tab: stateTab, area: state.area } }) },
  };
}

/**
 * All builds in the order of their tabs, the new one last.
 * @param current The build that is being written, with its tabs as they will stand.
 */
export function overviewEntries(facts: WorkbookFacts, current: SavedBuild): OverviewEntry[] {
  const others = facts.builds
    .filter(({ id }) => id !== current.id)
    .map((build) => entryOf(build, (saved) => ownSheet(facts, build.id, saved)?.name ?? null, facts));
  const all = [...others, entryOf(current, ({ look }) => look.tab, facts)].filter((entry) => entry !== null);
  const position = ({ tab }: OverviewEntry): number => {
    const at = facts.sheets.findIndex(({ name }) => name === tab);
    return at < 0 ? facts.sheets.length : at;
  };
  return all.sort((a, b) => position(a) - position(b));
}

/** The months of the orders that were read last. */
export function latestMonths(facts: WorkbookFacts, current: SavedBuild): MonthFigures | null {
  const others = facts.builds.filter(({ id }) => id !== current.id);
  const known = [current, ...others].filter(({ months }) => months !== undefined);
  return known.sort((a, b) => b.builtOn - a.builtOn)[0]?.months ?? null;
}

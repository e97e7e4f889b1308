/**
 * The builds of the workbook as its overview shows them: by the sheets that speak for them.
 */
import type { CountedRows, OverviewEntry } from "../../kinds/overview/entry";
import type { MonthFigures } from "../../kinds/overview/model";
import type { HeadlinePlan } from "../../plan/plan";
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

type Heading = SavedSheet & { readonly look: { readonly headline: HeadlinePlan } };

/** The sheets of a build that speak for it: those with a state, else the first with a finding. */
function speaking({ sheets }: SavedBuild): readonly Heading[] {
  const finding = sheets.filter((sheet): sheet is Heading => sheet.look.headline !== undefined);
  const stated = finding.filter(({ look }) => look.headline.state !== undefined);
  return stated.length > 0 ? stated : finding.slice(0, 1);
}

/** Sheets that were deleted are left out. */
function entriesOf(build: SavedBuild, tabOf: TabOf, facts: WorkbookFacts): OverviewEntry[] {
  const shared = { locale: build.locale, refreshed: build.builtOn, counted: countedOf(build, facts) };
  return speaking(build).flatMap((sheet): OverviewEntry[] => {
    const tab = tabOf(sheet);
    if (tab === null) return [];
    const { state, ...headline } = sheet.look.headline;
    const sheetOfState = build.sheets.find(({ look }) => look.tab === state?.tab);
    const stateTab = sheetOfState === undefined ? null : tabOf(sheetOfState);
    const own = state !== undefined && stateTab !== null ? { state: { tab: stateTab, area: state.area } } : {};
    return [{ ...shared, tab, headline: { ...headline, ...own } }];
  });
}

/**
 * All builds in the order of their tabs, the new one last.
 * @param current The build that is being written, with its tabs as they will stand.
 */
export function overviewEntries(facts: WorkbookFacts, current: SavedBuild): OverviewEntry[] {
  const others = facts.builds
    .filter(({ id }) => id !== current.id)
    .flatMap((build) => entriesOf(build, (saved) => ownSheet(facts, build.id, saved)?.name ?? null, facts));
  const all = [...others, ...entriesOf(current, ({ look }) => look.tab, facts)];
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

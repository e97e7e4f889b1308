/**
 * The builds of the workbook as its overview shows them: by the sheets that speak for them.
 */
import type { CountedRows, OverviewEntry } from "../../kinds/overview/entry";
import type { MonthFigures } from "../../kinds/overview/model";
import type { HeadlinePlan } from "../../plan/plan";
import { f } from "../../plan/formula";
import { filledCells, tableColumn } from "../../plan/source-reference";
import type { Source } from "../../tables/source";
import { ownSheet, type WorkbookFacts } from "../facts";
import { findSaved, positionOf } from "../saved-columns";
import type { SavedBuild, SavedPlace, SavedSheet, SavedTable } from "../settings";
import type { FoundSource } from "../sources";

/** Where a sheet of a build stands; null where it does not. */
type TabOf = (sheet: SavedSheet) => string | null;

/** How many rows a table has now, against when it was read; null where formulas cannot count it or it was not kept. */
function countedRows({ rows, filled }: SavedPlace, roles: SavedTable["roles"], source: Source): CountedRows | null {
  const headings = source.table === null ? [] : Object.values(roles).map(({ header }) => header);
  const column = headings.map((heading) => tableColumn(source.table!, heading)).find((each) => each !== null);
  if (column && rows !== undefined) return { count: f`ROWS(${column})`, then: rows };
  const position = filled && positionOf(source.headers, filled);
  return position === undefined ? null : { count: filledCells(source, position), then: filled!.cells };
}

/** The tables of a build that stand where they can be found. */
function countedOf({ tables }: SavedBuild, sources: readonly FoundSource[]): CountedRows[] {
  return Object.values(tables).flatMap((saved) =>
    findSaved(saved, sources).flatMap(({ place, found }) => {
      const counted = found && countedRows(place, saved.roles, found.source);
      return counted ? [counted] : [];
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
function entriesOf(build: SavedBuild, tabOf: TabOf, sources: readonly FoundSource[]): OverviewEntry[] {
  const shared = { locale: build.locale, refreshed: build.builtOn, counted: countedOf(build, sources) };
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
 * @param sources The tables of the workbook.
 */
export function overviewEntries(
  facts: WorkbookFacts,
  current: SavedBuild,
  sources: readonly FoundSource[],
): OverviewEntry[] {
  const others = facts.builds
    .filter(({ id }) => id !== current.id)
    .flatMap((build) => entriesOf(build, (saved) => ownSheet(facts, build.id, saved)?.name ?? null, sources));
  const all = [...others, ...entriesOf(current, ({ look }) => look.tab, sources)];
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

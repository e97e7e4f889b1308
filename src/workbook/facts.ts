/**
 * The workbook before any work, read in one request: its sheets, tables, names, date system and saved builds, and which
 * sheets those builds own.
 */
import { quoteSheet } from "../plan/address";
import { loadedBuilds, loadSettings, type SavedBuild, type SavedBuilds, type SavedSheet } from "./settings";

export interface SheetFact {
  readonly id: string;
  readonly name: string;
  readonly visibility: string;
  readonly isProtected: boolean;
}

interface TableFact {
  readonly name: string;
  readonly sheet: string;
  readonly hasHeadings: boolean;
}

export interface WorkbookFacts extends SavedBuilds {
  readonly sheets: readonly SheetFact[];
  readonly tables: readonly TableFact[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly dateSystem: 1900 | 1904;
}

/** One sync. */
export async function loadFacts(context: Excel.RequestContext): Promise<WorkbookFacts> {
  const { worksheets, tables, names, functions } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  tables.load("items/name,items/showHeaders,items/worksheet/name");
  names.load("items/name,items/formula");
  const settings = loadSettings(context);
  // No property holds the date system; the serial of a fixed day reveals it: 0 where serials begin in 1904, 1462
  // elsewhere.
  const firstDayOf1904 = functions.date(1904, 1, 1);
  firstDayOf1904.load("value");
  await context.sync();
  return {
    sheets: worksheets.items.map(({ id, name, visibility, protection }) => ({
      id,
      name,
      visibility,
      isProtected: protection.protected,
    })),
    tables: tables.items.map(({ name, showHeaders, worksheet }) => ({
      name,
      sheet: worksheet.name,
      hasHeadings: showHeaders,
    })),
    names: names.items.map((item) => ({ name: item.name, formula: String(item.formula) })),
    ...loadedBuilds(settings),
    dateSystem: firstDayOf1904.value === 0 ? 1904 : 1900,
  };
}

/** Builds and overview alike. */
const allSaved = ({ builds, overview }: SavedBuilds): readonly SavedBuild[] =>
  overview === null ? builds : [...builds, overview];

/** A build, or the overview, by its id. */
export const savedOf = (saved: SavedBuilds, id: string): SavedBuild | undefined =>
  allSaved(saved).find((each) => each.id === id);

/** The hidden defined name that marks a built sheet by pointing to its first cell. */
export function markerName(buildId: string, sheetKey: string): string {
  return `_SalesPlanner_${buildId}_${sheetKey}`;
}

/** Tabs marked as built of which no saved build has the choices: a program that saved the workbook dropped them. */
export function orphanedTabs(facts: WorkbookFacts): string[] {
  const saved = savedTabs(facts);
  const marked = facts.names.filter(({ name }) => /^_SalesPlanner_/i.test(name));
  const tabs = facts.sheets.map(({ name }) => name);
  return tabs.filter((tab) => !saved.has(tab) && marked.some(({ formula }) => pointsTo(formula, tab)));
}

/** The sheet a build's marker points to; null without a marker, or when its sheet was deleted. */
export function markedSheet(facts: WorkbookFacts, buildId: string, sheetKey: string): SheetFact | null {
  const marker = markerName(buildId, sheetKey).toLowerCase();
  const formula = facts.names.find(({ name }) => name.toLowerCase() === marker)?.formula;
  return formula === undefined ? null : (facts.sheets.find(({ name }) => pointsTo(formula, name)) ?? null);
}

/**
 * The sheet of a build as it stands now, also when it was renamed or moved; null when it was deleted. The marker
 * decides: Excel gives sheets of files without ids their ids by position, so an id alone may be another sheet's. It
 * counts only together with the name, for workbooks whose hidden names were cleaned away.
 */
export function ownSheet(facts: WorkbookFacts, buildId: string, saved: SavedSheet): SheetFact | null {
  const marked = markedSheet(facts, buildId, saved.key);
  if (marked) return marked;
  const marker = markerName(buildId, saved.key).toLowerCase();
  if (facts.names.some(({ name }) => name.toLowerCase() === marker)) return null;
  return facts.sheets.find(({ id, name }) => id === saved.id && name === saved.look.tab) ?? null;
}

/** Excel writes a sheet's name in quotes only where it must. */
function pointsTo(formula: string, tab: string): boolean {
  const target = formula.replace(/^=/, "").toLowerCase();
  const name = tab.toLowerCase();
  return target.startsWith(quoteSheet(name)) || target.startsWith(`${name}!`);
}

/** Names of the sheets of all saved builds. */
function savedTabs(facts: WorkbookFacts): Set<string> {
  const found = allSaved(facts).flatMap((build) => build.sheets.map((saved) => ownSheet(facts, build.id, saved)?.name));
  return new Set(found.filter((name) => name !== undefined));
}

/** Names of all sheets this product built, those whose choices were dropped among them. */
export function ownTabs(facts: WorkbookFacts): Set<string> {
  return new Set([...savedTabs(facts), ...orphanedTabs(facts)]);
}

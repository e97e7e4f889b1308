/**
 * Which table of the workbook serves which need of a kind, and which column plays which role: as a saved build had it, as the user named
 * it, or as detected. The pane and the command line choose by the same rules.
 */
import { type Asked, isAnswered } from "../kinds/asks";
import type { KindAbout, Need, OptionField } from "../kinds/kind";
import { tellsTimes } from "../domain/calendar/times";
import { DATE_WAYS, type DateOrder } from "../tables/cells/date-order";
import { parseDate } from "../tables/cells/parse-date";
import { type Role, rolesOf, type TableKind, tableOf } from "../tables/catalogue";
import { detectColumns } from "../tables/detect";
import { missingRoles } from "../tables/roles";
import type { Cell, ColumnRoles } from "../tables/source";
import type { Text } from "../text/locale";
import { joinTables, notesOnTabs } from "./joined-tables";
import { findSaved, positionOf } from "./saved-columns";
import type { ReadingChoices, RepeatedChoice } from "../tables/cells/reading";
import type { ChosenTable } from "./read/table";
import type { SavedBuild, SavedTable } from "./settings";
import type { FoundSource } from "./sources";

export interface TableChoice {
  readonly found: FoundSource;
  readonly roles: ColumnRoles<Role>;
  /** What the user should know about this table. */
  readonly notes: readonly Text[];
  readonly choices?: ReadingChoices;
}

/** The table as it is to be read. */
export const asChosen = ({ found, roles, notes, choices }: TableChoice): ChosenTable => ({
  source: found.source,
  roles,
  notes,
  choices,
});

/** The choice with a column of a role read in the user's way. */
export const withWay = (choice: TableChoice, role: string, way: string): TableChoice => ({
  ...choice,
  choices: { ...choice.choices, ways: { ...choice.choices?.ways, [role]: way } },
});

/** The choice with status texts taken in the user's way. */
export const withMeanings = (choice: TableChoice, meanings: Readonly<Record<string, string>>): TableChoice =>
  Object.keys(meanings).length === 0
    ? choice
    : { ...choice, choices: { ...choice.choices, meanings: { ...choice.choices?.meanings, ...meanings } } };

/** The choice with rows that repeat another counted or left out as the user says. */
export const withRepeated = (choice: TableChoice, repeated: RepeatedChoice | undefined): TableChoice =>
  repeated === undefined ? choice : { ...choice, choices: { ...choice.choices, repeated } };

/** A kind's tables; null where none is chosen. */
export type TableChoices = Readonly<Partial<Record<TableKind, TableChoice | null>>>;

/** What comes before and after the likeliest table. */
export interface Wishes {
  /** The build whose tables and columns come before any guess; an optional table that it did without stays out. */
  readonly saved?: SavedBuild | null;
  /** The table that the user named for a need. */
  readonly named?: (need: Need) => FoundSource | undefined;
  /** Whether the longest table that looks like no known kind is taken where none fits. */
  readonly orLongest?: (need: Need) => boolean;
}

/** The table with its columns as detected for what it is to be read as. */
export function chooseTable(found: FoundSource, table: TableKind): TableChoice {
  if (found.kind === table) return { found, roles: found.roles, notes: found.notes };
  const { roles, notes } = detectColumns(table, found.source.headers, found.sample);
  return { found, roles, notes };
}

/** The table as `chooseTable` takes it, with what the user should know of it beside the others. */
export function chooseAmong(sources: readonly FoundSource[], found: FoundSource, table: TableKind): TableChoice {
  return withTabs(chooseTable(found, table), sources);
}

function withTabs(choice: TableChoice, sources: readonly FoundSource[]): TableChoice {
  const notes = notesOnTabs(choice.found, sources);
  return notes.length === 0 ? choice : { ...choice, notes: [...choice.notes, ...notes] };
}

/** The first choice for each of a kind's tables. */
export function chooseTables(
  kind: Pick<KindAbout, "needs">,
  sources: readonly FoundSource[],
  wishes: Wishes = {},
): TableChoices {
  const choices = kind.needs.map((need) => {
    const choice = chooseFor(need, sources, wishes);
    return [need.table, choice && withTabs(choice, sources)] as const;
  });
  return Object.fromEntries(choices);
}

/** Needed roles without a column. An amount is not missing where units and a unit price give it. */
export function lackingRoles({ table, roles: wanted }: Need, roles: ColumnRoles<Role>): readonly Role[] {
  const lacking = missingRoles<string>(tableOf(table).roles, (role) => roles[role as Role] !== undefined, wanted);
  return lacking as readonly Role[];
}

const DATE_ORDERS = Object.keys(DATE_WAYS) as DateOrder[];

/** Whether the dates of the first rows come with times, in whichever order they are written. */
function showsTimes({ found: { sample, source }, roles }: TableChoice): boolean {
  const column = roles.date;
  if (column === undefined) return false;
  const { dateSystem } = source;
  const read = (cell: Cell): number[] => {
    const days = DATE_ORDERS.map((order) => parseDate(cell, { dateSystem, order }));
    return days.filter((day) => !Number.isNaN(day)).slice(0, 1);
  };
  return tellsTimes(Float64Array.from(sample.flatMap((row) => read(row[column]))));
}

/** Whether the chosen tables answer what the field asks of them. */
export function answers(choices: TableChoices, { asks }: OptionField): boolean {
  return isAnswered(asks, ({ table, roles = [], oneOf, times, held }: Asked) => {
    const choice = choices[table];
    if (choice == null) return false;
    if (held === true && choice.found.isAsked === true) return false;
    const has = (role: Role): boolean => choice.roles[role] !== undefined;
    return roles.every(has) && (oneOf?.some(has) ?? true) && (times !== true || showsTimes(choice));
  });
}

/** A table's roles, needed ones first: what a sheet depends on is read first. */
export function rolesInOrder({ table, roles: needed }: Need): readonly Role[] {
  const isNeeded = (role: Role): boolean => (needed as readonly Role[]).includes(role);
  const roles = rolesOf(table);
  return [...roles.filter(isNeeded), ...roles.filter((role) => !isNeeded(role))];
}

function chooseFor(
  need: Need,
  sources: readonly FoundSource[],
  { saved, named, orLongest }: Wishes,
): TableChoice | null {
  const own = named?.(need);
  if (own !== undefined) return chooseTable(own, need.table);
  const before = saved?.tables[need.table];
  // The files have to be picked again, and no other table stands in for them.
  if (before?.isAsked === true) return null;
  const isUnused = saved != null && before === undefined && !need.required;
  const choice = (before && savedChoice(before, sources)) ?? (isUnused ? null : likeliest(need, sources));
  return choice ?? (orLongest?.(need) ? longest(need, sources) : null);
}

function savedChoice(saved: SavedTable, sources: readonly FoundSource[]): TableChoice | null {
  const [first, ...others] = findSaved(saved, sources).map(({ found }) => found);
  if (first === undefined || others.includes(undefined)) return null;
  return asSaved(joinTables([first, ...(others as FoundSource[])]), saved);
}

/** The table with the columns that it had and as they were read; a column that is gone has no role any more. */
export function asSaved(found: FoundSource, saved: SavedTable): TableChoice {
  const columns = Object.entries(saved.roles).map(
    ([role, column]) => [role, positionOf(found.source.headers, column)] as const,
  );
  const roles = Object.fromEntries(columns.filter(([, column]) => column !== undefined));
  return { found, roles, notes: found.notes, choices: saved.choices };
}

/** The table most likely meant: of the right kind, with most of the needed columns, then the longest. */
function likeliest(need: Need, sources: readonly FoundSource[]): TableChoice | null {
  const fitting = sources.filter(({ kind }) => kind === need.table).map((found) => chooseTable(found, need.table));
  const [best] = fitting.sort(
    (a, b) =>
      lackingRoles(need, a.roles).length - lackingRoles(need, b.roles).length ||
      b.found.source.rows - a.found.source.rows,
  );
  return best ?? null;
}

function longest(need: Need, sources: readonly FoundSource[]): TableChoice | null {
  const [found] = sources.filter(({ kind }) => kind === null).sort((a, b) => b.source.rows - a.source.rows);
  return found === undefined ? null : chooseTable(found, need.table);
}

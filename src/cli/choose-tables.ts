/** Which tables of the file a build reads and which column plays which role: detected, corrected by the user's flags. */
import type { Need, SheetKind } from "../kinds/kind";
import { type Role, roleOf, rolesOf, type TableKind, tableOf } from "../tables/catalogue";
import { VALUE_TYPES } from "../tables/cells/value-types";
import { mapText, type Text } from "../text/locale";
import { partsOf } from "../tables/source";
import { groupsOfSameHeadings, joinTables } from "../workbook/joined-tables";
import type { FoundSource } from "../workbook/sources";
import {
  chooseTables as chooseFor,
  lackingRoles,
  type TableChoice,
  withMeanings,
  withRepeated,
  withWay,
} from "../workbook/table-choice";
import type { BuildFlags, NamedColumn, NamedReading } from "./build-flags";
import {
  missingColumns,
  noSameHeadings,
  noSuchHeading,
  noSuchTable,
  noSuchWay,
  noTable,
  oneSheet,
  sheetsNotRead,
  uselessRole,
} from "./texts";

export type ChosenTables = Partial<Record<TableKind, TableChoice>>;

/**
 * The tables for a kind. An optional table that the file lacks, or that lacks a column, is left out unless it was
 * named.
 * @throws Problem when a required table or column is missing, or a named one is not there.
 */
export function chooseTables(flags: BuildFlags, found: readonly FoundSource[], fileName: string): ChosenTables {
  const { kind } = flags;
  const { sources, joined } = joinedAsNamed(flags.sheets, found);
  const choices = chooseFor(kind, sources, {
    named: ({ table }) => namedTable(table, flags, sources) ?? joined.find(({ kind: own }) => own === table),
    // Where no table looks like what is wanted but the user names columns, or none other could be meant.
    orLongest: (need) => need.required || flags.columns.some(({ table }) => table === need.table),
  });
  const chosen: ChosenTables = {};
  const unread: { readonly table: TableKind; readonly lacking: readonly Role[] }[] = [];
  for (const need of kind.needs) {
    const choice = choices[need.table] ?? null;
    if (choice === null) {
      if (need.required) throw noTable(fileName, plural(need), need.roles);
      unread.push({ table: need.table, lacking: need.roles });
      continue;
    }
    const named = withColumns(choice, ofTable(need.table, flags.columns, kind));
    const read = withReadings(named, need.table, ofTable(need.table, flags.readings, kind));
    const corrected = withRepeated(withMeanings(read, flags.statuses), flags.repeated ?? undefined);
    const lacking = lackingRoles(need, corrected.roles);
    if (lacking.length === 0) chosen[need.table] = corrected;
    else if (need.required || flags.tables[need.table] !== undefined) {
      throw missingColumns(corrected.found.source.name, lacking, corrected.found.source.headers);
    } else unread.push({ table: need.table, lacking });
  }
  const [useless] = unread.flatMap(({ table, lacking }) =>
    [...ofTable(table, flags.columns, kind), ...ofTable(table, flags.readings, kind)].map(({ role }) => ({
      table,
      lacking,
      role,
    })),
  );
  if (useless !== undefined) throw uselessRole(useless);
  refuseUnreadSheets(joined, chosen);
  return chosen;
}

/** What a table holds, inside a sentence. */
function plural({ table }: Need): Text {
  const { label } = tableOf(table);
  return mapText((locale) => label[locale].toLowerCase());
}

function namedTable(table: TableKind, flags: BuildFlags, sources: readonly FoundSource[]): FoundSource | undefined {
  const name = flags.tables[table];
  if (name === undefined) return undefined;
  const found = calledSo(name, sources);
  if (found === undefined)
    throw noSuchTable(
      table,
      name,
      sources.map(({ source }) => source.name),
    );
  return found;
}

/** The table of that name, the one on the sheet of that name, or the joined one that it is part of. */
function calledSo(name: string, sources: readonly FoundSource[]): FoundSource | undefined {
  const wanted = name.trim().toLowerCase();
  const isIt = ({ name: table, sheet }: FoundSource["source"]): boolean =>
    [table, sheet].some((each) => each.toLowerCase() === wanted);
  return (
    sources.find(({ source }) => source.name.toLowerCase() === wanted) ??
    sources.find(({ source }) => partsOf(source).some(isIt))
  );
}

/** The tables with those that the user wants as one in place of their parts. */
function joinedAsNamed(
  lists: BuildFlags["sheets"],
  found: readonly FoundSource[],
): { readonly sources: readonly FoundSource[]; readonly joined: readonly FoundSource[] } {
  const groups = lists === "all" ? groupsOfSameHeadings(found) : lists.map((names) => namedSheets(names, found));
  if (lists === "all" && groups.length === 0) throw noSameHeadings(found.map(({ source }) => source.name));
  const joined = groups.map(joinTables);
  const parts = new Set(groups.flat());
  return { sources: [...joined, ...found.filter((each) => !parts.has(each))], joined: lists === "all" ? [] : joined };
}

function namedSheets(names: readonly string[], found: readonly FoundSource[]): [FoundSource, ...FoundSource[]] {
  const known = found.map(({ source }) => source.name);
  const [first, ...others] = new Set(
    names.map((name) => {
      const one = calledSo(name, found);
      if (one === undefined) throw noSuchTable("sheets", name, known);
      return one;
    }),
  );
  if (first === undefined || others.length === 0) throw oneSheet(names.join(","));
  return [first, ...others];
}

/** Nothing named is left unread in silence. */
function refuseUnreadSheets(joined: readonly FoundSource[], chosen: ChosenTables): void {
  const read = new Set(Object.values(chosen).map(({ found }) => found));
  const unread = joined.find((each) => !read.has(each));
  if (unread !== undefined) throw sheetsNotRead(unread.source.name, unread.source.headers);
}

/** A role that several tables have belongs to the first of the kind's tables, unless the flag names another. */
function ofTable<N extends NamedColumn | NamedReading>(table: TableKind, named: readonly N[], kind: SheetKind): N[] {
  return named.filter(({ table: stated, role }) => {
    const owner = stated ?? kind.needs.find((need) => rolesOf(need.table).includes(role))?.table;
    return owner === table;
  });
}

/** @throws Problem for a way that a column of the role cannot be read in. */
function withReadings(choice: TableChoice, table: TableKind, readings: readonly NamedReading[]): TableChoice {
  return readings.reduce((corrected, { role, way }) => {
    const ways = VALUE_TYPES[roleOf(table, role).type].ways ?? [];
    if (!ways.some(({ id }) => id === way)) throw noSuchWay(role, way, ways.map(({ id }) => id)); // prettier-ignore
    return withWay(corrected, role, way);
  }, choice);
}

function withColumns(choice: TableChoice, columns: readonly NamedColumn[]): TableChoice {
  const { headers, name } = choice.found.source;
  const normal = (text: string): string => text.normalize("NFKC").trim().toLowerCase();
  const roles: Partial<Record<Role, number>> = { ...choice.roles };
  for (const { role, heading } of columns) {
    const exact = headers.indexOf(heading);
    const column = exact >= 0 ? exact : headers.findIndex((header) => normal(header) === normal(heading));
    if (column < 0) throw noSuchHeading(heading, name, headers);
    // A column has one role: the one just given.
    for (const other of Object.keys(roles) as Role[]) if (roles[other] === column) delete roles[other];
    roles[role] = column;
  }
  return { ...choice, roles };
}

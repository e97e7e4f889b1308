/** Which tables of the file a build reads and which column plays which role: detected, corrected by the user's flags. */
import type { Need, SheetKind } from "../kinds/kind";
import { type Role, roleOf, rolesOf, type TableKind, tableOf } from "../tables/catalogue";
import { VALUE_TYPES } from "../tables/cells/value-types";
import { mapText, type Text } from "../text/locale";
import type { FoundSource } from "../workbook/sources";
import {
  chooseTables as chooseFor,
  lackingRoles,
  type TableChoice,
  withMeanings,
  withWay,
} from "../workbook/table-choice";
import type { BuildFlags, NamedColumn, NamedReading } from "./build-flags";
import { missingColumns, noSuchHeading, noSuchTable, noSuchWay, noTable, uselessRole } from "./texts";

export type ChosenTables = Partial<Record<TableKind, TableChoice>>;

/**
 * The tables for a kind. An optional table that the file lacks, or that lacks a column, is left out unless it was
 * named.
 * @throws Problem when a required table or column is missing, or a named one is not there.
 */
export function chooseTables(flags: BuildFlags, sources: readonly FoundSource[], fileName: string): ChosenTables {
  const { kind } = flags;
  const choices = chooseFor(kind, sources, {
    named: ({ table }) => namedTable(table, flags, sources),
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
    const corrected = withMeanings(read, flags.statuses);
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
  const wanted = name.trim().toLowerCase();
  const found =
    sources.find(({ source }) => source.name.toLowerCase() === wanted) ??
    sources.find(({ source }) => source.sheet.toLowerCase() === wanted);
  if (found === undefined)
    throw noSuchTable(
      table,
      name,
      sources.map(({ source }) => source.name),
    );
  return found;
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

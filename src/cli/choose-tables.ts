/**
 * Which tables of the file a build reads and which column plays which role: detected, corrected by the user's flags.
 */
import type { SheetKind } from "../kinds/kind";
import {
  chooseTable,
  firstChoices,
  missingRoles,
  type Need,
  ROLES,
  type TableChoice,
} from "../taskpane/data/tableChoice";
import type { TableKind } from "../tables/source";
import type { Text } from "../text/locale";
import type { FoundSource } from "../workbook/sources";
import type { BuildFlags, NamedColumn } from "./build-flags";
import { missingColumns, noSuchHeading, noSuchTable, noTable } from "./texts";
import { say } from "../text/say";

export type ChosenTables = Partial<Record<TableKind, TableChoice>>;

const TABLES: Readonly<Record<TableKind, Text>> = {
  orders: say("orders", "订单", "訂單"),
  leads: say("leads", "客资", "客資"),
  campaigns: say("campaigns", "营销活动", "行銷活動"),
  traffic: say("traffic", "流量", "流量"),
};

/**
 * The tables for a kind. An optional table that the file lacks, or that lacks a column, is left out unless it was
 * named.
 * @throws Problem when a required table or column is missing, or a named one is not there.
 */
export function chooseTables(flags: BuildFlags, sources: readonly FoundSource[], fileName: string): ChosenTables {
  const { kind } = flags;
  const guessed = firstChoices(kind, sources, null);
  const chosen: ChosenTables = {};
  for (const need of kind.needs) {
    const choice = namedTable(need.table, flags, sources) ?? guessed[need.table] ?? onlyTable(need, flags, sources);
    if (choice === null) {
      if (need.required) throw noTable(fileName, TABLES[need.table], need.roles);
      continue;
    }
    const corrected = withColumns(choice, columnsFor(need.table, flags.columns, kind));
    const lacking = missingRoles(need, corrected.roles);
    if (lacking.length === 0) chosen[need.table] = corrected;
    else if (need.required || flags.tables[need.table] !== undefined) {
      throw missingColumns(corrected.found.source.name, lacking, corrected.found.source.headers);
    }
  }
  return chosen;
}

function namedTable(table: TableKind, flags: BuildFlags, sources: readonly FoundSource[]): TableChoice | null {
  const name = flags.tables[table];
  if (name === undefined) return null;
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
  return chooseTable(found, table);
}

/** The longest unrecognised table, where no table was recognised but one is required or the user names its columns. */
function onlyTable(need: Need, flags: BuildFlags, sources: readonly FoundSource[]): TableChoice | null {
  const meant = need.required || flags.columns.some(({ table }) => table === need.table);
  const [longest] = sources.filter(({ kind }) => kind === null).sort((a, b) => b.source.rows - a.source.rows);
  return meant && longest !== undefined ? chooseTable(longest, need.table) : null;
}

/** A role that several tables have belongs to the first of the kind's tables, unless the flag names another. */
function columnsFor(table: TableKind, columns: readonly NamedColumn[], kind: SheetKind): NamedColumn[] {
  return columns.filter((column) => {
    const owner = column.table ?? kind.needs.find((need) => ROLES[need.table].includes(column.role))?.table;
    return owner === table;
  });
}

function withColumns(choice: TableChoice, columns: readonly NamedColumn[]): TableChoice {
  const { headers, name } = choice.found.source;
  const normal = (text: string): string => text.normalize("NFKC").trim().toLowerCase();
  const roles: Record<string, number> = { ...choice.roles };
  for (const { role, heading } of columns) {
    const exact = headers.indexOf(heading);
    const column = exact >= 0 ? exact : headers.findIndex((header) => normal(header) === normal(heading));
    if (column < 0) throw noSuchHeading(heading, name, headers);
    // A column has one role: the one just given.
    for (const other of Object.keys(roles)) if (roles[other] === column) delete roles[other];
    roles[role] = column;
  }
  return { ...choice, roles };
}

/**
 * Columns as a saved build remembers them: by heading, so that a refresh finds them where they stand by then.
 */
import type { Role } from "../tables/catalogue";
import type { ColumnRoles, Source } from "../tables/source";
import { columnGone } from "./errors/problems";
import type { ChosenTable } from "./read/table";
import type { SavedColumn, SavedTable } from "./settings";

export function savedTable({ source, roles, choices }: ChosenTable): SavedTable {
  const columns = Object.entries(roles).map(([role, column]): [string, SavedColumn] => {
    const header = source.headers[column] ?? "";
    const occurrence = source.headers.slice(0, column).filter((each) => each === header).length;
    return [role, { header, occurrence }];
  });
  return { table: source.table, sheet: source.sheet, roles: Object.fromEntries(columns), ...(choices && { choices }) };
}

/** Whether a table is the one that was saved: Excel tables by name, in any case; plain heading rows by their sheet. */
export function isSavedTable(source: Source, saved: SavedTable): boolean {
  if (saved.table !== null) return source.table?.toLowerCase() === saved.table.toLowerCase();
  return source.table === null && source.sheet === saved.sheet;
}

/** Where the n-th column with a heading stands now; undefined when it is gone. */
export function positionOf(headers: readonly string[], { header, occurrence }: SavedColumn): number | undefined {
  return headers.flatMap((each, index) => (each === header ? [index] : []))[occurrence];
}

/**
 * Where the remembered columns stand in a table now.
 * @throws Problem naming the first heading that is gone.
 */
export function findColumns(source: Source, { roles }: SavedTable): ColumnRoles<Role> {
  const positions = Object.entries(roles).map(([role, saved]): [string, number] => {
    const column = positionOf(source.headers, saved);
    if (column === undefined) throw columnGone(source.name, saved.header);
    return [role, column];
  });
  return Object.fromEntries(positions);
}

/** Heading by role, for showing. */
export function headersByRole(source: Source, roles: ColumnRoles<Role>): Partial<Record<Role, string>> {
  return Object.fromEntries(Object.entries(roles).map(([role, column]) => [role, source.headers[column] ?? ""]));
}

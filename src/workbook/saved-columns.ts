/**
 * Columns as a saved build remembers them: by heading, so that a refresh finds them where they stand by then.
 */
import type { ColumnRoles, Role, Source } from "../tables/source";
import { columnGone } from "./errors/problems";
import type { SavedColumn, SavedTable } from "./settings";

export function savedTable(source: Source, roles: ColumnRoles): SavedTable {
  const columns = Object.entries(roles).map(([role, column]): [string, SavedColumn] => {
    const header = source.headers[column] ?? "";
    const occurrence = source.headers.slice(0, column).filter((each) => each === header).length;
    return [role, { header, occurrence }];
  });
  return { table: source.table, sheet: source.sheet, roles: Object.fromEntries(columns) };
}

/**
 * Where the remembered columns stand in a table now.
 * @throws Problem naming the first heading that is gone.
 */
export function findColumns(source: Source, saved: SavedTable): ColumnRoles {
  const positions = Object.entries(saved.roles).map(([role, { header, occurrence }]): [string, number] => {
    const column = source.headers.flatMap((each, index) => (each === header ? [index] : []))[occurrence];
    if (column === undefined) throw columnGone(source.name, header);
    return [role, column];
  });
  return Object.fromEntries(positions);
}

/** Heading by role, for showing. */
export function headersByRole(source: Source, roles: ColumnRoles): Partial<Record<Role, string>> {
  return Object.fromEntries(Object.entries(roles).map(([role, column]) => [role, source.headers[column] ?? ""]));
}

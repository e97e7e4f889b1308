/**
 * Columns as a saved build remembers them: by heading, so that a refresh finds them where they stand by then.
 */
import type { Role } from "../tables/catalogue";
import { type ColumnRoles, partsOf, type Source } from "../tables/source";
import { columnGone } from "./errors/problems";
import type { ChosenTable } from "./read/table";
import type { SavedColumn, SavedPlace, SavedTable } from "./settings";

const savedPlace = ({ table, sheet, rows, headers, filled }: Source): SavedPlace => ({
  ...{ table, sheet, rows },
  ...(filled && { filled: { ...columnAt(headers, filled.column), cells: filled.cells } }),
});

/** @param read The source as it was read, which may have grown since it was chosen. */
export function savedTable({ source, roles, choices }: ChosenTable, read: Source = source): SavedTable {
  const columns = Object.entries(roles).map(([role, column]): [string, SavedColumn] => [
    role,
    columnAt(source.headers, column),
  ]);
  const [first, ...more] = partsOf(read).map(savedPlace);
  return {
    ...first!,
    roles: Object.fromEntries(columns),
    ...(more.length > 0 && { more }),
    ...(choices && { choices }),
  };
}

/**
 * The tables that were saved, in their order; undefined in place of one that is gone. Excel tables are found by name, in any case; plain
 * heading rows by their sheet.
 */
export function findSaved<F extends { readonly source: Source }>(
  { more = [], ...first }: SavedTable,
  found: readonly F[],
): readonly { readonly place: SavedPlace; readonly found: F | undefined }[] {
  return [first, ...more].map((place) => ({
    place,
    found: found.find(({ source }) => isAt(source, place)),
  }));
}

function isAt(source: Source, { table, sheet }: SavedPlace): boolean {
  if (table !== null) return source.table?.toLowerCase() === table.toLowerCase();
  return source.table === null && source.sheet === sheet;
}

/** A column by what stands in its heading. */
export function columnAt(headers: readonly string[], column: number): SavedColumn {
  const header = headers[column] ?? "";
  return { header, occurrence: headers.slice(0, column).filter((each) => each === header).length };
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

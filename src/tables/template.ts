/**
 * A table of a kind to be filled in: its columns with the headings of the user's language, by which the table is recognised; and the cells
 * of the sample table, which has the same columns.
 */
import { dayOfText } from "../domain/calendar/calendar";
import type { Locale } from "../text/locale";
import { type TableKind, tableOf } from "./catalogue";
import type { ValueType } from "./cells/value-types";
import type { RoleSpec } from "./roles";
import type { Cell } from "./source";

export interface TemplateColumn {
  readonly heading: string;
  readonly type: ValueType;
}

const rolesOfSample = (kind: TableKind): readonly RoleSpec[] =>
  Object.values<RoleSpec>(tableOf(kind).roles).filter(({ sample }) => sample !== undefined);

/** Whether the product has a sample of such a table. */
export const hasSample = (kind: TableKind): boolean => rolesOfSample(kind).length > 0;

/** The columns that a table of the kind usually has: those of its sample, or all where it has none. */
export function templateColumns(kind: TableKind, locale: Locale): readonly TemplateColumn[] {
  const roles = hasSample(kind) ? rolesOfSample(kind) : Object.values<RoleSpec>(tableOf(kind).roles);
  return roles.map(({ sample, label, type }) => ({ heading: (sample ?? label)[locale], type }));
}

/** Days of the 1900 system with their time, figures as numbers, anything else as text. */
function cellOf(text: string, type: ValueType | undefined): Cell {
  if (type === "money" || type === "count") return text.trim() === "" ? "" : Number(text);
  if (type !== "date") return text;
  const [day = "", time] = text.split(" ");
  const [hours = 0, minutes = 0, seconds = 0] = (time ?? "").split(":").map(Number);
  const serial = dayOfText(day);
  return serial === null ? text : serial + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** The columns and cells of the sample table's text rows, of which the first are headings. */
export function sampleTable(
  kind: TableKind,
  locale: Locale,
  [headings = [], ...rows]: readonly (readonly string[])[],
): { readonly columns: readonly TemplateColumn[]; readonly rows: readonly (readonly Cell[])[] } {
  const known = new Map(templateColumns(kind, locale).map((column) => [column.heading, column.type]));
  const columns = headings.map((heading) => ({ heading, type: known.get(heading) ?? ("text" as const) }));
  return { columns, rows: rows.map((row) => columns.map(({ type }, at) => cellOf(row[at] ?? "", type))) };
}

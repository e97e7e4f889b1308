/**
 * All that the net takes from the product: the kinds and their types, the languages, and the reader of each table.
 */
import type { OptionValues, PlanContext, PlanInput, PreviousBuild, SheetKind } from "../../src/kinds/kind";
import { detectColumns } from "../../src/tables/detect";
import { readAs, type TableKind } from "../../src/tables/catalogue";
import type { Cell, Source } from "../../src/tables/source";

export { SHEET_KINDS } from "../../src/kinds/catalogue";
export type { Area, Plan, PlannedCell, SheetPlan } from "../../src/plan/plan";
export { STYLES } from "../../src/plan/styles";
export { type Locale, LOCALES } from "../../src/text/locale";
export { Problem } from "../../src/text/problem";
export type { Cell, OptionValues, PlanContext, PlanInput, PreviousBuild, SheetKind, Source, TableKind };

/** A table as a kind is given it: columns found by their headings and values, then read. */
export function readTable(table: TableKind, source: Source, rows: readonly (readonly Cell[])[]): PlanInput {
  const { roles } = detectColumns(table, source.headers, rows);
  const columns = Object.entries<number>(roles).map(([role, column]): [string, Cell[]] => [
    role,
    rows.map((row) => row[column]),
  ]);
  return { [table]: readAs(table, { source, roles, detailed: true }, Object.fromEntries(columns)) };
}

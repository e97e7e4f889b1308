/**
 * All that the net takes from the product: the kinds and their types, the languages, and the reader of each table.
 */
import type { PlanInput, Tables } from "../../src/kinds/kind";
import { detectColumns } from "../../src/tables/detect";
import { readCampaigns } from "../../src/tables/read-campaigns";
import { readLeads } from "../../src/tables/read-leads";
import { readOrders } from "../../src/tables/read-orders";
import { readTraffic } from "../../src/tables/read-traffic";
import type { Cell, ColumnRoles, Source, TableKind } from "../../src/tables/source";

export { SHEET_KINDS } from "../../src/kinds/catalogue";
export type { PreviousBuild, OptionValues, PlanContext, PlanInput, SheetKind } from "../../src/kinds/kind";
export type { Area, Plan, PlannedCell, SheetPlan } from "../../src/plan/plan";
export { STYLES } from "../../src/plan/styles";
export type { Cell, Source, TableKind } from "../../src/tables/source";
export { LOCALES } from "../../src/text/locale";
export type { Locale } from "../../src/text/locale";
export { Problem } from "../../src/text/problem";

type Columns = Readonly<Record<string, readonly Cell[]>>;

const READERS: { readonly [K in TableKind]: (source: Source, roles: ColumnRoles, columns: Columns) => Tables[K] } = {
  orders: readOrders,
  leads: readLeads,
  campaigns: readCampaigns,
  traffic: readTraffic,
};

/** A table as a kind is given it: columns found by their headings and values, then read. */
export function readTable(table: TableKind, source: Source, rows: readonly (readonly Cell[])[]): PlanInput {
  const { roles } = detectColumns(table, source.headers, rows);
  const columns = Object.entries(roles).map(([role, column]): [string, Cell[]] => [
    role,
    rows.map((row) => row[column]),
  ]);
  return { [table]: READERS[table](source, roles, Object.fromEntries(columns)) };
}

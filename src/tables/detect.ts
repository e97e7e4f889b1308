/**
 * Detection over the catalogue: what kind of table a set of headings is, and which column plays which role.
 */
import { DEFINITIONS, type RoleOfTable, type TableKind, tableOf } from "./catalogue";
import type { AnyTable } from "./define";
import { type Detection, detectRoles, readHeadings } from "./detect/columns";
import { recognise } from "./detect/recognise";
import type { Cell } from "./source";

const TABLES: readonly AnyTable[] = DEFINITIONS;

/** Headings whose meaning is known: those of every table of records. No role is given to such a column by its values alone. */
const KNOWN_HEADINGS: ReadonlySet<string> = new Set(
  TABLES.filter(({ grain }) => grain === "record").flatMap(({ words }) => Object.values(words).flat()),
);

/**
 * Finds the columns of a table whose kind is known.
 * @param headers Headings as they stand in the sheet, one a column.
 * @param sample Some body rows (50 to 200 are plenty); empty when only headings are known.
 * @example detectColumns("orders", ["订单编号", "买家会员名", "实付金额", "付款时间"], []).roles; // { order: 0, customer: 1, date: 3, amount: 2 }
 */
export function detectColumns<K extends TableKind>(
  kind: K,
  headers: readonly string[],
  sample: readonly (readonly Cell[])[],
): Detection<RoleOfTable<K>> {
  return detectRoles(tableOf(kind), readHeadings(headers, sample), KNOWN_HEADINGS);
}

/**
 * What kind of table it is; null when its headings fit none.
 * @example detectKind(["日期", "客服", "是否有效", "是否进店"], []); // "leads"
 */
export function detectKind(headers: readonly string[], sample: readonly (readonly Cell[])[]): TableKind | null {
  const headings = readHeadings(headers, sample);
  const tried = TABLES.map((table) => ({ table, detection: detectRoles(table, headings, KNOWN_HEADINGS) }));
  return (recognise(tried, headings.normal)?.id ?? null) as TableKind | null;
}

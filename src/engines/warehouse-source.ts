/** The order table of a warehouse as any table is found, by its headings and first rows; and what sheets say of it. */
import { detectColumns, detectKind } from "../tables/detect";
import type { Text } from "../text/locale";
import { say } from "../text/say";
import type { Warehouse } from "./clickhouse";

/** Body rows looked at. */
const SAMPLE_ROWS = 60;

/** @throws Problem for what the server refuses. */
export async function foundInWarehouse(warehouse: Warehouse) {
  const { source } = warehouse;
  const sample = await warehouse.sample(SAMPLE_ROWS);
  const { roles, notes } = detectColumns("orders", source.headers, sample);
  return { source, isAsked: true, kind: detectKind(source.headers, sample), roles, notes, sample } as const;
}

export const readByClickHouse = (table: string, address: string, rows: number): Text => {
  const read = rows.toLocaleString("en-US");
  return say(
    `ClickHouse at ${address} read the orders of “${table}” (${read} rows); the rows themselves are not in this workbook, so the sheets are built anew from there.`,
    `订单由 ${address} 的 ClickHouse 从“${table}”读取（${read} 行）；明细不在本工作簿中，更新时请从该处重新生成。`,
    `訂單由 ${address} 的 ClickHouse 從「${table}」讀取（${read} 列）；明細不在本活頁簿中，更新時請從該處重新建立。`,
  );
};

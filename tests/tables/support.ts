/** Tables for tests: written as headings and rows, read the way a workbook's table is. */
import { detectColumns } from "../../src/tables/detect";
import type { EventProducts } from "../../src/tables/event-products";
import { EVENT_PRODUCTS } from "../../src/tables/event-products/read";
import type { Tasks } from "../../src/tables/tasks";
import { TASKS } from "../../src/tables/tasks/read";
import type { Campaigns } from "../../src/tables/campaigns";
import type { Leads } from "../../src/tables/leads";
import type { Orders } from "../../src/tables/orders";
import type { SellerLog } from "../../src/tables/seller-log";
import { CAMPAIGNS } from "../../src/tables/campaigns/read";
import { LEADS } from "../../src/tables/leads/read";
import { ORDERS } from "../../src/tables/orders/read";
import { SELLER_LOG } from "../../src/tables/seller-log/read";
import { TRAFFIC } from "../../src/tables/traffic/read";
import type { Activities } from "../../src/tables/activities";
import { ACTIVITIES } from "../../src/tables/activities/read";
import type { ProductTraffic } from "../../src/tables/product-traffic";
import { PRODUCT_TRAFFIC } from "../../src/tables/product-traffic/read";
import { PRODUCTS } from "../../src/tables/products/read";
import type { Products } from "../../src/tables/products";
import type { ReadingChoices } from "../../src/tables/cells/reading";
import type { LeftOut } from "../../src/tables/reasons";
import type { Cell, ColumnRoles, Source } from "../../src/tables/source";
import type { Surveys } from "../../src/tables/surveys";
import { SURVEYS } from "../../src/tables/surveys/read";
import type { Traffic } from "../../src/tables/traffic";

/** Headings of an order export of Shopify. */
export const SHOPIFY = [
  ...["Name", "Email", "Financial Status", "Paid at", "Total", "Lineitem quantity", "Lineitem name"],
  ...["Cancelled at", "Refunded Amount"],
];

export function sourceOf(headers: readonly string[], rows: number, dateSystem: 1900 | 1904 = 1900): Source {
  return { name: "订单", sheet: "订单", table: null, headers, headerRow: 0, firstColumn: 0, rows, dateSystem };
}

/** The cells of each role's column. */
export function columnsOf<R extends string>(
  roles: ColumnRoles<R>,
  rows: readonly (readonly Cell[])[],
): Partial<Record<R, Cell[]>> {
  const columns: Partial<Record<R, Cell[]>> = {};
  for (const role in roles) columns[role] = rows.map((row) => row[roles[role]!]);
  return columns;
}

/** Detects the columns and reads the orders, as the add-in does. */
export function ordersOf(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
  dateSystem: 1900 | 1904 = 1900,
  choices?: ReadingChoices,
): Orders {
  const { roles } = detectColumns("orders", headers, rows);
  return ORDERS.read(sourceOf(headers, rows.length, dateSystem), roles, columnsOf(roles, rows), { choices });
}

export function leadsOf(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
  choices?: ReadingChoices,
): Leads {
  const { roles } = detectColumns("leads", headers, rows);
  return LEADS.read(sourceOf(headers, rows.length), roles, columnsOf(roles, rows), { choices });
}

export function campaignsOf(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
  choices?: ReadingChoices,
): Campaigns {
  const { roles } = detectColumns("campaigns", headers, rows);
  return CAMPAIGNS.read(sourceOf(headers, rows.length), roles, columnsOf(roles, rows), { choices });
}

export function trafficOf(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
  dateSystem: 1900 | 1904 = 1900,
): Traffic {
  const { roles } = detectColumns("traffic", headers, rows);
  return TRAFFIC.read(sourceOf(headers, rows.length, dateSystem), roles, columnsOf(roles, rows));
}

export function productsOf(headers: readonly string[], rows: readonly (readonly Cell[])[]): Products {
  const { roles } = detectColumns("products", headers, rows);
  return PRODUCTS.read(sourceOf(headers, rows.length), roles, columnsOf(roles, rows));
}

export function activitiesOf(headers: readonly string[], rows: readonly (readonly Cell[])[]): Activities {
  const { roles } = detectColumns("activities", headers, rows);
  return ACTIVITIES.read(sourceOf(headers, rows.length), roles, columnsOf(roles, rows));
}

export function productTrafficOf(headers: readonly string[], rows: readonly (readonly Cell[])[]): ProductTraffic {
  const { roles } = detectColumns("productTraffic", headers, rows);
  return PRODUCT_TRAFFIC.read(sourceOf(headers, rows.length), roles, columnsOf(roles, rows));
}

export function tasksOf(headers: readonly string[], rows: readonly (readonly Cell[])[]): Tasks {
  const { roles } = detectColumns("tasks", headers, rows);
  return TASKS.read(sourceOf(headers, rows.length), roles, columnsOf(roles, rows));
}

export function eventProductsOf(headers: readonly string[], rows: readonly (readonly Cell[])[]): EventProducts {
  const { roles } = detectColumns("eventProducts", headers, rows);
  return EVENT_PRODUCTS.read(sourceOf(headers, rows.length), roles, columnsOf(roles, rows));
}

export function surveysOf(headers: readonly string[], rows: readonly (readonly Cell[])[]): Surveys {
  const { roles } = detectColumns("surveys", headers, rows);
  return SURVEYS.read(sourceOf(headers, rows.length), roles, columnsOf(roles, rows));
}

export function sellerLogOf(headers: readonly string[], rows: readonly (readonly Cell[])[]): SellerLog {
  const { roles } = detectColumns("sellerLog", headers, rows);
  return SELLER_LOG.read(sourceOf(headers, rows.length), roles, columnsOf(roles, rows));
}

/** Reason → rows, for short expectations. */
export function reasonsOf(table: { readonly leftOut: readonly LeftOut[] }): Record<string, readonly number[]> {
  return Object.fromEntries(table.leftOut.map(({ reason, rows }) => [reason, rows]));
}

/** Orders without their numbering: what must not depend on the order of the rows. */
export function unordered(orders: Orders): string[] {
  return Array.from(orders.date, (date, i) =>
    [date, orders.amount[i], orders.units[i], orders.customers[orders.customer[i]!] ?? "nobody"].join(" "),
  ).sort();
}

/** Customer → [orders, amount]. */
export function byCustomer(orders: Orders): Record<string, [number, number]> {
  const totals: Record<string, [number, number]> = {};
  orders.customer.forEach((customer, i) => {
    const name = orders.customers[customer] ?? "nobody";
    const [count, amount] = totals[name] ?? [0, 0];
    totals[name] = [count + 1, amount + orders.amount[i]!];
  });
  return totals;
}

/**
 * Tables of a large shop, by a row's number; the same at every run.
 */
import type { TableKind } from "../../../src/tables/catalogue";

export const ROWS = 100_000;
export const AS_OF = 46_315;
const SELLERS = 40;

type Row = (string | number)[];
interface MadeTable {
  readonly headings: readonly string[];
  readonly row: (i: number) => Row;
}

const dayOf = (i: number): number => AS_OF - ((i * 104_729) % 730) + ((i * 7_919) % 1_000) / 1_000;
const leadDay = (i: number): number => AS_OF - ((i * 7_919) % 400);

export const TABLES: Readonly<Partial<Record<TableKind, MadeTable>>> = {
  orders: {
    headings: ["Order ID", "Customer", "Paid at", "Product", "Product category", "Quantity", "Amount paid", "Cost of goods", "Status", "Seller", "Channel"], // prettier-ignore
    row: (i) => [
      ...[`SO${10_000_000 + i}`, `C${Math.floor((((i * 7_919) % ROWS) / ROWS) ** 1.6 * (ROWS / 5))}`, dayOf(i)],
      ...[`Product ${(i * 31) % 400}`, `Category ${(i * 31) % 12}`, 1 + (i % 3), 5 + ((i * 15_485_863) % 50_000) / 100],
      ...[3 + (i % 50), i % 17 === 0 ? "Refunded" : "Paid", `Seller ${(i * 17) % SELLERS}`, `Channel ${i % 6}`],
    ], // prettier-ignore
  },
  leads: {
    headings: ["Lead ID", "Lead date", "Seller", "Source", "Customer", "Mobile", "Phone", "WeChat", "Valid", "Visited", "Ordered", "Need date", "Last contact", "Lead status"], // prettier-ignore
    row: (i) => [
      ...[`L${1_000_000 + i}`, leadDay(i), `Seller ${(i * 17) % SELLERS}`, `Source ${i % 9}`, `Lead ${i}`, `138${10_000_000 + i}`],
      ...["Yes", i % 4 === 0 ? "No" : "Yes", i % 5 === 0 ? "No" : "Yes", i % 3 === 0 ? "Yes" : "No", i % 11 === 0 ? "Yes" : "No"],
      ...[AS_OF + ((i * 104_729) % 600) - 40, Math.min(AS_OF, leadDay(i) + ((i * 13) % 60)), i % 7 === 0 ? "Lost" : "In progress"],
    ], // prettier-ignore
  },
  products: {
    headings: ["SKU", "Product", "Price", "Cost", "On hand", "Lead time (days)"],
    row: (i) => [`P${i}`, `Product ${i}`, 20 + i, 8 + i / 2, (i * 37) % 300, 7 + (i % 30)],
  },
  sellerLog: {
    headings: ["Date", "Seller", "Team", "New contacts", "Total chats", "Replied share"],
    row: (i) => [Math.floor(AS_OF - i / SELLERS), `Seller ${i % SELLERS}`, `Team ${i % 3}`, i % 7, 10 + (i % 30), 0.9],
  },
};
/** Of tables that have fewer. */
export const ROWS_OF: Readonly<Partial<Record<TableKind, number>>> = { products: 400, sellerLog: 8_000 };

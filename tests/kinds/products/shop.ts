/** A small shop for the tests of products: order lines and a product table, read as a workbook's are. */
import { serialOf } from "../../../src/domain/calendar/calendar";
import type { PlanInput } from "../../../src/kinds/kind";
import type { Cell } from "../../../src/tables/source";
import { ordersOf, productsOf } from "../../tables/support";
import { uniform } from "../../domain/seeded";

/** The day after the last order. */
export const TODAY = serialOf(2026, 11, 2);

const ORDER_HEADERS = ["Order ID", "Customer", "Paid at", "Product", "Quantity", "Amount paid"];
const PRODUCT_HEADERS = [
  ...["SKU", "Product", "Price", "Unit cost", "On hand", "On order", "Reserved"],
  ...["Supplier", "Lead time", "MOQ", "Pack size", "Visitors", "Conversion"],
];

export type Line = readonly [product: string, daysAgo: number, units: number, amount: number];

export const orders = (lines: readonly Line[]) =>
  ordersOf(
    ORDER_HEADERS,
    lines.map(([product, ago, units, amount], i): Cell[] => [
      `N${i}`,
      `C${i % 9}`,
      TODAY - 1 - ago,
      product,
      units,
      amount,
    ]),
  );

export const products = (rows: readonly (readonly Cell[])[]) => productsOf(PRODUCT_HEADERS, rows);

/** Half a year of lines: of every so many days one, of growing or falling units. */
export function someLines(): Line[] {
  const random = uniform(7);
  const ITEMS = [
    { name: "Sofa", price: 2000, every: 2, now: 1.2 },
    { name: "Lamp", price: 60, every: 1, now: 2 },
    { name: "Rug", price: 400, every: 2, now: 0.5 },
    { name: "Vase", price: 15, every: 12, now: 1 },
  ];
  return ITEMS.flatMap(({ name, price, every, now }) =>
    Array.from({ length: Math.floor(182 / every) }, (_, i): Line => {
      const ago = i * every;
      const units = Math.max(1, Math.round((ago < 91 ? now : 1) * (1 + 2 * random())));
      return [name, ago, units, units * price];
    }),
  );
}

export const SOME_PRODUCTS: readonly (readonly Cell[])[] = [
  ["S-1", "Sofa", 2000, 900, 30, 0, 2, "Timber", 21, 4, 2, 4000, "2%"],
  ["L-1", "Lamp", 60, 20, 40, 20, 0, "Bright", 14, 50, 12, 3000, "6%"],
  ["R-1", "Rug", 400, 450, 400, 0, 0, "Loom", "", "", "", 2000, "2%"],
  ["V-1", "Vase", 15, 5, 0, 0, 3, "Loom", 30, 10, 5, 900, "1%"],
  ["C-1", "Clock", 25, 9, 12, 0, 0, "", 7, "", "", "", ""],
];

export const shop = (): PlanInput => ({ orders: orders(someLines()), products: products(SOME_PRODUCTS) });

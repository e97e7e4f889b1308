/**
 * What products are planned from in the net.
 */
import type { Inputs } from "../input";
import { changed, given, orders, part, sample, sampleTables } from "../tables";

export const PRODUCT_INPUTS: Inputs = {
  samples: { tables: (locale) => sampleTables(locale, "orders", "products", "productTraffic") },
  "prices and bids": {
    tables: (locale) => sampleTables(locale, "orders", "products"),
    options: { prices: true, bids: true, packing: 4, promotion: 0.15, targetMargin: 0.25, demandBy: "average" },
  },
  "orders alone": { tables: (locale) => sampleTables(locale, "orders"), options: { weeks: 26, cutA: 0.5 } },
  "made orders": {
    tables: () => given("orders", orders(120, 5)),
    options: { asOf: 46_300 },
  },
  "no costs": {
    tables: (locale) => ({
      ...sampleTables(locale, "orders"),
      ...given("products", part(sample(locale, "products"), { without: [3, 4, 8] }), { table: "P" }),
    }),
    options: { serviceLevel: 0.4, cycleDays: 7 },
  },
  "no stock": {
    tables: (locale) => ({
      ...sampleTables(locale, "orders"),
      ...given("products", part(sample(locale, "products"), { without: [5, 6, 7] })),
    }),
  },
  decided: {
    tables: (locale) => sampleTables(locale, "orders", "products"),
    before: { tables: (locale) => sampleTables(locale, "orders", "products") },
    // The sixth column holds the buyer's quantity, the seventh a remark.
    since: ({ options, sheets }) => {
      const list = sheets.replenish!;
      const rows = list.rows.map((row, at) => [
        ...row.slice(0, 5),
        at === 1 ? 40 : "",
        at === 2 ? "later" : "",
        ...row.slice(7),
      ]);
      return { options, sheets: { replenish: { ...list, rows } } };
    },
  },
  "1904": {
    tables: (locale) => ({
      ...given("orders", sample(locale, "orders"), { dateSystem: 1904 }),
      ...given(
        "products",
        changed(sample(locale, "products"), 5, () => 0),
      ),
    }),
    options: { leadTime: 60, overstockDays: 30 },
  },
};

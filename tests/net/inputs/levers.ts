/**
 * What the levers are planned from in the net.
 */
import type { Inputs } from "../input";
import { given, orders, part, sample, sampleTables } from "../tables";

const EVERY_SHEET = { steps: true, response: true, touches: true, whoGotIt: true };

export const LEVER_INPUTS: Inputs = {
  samples: {
    tables: (locale) => sampleTables(locale, "orders", "products", "sellerLog"),
    options: EVERY_SHEET,
  },
  "orders alone": { tables: (locale) => sampleTables(locale, "orders"), options: { weeks: 20, together: "order" } },
  "made orders": {
    tables: () => given("orders", orders(120, 5)),
    options: { asOf: 46_300, threshold: 333, margin: 0.5 },
  },
  marked: {
    tables: (locale) => sampleTables(locale, "orders"),
    options: { weeks: 8, whoGotIt: true },
    before: { tables: (locale) => sampleTables(locale, "orders"), options: { weeks: 8, whoGotIt: true } },
    // The second column holds the mark.
    since: ({ options, sheets }) => {
      const list = sheets.whoGotIt!;
      const rows = list.rows.map((row, at) => [row[0]!, at % 2 === 0 ? "✓" : "", ...row.slice(2)]);
      return { options, sheets: { whoGotIt: { ...list, rows } } };
    },
  },
  "1904": {
    tables: (locale) => ({
      ...given("orders", sample(locale, "orders"), { dateSystem: 1904 }),
      ...given("products", part(sample(locale, "products"), { without: [4] })),
    }),
    options: { weeks: 13, discount: 0.02, confidence: 0.8 },
  },
};

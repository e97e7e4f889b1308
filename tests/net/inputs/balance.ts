/**
 * What the cross-team balance is planned from in the net.
 */
import type { Inputs } from "../input";
import { day, sampleTables } from "../tables";

export const BALANCE_INPUTS: Inputs = {
  samples: { tables: (locale) => sampleTables(locale, "orders", "products") },
  "no tables": {
    tables: () => ({}),
    options: { items: "A, b*; 丙", departments: "North, South", months: 3, horizon: 1, cover: 0 },
  },
  "orders alone, months that are over": {
    tables: (locale) => sampleTables(locale, "orders"),
    options: { items: "A", unitCostLimit: 1, investmentLimit: 1000 },
    before: { tables: (locale) => sampleTables(locale, "orders"), options: { items: "A" } },
    since: ({ options, sheets }) => {
      const rows = sheets.consensus!.rows.map((row, i) => (i === 0 ? row.with(1, day("2026-09-01")) : row));
      return { options, sheets: { consensus: { ...sheets.consensus!, rows } } };
    },
  },
};

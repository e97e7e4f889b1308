/**
 * What the leads desk is planned from in the net.
 */
import type { Inputs } from "../input";
import { changed, day, given, messyLeads, part, plainLeads, sample, sampleTables } from "../tables";

const LAST = { asOf: day("2026-11-01") };

export const LEAD_INPUTS: Inputs = {
  samples: {
    tables: (locale) => given("leads", sample(locale, "leads"), { table: "Leads" }),
    options: { ...LAST, effort: true, review: true, sources: true, stickiness: true },
  },
  "texts, as values": {
    tables: (locale) => given("leads", sample(locale, "leads"), { excel: false, sheet: "O'Brien's", at: [3, 1] }),
    options: { ...LAST, liveLeads: 10, hours: 7.5 },
  },
  "with activities": {
    tables: (locale) => sampleTables(locale, "leads", "activities"),
    options: LAST,
  },
  messy: { tables: () => given("leads", messyLeads(90, 5), { sheet: "客资" }), options: { review: true } },
  plain: {
    tables: () => given("leads", plainLeads(60, 2)),
    options: { everyDays: [1, 2, 3, 4], monthsA: 1, sources: true },
  },
  "without days and ids": {
    tables: (locale) => given("leads", part(sample(locale, "leads"), { without: [0, 9, 13] })),
    options: LAST,
  },
  "1904": {
    tables: (locale) =>
      given(
        "leads",
        changed(sample(locale, "leads"), 3, (cell, row) => (row % 7 === 0 ? "" : cell)),
        { dateSystem: 1904 },
      ),
    options: { ...LAST, effortShares: [1, 1, 1, 1] },
    tabName: (preferred) => `${preferred}'s (2)`,
  },
  "typed before": {
    tables: (locale) => given("leads", sample(locale, "leads"), { table: "Leads" }),
    options: LAST,
    before: { tables: (locale) => given("leads", sample(locale, "leads"), { table: "Leads" }), options: LAST },
    since: (build) => ({
      ...build,
      sheets: Object.fromEntries(
        Object.entries(build.sheets).map(([key, sheet]) => {
          const rows = sheet!.rows.map((row, at) =>
            row.map((cell, i) => (at % 9 === 0 && (i === 11 || i === 12) ? `typed ${at}` : cell)),
          );
          const gone = rows[0]!.map((cell, i) => (i === 15 ? "L99999" : cell));
          return [key, { ...sheet!, rows: [...rows, gone] }];
        }),
      ),
    }),
  },
};

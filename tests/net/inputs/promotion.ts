/**
 * What promotions are planned from in the net.
 */
import type { Inputs } from "../input";
import { day, given, orders, part, sample, sampleTables } from "../tables";

const ALL_SHEETS = { forecast: true, readiness: true, warRoom: true, lessons: true };

export const PROMOTION_INPUTS: Inputs = {
  samples: {
    tables: (locale) => sampleTables(locale, "orders", "traffic", "products", "tasks", "eventProducts"),
    options: { ...ALL_SHEETS, event: "own", eventDay: day("2026-11-22") },
  },
  template: { tables: () => ({}), options: { event: "midYear", workdays: "everyDay" } },
  "made orders": {
    tables: () => given("orders", orders(120, 5)),
    options: { ...ALL_SHEETS, event: "own", eventDay: 46_300, basis: "weeksBefore", workdays: "weekdays" },
  },
  "rings and unknown predecessors": {
    tables: () =>
      given("tasks", {
        headers: ["No.", "Task", "Phase", "Owner", "Duration, days", "Waits for", "State"],
        rows: [
          [1, "A", "Warm-up", "Ann", 2, "2", "Done"],
          [2, "B", "Warm-up", "ann", 3, "1", "doing"],
          [3, "C", "nowhere", "Bo", 1.5, "9", "half"],
          [4, "D", "The day", "", 0, "A, C", ""],
        ],
      }),
    options: { eventDay: day("2026-12-20"), asOf: day("2026-12-14") },
  },
  "typed since": {
    tables: (locale) => given("orders", part(sample(locale, "orders"), { rows: (_, at) => at < 300 })),
    options: { lessons: true, event: "own", eventDay: day("2026-11-22") },
    before: { tables: (locale) => sampleTables(locale, "orders") },
    since: ({ options, sheets }) => {
      const list = sheets.tasks!;
      // Phase, duration and predecessors are the tenth to the twelfth column.
      const typed = [31, "New", ...Array.from({ length: 7 }, () => ""), list.rows[0]![9], 2, "4"];
      const rows = list.rows.map((row, at) => (at === 30 ? [...typed, ...row.slice(typed.length)] : row));
      return { options, sheets: { tasks: { ...list, rows } } };
    },
  },
};

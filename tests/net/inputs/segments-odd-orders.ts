/**
 * Segments of the net planned from orders spread unusually: each customer once, all alike, over four years, within one month.
 */
import type { Inputs } from "../input";
import type { PlanInput } from "../kinds";
import { changed, day, given, orders, part, sample } from "../tables";
import { EVERY_SHEET, together } from "./segments-options";

/** Twelve customers of one order each, on one day, of one amount. */
function allAlike(): PlanInput {
  const each = changed(orders(12, 9), 1, (_, row) => `c${row}`);
  const sameDay = changed(each, 2, () => day("2026-05-05"));
  return given(
    "orders",
    changed(sameDay, 3, () => 10),
  );
}

export const ODD_ORDER_INPUTS: Inputs = {
  "each once": {
    tables: (locale) =>
      given(
        "orders",
        changed(part(sample(locale, "orders"), { rows: (_, at) => at < 50 }), 1, (_, row) => `c${row}`),
      ),
    options: together(EVERY_SHEET),
  },
  "each once by ntile": {
    tables: () =>
      given(
        "orders",
        changed(orders(40, 9), 1, (_, row) => `c${row}`),
      ),
    options: together({ ...EVERY_SHEET, map: "eleven", scoring: "ntile" }),
  },
  "all alike": {
    tables: allAlike,
    options: together(EVERY_SHEET),
  },
  "all alike by ntile": {
    tables: allAlike,
    options: together({ map: "eleven", scoring: "ntile" }),
  },
  "four years": {
    tables: () =>
      given(
        "orders",
        changed(orders(150, 13), 2, (date, row) => Number(date) - (row % 3) * 500),
        { table: "Orders" },
      ),
    options: together({ cohorts: true, value: true, asOf: day("2026-10-20"), windowMonths: 1 }),
  },
  "four years together": {
    tables: () =>
      given(
        "orders",
        changed(orders(150, 13), 2, (date, row) => Number(date) - (row % 3) * 500),
        { table: "Orders" },
      ),
    options: together(EVERY_SHEET),
  },
  "one month": {
    tables: () => given("orders", part(orders(2500, 14), { rows: (row) => Number(row[2]) > day("2026-10-03") })),
    options: together(EVERY_SHEET),
  },
};

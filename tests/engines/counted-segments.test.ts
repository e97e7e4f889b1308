/** A law: segments whose customers DuckDB counts say of everyone, cell by cell, what those of the same orders in memory say. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { arrived } from "../../src/domain/steps";
import { openDuckDb } from "../../src/engines/duckdb";
import { readOrders } from "../../src/engines/read-orders";
import type { OptionValues, PlanContext } from "../../src/kinds/kind";
import { segmentsKind } from "../../src/kinds/segments/kind";
import { type Measure, MEASURES } from "../../src/kinds/segments/scoring";
import { ORDERS } from "../../src/tables/orders/read";
import { contextOf } from "../kinds/support/context";
import { sourceOf } from "../tables/support";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "counted-"));
});
afterAll(() => rm(folder, { recursive: true }));

const HEADINGS = ["Order ID", "Customer", "Order date", "Total", "Quantity"];
const ROLES = { order: 0, customer: 1, date: 2, amount: 3, units: 4 };

const row = fc.tuple(
  fc.integer({ min: 1, max: 30 }),
  fc.date({ min: new Date("2025-11-20"), max: new Date("2026-09-10"), noInvalidDate: true }),
  fc.integer({ min: 1, max: 40_000 }),
  fc.nat(5),
);
const rows = fc
  .array(row, { minLength: 50, maxLength: 100 })
  .map((all) =>
    all.map(([who, day, cents, units], i) => [
      ...[`N${i + 1}`, `Customer ${who}`, day.toISOString().slice(0, 10), (cents / 100).toFixed(2), String(units)],
    ]),
  );
const options = fc.record({
  values: fc.constantFrom<OptionValues>(
    { map: "eleven" },
    { map: "sheet", bins: 4, scoring: "quantile" },
    { map: "r-docs", scoring: "rfm-package" },
    { map: "sheet" },
    { map: "eight", scoring: "mean" },
    { map: "eight", scoring: "median" },
    { map: "eight", scoring: "mean-score" },
    { map: "eight", scoring: "mean-score", pointsBy: "cuts" },
    { map: "eleven", scoring: "cuts", comparison: "at-least" },
    { map: "grid", scoring: "ntile" },
  ),
  frequencyAs: fc.constantFrom("orders", "days"),
  monetaryAs: fc.constantFrom("sum", "average", "day-average"),
  windowMonths: fc.constantFrom(null, 6),
});

/** As JSON has it. Rows left out are not listed where an engine counts them. */
const settled = (plan: unknown): unknown =>
  JSON.parse(
    JSON.stringify(plan, (_, value: unknown) =>
      typeof value === "string" ? value.replace(/ {2}· {2}row .*$/, "") : value,
    ),
  );

/** The same, with numbers near enough: sums are added up in another order. */
const nearTo = (plan: unknown): unknown =>
  JSON.parse(JSON.stringify(settled(plan)), (_, value: unknown) => {
    if (typeof value !== "number") return value;
    return {
      asymmetricMatch: (other: unknown) => typeof other === "number" && Math.abs(other - value) <= 1e-9 * Math.max(1, Math.abs(value)),
      toString: () => String(value),
    }; // prettier-ignore
  });

const segmentsOf = (result: unknown): unknown => (result as { readonly segments: unknown }).segments;

/** One cut or value is typed for a measure, the others are left to the data. */
const typedFor =
  (measure: Measure, value: number, bins: number): PlanContext["typed"] =>
  (sheet, key) => {
    if (sheet !== "how" || !new RegExp(`^cut[.].*[.]${measure}`).test(key)) return undefined;
    const rows = /[.](mean|median|mean-score)[.]/.test(key) ? 1 : bins - 1;
    return Array.from({ length: rows }, (_, i) => [i === 0 ? value : null]);
  };
const typed = fc.option(fc.tuple(fc.constantFrom(...MEASURES), fc.integer({ min: 1, max: 200 })), { freq: 2 });

test("every sheet is the one of orders in memory", async () => {
  await fc.assert(
    fc.asyncProperty(rows, options, typed, async (list, { values, ...further }, own) => {
      const context = {
        ...contextOf(),
        ...(own && { typed: typedFor(own[0], own[1], (values["bins"] as number | undefined) ?? 5) }),
      };
      const given = { ...values, ...further, ties: "name", listedCustomers: 4 };
      const file = path.join(folder, "orders.csv");
      await writeFile(file, [HEADINGS, ...list].map((cells) => `${cells.join(",")}\n`).join(""));
      const source = sourceOf(HEADINGS, list.length);
      const part = { paths: [file], delimiter: ",", skip: 1, columns: HEADINGS.length, firstColumn: 0 };
      const engine = await openDuckDb({ format: "csv", parts: [part] });
      try {
        const asked = await readOrders(engine, { source, roles: ROLES });
        const { sheets, result, keyFigures } = await arrived(segmentsKind.steps!({ asked }, given, context));
        const orders = ORDERS.readRows(source, ROLES, list);
        const held = segmentsKind.plan({ orders }, given, context);
        const listed = segmentsKind.plan({ orders }, { ...given, listedCustomers: 1000 }, context);
        expect(settled(segmentsOf(result))).toEqual(nearTo(segmentsOf(listed.result)));
        expect(settled({ sheets, result, keyFigures })).toEqual(
          nearTo({ sheets: held.sheets, result: held.result, keyFigures: held.keyFigures }),
        );
      } finally {
        engine.close();
      }
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

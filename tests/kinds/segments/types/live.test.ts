/**
 * Persons and businesses in one workbook: each set of sheets is the one a build of that type alone makes, and the sheet that compares
 * both adds up to all customers.
 */
import type { PreviousBuild, OptionValues } from "../../../../src/kinds/kind";
import type { Plan } from "../../../../src/plan/plan";
import { segmentsKind } from "../../../../src/kinds/segments/kind";
import type { MovesResult } from "../../../../src/kinds/segments/model/moves";
import type { SegmentsResult } from "../../../../src/kinds/segments/result";
import { type Locale, LOCALES } from "../../../../src/text/locale";
import { contextOf } from "../../support/context";
import { errorCells, liveChecks, writePlan } from "../../support/live-plan";
import { ordersOf, type TestOrder } from "../../support/orders";
import { expectPlanLaws } from "../../support/plan-laws";

/** Businesses buy more and more often. */
const MADE: readonly TestOrder[] = Array.from({ length: 260 }, (_, i) => {
  const business = i % 4 === 0;
  return {
    customer: business ? `Firm ${(i * i) % 17} Ltd` : `Customer ${(i * i) % 61}`,
    date: 46000 + ((i * 37) % 290),
    amount: (business ? 900 : 20) + ((i * 53) % 400) / 4,
  };
});
const ALL = { playbook: true, moves: true, cohorts: true, value: true };

const planOf = (values: OptionValues = {}, locale: Locale = "en-US", list = MADE): Plan =>
  segmentsKind.plan({ orders: ordersOf(list) }, { businessRule: "name", ...values }, contextOf(locale));
const typesOf = (plan: Plan) => plan.result as { persons: SegmentsResult; businesses: SegmentsResult };
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

it("has one map, a sheet that compares, and a set of sheets for each type", () => {
  const plan = planOf(ALL);
  const set = ["segments", "customers", "playbook", "moves", "cohorts", "value"];
  expect(plan.sheets.map(({ key }) => key)).toEqual([
    "types",
    ...set,
    ...set.map((key) => `${key}.businesses`),
    "map",
    "how",
  ]);
  const tables = plan.sheets.flatMap(({ tables: own }) => own.map(({ name }) => name));
  expect(new Set(tables).size).toBe(tables.length);
  expect(plan.sheets.find(({ key }) => key === "value.businesses")!.tab).toBe("Customer value (Businesses)");
});

it("scores each type among its own kind, as a build of that type alone does", () => {
  const { persons, businesses } = typesOf(planOf(ALL));
  const asOf = 46289;
  const alone = (customers: string) => planOf({ ...ALL, customers, asOf }).result;
  expect(alone("persons")).toEqual({ ...persons, persons: null, businesses: null });
  expect(alone("businesses")).toEqual({ ...businesses, persons: null, businesses: null });
  expect(businesses.customers.every(({ customer }) => customer.endsWith("Ltd"))).toBe(true);
  expect(persons.customers.some(({ customer }) => customer.endsWith("Ltd"))).toBe(false);
});

it("reports under the same keys whether the types are apart or not", () => {
  const [apart, together] = [planOf(ALL), planOf({ ...ALL, customers: "together" })];
  expect(Object.keys(apart.result as object).sort()).toEqual(Object.keys(together.result as object).sort());
  expect(apart.result).toMatchObject({ asOf: "2026-09-24", customers: null });
});

it("notes names that look like firms, and keeps them with the others, where nothing parts them", () => {
  const { result, notes } = planOf({ businessRule: "auto" });
  expect(result).toMatchObject({ persons: null, businesses: null });
  expect(notes!.map((note) => note["en-US"])).toContainEqual(
    expect.stringMatching(/^\d+ of \d+ customer names look like those of firms, such as “Firm 0 Ltd”/),
  );
});

it("persons and businesses are all customers, with all orders and revenue", () => {
  const { persons, businesses } = typesOf(planOf());
  const together = planOf({ customers: "together" }).result as SegmentsResult;
  for (const figure of ["customers", "orders", "revenue"] as const) {
    const of = ({ segments }: SegmentsResult): number => sum(segments.map((segment) => segment[figure]));
    expect(of(persons) + of(businesses)).toBeCloseTo(of(together), 6);
  }
});

it.each(["eleven", "eight", "sheet"])(
  "is calculated without an error, and every check holds, under the map %s",
  async (map) => {
    const plan = planOf({ ...ALL, map });
    expectPlanLaws(plan);
    const live = await writePlan(plan);
    const checks = liveChecks(plan, live);
    expect(Object.values(checks).every((value) => value === true)).toBe(true);
    expect(errorCells(plan, live)).toEqual([]);
    const glance = live.plan("types").blocks.find(({ area }) => area.rows === 2 && area.columns === 11)!;
    const rows = live.values("types", { ...glance.area, columns: 7 });
    const orders = live.plan("how").blocks.find(({ cells }) => cells[0]![0] === "Persons")!;
    const counted = live.values("how", { ...orders.area, columns: 2 });
    const { persons, businesses } = typesOf(plan);
    for (const [i, result] of [persons, businesses].entries()) {
      const [type, , customers, , , , revenue] = rows[i] as [string, null, number, number, number, null, number];
      expect([type, customers, counted[i]![1]]).toEqual([
        ["Persons", "Businesses"][i],
        result.customers.length,
        sum(result.segments.map((segment) => segment.orders)),
      ]);
      expect(revenue).toBeCloseTo(sum(result.segments.map((segment) => segment.revenue)), 6);
    }
    live.dispose();
  },
);

it.each(LOCALES)("keeps every law of a plan in %s", (locale) => expectPlanLaws(planOf(ALL, locale)));

it("every row of the table is counted or listed, once, where the figures are accounted for", async () => {
  const plan = planOf({ ...ALL, customers: "businesses" });
  const live = await writePlan(plan);
  const rows = Object.entries(liveChecks(plan, live)).filter(([name]) => name.startsWith("Every row of"));
  expect(rows.map(([, holds]) => holds)).toEqual([true]);
  live.dispose();
  const texts = plan.sheets.map(({ blocks }) =>
    blocks.flatMap(({ cells }) => cells.flat().filter((cell) => typeof cell !== "object")).join("\n"),
  );
  const persons = MADE.filter(({ customer }) => !customer!.endsWith("Ltd")).length;
  expect(texts.filter((text) => text.includes("The customer is a person."))).toHaveLength(1);
  expect(texts.at(-1)).toContain(`${persons}\nThe customer is a person.`);
});

it("a type without customers by the as-of date makes no sheets", () => {
  const persons = MADE.filter(({ customer }) => !customer!.endsWith("Ltd"));
  const later = [...persons, { customer: "New Ltd", date: 46400, amount: 5 }];
  const plan = planOf({ asOf: 46300 }, "en-US", later);
  expect(plan.sheets.map(({ key }) => key)).toEqual(["segments", "customers", "map", "how"]);
  expect((plan.result as SegmentsResult).customers).toHaveLength(new Set(persons.map(({ customer }) => customer)).size);
});

it("previews the segments of each type, with the list each is found in", () => {
  const preview = segmentsKind.preview!({ orders: ordersOf(MADE) }, { businessRule: "name" }, contextOf());
  expect(preview.parts.map(({ heading, rows }) => [heading, rows?.sheet])).toEqual([
    ["Customers by segment (Persons)", "customers"],
    ["Customers by segment (Businesses)", "customers.businesses"],
  ]);
  expect(preview.parts.map(({ bars }) => sum(bars.map(({ value }) => value)))).toEqual(
    preview.total.slice(0, 2).map(({ value }) => value),
  );
});

it("a refresh compares the businesses with the businesses of the previous build", async () => {
  const values = { moves: true, businessRule: "name" };
  const before = planOf({ ...values, asOf: 46200 });
  const live = await writePlan(before);
  const read = (key: string) => {
    const [headings = [], ...rows] = live.values(key, live.plan(key).tables[0]!.area);
    return { headings, rows, inputs: {} };
  };
  const previous: PreviousBuild = {
    options: { ...values, asOf: 46200 },
    sheets: { customers: read("customers"), "customers.businesses": read("customers.businesses") },
  };
  live.dispose();
  const now = segmentsKind.plan({ orders: ordersOf(MADE) }, values, { ...contextOf(), previous });
  const moves = (now.result as { businesses: { moves: MovesResult } }).businesses.moves;
  expect(moves.compareDate).toBe(typesOf(before).businesses.asOf);
  expect(moves.customers.map(sum).slice(0, -1)).toEqual(
    typesOf(before).businesses.segments.map(({ customers }) => customers),
  );
});

/**
 * The playbook calculated by a spreadsheet: members counted natively are those the rules name, and what cannot be told is not invented.
 */
import { intern } from "../../../../src/domain/maths/intern";
import type { ProductLines } from "../../../../src/domain/products/product-ladder";
import type { OptionValues } from "../../../../src/kinds/kind";
import type { Plan } from "../../../../src/plan/plan";
import { segmentsKind } from "../../../../src/kinds/segments/kind";
import type { PlaybookResult } from "../../../../src/kinds/segments/model/playbook";
import type { Orders } from "../../../../src/tables/orders";
import { LOCALES } from "../../../../src/text/locale";
import { Problem } from "../../../../src/text/problem";
import { contextOf } from "../../support/context";
import { errorCells, liveChecks, writePlan } from "../../support/live-plan";
import { ordersOf, type TestOrder } from "../../support/orders";
import { expectPlanLaws } from "../../support/plan-laws";

interface Line {
  readonly order: number;
  readonly product: string;
  readonly price: number;
  readonly category?: string;
}

function ordersWith(lines: readonly Line[] | null, list: readonly TestOrder[] = MADE): Orders {
  if (lines === null) return ordersOf(list);
  const { index, values: products } = intern(lines.map(({ product }) => product));
  const categories = intern(lines.map(({ category }) => category));
  const named = categories.values.filter((category) => category !== undefined);
  const read = (): ProductLines => ({
    order: Int32Array.from(lines, ({ order }) => order),
    product: index,
    products,
    price: Float64Array.from(lines, ({ price }) => price),
    ...(named.length > 0 ? { categories: { of: categories.index, names: named } } : {}),
  });
  return ordersOf(list, { productLines: read });
}

function planOf(
  list: readonly TestOrder[],
  lines: readonly Line[] | null = null,
  values: OptionValues = {},
  locale: (typeof LOCALES)[number] = "en-US",
): Plan {
  return segmentsKind.plan({ orders: ordersWith(lines, list) }, { playbook: true, ...values }, contextOf(locale));
}

/** As of a table with categories but without products. */
function withoutProducts(lines: readonly Line[]): Plan {
  const orders = ordersWith(lines);
  const read = (): ProductLines => {
    const all = orders.productLines!();
    return { ...all, product: all.product.map(() => -1), products: [] };
  };
  return segmentsKind.plan({ orders: { ...orders, productLines: read } }, { playbook: true }, contextOf());
}
const playbookOf = (plan: Plan): PlaybookResult => (plan.result as { playbook: PlaybookResult }).playbook;
const textsOf = (plan: Plan): string =>
  plan.sheets
    .find(({ key }) => key === "playbook")!
    .blocks.flatMap(({ cells }) => cells.flat())
    .filter((cell) => typeof cell === "string")
    .join("\n");

/** Members and revenue of each micro-segment as calculated. */
async function glanceOf(plan: Plan) {
  const live = await writePlan(plan);
  const headings = live.plan("playbook").blocks.find(({ cells }) => cells[0]![0] === "Micro-segment")!;
  const below = (heading: string) => {
    const { row, column } = headings.area;
    const first = { row: row + 1, column: column + headings.cells[0]!.indexOf(heading) };
    return live.values("playbook", { ...first, rows: 5, columns: 1 }).flat();
  };
  const [members, revenue] = [below("Members"), below("Monetary value")];
  const found = {
    rows: members.map((count, i) => [count, revenue[i]] as const),
    checks: liveChecks(plan, live),
    errors: errorCells(plan, live),
  };
  live.dispose();
  return found;
}
const allTrue = (checks: Record<string, unknown>): boolean => Object.values(checks).every((value) => value === true);

const MADE: readonly TestOrder[] = Array.from({ length: 200 }, (_, i) => ({
  customer: `Customer ${(i * i) % 83}`,
  date: 46000 + ((i * 37) % 290),
  amount: 20 + ((i * 53) % 400) / 4,
}));

/** Tea in every order, a cup with every seventh, a dear pot with every fourteenth. */
const LINES: readonly Line[] = MADE.flatMap((_, order) => [
  { order, product: "Tea", price: 20 },
  ...(order % 7 === 0 ? [{ order, product: "=Cup*", price: 30 }] : []),
  ...(order % 14 === 0 ? [{ order, product: "Pot", price: 300 }] : []),
]);

it("counts natively the members that the rules name", async () => {
  const plan = planOf(MADE, LINES);
  const { products, microSegments } = playbookOf(plan);
  expect(products).toEqual({ basis: "product", x: "Tea", y: "=Cup*", z: "Pot" });
  const { rows, checks, errors } = await glanceOf(plan);
  expect(errors).toEqual([]);
  expect(allTrue(checks)).toBe(true);
  expect(rows.map(([members]) => members)).toEqual(microSegments.map(({ members }) => members));
  const spent = (customer: string): number =>
    MADE.reduce((sum, order) => sum + (order.customer === customer ? order.amount : 0), 0);
  microSegments.forEach(({ members, customers }, i) => {
    expect(customers).toHaveLength(members!);
    expect(rows[i]![1]).toBeCloseTo(
      customers.reduce((sum, customer) => sum + spent(customer), 0),
      6,
    );
  });
  const buys = (customer: string, product: string): boolean =>
    LINES.some((line) => line.product === product && MADE[line.order]!.customer === customer);
  const upSell = microSegments.find(({ id }) => id === "upSell")!;
  expect(upSell.members).toBeGreaterThan(0);
  for (const customer of upSell.customers)
    expect([buys(customer, "=Cup*"), buys(customer, "Pot")]).toEqual([true, false]);
});

/** The same lines, tea apart from the ware. */
const IN_CATEGORIES = LINES.map((line) => ({ ...line, category: line.product === "Tea" ? "Drinks" : "Ware" }));

it("offers by category where the table has categories, and the dearer line inside one", async () => {
  const plan = planOf(MADE, IN_CATEGORIES);
  const { products, microSegments } = playbookOf(plan);
  expect(products).toEqual({ basis: "category", x: "Drinks", y: "Ware", z: "Pot" });
  const { rows, checks, errors } = await glanceOf(plan);
  expect(errors).toEqual([]);
  expect(allTrue(checks)).toBe(true);
  expect(rows.map(([members]) => members)).toEqual(microSegments.map(({ members }) => members));
  const ware = new Set(LINES.filter(({ product }) => product !== "Tea").map(({ order }) => MADE[order]!.customer));
  const crossSell = microSegments.find(({ id }) => id === "crossSell")!;
  expect(crossSell.members).toBe(new Set(MADE.map(({ customer }) => customer)).size - ware.size);
  for (const customer of crossSell.customers) expect(ware.has(customer)).toBe(false);
});

it("says whether products or categories were used", () => {
  expect(textsOf(planOf(MADE, IN_CATEGORIES))).toContain("product categories");
  expect(textsOf(planOf(MADE, LINES))).toContain("products: the table has no category column");
  const oneCategory = LINES.map((line) => ({ ...line, category: "Ware" }));
  expect(textsOf(planOf(MADE, oneCategory))).toContain("the category column names fewer than two categories");
  const unnamed = withoutProducts(IN_CATEGORIES);
  expect(playbookOf(unnamed).products).toMatchObject({ x: "Drinks", y: "Ware", z: null });
  expect(textsOf(unnamed)).toContain("needs a product column");
});

it("says what needs a product column instead of inventing it", async () => {
  const plan = planOf(MADE);
  const { products, microSegments } = playbookOf(plan);
  expect(products).toBeNull();
  expect(microSegments.filter(({ members }) => members === null).map(({ id }) => id)).toEqual(["crossSell", "upSell"]);
  expect(textsOf(plan)).toContain("needs a product or category column");
  const { rows, errors } = await glanceOf(plan);
  expect(errors).toEqual([]);
  expect(rows[2]).toEqual(["", ""]);
});

it("says when the data show no such pattern", () => {
  const plan = planOf(
    MADE,
    MADE.map((_, order) => ({ order, product: `Product ${order}`, price: 5 })),
  );
  expect(playbookOf(plan).products).toEqual({ basis: "product", x: null, y: null, z: null });
  expect(textsOf(plan)).toContain("no such pattern in the data");
});

it.each(LOCALES)("keeps every law of a plan in %s", (locale) => expectPlanLaws(planOf(MADE, LINES, {}, locale)));

it("goes together with all other sheets", () => {
  const plan = planOf(MADE, LINES, { moves: true, cohorts: true, value: true });
  expectPlanLaws(plan);
  expect(plan.sheets.map(({ key }) => key)).toEqual([
    "segments",
    "customers",
    "playbook",
    "moves",
    "cohorts",
    "value",
    "map",
    "how",
  ]);
  expect(new Set(plan.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).size).toBe(4);
});

it("refuses a date to compare with that is not before the as-of date", () => {
  expect(() => planOf(MADE, null, { compareDate: 46400, asOf: 46289 })).toThrow(Problem);
});

it.each([
  ["one customer", [{ customer: "a", date: 46000, amount: 5 }]],
  ["nobody in any micro-segment", [46000, 46001].map((date) => ({ customer: "a", date, amount: 5 }))],
  ["all alike", [0, 1, 2, 3].map((i) => ({ customer: `c${i}`, date: 46000, amount: 5 }))],
  ["only returns", [0, 1].map((i) => ({ customer: `c${i}`, date: 46000 + 140 * i, amount: -5 }))],
])("stands with %s", async (_, list) => {
  const plan = planOf(list);
  expectPlanLaws(plan);
  const { checks, errors } = await glanceOf(plan);
  expect(errors).toEqual([]);
  expect(allTrue(checks)).toBe(true);
});

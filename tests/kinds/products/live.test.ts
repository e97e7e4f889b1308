/**
 * The product sheets calculated by a spreadsheet: their native formulas give what the domain's rules give, also after an input has changed.
 */
import type { OptionValues, PlanInput } from "../../../src/kinds/kind";
import { productsKind } from "../../../src/kinds/products/kind";
import type { ProductsResult } from "../../../src/kinds/products/result";
import { ROLE_TEXTS, RULE_TEXTS, STATE_TEXTS, TEXTS } from "../../../src/kinds/products/texts";
import type { Value } from "../../../playground/grid/grid";
import { contextOf } from "../support/context";
import { errorCells, liveChecks, type LivePlan, writePlan } from "../support/live-plan";
import { orders, shop, someLines, TODAY } from "./shop";

const open: LivePlan[] = [];
afterEach(() => open.splice(0).forEach((live) => live.dispose()));

type Row = Readonly<Record<string, Value>>;

async function build(input: PlanInput, values: OptionValues = {}) {
  const plan = productsKind.plan(input, values, { ...contextOf(), today: TODAY });
  const live = await writePlan(plan);
  open.push(live);
  const areaOf = (key: string) => live.plan(key).tables[0]!.area;
  const rows = (key: string): Row[] => {
    if (!plan.sheets.some((sheet) => sheet.key === key)) return [];
    const [headings, ...body] = live.values(key, areaOf(key));
    return body.map((row) => Object.fromEntries(headings!.map((heading, i) => [String(heading), row[i]!])));
  };
  return {
    result: plan.result as ProductsResult,
    rows,
    failed: () => Object.entries(liveChecks(plan, live)).filter(([, holds]) => !holds),
    errors: () => errorCells(plan, live),
    headline: (key: string) => [3, 4].map((row) => live.values(key, { row, column: 1, rows: 1, columns: 1 })[0]![0]),
    type: async (key: string, value: number) => {
      const sheet = plan.sheets.find(({ inputs }) => inputs.some((input) => input.key === key))!;
      live.sheet(sheet.key).write(sheet.inputs.find((each) => each.key === key)!.area, [[value]]);
      await live.recalculated();
    },
    order: async (product: string, units: number | null) => {
      const [headings, ...body] = live.values("replenish", areaOf("replenish"));
      const { row, column } = areaOf("replenish");
      const at = body.findIndex(([name]) => name === product);
      const yours = headings!.indexOf(TEXTS.columns.yours["en-US"]);
      live.sheet("replenish").write({ row: row + 1 + at, column: column + yours, rows: 1, columns: 1 }, [[units]]);
      await live.recalculated();
    },
  };
}

type Built = Awaited<ReturnType<typeof build>>;

/** The sheets show what the rules give for these choices. */
function expectAsRules(built: Built, { products, replenish }: ProductsResult): void {
  expect(built.errors()).toEqual([]);
  expect(built.failed()).toEqual([]);
  const list = built.rows("list");
  expect(list.map((row) => [row.Product, row.Role, row["Rule that gave it"], row["ABC-XYZ"]])).toEqual(
    products.map(({ product, role, rule, abc, xyz }) => [
      product,
      ROLE_TEXTS[role]["en-US"],
      RULE_TEXTS[rule]["en-US"],
      `${abc}${xyz}`,
    ]),
  );
  for (const [i, { growth }] of products.entries()) if (growth !== null) expect(list[i]!.Growth).toBeCloseTo(growth, 9);
  const byName = new Map(built.rows("replenish").map((row) => [row.Product, row]));
  expect(byName.size).toBe(replenish.length);
  for (const { product, state, position, reorderPoint, safetyStock, suggested, cover } of replenish) {
    const row = byName.get(product)!;
    expect([product, row.State, row.Position, row.Suggested]).toEqual([
      product,
      STATE_TEXTS[state]["en-US"],
      position,
      suggested,
    ]);
    expect(row["Reorder point"]).toBeCloseTo(reorderPoint, 9);
    expect(row["Safety stock"]).toBeCloseTo(safetyStock, 9);
    if (cover === null) expect(row["Days of cover"]).toBe("");
    else expect(row["Days of cover"]).toBeCloseTo(cover, 9);
    const listed: Row = list.find((each) => each.Product === product)!;
    const shown = ["State", "Days of cover", "Safety stock"];
    expect(shown.map((heading) => listed[heading])).toEqual(shown.map((heading) => row[heading]));
  }
}

const resultWith = (input: PlanInput, values: OptionValues): ProductsResult =>
  productsKind.plan(input, values, { ...contextOf(), today: TODAY }).result as ProductsResult;

it("calculates classes, roles, stock and orders natively, and follows every input", async () => {
  const input = shop();
  // How demand is foreseen over the days that an order is to last is a value of the refresh.
  const typed: OptionValues = { demandBy: "average" };
  const built = await build(input, typed);
  expectAsRules(built, built.result);
  for (const [key, value] of Object.entries({
    ...{ cutA: 0.95, cutB: 0.99, growth: 1.5, steady: 0.2, swinging: 0.3 },
    ...{ serviceLevel: 0.4, cycleDays: 60, leadTime: 90, leadSpread: 0.5, overstockDays: 20 },
  })) {
    await built.type(key, value);
    Object.assign(typed, { [key]: value });
    expectAsRules(built, resultWith(input, typed));
  }
});

it("orders by what is foreseen where it is, by which method is said", async () => {
  const built = await build(shop());
  expectAsRules(built, built.result);
  const methods = built.rows("replenish").map((row) => [row.Product, row["Demand by"]]);
  expect(methods).toContainEqual(["Lamp", "Holt (trend)"]);
});

it("from orders alone it says sales, growth, classes and roles", async () => {
  const built = await build({ orders: orders(someLines()) });
  expectAsRules(built, built.result);
  expect(built.headline("products")[0]).toMatch(/^1 of 4 products bring \d\d% of sales; 1 may become the next$/);
});

it("what the buyer types is what is ordered, said in the headline", async () => {
  const built = await build(shop());
  const [finding, action] = built.headline("replenish");
  expect(finding).toMatch(/^3 products need ordering now: [\d,]+ units for [\d,]+$/);
  expect(action).toMatch(/^→ Order \d+ Sofa first from Timber$/);
  await built.order("Sofa", 0);
  await built.order("Lamp", 24);
  const ordered = new Map(built.rows("replenish").map((row) => [row.Product, row["Order quantity"]]));
  expect([ordered.get("Sofa"), ordered.get("Lamp")]).toEqual([0, 24]);
  expect(built.headline("replenish")[0]).toMatch(/^2 products need ordering now/);
  expect(built.headline("replenish")[1]).toMatch(/^→ Order 24 Lamp first from Bright/);
  await built.order("Lamp", 0);
  await built.order("Vase", 0);
  expect(built.headline("replenish")[0]).toBe("Nothing needs ordering today");
});

it("when nothing sold in the weeks, it says so", async () => {
  const built = await build(shop(), { asOf: TODAY + 400 });
  expect(built.headline("products")).toEqual([
    "No product was sold in these weeks",
    "→ Choose an earlier as-of date, or more weeks",
  ]);
  expect(built.errors()).toEqual([]);
});

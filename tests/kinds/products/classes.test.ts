/** ABC × XYZ calculated by a spreadsheet: nine classes that hold every product, and the curve of the largest. */
import { PRODUCT_CLASSES } from "../../../src/kinds/products/class-texts";
import { productsKind } from "../../../src/kinds/products/kind";
import type { ProductsResult } from "../../../src/kinds/products/result";
import type { Area } from "../../../playground/grid/grid";
import type { PlanInput } from "../../../src/kinds/kind";
import { contextOf } from "../support/context";
import { errorCells, liveChecks, type LivePlan, writePlan } from "../support/live-plan";
import { type Line, orders, shop, TODAY } from "./shop";

let live: LivePlan;
afterEach(() => live.dispose());

async function built(input: PlanInput) {
  const plan = productsKind.plan(input, {}, { ...contextOf(), today: TODAY });
  live = await writePlan(plan);
  const area = ({ row, column }: Pick<Area, "row" | "column">, rows: number, columns: number) =>
    live.values("classes", { row, column, rows, columns });
  const first = live
    .plan("classes")
    .blocks.flatMap(({ area: { row }, cells }) =>
      cells.flatMap((each, i) => (each.includes("AX") ? [row + i] : [])),
    )[0]!;
  return {
    plan,
    result: plan.result as ProductsResult,
    /** Class, what to do over three modules, products, the gutter, revenue … */
    classes: () => area({ row: first, column: 1 }, PRODUCT_CLASSES.length, 11),
    said: () => [3, 4].map((row) => area({ row, column: 1 }, 1, 1)[0]![0]),
    type: async (key: string, value: number) => {
      live.sheet("classes").write(live.plan("classes").inputs.find((each) => each.key === key)!.area, [[value]]);
      await live.recalculated();
    },
  };
}

const counted = ({ products }: ProductsResult): number[] =>
  PRODUCT_CLASSES.map((name) => products.filter(({ abc, xyz }) => `${abc}${xyz}` === name).length);

it("counts every product in one of nine classes, also after a limit has moved", async () => {
  const { plan, result, classes, type, said } = await built(shop());
  expect(errorCells(plan, live)).toEqual([]);
  expect(Object.values(liveChecks(plan, live)).every(Boolean)).toBe(true);
  expect(classes().map((row) => row[0])).toEqual(PRODUCT_CLASSES);
  expect(classes().map((row) => row[4])).toEqual(counted(result));
  expect(said()[0]).toMatch(/^1 product sells much and steadily \(AX\): \d\d% of sales$/);
  for (const [key, value] of Object.entries({ cutA: 0.99, steady: 0.1, swinging: 0.2 })) await type(key, value);
  const after = productsKind.plan(shop(), { cutA: 0.99, steady: 0.1, swinging: 0.2 }, { ...contextOf(), today: TODAY });
  expect(classes().map((row) => row[4])).toEqual(counted(after.result as ProductsResult));
  expect(Object.values(liveChecks(plan, live)).every(Boolean)).toBe(true);
});

it("the curve ends at all sales and counts equal products once each", async () => {
  const lines = Array.from({ length: 12 }, (_, i): Line => [`P${i}`, i, 1, i < 6 ? 33.3 : 11.1]);
  const { plan } = await built({ orders: orders(lines) });
  const chart = plan.sheets.find(({ key }) => key === "classes")!.charts.find(({ key }) => key === "pareto")!;
  const how = plan.sheets.find(({ key }) => key === "how")!;
  const values = live.values(how.key, chart.series[0]!.values).map(([share]) => Number(share));
  const total = 6 * 33.3 + 6 * 11.1;
  // A tenth of twelve products is two of them, rounded up.
  [2, 3, 4, 5, 6, 8, 9, 10, 11, 12].forEach((n, i) =>
    expect(values[i]).toBeCloseTo((Math.min(n, 6) * 33.3 + Math.max(0, n - 6) * 11.1) / total, 9),
  );
});

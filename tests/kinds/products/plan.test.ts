import fc from "fast-check";
import type { OptionValues, PlanInput, PreviousBuild } from "../../../src/kinds/kind";
import { productsKind } from "../../../src/kinds/products/kind";
import { NOTES } from "../../../src/kinds/products/note-texts";
import { LIVE_PRODUCTS } from "../../../src/kinds/products/notes";
import type { ProductsResult } from "../../../src/kinds/products/result";
import type { Plan } from "../../../src/plan/plan";
import { Problem } from "../../../src/text/problem";
import type { Cell } from "../../../src/tables/source";
import { LOCALES } from "../../../src/text/locale";
import { ordersOf } from "../../tables/support";
import { contextOf } from "../support/context";
import { expectPlanLaws } from "../support/plan-laws";
import { type Line, orders, products, shop, SOME_PRODUCTS, someLines, TODAY } from "./shop";

const context = (locale: (typeof LOCALES)[number] = "en-US", previous?: PreviousBuild) => ({
  ...contextOf(locale),
  today: TODAY,
  ...(previous && { previous }),
});
const planOf = (input: PlanInput, values: OptionValues = {}, previous?: PreviousBuild): Plan =>
  productsKind.plan(input, values, context("en-US", previous));
const resultOf = (input: PlanInput, values: OptionValues = {}): ProductsResult =>
  planOf(input, values).result as ProductsResult;
const notesOf = (input: PlanInput): string =>
  planOf(input)
    .notes!.map((note) => note["en-US"])
    .join("\n");

it.each(LOCALES)("keeps every law of a plan in %s, with a product table and without", (locale) => {
  expectPlanLaws(productsKind.plan(shop(), {}, context(locale)));
  expectPlanLaws(productsKind.plan({ orders: shop().orders! }, {}, context(locale)));
});

it("gives each product its role with the rule that gave it", () => {
  const { products: rows, asOf, weeks } = resultOf(shop());
  expect([asOf, weeks]).toEqual([TODAY - 1, 13]);
  expect(rows.map(({ product, abc, rule, role }) => [product, abc, rule, role])).toEqual([
    ["Sofa", "A", "carries", "main"],
    ["Lamp", "B", "growing", "hero"],
    ["Rug", "B", "growsLess", "regular"],
    ["Vase", "C", "small", "regular"],
    ["Clock", "C", "small", "regular"],
  ]);
});

it("a growing product that converts below the shop is no candidate", () => {
  const table = products(SOME_PRODUCTS.map((row) => (row[1] === "Lamp" ? [...row.slice(0, 12), "1%"] : row)));
  const lamp = resultOf({ ...shop(), products: table }).products.find(({ product }) => product === "Lamp");
  expect(lamp).toMatchObject({ rule: "convertsLess", role: "regular" });
});

it("lists what to order by urgency: what sells out first stands first, what does not sell last", () => {
  const { replenish } = resultOf(shop());
  expect(replenish.map(({ product, state }) => [product, state])).toEqual([
    ["Sofa", "now"],
    ["Lamp", "now"],
    ["Vase", "now"],
    ["Rug", "tooMuch"],
    ["Clock", "still"],
  ]);
  const lamp = replenish[1]!;
  expect(lamp.position).toBe(60);
  expect(lamp.suggested % 12).toBe(0);
  expect(lamp.suggested).toBeGreaterThanOrEqual(50);
});

it("says only the cover where less than eight weeks were sold", () => {
  const lines = someLines().filter(([product, ago]) => product !== "Lamp" || ago < 50);
  const lamp = resultOf({ orders: orders(lines), products: products(SOME_PRODUCTS) }).replenish.find(
    ({ product }) => product === "Lamp",
  );
  expect(lamp).toMatchObject({ state: "tooNew", suggested: 0 });
  expect(lamp!.cover).toBeGreaterThan(0);
});

describe("what the tables leave open or say wrong is said and counted", () => {
  it("without a product table one sentence names the table, and its columns are absent", () => {
    const plan = planOf({ orders: shop().orders! });
    expect(plan.sheets.map(({ key }) => key)).toEqual(["products", "classes", "list", "how"]);
    expect(plan.notes!.filter((note) => note["en-US"].includes("Choose a product table"))).toHaveLength(1);
    const [headings] = plan.sheets[2]!.blocks.flatMap(({ cells }) => cells).filter((row) => row.includes("Role"));
    expect(headings).not.toContain("Margin");
    expect(headings).not.toContain("Days of cover");
  });

  it("names products that the table does not list, missing lead times, empty stock, and lines without units or a product", () => {
    const lines: Line[] = [
      ...someLines(),
      ["Stool", 3, 1, 70],
      ["Lamp ", 3, 0, 60],
      ["Lamp", 4, -1, 30],
      ["", 5, 1, 45],
    ];
    const said = notesOf({ orders: orders(lines), products: products(SOME_PRODUCTS) });
    expect(said).toContain("1 sold product missing in the product table, such as “Stool”");
    expect(said).toContain("1 product without a lead time, such as “Rug”: 14 days are assumed");
    expect(said).toContain("1 product out of stock");
    expect(said).toContain("2 order lines of these weeks with 0 units or fewer");
    expect(said).toContain("1 order line of these weeks without a product: 45 belong to none");
  });

  it("a name of several codes is one product with the stock of all, unless orders state the code", () => {
    const twice = [...SOME_PRODUCTS, ["L-2", "lamp", 60, 20, 5, 0, 0, "Bright", 14, 50, 12, "", ""]];
    const named = resultOf({ orders: orders(someLines()), products: products(twice) });
    expect(named.replenish.find(({ product }) => product === "Lamp")!.position).toBe(65);
    const coded = someLines().map(([product, ...rest]): Line => [product === "Lamp" ? "L-2" : product, ...rest]);
    const told = resultOf({ orders: orders(coded), products: products(twice) });
    expect(told.replenish.map(({ product, position }) => [product, position])).toContainEqual(["lamp (L-2)", 5]);
    expect(told.products).toHaveLength(6);
  });

  it("refuses orders that name no product", () => {
    const nameless = ordersOf(["Order ID", "Customer", "Paid at", "Amount paid"], [["1", "Ann", TODAY - 3, 50]]);
    expect(() => planOf({ orders: nameless })).toThrow(Problem);
    expect(() => planOf({ orders: orders([["", 3, 1, 50]]) })).toThrow(Problem);
  });
});

it("says how many products are foreseen without a season, and by what instead", () => {
  const rising = Array.from({ length: 40 }, (_, week): Line => ["Lamp", 7 * (39 - week), 20 + 2 * week, 60]);
  const steady = Array.from({ length: 40 }, (_, week): Line => ["Sofa", 7 * week, week % 2 === 0 ? 5 : 7, 2000]);
  const input = { orders: orders([...rising, ...steady]), products: products(SOME_PRODUCTS) };
  const said = notesOf(input);
  expect(said).toContain("2 products without a season, which takes two years of sales: 1 by trend alone, the rest");
  const cells = planOf(input)
    .sheets.find(({ key }) => key === "replenish")!
    .blocks.flatMap((block) => block.cells);
  expect(cells.find((row) => row[0] === "Lamp")).toContain("Holt (trend)");
  const averaged = planOf(input, { demandBy: "average" })
    .notes!.map((note) => note["en-US"])
    .join();
  expect(averaged).not.toContain("without a season");
});

it("keeps what the buyer typed, whatever the order of the rows", () => {
  const headings = ["商品", "状态", "自定数量", "备注"];
  const rows = [
    ["Rug", "", "", "ask Loom"],
    ["Lamp", "", 24, ""],
    ["Gone", "", 5, ""],
    ["Sofa", "", "two cartons", ""],
  ];
  const previous = { options: {}, sheets: { replenish: { headings, rows, inputs: {} } } };
  const plan = planOf(shop(), {}, previous);
  const order = (plan.result as ProductsResult).replenish.map(({ product, order: units }) => [product, units]);
  expect(order).toContainEqual(["Lamp", 24]);
  expect(order).toContainEqual(["Rug", 0]);
  const cells = plan.sheets.find(({ key }) => key === "replenish")!.blocks.flatMap((block) => block.cells);
  expect(cells.find((row) => row.includes("Rug"))).toContain("ask Loom");
  expect(cells.find((row) => row[0] === "Lamp")).toContain(24);
  expect(cells.find((row) => row[0] === "Sofa")).toContain("two cartons");
});

it("preview and build tell the same", () => {
  const preview = productsKind.preview!(shop(), {}, context());
  const plan = planOf(shop());
  expect(plan.keyFigures!.slice(0, 4)).toEqual(preview.total);
  expect(plan.parts).toEqual(preview.parts);
  expect(plan.parts!.map(({ rows }) => rows!.sheet)).toEqual(["replenish", "replenish"]);
  for (const { bars } of plan.parts!) expect(bars.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
});

it("classes and roles do not depend on the order of lines, and the products bring what the orders bring", () => {
  const line = fc.tuple(
    fc.constantFrom("a", "b", "c", "d"),
    fc.nat(180),
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 1, max: 900 }),
  );
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 25 }),
      fc.array(fc.nat(), { minLength: 25, maxLength: 25 }),
      (list, keys) => {
        const lines: Line[] = [["a", 0, 1, 10], ...list];
        const shuffled = lines.map((each, i) => [keys[i] ?? 0, each] as const).sort(([one], [other]) => one - other);
        const sums = resultOf({ orders: orders(lines) });
        const other = resultOf({ orders: orders(shuffled.map(([, each]) => each)) });
        expect(other.products).toEqual(sums.products);
        const inside = lines.filter(([, ago]) => ago < 91).reduce((sum, [, , , amount]) => sum + amount, 0);
        expect(sums.products.reduce((sum, { revenue }) => sum + revenue, 0)).toBeCloseTo(inside, 6);
        expect(sums.products.some(({ abc }) => abc === "A")).toBe(true);
      },
    ),
    { numRuns: 25 },
  );
});

it("orders no more of a product when there is more of it", () => {
  const onHand = fc.tuple(fc.integer({ min: -5, max: 200 }), fc.nat(100));
  fc.assert(
    fc.property(onHand, ([units, more]) => {
      const of = (stock: number) =>
        resultOf({
          orders: orders(someLines()),
          products: products([["L-1", "Lamp", 60, 20, stock, 0, 0, "Bright", 14, 50, 12, "", ""]]),
        }).replenish[0]!;
      // Out of stock the days since the last sale are no data, which is another demand.
      const [less, rest] = [of(Math.max(1, units)), of(Math.max(1, units) + more)];
      expect(rest.position).toBe(less.position + more);
      expect(rest.suggested).toBeLessThanOrEqual(less.suggested);
    }),
    { numRuns: 15 },
  );
});

it("of very many products only what is ordered follows typed entries; the rest is values, and that is said", () => {
  const names = Array.from({ length: LIVE_PRODUCTS + 1 }, (_, i) => `P${i}`);
  const lines = names.flatMap((name, i): Line[] => [
    [name, i % 60, 1, 10],
    [name, 85, 1, 10],
  ]);
  const rows = names.map((name, i) => [
    `S${i}`,
    name,
    12,
    7,
    i % 40,
    "",
    "",
    i % 3 === 0 ? "Mill" : "",
    "",
    "",
    "",
    "",
    "",
  ]);
  const plan = planOf({ orders: orders(lines), products: products(rows) });
  expect(plan.notes).toContainEqual(NOTES.many(LIVE_PRODUCTS));
  const isFormula = (cell: unknown): boolean => typeof cell === "object" && cell !== null;
  const formulasOf = (key: string): Set<unknown> => {
    const cells = plan.sheets.find((sheet) => sheet.key === key)!.blocks.flatMap((block) => block.cells);
    const at = cells.findIndex((row) => row.includes("Product") && row.includes("State"));
    const body = cells.slice(at + 1, at + 1 + names.length);
    expect(body).toHaveLength(names.length);
    return new Set(cells[at]!.filter((_, column) => body.some((row) => isFormula(row[column]))));
  };
  expect([...formulasOf("list")]).toEqual([]);
  // Lead times that no row states follow their input.
  expect([...formulasOf("replenish")]).toEqual(["Order quantity", "Order amount", "Lead time (days)"]);
  const { products: listed, replenish } = plan.result as ProductsResult;
  expect([listed.length, replenish.length]).toEqual([names.length, names.length]);
});

it("a hundred thousand products are judged and listed", () => {
  const count = 100_000;
  const lines = Array.from({ length: count }, (_, i): Line => [`P${i}`, i % 80, 1 + (i % 3), 5 + (i % 90)]);
  const { products: listed } = resultOf({ orders: orders(lines) });
  expect(listed).toHaveLength(count);
  const paid = lines.reduce((sum, [, , , amount]) => sum + amount, 0);
  expect(listed.reduce((sum, { revenue }) => sum + revenue, 0)).toBe(paid);
  expect(new Set(listed.map(({ abc }) => abc))).toEqual(new Set(["A", "B", "C"]));
}, 60_000);

it("names what is bought with a product where orders prove it, and has no such column where none do", () => {
  const basket = (order: number, product: string): Cell[] => [`B${order}`, `C${order % 9}`, TODAY - 2, product, 1, 20];
  const both = Array.from({ length: 12 }, (_, i) => [basket(i, "Cup"), basket(i, "Saucer ")]).flat();
  const alone = Array.from({ length: 40 }, (_, i) => basket(100 + i, i % 2 === 0 ? "Knife" : "Spoon"));
  const headings = ["Order ID", "Customer", "Paid at", "Product", "Quantity", "Amount paid"];
  const listOf = (rows: readonly Cell[][]) => {
    const plan = planOf({ orders: ordersOf(headings, rows) });
    const cells = plan.sheets.find(({ key }) => key === "list")!.blocks.flatMap((block) => block.cells);
    const at = cells.findIndex((row) => row.includes("Role"));
    const place = cells[at]!.indexOf("Most bought with");
    return { place, partners: cells.slice(at + 1).map((row) => [row[0], row[place]]) };
  };
  const { partners } = listOf([...both, ...alone]);
  expect(partners).toEqual(
    expect.arrayContaining([
      ["Cup", "Saucer"],
      ["Saucer", "Cup"],
      ["Knife", null],
    ]),
  );
  expect(listOf(alone).place).toBe(-1);
});

import type { OptionValues, PlanInput, PreviousBuild } from "../../../src/kinds/kind";
import { leversKind } from "../../../src/kinds/levers/kind";
import type { LeversResult } from "../../../src/kinds/levers/result";
import type { Plan } from "../../../src/plan/plan";
import { LOCALES } from "../../../src/text/locale";
import { Problem } from "../../../src/text/problem";
import { ordersOf } from "../../tables/support";
import { contextOf } from "../support/context";
import { expectPlanLaws } from "../support/plan-laws";
import { EVERY_SHEET, FIRST_DAY, type Line, orders, plainOrders, products, shop, someLines, TODAY } from "./shop";

const context = (locale: (typeof LOCALES)[number] = "en-US", previous?: PreviousBuild) => ({
  ...contextOf(locale),
  today: TODAY,
  ...(previous && { previous }),
});
const planOf = (input: PlanInput, values: OptionValues = {}, previous?: PreviousBuild): Plan =>
  leversKind.plan(input, values, context("en-US", previous));
const resultOf = (input: PlanInput, values: OptionValues = {}): LeversResult =>
  planOf(input, values).result as LeversResult;
const said = (plan: Plan): string => plan.notes!.map((note) => note["en-US"]).join("\n");
const keysOf = ({ sheets }: Plan): string[] => sheets.map(({ key }) => key);

it.each(LOCALES)("keeps every law of a plan in %s, with every table and with orders alone", (locale) => {
  expectPlanLaws(leversKind.plan(shop(), EVERY_SHEET, context(locale)));
  expectPlanLaws(leversKind.plan(shop(), {}, context(locale)));
  expectPlanLaws(leversKind.plan({ orders: plainOrders(someLines(120)) }, {}, context(locale)));
});

it("lists the ten levers, the largest prize first, those without data last", () => {
  const { levers } = resultOf({ orders: plainOrders(someLines()) });
  expect(levers).toHaveLength(10);
  const prizes = levers.map(({ prize }) => prize ?? -1);
  expect(prizes).toEqual(prizes.toSorted((a, b) => b - a));
  expect(levers.filter(({ prize }) => prize === null).map(({ lever }) => lever)).toEqual(
    expect.arrayContaining(["reviews", "response", "options", "touches", "steps", "rewards"]),
  );
  expect(resultOf(shop()).levers.every(({ prize }) => prize !== null)).toBe(true);
});

it("finds the pairs that the shop was made of, and nothing else", () => {
  const { pairs, next, together } = resultOf(shop());
  expect(together).toBe("order");
  expect(pairs.map(({ a, b }) => [a, b].toSorted().join(" + ")).toSorted()).toEqual([
    "Cable + Charger",
    "Phone case + Screen film",
  ]);
  expect(next.find(({ product }) => product === "Charger")!.offers).toEqual(["Cable"]);
});

it("compares what a customer bought where orders hold one product each", () => {
  const single = someLines().map(([, ...rest], i): Line => [`X${i}`, ...rest]);
  const plan = planOf({ orders: plainOrders(single) });
  expect((plan.result as LeversResult).together).toBe("customer");
  expect(said(plan)).toContain("Hardly an order holds two products");
});

it("offers nothing that is out of stock", () => {
  const { next } = resultOf({ orders: orders(someLines()), products: products((i) => (i === 3 ? 0 : 40)) });
  expect(next.flatMap(({ offers }) => offers)).not.toContain("Cable");
  expect(next.find(({ product }) => product === "Cable")!.offers).toEqual(["Charger"]);
});

it("builds the sheets that the tables can answer, and further ones only when asked", () => {
  expect(keysOf(planOf({ orders: plainOrders(someLines()) }))).toEqual([
    ...["levers", "together", "next", "bundles", "coupon", "days", "how"],
  ]);
  expect(keysOf(planOf(shop(), EVERY_SHEET))).toEqual([
    ...["levers", "together", "next", "bundles", "coupon", "reviews", "steps"],
    ...["response", "options", "touches", "rewards", "whoGotIt", "days", "how"],
  ]);
});

describe("bad input is said and counted", () => {
  it("names with blanks around are one product; lines without product or units are in no basket", () => {
    const lines: Line[] = [
      ...someLines().map((line, i): Line => (i % 2 === 0 ? line.with(3, `${String(line[3])} `) : line)),
      ["Z1", "C1", TODAY - 3, "", 1, 10, "Ann", "", ""],
      ["Z2", "C1", TODAY - 3, "Cable", 0, 25, "Ann", "", ""],
      ["Z3", "C1", TODAY - 3, "Cable", -1, 25, "Ann", "", ""],
    ];
    const plan = planOf({ orders: orders(lines) });
    expect((plan.result as LeversResult).pairs).toHaveLength(2);
    expect(said(plan)).toContain("1 order line names no product and is in no basket.");
    expect(said(plan)).toContain("2 order lines with 0 units or fewer are in no basket.");
  });

  it("a code and a name of the product table are one product", () => {
    const coded = someLines().map((line, i): Line => (line[3] === "Cable" && i % 2 === 0 ? line.with(3, "S-3") : line));
    const plan = planOf({ orders: orders(coded), products: products() });
    expect((plan.result as LeversResult).pairs.map(({ a, b }) => [a, b]).flat()).not.toContain("S-3");
    expect(said(plan)).toContain("1 product name was put together");
  });

  it("says what margin is assumed, and takes that of the costs where they are stated", () => {
    expect(said(planOf({ orders: plainOrders(someLines()) }))).toContain("a margin of 40% is assumed");
    expect(said(planOf(shop()))).toContain("that of the products whose cost is stated");
    expect(said(planOf(shop(), { margin: 0.3 }))).not.toContain("margin of");
  });

  it("refuses orders that name no product", () => {
    const nameless = ordersOf(["Order ID", "Customer", "Paid at", "Amount paid"], [["1", "Ann", TODAY - 3, 50]]);
    expect(() => planOf({ orders: nameless })).toThrow(Problem);
  });

  it("one order, or orders of one value, are no pairs and no coupon", () => {
    const one: Line[] = [["1", "Ann", TODAY - 3, "Cable", 1, 25]];
    const plan = planOf({ orders: plainOrders(one) });
    expect(keysOf(plan)).toEqual(["levers", "coupon", "days", "how"]);
    expectPlanLaws(plan);
  });
});

it("a threshold above every order is listed, with nobody near it", () => {
  const plan = planOf(shop(), { threshold: 100_000 });
  const coupon = plan.sheets.find(({ key }) => key === "coupon")!;
  const row = coupon.blocks.flatMap(({ cells }) => cells).find((cells) => cells.includes(100_000))!;
  expect(row.filter((cell) => cell === 0).length).toBeGreaterThanOrEqual(3);
});

it("orders outside the weeks are counted as left out", () => {
  const plan = planOf(shop(), { weeks: 8, asOf: TODAY - 11 });
  const reasons = plan.counted!.orders!.leftOut.map(({ reason }) => reason);
  expect(reasons).toEqual(expect.arrayContaining(["afterAsOf", "beforeWindow"]));
});

it("keeps who was marked, whatever the order of the rows", () => {
  const headings = ["客户", "收到了"];
  const rows = [
    ["C7", "✓"],
    ["C8", ""],
    ["Gone", "✓"],
  ];
  const previous = { options: {}, sheets: { whoGotIt: { headings, rows, inputs: {} } } };
  const plan = planOf(shop(), { whoGotIt: true }, previous);
  const cells = plan.sheets.find(({ key }) => key === "whoGotIt")!.blocks.flatMap((block) => block.cells);
  const marked = cells.filter((row) => row.includes("✓")).map(([name]) => name);
  expect(marked).toEqual(["C7"]);
});

it("preview and build tell the same", () => {
  const preview = leversKind.preview!(shop(), {}, context());
  const plan = planOf(shop());
  expect(plan.keyFigures).toEqual(preview.total);
  expect(plan.counted).toEqual(preview.counted);
  expect(plan.parts).toEqual(preview.parts);
  expect(plan.parts![0]!.rows!.sheet).toBe("together");
});

it("suggests the as-of date, the margin and the coupon that a build takes", () => {
  const suggested = leversKind.suggest!(shop(), { asOf: null, margin: null, off: null }, context());
  expect(suggested.asOf).toBe(TODAY - 1);
  expect(suggested.off).toBeGreaterThan(0);
  expect(resultOf(shop(), suggested).from).toBe(FIRST_DAY);
});

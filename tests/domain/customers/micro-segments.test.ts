import fc from "fast-check";
import {
  customerState,
  MICRO_SEGMENT_IDS,
  type MicroSegmentId,
  microSegmentMembers,
  reachedGoal,
} from "../../../src/domain/customers/micro-segments";
import { productLadder, type ProductLines } from "../../../src/domain/products/product-ladder";
import type { CustomerOrders } from "../../../src/domain/customers/rfm";

type Row = readonly [who: number, day: number, amount: number];
const ordersOf = (rows: readonly Row[], asOf = 1000): CustomerOrders => ({
  customer: Int32Array.from(rows, ([who]) => who),
  customerCount: 1 + rows.reduce((most, [who]) => Math.max(most, who), -1),
  date: Float64Array.from(rows, ([, day]) => day),
  amount: Float64Array.from(rows, ([, , amount]) => amount),
  asOf,
});
const members = (id: MicroSegmentId, rows: readonly Row[], asOf?: number): number[] | null => {
  const found = microSegmentMembers(id, customerState(ordersOf(rows, asOf), null, null));
  return found && [...found];
};

describe("who is a member", () => {
  it("first-time buyers have one order", () =>
    expect(members("firstTime", [[0, 990, 5], [1, 1, 5], [1, 2, 5], [2, 1001, 9]])).toEqual([0])); // prettier-ignore

  it("quarterly buyers leave about 91 days between purchases and are not overdue", () => {
    const every = (who: number, days: number, last: number): Row[] => [0, 1, 2].map((i) => [who, last - i * days, 5]);
    expect(
      members("quarterly", [...every(0, 91, 990), ...every(1, 30, 990), ...every(2, 182, 990), ...every(3, 91, 700)]),
    ).toEqual([0]);
  });

  it("takes the rhythm from the latest three intervals", () => {
    const days = [100, 400, 700, 730, 760, 790];
    const { rhythm } = customerState(
      ordersOf(
        days.map((day) => [0, day, 1]),
        1000,
      ),
      null,
      null,
    );
    expect([...rhythm]).toEqual([30]);
  });

  it("high value not lately is the top fifth of revenue in the two fifths longest ago", () => {
    const rows = Array.from({ length: 10 }, (_, i): Row => [i, 900 + 10 * i, 10 * (10 - i)]);
    expect(members("winBack", rows)).toEqual([0, 1]);
    expect(
      members(
        "winBack",
        Array.from({ length: 10 }, (_, i): Row => [i, 900, 10]),
      ),
    ).toEqual([]);
  });

  it("products that the data do not name make no members", () => {
    expect(members("crossSell", [[0, 1, 1]])).toBeNull();
    expect(members("upSell", [[0, 1, 1]])).toBeNull();
  });
});

/** Tea by all, cups by 0–3, pots by 0 and 1, a dear rug by 4 only. */
const ROWS: readonly Row[] = [0, 1, 2, 3, 4].flatMap((who): Row[] => [[who, 10, 30], [who, 20 + who, 50]]); // prettier-ignore
const LINES: ProductLines = {
  order: Int32Array.of(0, 2, 4, 6, 8, 1, 3, 5, 7, 1, 3, 9),
  product: Int32Array.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3),
  products: ["tea", "cup", "pot", "rug"],
  price: Float64Array.of(3, 3, 3, 3, 3, 5, 5, 5, 5, 20, 20, 900),
};

describe("the product ladder", () => {
  it("goes from what most buy to what is bought with it to the better line", () =>
    expect(productLadder(ordersOf(ROWS), LINES)).toEqual({ basis: "product", x: 0, y: 1, z: 2 }));

  it("has no rung that one customer only bought", () =>
    expect(
      productLadder(ordersOf([[0, 1, 1]]), { ...LINES, order: Int32Array.of(0), product: Int32Array.of(0) }),
    ).toEqual({
      basis: "product",
      x: null,
      y: null,
      z: null,
    }));

  it("does not depend on the order of the lines", () =>
    fc.assert(
      fc.property(fc.shuffledSubarray([...LINES.order.keys()], { minLength: 12 }), (lines) => {
        const pick = <T extends Int32Array | Float64Array>(values: T): T =>
          values.map((_, i) => values[lines[i]!]!) as T;
        const shuffled = { ...LINES, order: pick(LINES.order), product: pick(LINES.product), price: pick(LINES.price) };
        expect(productLadder(ordersOf(ROWS), shuffled)).toEqual({ basis: "product", x: 0, y: 1, z: 2 });
      }),
    ));

  it("gives the members of cross-selling and up-selling", () => {
    const orders = ordersOf(ROWS);
    const state = customerState(orders, LINES, productLadder(orders, LINES));
    expect([...microSegmentMembers("crossSell", state)!]).toEqual([4]);
    expect([...microSegmentMembers("upSell", state)!]).toEqual([2, 3]);
  });
});

/** Tea and its pot are one category, cups and the dear mug another; who buys the second kind of cup buys in the same category. */
const CATEGORIES = { of: Int32Array.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0), names: ["tea", "ware"] };
const IN_CATEGORIES: ProductLines = { ...LINES, categories: CATEGORIES };

describe("the ladder of categories", () => {
  it("goes from the category most buy from to the next, and to the dearer line inside it", () =>
    expect(productLadder(ordersOf(ROWS), IN_CATEGORIES)).toEqual({ basis: "category", x: 0, y: 1, z: 2 }));

  it("has as Z no product of another category, however dear", () => {
    const rows: readonly Row[] = [...ROWS, [4, 30, 900], [3, 30, 900]];
    const order = Int32Array.from([...LINES.order, 10, 11]);
    const [product, of] = [Int32Array.from([...LINES.product, 3, 3]), Int32Array.from([...CATEGORIES.of, 0, 0])];
    const price = Float64Array.from([...LINES.price, 900, 900]);
    const lines: ProductLines = { order, product, products: LINES.products, price, categories: { ...CATEGORIES, of } };
    expect(productLadder(ordersOf(rows), lines)).toMatchObject({ y: 1, z: 2 });
  });

  it("uses products where all lines are of one category, or name none", () => {
    for (const category of [0, -1]) {
      const lines: ProductLines = { ...LINES, categories: { of: LINES.order.map(() => category), names: ["tea"] } };
      expect(productLadder(ordersOf(ROWS), lines)).toEqual(productLadder(ordersOf(ROWS), LINES));
    }
  });

  it("needs no products for X and Y, but for Z", () => {
    const lines: ProductLines = { ...IN_CATEGORIES, product: LINES.product.map(() => -1), products: [] };
    expect(productLadder(ordersOf(ROWS), lines)).toEqual({ basis: "category", x: 0, y: 1, z: null });
  });

  it("a customer who buys anything of Y is not of the cross-selling segment, whoever they are", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(3), fc.nat(2)), { minLength: 10, maxLength: 40 }), (bought) => {
        const orders = ordersOf(bought.map(([who], i) => [who, 10 + (i % 7), 5]));
        const lines: ProductLines = {
          order: Int32Array.from(bought.keys()),
          product: Int32Array.from(bought, ([, product]) => product),
          products: LINES.products,
          price: Float64Array.from(bought, ([, product]) => 10 * (product + 1)),
          categories: { of: Int32Array.from(bought, ([, , category]) => category - 1), names: ["tea", "ware"] },
        };
        const ladder = productLadder(orders, lines);
        const state = customerState(orders, lines, ladder);
        const has = (who: number, item: number | null): boolean =>
          bought.some(
            ([each, product, category]) =>
              each === who && (ladder.basis === "category" ? category - 1 : product) === item,
          );
        const [crossSell, upSell] = [
          microSegmentMembers("crossSell", state) ?? [],
          microSegmentMembers("upSell", state) ?? [],
        ];
        fc.pre(crossSell.length > 0 && upSell.length > 0);
        for (const who of crossSell) expect([has(who, ladder.x), has(who, ladder.y)]).toEqual([true, false]);
        for (const who of upSell) {
          expect(has(who, ladder.y)).toBe(true);
          expect(bought.some(([each, product]) => each === who && product === ladder.z)).toBe(false);
        }
      }),
    ));
});

const anyRows = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 400 }), fc.integer({ min: -20, max: 90 })),
  {
    minLength: 1,
    maxLength: 60,
  },
);

it("has only customers with an order, each once, whatever the orders", () =>
  fc.assert(
    fc.property(anyRows, fc.integer({ min: 1, max: 450 }), (rows, asOf) => {
      for (const id of MICRO_SEGMENT_IDS) {
        const found = members(id, rows, asOf) ?? [];
        expect(new Set(found).size).toBe(found.length);
        for (const who of found) expect(rows.some(([each, day]) => each === who && day <= asOf)).toBe(true);
      }
    }),
  ));

it("nobody reaches a goal of buying again before anything was bought since", () =>
  fc.assert(
    fc.property(anyRows, (rows) => {
      const state = customerState(ordersOf(rows), null, null);
      for (const id of ["firstTime", "quarterly", "winBack"] as const) {
        for (const who of microSegmentMembers(id, state)!) expect(reachedGoal(id, state, state, who)).toBe(false);
      }
    }),
  ));

it("a first-time buyer reaches the goal with the second order", () => {
  const rows: Row[] = [[0, 100, 5], [1, 100, 5], [0, 180, 5]]; // prettier-ignore
  const [before, now] = [150, 200].map((asOf) => customerState(ordersOf(rows, asOf), null, null));
  expect(
    [...microSegmentMembers("firstTime", before!)!].map((who) => reachedGoal("firstTime", before!, now!, who)),
  ).toEqual([true, false]);
});

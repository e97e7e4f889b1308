import fc from "fast-check";
import { association, fisherUpperTail, pairAt, productPairs } from "../../../src/domain/products/basket";

const line = fc.record({ order: fc.integer({ min: 0, max: 9 }), product: fc.integer({ min: 0, max: 6 }) });
type Line = { order: number; product: number };
const pairsOf = (lines: readonly Line[], least: number) => {
  const pairs = productPairs(
    {
      order: Int32Array.from(lines, ({ order }) => order),
      orderCount: 10,
      product: Int32Array.from(lines, ({ product }) => product),
      productCount: 7,
    },
    least,
  );
  return Array.from(pairs.both, (_, at) => pairAt(pairs, at)).sort(
    (one, other) => one.first - other.first || one.second - other.second,
  );
};

/** Every pair of products, counted order by order. */
function countedPlainly(lines: readonly Line[], least: number) {
  const ordersWith = (...products: number[]): number =>
    Array.from({ length: 10 }, (_, order) => order).filter((order) =>
      products.every((product) => lines.some((one) => one.order === order && one.product === product)),
    ).length;
  return Array.from({ length: 7 }, (_, first) => first).flatMap((first) =>
    Array.from({ length: 6 - first }, (_, step) => first + 1 + step)
      .map((second) => ({
        first,
        second,
        both: ordersWith(first, second),
        ordersOfFirst: ordersWith(first),
        ordersOfSecond: ordersWith(second),
      }))
      .filter(({ both }) => both >= least),
  );
}

test("pairs are those counted order by order, whatever the order of the lines", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (lines, least) => {
      expect(pairsOf(lines, least)).toEqual(countedPlainly(lines, least));
      expect(pairsOf(lines.toReversed(), least)).toEqual(pairsOf(lines, least));
    }),
  );
});

test("an order of 60 products, more than are sorted one by one, holds each pair of them once", () => {
  const product = Int32Array.from({ length: 60 }, (_, i) => (i * 7) % 60);
  const { first, second, both } = productPairs(
    { order: new Int32Array(60), orderCount: 1, product, productCount: 60 },
    1,
  );
  const found = new Set(Array.from(first, (one, at) => one * 60 + second[at]!));
  expect([found.size, both.length]).toEqual([1770, 1770]);
  expect(first.every((one, at) => one < second[at]! && both[at] === 1)).toBe(true);
});

test("a product bought in every order has no association: lift 1", () => {
  const found = association({ first: 0, second: 1, both: 4, ordersOfFirst: 10, ordersOfSecond: 4 }, 10);
  expect(found).toEqual({ support: 0.4, firstToSecond: 0.4, secondToFirst: 1, lift: 1 });
});

describe("Fisher's exact test", () => {
  test("the lady tasting tea: 3 of 4 right is 17/70, all right 1/70", () => {
    const tea = { ordersOfFirst: 4, ordersOfSecond: 4 };
    expect(fisherUpperTail({ ...tea, both: 3 }, 8)).toBeCloseTo(17 / 70, 12);
    expect(fisherUpperTail({ ...tea, both: 4 }, 8)).toBeCloseTo(1 / 70, 12);
  });

  test("is 1 where fewer cannot be, and falls with every order together", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 60 }),
        (a, b, more) => {
          const orders = Math.max(a, b) + more;
          const least = Math.max(0, a + b - orders);
          const tails = Array.from({ length: Math.min(a, b) - least + 1 }, (_, i) =>
            fisherUpperTail({ both: least + i, ordersOfFirst: a, ordersOfSecond: b }, orders),
          );
          expect(tails[0]).toBe(1);
          for (let i = 1; i < tails.length; i++) expect(tails[i]!).toBeLessThan(tails[i - 1]! + 1e-12);
        },
      ),
    );
  });
});

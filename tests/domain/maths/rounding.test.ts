import { sum } from "d3-array";
import fc from "fast-check";
import { allocate, allocateCrossed, cumulativeWeights, roundedShare } from "../../../src/domain/maths/rounding";

const target = fc.integer({ min: -1_000_000, max: 1_000_000 });
const weights = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.double({ min: 0, max: 10, noNaN: true })), {
    minLength: 1,
    maxLength: 60,
  })
  .filter((each) => each.some((weight) => weight > 1e-6));

test("parts add up exactly, and running totals are never off by more than half a unit", () => {
  fc.assert(
    fc.property(target, weights, fc.integer({ min: 0, max: 2 }), (units, shares, decimals) => {
      const scale = 10 ** decimals;
      const parts = allocate(units / scale, shares, decimals).map((part) => Math.round(part * scale));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(units);
      const cumulative = cumulativeWeights(shares);
      const total = cumulative.at(-1)!;
      let running = 0;
      parts.forEach((part, i) => {
        running += part;
        expect(Math.abs(running - (units * cumulative[i]!) / total)).toBeLessThanOrEqual(0.5 + 1e-6);
      });
    }),
  );
});

test("a weight of nothing gets nothing, and takes nothing from the others", () => {
  fc.assert(
    fc.property(target, weights, fc.nat(), (units, shares, position) => {
      const place = position % (shares.length + 1);
      const parts = allocate(units, shares.toSpliced(place, 0, 0));
      expect(parts[place]).toBe(0);
      expect(parts.toSpliced(place, 1)).toEqual(allocate(units, shares));
    }),
  );
});

test("scaling all weights changes nothing", () => {
  const whole = fc
    .array(fc.integer({ min: 0, max: 20 }), { minLength: 1 })
    .filter((each) => each.some((weight) => weight > 0));
  fc.assert(
    fc.property(target, whole, fc.integer({ min: 1, max: 9 }), (units, shares, factor) => {
      expect(
        allocate(
          units,
          shares.map((share) => share * factor),
        ),
      ).toEqual(allocate(units, shares));
    }),
  );
});

interface Tree {
  readonly weight: number;
  readonly children: readonly Tree[];
}

const tree = fc.letrec<{ tree: Tree; leaf: Tree }>((tie) => ({
  leaf: fc.record({ weight: fc.integer({ min: 0, max: 30 }), children: fc.constant([]) }),
  tree: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    tie("leaf"),
    fc.record({ weight: fc.constant(0), children: fc.array(tie("tree"), { minLength: 1, maxLength: 5 }) }),
  ),
})).tree;

const leavesOf = (node: Tree): number[] =>
  node.children.length === 0 ? [node.weight] : node.children.flatMap(leavesOf);
const levels = (nodes: readonly Tree[]): Tree[][] => {
  const below = nodes.flatMap(({ children, weight }) =>
    children.length === 0 ? [{ weight, children: [] }] : [...children],
  );
  return nodes.every(({ children }) => children.length === 0) ? [[...nodes]] : [[...nodes], ...levels(below)];
};
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

test("in any tree, every level is the same rounding of the whole: the parts of a node add up to what its level gives it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), tree, (units, root) => {
      const leaves = leavesOf(root);
      fc.pre(total(leaves) > 0);
      const parts = allocate(units, leaves);
      for (const level of levels([root])) {
        let at = 0;
        const sums = level.map((node) => total(parts.slice(at, (at += leavesOf(node).length))));
        expect(sums).toEqual(
          allocate(
            units,
            level.map((node) => total(leavesOf(node))),
          ),
        );
      }
    }),
  );
});

const sellersAndMonths = fc
  .tuple(
    fc.integer({ min: 0, max: 50_000 }),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 }),
    weights,
  )
  .filter(([, sellers]) => total(sellers) > 0);

test("a table filled by both totals adds up both ways, and nobody gets less than nothing", () => {
  fc.assert(
    fc.property(sellersAndMonths, fc.integer({ min: 0, max: 2 }), ([units, sellers, months], decimals) => {
      const scale = 10 ** decimals;
      const [rows, columns] = [allocate(units / scale, sellers, decimals), allocate(units / scale, months, decimals)];
      const whole = allocateCrossed(rows, columns, decimals).map((parts) =>
        parts.map((part) => Math.round(part * scale)),
      );
      expect(whole.map(total)).toEqual(rows.map((row) => Math.round(row * scale)));
      expect(columns.map((_, i) => total(whole.map((parts) => parts[i]!)))).toEqual(
        columns.map((column) => Math.round(column * scale)),
      );
      expect(whole.flat().every((part) => part >= 0)).toBe(true);
    }),
  );
});

test("a table filled by both totals follows its proportions: a running total is off by few units at most", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 31 }),
      (units, sellers, days) => {
        const rows = allocate(units, new Array<number>(sellers).fill(1));
        const columns = allocate(units, new Array<number>(days).fill(1));
        allocateCrossed(rows, columns).forEach((parts, seller) => {
          let running = 0;
          parts.forEach((part, day) => {
            running += part;
            expect(Math.abs(running - (rows[seller]! * (day + 1)) / days)).toBeLessThan(3);
          });
        });
      },
    ),
  );
});

test("refuses to fill a table by totals that differ", () => {
  expect(() => allocateCrossed([2], [1])).toThrow(RangeError);
  expect(() => allocateCrossed([-1, 2], [1])).toThrow(RangeError);
});

test("known splits", () => {
  expect(allocate(10, [1, 1, 1])).toEqual([3, 4, 3]);
  expect(allocate(100, [1, 1, 1], 2)).toEqual([33.33, 33.34, 33.33]);
  expect(allocate(1, [1, 1])).toEqual([1, 0]); // half of one rounds up, as ROUND does
  expect(allocate(1000, [5])).toEqual([1000]);
  expect(allocate(10, [1, 0, 0])).toEqual([10, 0, 0]);
});

test("refuses weights that cannot share anything out", () => {
  for (const wrong of [[], [0, 0], [1, -1], [Number.NaN], [Number.POSITIVE_INFINITY]])
    expect(() => allocate(10, wrong)).toThrow(RangeError);
  expect(() => allocate(Number.NaN, [1])).toThrow(RangeError);
  expect(() => allocate(10, [1], 1.5)).toThrow(RangeError);
});

test("a half is a half in every order of adding up the weights before it", () => {
  const weights = [1.57, 1.67, 1.59, 1.72, 1.58, 1.57, 1.55, 1.52, 1.51, 1.48, 1.84, 1.43, 1.62, 1.73, 1.62];
  // Up to the seventh weight a share of 11.25 ÷ 24 = 37.5 of 80, which the running totals miss by some last bits.
  expect((80 * cumulativeWeights(weights)[6]!) / cumulativeWeights(weights)[14]!).toBeLessThan(37.5);
  expect(sum(allocate(80, weights).slice(0, 7))).toBe(38);
  expect(roundedShare(0.125 - 1e-12, 2)).toBe(0.13);
  expect(roundedShare(0.124999, 2)).toBe(0.12);
});

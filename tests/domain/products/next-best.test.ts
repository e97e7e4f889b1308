import fc from "fast-check";
import {
  association,
  fisherUpperTail,
  fisherUpperTails,
  pairAt,
  type ProductPair,
  productPairs,
  type ProductPairs,
} from "../../../src/domain/products/basket";
import { fewestFor, holmAdjusted, judgedPairs, nextBest } from "../../../src/domain/products/next-best";
import { intern } from "../../../src/domain/maths/intern";
import { fixtureJson, fixtureRows } from "../../fixtures/read";

interface Expected {
  readonly synthetic: {
    readonly orders: number;
    readonly item_counts: Readonly<Record<string, number>>;
    readonly unordered_pairs: number;
    readonly "fisher_lt_0.05": number;
    readonly "holm_lt_0.05": number;
    readonly rule_counts: readonly Readonly<Record<"supp" | "conf" | "pair_rules", number>>[];
  };
  readonly groceries: {
    readonly orders: number;
    readonly pairs: readonly Readonly<
      Record<"count" | "n_lhs" | "n_rhs" | "lift" | "confidence" | "fishersExactTest", number>
    >[];
  };
  readonly mlxtend: {
    readonly baskets: readonly (readonly string[])[];
    readonly pairs: readonly {
      readonly lhs: string;
      readonly rhs: string;
      readonly support: number;
      readonly confidence: number;
      readonly lift: number;
    }[];
    readonly support_boundary: Readonly<Record<"orders" | "both" | "min_support", number>>;
  };
}
const expected = fixtureJson<Expected>("basket/expected.json");

function pairsOf(lines: readonly (readonly [order: string, product: string])[], fewest = 1) {
  const [orders, products] = [intern(lines.map(([order]) => order)), intern(lines.map(([, product]) => product))];
  const columns = {
    ...{ order: orders.index, orderCount: orders.values.length },
    ...{ product: products.index, productCount: products.values.length },
  };
  return { names: products.values, orders: orders.values.length, pairs: productPairs(columns, fewest) };
}

const rowsOf = (pairs: ProductPairs): ProductPair[] => Array.from(pairs.both, (_, at) => pairAt(pairs, at));

const rulesOf = (fewest: number, support = 0) => ({ fewest, support, error: 0.05 });

describe("the generated shop, as arules counts it", () => {
  const kept = fixtureRows<"order" | "product" | "status">("basket/lines.csv").filter(
    ({ status }) => status === "交易成功",
  );
  const { names, orders, pairs } = pairsOf(kept.map(({ order, product }) => [order, product]));
  const judged = judgedPairs(pairs, orders, rulesOf(1));

  test("orders, products and pairs", () => {
    expect([orders, pairs.both.length]).toEqual([expected.synthetic.orders, expected.synthetic.unordered_pairs]);
  });

  test("support, confidence, lift and Fisher's test of every pair", () => {
    const rows = fixtureRows<"lhs" | "rhs" | "support" | "confidence" | "lift" | "count" | "fisher">(
      "basket/pairs.csv",
    );
    expect(rows).toHaveLength(2 * pairs.both.length);
    const byNames = new Map(
      judged.flatMap((pair) => {
        const [a, b] = [names[pair.first]!, names[pair.second]!];
        const { support, firstToSecond, secondToFirst, lift } = association(pair, orders);
        const shared = { both: pair.both, support, lift, p: pair.p };
        return [
          [`${a} ${b}`, { ...shared, confidence: firstToSecond }],
          [`${b} ${a}`, { ...shared, confidence: secondToFirst }],
        ] as const;
      }),
    );
    for (const row of rows) {
      const pair = byNames.get(`${row.lhs} ${row.rhs}`)!;
      expect(pair.both).toBe(Number(row.count));
      expect(pair.support).toBeCloseTo(Number(row.support), 10);
      expect(pair.confidence).toBeCloseTo(Number(row.confidence), 10);
      expect(pair.lift).toBeCloseTo(Number(row.lift), 8);
      expect(pair.p / Number(row.fisher)).toBeCloseTo(1, 8);
    }
  });

  test("how many hold one test, and how many hold all of them at once (Holm)", () => {
    expect(judged.filter(({ p }) => p < 0.05)).toHaveLength(expected.synthetic["fisher_lt_0.05"]);
    expect(judged.filter(({ verdict }) => verdict === "together")).toHaveLength(expected.synthetic["holm_lt_0.05"]);
  });

  test.each(expected.synthetic.rule_counts)(
    "rules from support $supp and confidence $conf",
    ({ supp, conf, pair_rules: count }) => {
      const rules = rowsOf(pairs)
        .filter(({ both }) => both >= fewestFor(supp, orders))
        .flatMap((pair) => [pair.both / pair.ordersOfFirst, pair.both / pair.ordersOfSecond])
        .filter((confidence) => confidence >= conf);
      expect(rules).toHaveLength(count);
    },
  );

  test("the next best of a product are those of its pairs, the likeliest first", () => {
    const best = nextBest(judged, orders, { most: 3 });
    for (const [of, list] of best) {
      for (const { product, both, confidence } of list) {
        const pair = judged.find(
          ({ first, second }) => [first, second].includes(of) && [first, second].includes(product),
        )!;
        expect([pair.verdict, both]).toEqual(["together", pair.both]);
        expect(confidence).toBeCloseTo(both / expected.synthetic.item_counts[names[of]!]!, 12);
      }
      const shares = list.map(({ confidence }) => confidence);
      expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    }
    const [anyone] = best.values();
    const without = nextBest(judged, orders, { most: 3, offered: (product) => product !== anyone![0]!.product });
    expect([...without.values()].flat().map(({ product }) => product)).not.toContain(anyone![0]!.product);
  });
});

test("figures of arules for its Groceries", () => {
  const { orders, pairs } = expected.groceries;
  for (const {
    count: both,
    n_lhs: ordersOfFirst,
    n_rhs: ordersOfSecond,
    lift,
    confidence,
    fishersExactTest,
  } of pairs) {
    const pair = { first: 0, second: 1, both, ordersOfFirst, ordersOfSecond };
    const found = association(pair, orders);
    expect(found.lift).toBeCloseTo(lift, 8);
    expect(found.firstToSecond).toBeCloseTo(confidence, 8);
    expect(fisherUpperTail(pair, orders) / fishersExactTest).toBeCloseTo(1, 6);
    const columns = { both: [both], ordersOfFirst: [ordersOfFirst], ordersOfSecond: [ordersOfSecond] };
    expect(fisherUpperTails(columns, orders)[0]! / fishersExactTest).toBeCloseTo(1, 6);
  }
});

test("figures of mlxtend, where one basket names a product twice", () => {
  const { baskets, pairs } = expected.mlxtend;
  const found = pairsOf(baskets.flatMap((basket, i) => basket.map((product) => [String(i), product] as const)));
  for (const { lhs, rhs, support, confidence, lift } of pairs) {
    const [of, with_] = [found.names.indexOf(lhs), found.names.indexOf(rhs)];
    const pair = rowsOf(found.pairs).find(
      ({ first, second }) => first === Math.min(of, with_) && second === Math.max(of, with_),
    )!;
    const figures = association(pair, found.orders);
    expect(figures.support).toBeCloseTo(support, 12);
    expect(of < with_ ? figures.firstToSecond : figures.secondToFirst).toBeCloseTo(confidence, 12);
    expect(figures.lift).toBeCloseTo(lift, 12);
  }
});

test("a share on the limit counts: 7 of 25 is 0.28", () => {
  const { orders, both, min_support: support } = expected.mlxtend.support_boundary;
  expect(fewestFor(support, orders)).toBe(both);
  expect(fewestFor(0.3, 10)).toBe(3);
  expect(fewestFor(0.29, 25)).toBe(8);
});

test("Holm's adjustment is the reference package's, in whatever order", () => {
  const { p, holm } = fixtureJson<{ readonly holm: Readonly<Record<"p" | "holm", readonly number[]>> }>(
    "trials.json",
  ).holm;
  expect(
    [...holmAdjusted(Float64Array.from(p))].map((value, i) => value - holm[i]!).every((off) => Math.abs(off) < 1e-12),
  ).toBe(true);
  const turned = holmAdjusted(Float64Array.from(p.toReversed()));
  expect([...turned.toReversed()].every((value, i) => Math.abs(value - holm[i]!) < 1e-12)).toBe(true);
});

test("tests that are only counted weigh as much as those that find nothing", () => {
  const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(values, fc.nat(20), (found, others) => {
      const all = holmAdjusted(Float64Array.of(...found, ...new Array<number>(others).fill(1)));
      expect(holmAdjusted(Float64Array.from(found), found.length + others)).toEqual(all.subarray(0, found.length));
    }),
  );
});

test("one order together is nothing, however high the lift", () => {
  const lines = [
    ...Array.from({ length: 300 }, (_, i) => [`o${i}`, "common"] as const),
    ...["a", "b"].map((product) => ["rare", product] as const),
  ];
  const { pairs, orders } = pairsOf(lines);
  const [pair] = judgedPairs(pairs, orders, rulesOf(5));
  expect(association(pair!, orders).lift).toBe(301);
  expect(pair!.verdict).toBe("tooFew");
  expect(judgedPairs(pairs, orders, rulesOf(1, 0.5))[0]!.verdict).toBe("rare");
});

test("pairs, tests and next best do not change with the order of the lines", () => {
  const line = fc.tuple(fc.constantFrom(..."123456789"), fc.constantFrom(..."abcdef"));
  const told = (lines: readonly (readonly [string, string])[]) => {
    const { names, orders, pairs } = pairsOf(lines);
    return judgedPairs(pairs, orders, rulesOf(2))
      .map(({ first, second, both, p, adjusted, verdict }) => ({
        names: [names[first]!, names[second]!].toSorted().join(),
        ...{ both, p: p.toFixed(12), adjusted: adjusted.toFixed(12), verdict },
      }))
      .toSorted((one, other) => (one.names < other.names ? -1 : 1));
  };
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 40 }),
      fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
      (lines, keys) => {
        const shuffled = lines.map((each, i) => [keys[i]!, each] as const).toSorted(([a], [b]) => a - b);
        expect(told(shuffled.map(([, each]) => each))).toEqual(told(lines));
      },
    ),
  );
});

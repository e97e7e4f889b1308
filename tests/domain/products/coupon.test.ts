import fc from "fast-check";
import {
  bandStep,
  bestCouponThreshold,
  couponFigures,
  couponReach,
  rankedValues,
} from "../../../src/domain/products/coupon";
import { fixtureJson } from "../../fixtures/read";

describe("coupon threshold", () => {
  const rule = fc.record({
    margin: fc.double({ min: 0.05, max: 1, noNaN: true }),
    discount: fc.double({ min: 0.5, max: 30, noNaN: true }),
    reach: fc.double({ min: 0.05, max: 1, noNaN: true }),
  });
  const values = fc.array(fc.integer({ min: 10, max: 400 }), { minLength: 1, maxLength: 40 });

  /** Gain of one threshold, order by order. */
  const gainOf = (
    orders: readonly number[],
    threshold: number,
    lowest: number,
    { margin, discount }: { margin: number; discount: number },
  ) => {
    const pulled = orders.filter((value) => value >= lowest && value < threshold);
    const cost = discount * (pulled.length + orders.filter((value) => value >= threshold).length);
    return {
      pulledUp: pulled.length,
      cost,
      gain: margin * pulled.reduce((sum, value) => sum + threshold - value, 0) - cost,
    };
  };

  test("is what it says, counted order by order, and no other threshold gains more", () => {
    fc.assert(
      fc.property(values, rule, fc.double({ min: 5, max: 900, noNaN: true }), (orders, terms, other) => {
        const best = bestCouponThreshold(orders, terms);
        const source = orders.find((value) => value * (1 + terms.reach) === best.threshold)!;
        const counted = gainOf(orders, best.threshold, source, terms);
        expect(best.pulledUp).toBe(counted.pulledUp);
        expect(best.cost).toBeCloseTo(counted.cost, 8);
        expect(best.gain).toBeCloseTo(counted.gain, 6);
        const reached = gainOf(orders, other, other / (1 + terms.reach), terms);
        if (reached.pulledUp > 0) expect(reached.gain).toBeLessThanOrEqual(best.gain + 1e-6);
      }),
      { numRuns: 500 },
    );
  });

  test("in another currency every amount is scaled and nothing else", () => {
    fc.assert(
      fc.property(values, rule, (orders, terms) => {
        const one = bestCouponThreshold(orders, terms);
        const other = bestCouponThreshold(
          orders.map((value) => value * 8),
          { ...terms, discount: terms.discount * 8 },
        );
        expect(other).toEqual({
          threshold: one.threshold * 8,
          pulledUp: one.pulledUp,
          cost: one.cost * 8,
          gain: one.gain * 8,
        });
      }),
    );
  });
});

describe("a coupon over past orders", () => {
  interface Expected {
    readonly orders: readonly number[];
    readonly threshold: number;
    readonly off: number;
    readonly gap: number;
    readonly margin: number;
    readonly rows: readonly Readonly<
      Record<
        "pull" | "near" | "above" | "coupons_used" | "extra_revenue_gross" | "coupon_cost" | "margin_change",
        number
      >
    >[];
    readonly grid: readonly {
      readonly threshold: number;
      readonly off: number;
      readonly gap: number;
      readonly near: number;
      readonly above: number;
      readonly needs_pull: number | null;
    }[];
  }
  const { orders, threshold, off, gap, margin, rows, grid } = fixtureJson<Expected>("levers.json");
  const ranked = rankedValues(Float64Array.from(orders.toReversed()));

  test.each(rows)("at a pull of $pull it is the reference figure", (row) => {
    const reach = couponReach(ranked, threshold, gap);
    expect([reach.near, reach.above]).toEqual([row.near, row.above]);
    const found = couponFigures(reach, { off, margin, pull: row.pull });
    expect(found.used).toBeCloseTo(row.coupons_used, 9);
    expect(found.extraRevenue).toBeCloseTo(row.extra_revenue_gross, 6);
    expect(found.cost).toBeCloseTo(row.coupon_cost, 6);
    expect(found.marginChange).toBeCloseTo(row.margin_change, 6);
    expect(found.breakEvenPull).toBeNull();
  });

  test.each(grid)("$off off from $threshold needs $needs_pull of the near orders", (row) => {
    const reach = couponReach(ranked, row.threshold, row.gap);
    expect([reach.near, reach.above]).toEqual([row.near, row.above]);
    const { breakEvenPull } = couponFigures(reach, { off: row.off, margin, pull: 0 });
    if (row.needs_pull === null) return expect(breakEvenPull).toBeNull();
    expect(breakEvenPull).toBeCloseTo(row.needs_pull, 9);
    const at = couponFigures(reach, { off: row.off, margin, pull: breakEvenPull! });
    expect(at.marginChange).toBeCloseTo(0, 8);
  });

  test("above every order it costs nothing without pull-up, and nobody is above anyway", () => {
    const reach = couponReach(ranked, 10_000, 100);
    expect(reach).toEqual({ threshold: 10_000, above: 0, near: 0, missing: 0 });
    expect(couponFigures(reach, { off, margin, pull: 1 })).toMatchObject({
      cost: 0,
      marginChange: 0,
      breakEvenPull: null,
    });
  });

  test("near orders are those counted one by one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 100 }),
        (list, from, below) => {
          const near = list.filter((value) => value < from && value >= from - below);
          const reach = couponReach(rankedValues(Float64Array.from(list)), from, below);
          expect(reach.near).toBe(near.length);
          expect(reach.above).toBe(list.filter((value) => value >= from).length);
          expect(reach.missing).toBeCloseTo(
            near.reduce((sum, value) => sum + from - value, 0),
            9,
          );
        },
      ),
    );
  });

  test.each([
    [1.0002, 20, 1e-5],
    [1.001, 20, 5e-5],
    [1.00000001, 10, 1e-9],
  ])("a width far below 1 is round, too: values from 1 to %d in %d bands", (to, most, step) =>
    expect(bandStep(Float64Array.of(1, to), most)).toBe(step),
  );

  test("bands are round and as few as asked for most of the orders", () => {
    const values = fc.array(fc.double({ min: 0.5, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.integer({ min: 3, max: 20 }), (list, most) => {
        const step = bandStep(Float64Array.from(list), most);
        expect(["1", "2", "5"]).toContain(step.toExponential()[0]);
        const { values: sorted } = rankedValues(Float64Array.from(list));
        const [low, high] = [0.02, 0.98].map((at) => sorted[Math.round(at * (sorted.length - 1))]!);
        if (sorted.length > 50) expect((high! - low!) / step).toBeLessThanOrEqual(most + 1);
      }),
      { endOnFailure: true },
    );
  });
});

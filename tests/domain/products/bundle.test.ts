import { bundleFigures, pointsBreakEven } from "../../../src/domain/products/bundle";
import { fixtureJson } from "../../fixtures/read";

interface Expected {
  readonly bundle: readonly {
    readonly prices: readonly number[];
    readonly costs: readonly number[];
    readonly discount: number;
    readonly buy_both_before: number;
    readonly bundle_price: number;
    readonly margin_value: number;
    readonly discount_value: number;
    readonly cannibalised_cost: number;
    readonly extra_bundles_break_even: number;
  }[];
  readonly rewards: readonly Readonly<
    Record<
      "points_rate" | "point_value" | "redeem" | "aov" | "margin" | "cost_per_order" | "break_even_aov_lift",
      number
    >
  >[];
}
const { bundle, rewards } = fixtureJson<Expected>("levers.json");

test("a bundle's price, margin and break-even are the reference figures", () => {
  for (const each of bundle) {
    const found = bundleFigures(each.prices, each.costs, each.discount, each.buy_both_before);
    expect(found.price).toBeCloseTo(each.bundle_price, 10);
    expect(found.margin).toBeCloseTo(each.margin_value, 10);
    expect(found.discountValue).toBeCloseTo(each.discount_value, 10);
    expect(found.givenAway).toBeCloseTo(each.cannibalised_cost, 10);
    expect(found.breakEven).toBeCloseTo(each.extra_bundles_break_even, 10);
  }
});

test("a bundle of one is none, and one that earns nothing never breaks even", () => {
  expect(() => bundleFigures([69], [31], 0.1, 5)).toThrow("two parts or more");
  expect(() => bundleFigures([69, 25], [31], 0.1, 5)).toThrow(RangeError);
  expect(bundleFigures([10, 10], [9, 9], 0.2, 5).breakEven).toBeNull();
});

test("what points cost, and the rise that pays for them", () => {
  for (const { points_rate: rate, point_value: value, redeem: redeemed, aov, margin, ...expected } of rewards) {
    const { cost, lift } = pointsBreakEven({ rate, value, redeemed }, aov, margin);
    expect(cost).toBeCloseTo(expected.cost_per_order, 12);
    expect(lift).toBeCloseTo(expected.break_even_aov_lift, 12);
    // The rise pays: margin on what is more is what the points of all of it cost.
    expect(margin * lift! * aov).toBeCloseTo(rate * value * redeemed * (1 + lift!) * aov, 9);
  }
  expect(pointsBreakEven({ rate: 0.5, value: 1, redeemed: 1 }, 100, 0.4).lift).toBeNull();
});

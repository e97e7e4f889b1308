import fc from "fast-check";
import { forwardFunnel, reverseFunnel } from "../../../src/domain/goal/funnel";

const rates = fc.array(
  fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
  { maxLength: 6 },
);
const target = fc.integer({ min: 0, max: 100_000 });

test("each stage is computed from the unrounded stage below", () => {
  // 1,000 ÷ 50 % = 2,000; ÷ 60 % = 3,333.3; ÷ 80 % = 4,166.7. From the rounded 3,334 it would be 4,168.
  expect(reverseFunnel(1000, [0.5, 0.6, 0.8]).map((stage) => stage.needed)).toEqual([2000, 3334, 4167]);
});

test("the exact need run forwards through the same funnel brings the target", () => {
  fc.assert(
    fc.property(target, rates, (orders, backwards) => {
      const stages = reverseFunnel(orders, backwards);
      const need = stages.at(-1)?.exact ?? orders;
      const brought = forwardFunnel(need, [...backwards].reverse()).at(-1) ?? need;
      expect(brought).toBeCloseTo(orders, 5);
    }),
  );
});

test("the whole people needed suffice, and one fewer would not", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), rates, (orders, backwards) => {
      fc.pre(backwards.length > 0);
      for (const [i, stage] of reverseFunnel(orders, backwards).entries()) {
        const forwards = backwards.slice(0, i + 1).reverse();
        expect(forwardFunnel(stage.needed, forwards).at(-1)).toBeGreaterThanOrEqual(orders * (1 - 1e-8));
        expect(forwardFunnel(stage.needed - 1, forwards).at(-1)).toBeLessThan(orders);
      }
    }),
  );
});

test("tenths do not cost an extra lead", () => {
  expect(reverseFunnel(1000, [0.1, 0.1, 0.1]).map((stage) => stage.needed)).toEqual([10_000, 100_000, 1_000_000]);
  expect(reverseFunnel(0, [0.3])).toEqual([{ exact: 0, needed: 0 }]);
});

test("refuses what is no rate and no target", () => {
  for (const rate of [-0.1, 1.01, Number.NaN]) {
    expect(() => reverseFunnel(10, [rate])).toThrow(RangeError);
    expect(() => forwardFunnel(10, [rate])).toThrow(RangeError);
  }
  expect(() => reverseFunnel(10, [0])).toThrow(RangeError); // no number of leads is enough
  for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => reverseFunnel(wrong, [0.5])).toThrow(RangeError);
    expect(() => forwardFunnel(wrong, [0.5])).toThrow(RangeError);
  }
});

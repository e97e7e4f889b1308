import fc from "fast-check";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { normalDensity, normalLoss, normalTail } from "../../../src/domain/maths/normal";
import { fixtureJson } from "../../fixtures/read";

const { normalLoss: LOSSES } = fixtureJson<{ readonly normalLoss: { readonly z: number; readonly loss: number }[] }>(
  "products.json",
);

test.each(LOSSES)("stockpyl: loss at $z", ({ z, loss }) => {
  expect(normalLoss(z)).toBeCloseTo(loss, 14);
});

test("the tail is what the quantile leaves", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (share) => {
      expect(normalTail(normalQuantile(1 - share, 0, 1)) / share).toBeCloseTo(1, 6);
    }),
  );
  expect(normalTail(6) / 9.865876450376981e-10).toBeCloseTo(1, 12);
  expect(normalDensity(0) * Math.sqrt(2 * Math.PI)).toBeCloseTo(1, 15);
});

test("series and continued fraction meet", () => {
  expect(normalTail(2.5 + 1e-12)).toBeCloseTo(normalTail(2.5), 12);
  expect(normalTail(-3) + normalTail(3)).toBe(1);
});

import fc from "fast-check";
import { fromMoneyUnits, roundHalfAway, toMoneyUnits, wholeUp, withoutNoise } from "../../../src/domain/maths/whole";

test("whole people cover the need, and never by one more than the need itself asks for", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (need) => {
      const people = wholeUp(need);
      expect(Number.isInteger(people)).toBe(true);
      expect(people).toBeGreaterThanOrEqual(need - Math.min(need * 1e-9, 0.001));
      expect(people).toBeLessThanOrEqual(Math.floor(need) + 1);
    }),
  );
});

test("dividing a whole number of people by a rate and back needs exactly those people", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 100 }), (people, percent) => {
      expect(wholeUp((people * (percent / 100)) / (percent / 100))).toBe(people);
    }),
  );
  expect(21 / 0.7).toBeGreaterThan(30); // the noise that would round up to 31
  expect(wholeUp(21 / 0.7)).toBe(30);
});

test("a real excess still takes one more person, however large the crowd", () => {
  expect(wholeUp(10.000001)).toBe(11);
  expect(wholeUp(2_000_000_000.4)).toBe(2_000_000_001);
});

test("halves round away from zero as in Excel, also where the product lost its last bit", () => {
  expect([0.5, 1.5, 2.5, -0.5, -2.5].map(roundHalfAway)).toEqual([1, 2, 3, -1, -3]);
  expect(roundHalfAway(1.005 * 100)).toBe(101);
  expect(roundHalfAway(-0.2)).toBe(0);
});

test("money in whole units adds up exactly in any order", () => {
  const cents = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 });
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1 }), (amounts) => {
      const sum = (values: number[]): number =>
        fromMoneyUnits(values.reduce((total, each) => total + toMoneyUnits(each / 100), 0));
      expect(sum(amounts)).toBe(sum([...amounts].reverse()));
      expect(sum(amounts)).toBe(amounts.reduce((total, each) => total + each, 0) / 100);
    }),
  );
});

test("a sum of parts of money is the same in any order, and no part is lost", () => {
  const parts = fc.array(fc.tuple(fc.integer({ min: 1, max: 1_000_000_00 }), fc.integer({ min: 1, max: 7 })), {
    minLength: 1,
  });
  fc.assert(
    fc.property(parts, (orders) => {
      const shares = orders.flatMap(([cents, among]) => new Array<number>(among).fill(cents / 100 / among));
      const sum = (values: readonly number[]): number => withoutNoise(values.reduce((total, each) => total + each, 0));
      const whole = orders.reduce((total, [cents]) => total + cents, 0) / 100;
      expect([sum(shares), sum(shares.toReversed())]).toEqual([whole, whole]);
    }),
  );
  expect(withoutNoise(1 / 3)).toBe(1 / 3);
});

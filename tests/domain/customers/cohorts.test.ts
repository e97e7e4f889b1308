import fc from "fast-check";
import { dateOf, serialOf } from "../../../src/domain/calendar/calendar";
import { cohortRetention, cohortValue, customerCohorts } from "../../../src/domain/customers/cohorts";

const START = serialOf(2024, 11, 15);
const order = fc.record({
  who: fc.integer({ min: -1, max: 5 }),
  day: fc.double({ min: START, max: START + 200, noNaN: true }),
  cents: fc.integer({ min: -500, max: 50_000 }),
});
type Order = { who: number; day: number; cents: number };
const monthOf = (serial: number): string => {
  const { year, month } = dateOf(Math.floor(serial));
  return `${year}-${String(month).padStart(2, "0")}`;
};
const cohortsOf = (orders: readonly Order[], asOf: number) =>
  customerCohorts({
    customer: Int32Array.from(orders, ({ who }) => who),
    customerCount: 6,
    date: Float64Array.from(orders, ({ day }) => day),
    amount: Float64Array.from(orders, ({ cents }) => cents / 100),
    asOf,
  });

test("every customer is in the cohort of the first month, and every order in one cell", () => {
  fc.assert(
    fc.property(fc.array(order), fc.integer({ min: START, max: START + 220 }), (orders, asOf) => {
      const counted = orders.filter(({ who, day }) => who >= 0 && day < asOf + 1);
      const cohorts = cohortsOf(orders, asOf);
      const firsts = new Map<number, number>();
      for (const { who, day } of counted) firsts.set(who, Math.min(firsts.get(who) ?? Infinity, day));
      for (const cohort of cohorts) {
        const members = [...firsts].filter(([, day]) => monthOf(day) === monthOf(cohort.month)).map(([who]) => who);
        expect(cohort.customers).toBe(members.length);
        expect(cohort.active[0]).toBe(members.length);
        const spent =
          counted.filter(({ who }) => members.includes(who)).reduce((sum, { cents }) => sum + cents, 0) / 100;
        expect(cohort.revenue.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(spent, 6);
        expect(cohort.active.every((count) => count <= cohort.customers)).toBe(true);
      }
      expect(cohorts.reduce((sum, { customers }) => sum + customers, 0)).toBe(firsts.size);
    }),
  );
});

test("months stand without a gap, up to the as-of day, and the rows' order changes nothing", () => {
  fc.assert(
    fc.property(fc.array(order, { minLength: 1 }), (orders) => {
      const asOf = START + 210;
      const cohorts = cohortsOf(orders, asOf);
      cohorts.forEach((cohort, i) => {
        expect(cohort.active.length).toBe(cohorts.length - i);
        expect(dateOf(cohort.month).day).toBe(1);
        if (i > 0) expect(cohort.month - cohorts[i - 1]!.month).toBeLessThanOrEqual(31);
      });
      if (cohorts.length > 0) expect(monthOf(cohorts.at(-1)!.month)).toBe(monthOf(asOf));
      expect(cohortsOf(orders.toReversed(), asOf)).toEqual(cohorts);
    }),
  );
});

test("a customer of January who buys 10 then and 20 in March", () => {
  const orders = [
    { who: 0, day: serialOf(2025, 1, 31) + 0.99, cents: 1000 },
    { who: 0, day: serialOf(2025, 3, 1), cents: 2000 },
    { who: 1, day: serialOf(2025, 2, 1), cents: 700 },
  ];
  const [january, february, march] = cohortsOf(orders, serialOf(2025, 3, 31));
  expect([...january!.active]).toEqual([1, 0, 1]);
  expect([...cohortRetention(january!)]).toEqual([1, 0, 1]);
  expect([...cohortValue(january!)]).toEqual([10, 10, 30]);
  expect([...february!.active]).toEqual([1, 0]);
  expect(march!.customers).toBe(0);
});

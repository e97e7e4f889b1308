import fc from "fast-check";
import { intern } from "../../../src/domain/maths/intern";
import { purchaseHistories } from "../../../src/domain/customers/purchase-history";

const purchase = fc.record({
  who: fc.integer({ min: 0, max: 5 }),
  day: fc.integer({ min: 45000, max: 45060 }),
  amount: fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100),
});
type Purchase = { who: number; day: number; amount: number };

const historiesOf = (made: readonly Purchase[], asOf: number, unitDays = 1) =>
  purchaseHistories(
    {
      customer: Int32Array.from(made, ({ who }) => who),
      customerCount: 6,
      day: Float64Array.from(made, ({ day }) => day),
      amount: Float64Array.from(made, ({ amount }) => amount),
    },
    asOf,
    unitDays,
  );

test("is each customer's days, counted the plain way", () => {
  fc.assert(
    fc.property(fc.array(purchase), fc.integer({ min: 45000, max: 45070 }), (made, asOf) => {
      const histories = historiesOf(made, asOf);
      fc.pre(histories.length > 0);
      for (const history of histories) {
        const own = made.filter(({ who, day }) => who === history.customer && day <= asOf);
        const days = [...new Set(own.map(({ day }) => day))].sort((one, other) => one - other);
        const repeats = own.filter(({ day }) => day !== days[0]).reduce((sum, { amount }) => sum + amount, 0);
        expect(history.frequency).toBe(days.length - 1);
        expect(history.recency).toBe(days.at(-1)! - days[0]!);
        expect(history.age).toBe(asOf - days[0]!);
        expect(history.average * history.frequency).toBeCloseTo(days.length > 1 ? repeats : 0, 6);
      }
    }),
  );
});

test("the order of the rows changes nothing, and the unit divides the times only", () => {
  fc.assert(
    fc.property(fc.array(purchase), (made) => {
      const daily = historiesOf(made, 45060);
      expect(historiesOf(made.toReversed(), 45060)).toEqual(daily);
      const weekly = daily.map((history) => ({ ...history, recency: history.recency / 7, age: history.age / 7 }));
      expect(historiesOf(made, 45060, 7)).toEqual(weekly);
    }),
  );
});

test("interning gives every id its number back", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.integer())), (ids) => {
      const { index, values } = intern(ids);
      expect(Array.from(index, (number) => values[number])).toEqual(ids);
      expect(new Set(values).size).toBe(values.length);
    }),
  );
});

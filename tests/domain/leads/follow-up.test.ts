import fc from "fast-check";
import { type CallState, followUp } from "../../../src/domain/leads/follow-up";
import { leadGrade } from "../../../src/domain/leads/leads";

const RULE = { every: 3, pool: 15 };
const day = fc.integer({ min: 45_000, max: 47_000 });

test.each<[last: number | null, due: number, since: number, state: CallState]>([
  [null, 46_000, 10, "overdue"],
  [46_010, 46_013, 0, "later"],
  [46_007, 46_010, 3, "today"],
  [46_006, 46_009, 4, "overdue"],
  [45_990, 46_000, 10, "overdue"], // before the seller claimed it: nobody has called since
])("last contact %s at day 46010: due %s, %s days, %s", (last, due, since, state) => {
  expect(followUp({ came: 46_000, last }, 46_010, RULE)).toEqual({ due, since, state });
});

test("a lead returns to the pool the day after the last allowed one", () => {
  expect(followUp({ came: 46_000, last: 46_000 }, 46_015, RULE).state).toBe("overdue");
  expect(followUp({ came: 46_000, last: 46_000 }, 46_016, RULE).state).toBe("pool");
});

test.each<[agreed: number, due: number, state: CallState]>([
  [46_020, 46_020, "later"],
  [46_016, 46_016, "today"],
  [46_012, 46_012, "pool"], // the day agreed went by
  [46_000, 46_003, "pool"], // it was kept
])("a day agreed, %s, stands until it is kept: due %s, %s", (agreed, due, state) => {
  expect(followUp({ came: 45_990, last: 46_000, agreed }, 46_016, RULE)).toMatchObject({ due, state });
});

test("as days pass without a contact the state only becomes more urgent", () => {
  const order: readonly CallState[] = ["later", "today", "overdue", "pool"];
  const rule = fc.record({ every: fc.integer({ min: 1, max: 30 }), pool: fc.integer({ min: 30, max: 90 }) });
  fc.assert(
    fc.property(day, fc.option(day), day, rule, (came, last, asOf, given) => {
      const [now, next] = [asOf, asOf + 1].map((at) => followUp({ came, last }, at, given));
      expect(order.indexOf(next!.state)).toBeGreaterThanOrEqual(order.indexOf(now!.state));
      expect(next!.due).toBe(now!.due);
    }),
  );
});

test("a later need never has a better grade", () => {
  fc.assert(
    fc.property(day, day, fc.nat(900), fc.boolean(), (asOf, need, more, referral) => {
      const [first, second] = [need, need + more].map((date) => leadGrade(date, asOf, referral));
      if (first !== null) expect(second! >= first!).toBe(true);
    }),
  );
});

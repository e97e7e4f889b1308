import fc from "fast-check";
import { roundTo } from "../../../src/domain/maths/whole";
import { rateReached, type Tier, tierFaults, tieredCommission } from "../../../src/domain/commission/tiers";
import { fixtureJson } from "../../fixtures/read";

interface Published {
  marginal_check: { base: number; marginal: number; whole_amount: number; quick_deduction: number }[];
  bonus_cliff: { bonus: number; tax: number }[];
  seller_tiers: {
    tiers: { from: number; rate: number }[];
    rows: { revenue: number; marginal: number; whole_ge: number }[];
  };
  oca_sections: { base: number; pays: number }[];
}

const published = fixtureJson<Published>("commission.json");
const upward = (limits: readonly number[], rates: readonly number[]): Tier[] =>
  limits.map((from, i) => ({ from, to: null, rate: rates[i]! }));

/** The annual table of the PRC's income tax. */
const LIMITS = [0, 36_000, 144_000, 300_000, 420_000, 660_000, 960_000];
const RATES = [0.03, 0.1, 0.2, 0.25, 0.3, 0.35, 0.45];
const TAX = upward(LIMITS, RATES);
/** The law's limits belong to the tier below, so that the next begins a cent higher. */
const TAX_ABOVE = upward(
  LIMITS.map((limit) => (limit === 0 ? 0 : limit + 0.01)),
  RATES,
);

describe("tiers, held against published tables", () => {
  test.each(published.marginal_check)(
    "the income tax of $base",
    ({ base, marginal, whole_amount, quick_deduction }) => {
      expect(roundTo(tieredCommission(base, TAX, "marginal"), 2)).toBe(marginal);
      expect(roundTo(tieredCommission(base, TAX_ABOVE, "whole"), 2)).toBe(whole_amount);
      // The quick deduction of the published table is the difference of both, except at a cent.
      expect(Math.abs(whole_amount - marginal - (base === 0 || base === 1 ? 0 : quick_deduction))).toBeLessThan(0.01);
    },
  );

  test.each(published.bonus_cliff)(
    "a bonus of $bonus, taxed as a whole at the tier of its twelfth",
    ({ bonus, tax }) => {
      const whole = tieredCommission(bonus, TAX_ABOVE, "whole");
      const quick = (whole - tieredCommission(bonus, TAX, "marginal")) / 12;
      expect(roundTo(whole - quick, 2)).toBe(tax);
    },
  );

  const seller = upward(
    published.seller_tiers.tiers.map(({ from }) => from),
    published.seller_tiers.tiers.map(({ rate }) => rate),
  );
  test.each(published.seller_tiers.rows)("a seller with $revenue: a limit belongs to the tier it begins", (row) => {
    expect(roundTo(tieredCommission(row.revenue, seller, "marginal"), 2)).toBe(row.marginal);
    expect(roundTo(tieredCommission(row.revenue, seller, "whole"), 2)).toBe(row.whole_ge);
  });

  const sections: Tier[] = [
    { from: 1, to: 100, rate: 0.1 },
    { from: 15_000, to: 16_000, rate: 0.2 },
  ];
  test.each(published.oca_sections)("sections with a gap: $base pays $pays", ({ base, pays }) => {
    expect(roundTo(tieredCommission(base, sections, "whole"), 2)).toBe(pays);
  });
  test("a gap pays nothing on its part either", () => {
    expect(tieredCommission(15_500, sections, "marginal")).toBeCloseTo(9.9 + 100, 9);
  });
});

const cents = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((amount) => amount / 100);
const tiersOf = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 0, maxLength: 5 }).chain((limits) =>
  fc
    .array(fc.integer({ min: 0, max: 300 }), { minLength: limits.length + 1, maxLength: limits.length + 1 })
    .map((rates) =>
      upward(
        [0, ...limits.sort((a, b) => a - b)].map((limit) => limit * 100),
        rates.map((rate) => rate / 1000),
      ),
    ),
);

describe("laws of tiers", () => {
  test("marginal: never falls, has no cliff, and lies between the least and the greatest rate", () => {
    fc.assert(
      fc.property(tiersOf, cents(60_000), cents(1_000), (tiers, amount, more) => {
        const [one, other] = [amount, amount + more].map((each) => tieredCommission(each, tiers, "marginal"));
        const rates = tiers.map(({ rate }) => rate);
        expect(other! - one!).toBeGreaterThanOrEqual(more * Math.min(...rates) - 1e-6);
        expect(other! - one!).toBeLessThanOrEqual(more * Math.max(...rates) + 1e-6);
      }),
    );
  });

  test("whole: the whole amount at one of the rates; with one tier both methods agree", () => {
    fc.assert(
      fc.property(tiersOf, cents(60_000), (tiers, amount) => {
        expect(tiers.map(({ rate }) => rate * amount)).toContain(tieredCommission(amount, tiers, "whole"));
        const [first] = tiers;
        expect(tieredCommission(amount, [first!], "marginal")).toBeCloseTo(
          tieredCommission(amount, [first!], "whole"),
          9,
        );
      }),
    );
  });

  test("the order in which tiers are stated is no matter; an amount below 0 earns nothing", () => {
    fc.assert(
      fc.property(tiersOf, cents(60_000), (tiers, amount) => {
        for (const method of ["marginal", "whole"] as const) {
          const reversed = tieredCommission(amount, [...tiers].reverse(), method);
          expect(reversed).toBeCloseTo(tieredCommission(amount, tiers, method), 9);
          expect(tieredCommission(-amount - 0.01, tiers, method)).toBe(0);
        }
      }),
    );
  });

  test("a limit is reached by the amount itself", () => {
    fc.assert(
      fc.property(tiersOf, (tiers) => {
        for (const { from, rate } of tiers) expect(rateReached(from, tiers)).toBe(rate);
      }),
    );
  });
});

test("faults of tiers stand at the tier: out of order, overlapping, with a gap before it", () => {
  const tier = (from: number, to: number | null = null): Tier => ({ from, to, rate: 0.1 });
  expect(tierFaults([tier(0), tier(50), tier(100)])).toEqual([null, null, null]);
  expect(tierFaults([tier(0, 50), tier(50, 60), tier(80)])).toEqual([null, null, "gap"]);
  expect(tierFaults([tier(0, 60), tier(50), tier(40)])).toEqual([null, "overlap", "order"]);
  expect(tierFaults([tier(10), tier(10)])).toEqual(["gap", "order"]);
});

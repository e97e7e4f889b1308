import fc from "fast-check";
import {
  evenShares,
  lineAmount,
  paidFor,
  type Place,
  rateAt,
  sharesOf,
  sumOfLines,
} from "../../../src/domain/commission/statement";
import { type Tier, TIER_METHODS, tieredCommission } from "../../../src/domain/commission/tiers";
import { fixtureJson } from "../../fixtures/read";

interface Published {
  statement: {
    rows: { base: number; rate: number; share: number; state: string; commission: number }[];
    total: number;
  };
  rounding_trap: { lines: number[]; rate: number; sum_of_rounded_lines: number };
}

const { statement, rounding_trap: trap } = fixtureJson<Published>("commission.json");

describe("a statement, held against the published one", () => {
  test("every line to the cent, a part refund below 0, and their sum", () => {
    // An order refunded in full is a line and the same line below 0.
    const amounts = statement.rows.map(({ base, rate, share, state }) =>
      sumOfLines([lineAmount(base, rate, share), ...(state === "refunded" ? [lineAmount(-base, rate, share)] : [])]),
    );
    expect(amounts).toEqual(statement.rows.map(({ commission }) => commission));
    expect(sumOfLines(amounts)).toBe(statement.total);
  });

  test("lines are rounded before they are added up", () => {
    expect(sumOfLines(trap.lines.map((base) => lineAmount(base, trap.rate)))).toBe(trap.sum_of_rounded_lines);
  });
});

const TIERS: Tier[] = [
  { from: 0, to: null, rate: 0.02 },
  { from: 1000, to: null, rate: 0.03 },
  { from: 5000, to: null, rate: 0.055 },
];
const sales = fc.array(
  fc.integer({ min: 1, max: 300_000 }).map((cents) => cents / 100),
  { minLength: 1, maxLength: 30 },
);

/** Where each of a seller's sales stands. */
function placesOf(bases: readonly number[]): Place[] {
  const total = sumOfLines(bases);
  let before = 0;
  return bases.map((base) => {
    const place = { before, upTo: sumOfLines([before, base]), total };
    before = place.upTo;
    return place;
  });
}

describe("laws of a statement", () => {
  test("lines add up to what the tiers pay for all of them, within half a cent a line", () => {
    fc.assert(
      fc.property(sales, fc.constantFrom(...TIER_METHODS), (bases, method) => {
        const lines = placesOf(bases).map((place, i) => lineAmount(bases[i]!, rateAt(place, { tiers: TIERS, method })));
        const exact = tieredCommission(sumOfLines(bases), TIERS, method);
        expect(Math.abs(sumOfLines(lines) - exact)).toBeLessThanOrEqual(0.0051 * bases.length);
      }),
    );
  });

  test("what is returned in full is clawed back to nothing", () => {
    fc.assert(
      fc.property(sales, fc.constantFrom(...TIER_METHODS), (bases, method) => {
        placesOf(bases).forEach((place, i) => {
          const rate = rateAt(place, { tiers: TIERS, method });
          expect(sumOfLines([lineAmount(bases[i]!, rate), lineAmount(-bases[i]!, rate)])).toBe(0);
        });
      }),
    );
  });

  test("shares of an order add up to 1", () => {
    for (let sellers = 1; sellers <= 9; sellers++)
      expect(evenShares(sellers).reduce((sum, share) => sum + Math.round(share * 1e4), 0)).toBe(1e4);
  });
});

test("cap and guarantee bound what is paid; the guarantee holds where both meet", () => {
  expect(paidFor(120, { cap: 100, guarantee: null })).toBe(100);
  expect(paidFor(-20, { cap: null, guarantee: 0 })).toBe(0);
  expect(paidFor(120, { cap: null, guarantee: null })).toBe(120);
  expect(paidFor(120, { cap: 50, guarantee: 80 })).toBe(80);
});

test("what was agreed is the share, the rest is even; they come to 1 where what was agreed leaves it so", () => {
  expect(sharesOf([0.6, null])).toEqual([0.6, 0.4]);
  expect(sharesOf([null, 0.5, null, null])).toEqual([0.1667, 0.5, 0.1666, 0.1667]);
  expect(sharesOf([0.7, 0.7, null])).toEqual([0.7, 0.7, 0]);
  const share = fc.option(fc.integer({ min: 0, max: 2500 }).map((each) => each / 1e4));
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 4 }), (agreed) => {
      const shares = sharesOf([...agreed, null]);
      expect(shares.reduce((sum, each) => sum + Math.round(each * 1e4), 0)).toBe(1e4);
      agreed.forEach((each, i) => each !== null && expect(shares[i]).toBe(each));
    }),
  );
});

/** Prices from costs, what marketing brings, and heads for a volume of work. */
import fc from "fast-check";
import {
  acquisitionCost,
  breakEvenResponse,
  returnOnAdSpend,
  returnOnInvestment,
} from "../../src/domain/campaigns/marketing";
import { breakEvenVolume, costBasedPrice, lowestBid } from "../../src/domain/products/price";
import { fixtureJson } from "../fixtures/read";
import { staffNeeded } from "../../src/domain/leads/staffing";

const money = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

test("a cost-based price pays its costs, its shares and its margin, and nothing is left", () => {
  fc.assert(
    fc.property(
      money,
      fc.double({ min: 0, max: 0.6, noNaN: true }),
      fc.double({ min: -0.5, max: 0.35, noNaN: true }),
      (costs, shares, margin) => {
        const price = costBasedPrice(costs, shares, margin);
        expect((costs + price * shares + price * margin) / price).toBeCloseTo(1, 9);
      },
    ),
  );
});

test("there is no price when shares and margin take all of it", () => {
  expect(costBasedPrice(62, 0.4, 0.6)).toBeNaN();
  expect(costBasedPrice(62, 0.1 + 0.2, 0.7)).toBeNaN();
  expect(costBasedPrice(62, 0.9, 0.3)).toBeNaN();
});

test("a bid lies between variable and full cost, rises with the load, and keeps to its floor", () => {
  fc.assert(
    fc.property(money, money, share, share, share, (one, other, load, more, floor) => {
      const [variable, full] = [Math.min(one, other), Math.max(one, other)];
      const bid = lowestBid(variable, full, load, floor);
      expect(bid).toBeGreaterThanOrEqual(Math.max(variable, full * floor) * (1 - 1e-12));
      expect(bid).toBeLessThanOrEqual(full * (1 + 1e-12));
      if (load <= more) expect(bid).toBeLessThanOrEqual(lowestBid(variable, full, more, floor) * (1 + 1e-12));
    }),
  );
  expect([lowestBid(60, 100, 0, 0), lowestBid(60, 100, 1, 0)]).toEqual([60, 100]);
});

test("at the break-even response a campaign earns exactly its cost", () => {
  fc.assert(
    fc.property(money, money, (cost, margin) => {
      const people = 10_000;
      const earned = people * breakEvenResponse(cost, margin) * margin;
      expect(returnOnInvestment(earned, people * cost)).toBeCloseTo(0, 9);
      expect(returnOnAdSpend(earned, people * cost)).toBeCloseTo(1, 9);
    }),
  );
});

test("a zero divisor has no ratio", () => {
  for (const ratio of [returnOnAdSpend, acquisitionCost, returnOnInvestment, breakEvenResponse])
    expect(ratio(5, 0)).toBeNaN();
  expect(acquisitionCost(12000, 80)).toBe(150);
});

test("so many people do the work, and one fewer do not", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 12 }),
      (volume, perHour, hours) => {
        const people = staffNeeded(volume, perHour, hours);
        expect(people * perHour * hours).toBeGreaterThanOrEqual(volume);
        if (people > 0) expect((people - 1) * perHour * hours).toBeLessThan(volume);
      },
    ),
  );
});

interface PriceReference {
  readonly price: { fixed: number[]; share_of_price: number; target_margin: number; price: number | null }[];
  readonly breakEven: { margin: number; price_cut: number; needed_volume_change: number | null }[];
}
const reference = fixtureJson<PriceReference>("products.json");

test.each(reference.price)("price of $fixed, $share_of_price of it, margin $target_margin", (example) => {
  const costs = example.fixed.reduce((sum, cost) => sum + cost, 0);
  const price = costBasedPrice(costs, example.share_of_price, example.target_margin);
  if (example.price === null) expect(price).toBeNaN();
  else expect(price).toBeCloseTo(example.price, 9);
});

test.each(reference.breakEven)("a cut of $price_cut at a margin of $margin needs more volume", (example) => {
  const { margin, price_cut: cut, needed_volume_change: needed } = example;
  if (needed === null) return expect(breakEvenVolume(margin, cut)).toBeNaN();
  expect(breakEvenVolume(margin, cut)).toBeCloseTo(needed, 9);
  expect((1 + breakEvenVolume(margin, cut)) * (margin - cut)).toBeCloseTo(margin, 12);
});

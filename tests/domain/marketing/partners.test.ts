/** Suppliers and dealers scored from both sides: points are weight × score, and the weakest factor is the one that lacks most of them. */
import fc from "fast-check";
import { BEST_SCORE, type PartnerFactor, partnerTotals } from "../../../src/domain/marketing/partners";

const score = fc.option(fc.integer({ min: 1, max: BEST_SCORE }));
const factor = fc
  .record({
    partner: fc.constantFrom("Mill", "mill", "Harbour", "北方织造"),
    factor: fc.constantFrom("Loyalty", "Promotion", "Upkeep", "Prices"),
    weight: fc.integer({ min: 0, max: 5 }),
    ...{ us: score, them: score },
  })
  .filter(({ us, them }) => us !== null || them !== null);
const factors = fc.array(factor, { maxLength: 14 });

const weighed = (weight: number, us: number | null, them: number | null, factor = "Loyalty"): PartnerFactor => ({
  ...{ partner: "Mill", factor, weight, us, them },
});

test("points of one partner, factor by factor", () => {
  expect(partnerTotals([weighed(3, 4, 3), weighed(2, 2, 2, "Promotion")])).toEqual([
    { partner: "Mill", us: 16, them: 13, weakest: "Promotion" },
  ]);
});

test("a side that scored nothing is unknown, never 0 points", () =>
  expect(partnerTotals([weighed(3, 2, null)])).toEqual([{ partner: "Mill", us: 6, them: null, weakest: "Loyalty" }]));

test("nothing is weakest where nothing lacks, as by weights of 0", () => {
  expect(partnerTotals([weighed(3, 4, 4)])[0]!.weakest).toBeNull();
  expect(partnerTotals([weighed(0, 1, 1)])[0]!.weakest).toBeNull();
});

test("of factors that lack the same the first is weakest", () =>
  expect(partnerTotals([weighed(1, 2, 2), weighed(2, 3, 3, "Promotion")])[0]!.weakest).toBe("Loyalty"));

test("all points are those of the factors, whatever their order, and no partner is lost or doubled", () => {
  fc.assert(
    fc.property(factors, (all) => {
      const totals = partnerTotals(all);
      for (const side of ["us", "them"] as const) {
        const points = (list: readonly PartnerFactor[]): number =>
          list.reduce((sum, each) => sum + each.weight * (each[side] ?? 0), 0);
        expect(totals.reduce((sum, each) => sum + (each[side] ?? 0), 0)).toBe(points(all));
        for (const { partner, [side]: own } of totals) {
          const its = all.filter((each) => each.partner.toLowerCase() === partner.toLowerCase());
          expect(own).toBe(its.every((each) => each[side] === null) ? null : points(its));
        }
      }
      const names = totals.map(({ partner }) => partner.toLowerCase());
      expect(new Set(names)).toEqual(new Set(all.map(({ partner }) => partner.toLowerCase())));
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});

test("no factor lacks more than the weakest", () => {
  const lack = ({ weight, us, them }: PartnerFactor): number => {
    const known = [us, them].filter((each) => each !== null);
    return weight * (BEST_SCORE - known.reduce((sum, each) => sum + each, 0) / known.length);
  };
  fc.assert(
    fc.property(factors, (all) => {
      for (const { partner, weakest } of partnerTotals(all)) {
        const its = all.filter((each) => each.partner.toLowerCase() === partner.toLowerCase());
        const most = Math.max(...its.map(lack));
        const worst = its.filter((each) => lack(each) === most).map((each) => each.factor);
        expect(most === 0 ? [null] : worst).toContain(weakest);
      }
    }),
  );
});

test("a better score never takes points from its side", () => {
  fc.assert(
    fc.property(fc.array(factor, { minLength: 1, maxLength: 10 }), fc.nat(), (all, which) => {
      const at = which % all.length;
      fc.pre(all[at]!.us !== null && all[at]!.us < BEST_SCORE);
      const better = partnerTotals(all.with(at, { ...all[at]!, us: all[at]!.us + 1 }));
      partnerTotals(all).forEach(({ us }, i) => expect(better[i]!.us ?? 0).toBeGreaterThanOrEqual(us ?? 0));
    }),
  );
});

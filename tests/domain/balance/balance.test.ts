import fc from "fast-check";
import { fixtureJson } from "../../fixtures/read";
import { biasOf, consensusOf } from "../../../src/domain/balance/consensus";
import { decisionOf } from "../../../src/domain/balance/decision";
import { gapScore, rankedGaps } from "../../../src/domain/balance/gaps";
import { projectedBalance } from "../../../src/domain/balance/projection";

/** What reference packages and published rules give. */
interface Figures {
  readonly consensus: {
    readonly statistical: number;
    readonly inputs: readonly { readonly value: number; readonly confidence: number }[];
    readonly confidence_weighted: number;
    readonly range: readonly [number, number];
  };
  readonly projected_balance: {
    readonly opening: number;
    readonly safety: number;
    readonly rows: readonly Readonly<Record<"demand" | "supply" | "balance" | "gap_to_safety", number>>[];
  };
  readonly decision_rule: readonly {
    readonly invest: number | null;
    readonly unit_cost: number | null;
    readonly result: string;
  }[];
  readonly rank: readonly Readonly<Record<"gap" | "importance" | "score", number>>[];
}
const figures = fixtureJson<Figures>("balance.json");

const LIMITS = { investment: 500_000, unitCost: 5 };

describe("consensus", () => {
  const { statistical, inputs, confidence_weighted, range } = figures.consensus;
  const opinions = inputs.map(({ value, confidence }) => ({ value, sure: confidence }));

  test("weighs each opinion by how sure it is", () => {
    expect(consensusOf(statistical, opinions)).toEqual({
      weighted: confidence_weighted,
      low: range[0],
      high: range[1],
    });
  });
  test("is the formal forecast where nobody is sure, and unknown without one", () => {
    const unsure = [{ value: 7, sure: 0 }];
    expect(consensusOf(1000, unsure)).toEqual({ weighted: 1000, low: 7, high: 7 });
    expect(consensusOf(null, unsure).weighted).toBeNull();
    expect(consensusOf(null, [])).toEqual({ weighted: null, low: null, high: null });
  });
  test("lies between the lowest and the highest opinion", () => {
    const opinion = fc.record({ value: fc.nat(1e6), sure: fc.integer({ min: 1, max: 100 }).map((n) => n / 100) });
    fc.assert(
      fc.property(fc.array(opinion, { minLength: 1 }), (all) => {
        const { weighted, low, high } = consensusOf(null, all);
        return weighted! >= low! * (1 - 1e-12) && weighted! <= high! * (1 + 1e-12);
      }),
    );
  });
  test("a bias is what was said against what came, over all months", () => {
    expect(
      biasOf([
        { value: 110, actual: 100 },
        { value: 130, actual: 100 },
      ]),
    ).toBeCloseTo(0.2, 12);
    expect(biasOf([])).toBeNull();
    expect(biasOf([{ value: 5, actual: 0 }])).toBeNull();
  });
});

test("the projected balance is the published one", () => {
  const { opening, safety, rows } = figures.projected_balance;
  const months = rows.map(({ demand, supply }) => ({ demand, receipts: supply }));
  const projected = projectedBalance({ opening, safety, cover: 2 }, months);
  expect(projected.map(({ balance }) => balance)).toEqual(rows.map(({ balance }) => balance));
  expect(projected.map(({ missing }) => missing)).toEqual(rows.map(({ gap_to_safety }) => gap_to_safety));
});

test("demand nobody has named takes nothing and is not delivered", () => {
  const [month] = projectedBalance({ opening: 100, safety: 0, cover: 1 }, [{ demand: null, receipts: 20 }]);
  expect(month).toEqual({ delivered: null, balance: 120, missing: 0, surplus: 0 });
});

test("what is left is what was there, plus what came, less what was asked", () => {
  const month = fc.record({ demand: fc.nat(1000), receipts: fc.nat(1000) });
  fc.assert(
    fc.property(fc.nat(1000), fc.array(month, { minLength: 1 }), (opening, months) => {
      const last = projectedBalance({ opening, safety: 10, cover: 1 }, months).at(-1)!;
      return last.balance === opening + months.reduce((sum, { demand, receipts }) => sum + receipts - demand, 0);
    }),
  );
});

describe("who decides", () => {
  test.each(figures.decision_rule.filter(({ invest }) => invest !== null))(
    "$invest and $unit_cost: $result",
    ({ invest, unit_cost, result }) => {
      expect(decisionOf({ investment: invest, unitCost: unit_cost }, LIMITS)).toBe(result);
    },
  );
  test.each([
    [null, null],
    [null, 1],
    [100, null],
  ])("%s and %s is unknown", (investment, unitCost) => {
    expect(decisionOf({ investment, unitCost }, LIMITS)).toBe("unknown");
  });
});

test("gaps are ranked by size × importance; what weighs nothing is none", () => {
  const gaps = figures.rank.map(({ gap, importance }) => ({ size: gap, importance }));
  expect(gaps.map(gapScore)).toEqual(figures.rank.map(({ score }) => score));
  expect(rankedGaps(gaps)).toEqual([1, 0, 2]);
});

test("a gap that grows never falls in rank", () => {
  const gap = fc.record({ size: fc.integer({ min: -50, max: 50 }), importance: fc.integer({ min: 1, max: 5 }) });
  fc.assert(
    fc.property(fc.array(gap, { minLength: 1 }), fc.nat(), fc.integer({ min: 1, max: 50 }), (gaps, which, more) => {
      const at = which % gaps.length;
      const grown = gaps.with(at, { ...gaps[at]!, size: gaps[at]!.size + (gaps[at]!.size < 0 ? -more : more) });
      const placeIn = (all: typeof gaps): number => rankedGaps(all).indexOf(at) + 1 || Infinity;
      return placeIn(grown) <= placeIn(gaps);
    }),
  );
});

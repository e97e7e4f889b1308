import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { biasOf, consensusOf } from "../../../src/domain/balance/consensus";
import { decisionOf } from "../../../src/domain/balance/decision";
import { projectedBalance } from "../../../src/domain/balance/projection";

/** What reference packages and published rules give; see tests/fixtures/README.md. */
const figures = JSON.parse(readFileSync(join(__dirname, "../../fixtures/balance.json"), "utf8"));

const LIMITS = { investment: 500_000, unitCost: 5 };

describe("consensus", () => {
  const { statistical, inputs, confidence_weighted, range } = figures.consensus;
  const opinions = inputs.map(({ value, confidence }: { value: number; confidence: number }) => ({
    value,
    sure: confidence,
  }));

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
  const months = rows.map((row: { demand: number; supply: number }) => ({ demand: row.demand, receipts: row.supply }));
  const projected = projectedBalance({ opening, safety, cover: 2 }, months);
  expect(projected.map(({ balance }) => balance)).toEqual(rows.map((row: { balance: number }) => row.balance));
  expect(projected.map(({ missing }) => missing)).toEqual(
    rows.map((row: { gap_to_safety: number }) => row.gap_to_safety),
  );
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
  interface Case {
    readonly invest: number | null;
    readonly unit_cost: number | null;
    readonly result: string;
  }
  test.each((figures.decision_rule as Case[]).filter(({ invest }) => invest !== null))(
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

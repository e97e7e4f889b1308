import fc from "fast-check";
import { R_CLASSIC_RANGES, R_DOCS_RANGES } from "../../../src/domain/customers/segment-maps";
import {
  firstRule,
  ruleCells,
  rulePositions,
  scaledRules,
  type ScoreRange,
  type SegmentRule,
} from "../../../src/domain/customers/segment-rules";

const bins = fc.integer({ min: 2, max: 10 });
const range = (most: number): fc.Arbitrary<ScoreRange> =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
const rules = (most: number): fc.Arbitrary<SegmentRule[]> =>
  fc.array(fc.tuple(fc.string(), range(most), range(most), range(most)), { maxLength: 12 });
const score = (most: number) => fc.integer({ min: 1, max: most });

test("no rule before the first that fits fits, and the one found does", () => {
  fc.assert(
    fc.property(rules(5), score(5), score(5), score(5), (list, r, f, m) => {
      const fits = ([, R, F, M]: SegmentRule) =>
        [R, F, M].every(([low, high], i) => [r, f, m][i]! >= low && [r, f, m][i]! <= high);
      const found = firstRule(list, r, f, m);
      expect(list.slice(0, found).some(fits)).toBe(false);
      expect(found === list.length || fits(list[found]!)).toBe(true);
    }),
  );
});

test("columns get what each of their cells gets", () => {
  fc.assert(
    fc.property(
      bins.chain((most) =>
        fc.tuple(fc.constant(most), rules(most), fc.array(fc.tuple(score(most), score(most), score(most)))),
      ),
      ([most, list, cells]) => {
        const column = (axis: number) => Uint8Array.from(cells, (cell) => cell[axis]!);
        const found = rulePositions(list, most, [column(0), column(1), column(2)]);
        expect([...found]).toEqual(cells.map(([r, f, m]) => firstRule(list, r, f, m)));
        expect(ruleCells(list, most)).toHaveLength(most ** 3);
      },
    ),
  );
});

describe.each([
  ["docs", R_DOCS_RANGES],
  ["classic", R_CLASSIC_RANGES],
])("the R package's %s ranges for another number of bins", (_, ranges) => {
  it("are themselves with five", () => expect(scaledRules(ranges, 5)).toEqual(ranges));

  it.each([2, 3, 4, 6, 7, 8, 9, 10])("reach from the worst to the best of %d", (most) => {
    const scaled = scaledRules(ranges, most);
    expect(scaled.length).toBeGreaterThan(0);
    for (const [, ...three] of scaled)
      for (const [low, high] of three) {
        expect(low).toBeGreaterThanOrEqual(1);
        expect(high).toBeGreaterThanOrEqual(low);
        expect(high).toBeLessThanOrEqual(most);
      }
    expect(scaled[firstRule(scaled, most, most, most)]?.[0]).toBe("champions");
    expect(scaled[0]?.[1][1]).toBe(most);
  });
});

import fc from "fast-check";
import {
  abcClasses,
  amountsBefore,
  demandPattern,
  INTERMITTENT_INTERVAL,
  meanAndDeviation,
  xyzClass,
} from "../../../src/domain/products/abc-xyz";
import { fixtureJson } from "../../fixtures/read";

interface Reference {
  readonly abc: { readonly values: number[]; readonly classes: string[] };
  readonly abcGiant: { readonly values: number[]; readonly classes: string[] };
  readonly patterns: {
    readonly values: number[];
    readonly mean: number;
    readonly sd_sample: number;
    readonly cv_sample: number;
    readonly adi: number;
  }[];
}
const reference = fixtureJson<Reference>("products.json");

describe("ABC classes", () => {
  const values = fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 })
    .filter((list) => list.some((value) => value > 0));
  const classOf = (list: readonly number[]) => new Map(list.map((value, i) => [value, abcClasses(list, 0.8, 0.95)[i]]));

  test("the A items are the fewest of the largest that reach the share; A and B together likewise", () => {
    fc.assert(
      fc.property(values, (list) => {
        const classes = abcClasses(list, 0.8, 0.95);
        const total = list.reduce((sum, value) => sum + value, 0);
        const held = (wanted: string) =>
          list.reduce((sum, value, i) => sum + (wanted.includes(classes[i]!) ? value : 0), 0) / total;
        expect(held("A")).toBeGreaterThanOrEqual(0.8 - 1e-9);
        expect(held("AB")).toBeGreaterThanOrEqual(0.95 - 1e-9);
        const smallest = Math.min(...list.filter((_, i) => classes[i] === "A"));
        const above = list.filter((value) => value > smallest).reduce((sum, value) => sum + value, 0) / total;
        expect(above).toBeLessThan(0.8 - 1e-10);
      }),
    );
  });

  test("do not depend on the order of rows or the unit of money, and never fall as the value rises", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 1000 }), (list, scale) => {
        expect(classOf([...list].reverse())).toEqual(classOf(list));
        expect(
          abcClasses(
            list.map((value) => value * scale),
            0.8,
            0.95,
          ),
        ).toEqual(abcClasses(list, 0.8, 0.95));
        const sorted = [...classOf(list)].sort(([a], [b]) => b - a).map(([, each]) => each);
        expect([...sorted].sort()).toEqual(sorted);
      }),
    );
  });

  test("an only item is A, a value of 0 is C, cuts hold exactly", () => {
    expect(abcClasses([7, 0], 0.8, 0.95)).toEqual(["A", "C"]);
    expect(abcClasses([0.5, 0.3, 0.15, 0.05], 0.8, 0.95)).toEqual(["A", "A", "B", "C"]);
  });

  test.each([reference.abc, reference.abcGiant])("as the reference says of $values", ({ values: list, classes }) => {
    expect(abcClasses(list, 0.8, 0.95)).toEqual(classes);
  });

  test("what stands before an item is what the larger ones hold", () => {
    fc.assert(
      fc.property(values, (list) => {
        const larger = (value: number) => list.reduce((sum, each) => sum + (each > value ? each : 0), 0);
        expect(amountsBefore(list)).toEqual(list.map(larger));
      }),
    );
  });
});

describe("how demand comes", () => {
  test.each(reference.patterns)("numpy and the demand-interval rule of $values", (pattern) => {
    const { mean, deviation } = meanAndDeviation(pattern.values);
    expect(mean).toBeCloseTo(pattern.mean, 10);
    expect(deviation).toBeCloseTo(pattern.sd_sample, 10);
    const { variation, interval } = demandPattern(pattern.values);
    expect(variation).toBeCloseTo(pattern.cv_sample, 10);
    expect(interval).toBe(pattern.adi);
  });

  test("classes at their limits, and of what does not sell", () => {
    const limits = { x: 0.5, y: 1 };
    expect([0, 0.5, 0.51, 1, 1.01, NaN].map((variation) => xyzClass(variation, limits)).join("")).toBe("XXYYZZ");
    expect(demandPattern([0, 0]).interval).toBeNaN();
    expect(demandPattern([1, 0, 1, 0]).interval).toBeGreaterThan(INTERMITTENT_INTERVAL);
  });
});

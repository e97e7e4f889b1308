/** Regions of a shop: their names, the core that brings most of the revenue, and what says which to take next. */
import fc from "fast-check";
import { coreRegions, regionName, regionScore } from "../../../src/domain/marketing/regions";

describe("a name", () => {
  test.each([
    ["浙江省", "浙江"],
    ["上海市", "上海"],
    ["新疆维吾尔自治区", "新疆"],
    ["廣西壯族自治區", "廣西"],
    ["宁夏回族自治区", "宁夏"],
    ["内蒙古自治区", "内蒙古"],
    ["香港特别行政区", "香港"],
    ["臺北市", "臺北"],
    ["新竹縣", "新竹縣"],
    ["California", "California"],
    ["省", "省"],
    ["", ""],
  ])("%s is %s", (written, name) => expect(regionName(written)).toBe(name));

  test("of a name stays as it is", () => {
    fc.assert(
      fc.property(fc.constantFrom("浙江", "内蒙古", "西藏", "Texas"), fc.constantFrom("", "省", "市"), (name, kind) => {
        expect(regionName(regionName(name + kind))).toBe(regionName(name + kind));
      }),
    );
  });
});

describe("the core", () => {
  const falling = fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 })
    .map((revenue) => revenue.sort((one, other) => other - one));
  const limit = fc.integer({ min: 1, max: 99 });
  const sum = (revenue: readonly number[]): number => revenue.reduce((all, each) => all + each, 0);

  test("brings its share, and without its last region does not", () => {
    fc.assert(
      fc.property(falling, limit, (revenue, percent) => {
        fc.pre(sum(revenue) > 0);
        const n = coreRegions(revenue, percent / 100);
        // Whole numbers: no rounding on this side.
        expect(100 * sum(revenue.slice(0, n))).toBeGreaterThanOrEqual(percent * sum(revenue));
        expect(100 * sum(revenue.slice(0, n - 1))).toBeLessThan(percent * sum(revenue));
      }),
    );
  });
  test("grows with its share, and is whole at all of it", () => {
    fc.assert(
      fc.property(falling, limit, limit, (revenue, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((each) =>
          coreRegions(revenue, each / 100),
        );
        expect(less).toBeLessThanOrEqual(more!);
        expect(coreRegions(revenue, 1)).toBe(sum(revenue) === 0 ? 0 : revenue.filter((each) => each > 0).length);
      }),
    );
  });
  test("of no revenue is empty, and one region alone is the core", () => {
    expect(coreRegions([], 0.8)).toBe(0);
    expect(coreRegions([0, 0], 0.8)).toBe(0);
    expect(coreRegions([7], 0.8)).toBe(1);
    expect(coreRegions([80, 20], 0.8)).toBe(1);
  });
});

describe("what says which region to take next", () => {
  test("is unknown where the growth is, never 0", () =>
    expect(regionScore({ share: 0.5, growth: null, hours: 1 })).toBeNull());
  test("rises with share, growth and hours of a region that grows, and is below 0 for one that falls", () => {
    const part = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(part, part, part, fc.double({ min: 1.01, max: 3, noNaN: true }), (share, growth, hours, more) => {
        const at = (changed: object): number => regionScore({ share, growth, hours, ...changed })!;
        expect(Math.min(at({ share: share * more }), at({ growth: growth * more }), at({ hours: hours * more }))).toBeGreaterThan(at({})); // prettier-ignore
        expect(at({ growth: -growth })).toBe(-at({}));
      }),
    );
  });
});

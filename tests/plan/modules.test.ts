import fc from "fast-check";
import { FIGURE_SPANS, HALF, LEFT, MODULE_COLUMNS, MODULE_WIDTHS, moduleOffsets, RIGHT } from "../../src/plan/modules";

const GUTTER = LEFT + HALF;
const beginning = fc.constantFrom(LEFT, LEFT + 1, LEFT + 3, RIGHT, RIGHT + 2);
const blocks = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 });

describe("blocks of modules side by side", () => {
  it("begin one behind the other, each wide enough, none in the gutter", () =>
    fc.assert(
      fc.property(beginning, blocks, (column, modules) => {
        const offsets = moduleOffsets(column, modules);
        expect(offsets).toHaveLength(modules.length + 1);
        expect(offsets[0]).toBe(0);
        modules.forEach((count, i) => expect(offsets[i + 1]! - offsets[i]!).toBeGreaterThanOrEqual(count));
        for (const offset of offsets.slice(0, -1)) expect(column + offset).not.toBe(GUTTER);
      }),
    ));

  it("take the columns they ask for, and the gutter once where they pass it", () =>
    fc.assert(
      fc.property(beginning, blocks, (column, modules) => {
        const wanted = modules.reduce((sum, count) => sum + count, 0);
        const end = column + moduleOffsets(column, modules).at(-1)!;
        const passed = column < GUTTER && column + wanted > GUTTER ? 1 : 0;
        expect(end - column).toBe(wanted + passed);
      }),
    ));

  it("fill both halves with a figure a module", () =>
    expect(
      moduleOffsets(
        LEFT,
        Array.from({ length: 2 * HALF }, () => 1),
      ).at(-1),
    ).toBe(MODULE_COLUMNS));
});

it("the grid is as wide as a screen shows beside the pane", () =>
  expect(
    MODULE_WIDTHS.reduce((sum, width) => sum + width.columns * ("pixels" in width ? width.pixels : Number.NaN), 0),
  ).toBe(844));

it("the large figures stand over all modules, none over a part of another's", () => {
  const covered = FIGURE_SPANS.flatMap(({ column, columns }) => Array.from({ length: columns }, (_, i) => column + i));
  expect(covered).toEqual(Array.from({ length: MODULE_COLUMNS }, (_, i) => LEFT + i));
});

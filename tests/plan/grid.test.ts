/** Columns of widths of their own: the headline ends with what a screen shows, figures share the width evenly and never overlap. */
import fc from "fast-check";
import { columnsOf, MODULES } from "../../src/plan/grid";

const SCREEN = 832;
const pixels = fc.array(fc.integer({ min: 40, max: 230 }), { minLength: 4, maxLength: 40 });

it("stands over as many columns as a screen shows", () => {
  fc.assert(
    fc.property(pixels, (widths) => {
      const { columns } = columnsOf(widths);
      const sum = (count: number) => widths.slice(0, count).reduce((all, width) => all + width, 0);
      expect(sum(columns)).toBeLessThanOrEqual(SCREEN);
      if (columns < widths.length) expect(sum(columns + 1)).toBeGreaterThan(SCREEN);
    }),
  );
});

it("figures stand side by side from the first column to the last of the headline", () => {
  fc.assert(
    fc.property(pixels, fc.integer({ min: 1, max: 5 }), (widths, figures) => {
      const { columns, spans } = columnsOf(widths);
      fc.pre(columns >= 5);
      const found = spans(figures);
      expect(found.length).toBe(Math.max(4, figures));
      expect(found.flatMap((span) => Array.from({ length: span.columns }, (_, i) => span.column + i))).toEqual(
        Array.from({ length: columns }, (_, i) => 1 + i),
      );
    }),
  );
});

it("equal columns are shared out equally", () => {
  const spans = columnsOf(Array.from({ length: 10 }, () => 80)).spans(5);
  expect(spans.map(({ columns }) => columns)).toEqual([2, 2, 2, 2, 2]);
});

it("knows how wide a column is, and nothing of columns beyond", () => {
  expect([0, 1, 6, 7, 12].map(MODULES.pixelsOf)).toEqual([12, 82, 12, 82, null]);
  expect([0, 1, 2, 3].map(columnsOf([150, 82]).pixelsOf)).toEqual([12, 150, 82, null]);
});

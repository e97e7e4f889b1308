/** A list of figures holds all of them, or of too many the same number of each sheet. */
import fc from "fast-check";
import type { SheetFigure } from "../../../src/kinds/kind";
import { shortList } from "../../../src/kinds/shared/figure-list";

const figuresOf = (sheet: number, count: number): SheetFigure[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ name: `${sheet} · ${i}`, words: String(i), sheet: String(sheet) },
    ...{ formula: "A1", value: i, numberFormat: "0" },
  }));
const sizes = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 12 });

test("no sheet is without a figure, none gives more than another has to, and as few as can be are left out", () => {
  fc.assert(
    fc.property(sizes, (counts) => {
      const all = counts.flatMap((count, sheet) => figuresOf(sheet, count));
      const listed = shortList(all);
      if (all.length <= 1500) return void expect(listed).toEqual(all);
      const taken = counts.map((_, sheet) => listed.filter((each) => each.sheet === String(sheet)));
      const most = Math.max(...taken.map(({ length }) => length));
      taken.forEach((own, sheet) => expect(own).toEqual(figuresOf(sheet, Math.min(most, counts[sheet]!))));
      expect(listed.length).toBeLessThanOrEqual(1500);
      expect(counts.reduce((sum, count) => sum + Math.min(count, most + 1), 0)).toBeGreaterThan(1500);
    }),
  );
});

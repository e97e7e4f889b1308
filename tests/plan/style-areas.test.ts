import fc from "fast-check";
import { STYLE_NAMES, type StyledArea } from "../../src/plan/plan";
import { lastStyleWins } from "../../src/plan/style-areas";

const SIZE = 8;
const styled = fc.record({
  style: fc.constantFrom(...STYLE_NAMES),
  area: fc.record({
    row: fc.nat(5),
    column: fc.nat(5),
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 3 }),
  }),
});

/** Every style that is set on each cell, in order. */
function painted(styles: readonly StyledArea[]): string[][] {
  const cells = Array.from({ length: SIZE * SIZE }, (): string[] => []);
  for (const { area, style } of styles) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++)
        cells[row * SIZE + column]!.push(style);
    }
  }
  return cells;
}

test("every cell keeps exactly the style that was set last", () => {
  fc.assert(
    fc.property(fc.array(styled, { maxLength: 12 }), (styles) => {
      expect(painted(lastStyleWins(styles))).toEqual(painted(styles).map((set) => set.slice(-1)));
    }),
  );
});

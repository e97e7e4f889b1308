import fc from "fast-check";
import type { Area } from "../../src/plan/plan";
import { intersection } from "../../src/plan/area";
import { absoluteReference, boundingArea, joined, without } from "../../src/workbook/areas";

const area = fc.record({
  row: fc.integer({ min: 0, max: 8 }),
  column: fc.integer({ min: 0, max: 8 }),
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 5 }),
});
const areas = fc.array(area, { maxLength: 6 });

/** How often each cell is covered. */
function cover(list: readonly Area[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { row, column, rows, columns } of list) {
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) counts.set(`${r},${c}`, (counts.get(`${r},${c}`) ?? 0) + 1);
    }
  }
  return counts;
}

describe("areas", () => {
  it("joining neighbours covers the same cells as often", () => {
    fc.assert(fc.property(areas, (list) => expect(cover(joined(list))).toEqual(cover(list))));
  });

  it("joins a grid of single cells into one area", () => {
    fc.assert(
      fc.property(area, (whole) => {
        const cells = [...cover([whole]).keys()].map((key) => {
          const [row = 0, column = 0] = key.split(",").map(Number);
          return { row, column, rows: 1, columns: 1 };
        });
        expect(joined(cells)).toEqual([whole]);
      }),
    );
  });

  it("what is left without others is each cell that no other covers", () => {
    fc.assert(
      fc.property(areas, areas, (list, others) => {
        const holes = cover(others);
        const expected = new Map([...cover(list)].filter(([cell]) => !holes.has(cell)));
        expect(cover(without(list, others))).toEqual(expected);
      }),
    );
  });

  it("an intersection is what both cover", () => {
    fc.assert(
      fc.property(area, area, (a, b) => {
        const common = intersection(a, b);
        const inBoth = [...cover([a]).keys()].filter((cell) => cover([b]).has(cell));
        expect([...cover(common ? [common] : []).keys()].sort()).toEqual(inBoth.sort());
      }),
    );
  });

  it("the area around others holds them and touches them on every side", () => {
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 6 }), (list) => {
        const around = boundingArea(list);
        if (!around) throw new Error("no area around some areas");
        expect(without(list, [around])).toEqual([]);
        expect(list.some(({ row }) => row === around.row)).toBe(true);
        expect(list.some(({ column, columns }) => column + columns === around.column + around.columns)).toBe(true);
      }),
    );
    expect(boundingArea([])).toBeNull();
  });

  it("writes a reference as a defined name has it", () => {
    expect(absoluteReference("Ann's", { row: 2, column: 1, rows: 7, columns: 3 })).toBe("'Ann''s'!$B$3:$D$9");
  });
});

import fc from "fast-check";
import { areasByKey } from "../../../playground/xlsx/style-areas";

describe("alike cells as areas", () => {
  test("a column of one look is one area", () => {
    const cells = Array.from({ length: 50 }, (_, row) => [
      { row, column: 1, key: "date" },
      { row, column: 2, key: "money" },
    ]).flat();
    expect(areasByKey(cells)).toEqual([
      { key: "date", area: { row: 0, column: 1, rows: 50, columns: 1 } },
      { key: "money", area: { row: 0, column: 2, rows: 50, columns: 1 } },
    ]);
  });

  test("every cell is in one area, and in no other", () => {
    const grid = fc.array(fc.array(fc.constantFrom("", "a", "b"), { minLength: 4, maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(grid, (rows) => {
        const cells = rows
          .flatMap((line, row) => line.map((key, column) => ({ row, column, key })))
          .filter(({ key }) => key !== "");
        const covered = areasByKey(cells).flatMap(({ key, area }) =>
          Array.from({ length: area.rows * area.columns }, (_, index) => ({
            row: area.row + Math.floor(index / area.columns),
            column: area.column + (index % area.columns),
            key,
          })),
        );
        expect(covered.sort((a, b) => a.row - b.row || a.column - b.column)).toEqual(cells);
      }),
    );
  });
});

/** What inserted and deleted lines do to areas and references: laws over random positions. */
import fc from "fast-check";
import type { Area } from "../../../playground/grid/grid";
import {
  lineChangeOf,
  renameSheetReference,
  shiftArea,
  shiftSheetReference,
} from "../../../playground/grid/line-shift";

const size = fc.integer({ min: 1, max: 20 });
const position = fc.nat(40);
const anyArea = fc.record({ row: position, column: position, rows: size, columns: size });

/** The rows an area covers after rows were inserted or deleted, cell by cell. */
function rowsAfter(area: Area, at: number, count: number, inserted: boolean): number[] {
  const own = Array.from({ length: area.rows }, (_, index) => area.row + index);
  if (inserted) return own.map((row) => (row >= at ? row + count : row));
  return own.filter((row) => row < at || row >= at + count).map((row) => (row >= at ? row - count : row));
}

test("an area keeps the first and the last of its cells, and nothing beyond", () => {
  fc.assert(
    fc.property(anyArea, position, size, fc.boolean(), (area, at, count, inserted) => {
      const moved = shiftArea(area, { axis: "row", at, count, inserted });
      const rows = rowsAfter(area, at, count, inserted);
      const first = rows[0];
      if (first === undefined) expect(moved).toBeNull();
      else expect(moved).toEqual({ ...area, row: first, rows: (rows.at(-1) ?? first) - first + 1 });
    }),
  );
});

test("columns are shifted as rows are", () => {
  const turned = ({ row, column, rows, columns }: Area): Area => ({
    row: column,
    column: row,
    rows: columns,
    columns: rows,
  });
  fc.assert(
    fc.property(anyArea, position, size, fc.boolean(), (area, at, count, inserted) => {
      const byRow = shiftArea(area, { axis: "row", at, count, inserted });
      const byColumn = shiftArea(turned(area), { axis: "column", at, count, inserted });
      expect(byColumn && turned(byColumn)).toEqual(byRow);
    }),
  );
});

test("a change of the grid is a change of lines unless cells were edited", () => {
  const area = { row: 2, column: 3, rows: 4, columns: 5 };
  expect(lineChangeOf(area, "RowInserted")).toEqual({ axis: "row", at: 2, count: 4, inserted: true });
  expect(lineChangeOf(area, "ColumnDeleted")).toEqual({ axis: "column", at: 3, count: 5, inserted: false });
  expect(lineChangeOf(area, "RangeEdited")).toBeNull();
});

test("references follow their own sheet only, and become #REF! with it", () => {
  const rows = { axis: "row", at: 1, count: 2, inserted: true } as const;
  expect(shiftSheetReference("='My goal'!$B$2:$B$5", "My goal", rows)).toBe("='My goal'!$B$4:$B$7");
  expect(shiftSheetReference("=Other!$B$2", "My goal", rows)).toBe("=Other!$B$2");
  expect(shiftSheetReference("=Goal!$B$2:$B$3", "Goal", { ...rows, inserted: false })).toBe("=#REF!");
  expect(renameSheetReference("=Goal!$B$2", "Goal", "1st goal")).toBe("='1st goal'!$B$2");
  expect(renameSheetReference("=Goal!$B$2", "Goal", null)).toBe("=#REF!");
});

/** A kept range follows its cells: laws of inserting and deleting rows and columns. */
import fc from "fast-check";
import { shiftFor } from "../../../playground/host/shift-area";
import type { Area } from "../../../playground/grid/grid";

const size = fc.integer({ min: 1, max: 20 });
const position = fc.nat(40);
const anyArea = fc.record({ row: position, column: position, rows: size, columns: size });
const lines = fc.record({ row: position, column: position, rows: size, columns: size });

/** The rows an area covers after rows were inserted or deleted, cell by cell. */
function rowsAfter(area: Area, at: number, count: number, kind: "RowInserted" | "RowDeleted"): number[] {
  const own = Array.from({ length: area.rows }, (_, index) => area.row + index);
  if (kind === "RowInserted") return own.map((row) => (row >= at ? row + count : row));
  return own.filter((row) => row < at || row >= at + count).map((row) => (row >= at ? row - count : row));
}

it.each(["RowInserted", "RowDeleted"] as const)(
  "%s: holds the first and the last of its cells, and nothing beyond",
  (kind) => {
    fc.assert(
      fc.property(anyArea, lines, (area, changed) => {
        const moved = shiftFor(changed, kind)?.(area);
        const rows = rowsAfter(area, changed.row, changed.rows, kind);
        const first = rows[0];
        if (first === undefined) expect(moved).toBeNull();
        else expect(moved).toEqual({ ...area, row: first, rows: (rows.at(-1) ?? first) - first + 1 });
      }),
    );
  },
);

it("treats columns as it treats rows", () => {
  const turned = ({ row, column, rows, columns }: Area): Area => ({
    row: column,
    column: row,
    rows: columns,
    columns: rows,
  });
  fc.assert(
    fc.property(anyArea, lines, fc.constantFrom("Inserted", "Deleted"), (area, changed, change) => {
      const byRow = shiftFor(changed, `Row${change}`)?.(area);
      const byColumn = shiftFor(turned(changed), `Column${change}`)?.(turned(area));
      expect(byColumn && turned(byColumn)).toEqual(byRow);
    }),
  );
});

it("stays where it is when cells are edited", () => {
  expect(shiftFor({ row: 0, column: 0, rows: 1, columns: 1 }, "RangeEdited")).toBeNull();
});

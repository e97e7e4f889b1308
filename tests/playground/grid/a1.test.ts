/** A1 notation and what inserted and deleted lines do to areas and references: laws over random positions. */
import fc from "fast-check";
import { absoluteArea, columnIndex, columnLetters, parseReference, quotedSheet } from "../../../playground/grid/a1";
import { renameSheetReference, shiftArea, shiftSheetReference } from "../../../playground/grid/line-shift";

const position = fc.integer({ min: 0, max: 16_000 });
const count = fc.integer({ min: 1, max: 50 });
const anyArea = fc.record({ row: position, column: fc.integer({ min: 0, max: 300 }), rows: count, columns: count });
/** Excel's sheet names: 1 to 31 characters, none of these, no quote at an end. */
const sheetName = fc
  .string({ minLength: 1, maxLength: 31 })
  .filter((name) => !/[:\\/?*[\]!]/.test(name) && !/^'|'$|^\s|\s$/.test(name));

test("letters and indexes are each other's inverse", () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  fc.assert(fc.property(position, (column) => expect(columnIndex(columnLetters(column))).toBe(column)));
});

test("an area with its sheet is read as it was written", () => {
  fc.assert(
    fc.property(sheetName, anyArea, (sheet, area) => {
      expect(parseReference(`=${quotedSheet(sheet)}!${absoluteArea(area)}`)).toEqual({ sheet, area });
    }),
  );
});

test.each(["", "A", "A0", "Sheet1!", "A1:", "name", "B2:A1", "=SUM(A1)"])("%p is no reference", (text) => {
  expect(parseReference(text)).toBeNull();
});

test("whole columns and rows", () => {
  expect(parseReference("C:D")?.area).toEqual({ row: 0, column: 2, rows: 1_048_576, columns: 2 });
  expect(parseReference("2:5")?.area).toEqual({ row: 1, column: 0, rows: 4, columns: 16_384 });
});

const change = fc.record({ axis: fc.constantFrom("row" as const, "column" as const), at: position, count });

test("inserting lines and deleting them again changes nothing", () => {
  fc.assert(
    fc.property(anyArea, change, (area, lines) => {
      const inserted = shiftArea(area, { ...lines, inserted: true });
      expect(inserted).not.toBeNull();
      expect(shiftArea(inserted!, { ...lines, inserted: false })).toEqual(area);
    }),
  );
});

test("deleting takes away as many lines of an area as the two have in common", () => {
  fc.assert(
    fc.property(anyArea, change, (area, lines) => {
      const [first, own] = lines.axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
      const common = Math.max(0, Math.min(first + own, lines.at + lines.count) - Math.max(first, lines.at));
      const left = shiftArea(area, { ...lines, inserted: false });
      const leftOver = left === null ? 0 : lines.axis === "row" ? left.rows : left.columns;
      expect(leftOver).toBe(own - common);
    }),
  );
});

test("references follow their own sheet only, and say when they are gone", () => {
  const rows = { axis: "row", at: 1, count: 2, inserted: true } as const;
  expect(shiftSheetReference("='My goal'!$B$2:$B$5", "My goal", rows)).toBe("='My goal'!$B$4:$B$7");
  expect(shiftSheetReference("=Other!$B$2", "My goal", rows)).toBe("=Other!$B$2");
  expect(shiftSheetReference("=Goal!$B$2:$B$3", "Goal", { ...rows, inserted: false })).toBe("=#REF!");
  expect(renameSheetReference("=Goal!$B$2", "Goal", "1st goal")).toBe("='1st goal'!$B$2");
  expect(renameSheetReference("=Goal!$B$2", "Goal", null)).toBe("=#REF!");
});

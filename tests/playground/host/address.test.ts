/** Addresses: writing and reading them are inverse, for every area of a sheet and every name of one. */
import fc from "fast-check";
import {
  COLUMN_LIMIT,
  ROW_LIMIT,
  WHOLE_SHEET,
  bounding,
  columnIndex,
  columnLetters,
  containsArea,
  formatAddress,
  formatArea,
  intersection,
  parseAddress,
  parseArea,
} from "../../../playground/host/address";

const span = (limit: number) =>
  fc.tuple(fc.nat(limit - 1), fc.nat(limit - 1)).map(([a, b]) => ({ from: Math.min(a, b), size: Math.abs(a - b) + 1 }));
const anyArea = fc
  .tuple(span(ROW_LIMIT), span(COLUMN_LIMIT))
  .map(([rows, columns]) => ({ row: rows.from, rows: rows.size, column: columns.from, columns: columns.size }));

it("reads every address it writes", () => {
  fc.assert(
    fc.property(anyArea, fc.boolean(), (area, fixed) => {
      expect(parseArea(formatArea(area, fixed))).toEqual(area);
    }),
  );
});

it("keeps any sheet name whole", () => {
  const sheetName = fc
    .string({ minLength: 1, maxLength: 31, unit: "grapheme" })
    .filter((name) => !/[[\]:*?/\\]|^'|'$|^\s|\s$/.test(name));
  fc.assert(
    fc.property(sheetName, anyArea, (name, area) => {
      expect(parseAddress(formatAddress(name, area))).toEqual({ sheet: name, area });
    }),
  );
});

it("counts columns as Excel does", () => {
  expect([0, 25, 26, 701, 702, COLUMN_LIMIT - 1].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  expect(["A", "z", "AA", "XFD"].map(columnIndex)).toEqual([0, 25, 26, COLUMN_LIMIT - 1]);
});

it("reads whole columns and rows, in either order", () => {
  expect(parseArea("C:B")).toEqual({ row: 0, column: 1, rows: ROW_LIMIT, columns: 2 });
  expect(parseArea("$5:$3")).toEqual({ row: 2, column: 0, rows: 3, columns: COLUMN_LIMIT });
  expect(parseArea("B3:A1")).toEqual({ row: 0, column: 0, rows: 3, columns: 2 });
});

it.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A1,B2", "Orders[Amount]", "=A1"])(
  "does not take %j for an address",
  (text) => {
    expect(parseAddress(text)).toBeNull();
  },
);

it("finds what areas share and what holds both", () => {
  fc.assert(
    fc.property(anyArea, anyArea, (first, second) => {
      const shared = intersection(first, second);
      expect(intersection(second, first)).toEqual(shared);
      if (shared) expect(containsArea(first, shared) && containsArea(second, shared)).toBe(true);
      const around = bounding(first, second);
      expect(containsArea(around, first) && containsArea(around, second)).toBe(true);
      expect(containsArea(WHOLE_SHEET, around)).toBe(true);
    }),
  );
});

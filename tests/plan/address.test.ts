/** Addresses: writing and reading them are inverse, for every area of a sheet and every name of one. */
import fc from "fast-check";
import {
  areaAddress,
  cellAddress,
  columnIndex,
  columnLetters,
  parseAddress,
  parseReference,
  qualifiedAddress,
  quoteSheet,
  rangeAddress,
  sheetPrefix,
} from "../../src/plan/address";
import { bounding, containsArea, intersection, MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from "../../src/plan/area";

const parseArea = (address: string) => parseAddress(address)?.area ?? null;
const span = (limit: number) =>
  fc.tuple(fc.nat(limit - 1), fc.nat(limit - 1)).map(([a, b]) => ({ from: Math.min(a, b), size: Math.abs(a - b) + 1 }));
const anyArea = fc
  .tuple(span(MAX_ROWS), span(MAX_COLUMNS))
  .map(([rows, columns]) => ({ row: rows.from, rows: rows.size, column: columns.from, columns: columns.size }));
/** Excel's sheet names: 1 to 31 characters, none of these, no quote or space at an end. */
const sheetName = fc
  .string({ minLength: 1, maxLength: 31, unit: "grapheme" })
  .filter((name) => !/[[\]:*?/\\]|^'|'$|^\s|\s$/.test(name));

describe("columnLetters", () => {
  const letters = ["A", "Z", "AA", "ZZ", "AAA", "XFD"];
  it("counts columns as Excel does", () => {
    expect([0, 25, 26, 701, 702, MAX_COLUMNS - 1].map(columnLetters)).toEqual(letters);
    expect(["a", ...letters].map(columnIndex)).toEqual([0, 0, 25, 26, 701, 702, MAX_COLUMNS - 1]);
  });

  it("is the inverse of columnIndex", () => {
    fc.assert(fc.property(fc.nat(MAX_COLUMNS - 1), (column) => columnIndex(columnLetters(column)) === column));
  });
});

describe("areaAddress", () => {
  it("writes one cell without a colon", () => {
    expect(areaAddress({ row: 4, column: 2, rows: 1, columns: 1 }, true)).toBe("$C$5");
    expect(cellAddress(4, 2)).toBe("C5");
  });
  it("writes relative addresses without dollar signs", () =>
    expect(areaAddress({ row: 0, column: 0, rows: 2, columns: 3 }, false)).toBe("A1:C2"));
  it("keeps columns only", () =>
    expect(areaAddress({ row: 0, column: 0, rows: 2, columns: 3 }, "column")).toBe("$A1:$C2"));
});

it("rangeAddress leaves out the ends of whole columns and rows", () => {
  expect(rangeAddress({ row: 0, rows: MAX_ROWS, column: 1, columns: 2 }, false)).toBe("B:C");
  expect(rangeAddress({ row: 2, rows: 2, column: 0, columns: MAX_COLUMNS }, true)).toBe("$3:$4");
});

describe("sheet names", () => {
  it("doubles quotes inside the name", () => expect(quoteSheet("Q1 '26")).toBe("'Q1 ''26'!"));
  it("quotes names that would read as a cell", () => expect(quoteSheet("A1")).toBe("'A1'!"));
  it.each([
    ["Goal", "Goal!"],
    ["目标", "目标!"],
    ["My goal", "'My goal'!"],
    ["A1", "'A1'!"],
    ["R1C1", "'R1C1'!"],
    ["c", "'c'!"],
    ["1st", "'1st'!"],
  ])("writes %s before an address as Excel does", (tab, prefix) => expect(sheetPrefix(tab)).toBe(prefix));
});

describe("parsing", () => {
  it("reads every address it writes", () => {
    fc.assert(
      fc.property(anyArea, fc.boolean(), (area, absolute) => {
        expect(parseArea(rangeAddress(area, absolute))).toEqual(area);
        expect(parseArea(areaAddress(area, absolute))).toEqual(area);
      }),
    );
  });

  it("keeps any sheet name whole", () => {
    fc.assert(
      fc.property(sheetName, anyArea, (sheet, area) => {
        expect(parseAddress(qualifiedAddress(sheet, area, false))).toEqual({ sheet, area });
        expect(parseAddress(quoteSheet(sheet) + areaAddress(area, true))).toEqual({ sheet, area });
        expect(parseReference(`=${qualifiedAddress(sheet, area, true)}`)).toEqual({ sheet, area });
      }),
    );
  });

  it("reads whole columns and rows, in either order", () => {
    expect(parseArea("C:B")).toEqual({ row: 0, column: 1, rows: MAX_ROWS, columns: 2 });
    expect(parseArea("$5:$3")).toEqual({ row: 2, column: 0, rows: 3, columns: MAX_COLUMNS });
    expect(parseArea("B3:A1")).toEqual({ row: 0, column: 0, rows: 3, columns: 2 });
  });

  it.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A1,B2", "Sheet1!", "Orders[Amount]", "name", "=SUM(A1)"])(
    "does not take %j for an address",
    (text) => {
      expect(parseAddress(text)).toBeNull();
      expect(parseReference(text)).toBeNull();
    },
  );

  it("takes = before a reference, not before an address", () => {
    expect(parseAddress("=A1")).toBeNull();
    expect(parseReference("=A1")).toEqual(parseAddress("A1"));
  });

  it("takes a bare sheet name with spaces in an address, not in a reference", () => {
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    expect(parseAddress("My goal!A1")).toEqual({ sheet: "My goal", area });
    expect(parseReference("=1+Goal!A1")).toBeNull();
  });
});

it("finds what areas have in common and what covers both", () => {
  fc.assert(
    fc.property(anyArea, anyArea, (first, second) => {
      const common = intersection(first, second);
      expect(intersection(second, first)).toEqual(common);
      if (common) expect(containsArea(first, common) && containsArea(second, common)).toBe(true);
      const around = bounding(first, second);
      expect(containsArea(around, first) && containsArea(around, second)).toBe(true);
      expect(containsArea(WHOLE_SHEET, around)).toBe(true);
    }),
  );
});

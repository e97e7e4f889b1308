import fc from "fast-check";
import { areaAddress, columnLetters, quoteSheet } from "../../src/plan/address";

describe("columnLetters", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("column %i is %s", (column, letters) => expect(columnLetters(column)).toBe(letters));

  it("counts in bijective base 26", () => {
    const numberOf = (letters: string): number =>
      [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    fc.assert(fc.property(fc.nat(16_383), (column) => expect(numberOf(columnLetters(column))).toBe(column + 1)));
  });
});

describe("areaAddress", () => {
  it("writes one cell without a colon", () =>
    expect(areaAddress({ row: 4, column: 2, rows: 1, columns: 1 }, true)).toBe("$C$5"));
  it("writes relative addresses without dollar signs", () =>
    expect(areaAddress({ row: 0, column: 0, rows: 2, columns: 3 }, false)).toBe("A1:C2"));
});

describe("quoteSheet", () => {
  it("doubles quotes inside the name", () => expect(quoteSheet("Q1 '26")).toBe("'Q1 ''26'!"));
  it("quotes names that would read as a cell", () => expect(quoteSheet("A1")).toBe("'A1'!"));
});

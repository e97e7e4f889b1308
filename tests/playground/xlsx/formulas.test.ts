import fc from "fast-check";
import { formulaTokens } from "../../../playground/xlsx/formula-tokens";
import { fileFormula, shownFormula } from "../../../playground/xlsx/formula-prefixes";
import { movedFormula } from "../../../playground/xlsx/shared-formula";

describe("formulas in files", () => {
  test.each([
    ["=SUM(A1:A3)", "SUM(A1:A3)"],
    ["=MAXIFS(A:A,B:B,1)", "_xlfn.MAXIFS(A:A,B:B,1)"],
    ["=PERCENTILE.INC(A1:A9,0.2)", "_xlfn.PERCENTILE.INC(A1:A9,0.2)"],
    ["=FILTER(A1:A3,B1:B3=1)", "_xlfn._xlws.FILTER(A1:A3,B1:B3=1)"],
    ["=LET(a,1,b,a+1,a*b)", "_xlfn.LET(_xlpm.a,1,_xlpm.b,_xlpm.a+1,_xlpm.a*_xlpm.b)"],
    ["=MAP(A1:A3,LAMBDA(x,x*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2))"],
    ["=SALES.AOV(1000,40)", "_xldudf_SALES_AOV(1000,40)"],
    ['=IF(A1="MAXIFS(",1,2)', 'IF(A1="MAXIFS(",1,2)'],
    ["='MAXIFS('!A1+1", "'MAXIFS('!A1+1"],
    ["=SUM(Orders[Paid (¥)])", "SUM(Orders[Paid (¥)])"],
  ])("%s is stored as %s and read back", (shown, stored) => {
    expect(fileFormula(shown)).toBe(stored);
    expect(shownFormula(stored)).toBe(shown);
  });

  test("references to a table's own row are written out", () => {
    expect(fileFormula("=Orders[@Amount]*2")).toBe("Orders[[#This Row],[Amount]]*2");
    expect(fileFormula("=[@[Paid amount]]/[@Orders]", "T")).toBe(
      "T[[#This Row],[Paid amount]]/T[[#This Row],[Orders]]",
    );
    expect(fileFormula("=SUM(Orders[@])")).toBe("SUM(Orders[#This Row])");
    expect(fileFormula("=SUM(Orders[@[A]:[B]])")).toBe("SUM(Orders[[#This Row],[A]:[B]])");
  });

  test("names are only names where they are called", () => {
    expect(fileFormula("=days+DAYS(A2,A1)")).toBe("days+_xlfn.DAYS(A2,A1)");
  });

  test("the tokens are the formula", () => {
    fc.assert(
      fc.property(fc.string(), (formula) =>
        expect(
          formulaTokens(formula)
            .map(({ text }) => text)
            .join(""),
        ).toBe(formula),
      ),
    );
  });
});

describe("a formula copied to another cell", () => {
  test.each([
    ["A1+$A1+A$1+$A$1", 2, 1, "B3+$A3+B$1+$A$1"],
    ["SUM(B2:C4)*LOG10(A1)", 1, 0, "SUM(B3:C5)*LOG10(A2)"],
    ["SUM(A:A,$B:$B,1:1,$2:$2)", 3, 2, "SUM(C:C,$B:$B,4:4,$2:$2)"],
    ["'A1'!B2&\"A1\"&Orders[A1]", 1, 1, "'A1'!C3&\"A1\"&Orders[A1]"],
    ["Q1!A1", 1, 0, "Q1!A2"],
    ["A1", -1, 0, "A1048576"],
    ["1.5*10", 5, 5, "1.5*10"],
  ])("%s by %i rows and %i columns", (formula, rows, columns, moved) =>
    expect(movedFormula(formula, rows, columns)).toBe(moved),
  );

  test("there and back is the same formula", () => {
    const reference = fc
      .tuple(
        fc.constantFrom("", "$"),
        fc.constantFrom("A", "Z", "AB"),
        fc.constantFrom("", "$"),
        fc.integer({ min: 1, max: 9999 }),
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        fc.array(reference, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 500 }),
        (references, rows, columns) => {
          const formula = `SUM(${references.join(",")})`;
          expect(movedFormula(movedFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
        },
      ),
    );
  });
});

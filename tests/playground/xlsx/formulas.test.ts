/** Formulas as files hold them: prefixed functions and variables, references to a table's own row. */
import { fileFormula, shownFormula } from "../../../playground/xlsx/formula-prefixes";

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
});

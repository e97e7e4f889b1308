/**
 * How formulas are written for the engine: structured references, names, spill references, prefixes; texts stay
 * untouched.
 */
import fc from "fast-check";
import { type FormulaContext, type TableView, translateFormula } from "../../../playground/grid/formula-grammar";

const ORDERS: TableView = {
  name: "Orders",
  sheet: "Order lines",
  area: { row: 1, column: 1, rows: 5, columns: 3 },
  showHeaders: true,
  showTotals: true,
  columns: ["Order", "Amount [CNY]", "it's #1"],
};
const NAMES: ReadonlyMap<string, string> = new Map([
  ["target", "=Goal!$B$1"],
  ["share", "=1+1"],
  ["nested", "=Target*2"],
  ["circle", "=Circle"],
  ["目标", "=Goal!$C$1"],
]);

const CONTEXT: FormulaContext = {
  row: 3,
  table: (name) => (name.toLowerCase() === "orders" ? ORDERS : undefined),
  ownTable: () => ORDERS,
  name: (name, sheet) => (sheet === null || sheet === "Goal" ? NAMES.get(name.toLowerCase()) : undefined),
  spill: (sheet, row, column) =>
    row === 0 && column === 0 ? { row: 0, column: 0, rows: 3, columns: sheet === null ? 1 : 2 } : undefined,
};

const translate = (formula: string): string => translateFormula(formula, CONTEXT);

test.each([
  // Rows: heading in 2, data in 3 to 5, total in 6; columns B to D.
  ["=SUM(Orders[Order])", "=SUM('Order lines'!$B$3:$B$5)"],
  ["=ROWS(orders)", "=ROWS('Order lines'!$B$3:$D$5)"],
  ["=Orders[#All]", "='Order lines'!$B$2:$D$6"],
  ["=Orders[[#Headers],[Order]]", "='Order lines'!$B$2"],
  ["=Orders[[#Headers],[#Data],[Order]]", "='Order lines'!$B$2:$B$5"],
  ["=Orders[[#Totals],[Order]:[it''s '#1]]", "='Order lines'!$B$6:$D$6"],
  ["=Orders[Amount '[CNY']]", "='Order lines'!$C$3:$C$5"],
  ["=Orders[@Order]", "='Order lines'!$B$4"],
  ["=Orders[@[Amount '[CNY']]]", "='Order lines'!$C$4"],
  ["=[@Order]&[@[it''s '#1]]", "='Order lines'!$B$4&'Order lines'!$D$4"],
  ["=Orders[[#This Row],[Order]]", "='Order lines'!$B$4"],
  ["=Orders[Nothing]", "=#REF!"],
])("%s becomes %s", (written, read) => expect(translate(written)).toBe(read));

test.each([
  ["=Target/2", "=Goal!$B$1/2"],
  ["=-share", "=-(1+1)"],
  ["=Nested+目标", "=(Goal!$B$1*2)+Goal!$C$1"],
  ["=Goal!Target", "=Goal!$B$1"],
  ["=Other!Target", "=Other!Target"],
  ["=target(1)", "=target(1)"],
])("the name in %s becomes %s", (written, read) => expect(translate(written)).toBe(read));

test("a name that means itself ends as an error", () => expect(translate("=Circle")).toContain("#REF!"));

test.each([
  ["=SUM(A1#)", "=SUM($A$1:$A$3)"],
  ["=SUM(Data!A1#,$A$1#)", "=SUM(Data!$A$1:$B$3,$A$1:$A$3)"],
  ["=B7#", "=#REF!"],
  ["=_xlfn.XLOOKUP(1,A:A,B:B)", "=XLOOKUP(1,A:A,B:B)"],
  ["=_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A3))", "=SORT(UNIQUE(A1:A3))"],
  ["=_xlfn.LET(_xlpm.x,1,_xlpm.x+1)", "=LET(x,1,x+1)"],
  ["=@SUM(A1:A3)", "=SUM(A1:A3)"],
])("%s becomes %s", (written, read) => expect(translate(written)).toBe(read));

test.each([
  '="Orders[Order] and Target and A1#"',
  "='Orders'!A1",
  "='it''s Target'!A1+#N/A",
  "=[Book1]Sheet1!A1",
  "=IF(A1=#REF!,1,$B$2)",
  "=Target.x+Orders2+$TARGET$1",
  "=SALES.AOV(A1,B1)",
])("%s stays as it is", (formula) => expect(translate(formula)).toBe(formula));

test("whatever is written, reading it ends, and a text between quotes is kept", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (junk, text) => {
      const quoted = `"${text.replaceAll('"', '""')}"`;
      expect(translate(`=${quoted}&${junk}`).startsWith(`=${quoted}&`)).toBe(true);
    }),
    { examples: [["__proto__", ""], ["constructor", "toString"]] }, // prettier-ignore
  );
});

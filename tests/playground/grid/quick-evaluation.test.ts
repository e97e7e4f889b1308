/** Evaluating formulas: branches that are not taken, literals, references; what comes out is what Excel shows. */
import { BaseFunction, type BaseValueObject, IFunctionService, NumberValueObject } from "@univerjs/engine-formula";
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import type { Value } from "../../../playground/grid/grid";
import type { UniverGrid } from "../../../playground/grid/univer-grid";
import type { RunningUniver } from "../../../playground/grid/univer";
import { put, values } from "./at";

let grid: UniverGrid;
beforeEach(() => (grid = createHeadlessGrid()));
afterEach(() => grid.dispose());

let calls = 0;

class Counted extends BaseFunction {
  override minParams = 0;
  override maxParams = 0;

  override calculate(): BaseValueObject {
    calls++;
    return NumberValueObject.create(7);
  }
}

/** What the formulas below each other come to, beside 1, 0, "x", #DIV/0! and a blank cell in A1:A5. */
async function resultsOf(...formulas: readonly string[]): Promise<(Value | undefined)[]> {
  const { injector } = (grid as unknown as { running: RunningUniver }).running;
  injector.get(IFunctionService).registerExecutors(new Counted("COUNTED"));
  calls = 0;
  const sheet = grid.activeSheet();
  put(sheet, "A1", [1], [0], ["x"], ["=1/0"]);
  put(sheet, "C1", ...formulas.map((formula) => [formula]));
  await grid.settled();
  return values(sheet, `C1:C${formulas.length}`).map(([value]) => value);
}

test("only the branch of an IF that is taken is evaluated, and the second value of IFERROR where the first is an error", async () => {
  const taken = ["=IF(A1>0,COUNTED(),1)", "=IF(A2,1,COUNTED())", "=IFERROR(A4,COUNTED())", "=IF(A1=1,IF(A2=1,1,COUNTED()),2)"]; // prettier-ignore
  const left = ["=IF(A1>0,1,COUNTED())", "=IF(A2,COUNTED(),1)", "=IFERROR(A1,COUNTED())", "=IF(A4,COUNTED(),COUNTED())"]; // prettier-ignore
  expect(await resultsOf(...taken, ...left)).toEqual([7, 7, 7, 7, 1, 1, 1, "#DIV/0!"]);
  expect(calls).toBe(taken.length);
});

test.each<[formula: string, result: Value]>([
  ["=IF(A1=1,A3)", "x"],
  ["=IF(A2=1,A3)", false],
  ["=IF(A5,1,2)", 2],
  ['=IF(A5="","blank",A5)', "blank"],
  ["=IF(A4=1,1,2)", "#DIV/0!"],
  ["=IF(A1=1,A4,2)", "#DIV/0!"],
  ["=IFERROR(IF(A4=1,1,2),A3)", "x"],
  ["=SUM(IF(A1=1,A1:A2,5))", 1],
  ["=SUMPRODUCT(IF(A1:A2=1,10,A1:A2+3))", 13],
  ["=SUMPRODUCT(IFERROR(A1:A4*1,100))", 201],
  ['=COUNTIF(A1:A5,"x")&"|"&"50%"', "1|50%"],
  ['="50%"+0', 0.5],
  ["=LOOKUP(1,A1:A2,A1:A2)", 1],
])("%s is %s", async (formula, result) => {
  expect(await resultsOf(formula)).toEqual([result]);
});

test("a text of a formula that reads as a time, a date or a share is a text all the same", async () => {
  const sheet = grid.activeSheet();
  const texts = ["01:00", "1-3", "50%", 'a "b"'];
  put(sheet, "E1", ...texts.map((text) => [`'${text}`]));
  const literals = texts.map((text) => `"${text.replaceAll('"', '""')}"`);
  const formulas = literals.flatMap((text) => [`=MATCH(${text},E$1:E$4,0)`, `=TYPE(${text})`, `=${text}`]);
  expect(await resultsOf(...formulas)).toEqual(texts.flatMap((text, i) => [i + 1, 2, text]));
});

test("in a column that shares a formula every row reads its own cells and the fixed ones", async () => {
  const sheet = grid.activeSheet();
  put(sheet, "E1", ...[5, 6, 7, 8].map((n) => [n]));
  put(sheet, "F1", ...[1, 2, 3, 4].map((row) => [`=IF(E${row}>$E$2,E${row}*E$1,SUM($E$1:E${row}))`]));
  await grid.settled();
  expect(values(sheet, "F1:F4")).toEqual([[5], [11], [35], [40]]);
});

/** Formulas stay in order between calculations, and only what may come to something else is calculated (kept-order.ts, engine-formulas.ts). */
import {
  BaseFunction,
  type BaseValueObject,
  type FormulaDependencyGenerator,
  IFormulaDependencyGenerator,
  IFunctionService,
  NumberValueObject,
} from "@univerjs/engine-formula";
import fc from "fast-check";
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import type { Value } from "../../../playground/grid/grid";
import type { UniverGrid } from "../../../playground/grid/univer-grid";
import type { RunningUniver } from "../../../playground/grid/univer";
import { NEW_TABLE } from "../../../playground/grid/new-table";
import { area, put, value, values } from "./at";
import { grid, sheet } from "./open-grid";

const engine = (): RunningUniver["injector"] => (grid as unknown as { running: RunningUniver }).running.injector;

let calls = 0;

/** Its argument, and a note that it was asked. */
class Noted extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;

  override calculate(given: BaseValueObject): BaseValueObject {
    calls++;
    return given.isError() ? given : NumberValueObject.create(1);
  }
}

describe("behind a formula that comes to what it came to before nothing is calculated", () => {
  test.each<[formula: string, typed: readonly [before: Value, same: Value, other: Value]]>([
    ["=A1>0", [3, 5, -1]],
    ["=ROUND(A1,0)", [3.1, 3.2, 9]],
    ['=IF(A1="x","found","")', ["a", "b", "x"]],
    ["=1/A1", [0, "", 4]],
    ["=INDEX(A1:A2,2)", [1, 2, "=1/0"]],
  ])("%s", async (formula, [before, same, other]) => {
    engine().get(IFunctionService).registerExecutors(new Noted("NOTED"));
    put(sheet, "A1", [before], [7]);
    put(sheet, "B1", [formula.includes("INDEX") ? "=INDEX(A1:A2,IF(ISERROR(A1),1,2))" : formula]);
    put(sheet, "C1", ["=NOTED(B1)"], ["=C1+1"]);
    await grid.settled();
    calls = 0;
    put(sheet, "A1", [same]);
    await grid.settled();
    expect(calls).toBe(0);
    put(sheet, "A1", [other]);
    await grid.settled();
    expect(calls).toBe(1);
  });

  test("but all that is asked for", async () => {
    engine().get(IFunctionService).registerExecutors(new Noted("NOTED"));
    put(sheet, "A1", [1, "=A1>0", "=NOTED(B1)"]);
    await grid.settled();
    calls = 0;
    grid.recalculate("all");
    await grid.settled();
    expect(calls).toBe(1);
  });

  test("what a formula fills is followed", async () => {
    put(sheet, "A1", [1], [2], [3]);
    put(sheet, "C1", ["=SORT(A1:A3)", "=SUM(C1:C3)", "=C3"]);
    await grid.settled();
    put(sheet, "A3", [9]);
    await grid.settled();
    expect(values(sheet, "C1:E1")).toEqual([[1, 12, 9]]);
  });
});

test("formulas are put in order once, until one of them changes", async () => {
  const order = engine().get(IFormulaDependencyGenerator) as FormulaDependencyGenerator;
  const entered = jest.spyOn(order as unknown as { _registerFormulas: () => void }, "_registerFormulas");
  put(sheet, "A1", [1, "=A1+1", "=B1*2"]);
  await grid.settled();
  entered.mockClear();
  put(sheet, "A1", [5]);
  await grid.settled();
  expect([value(sheet, "C1"), entered.mock.calls.length]).toEqual([12, 0]);
  put(sheet, "B1", ["=A1+2"]);
  await grid.settled();
  expect([value(sheet, "C1"), entered.mock.calls.length]).toEqual([14, 1]);
});

const ROWS = 5;
const COLUMNS = "ABCDE";

/** A formula of a column reads those before it, so that there are no cycles. */
const formulaOf = (column: number): fc.Arbitrary<string> => {
  const cell = fc
    .tuple(fc.nat({ max: column - 1 }), fc.integer({ min: 1, max: ROWS }))
    .map(([at, row]) => `${COLUMNS[at]}${row}`);
  return fc
    .tuple(cell, cell, cell, fc.nat({ max: 8 }))
    .map(
      ([one, two, three, which]) =>
        [
          `=${one}+${two}`,
          `=IF(${one}>2,${two},${three})`,
          `=SUM(${one}:${two})`,
          `=ROUND(${one}/3,0)`,
          `=IFERROR(1/${one},${two})`,
          `=SUM(Sales[Amount])+${one}`,
          `=Rate*${one}`,
          `=Other!A1&${one}`,
          `=COUNTIFS($A$1:$A$${ROWS},">"&${one})`,
        ][which]!,
    );
};

type Step = (on: UniverGrid) => void;
const first = (on: UniverGrid) => on.sheets()[0]!;
const other = (on: UniverGrid) => on.sheets()[1]!;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: ROWS }), fc.constantFrom<Value>(0, 1, 2, 3, 7, "x", "")).map(
    ([row, typed]): Step =>
      (on) =>
        put(first(on), `A${row}`, [typed]),
  ),
  fc
    .integer({ min: 1, max: COLUMNS.length - 1 })
    .chain((column) => fc.tuple(fc.constant(column), fc.integer({ min: 1, max: ROWS }), formulaOf(column)))
    .map(
      ([column, row, formula]): Step =>
        (on) =>
          put(first(on), `${COLUMNS[column]}${row}`, [formula]),
    ),
  fc.integer({ min: 1, max: 9 }).map(
    (rate): Step =>
      (on) =>
        on.setName({ name: "Rate", formula: `=${rate}`, sheetId: null, comment: "", visible: true }),
  ),
  fc.integer({ min: 1, max: 9 }).map(
    (amount): Step =>
      (on) =>
        put(other(on), "C2", [amount]),
  ),
  fc.constantFrom<Step>(
    (on) => other(on).insertRows(0, 1),
    (on) => first(on).insertRows(1, 1),
    (on) => first(on).deleteRows(2, 1),
    (on) => put(other(on), "A1", ["=C2*2"]),
    (on) => (other(on).name = "Others"),
  ),
);

test("whatever is done, every formula comes to what it comes to when all are calculated", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const on = createHeadlessGrid();
      try {
        const data = on.addSheet("Other");
        put(data, "A1", [4]);
        put(data, "C1", ["Amount"], [2], [3]);
        data.addTable({ ...NEW_TABLE, name: "Sales", area: area("C1:C3") });
        on.setName({ name: "Rate", formula: "=2", sheetId: null, comment: "", visible: true });
        put(first(on), "A1", ...[1, 2, 3, 0, 5].map((n) => [n, "=A1*2", "=SUM(B1:B3)", '=IF(C1>4,"more",B2)', "=D1&C1"])); // prettier-ignore
        for (const each of steps) {
          each(on);
          await on.settled();
        }
        const all = `A1:${COLUMNS.at(-1)}${ROWS + 3}`;
        const followed = values(first(on), all);
        on.recalculate("all");
        await on.settled();
        expect(followed).toEqual(values(first(on), all));
      } finally {
        on.dispose();
      }
    }),
    { numRuns: 40 },
  );
});

/** The same answer however a function is called: by the real office.js as Excel calls it on each platform, and in a cell. */
import { FUNCTIONS } from "../../src/functions/catalogue";
import type { Example, FunctionDefinition } from "../../src/functions/define";
import { registerFunctions } from "../../src/functions/register";
import type { Refusal } from "../../src/functions/refusal";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import type { Grid } from "../../playground/grid/grid";
import { bootOffice, installGlobals, type OfficeRuntime } from "../../playground/host/node-office";
import { type Answer, exampleName, expectAnswer, inCell, throughOffice } from "./three-ways";

interface Call {
  readonly definition: FunctionDefinition;
  readonly example: Example;
}

const CALLS: readonly Call[] = FUNCTIONS.flatMap((definition) =>
  definition.examples.map((example) => ({ definition, example })),
);
const NAMED = CALLS.map((call) => [`${call.definition.id} ${exampleName(call.example)}`, call] as const);

let grid: Grid;
let runtime: OfficeRuntime;
let restore: () => void;
const refused: [id: string, refusal: Refusal][] = [];

beforeAll(async () => {
  grid = createHeadlessGrid();
  runtime = await bootOffice(grid, { locale: "en-US" });
  restore = installGlobals(runtime);
  registerFunctions({ locale: () => "zh-CN", onRefusal: (id, refusal) => refused.push([id, refusal]) });
});

afterAll(() => {
  restore();
  runtime.dispose();
  grid.dispose();
});

describe.each([
  ["Excel on Windows, a blank number as 0", 0],
  ["Excel on the web, a blank number as null", null],
] as const)("through office.js: %s", (_platform, blankNumber) => {
  let answers: Map<Call, Answer>;

  beforeAll(async () => {
    // All at once: the client answers at most twice a second.
    const way = throughOffice(runtime, blankNumber);
    answers = new Map(
      await Promise.all(CALLS.map(async (call) => [call, await way(call.definition, call.example.args)] as const)),
    );
  });

  test.each(NAMED)("%s", (_name, call) => expectAnswer(answers.get(call)!, call.example));
});

describe("typed in a cell", () => {
  test.each(NAMED)("%s", async (_name, { definition, example }) => {
    expectAnswer(await inCell(grid)(definition, example.args), example);
  });
});

test("a refusal is told with its sentence, in the language of the moment where Excel shows one", async () => {
  const answer = await runtime.host.callCustomFunction("AOV", ["#REF!", 40]);
  expect(answer).toEqual({ error: "#VALUE!", message: "参数“revenue”中有错误值 #REF!。" });
  expect(refused.at(-1)).toMatchObject(["AOV", { code: "#REF!" }]);
});

test("an error cell among the arguments is passed on in a cell", async () => {
  const sheet = grid.activeSheet();
  sheet.clear(sheet.used(false)!, "all");
  sheet.write({ row: 0, column: 0, rows: 1, columns: 2 }, [["=1/0", "=SALES.AOV(A1,40)"]]);
  await grid.settled();
  expect(sheet.values({ row: 0, column: 1, rows: 1, columns: 1 })).toEqual([["#DIV/0!"]]);
});

test("a range of one cell, and a whole column with blanks at its end, are taken", async () => {
  const sheet = grid.activeSheet();
  sheet.clear(sheet.used(false)!, "all");
  sheet.write({ row: 0, column: 0, rows: 3, columns: 2 }, [
    [0.5, "=SALES.AOV(A2:A2,40)"],
    [1000, ""],
    ["", ""],
  ]);
  sheet.write({ row: 0, column: 3, rows: 3, columns: 1 }, [[0.5], [0.6], [0.8]]);
  sheet.write({ row: 0, column: 5, rows: 1, columns: 1 }, [["=SALES.REVERSEFUNNEL(1000,D:D)"]]);
  await grid.settled();
  expect(sheet.values({ row: 0, column: 1, rows: 1, columns: 1 })).toEqual([[25]]);
  expect(sheet.values({ row: 0, column: 5, rows: 1, columns: 1 })).toEqual([[4167]]);
});

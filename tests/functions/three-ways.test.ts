/** The same answer however a function is called: by the real office.js as Excel calls it on each platform, and in a cell. */
import { FUNCTIONS } from "../../src/functions/catalogue";
import type { Example, FunctionDefinition } from "../../src/functions/define";
import { helpPages } from "../../src/functions/help";
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

/** Functions of numbers alone, whose help asks for ranges without blanks: what stands in such a one here counts as 0. */
const EXACT_RANGES = [
  "ABC",
  "COSTPRICE",
  "COUPONTHRESHOLD",
  "EFFORT",
  "FUNNELSTAGES",
  "GOALSPLIT",
  "REVERSEFUNNEL",
  "RFMSCORE",
];

describe("through office.js: Excel that sends a blank cell of a range as 0", () => {
  const hasBlankRange = ({ example }: Call): boolean =>
    example.args.some((argument) => Array.isArray(argument) && argument.flat().includes(null));
  const isExact = ({ definition }: Call): boolean => EXACT_RANGES.includes(definition.id);
  const same = NAMED.filter(([, call]) => !(hasBlankRange(call) && isExact(call)));
  let answers: Map<Call, Answer>;

  beforeAll(async () => {
    runtime.host.difficulties.zerosForBlanks = true;
    const way = throughOffice(runtime, 0);
    answers = new Map(
      await Promise.all(CALLS.map(async (call) => [call, await way(call.definition, call.example.args)] as const)),
    );
    runtime.host.difficulties.zerosForBlanks = false;
  });

  test.each(same)("%s", (_name, call) => expectAnswer(answers.get(call)!, call.example));

  test.each(EXACT_RANGES)("the help of %s asks for ranges without blanks", (id) => {
    const page = helpPages().find(({ path }) => path === `help/en-US/${id.toLowerCase()}.html`);
    expect(page?.html).toContain("exactly as long as they are filled");
  });

  test("blank amounts, ids and dates, and rows without anything, come to the same", async () => {
    const calls: [id: string, args: unknown[]][] = [
      [
        "AOVOF",
        [
          [[60], [null], [40], [null]],
          [["T1"], ["T2"], [null], [null]],
        ],
      ],
      [
        "AOVOF",
        [
          [[60], [null], [null]],
          [["T1"], ["T2"], [null]],
        ],
      ],
      [
        "RFM",
        [
          [["Li"], ["Li"], [null]],
          [[46000], [46001], [null]],
          [[100], [null], [null]],
          46010,
          2,
          [["a"], ["b"], [null]],
        ],
      ],
      ["RFM", [[["Li"], ["Wu"]], [[46000], [null]], [[100], [5]], 46010, 2]],
      ["REPEATRATE", [[["Li"], ["Li"], [null], ["Wu"]]]],
      [
        "RETENTION",
        [
          [["Li"], ["Wu"], [null]],
          [["Wu"], [null]],
        ],
      ],
      ["AFFINITY", [[[1], [1], [null]], [["lamp"], ["rug"], [null]], 1]],
      [
        "SEGMENTMOVES",
        [
          [["Li"], [null]],
          [["Lost"], [null]],
          [["Li"], [null]],
          [["Lost"], [null]],
        ],
      ],
      ["CUSTOMERSUMMARY", [[["Li"], ["Li"], [null]], [[46000], [46007], [null]], [[10], [null], [null]], 46010, 1]],
      [
        "WEAKESTSTEP",
        [
          [[0.7], [0.4], [null]],
          [[0.8], [0.6], [null]],
          [["Phone"], ["Visit"], [null]],
        ],
      ],
      [
        "GAMMAGAMMAFIT",
        [
          [[4], [1], [3], [8], [8], [null]],
          [[100], [110], [50], [40], [50], [null]],
        ],
      ],
      [
        "BGNBDFIT",
        [
          [[0], [1], [2], [5], [null]],
          [[0], [4], [20], [37], [null]],
          [[40], [38], [39], [40], [null]],
        ],
      ],
      ["DAILYGOALS", [100, 46335, 46337, null, [[46336], [null]], [[null]]]],
    ];
    for (const [id, args] of calls) {
      const blank = await runtime.host.callCustomFunction(id, args);
      runtime.host.difficulties.zerosForBlanks = true;
      const zero = await runtime.host.callCustomFunction(id, args);
      runtime.host.difficulties.zerosForBlanks = false;
      expect([id, zero]).toEqual([id, blank]);
    }
  });
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

test("a whole column typed into a cell passes over its heading, and follows what is typed below", async () => {
  const sheet = grid.activeSheet();
  sheet.clear(sheet.used(false)!, "all");
  sheet.write({ row: 0, column: 0, rows: 4, columns: 2 }, [
    ["Customer", "Amount"],
    ["Ann", 10],
    ["Ann", 30],
    ["Bo", 20],
  ]);
  sheet.write({ row: 0, column: 4, rows: 1, columns: 2 }, [["=SALES.REPEATRATE(A:A)", "=SALES.REPEATRATE(A1:A4)"]]);
  const shown = async () => {
    await grid.settled();
    return sheet.values({ row: 0, column: 4, rows: 1, columns: 2 })[0]!;
  };
  // As a range the heading is a customer like any other.
  expect(await shown()).toEqual([1 / 2, expect.closeTo(1 / 3, 9)]);
  sheet.write({ row: 4, column: 0, rows: 1, columns: 1 }, [["Bo"]]);
  expect((await shown())[0]).toBe(1);
});

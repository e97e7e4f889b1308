import fc from "fast-check";
import type { OptionField } from "../../../src/kinds/kind";
import { keyOfName } from "../../../src/plan/input-key";
import type { PlannedCell, SheetPlan } from "../../../src/plan/plan";
import { mapText } from "../../../src/text/locale";
import {
  inputFingerprint,
  keptInputs,
  type TypedInput,
  typedInputs,
  typedOptions,
  withInputs,
} from "../../../src/workbook/previous-build/inputs";
import { cellsAt, plannedCell, type PreviousContent } from "../../../src/workbook/previous-build/contents";
import { EMPTY_SHEET } from "../sheet-plan";

const none = mapText(() => "-");
const typed = (key: string, cells: PlannedCell[][]): TypedInput => ({
  sheet: "main",
  key,
  cells,
  writtenFingerprint: 1,
});
const area = { row: 1, column: 1, rows: 1, columns: 2 };
const plan = (cells: PlannedCell[][]): SheetPlan => ({
  ...EMPTY_SHEET,
  blocks: [{ area: { row: 0, column: 0, rows: 3, columns: 4 }, cells }],
  inputs: [{ key: "pair", area }],
});
const grid = (): PlannedCell[][] => Array.from({ length: 3 }, () => new Array<PlannedCell>(4).fill(0));

describe("typed inputs", () => {
  const content = (cells: PlannedCell[][], written: PlannedCell[][]): PreviousContent => ({
    tab: "Main",
    blocks: [{ area: { row: 0, column: 0, rows: 3, columns: 4 }, cells }],
    saved: {
      key: "main",
      id: "1",
      look: { ...EMPTY_SHEET, inputs: [{ key: "pair", area }], filled: [] },
      inputs: { pair: inputFingerprint(written) },
    },
  });

  it("are those that hold something else than was written", () => {
    const now = grid();
    expect(typedInputs([content(now, [[0, 0]])])).toEqual([]);
    now[1] = [0, 0, 7, 0];
    expect(typedInputs([content(now, [[0, 0]])])).toMatchObject([{ key: "pair", cells: [[0, 7]] }]);
  });

  it("do not count noise beyond the digits a cell shows", () => {
    expect(inputFingerprint([[0.1 + 0.2]])).toBe(inputFingerprint([[0.3]]));
    expect(inputFingerprint([["1"]])).not.toBe(inputFingerprint([[1]]));
    expect(inputFingerprint([[{ formula: "=1" }]])).not.toBe(inputFingerprint([["=1"]]));
  });

  it("are kept unless their option was chosen anew", () => {
    const inputs = [typed("target", [[1]]), typed("weights.3", [[1]]), typed("names.zh-CN", [["甲"]])];
    const kept = (requested: Record<string, number>) =>
      keptInputs(inputs, { target: 5, weights: 1 }, requested).map(({ key }) => key);
    expect(kept({ target: 5, weights: 1 })).toEqual(["target", "weights.3", "names.zh-CN"]);
    expect(kept({ target: 6, weights: 2 })).toEqual(["names.zh-CN"]);
  });

  it("become options where they stand for a number, a date or a text", () => {
    const fields: OptionField[] = [
      { key: "target", type: "number", default: 1, label: none, help: none },
      { key: "start", type: "date", default: null, label: none, help: none },
      { key: "end", type: "date", default: null, optional: true, label: none, help: none },
      { key: "weights", type: "numbers", default: [1, 1], labels: [none, none], label: none, help: none },
      { key: "map", type: "choice", default: "a", choices: [], label: none, help: none },
    ];
    const inputs = [
      typed("target", [[{ formula: "=1" }]]),
      typed("start", [[43_538]]),
      typed("map", [["b"]]),
      typed("other", [[3]]),
    ];
    expect(typedOptions(inputs, fields, 1904)).toEqual({ start: 45_000 });
    expect(typedOptions([typed("target", [[9]])], fields, 1900)).toEqual({ target: 9 });
    expect(
      typedOptions([typed("weights", [[2], [0]]), typed("end", [[null]]), typed("start", [[null]])], fields, 1900),
    ).toEqual({
      weights: [2, 0],
      end: null,
    });
    expect(typedOptions([typed("weights", [[2], ["x"]])], fields, 1900)).toEqual({});
    const words: OptionField = { key: "words", type: "text", default: null, optional: true, label: none, help: none };
    expect(typedOptions([typed("words", [["文具店"]])], [words], 1900)).toEqual({ words: "文具店" });
    expect(typedOptions([typed("words", [[null]])], [words], 1900)).toEqual({ words: null });
  });

  it("go back into their cells and nowhere else", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 2, maxLength: 2 }), (cells) => {
        const { plan: done, lost } = withInputs({ sheets: [plan(grid())], result: null }, [typed("pair", [cells])]);
        const expected = grid();
        expected[1] = [0, ...cells, 0];
        expect(done.sheets[0]?.blocks[0]?.cells).toEqual(expected);
        expect(lost).toEqual([]);
      }),
    );
  });

  it("that an earlier version saved under a name are those of its fingerprint", () => {
    const key = `cost.${keyOfName("Fair")}`;
    const named = { sheets: [{ ...plan(grid()), inputs: [{ key, area }] }], result: null };
    const [own, other] = [typed("cost.Fair", [[3, 4]]), typed("cost.Mail", [[5, 6]])];
    const { plan: done, used, lost } = withInputs(named, [other, own]);
    expect([used, lost]).toEqual([[{ ...own, key }], [other]]);
    expect(done.sheets[0]?.blocks[0]?.cells[1]).toEqual([0, 3, 4, 0]);
  });

  it("are told as lost where the sheet has other inputs now", () => {
    const inputs = [typed("pair", [[1]]), typed("gone", [[1]])];
    const { plan: same, lost } = withInputs({ sheets: [plan(grid())], result: null }, inputs);
    expect(lost).toEqual(inputs);
    expect(same.sheets[0]?.blocks[0]?.cells).toEqual(grid());
  });
});

describe("a content's cells", () => {
  it("tell a formula from a text that begins like one", () => {
    expect(plannedCell("=1+1", 2)).toEqual({ formula: "=1+1" });
    expect(plannedCell("=1+1", "=1+1")).toBe("=1+1");
    expect(plannedCell("", "")).toBeNull();
    expect(plannedCell(0, 0)).toBe(0);
    expect(plannedCell(false, false)).toBe(false);
  });

  it("are found across blocks; outside of them is nothing", () => {
    const blocks = [
      { area: { row: 0, column: 0, rows: 1, columns: 2 }, cells: [["a", "b"]] },
      { area: { row: 1, column: 1, rows: 1, columns: 1 }, cells: [["c"]] },
    ];
    expect(cellsAt(blocks, { row: 0, column: 1, rows: 2, columns: 2 })).toEqual([
      ["b", null],
      ["c", null],
    ]);
  });
});

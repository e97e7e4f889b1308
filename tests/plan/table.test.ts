/** Inputs and formats of a column's rows, as a table declares them. */
import { Computation } from "../../src/plan/computation";
import { f } from "../../src/plan/formula";
import { formatCode } from "../../src/plan/formats";
import { Lane } from "../../src/plan/lane";
import type { SheetPlan } from "../../src/plan/plan";
import { derived, inputs, inputsPart } from "../../src/plan/sections/inputs-part";
import { figure } from "../../src/plan/sections/headline-part";
import { SheetBuilder } from "../../src/plan/sheet-builder";
import { type Column, type ColumnInput, table, valueColumn } from "../../src/plan/table";
import { say } from "../../src/text/say";

const LABEL = say("Weight", "权重", "權重");
const INPUT: Omit<ColumnInput, "key"> = {
  ...{ label: LABEL, note: null, allowed: LABEL },
  rule: { type: "decimal", min: 0, max: 10 },
};

function laid(put: (lane: Lane) => void): SheetPlan {
  const sheet = new SheetBuilder({
    ...{ key: "key", tab: "Tab", tabColor: "#000000", locale: "en-US", dateSystem: 1900, currencySign: "$" },
    computation: new Computation(),
  });
  put(new Lane(sheet));
  return sheet.plan();
}

const column = (look: Partial<Column<"weight">>): SheetPlan =>
  laid((lane) => void table<"weight">(3, { weight: { ...valueColumn(LABEL, "weight", (i) => i), ...look } }).put(lane));

it("keeps the inputs of a column together under one key, or each row under its own", () => {
  const keys = (input: ColumnInput) => column({ input }).inputs.map(({ key, area: { rows } }) => [key, rows]);
  expect(keys({ ...INPUT, key: "weights" })).toEqual([["weights", 3]]);
  expect(keys({ ...INPUT, key: (row) => `weight.${row + 1}` })).toEqual([
    ["weight.1", 1],
    ["weight.2", 1],
    ["weight.3", 1],
  ]);
  expect(keys({ ...INPUT, key: null })).toEqual([]);
});

it("turns a guarded input red where it holds what its rule refuses, each row by itself", () => {
  const rules = (guarded: boolean) =>
    column({ input: { ...INPUT, key: (row) => `${row}`, guarded } }).conditionalFormats.map(
      ({ area: { row, rows } }) => [row, rows],
    );
  expect(rules(false)).toEqual([]);
  expect(rules(true)).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
  ]);
});

it("gives single rows a format of their own", () => {
  const { formats } = column({ rowFormat: (row) => (row === 1 ? "percent" : undefined) });
  const of = (row: number): string => {
    const held = formats.filter(({ area }) => area.column === 1 && area.row <= row && row < area.row + area.rows);
    return held.at(-1)!.numberFormat;
  };
  const [weight, percent] = (["weight", "percent"] as const).map((format) => formatCode(format, "en-US", "$"));
  expect([1, 2, 3].map(of)).toEqual([weight, percent, weight]);
});

it("derives a figure among inputs from the others, and a figure to read first from its parts", () => {
  const set = inputs<"budget" | "perDay">({
    budget: { ...INPUT, value: 300, format: "money" },
    perDay: derived(LABEL, "money", ({ budget }) => f`${budget}/30`),
  });
  const { blocks } = laid((lane) => void inputsPart(lane, set.lines()));
  const formulas = blocks
    .flatMap(({ cells }) => cells.flat())
    .filter((cell) => typeof cell === "object" && cell !== null);
  expect(formulas).toEqual([{ formula: "=$C$1/30" }]);
  expect(figure(LABEL, "pace", 1, { isKey: true })).toEqual({ label: LABEL, format: "pace", value: 1, isKey: true });
});

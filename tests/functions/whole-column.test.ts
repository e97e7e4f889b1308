/** Whole columns as arguments: their headings are passed over, in step with each other. */
import { coerceArguments } from "../../src/functions/coerce";
import { defineFunction } from "../../src/functions/define";
import { type CellRange, cells, type NumberRange, numbers } from "../../src/functions/parameters";
import { Refusal } from "../../src/functions/refusal";
import { mapText } from "../../src/text/locale";

const same = (word: string) => mapText(() => word);
const probe = defineFunction({
  ...{ id: "PROBE", group: "orderValue", title: same("p"), description: same("p") },
  rule: { text: same("p"), source: same("p") },
  parameters: [cells("names", same("names")), numbers("amounts", same("amounts"))],
  returns: { shape: "number", text: same("p") },
  examples: [{ args: [["a"], [1]] as never, gives: 1 }],
  run: () => 1,
});

describe("whole columns", () => {
  const column = (...filled: unknown[]): unknown[][] =>
    Array.from({ length: 1_048_576 }, (_, row) => [filled[row] ?? null]);
  const filledCells = (args: readonly unknown[]): unknown[] => {
    const [names, amounts] = coerceArguments(probe, args) as [CellRange, NumberRange];
    return [[...names.cells], [...amounts.cells]];
  };

  test("have a heading in their first row, which is passed over in all of them", () => {
    expect(filledCells([column("Customer", "Ann", "Bo"), column("Amount", 5, 6)])).toEqual([
      [null, "Ann", "Bo"],
      [Number.NaN, 5, 6],
    ]);
  });

  test("without a heading count from their first row", () => {
    expect(filledCells([column("Ann", "Bo"), column(5, 6)])).toEqual([
      ["Ann", "Bo"],
      [5, 6],
    ]);
  });

  test("are no licence for a text among numbers elsewhere", () => {
    expect(() => filledCells([column("Customer", "Ann"), column("Amount", "five")])).toThrow(Refusal);
    expect(() =>
      filledCells([
        [["Customer"], ["Ann"]],
        [["Amount"], [5]],
      ]),
    ).toThrow(Refusal);
  });
});

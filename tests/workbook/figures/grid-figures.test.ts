/** Figures of a sheet by the words they stand beside. */
import { figuresOf, type ReadSheet } from "../../../src/workbook/figures/grid-figures";

const sheetOf = (values: ReadSheet["values"]): ReadSheet => ({
  ...{ tab: "Balance", id: "b/balance", values, dateSystem: 1900 },
  look: { formats: [], styles: [{ area: { row: 0, column: 0, rows: 1, columns: 3 }, style: "heading" }] },
});
const shown = (values: ReadSheet["values"]) => figuresOf(sheetOf(values)).map(({ name, value }) => [name, value]);

test("a figure is a number beside a name and under a heading", () =>
  expect(
    shown([
      ["Item", "Month", "Coming in"],
      ["Lamp", "May", 7],
    ]),
  ).toEqual([["Balance · Lamp · Coming in", 7]]));

test("of rows of one name the first counts, which is what a formula finds, also where it holds nothing", () =>
  expect(
    shown([
      ["Item", "Month", "Coming in"],
      ["Lamp", "May", ""],
      ["lamp", "June", 84],
      ["Rug", "May", 5],
      ["Rug", "June", 6],
    ]),
  ).toEqual([["Balance · Rug · Coming in", 5]]));

/** What reads a formula of "" reads a text (empty-text.ts, range-cells.ts). */
import type { Value } from "../../../playground/grid/grid";
import { put, values } from "./at";
import { grid, sheet } from "./open-grid";

test('a formula\'s "" is a text, calculated together with what reads it or before', async () => {
  const readers: readonly (readonly [formula: string, value: Value])[] = [
    ["=A1+1", "#VALUE!"],
    ["=A1>5", true],
    ['=COUNTIF(A1:A3,"")', 2],
    ['=COUNTIF(A1:A3,"<>")', 2],
    ["=COUNTIF(A1:A3,0)", 0],
    ["=COUNTBLANK(A1:A3)", 2],
    ["=MEDIAN(A1:A3)", 4],
    ["=SUM(A1:A3)", 4],
    ["=N(A1)", 0],
  ];
  put(sheet, "A1", ['=IF(D1=0,"",D1)'], [4]);
  put(sheet, "B1", ...readers.map(([formula]) => [formula]));
  await grid.settled();
  const expected = readers.map(([, value]) => [value]);
  expect(values(sheet, "B1:B9")).toEqual(expected);
  put(sheet, "C1", ...readers.map(([formula]) => [formula]));
  await grid.settled();
  expect(values(sheet, "C1:C9")).toEqual(expected);
});

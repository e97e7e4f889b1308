/** The index of what formulas read finds what Univer's search tree finds, whatever is entered, removed and searched. */
import { type IRange, type IRTreeItem, RTree } from "@univerjs/core";
import fc from "fast-check";
import { ReadIndex } from "../../../playground/grid/read-index";

const line = fc.tuple(fc.nat(9), fc.nat(9)).map((ends) => [Math.min(...ends), Math.max(...ends)] as const);
const range = fc
  .tuple(line, line)
  .map(([[startRow, endRow], [startColumn, endColumn]]): IRange => ({ startRow, endRow, startColumn, endColumn }));
const item = fc.record({
  unitId: fc.constant("book"),
  sheetId: fc.constantFrom("one", "two"),
  range: fc.oneof(range, fc.constantFrom({ startRow: Number.NaN, endRow: Number.NaN, startColumn: 2, endColumn: 3 })),
  id: fc.nat(5),
});

const sorted = (ids: Iterable<IRTreeItem["id"]>): number[] => [...ids].map(Number).sort((a, b) => a - b);

test("as Univer's tree, with one entry a formula", () => {
  fc.assert(
    fc.property(fc.array(item), fc.nat(5), range, (items, removed, searched) => {
      const [index, tree] = [new ReadIndex(), new RTree()];
      index.bulkInsert(items);
      for (const sheetId of ["one", "two"]) index.remove({ unitId: "book", sheetId, range: searched, id: removed });
      tree.bulkInsert(items.filter(({ id }) => id !== removed));
      for (const sheetId of ["one", "two"]) {
        const search = [{ unitId: "book", sheetId, range: searched }];
        expect(sorted(index.bulkSearch(search))).toEqual(sorted(tree.bulkSearch(search)));
        expect(sorted(index.bulkSearch(search, new Set([1])))).toEqual(sorted(tree.bulkSearch(search, new Set([1]))));
      }
    }),
  );
});

test("a whole column is searched, too, and a sheet or all can be forgotten", () => {
  const index = new ReadIndex();
  const cell = { startRow: 4, endRow: 4, startColumn: 2, endColumn: 2 };
  for (const sheetId of ["one", "two"]) index.insert({ unitId: "book", sheetId, range: cell, id: 7 });
  const column = { startRow: Number.NaN, endRow: Number.NaN, startColumn: 2, endColumn: 2 };
  const found = (sheetId: string): number[] =>
    sorted(index.searchGenerator({ unitId: "book", sheetId, range: column }));
  expect([found("one"), found("two")]).toEqual([[7], [7]]);
  index.removeById("book", "one");
  expect([found("one"), found("two")]).toEqual([[], [7]]);
  index.removeById("book");
  expect(found("two")).toEqual([]);
  index.insert({ unitId: "book", sheetId: "one", range: cell, id: 8 });
  index.clear();
  expect(found("one")).toEqual([]);
});

import { isWord, placesUnder, rowsUnder, wordOf } from "../../../src/kinds/shared/previous-rows";
import { LOCALES } from "../../../src/text/locale";
import { TERMS } from "../../../src/text/terms";

const COLUMNS = { task: TERMS.task, owner: TERMS.owner, note: TERMS.notes };

test.each(LOCALES)(
  "columns are found by their headings in %s, wherever they stand, and cells are as written",
  (locale) => {
    const headings = ["#", COLUMNS.owner[locale], COLUMNS.task[locale]];
    expect(placesUnder(headings, COLUMNS)).toEqual({ task: 2, owner: 1, note: -1 });
    const rows = [
      [1, "Ann", "Film"],
      [2, 7, ""],
    ];
    expect(rowsUnder({ headings, rows }, COLUMNS)).toEqual([
      { task: "Film", owner: "Ann", note: undefined },
      { task: "", owner: 7, note: undefined },
    ]);
  },
);

test("a table without the first column has no rows, nor has none", () => {
  expect(rowsUnder({ headings: [COLUMNS.owner["en-US"]], rows: [["Ann"]] }, COLUMNS)).toEqual([]);
  expect(rowsUnder(undefined, COLUMNS)).toEqual([]);
});

test("a word is known in any language, case and width of brackets; another cell is none", () => {
  expect(isWord("工期(工作日)", TERMS.duration)).toBe(true);
  expect(wordOf("IN PROGRESS", { done: TERMS.done, inProgress: TERMS.inProgress })).toBe("inProgress");
  expect([wordOf("soon", { done: TERMS.done }), wordOf(1, { done: TERMS.done })]).toEqual([undefined, undefined]);
});

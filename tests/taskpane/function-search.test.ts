/** The function browser's search: by name, by term, by words of the question, in any of the languages. */
import { FUNCTIONS } from "../../src/functions/catalogue";
import { searchFunctions } from "../../src/taskpane/data/functionSearch";

const ids = (query: string): string[] => searchFunctions(FUNCTIONS, query).map(({ id }) => id);

it("shows everything, in the catalogue's order, before anything is typed", () => {
  expect(ids("  ")).toEqual(FUNCTIONS.map(({ id }) => id));
});

it("puts the function of that name first, with or without the prefix", () => {
  for (const { id } of FUNCTIONS) {
    expect(ids(id.toLowerCase())[0]).toBe(id);
    expect(ids(`=SALES.${id}`)[0]).toBe(id);
  }
});

it("finds each function by its title in every language", () => {
  for (const { id, title } of FUNCTIONS) {
    for (const words of Object.values(title)) expect(ids(words)).toContain(id);
  }
});

it("wants every word, in any order and width", () => {
  expect(ids("ＡＯＶ")).toContain("AOV");
  expect(ids("orders revenue")).toContain("AOV");
  expect(ids("aov zzz")).toEqual([]);
});

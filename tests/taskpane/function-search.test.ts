/** The function browser's search: by name, by term, by words of the question, in any of the languages. */
import { FUNCTIONS } from "../../src/functions/catalogue";
import { argumentName } from "../../src/functions/argument-names";
import { QUESTIONS } from "../../src/functions/questions";
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

it.each([
  ["how many leads do I need", "REVERSEFUNNEL"],
  ["How many leads do I need?", "REVERSEFUNNEL"],
  ["需要多少客资", "REVERSEFUNNEL"],
  ["需要多少客資", "REVERSEFUNNEL"],
  ["需要多少名單", "REVERSEFUNNEL"],
  ["which products are bought together", "AFFINITY"],
  ["谁是我最好的客户，最有价值", "RFM"],
  ["每天要賣多少才夠", "DAILYGOALS"],
  ["库存还能卖多久", "STOCKCOVER"],
  ["when should I order stock again", "REORDERPOINT"],
])("answers “%s” with %s first", (question, id) => expect(ids(question)[0]).toBe(id));

it("answers each function's own question with it, in every language", () => {
  for (const [id, question] of Object.entries(QUESTIONS))
    for (const words of Object.values(question)) expect(ids(words).slice(0, 3)).toContain(id);
});

it("names every argument in the user's own language", () => {
  for (const { parameters } of FUNCTIONS)
    for (const { name } of parameters)
      for (const locale of ["zh-CN", "zh-TW"] as const)
        expect([name, argumentName(name)[locale]]).not.toEqual([name, name]);
});

/** The README's table of functions is the one the definitions make; `npm run format:readme` writes it. */
import fs from "node:fs";
import path from "node:path";
import { functionTable } from "../../src/functions/function-table";

/** A Markdown table without the spaces that align its columns. */
const cellsOf = (table: string): string[][] =>
  table
    .trim()
    .split("\n")
    .filter((line) => !/^\|[\s:|-]+\|$/.test(line))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));

test("the README lists every function as it is", () => {
  const readme = fs.readFileSync(path.resolve(__dirname, "../../README.md"), "utf8");
  const [, table] = /<!-- functions:begin.*?-->\n([^]*?)<!-- functions:end -->/.exec(readme) ?? [];
  expect(cellsOf(table ?? "")).toEqual(cellsOf(functionTable("en-US")));
});

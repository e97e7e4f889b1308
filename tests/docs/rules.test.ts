/** The book of rules and who cites it: every section cited exists, is called as the help pages call it, and has its anchor. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../src/functions/sources";

const ROOT = join(__dirname, "../..");
const book = readFileSync(join(ROOT, "docs/rules.md"), "utf8");

/** Titles by number: "2" and "2.1". */
const sections = new Map(
  [...book.matchAll(/^##+ (\d+(?:\.\d+)?)\.? (.+)$/gm)].map(([, number, title]) => [number!, title!]),
);

/** Files of the project that cite; a folder that does not stand yet or any more has none. */
const citing = ["src", "playground", "tests", "scripts"]
  .map((folder) => join(ROOT, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
  .filter((path) => /\.(?:tsx?|md)$/.test(path));

const citations = citing.flatMap((path) =>
  [...readFileSync(path, "utf8").matchAll(/§(\d+(?:\.\d+)?)/g)].map(([, number]) => ({ path, number: number! })),
);

describe("docs/rules.md", () => {
  it("has every section that is cited", () => {
    expect(citations.length).toBeGreaterThan(50);
    expect(citations.filter(({ number }) => !sections.has(number))).toEqual([]);
  });

  it("calls the sections as the help pages do", () => {
    const cited = Object.values(RULES).map((source) => /§(\d+), (.+)$/.exec(source["en-US"])!.slice(1));
    expect(cited).toEqual(cited.map(([number]) => [number, sections.get(number!)]));
  });

  it("has an anchor of its own before every section", () => {
    const anchored = [...book.matchAll(/^<a id="rules-([\d-]+)"><\/a>\n\n##+ (\d+(?:\.\d+)?)/gm)];
    expect(anchored.map(([, id]) => id!.replace("-", "."))).toEqual([...sections.keys()]);
    expect(anchored.map(([, , number]) => number)).toEqual([...sections.keys()]);
  });

  it("says where the rules of every chapter come from", () => {
    const chapters = book.split(/^## /m).slice(1);
    expect(chapters.filter((chapter) => !/^_Source: .+_$/m.test(chapter))).toEqual([]);
  });
});

/** The glossary: every term once, in every language. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { LOCALES } from "../../src/text/locale";
import { TERMS } from "../../src/text/terms";

const terms = Object.entries(TERMS);
const source = readFileSync(join(__dirname, "../../src/text/terms.ts"), "utf8");

const twice = (values: readonly string[]): string[] => values.filter((value, i) => values.indexOf(value) !== i);

describe("the glossary", () => {
  it("writes every key once", () => {
    const keys = [...source.matchAll(/^ {2}(\w+): say\(/gm)].map(([, key]) => key!);
    expect(twice(keys)).toEqual([]);
    expect(keys).toEqual(terms.map(([key]) => key));
  });

  it("has every term in every language, without blanks around", () => {
    const blank = terms.filter(([, text]) =>
      LOCALES.some((locale) => text[locale] === "" || text[locale].trim() !== text[locale]),
    );
    expect(blank).toEqual([]);
  });

  it("names no two terms the same in English, whatever the case", () => {
    expect(twice(terms.map(([, text]) => text["en-US"].toLowerCase()))).toEqual([]);
  });

  it("lists each group in alphabetical order", () => {
    const groups = source.split(/^ {2}\/\/ .+$/m).slice(1);
    const keysOf = (group: string): string[] =>
      [...group.matchAll(/^ {2}(\w+): say\(/gm)].map(([, key]) => key!.toLowerCase());
    expect(groups.map(keysOf)).toEqual(groups.map((group) => keysOf(group).sort()));
  });

  it("writes zh-TW in characters that Traditional Chinese has", () => {
    const inBig5 = (text: string): string => iconv.decode(iconv.encode(text, "big5"), "big5");
    expect(terms.filter(([, text]) => inBig5(text["zh-TW"]) !== text["zh-TW"])).toEqual([]);
  });
});

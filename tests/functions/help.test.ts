/** Help pages and the README's table: complete, linked, well formed. */
import { XMLValidator } from "fast-xml-parser";
import { FUNCTIONS } from "../../src/functions/catalogue";
import { exampleSheet, signature } from "../../src/functions/formula";
import { functionTable } from "../../src/functions/function-table";
import { helpPages } from "../../src/functions/help";
import { html } from "../../src/functions/html";
import { LOCALES } from "../../src/text/locale";

const pages = new Map(helpPages().map(({ path, html: source }) => [path, source]));

describe.each(LOCALES)("help in %s", (locale) => {
  test.each(FUNCTIONS.map((definition) => [definition.id, definition] as const))(
    "%s: signature, every argument, examples, rule and refusals",
    (id, definition) => {
      const page = pages.get(`help/${locale}/${id.toLowerCase()}.html`) ?? "";
      const shows = (text: string) => expect(page).toContain(html`${text}`.source);
      shows(signature(definition));
      shows(definition.description[locale]);
      shows(definition.rule.text[locale]);
      shows(definition.rule.source[locale]);
      shows(definition.returns.text[locale]);
      for (const parameter of definition.parameters) {
        shows(parameter.name);
        shows(parameter.text[locale]);
        for (const choice of parameter.choices) shows(choice);
      }
      for (const example of definition.examples) {
        shows(exampleSheet(definition, example.args).formula);
        if ("refuses" in example) shows(example.refuses);
      }
    },
  );

  test("the index leads to every page", () => {
    const index = pages.get(`help/${locale}/index.html`) ?? "";
    for (const { id } of FUNCTIONS) expect(index).toContain(`href="${id.toLowerCase()}.html"`);
  });

  test("the README's table has a line a function", () => {
    const lines = functionTable(locale).split("\n");
    expect(lines).toHaveLength(FUNCTIONS.length + 2);
    for (const definition of FUNCTIONS)
      expect(lines.filter((line) => line.includes(`\`${signature(definition)}\``))).toHaveLength(1);
  });
});

test("every page is well formed and every link leads to a page", () => {
  for (const [path, source] of pages) {
    const folder = new URL(`https://example.com/${path}`);
    expect(XMLValidator.validate(source.replace("<!doctype html>", ""), { allowBooleanAttributes: true })).toBe(true);
    for (const [, href] of source.matchAll(/href="([^"]+)"/g))
      expect(pages.has(new URL(href!, folder).pathname.slice(1))).toBe(true);
    for (const gap of ["undefined", "[object", "NaN"]) expect(source).not.toContain(gap);
  }
});

test("what is interpolated into HTML is escaped", () => {
  expect(html`<p title="${'"'}">${"<script>&"}</p>`.source).toBe('<p title="&quot;">&lt;script&gt;&amp;</p>');
});

test("an example's ranges are laid out under their names, its blanks and gaps kept", () => {
  const definition = FUNCTIONS.find(({ id }) => id === "REVERSEFUNNEL")!;
  expect(exampleSheet(definition, [1000, [[0.5], [null], [0.8]], null, undefined, 'a"b', true])).toEqual({
    formula: '=SALES.REVERSEFUNNEL(1000,A2:A4,B1,,"a""b",TRUE)',
    rows: [["rate"], [0.5], [null], [0.8]],
  });
});

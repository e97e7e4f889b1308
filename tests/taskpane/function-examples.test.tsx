/** The examples of every function as the pane shows them, in every language. */
import { render } from "./render";
import { FUNCTIONS } from "../../src/functions/catalogue";
import { exampleSheet } from "../../src/functions/formula";
import type { Cell } from "../../src/functions/parameters";
import { FunctionExamples } from "../../src/taskpane/parts/FunctionExamples";
import { DICTIONARIES } from "../../src/taskpane/shell/language";
import { LOCALES } from "../../src/text/locale";

/** To ten significant digits, as a cell shows it. */
function inCell(value: Cell | null): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(Number(value.toPrecision(10))) : (value ?? "");
}

describe.each(LOCALES)("in %s", (locale) => {
  const { functions } = DICTIONARIES[locale];

  it.each(FUNCTIONS.map((definition) => [definition.id, definition] as const))(
    "%s shows each example's cells, formula and answer",
    (_, definition) => {
      const [heading, ...shown] = render(<FunctionExamples definition={definition} />, locale).all("section")[0]!
        .elements;
      expect(heading!.text).toBe(functions.examples);
      expect(shown).toHaveLength(definition.examples.length);
      definition.examples.forEach((example, i) => {
        const { formula, rows } = exampleSheet(definition, example.args);
        const { texts } = shown[i]!;
        const answer = texts.slice(texts.indexOf(formula) + 1).join("");
        const tables = shown[i]!.all("table").map((table) => table.all("td").map(({ text }) => text));
        // The corner beside the column letters is a cell as well.
        const cells = rows.length === 0 ? [] : [["", ...rows.flat().map(inCell)]];
        expect(texts).toContain(formula);
        if ("refuses" in example) {
          const because = example.because === undefined ? "" : ` – ${example.because[locale]}`;
          expect([answer, tables]).toEqual([functions.gives(example.refuses) + because, cells]);
        } else if (Array.isArray(example.gives)) expect(tables).toEqual([...cells, example.gives.flat().map(inCell)]);
        else expect([answer, tables]).toEqual([functions.gives(inCell(example.gives)), cells]);
      });
    },
  );
});

it("cells stand under their column's letter and beside their row's number, as in a sheet", () => {
  const definition = FUNCTIONS.find(({ id }) => id === "AOVOF")!;
  const page = render(<FunctionExamples definition={definition} />);
  const [table] = page.all("table");
  const { rows } = exampleSheet(definition, definition.examples[0]!.args);
  const [head, ...body] = table!.all("tr");
  expect(head!.all("th").map(({ text }) => text)).toEqual(rows[0]!.map((_, i) => "ABC"[i]));
  expect(body.map((line) => line.all("th").map(({ text }) => text))).toEqual(rows.map((_, i) => [String(i + 1)]));
  expect(body[0]!.all("td").map(({ text }) => text)).toEqual(rows[0]!.map((cell) => cell ?? ""));
  expect(page.withRole("group").map(({ attributes }) => attributes["aria-label"])).toContain("Cells");
});

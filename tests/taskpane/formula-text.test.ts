/** The formula made from an argument form: what people type becomes what Excel's en-US grammar wants. */
import { AOV } from "../../src/functions/definitions/aov";
import { FUNCTIONS } from "../../src/functions/catalogue";
import { defineFunction } from "../../src/functions/define";
import { date, number, numbers, optional, repeating, text } from "../../src/functions/parameters";
import { formulaOf } from "../../src/taskpane/data/formulaText";
import { mapText } from "../../src/text/locale";

const words = mapText(() => "words");
const sample = defineFunction({
  id: "SAMPLE",
  group: "orderValue",
  title: words,
  description: words,
  rule: { text: words, source: words },
  parameters: [
    number("target", words),
    date("day", words),
    optional(text("language", words)),
    optional(number("decimals", words)),
    repeating(numbers("rate", words)),
  ],
  returns: { shape: "number", text: words },
  examples: [{ args: [1, 45000, "en-US", 0, 0.5], gives: 0 }],
  run: () => 0,
});
const sampleOf = (...typed: (readonly string[])[]): string => formulaOf(sample, typed).formula;

it("writes references, numbers, percentages, dates and texts as a formula wants them", () => {
  expect(sampleOf(["1,000"], ["2024-02-29"], ["zh-CN"], ["2"], ["25%", "Orders!B2:B9", ""])).toBe(
    '=SALES.SAMPLE(1000,DATE(2024,2,29),"zh-CN",2,0.25,Orders!B2:B9)',
  );
  expect(sampleOf(["=$A$1"], ["'My sheet'!B:B"], ["C3"], ["2*D4"], ["Orders[Amount]"])).toBe(
    "=SALES.SAMPLE($A$1,'My sheet'!B:B,C3,2*D4,Orders[Amount])",
  );
});

it("keeps the place of an argument left out in the middle, and drops those at the end", () => {
  expect(sampleOf(["5"], ["45000"], [""], [""], ["0.5"])).toBe("=SALES.SAMPLE(5,45000,,,0.5)");
  expect(formulaOf(AOV, [["A1"], ["B1"]]).formula).toBe("=SALES.AOV(A1,B1)");
});

it("quotes a text once, whatever stands in it", () => {
  expect(sampleOf(["1"], ["1"], ['say "hi" (now)'], [], ["1"])).toContain('"say ""hi"" (now)"');
  expect(sampleOf(["1"], ["1"], ['"en-US"'], [], ["1"])).toContain(',"en-US",');
});

it("names what is missing, for every function of the library", () => {
  expect(formulaOf(AOV, [[""], ["40"]])).toEqual({ formula: "=SALES.AOV(,40)", missing: ["revenue"] });
  for (const definition of FUNCTIONS) {
    const needed = definition.parameters
      .filter(({ presence }) => presence === "required" || presence === "repeating")
      .map(({ name }) => name);
    expect(formulaOf(definition, []).missing).toEqual(needed);
  }
});

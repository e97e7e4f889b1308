/** What must not compile: a definition with a text, an example or an argument that does not fit its parameters. */
import path from "node:path";
import ts from "typescript";

const folder = path.resolve(__dirname, "../../src/functions");
const FILE = path.join(folder, "definition-under-test.ts");

const HEAD = `
import { defineFunction } from "./define";
import { DIVISOR, choice, date, number, numbers, optional, repeating } from "./parameters";
const text = { "en-US": "a", "zh-CN": "a", "zh-TW": "a" };
const described = { id: "PROBE", group: "orderValue", title: text, description: text, rule: { text, source: text } } as const;
`;

/** The messages of the compiler, with the project's own settings, for a file in the functions' folder. */
function compile(body: string): string[] {
  const config = ts.readConfigFile(path.resolve(__dirname, "../../tsconfig.json"), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, path.resolve(__dirname, "../.."));
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (file, target) =>
    path.normalize(file) === FILE ? ts.createSourceFile(file, HEAD + body, target) : readSource(file, target);
  const program = ts.createProgram([FILE], { ...options, types: [], noUnusedLocals: false }, host);
  const source = program.getSourceFile(FILE);
  return ts.getPreEmitDiagnostics(program, source).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

const GOOD = `
export const probe = defineFunction({
  ...described,
  parameters: [
    number("revenue", { "en-US": "a", "zh-CN": "a", "zh-TW": "a" }, DIVISOR),
    date("day", text),
    optional(choice("map", text, ["eight", "eleven"]), "eleven"),
    repeating(numbers("rate", text)),
  ],
  returns: { shape: "number", text },
  examples: [
    { args: [1, "2026-11-11", "eight", 0.5, [[0.5], [null]]], gives: 3 },
    { args: [null, 46000, null, 0.5], refuses: "#DIV/0!" },
  ],
  run: (revenue, day, map, rates) => revenue + day + (map === "eight" ? 1 : 0) + rates.length,
});
`;

test("a fitting definition compiles", () => {
  expect(compile(GOOD)).toEqual([]);
});

test.each([
  ["a missing zh-TW text", `, "zh-TW": "a" }, DIVISOR`, ` }, DIVISOR`, /'"zh-TW"' is missing/],
  ["an unknown group", `...described,`, `...described, group: "elsewhere",`, /"elsewhere"' is not assignable/],
  ["an example with text for a number", `args: [1, "2026`, `args: ["1", "2026`, /not assignable/],
  ["an example with a choice that is none", `"eight", 0.5,`, `"nine", 0.5,`, /"nine"' is not assignable/],
  ["an example without a required argument", `args: [null, 46000, null, 0.5]`, `args: [null]`, /not assignable/],
  ["an example giving text where a number is returned", `gives: 3`, `gives: "3"`, /not assignable/],
  ["an unknown error code", `"#DIV/0!"`, `"#ZERO!"`, /#ZERO!/],
  ["a run that compares with a choice that is none", `map === "eight"`, `map === "nine"`, /no overlap/],
  [
    "a run that returns text where a number is promised",
    `+ rates.length,`,
    `+ rates.length + "",`,
    /'string' is not assignable to type 'number'/,
  ],
  ["a default that is no choice", `["eight", "eleven"]), "eleven"`, `["eight", "eleven"]), "twelve"`, /not assignable/],
])("%s does not compile", (_what, written, instead, complaint) => {
  expect(GOOD).toContain(written);
  expect(compile(GOOD.replace(written, instead)).join("\n")).toMatch(complaint);
});

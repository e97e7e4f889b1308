/** What must not compile: a definition with a text, an example or an argument that does not fit its parameters. */
import path from "node:path";
import ts from "typescript";

const folder = path.resolve(__dirname, "../../src/functions/definitions");
const project = path.resolve(__dirname, "../..");

const HEAD = `
import { defineFunction } from "../define";
import { DIVISOR, choice, date, number, numbers, optional, repeating } from "../parameters";
const text = { "en-US": "a", "zh-CN": "a", "zh-TW": "a" };
const described = { id: "PROBE", group: "orderValue", title: text, description: text, rule: { text, source: text } } as const;
`;

/** The compiler's messages for each of some files in the functions' folder, with the project's own settings; one program for all. */
function compile(bodies: readonly string[]): string[] {
  const config = ts.readConfigFile(path.join(project, "tsconfig.json"), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, project);
  const files = new Map(bodies.map((body, i) => [path.join(folder, `definition-under-test-${i}.ts`), HEAD + body]));
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (file, target) => {
    const body = files.get(path.normalize(file));
    return body === undefined ? readSource(file, target) : ts.createSourceFile(file, body, target);
  };
  const program = ts.createProgram([...files.keys()], { ...options, types: [], noUnusedLocals: false }, host);
  return [...files.keys()].map((file) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))
      .join("\n"),
  );
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

const WRONG = [
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
] as const;

const messages = compile([GOOD, ...WRONG.map(([, written, instead]) => GOOD.replace(written, instead))]);

test("a fitting definition compiles", () => {
  expect(messages[0]).toBe("");
});

test.each(WRONG.map((wrong, i) => [wrong[0], wrong[1], wrong[3], messages[i + 1]!] as const))(
  "%s does not compile",
  (_what, written, complaint, message) => {
    expect(GOOD).toContain(written);
    expect(message).toMatch(complaint);
  },
);

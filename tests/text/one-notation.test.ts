/** One notation of a text: an English text stands once in the product, so that a term cannot be translated in two ways. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const SRC = join(__dirname, "../../src");

interface Said {
  readonly english: string;
  readonly chinese: string;
  readonly at: string;
}

/** Whether what is called writes a text in every language. */
const writesText = (node: ts.CallExpression): boolean => /^say(ing)?$/.test(node.expression.getText());

/** Every text written, apart from headings of sample data (`sample`), which are data, and signs without a letter. */
function* textsOf(file: string): Generator<Said> {
  const source = ts.createSourceFile(file, readFileSync(join(SRC, file), "utf8"), ts.ScriptTarget.Latest, true);
  const said: Said[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === "sample") return;
    if (ts.isCallExpression(node) && writesText(node)) {
      const [english, simplified, traditional] = node.arguments.map((each) =>
        ts.isStringLiteral(each) ? each.text : "",
      );
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const text = { english: english!, chinese: `${simplified}|${traditional}`, at: `${file}:${line + 1}` };
      if (/\p{L}/u.test(english!)) said.push(text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  yield* said;
}

/**
 * Names of sheets, kinds and tables that English writes as it does the count of what they hold, and a promotion as it does its day;
 * Chinese tells the two apart.
 */
const NAMES = ["Campaigns", "Customers", "Days", "Goal", "Orders", "Promotion"];

const texts = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => [...textsOf(file)]);

const standing = (english: string): Said[] => texts.filter((text) => text.english === english);

it("finds the texts of the product", () => {
  expect(texts.length).toBeGreaterThan(1000);
  expect(standing("Average order value")).toHaveLength(1);
});

it("writes every text once", () => {
  const twice = [...new Set(texts.map(({ english }) => english))]
    .filter((english) => !NAMES.includes(english) && standing(english).length > 1)
    .map((english) => standing(english));
  expect(twice).toEqual([]);
});

/** Chinese leaves out what it does not need, such as the name of the month before. */
it("fills no place in Chinese that English does not have, and the same in both scripts", () => {
  const placesOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
  const other = texts.filter(({ english, chinese }) => {
    const [simplified, traditional] = chinese.split("|").map(placesOf);
    const known = placesOf(english);
    return traditional!.join() !== simplified!.join() || simplified!.some((place) => !known.includes(place));
  });
  expect(other).toEqual([]);
});

it.each(NAMES)("tells the count from the name: %s", (english) => {
  expect(new Set(standing(english).map(({ chinese }) => chinese)).size).toBe(2);
});

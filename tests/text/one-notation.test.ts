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

/** Every text of `say`, apart from headings of sample data (`sample`), which are data, and signs without a letter. */
function* textsOf(file: string): Generator<Said> {
  const source = ts.createSourceFile(file, readFileSync(join(SRC, file), "utf8"), ts.ScriptTarget.Latest, true);
  const said: Said[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === "sample") return;
    if (ts.isCallExpression(node) && node.expression.getText() === "say") {
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

it.each(NAMES)("tells the count from the name: %s", (english) => {
  expect(new Set(standing(english).map(({ chinese }) => chinese)).size).toBe(2);
});

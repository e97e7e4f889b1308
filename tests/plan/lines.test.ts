/** Lines hold a text whole, none wider than asked, and marks never begin one. */
import fc from "fast-check";
import { displayWidth } from "../../src/plan/display-width";
import { linesOf } from "../../src/plan/lines";

const anyText = fc.array(fc.constantFrom("各项", "数字", "，", "。", " a word", " of", " 12", "彼此一致"), { maxLength: 60 }).map((parts) => parts.join("")); // prettier-ignore

it("hold the whole text within their width", () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 16, max: 60 }), (text, characters) => {
      const lines = linesOf(text, characters);
      const bare = (of: string): string => of.replaceAll(/\s/g, "");
      expect(bare(lines.join(""))).toBe(bare(text));
      for (const [i, line] of lines.entries()) {
        expect(displayWidth(line.replace(/[，。]+$/, ""))).toBeLessThanOrEqual(characters);
        if (i > 0) expect(line).not.toMatch(/^[\s，。]/);
      }
    }),
  );
  expect(linesOf("one two three four", 9)).toEqual(["one two", "three", "four"]);
  expect(linesOf("", 9)).toEqual([]);
});

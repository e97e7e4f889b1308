/**
 * Tokens of formulas: nothing is lost, texts stay whole; references are found and move as copying a formula moves them.
 */
import fc from "fast-check";
import { formulaTokens, movedFormula, references } from "../../src/plan/formula-tokens";

const kinds = (formula: string): string[] => formulaTokens(formula).map(({ kind, text }) => `${kind} ${text}`);

test("the tokens are the formula", () => {
  const piece = fc.constantFrom(..."\"'[]#$!:@(),", "A1", "Sheet1", "''", "#N/A", "1.5E3", " ", "目标", "[@", "𝒳", "é");
  const formula = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece).map((pieces) => pieces.join("")),
  );
  fc.assert(
    fc.property(formula, (text) => {
      const tokens = formulaTokens(text);
      expect(tokens.map((token) => token.text).join("")).toBe(text);
      expect(tokens.every((token) => token.text.length > 0)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each([
  [
    '=IF(A1="a ""b"" (",1.5)',
    ["sign =", "word IF", "sign (", "word A1", "sign =", 'text "a ""b"" ("', "sign ,", "number 1.5", "sign )"],
  ],
  ["'it''s A1'!$B$2", ["sheet 'it''s A1'", "sign !", "word $B$2"]],
  ["SUM(T[[#This Row],[a'] b]])", ["word SUM", "sign (", "word T", "brackets [[#This Row],[a'] b]]", "sign )"]],
  ["#N/A+A1#", ["error #N/A", "sign +", "word A1", "sign #"]],
  ['"open', ['sign "', "word open"]],
  ["'open", ["sign '", "word open"]],
  ["[open", ["brackets [open"]],
  ["目标.1 * 2", ["word 目标.1", "space  ", "sign *", "space  ", "number 2"]],
])("%s", (formula, tokens) => expect(kinds(formula)).toEqual(tokens));

test("references and their sheets", () => {
  const found = references("=SUM(Orders!A$1:B5000,'My goal'!C:C,3:4)+LOG10(D7)&\"E8\"+A+1+Q1!E9");
  expect(
    found.map(({ sheet, column, row }) => `${sheet ?? "-"} ${column?.letters ?? ""}${row === null ? "" : row.number}`),
  ).toEqual(["Orders A1", "Orders B5000", "My goal C", "My goal C", "- 3", "- 4", "- D7", "Q1 E9"]);
});

describe("a formula copied to another cell", () => {
  test.each([
    ["A1+$A1+A$1+$A$1", 2, 1, "B3+$A3+B$1+$A$1"],
    ["SUM(B2:C4)*LOG10(A1)", 1, 0, "SUM(B3:C5)*LOG10(A2)"],
    ["SUM(A:A,$B:$B,1:1,$2:$2)", 3, 2, "SUM(C:C,$B:$B,4:4,$2:$2)"],
    ["'A1'!B2&\"A1\"&Orders[A1]", 1, 1, "'A1'!C3&\"A1\"&Orders[A1]"],
    ["Q1!A1", 1, 0, "Q1!A2"],
    ["A1", -1, 0, "A1048576"],
    ["1.5*10", 5, 5, "1.5*10"],
  ])("%s by %i rows and %i columns", (formula, rows, columns, moved) =>
    expect(movedFormula(formula, rows, columns)).toBe(moved),
  );

  test("there and back is the same formula", () => {
    const reference = fc
      .tuple(
        fc.constantFrom("", "$"),
        fc.constantFrom("A", "Z", "AB"),
        fc.constantFrom("", "$"),
        fc.integer({ min: 1, max: 9999 }),
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        fc.array(reference, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 500 }),
        (references, rows, columns) => {
          const formula = `SUM(${references.join(",")})`;
          expect(movedFormula(movedFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
        },
      ),
    );
  });
});

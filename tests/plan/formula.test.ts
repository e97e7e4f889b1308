import fc from "fast-check";
import { f, joined, textLiteral } from "../../src/plan/formula";
import { Handle } from "../../src/plan/handle";
import { sourceColumn } from "../../src/plan/source-reference";
import { TEST_SOURCE } from "../kinds/support/orders";

const placed = (tab: string, row: number, column: number, rows = 1, columns = 1): Handle => {
  const handle = new Handle(rows, columns);
  handle.placeAt({ tab, row, column });
  return handle;
};

describe("a formula by handles", () => {
  it("names cells of its own sheet by address and of others with the sheet", () => {
    const here = placed("Goal", 3, 2);
    const there = placed("Q1 '26", 0, 0, 5);
    expect(f`${here}/SUM(${there})`.toFormula({ tab: "Goal", locale: "en-US", currencySign: "" })).toEqual({
      formula: "=$C$4/SUM('Q1 ''26'!$A$1:$A$5)",
    });
  });

  it("may name cells that are placed later", () => {
    const later = new Handle(2);
    const formula = f`${later.at(1).relative}*2`;
    later.placeAt({ tab: "Goal", row: 8, column: 0 });
    expect(formula.render({ tab: "Goal", locale: "en-US", currencySign: "" })).toBe("A10*2");
  });

  it("keeps the column of a cell that whole rows are judged by", () => {
    const first = placed("S", 9, 1);
    expect(f`${first.alongRow}<>""`.render({ tab: "S", locale: "en-US", currencySign: "" })).toBe('$B10<>""');
    expect(f`${first.alongRow}`.render({ tab: "T", locale: "en-US", currencySign: "" })).toBe("'S'!$B10");
  });

  it("refuses a cell that no sheet shows", () =>
    expect(() => f`${new Handle()}`.render({ tab: "Goal", locale: "en-US", currencySign: "" })).toThrow(
      "never placed",
    ));

  it("holds other formulas and joined pieces", () => {
    const cuts = placed("S", 0, 0, 3);
    const passed = [0, 1, 2].map((i) => f`(${placed("S", 5, 1).relative}>${cuts.at(i)})`);
    expect(f`1+${joined(passed, "+")}`.render({ tab: "S", locale: "en-US", currencySign: "" })).toBe(
      "1+(B6>$A$1)+(B6>$A$2)+(B6>$A$3)",
    );
  });

  it("keeps a negative number one operand", () =>
    expect(f`2-${-3}`.render({ tab: "S", locale: "en-US", currencySign: "" })).toBe("2-(-3)"));

  it("quotes text whatever it holds, in pieces Excel accepts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 600 }), (text) => {
        const literal = textLiteral(text);
        const pieces = [...literal.matchAll(/"((?:[^"]|"")*)"/g)].map((match) => match[1]!.replaceAll('""', '"'));
        expect(pieces.join("")).toBe(text);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(255);
      }),
    );
  });
});

describe("parts of a handle", () => {
  it("follow the whole", () => {
    const whole = placed("S", 10, 3, 4, 4);
    expect(whole.part(1, 1, 2, 2).area).toEqual({ row: 11, column: 4, rows: 2, columns: 2 });
    expect(whole.column(3).at(2).area).toEqual({ row: 12, column: 6, rows: 1, columns: 1 });
  });

  it("cannot reach outside", () => expect(() => new Handle(2, 2).at(2)).toThrow("outside"));
  it("are placed once", () => expect(() => placed("S", 0, 0).placeAt({ tab: "S", row: 1, column: 1 })).toThrow("once"));
});

describe("a column of the user's table", () => {
  it("is a structured reference where the table is one", () =>
    expect(sourceColumn(TEST_SOURCE, 3).text).toBe("Orders[Amount]"));
  it("is the whole column of a sheet without a table", () =>
    expect(sourceColumn({ ...TEST_SOURCE, table: null, sheet: "1月 '26", firstColumn: 2 }, 1).text).toBe(
      "'1月 ''26'!$D:$D",
    ));
  it.each(["Paid [net]", "a'b", "#", "total\n(RMB)", " Amount", ""])(
    "is the whole column for the heading %j",
    (heading) => expect(sourceColumn({ ...TEST_SOURCE, headers: [heading] }, 0).text).toBe("'Orders'!$A:$A"),
  );
});

/** What every function can rely on about its arguments: blanks, text, errors, shapes and bounds, decided in one place. */
import fc from "fast-check";
import { callFunction } from "../../src/functions/call";
import { coerceArguments } from "../../src/functions/coerce";
import { defineFunction, type FunctionDefinition } from "../../src/functions/define";
import {
  AT_LEAST_ZERO,
  blankable,
  type CellRange,
  cells,
  choice,
  date,
  dates,
  DIVISOR,
  flag,
  number,
  type NumberRange,
  numbers,
  optional,
  type Parameter,
  repeating,
} from "../../src/functions/parameters";
import { Refusal } from "../../src/functions/refusal";
import { LOCALES } from "../../src/text/locale";

const same = (text: string) => ({ "en-US": text, "zh-CN": text, "zh-TW": text });

/** A function that answers nothing of interest: only what coercion makes of its arguments is looked at. */
function taking(...parameters: readonly Parameter[]): FunctionDefinition {
  const described = {
    id: "PROBE",
    group: "orderValue",
    title: same("p"),
    description: same("p"),
    rule: { text: same("p"), source: same("p") },
  } as const;
  return { ...described, parameters, returns: { shape: "number", text: same("p") }, examples: [], run: () => 1 };
}

function refusalOf(definition: FunctionDefinition, ...args: readonly unknown[]): Refusal {
  try {
    coerceArguments(definition, args);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("it was not refused");
}

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const blank = fc.constantFrom<unknown>(null, "");
const amount = taking(number("amount", same("a")));
const list = taking(numbers("weights", same("w")));

describe("a number", () => {
  test("passes as it is, alone or as a range of one cell", () => {
    fc.assert(
      fc.property(finite, (value) => {
        expect(coerceArguments(amount, [value])).toEqual([value]);
        expect(coerceArguments(amount, [[[value]]])).toEqual([value]);
      }),
    );
  });

  test("a blank cell is 0 on Windows and on the web; a left-out argument is refused", () => {
    expect(coerceArguments(amount, [null])).toEqual([0]);
    expect(coerceArguments(amount, [[[""]]])).toEqual([0]);
    expect(refusalOf(amount).code).toBe("#VALUE!");
    expect(refusalOf(amount, undefined).code).toBe("#VALUE!");
  });

  test.each([["12"], ["abc"], [true], [Number.NaN], [Number.POSITIVE_INFINITY], [{ type: "String", basicValue: "x" }]])(
    "%p is refused",
    (value) => {
      expect(refusalOf(amount, value).code).toBe("#VALUE!");
    },
  );

  test("bounds refuse with #NUM!, a zero divisor with #DIV/0!, blank or not", () => {
    const orders = taking(number("orders", same("o"), DIVISOR));
    expect(refusalOf(orders, 0).code).toBe("#DIV/0!");
    expect(refusalOf(orders, null).code).toBe("#DIV/0!");
    expect(refusalOf(orders, -1).code).toBe("#NUM!");
    const whole = taking(number("decimals", same("d"), { integer: true, above: -1, below: 5 }));
    expect(refusalOf(whole, 0.5).code).toBe("#NUM!");
    expect(refusalOf(whole, -1).code).toBe("#NUM!");
    expect(refusalOf(whole, 5).code).toBe("#NUM!");
    expect(coerceArguments(whole, [4])).toEqual([4]);
  });

  test("a range of several cells is refused with its size", () => {
    expect(refusalOf(amount, [[1, 2]]).in("en-US")).toBe(
      "“amount” must be one cell or value; a range of 1 × 2 cells came.",
    );
  });

  test("left out, an optional one is its default; so is 0 where 0 is outside its bounds", () => {
    const bins = taking(optional(number("bins", same("b"), { min: 2, integer: true }), 5));
    for (const value of [undefined, null, "", 0, [[null]]]) expect(coerceArguments(bins, [value])).toEqual([5]);
    expect(coerceArguments(bins, [])).toEqual([5]);
    expect(coerceArguments(bins, [3])).toEqual([3]);
    expect(refusalOf(bins, 1).code).toBe("#NUM!");
    const rate = taking(optional(number("rate", same("r"), AT_LEAST_ZERO)));
    expect(coerceArguments(rate, [0])).toEqual([0]);
    expect(coerceArguments(rate, [])).toEqual([undefined]);
  });
});

describe("a range of numbers", () => {
  test("keeps its cells row by row, blanks as NaN, and is cut after the last filled one", () => {
    const cell = fc.oneof(finite, blank);
    const shape = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }));
    const rows = shape.chain(([height, width]) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    );
    fc.assert(
      fc.property(rows, (given) => {
        const [range] = coerceArguments(list, [given]) as [NumberRange];
        const flat = given.flat().map((value) => (typeof value === "number" ? value : Number.NaN));
        while (Number.isNaN(flat.at(-1))) flat.pop();
        expect([...range.cells]).toEqual(flat);
        expect([range.rows, range.columns]).toEqual([given.length, given[0]!.length]);
      }),
    );
  });

  test("a whole column costs no more cells than it has data", () => {
    const column = Array.from({ length: 1_048_576 }, (_, row) => [row < 3 ? row + 1 : null]);
    const [range] = coerceArguments(list, [column]) as [NumberRange];
    expect([...range.cells]).toEqual([1, 2, 3]);
    expect(range.rows).toBe(1_048_576);
  });

  test("names the cell that holds text, in each language", () => {
    const refusal = refusalOf(list, [[1], [null], ["12"]]);
    expect(refusal.code).toBe("#VALUE!");
    expect(refusal.in("en-US")).toBe("“weights”, row 3, column 1, must be a number; the text “12” came.");
    expect(refusal.in("zh-CN")).toBe("参数“weights”第 3 行第 1 列应为数字，实际为文本“12”。");
    expect(refusal.in("zh-TW")).toBe("引數「weights」第 3 列第 1 欄應為數字，實際為文字「12」。");
  });

  test("text at the top is taken for a heading, and the message says so", () => {
    const refusal = refusalOf(list, [["Weight"], [1]]);
    expect(refusal.in("en-US")).toBe(
      "“weights”, row 1, column 1, must be a number; the text “Weight” came. If it is a heading, begin the range below it.",
    );
  });

  test("names the cell that is out of bounds", () => {
    const shares = taking(numbers("shares", same("s"), { min: 0, max: 1 }));
    const refusal = refusalOf(shares, [[0.2, 1.5]]);
    expect(refusal.code).toBe("#NUM!");
    expect(refusal.in("en-US")).toBe("“shares”, row 1, column 2, must be at least 0 and at most 1; it is 1.5.");
  });

  test("a single value is a range of one cell, a blank one a range without data", () => {
    expect((coerceArguments(list, [7]) as [NumberRange])[0].cells).toEqual(new Float64Array([7]));
    expect((coerceArguments(list, [null]) as [NumberRange])[0].cells).toHaveLength(0);
  });
});

describe("an error cell", () => {
  const codes = ["#DIV/0!", "#NUM!", "#VALUE!", "#N/A", "#REF!", "#NAME?", "#NULL!"];
  const errorObject = (code: string) => ({ type: "Error", basicType: "Error", basicValue: code });

  test.each(codes)("%s is passed on under its own code, alone or in a range, as text or as Excel's object", (code) => {
    for (const value of [code, errorObject(code)]) {
      expect(refusalOf(amount, value).code).toBe(code);
      expect(refusalOf(list, [[1], [value]]).code).toBe(code);
      expect(refusalOf(taking(cells("ids", same("i"))), [["a", value]]).code).toBe(code);
    }
  });

  test("one that a function cannot answer with becomes the general one", () => {
    expect(refusalOf(amount, "#SPILL!").code).toBe("#VALUE!");
    expect(refusalOf(amount, errorObject("#GETTING_DATA")).code).toBe("#N/A");
    expect(refusalOf(list, [["#CALC!"]]).in("en-US")).toBe("“weights”, row 1, column 1, holds the error #CALC!.");
  });
});

describe("a date", () => {
  const day = taking(date("as_of", same("d")));

  test("is an Excel serial, its time dropped, or an ISO text", () => {
    expect(coerceArguments(day, [45292.75])).toEqual([45292]);
    for (const text of ["2024-01-01", "2024/1/1", " 2024-01-01T08:30:00Z", "2024-01-01 08:30"])
      expect(coerceArguments(day, [text])).toEqual([45292]);
  });

  test.each([["2024-02-30"], ["11/11/2026"], ["tomorrow"], [-1], [2958466], [true]])("%p is refused", (value) => {
    expect(refusalOf(day, value).code).toBe("#VALUE!");
  });

  test("blank, as 0, null or empty text, is refused or left out", () => {
    const maybe = taking(optional(date("as_of", same("d"))));
    for (const value of [0, null, ""]) {
      expect(refusalOf(day, value).in("en-US")).toBe("“as_of” is blank or left out; it must be a date.");
      expect(coerceArguments(maybe, [value])).toEqual([undefined]);
    }
  });

  test("a range of dates reads each cell so", () => {
    const [range] = coerceArguments(taking(dates("days", same("d"))), [[["2024-01-01"], [""], [45293]]]) as [
      NumberRange,
    ];
    expect([...range.cells]).toEqual([45292, Number.NaN, 45293]);
  });
});

describe("a choice, a flag, cells, repetition", () => {
  test("a choice is found whatever its case, and refused by name", () => {
    const language = taking(optional(choice("language", same("l"), LOCALES), "en-US"));
    expect(coerceArguments(language, ["ZH-cn "])).toEqual(["zh-CN"]);
    expect(coerceArguments(language, [null])).toEqual(["en-US"]);
    expect(coerceArguments(language, [0])).toEqual(["en-US"]);
    expect(refusalOf(language, "fr").in("en-US")).toBe(
      "“language” must be one of en-US, zh-CN, zh-TW; the text “fr” came.",
    );
  });

  test("a flag is TRUE, FALSE, 1, 0 or blank", () => {
    const referral = taking(optional(flag("referral", same("r")), false));
    expect([true, 1, false, 0, null, undefined].map((value) => coerceArguments(referral, [value])[0])).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(refusalOf(referral, "yes").code).toBe("#VALUE!");
  });

  test("cells keep any value, blanks as null", () => {
    const [range] = coerceArguments(taking(cells("ids", same("i"))), [
      [
        ["a", ""],
        [7, true],
        [null, null],
      ],
    ]) as [CellRange];
    expect(range).toEqual({ rows: 3, columns: 2, cells: ["a", null, 7, true], unnamed: new Set() });
  });

  test("a blankable one is given, but may be a blank cell on either platform", () => {
    const need = taking(blankable(date("need", same("n"))), number("n", same("n")));
    for (const blankCell of [null, 0, ""]) expect(coerceArguments(need, [blankCell, 1])).toEqual([undefined, 1]);
    expect(refusalOf(need).code).toBe("#VALUE!");
  });

  test("a repeating parameter's arguments become one array; at least one is needed", () => {
    const sum = taking(number("first", same("f")), repeating(number("more", same("m"))));
    expect(coerceArguments(sum, [1, 2, 3])).toEqual([1, [2, 3]]);
    expect(refusalOf(sum, 1).code).toBe("#VALUE!");
    expect(refusalOf(amount, 1, 2).in("en-US")).toBe("At most 1 arguments are taken; 2 came.");
  });
});

test("whatever comes, a call answers a value or refuses in three languages, and nothing else", () => {
  const anything = fc.oneof(fc.anything(), finite, blank, fc.array(fc.array(fc.oneof(finite, blank, fc.string()))));
  const probe = taking(
    number("a", same("a")),
    numbers("b", same("b")),
    date("c", same("c")),
    optional(cells("d", same("d"))),
  );
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 5 }), (args) => {
      try {
        expect(callFunction(probe, args)).toBe(1);
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
        for (const locale of LOCALES) expect((error as Refusal).in(locale).length).toBeGreaterThan(8);
      }
    }),
    { numRuns: 500, examples: [[[{ toString: {} }]], [[[[Object.create(null)]]]]] },
  );
});

test("an answer too large for a cell is refused", () => {
  const product = defineFunction({
    ...taking(),
    parameters: [number("a", same("a"))],
    returns: { shape: "number", text: same("p") },
    examples: [{ args: [1], gives: 1 }],
    run: (a) => a * 1e200,
  });
  expect(() => callFunction(product, [1e200])).toThrow(Refusal);
});

test("names are read as tables read them: blanks around do not count, words for nothing are blank cells", () => {
  const [range] = coerceArguments(taking(cells("names", same("names"))), [
    [[" Ann "], ["Ａｎｎ"], ["NULL"], ["N/A"], ["-"], ["无"], ["0"], [7], ["7"], ["007"], ["Infinity"], ["Nan"]],
  ]) as [CellRange];
  expect(range.cells).toEqual(["Ann", "Ann", null, null, null, null, null, 7, 7, "007", "Infinity", "Nan"]);
});

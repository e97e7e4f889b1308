/**
 * The command `eval`: one formula calculated, its value or its error printed.
 */
import { json, refusal } from "./support";

describe("eval", () => {
  test.each([
    ["=SALES.AOV(1000,40)", { value: 25 }],
    ["SALES.UPT(300, 120)", { value: 2.5 }],
    ["=1+1=2", { value: true }],
    ["-5+3", { value: -2 }],
    ['="客单价"', { value: "客单价" }],
    ['="constructor"', { value: "constructor" }],
    [
      "=SEQUENCE(2,2)",
      {
        value: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
  ])("%s", async (formula, printed) => expect(await json("eval", formula)).toEqual(printed));

  test("an error has its sentence, the function's own where it has one, in the language asked for", async () => {
    expect(await json("eval", "=SALES.AOV(1000,0)")).toEqual({
      error: "#DIV/0!",
      message: expect.stringMatching(/orders/) as string,
    });
    expect(await json("eval", "=SALES.AOV(1000,0)", "--locale", "zh-CN")).toEqual({
      error: "#DIV/0!",
      message: expect.stringMatching(/须|必须|不能/) as string,
    });
    expect(await json("eval", "=1/0")).toEqual({
      error: "#DIV/0!",
      message: "A number is divided by zero or by a blank cell.",
    });
    expect(await json("eval", "=NO.SUCH(1)")).toEqual({ error: "#NAME?", message: expect.any(String) as string });
  });

  test.each(["", "=", "=1+", "=SUM(1", "=SUM(1))", '="open', "={1,2"])("%j is no formula", async (text) => {
    expect(await refusal("eval", text)).toMatch(/cannot be read as a formula/);
  });

  test("one formula is wanted", async () => {
    expect(await refusal("eval")).toMatch(/0 came/);
    expect(await refusal("eval", "=1", "=2")).toMatch(/2 came/);
  });
});

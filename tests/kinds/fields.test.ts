/**
 * Sets of declared fields: the choices made of them, and the inputs they are in a sheet.
 */
import { LAST_SERIAL } from "../../src/domain/calendar/calendar";
import {
  choice,
  type Choices,
  choicesOf,
  day,
  fieldList,
  fields,
  flag,
  money,
  number,
  numbers,
  percent,
  text,
} from "../../src/kinds/fields";
import { say } from "../../src/text/say";

describe("the choices of a set of fields", () => {
  const label = say("Label", "标签", "標籤");
  const declared = fields({
    rate: percent({ default: 0.3, min: 0.01, max: 1, label, help: label }),
    budget: money({ default: null, min: 0, label, help: label }),
    from: money({ default: null, required: true, label, help: label }),
    asOf: day({ label, help: label }),
    mode: choice({ one: label, two: label }, { default: "two", label, help: label }),
    list: flag({ label, help: label }),
    words: text({ label, help: label }),
    cuts: numbers({ default: [1, 2], labels: [label, label], fewest: 1, label, help: label }),
    times: number({ default: 3, min: 1, label, help: label }),
  });

  it("are the defaults, typed, until something else is chosen", () => {
    const first: Choices<typeof declared> = choicesOf(declared, {});
    expect(first).toEqual({ rate: 0.3, budget: null, from: null, asOf: null, mode: "two", list: false, words: null, cuts: [1, 2], times: 3 }); // prettier-ignore
    const { mode, budget, times } = choicesOf(declared, { mode: "one", budget: 5, times: 2.5 });
    const typed: [mode: "one" | "two", budget: number | null, times: number] = [mode, budget, times];
    expect(typed).toEqual(["one", 5, 2.5]);
  });
  it("take days without their time, and nothing that a field does not allow", () => {
    expect(choicesOf(declared, { asOf: 45000.75, rate: 7, mode: "three", cuts: "nonsense" })).toMatchObject({
      asOf: 45000,
      rate: 0.3,
      mode: "two",
      cuts: [1, 2],
    });
  });
  it("leave what is required without a default to be typed", () =>
    expect(fieldList(declared).flatMap(({ key, optional }) => (optional ? [key] : []))).toEqual([
      "budget",
      "asOf",
      "words",
    ]));
  it("stand in a sheet as inputs with their rule and a sentence of what is allowed", () => {
    expect(declared.rate.input(0.5)).toEqual({
      label,
      note: label,
      value: 0.5,
      format: "percent",
      rule: { type: "decimal", min: 0.01, max: 1 },
      allowed: say("From 1 % to 100 %.", "1 % 到 100 %。", "1 % 到 100 %。"),
    });
    expect(declared.asOf.input(null, { note: null, guarded: true })).toMatchObject({
      note: null,
      guarded: true,
      rule: { type: "date", min: 1, max: LAST_SERIAL },
    });
    expect(declared.budget.input(null).allowed["en-US"]).toBe("At least 0.");
  });
});

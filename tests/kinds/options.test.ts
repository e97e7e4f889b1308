import fc from "fast-check";
import { SHEET_KINDS, sheetKind } from "../../src/kinds/catalogue";
import type { OptionField } from "../../src/kinds/kind";
import { parseOption } from "../../src/kinds/option-text";
import { defaultOptions, validateOptions } from "../../src/kinds/options";
import { LOCALES } from "../../src/text/locale";
import { Problem } from "../../src/text/problem";

const goal = sheetKind("goal")!;
const segments = sheetKind("segments")!;
const field = (key: string): OptionField => [...goal.options, ...segments.options].find((each) => each.key === key)!;

describe.each(SHEET_KINDS)("the options of $id", (kind) => {
  it("are allowed as they are by default", () => expect(validateOptions(kind, defaultOptions(kind))).toEqual([]));
  it("have different keys that a flag can spell", () => {
    const keys = kind.options.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z][a-zA-Z]*$/);
  });
  it("say what they are in every language", () => {
    for (const locale of LOCALES) {
      for (const { label, help } of kind.options)
        expect([label[locale], help[locale]].every((text) => text.length > 1)).toBe(true);
    }
  });
});

describe("validateOptions", () => {
  const problemsOf = (values: Parameters<typeof validateOptions>[1]): string[] =>
    validateOptions(goal, values).map(({ field: key }) => key);

  it("names the field of each problem", () => {
    expect(problemsOf({ orderTarget: 0, storeCloseRate: 1.2, visitRate: 0, aov: -1 })).toEqual([
      "orderTarget",
      "storeCloseRate",
      "visitRate",
      "aov",
    ]);
    expect(problemsOf({ orderTarget: 2.5, horizon: "week", weekdayWeights: [1, 2] })).toEqual([
      "orderTarget",
      "horizon",
      "weekdayWeights",
    ]);
    expect(problemsOf({ weekdayWeights: [1, 1, 1, 1, 1, 1, -1], start: Number.NaN })).toEqual([
      "start",
      "weekdayWeights",
    ]);
  });

  it("says what came and what is allowed", () => {
    const [problem] = validateOptions(goal, { storeCloseRate: 1.2 });
    expect(problem!.in("en-US")).toBe("Store close rate: from 0.01 % to 100 % is allowed; 120 % came.");
    expect(problem!.in("zh-CN")).toContain("进店成交率");
  });

  it("refuses an option the kind does not have", () => expect(problemsOf({ ordertarget: 5 })).toEqual(["ordertarget"]));
  it("refuses a text that is too long, or none", () => {
    const wrong = (businessWords: string | number) =>
      validateOptions(segments, { businessWords }).map(({ field: key }) => key);
    expect([wrong("文具店"), wrong("x".repeat(256)), wrong(5)]).toEqual([[], ["businessWords"], ["businessWords"]]);
  });
  it("asks for the order size only where it tells businesses", () => {
    const wrong = (values: Parameters<typeof validateOptions>[1]) =>
      validateOptions(segments, values).map(({ field: key }) => key);
    expect(wrong({ businessRule: "orderSize" })).toEqual(["businessFrom"]);
    expect(wrong({ businessRule: "orderSize", customers: "together" })).toEqual([]);
  });
  it("does not look at a field that is not asked for", () =>
    expect(validateOptions(segments, { scoring: "quantile", recencyCuts: "nonsense" })).toEqual([]));
});

describe("parseOption", () => {
  it.each([
    ["orderTarget", "1,000", 1000],
    ["orderTarget", "", null],
    ["orderTarget", "auto", null],
    ["storeCloseRate", "25%", 0.25],
    ["storeCloseRate", "25", 0.25],
    ["storeCloseRate", "0.25", 0.25],
    ["storeCloseRate", "0.5 %", 0.005],
    ["storeCloseRate", "２５％", 0.25],
    ["start", "2026-01-31", 46053],
    ["start", "2026年1月31日", 46053],
    ["start", "2026/1/31", 46053],
    ["horizon", "month", "month"],
    ["horizon", "一年", "year"],
    ["map", "R-docs", "r-docs"],
    ["businessWords", " 文具店，Studio ", "文具店，Studio"],
    ["businessWords", "", null],
    ["weekdayWeights", "1,1,1,1,1,1.5,2", [1, 1, 1, 1, 1, 1.5, 2]],
    ["weekdayWeights", "1 1 1 1 1 0 0", [1, 1, 1, 1, 1, 0, 0]],
  ])("%s from %j is %j", (key, text, value) => expect(parseOption(field(key), text)).toEqual(value));

  it.each([
    ["orderTarget", "many"],
    ["orderTarget", "1,5"],
    ["aov", "12,50"],
    ["start", "2026-02-30"],
    ["start", "31/01/2026"],
    ["horizon", "week"],
    ["horizon", ""],
    ["weekdayWeights", "1,1"],
    ["weekdayWeights", "1,1,1,1,1,1,x"],
  ])("%s refuses %j with the field's name", (key, text) => {
    expect(() => parseOption(field(key), text)).toThrow(Problem);
    expect(() => parseOption(field(key), text)).toThrow(field(key).label["en-US"]);
  });

  it("reads back every amount as it is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const value = Number(`${whole}.${String(cents).padStart(2, "0")}`);
        expect(parseOption(field("aov"), String(value))).toBe(value);
        expect(parseOption(field("aov"), value.toLocaleString("en-US", { maximumFractionDigits: 2 }))).toBe(value);
      }),
    );
  });
});

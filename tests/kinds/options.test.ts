/**
 * Options as every kind declares them: what is allowed, and what is read from the text of a flag or of the pane.
 */
import fc from "fast-check";
import { SHEET_KINDS, sheetKind } from "../../src/kinds/catalogue";
import type { OptionField, OptionValue } from "../../src/kinds/kind";
import { readOption, typedText } from "../../src/kinds/option-text";
import { defaultOptions, validateOptions } from "../../src/kinds/options";
import { LAST_SERIAL } from "../../src/domain/calendar/calendar";
import { LOCALES } from "../../src/text/locale";
import { Problem } from "../../src/text/problem";
import { draftsOf, readDraft, readForm } from "../../src/taskpane/forms/drafts";

const goal = sheetKind("goal")!;
const segments = sheetKind("segments")!;
const field = (key: string): OptionField => [...goal.options, ...segments.options].find((each) => each.key === key)!;

describe.each(SHEET_KINDS)("the options of $id", (kind) => {
  it("are allowed as they are by default", () =>
    expect(validateOptions(kind, defaultOptions(kind, "en-US"))).toEqual([]));
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

describe("readOption", () => {
  it.each([
    ["orderTarget", "1,000", 1000],
    ["orderTarget", "１，２００", 1200],
    ["orderTarget", "1 200", 1200],
    ["orderTarget", "1.2万", 12_000],
    ["orderTarget", "", null],
    ["orderTarget", "auto", null],
    ["revenueTarget", "¥1,200", 1200],
    ["revenueTarget", "NT$ 900", 900],
    ["revenueTarget", "1.2亿元", 120_000_000],
    ["revenueTarget", "￥1,234.50", 1234.5],
    ["storeCloseRate", "25%", 0.25],
    ["storeCloseRate", "25", 0.25],
    ["storeCloseRate", "0.25", 0.25],
    ["storeCloseRate", "0.25%", 0.0025],
    ["storeCloseRate", "1", 0.01],
    ["storeCloseRate", "1.5", 0.015],
    ["storeCloseRate", "100", 1],
    ["storeCloseRate", "0.5 %", 0.005],
    ["storeCloseRate", "２５％", 0.25],
    ["storeCloseRate", "5％", 0.05],
    ["storeCloseRate", "12.5%", 0.125],
    ["storeCloseRate", "28.7 %", 0.287],
    ["stretch", "250", 2.5],
    ["start", "2026-01-31", 46053],
    ["start", "2026年1月31日", 46053],
    ["start", "2026/1/31", 46053],
    ["start", "31/01/2026", 46053],
    ["start", "46053", 46053],
    ["horizon", "month", "month"],
    ["horizon", "一年", "year"],
    ["holidays", "none", "none"],
    ["businessRule", "auto", "auto"],
    ["map", "R-docs", "r-docs"],
    ["cohorts", "是", true],
    ["cohorts", "off", false],
    ["businessWords", " 文具店，Studio ", "文具店，Studio"],
    ["businessWords", "", null],
    ["weekdayWeights", "1,1,1,1,1,1.5,2", [1, 1, 1, 1, 1, 1.5, 2]],
    ["weekdayWeights", "1 1 1 1 1 0 0", [1, 1, 1, 1, 1, 0, 0]],
    ["weekdayWeights", "1；1；1；1；1；0；0", [1, 1, 1, 1, 1, 0, 0]],
    ["monetaryCuts", "-3, 5", [-3, 5]],
  ])("%s from %j is %j", (key, text, value) => expect(readOption(field(key), text)).toEqual(value));

  it.each([
    ["orderTarget", "many"],
    ["orderTarget", "1,5"],
    ["orderTarget", "1.5"],
    ["orderTarget", "-3"],
    ["orderTarget", "¥1,200"],
    ["orderTarget", "0,125"],
    ["orderTarget", "1 2000"],
    ["orderTarget", "1;2"],
    ["orderTarget", "1e5"],
    ["orderTarget", "+-1"],
    ["orderTarget", "25 %"],
    ["aov", "12,50"],
    ["aov", "12,34,567"],
    ["storeCloseRate", "1,5"],
    ["storeCloseRate", "1.2万"],
    ["storeCloseRate", "-3"],
    ["storeCloseRate", "120"],
    ["start", "2026-02-30"],
    ["start", "3/4/2026"],
    ["horizon", "week"],
    ["horizon", ""],
    ["cohorts", "maybe"],
    ["weekdayWeights", "1,1"],
    ["weekdayWeights", "1,1,1,1,1,1,x"],
    ["businessFrom", ""],
  ])("%s refuses %j with the field's name", (key, text) => {
    expect(() => readOption(field(key), text)).toThrow(Problem);
    expect(() => readOption(field(key), text)).toThrow(field(key).label["en-US"]);
  });

  it("reads back every amount as it is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e8 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const value = Number(`${whole}.${String(cents).padStart(2, "0")}`);
        expect(readOption(field("aov"), String(value))).toBe(value);
        expect(readOption(field("aov"), value.toLocaleString("en-US", { maximumFractionDigits: 2 }))).toBe(value);
      }),
    );
  });
});

/** Values that a field allows. */
function allowedValues(option: OptionField): fc.Arbitrary<OptionValue> {
  const decimals = (min: number, max: number) =>
    fc.double({ min, max, noNaN: true }).map((value) => Math.min(max, Math.max(min, Number(value.toFixed(4)))));
  const within = ({ min = -1e6, max = 1e6 }: { min?: number; max?: number }) => decimals(min, Math.min(max, min + 1e6));
  switch (option.type) {
    case "number":
      return option.integer ? fc.integer({ min: option.min!, max: Math.min(option.max!, 1e6) }) : within(option);
    case "date":
      return fc.integer({ min: 1, max: LAST_SERIAL }).filter((serial) => serial !== 60);
    case "choice":
      return fc.constantFrom(...option.choices.map(({ value }) => value));
    case "flag":
      return fc.boolean();
    case "text":
      return fc.constantFrom("文具店", "Studio, 工作室", "auto");
    case "numbers":
      return fc.array(within(option), {
        minLength: option.fewest ?? option.labels.length,
        maxLength: option.labels.length,
      });
  }
}

describe.each(SHEET_KINDS)("values of $id", (kind) => {
  it("are typed as text that is read as the same value, by the pane and by the command line", () => {
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(kind.options.map((each) => [each.key, allowedValues(each)]))),
        (values) => {
          const saved = JSON.parse(JSON.stringify(values)) as Record<string, OptionValue>;
          expect(validateOptions(kind, saved)).toEqual([]);
          expect(readForm(kind.options, draftsOf(kind.options, saved, "en-US")).values).toEqual(saved);
          for (const each of kind.options)
            expect(readOption(each, typedText(each, saved[each.key]!))).toEqual(saved[each.key]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("are read from any text alike by the pane and by the command line, or refused with the same sentence", () => {
    const texts = fc.oneof(
      fc.constantFrom(
        "",
        "0.25",
        "1.2万",
        "¥1,200",
        "１，２００",
        "1 200",
        "12.5%",
        "５％",
        "-3",
        "1,5",
        "auto",
        "none",
        "yes",
        "3/4/2026",
      ),
      fc.string(),
      fc.double().map(String),
    );
    const single = kind.options.filter(({ type }) => type !== "numbers" && type !== "flag");
    fc.assert(
      fc.property(fc.constantFrom(...single), texts, (each, typed) => {
        let read: unknown;
        try {
          read = readOption(each, typed);
        } catch (problem) {
          read = problem;
        }
        expect(readDraft(each, typed)).toEqual(read);
      }),
    );
  });
});

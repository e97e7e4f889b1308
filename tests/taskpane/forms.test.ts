/** Form fields: what is typed becomes the option's value, comes back as it was, and what is wrong is said. */
import fc from "fast-check";
import type { OptionField } from "../../src/kinds/kind";
import { defaultsOf } from "../../src/kinds/options";
import { formatDate, parseDate } from "../../src/taskpane/forms/dateText";
import { draftsOf, readDraft, readForm } from "../../src/taskpane/forms/drafts";
import { faultText } from "../../src/taskpane/forms/faultText";
import { foldsOf, isChosen } from "../../src/taskpane/forms/folds";
import { formatNumber, parseNumber } from "../../src/taskpane/forms/numberText";
import { DICTIONARIES } from "../../src/taskpane/shell/language";
import { LOCALES, mapText } from "../../src/text/locale";

const text = (word: string) => mapText((locale) => `${word} ${locale}`);

const target: OptionField = {
  key: "target",
  type: "number",
  label: text("Target"),
  help: text("h"),
  default: 1000,
  min: 1,
  integer: true,
};
const rate: OptionField = {
  key: "rate",
  type: "number",
  label: text("Rate"),
  help: text("h"),
  default: 0.3,
  min: 0,
  max: 1,
  unit: "percent",
};
const value: OptionField = {
  key: "value",
  type: "number",
  label: text("Value"),
  help: text("h"),
  default: null,
  unit: "money",
  optional: true,
};
const start: OptionField = {
  key: "start",
  type: "date",
  label: text("Start"),
  help: text("h"),
  default: null,
  optional: true,
};
const weights: OptionField = {
  key: "weights",
  type: "numbers",
  label: text("Weights"),
  help: text("h"),
  default: [1, 2],
  labels: [text("Mon"), text("Tue")],
  min: 0,
};
const mode: OptionField = {
  key: "mode",
  type: "choice",
  label: text("Mode"),
  help: text("h"),
  default: "auto",
  choices: ["auto", "fixed"].map((each) => ({ value: each, text: text(each) })),
};
const cut: OptionField = { ...target, key: "cut", default: 5, when: ({ mode: chosen }) => chosen === "fixed" };
const words: OptionField = {
  key: "words",
  type: "text",
  label: text("Words"),
  help: text("h"),
  default: null,
  optional: true,
};
const fields = [target, rate, value, start, weights, mode, cut, words];

describe("numbers", () => {
  it.each([
    ["1,000", undefined, 1000],
    ["１２．５", undefined, 12.5],
    ["50万", undefined, 500_000],
    ["1.2亿", "money", 120_000_000],
    ["￥1,234.50", "money", 1234.5],
    ["NT$ 900", "money", 900],
    ["88元", "money", 88],
    ["25", "percent", 0.25],
    ["28.7 %", "percent", 0.287],
    ["-3", undefined, -3],
    [".5", undefined, 0.5],
  ] as const)("reads %s (%s) as %d", (typed, unit, expected) => {
    expect(parseNumber(typed, unit)).toBe(expected);
  });

  it.each(["", "abc", "1,5", "12,34", "1.2.3", "25 %", "1e5", "--1", "5 10x", "NaN", "Infinity"])(
    "refuses %j",
    (typed) => {
      expect(parseNumber(typed, undefined)).toBeNull();
    },
  );

  it("reads back what it shows, in every language", () => {
    const amounts = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((each) => Number(each.toFixed(4)) + 0);
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom(...LOCALES),
        fc.constantFrom(undefined, "money", "percent"),
        (amount, locale, unit) => {
          expect(parseNumber(formatNumber(amount, unit, locale), unit)).toBeCloseTo(amount, 9);
        },
      ),
    );
  });
});

describe("dates", () => {
  it("counts as Excel does", () => {
    expect(parseDate("1900-03-01")).toBe(61);
    expect(parseDate("2024-02-29")).toBe(45351);
    expect(parseDate("9999-12-31")).toBe(2_958_465);
  });

  it.each(["1900-02-28", "2023-02-29", "2023-13-01", "23-01-01", "10000-01-01", "2023/01/01", ""])(
    "refuses %j",
    (typed) => {
      expect(parseDate(typed)).toBeNull();
    },
  );

  it("reads back every day it shows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) =>
        expect(parseDate(formatDate(serial))).toBe(serial),
      ),
    );
  });

  it("drops the time of day", () => {
    expect(formatDate(45351.99)).toBe("2024-02-29");
  });
});

describe("a list that may be shorter than its labels", () => {
  const cuts: OptionField = {
    ...weights,
    key: "cuts",
    labels: ["1", "2", "3"].map(text),
    fewest: 1,
    default: [5, 9],
  } as const;
  const readOf = (...typed: string[]) => readDraft(cuts, typed);

  it("ends where nothing more is typed", () => {
    expect(draftsOf([cuts], {}, "en-US")).toEqual({ cuts: ["5", "9", ""] });
    expect(readOf("4", "", "")).toEqual({ value: [4] });
    expect(readOf("4", "6", "8")).toEqual({ value: [4, 6, 8] });
  });

  it("has no hole and at least one entry", () => {
    expect(readOf("4", "", "8")).toEqual({ fault: "missing", index: 1 });
    expect(readOf("", "", "")).toEqual({ fault: "missing", index: 0 });
  });
});

describe("a form", () => {
  it("means its defaults until something is typed", () => {
    for (const locale of LOCALES) {
      const reading = readForm(fields, draftsOf(fields, {}, locale));
      expect(reading.faults).toEqual({});
      expect(reading.values).toEqual(Object.fromEntries(fields.map((field) => [field.key, field.default])));
    }
  });

  it("shows saved choices and reads them back", () => {
    const saved = {
      target: 12000,
      rate: 0.287,
      value: 99.5,
      start: 45351,
      weights: [0.5, 3],
      mode: "fixed",
      cut: 7,
      words: "文具店, Studio",
    };
    expect(readForm(fields, draftsOf(fields, saved, "zh-CN")).values).toEqual(saved);
  });

  it("reads a text without the blanks around it; nothing but blanks is none", () => {
    expect(readDraft(words, " 文具店 ")).toEqual({ value: "文具店" });
    expect(readDraft(words, "  ")).toEqual({ value: null });
    expect(readDraft({ ...words, optional: false }, " ")).toEqual({ fault: "missing" });
  });

  it("keeps a saved null apart from a missing value", () => {
    expect(draftsOf([{ ...value, default: 5 }], { value: null }, "en-US")).toEqual({ value: "" });
    expect(draftsOf([{ ...value, default: 5 }], {}, "en-US")).toEqual({ value: "5" });
  });

  it("hides a field whose condition does not hold, and does not complain about it", () => {
    const drafts = { ...draftsOf(fields, {}, "en-US"), cut: "nonsense" };
    const hidden = readForm(fields, drafts);
    expect(hidden.visible.map(({ key }) => key)).not.toContain("cut");
    expect(hidden.faults).toEqual({});
    const shown = readForm(fields, { ...drafts, mode: "fixed" });
    expect(shown.faults).toEqual({ cut: { fault: "notANumber", typed: "nonsense" } });
  });

  it("falls back to the default for a choice that no longer exists", () => {
    expect(readDraft(mode, "gone")).toEqual({ value: "auto" });
  });
});

describe("what is wrong", () => {
  const said = (
    field: OptionField,
    draft: string | readonly string[],
    locale: (typeof LOCALES)[number] = "en-US",
  ): string => {
    const reading = readDraft(field, draft);
    if (!("fault" in reading)) throw new Error(`${field.key} took ${String(draft)}`);
    return faultText(field, reading, DICTIONARIES[locale], locale);
  };

  it("names what came and what is wanted", () => {
    expect(said(target, "")).toBe("“Target en-US” is empty: type a value.");
    expect(said(target, "ten")).toContain("“ten” is not a number");
    expect(said(target, "1.5")).toBe("“1.5” is not a whole number.");
    expect(said(target, "0")).toBe("At least 1, please; this is 0.");
    expect(said(rate, "120")).toBe("Between 0 % and 100 %, please; this is 120 %.");
    expect(said(rate, "120%", "zh-CN")).toBe("应在 0 % 到 100 % 之间，当前为 120%。");
    expect(said(start, "2023-02-29")).toContain("2023-02-29");
  });

  it("says which entry of a list it is about", () => {
    expect(said(weights, ["1", "-2"])).toBe("Tue en-US: At least 0, please; this is -2.");
    expect(said(weights, ["", "1"])).toBe("“Mon en-US” is empty: type a value.");
  });
});

describe("folds", () => {
  const [rates, spread] = [text("Rates"), text("Spread")];
  const grouped = [{ ...value, group: spread }, target, { ...rate, group: rates }, { ...weights, group: spread }];

  it("keep the order of their first fields, and what everyone is asked stands before them", () => {
    const { first, folds } = foldsOf(grouped);
    expect(first).toEqual([target]);
    expect(folds.map(({ heading, fields: inside }) => [heading, inside.map(({ key }) => key)])).toEqual([
      [spread, ["value", "weights"]],
      [rates, ["rate"]],
    ]);
    expect(foldsOf(fields)).toEqual({ first: fields, folds: [] });
  });

  it("count what is not as it was at first, lists by their entries", () => {
    const chosen = (values: Record<string, number | readonly number[]>) =>
      fields.filter((field) => isChosen(field, { ...defaultsOf(fields), ...values }));
    expect(chosen({})).toEqual([]);
    expect(chosen({ weights: [1, 2], target: 1000 })).toEqual([]);
    expect(chosen({ weights: [1, 3], value: 5 })).toEqual([value, weights]);
  });
});

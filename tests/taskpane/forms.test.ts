/** Form fields: what is typed becomes the option's value, comes back as it was, and what is wrong is said. */
import type { OptionField } from "../../src/kinds/kind";
import { OptionProblem } from "../../src/kinds/option-problems";
import { defaultsOf } from "../../src/kinds/options";
import { draftsOf, readDraft, readForm } from "../../src/taskpane/forms/drafts";
import { isChosen, placesOf } from "../../src/taskpane/forms/folds";
import { mapText } from "../../src/text/locale";

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
    expect(readOf("4", "", "")).toEqual([4]);
    expect(readOf("4", "6", "8")).toEqual([4, 6, 8]);
  });

  it("has no hole and at least one entry", () => {
    expect(readOf("4", "", "8")).toMatchObject({ field: "cuts", entry: 1 });
    expect(readOf("", "", "")).toMatchObject({ field: "cuts", entry: 0 });
  });
});

describe("a form", () => {
  it("means its defaults until something is typed", () => {
    const reading = readForm(fields, draftsOf(fields, {}, "en-US"));
    expect(reading.faults).toEqual({});
    expect(reading.values).toEqual(Object.fromEntries(fields.map((field) => [field.key, field.default])));
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
    expect(readForm(fields, draftsOf(fields, saved, "en-US")).values).toEqual(saved);
  });

  it("reads a text without the blanks around it; nothing but blanks is none", () => {
    expect(readDraft(words, " 文具店 ")).toBe("文具店");
    expect(readDraft(words, "  ")).toBeNull();
    expect(readDraft({ ...words, optional: false }, " ")).toBeInstanceOf(OptionProblem);
  });

  it("keeps a saved null apart from a missing value", () => {
    expect(draftsOf([{ ...value, default: 5 }], { value: null }, "en-US")).toEqual({ value: "" });
    expect(draftsOf([{ ...value, default: 5 }], {}, "en-US")).toEqual({ value: "5" });
  });

  it("shows a share with its mark, so that it is read as it was", () => {
    const small = { ...rate, default: 0.005 };
    expect(draftsOf([small], {}, "en-US")).toEqual({ rate: "0.5 %" });
    expect(readDraft(small, "0.5 %")).toBe(0.005);
    expect(readDraft(small, "0.5")).toBe(0.5);
  });

  it("hides a field whose condition does not hold, and does not complain about it", () => {
    const drafts = { ...draftsOf(fields, {}, "en-US"), cut: "nonsense" };
    const hidden = readForm(fields, drafts);
    expect(hidden.visible.map(({ key }) => key)).not.toContain("cut");
    expect(hidden.faults).toEqual({});
    const shown = readForm(fields, { ...drafts, mode: "fixed" });
    expect(shown.faults.cut?.beside["en-US"]).toContain("“nonsense” came");
  });

  it("leaves out a field that the tables do not answer, with its value and its faults", () => {
    const drafts = { ...draftsOf(fields, {}, "en-US"), cut: "nonsense", mode: "fixed" };
    const reading = readForm(fields, drafts, ({ key }) => key !== "cut");
    expect(reading.unanswered.map(({ key }) => key)).toEqual(["cut"]);
    expect(reading.visible.map(({ key }) => key)).toEqual(fields.map(({ key }) => key).filter((key) => key !== "cut"));
    expect(reading.values).not.toHaveProperty("cut");
    expect(reading.faults).toEqual({});
  });

  it("falls back to the default for a choice that no longer exists", () => {
    expect(draftsOf([mode], { mode: "gone" }, "en-US")).toEqual({ mode: "auto" });
  });
});

describe("what is wrong", () => {
  const said = (field: OptionField, draft: string | readonly string[]): string => {
    const reading = readDraft(field, draft);
    if (!(reading instanceof OptionProblem)) throw new Error(`${field.key} took ${String(draft)}`);
    return reading.beside["en-US"];
  };

  it("names what came and what is wanted", () => {
    expect(said(target, "")).toBe("A value is needed.");
    expect(said(target, "ten")).toBe("A number such as 1000 or 12.5 is wanted; “ten” came.");
    expect(said(target, "1.5")).toBe("A whole number is wanted; “1.5” came.");
    expect(said(target, "0")).toBe("At least 1 is allowed; 0 came.");
    expect(said(rate, "120")).toBe("From 0 % to 100 % is allowed; 120 % came.");
    expect(said(start, "2023-02-29")).toContain("2023-02-29");
  });

  it("says which entry of a list it is about", () => {
    expect(said(weights, ["1", "-2"])).toBe("Tue en-US: at least 0 is allowed; -2 came.");
    expect(said(weights, ["", "1"])).toBe("Mon en-US: a value is needed.");
  });
});

describe("folds", () => {
  const [rates, spread] = [text("Rates"), text("Spread")];
  const grouped = [{ ...value, group: spread }, target, { ...rate, group: rates }, { ...weights, group: spread }];

  it("keep the order of their first fields, and what everyone is asked stands before them", () => {
    const { main, folds } = placesOf(grouped);
    expect(main).toEqual([target]);
    expect(folds.map(({ heading, fields: inside }) => [heading, inside.map(({ key }) => key)])).toEqual([
      [spread, ["value", "weights"]],
      [rates, ["rate"]],
    ]);
    expect(placesOf(fields)).toEqual({ main: fields, sheets: [], more: [], folds: [] });
  });

  it("take the main question and the sheets out of the further choices", () => {
    const [main, sheet]: OptionField[] = [
      { ...target, place: "main" },
      { ...value, place: "sheets" },
    ];
    const places = placesOf([rate, main!, sheet!]);
    expect(places).toEqual({ main: [main], sheets: [sheet], more: [rate], folds: [] });
  });

  it("count what is not as it was at first, lists by their entries", () => {
    const chosen = (values: Record<string, number | readonly number[]>) =>
      fields.filter((field) => isChosen(field, { ...defaultsOf(fields, "en-US"), ...values }));
    expect(chosen({})).toEqual([]);
    expect(chosen({ weights: [1, 2], target: 1000 })).toEqual([]);
    expect(chosen({ weights: [1, 3], value: 5 })).toEqual([value, weights]);
  });
});

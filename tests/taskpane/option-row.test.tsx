/** A field of a kind's form, for each type of option: its label, input, hint and fault, and what typing gives back. */
import { render, type Shown } from "./render";
import type { OptionField, OptionValue } from "../../src/kinds/kind";
import { notReadable, type OptionProblem, outOfRange } from "../../src/kinds/option-problems";
import type { Draft } from "../../src/taskpane/forms/drafts";
import { say } from "../../src/text/say";
import { OptionRow } from "../../src/taskpane/forms/OptionRow";
import { DICTIONARIES } from "../../src/taskpane/shell/language";
import { type Locale, LOCALES, mapText } from "../../src/text/locale";

const text = (word: string) => mapText((locale) => `${word} ${locale}`);
const about = (key: string) => ({ key, label: text(key), help: text(`What ${key} means`) });

const NUMBER = say("a number", "数字", "數字");
const TARGET: OptionField = { ...about("Target"), type: "number", default: 1000, integer: true, min: 1 };
const RATE: OptionField = { ...about("Rate"), type: "number", default: 0.3, unit: "percent", optional: true, max: 1 };
const START: OptionField = { ...about("Start"), type: "date", default: null, optional: true };
const WORDS: OptionField = { ...about("Words"), type: "text", default: null, optional: true };
const MODE: OptionField = {
  ...about("Mode"),
  type: "choice",
  default: "auto",
  choices: ["auto", "fixed"].map((value) => ({ value, text: text(value) })),
};
const LIVE: OptionField = { ...about("Live"), type: "flag", default: true };
const WEIGHTS: OptionField = {
  ...about("Weights"),
  type: "numbers",
  default: null,
  optional: true,
  labels: ["Mon", "Tue", "Wed"].map(text),
  min: 0,
};

interface State {
  readonly draft: Draft;
  readonly fault?: OptionProblem;
  readonly suggestion?: OptionValue;
  readonly onSheet?: OptionValue;
}

function row(
  field: OptionField,
  { draft, fault, suggestion, onSheet }: State,
  locale: Locale = "en-US",
): { page: Shown; typed: Draft[] } {
  const typed: Draft[] = [];
  const onChange = (changed: Draft): void => void typed.push(changed);
  return {
    page: render(
      <OptionRow {...{ field, draft, suggestion, onChange }} fault={fault ?? null} typed={onSheet} />,
      locale,
    ),
    typed,
  };
}

describe.each(LOCALES)("every field in %s", (locale) => {
  const { field } = DICTIONARIES[locale];

  it.each([TARGET, RATE, START, WORDS, MODE])(
    "$key has its label, says when it may stay empty, and explains itself",
    (option) => {
      const { page } = row(option, { draft: "" }, locale);
      const label = option.optional ? field.optional(option.label[locale]) : option.label[locale];
      expect(["input", "select"]).toContain(page.control(label).tag);
      expect(page.all("button").map(({ attributes }) => attributes["aria-label"])).toEqual([field.explanation]);
    },
  );

  it("a switch has its label beside it and its explanation below", () => {
    const control = row(LIVE, { draft: false }, locale).page.control(LIVE.label[locale]);
    expect(control.attributes).toMatchObject({ role: "switch", type: "checkbox" });
    expect(control.described).toEqual([LIVE.help[locale]]);
  });

  it("what is wrong is said below, and to a screen reader", () => {
    const fault = notReadable(TARGET, "many", NUMBER);
    const { page } = row(TARGET, { draft: "many", fault }, locale);
    expect(fault.beside[locale]).toContain("many");
    const control = page.control(TARGET.label[locale]);
    expect(control.attributes["aria-invalid"]).toBe("true");
    expect(control.described).toEqual([fault.beside[locale]]);
    expect(page.withRole("alert").map((each) => each.text)).toEqual([fault.beside[locale]]);
  });

  it("what the data suggests stands below an empty field, in the field's own unit", () => {
    expect(
      row(RATE, { draft: "", suggestion: 0.255 }, locale).page.control(field.optional(RATE.label[locale])).described,
    ).toEqual([field.suggested("25.5 %")]);
    expect(
      row(START, { draft: "", suggestion: 46_000 }, locale).page.control(field.optional(START.label[locale])).described,
    ).toEqual([field.suggested("2025-12-09")]);
    expect(row(TARGET, { draft: "", suggestion: 12_000 }, locale).page.control(TARGET.label[locale]).described).toEqual(
      [field.suggested("12,000")],
    );
    expect(
      row(TARGET, { draft: "500", suggestion: 12_000 }, locale).page.control(TARGET.label[locale]).described,
    ).toEqual([]);
  });

  it("what was typed on the sheet goes before the data and what the form was saved with", () => {
    const described = (draft: string, onSheet: number | null): readonly string[] =>
      row(TARGET, { draft, suggestion: 12_000, onSheet }, locale).page.control(TARGET.label[locale]).described;
    expect(described("", 600)).toEqual([field.typedOnSheet("600")]);
    expect(described("500", 600)).toEqual([field.typedOnSheet("600")]);
    expect(described("500", null)).toEqual([field.suggested("12,000")]);
  });
});

describe("a number", () => {
  it("is typed into a field that brings up digits, and given back as typed", () => {
    const { page, typed } = row(RATE, { draft: "25" });
    const control = page.control("Rate en-US (optional)");
    expect(control.attributes).toMatchObject({ inputMode: "decimal", value: "25" });
    control.change({ value: "25." });
    expect(typed).toEqual(["25."]);
  });

  it("that is whole has no decimal key, and no mark", () => {
    const { page } = row(TARGET, { draft: "7" });
    expect(page.control("Target en-US").attributes).toMatchObject({ inputMode: "numeric", value: "7" });
    expect(page.texts).toEqual(["Target en-US"]);
  });

  it("out of its range is told the range as it is typed", () => {
    const { page } = row(RATE, { draft: "250", fault: outOfRange(RATE, 2.5, { max: 1 }) });
    expect(page.control("Rate en-US (optional)").described).toEqual(["At most 100 % is allowed; 250 % came."]);
  });
});

it("a date is the browser's own, up to the last that Excel knows", () => {
  const { page, typed } = row(START, { draft: "2026-01-05" });
  const control = page.control("Start en-US (optional)");
  expect(control.attributes).toMatchObject({ type: "date", max: "9999-12-31", value: "2026-01-05" });
  control.change({ value: "2026-02-01" });
  expect(typed).toEqual(["2026-02-01"]);
});

it("a text is kept as typed", () => {
  const { page, typed } = row(WORDS, { draft: "公司, 企业" });
  expect(page.control("Words en-US (optional)").attributes.value).toBe("公司, 企业");
  page.control("Words en-US (optional)").change({ value: " x " });
  expect(typed).toEqual([" x "]);
});

it("a choice lists its choices in the language, and gives back the value", () => {
  const { page, typed } = row(MODE, { draft: "fixed" }, "zh-TW");
  const control = page.control("Mode zh-TW");
  expect(control.all("option").map((each) => [each.text, "selected" in each.attributes])).toEqual([
    ["auto zh-TW", false],
    ["fixed zh-TW", true],
  ]);
  control.change({ value: "auto" });
  expect(typed).toEqual(["auto"]);
});

it("a switch is on or off", () => {
  expect("checked" in row(LIVE, { draft: false }).page.control("Live en-US").attributes).toBe(false);
  const { page, typed } = row(LIVE, { draft: true });
  expect("checked" in page.control("Live en-US").attributes).toBe(true);
  page.control("Live en-US").change({ checked: false });
  expect(typed).toEqual([false]);
});

describe("a list of numbers", () => {
  it("has a field for each label under the list's own, and a changed entry leaves the others", () => {
    const { page, typed } = row(WEIGHTS, { draft: ["1", "", "3"] });
    expect(page.withRole("group").map(({ attributes }) => attributes["aria-label"])).toEqual(["Weights en-US"]);
    expect(page.all("input").map((each) => [each.name, each.attributes.value])).toEqual([
      ["Mon en-US", "1"],
      ["Tue en-US", ""],
      ["Wed en-US", "3"],
    ]);
    page.control("Tue en-US").change({ value: "2" });
    expect(typed).toEqual([["1", "2", "3"]]);
  });

  it("shows what the data suggests inside its fields while all are empty", () => {
    const inside = (draft: readonly string[]) =>
      row(WEIGHTS, { draft, suggestion: [1, 1.5, 2] })
        .page.all("input")
        .map(({ attributes }) => attributes.placeholder);
    expect(inside(["", "", ""])).toEqual(["1", "1.5", "2"]);
    expect(inside(["", "4", ""])).toEqual([undefined, undefined, undefined]);
    expect(row(WEIGHTS, { draft: ["", "", ""], suggestion: [1, 1.5, 2] }).page.text).toContain(
      "Shown in grey: from your data",
    );
  });

  it("marks the entry that is wrong, and names it", () => {
    const fault = notReadable(WEIGHTS, "x", NUMBER, 1);
    const { page } = row(WEIGHTS, { draft: ["1", "x", "3"], fault });
    expect(
      page
        .all("input")
        .filter(({ attributes }) => attributes["aria-invalid"] === "true")
        .map(({ name }) => name),
    ).toEqual(["Tue en-US"]);
    expect(page.withRole("alert").map((each) => each.text)).toEqual([fault.beside["en-US"]]);
  });
});

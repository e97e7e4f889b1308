/** The pane's parts as a user reads them, in every language: what they show, how controls are named, what a press does. */
import React from "react";
import { render } from "./render";
import { noteRefusal } from "../../src/taskpane/data/refusals";
import { CheckList } from "../../src/taskpane/parts/CheckList";
import { KeyFigures } from "../../src/taskpane/parts/KeyFigures";
import { LeftOutList } from "../../src/taskpane/parts/LeftOutList";
import { PartBars } from "../../src/taskpane/parts/PartBars";
import { PartLinks } from "../../src/taskpane/parts/PartLinks";
import { ReadingList } from "../../src/taskpane/parts/ReadingList";
import { ProblemBar } from "../../src/taskpane/parts/ProblemBar";
import { RefusalNotice } from "../../src/taskpane/parts/RefusalNotice";
import { DICTIONARIES } from "../../src/taskpane/shell/language";
import { leftOutText } from "../../src/tables/left-out";
import { type Locale, LOCALES, mapText } from "../../src/text/locale";
import { Problem } from "../../src/text/problem";

const sentence = mapText((locale) => `A sentence in ${locale}.`);

describe.each(LOCALES)("checks in %s", (locale) => {
  const { result } = DICTIONARIES[locale];
  const shown = (...holds: boolean[]) =>
    render(<CheckList checks={holds.map((ok, i) => ({ name: `Check ${i} & <so>`, ok }))} />, locale);
  const marks = (...holds: boolean[]) =>
    shown(...holds)
      .withRole("img")
      .map(({ attributes }) => attributes["aria-label"]);

  it("are one line when all hold, with the others a fold away", () => {
    const page = shown(true, true);
    expect(page.texts).toEqual([result.checksPassed(2)]);
    expect(page.all("button").map(({ attributes }) => attributes["aria-expanded"])).toEqual(["false"]);
  });

  it("say how many do not hold, and mark those", () => {
    expect(shown(true, false, false).texts).toEqual([
      result.checksFailed(2),
      ...[0, 1, 2].map((i) => `Check ${i} & <so>`),
    ]);
    expect(marks(true, false, false)).toEqual([result.checkHolds, result.checkFails, result.checkFails]);
  });
});

describe("key figures", () => {
  const figures = [
    { label: "Orders", value: 1_234_567.4, unit: "count" },
    { label: "Revenue", value: 12_345.6, unit: "money" },
    { label: "Order value", value: 999.456, unit: "money" },
    { label: "Repeat rate", value: 0.12345, unit: "percent" },
    { label: "As of", value: 46_000, unit: "date" },
    { label: "Segment", value: "Champions", unit: "text" },
  ] as const;

  it.each(LOCALES)("stand under their labels, each in its unit, in %s", (locale) => {
    const page = render(<KeyFigures figures={figures} />, locale);
    expect(page.all("dt").map(({ text }) => text)).toEqual(figures.map(({ label }) => label));
    expect(page.all("dd").map(({ text }) => text)).toEqual([
      "1,234,567",
      "12,346",
      "999.46",
      "12.3%",
      "2025-12-09",
      "Champions",
    ]);
  });
});

describe("rows left out", () => {
  const source = {
    name: "Orders",
    sheet: "Orders",
    table: null,
    headers: [],
    headerRow: 0,
    firstColumn: 0,
    rows: 40,
    dateSystem: 1900,
  } as const;
  const leftOut = [
    { reason: "cancelled", rows: [0] },
    { reason: "unpaid", rows: [] },
    { reason: "noDate", rows: Array.from({ length: 15 }, (_, i) => 2 * i) },
  ] as const;

  it("are listed by reason with where they stand; many are counted, a reason without rows is not spoken of", () => {
    expect(render(<LeftOutList leftOut={leftOut} source={source} />).texts).toEqual([
      `1 row: ${leftOutText("cancelled")["en-US"]}`,
      "row 2",
      `15 rows: ${leftOutText("noDate")["en-US"]}`,
      "row 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24 and 3 more",
    ]);
  });

  it.each(LOCALES)("are named in %s", (locale) => {
    const items = render(<LeftOutList leftOut={leftOut} source={source} />, locale).all("li");
    expect(items).toHaveLength(2);
    expect(items[0]!.texts[0]).toBe(DICTIONARIES[locale].leftOut.reason(1, "1", leftOutText("cancelled")[locale]));
  });
});

describe("rows that repeat another", () => {
  const source = { name: "Orders", sheet: "Orders", table: null, headers: [], headerRow: 0, firstColumn: 0, rows: 9, dateSystem: 1900 } as const; // prettier-ignore
  const counted = { source, columns: {}, rows: 9, used: 9, leftOut: [], readings: {}, statuses: [], notes: [] };
  const listed = (repeated: { rows: number; dropped: boolean } | undefined, locale: Locale = "en-US") => {
    const chosen: boolean[] = [];
    const [onChoose, onTake] = [jest.fn(), jest.fn()];
    const page = render(
      <ReadingList
        counted={{ ...counted, repeated }}
        {...{ onChoose, onTake }}
        onLeaveOutRepeated={(leaveOut) => chosen.push(leaveOut)}
      />,
      locale,
    );
    return { page, chosen };
  };

  it.each(LOCALES)("are left out by a tick in %s, which shows what was chosen", (locale) => {
    const { page, chosen } = listed({ rows: 3, dropped: true }, locale);
    const tick = page.control(DICTIONARIES[locale].prepare.leaveOutRepeated(3, "3"));
    expect(tick.attributes).toHaveProperty("checked");
    tick.change({ checked: false });
    expect(chosen).toEqual([false]);
  });

  it("are not spoken of where there are none", () => {
    expect(listed(undefined).page.texts).toEqual([]);
    expect(listed({ rows: 1, dropped: false }).page.all("input")[0]!.attributes).not.toHaveProperty("checked");
  });
});

describe("parts of a whole", () => {
  const bar = (id: string, value: number, share: number) => ({
    ...{ id, label: `Part ${id}`, value, share, listedAs: id },
    detail: { label: "Revenue", value: share / 2, unit: "percent" as const },
  });
  const parts = { heading: "Customers by segment", bars: [bar("a", 30, 0.3), bar("b", 60, 0.6), bar("c", 0, 0)] };
  const widthOf = (style: string | undefined): number => Number(/^width:(.*)%;/.exec(style ?? "")?.[1]);

  it("are bars against the longest, with value, share and a further figure", () => {
    const page = render(<PartBars parts={parts} />);
    expect(page.all("ul").map(({ attributes }) => attributes["aria-label"])).toEqual(["Customers by segment"]);
    const items = page.all("li");
    expect(items.map(({ texts }) => texts)).toEqual([
      ["Part a", "30 · 30%", "Revenue 15%"],
      ["Part b", "60 · 60%", "Revenue 30%"],
      ["Part c", "0 · 0%", "Revenue 0%"],
    ]);
    const widths = items.map((item) =>
      widthOf(item.inside.find(({ attributes }) => attributes.style !== undefined)?.attributes.style),
    );
    expect(widths).toEqual([50, 100, 0]);
  });

  it("are without length when nothing is in any of them", () => {
    const page = render(<PartBars parts={{ ...parts, bars: [bar("a", 0, 0), bar("b", 0, 0)] }} />);
    const styles = page.inside.flatMap(({ attributes }) => attributes.style ?? []);
    expect(styles.map(widthOf)).toEqual([0, 0]);
  });

  it.each(LOCALES)("lead to their rows where there are any, and back to all, in %s", (locale) => {
    const rows = { sheet: "customers", heading: "Segment" };
    const page = render(<PartLinks parts={parts} rows={rows} buildId="build" />, locale);
    const { hint, showAll } = DICTIONARIES[locale].parts;
    expect(page.texts.slice(0, 2)).toEqual([hint, showAll]);
    expect(page.all("button").map(({ name }) => name.slice(0, 6))).toEqual([showAll.slice(0, 6), "Part a", "Part b"]);
    expect(page.all("li").map((item) => item.all("button").length)).toEqual([1, 1, 0]);
    expect(page.all("button").filter(({ attributes }) => attributes["aria-current"] === "true")).toEqual([]);
    expect(page.withRole("status").map(({ text }) => text)).toEqual([""]);
  });
});

describe.each(LOCALES)("a problem in %s", (locale) => {
  const { shell } = DICTIONARIES[locale];

  it("is a title and the sentence; nothing to press where nothing can be tried again", () => {
    const page = render(<ProblemBar problem={new Problem(sentence)} />, locale);
    expect(page.texts).toEqual([shell.problem, sentence[locale]]);
    expect(page.all("button")).toEqual([]);
  });

  it("can be tried again", () => {
    const retry = jest.fn();
    render(<ProblemBar problem={new Problem(sentence)} onRetry={retry} />, locale)
      .control(shell.tryAgain)
      .press();
    expect(retry).toHaveBeenCalledTimes(1);
  });
});

describe("the latest refusal of a function", () => {
  // Markup made without a browser has no state of its own; the store's is what a browser would show.
  beforeEach(() => jest.spyOn(React, "useSyncExternalStore").mockImplementation((_, read) => read()));
  afterEach(() => jest.restoreAllMocks());

  it.each(LOCALES)("is not there before, names the function and its error, and goes when closed, in %s", (locale) => {
    expect(render(<RefusalNotice />, locale).texts).toEqual([]);
    noteRefusal({ id: "AOV", code: "#DIV/0!", text: sentence });
    const page = render(<RefusalNotice />, locale);
    const { refusal, shell } = DICTIONARIES[locale];
    expect(page.text).toBe(`${refusal.title("SALES.AOV")} (#DIV/0!)${sentence[locale]}`);
    page.control(shell.close).press();
    expect(render(<RefusalNotice />, locale).texts).toEqual([]);
  });
});

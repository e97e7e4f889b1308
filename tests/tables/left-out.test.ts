import { LEFT_OUT_REASONS, leftOutSentence, leftOutText, nothingCounts } from "../../src/tables/left-out";
import { LOCALES } from "../../src/text/locale";
import { sourceOf } from "./support";

const REASONS = Object.keys(LEFT_OUT_REASONS);

test.each(REASONS)("%s is a sentence of its own in every language", (reason) => {
  for (const locale of LOCALES) {
    const text = leftOutText(reason)[locale];
    expect(text).toMatch(locale === "en-US" ? /^[A-Z].*\.$/ : /。$/);
    for (const other of REASONS) if (other !== reason) expect(leftOutText(other)[locale]).not.toBe(text);
  }
});

test("counts are in the sentence", () => {
  expect(leftOutSentence({ reason: "unpaid", rows: [3] })["en-US"]).toBe("1 row left out: the order is not paid.");
  expect(leftOutSentence({ reason: "unpaid", rows: [3, 8] })).toEqual({
    "en-US": "2 rows left out: the order is not paid.",
    "zh-CN": "有 2 行未计入：订单未付款。",
    "zh-TW": "有 2 列未計入：訂單未付款。",
  });
});

test("a table without any usable row says how many came and why none is used", () => {
  const source = sourceOf(["日期"], 3);
  const problem = nothingCounts(source, 3, [
    { reason: "noDate", rows: [0, 1] },
    { reason: "blankRow", rows: [2] },
  ]);
  expect(problem.in("en-US")).toBe(
    "None of the 3 rows of “订单” can be used. 2 rows left out: the date is missing. 1 row left out: the row is blank.",
  );
  expect(problem.in("zh-CN")).toContain("有 2 行未计入");
  for (const locale of LOCALES) expect(nothingCounts(source, 0, []).in(locale)).toContain("订单");
});

/** Numbers and lists as each language writes them. */
import { LOCALES, mapText } from "../../src/text/locale";
import { joinTexts, say } from "../../src/text/say";
import {
  clausesOf,
  type Item,
  listOf,
  listWithAnd,
  numberText,
  percentText,
  sentencesOf,
} from "../../src/text/wording";

it.each([
  [1234.5, 0, "1,235"],
  [-1234567.25, 1, "-1,234,567.3"],
  [0.5, 2, "0.5"],
  [0, 0, "0"],
])("writes %d to %d decimals as %s", (value, decimals, shown) => expect(numberText(value, decimals)).toBe(shown));

it.each([
  [0.1234, undefined, "12.3%"],
  [1, undefined, "100%"],
  [12.345678, 2, "1,234.57%"],
])("writes the share %d as a percentage", (share, decimals, shown) => expect(percentText(share, decimals)).toBe(shown));

it("writes numbers alike in every language, as one function for all of them supposes", () => {
  for (const locale of LOCALES) {
    expect(new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(-1234567.891)).toBe("-1,234,567.89");
    expect(new Intl.NumberFormat(locale, { style: "percent" }).format(0.5)).toBe("50%");
  }
});

const NAMES: readonly Item[] = ["a", say("orders", "订单", "訂單"), "c"];

it.each([
  ["a list", listOf, say("a, orders, c", "a、订单、c", "a、訂單、c")],
  ["a list with and", listWithAnd, say("a, orders and c", "a、订单和c", "a、訂單和c")],
  ["clauses", clausesOf, say("a; orders; c", "a；订单；c", "a；訂單；c")],
  ["sentences", sentencesOf, say("a orders c", "a订单c", "a訂單c")],
])("joins %s", (_, join, expected) => {
  expect(join(NAMES)).toEqual(expected);
  expect(join([])).toEqual(mapText(() => ""));
  expect(join(["a"])).toEqual(mapText(() => "a"));
});

it("joins two by and alone, or by whatever is given", () => {
  expect(listWithAnd(["a", "b"])["en-US"]).toBe("a and b");
  expect(joinTexts(["a", "b"], say(" or ", "或", "或"))).toEqual(say("a or b", "a或b", "a或b"));
});

/** Texts with places, filled in every language. */
import { say, saying } from "../../src/text/say";

it("fills places with names, numbers and texts, as often as they stand", () => {
  const text = saying("{n} of {what}: {n}", "{what} {n}", "{what} {n}");
  expect(text({ n: 3, what: say("Orders", "订单", "訂單") })).toEqual(say("3 of Orders: 3", "订单 3", "訂單 3"));
});

it.each([
  [0, "0 rows are left out"],
  [1, "1 row is left out"],
  [21, "21 rows are left out"],
])("takes the form that goes with the number: %i", (n, said) => {
  const text = saying("{n} {n|row is|rows are} left out", "{n} 行未计入", "{n} 列未計入")({ n });
  expect(text).toEqual(say(said, `${n} 行未计入`, `${n} 列未計入`));
});

it("takes what fills a place as it is, signs of a replacement included", () => {
  expect(saying("All of {name}", "{name}", "{name}")({ name: "$& {name} $1" })["en-US"]).toBe("All of $& {name} $1");
});

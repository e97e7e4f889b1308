/** Texts with places, filled in every language. */
import { say, saying } from "../../src/text/say";

it("fills places with names, numbers and texts, as often as they stand", () => {
  const text = saying("{n} of {what}: {n}", "{what} {n}", "{what} {n}");
  expect(text({ n: 3, what: say("Orders", "订单", "訂單") })).toEqual(say("3 of Orders: 3", "订单 3", "訂單 3"));
});

it("takes what fills a place as it is, signs of a replacement included", () => {
  expect(saying("All of {name}", "{name}", "{name}")({ name: "$& {name} $1" })["en-US"]).toBe("All of $& {name} $1");
});

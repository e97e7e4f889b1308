/** What texts mean by their phrases, affirmed and denied. */
import fc from "fast-check";
import { lexicon } from "../../src/tables/cells/phrases";
import { simplified } from "../../src/tables/cells/simplified";

const VISITS = lexicon<string>([
  ["visit", "visited|到店", "none"],
  ["order", "ordered"],
]);

it("means the opposite behind a word of negation, wherever other words stand", () => {
  const filler = fc.constantFrom("", "second call", "二次邀约", "Ann");
  const denial = fc.constantFrom("never visited", "not visited", "not yet visited", "has not been visited", "未到店", "從未到店", "沒有到店", "尚未到店"); // prettier-ignore
  fc.assert(
    fc.property(filler, denial, filler, (before, denied, after) => {
      expect(VISITS(`${before}, ${denied}, ${after}`)).toEqual(["none"]);
    }),
  );
});

it("keeps a meaning that is affirmed beside one that is denied, and denies only phrases that can be", () => {
  expect(VISITS("visited, never visited")).toEqual(["visit", "none"]);
  expect(VISITS("not ordered")).toEqual(["order"]);
  expect(VISITS("未知，到店")).toEqual(["visit"]);
});

it("lists a word once for both scripts", () => {
  expect(simplified("計劃名稱 拼團 plan")).toBe("计划名称 拼团 plan");
});

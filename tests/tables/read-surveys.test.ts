import { detectKind } from "../../src/tables/detect";
import { reasonsOf, surveysOf } from "./support";

const HEADERS = ["评价维度", "期望得分", "感知得分", "份数"];

it.each([
  [HEADERS],
  [["Question", "Expected", "Perceived", "Responses"]],
  [["服務環節", "預期服務", "感知服務", "樣本數"]],
])("is told by what was expected and what was found: %j", (headers) => {
  expect(detectKind(headers, [["Delivery", 4.5, 4.1, 20]])).toBe("surveys");
});

it("reads each answer, or the mean of several, and leaves the others out with their reason", () => {
  const read = surveysOf(HEADERS, [
    ["物流", 4.6, 4.1, 20],
    [" 物流 ", 5, 3, ""],
    ["客服", "", 4, 3],
    ["", 4, 4, 1],
    ["客服", 4, "好", 1],
    ["合计", 4, 4, 40],
    ["包装", 4, 4.5, -2],
  ]);
  expect([read.count, read.items, [...read.item]]).toEqual([2, ["物流"], [0, 0]]);
  expect([...read.expected, ...read.perceived, ...read.answers]).toEqual([4.6, 5, 4.1, 3, 20, 1]);
  expect(reasonsOf(read)).toEqual({
    noScore: [2],
    noItem: [3],
    unreadableNumber: [4],
    totalRow: [5],
    negativeNumber: [6],
  });
});

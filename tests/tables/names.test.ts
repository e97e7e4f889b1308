/**
 * Sellers and channels: one name whatever its case and the blanks around it, and when COUNTIFS picks the same rows by that name.
 */
import fc from "fast-check";
import { serialOf } from "../../src/domain/calendar/calendar";
import { isPlainCriterion } from "../../src/tables/cells/criterion";
import type { Cell } from "../../src/tables/source";
import { countIfs } from "./countifs";
import { leadsOf, ordersOf } from "./support";

const day = serialOf(2024, 1, 2);
const ORDERS = ["订单号", "日期", "实付金额", "业务员", "销售渠道"];

test("an order's seller and channel", () => {
  const orders = ordersOf(ORDERS, [
    ["A1", day, 10, "小王", "抖音"],
    ["A2", day, 20, " 小王", ""],
    ["A3", day, 30, "#N/A", "京东"],
    ["A4", day, 40, "-", "抖音"],
  ]);
  expect(orders).toMatchObject({ used: 4, sellers: ["小王"], channels: ["抖音", "京东"] });
  expect(Array.from(orders.seller)).toEqual([0, 0, -1, -1]);
  expect(Array.from(orders.channel)).toEqual([0, -1, 1, 0]);
  expect(orders.nativeNames).toEqual({ seller: false, channel: true });
});

test("without the columns nobody and nowhere", () => {
  const orders = ordersOf(["日期", "实付金额"], [[day, 10]]);
  expect(orders).toMatchObject({ sellers: [], channels: [], nativeNames: { seller: false, channel: false } });
  expect(Array.from(orders.seller)).toEqual([-1]);
});

test("lines that disagree: the first by alphabet, and a name without orders is none", () => {
  const rows: Cell[][] = [
    ["A1", day, 10, "Zoe", ""],
    ["A1", day, 10, "Amy", ""],
    ["A2", day, 10, "", ""],
    ["A2", day, 10, "Bo", ""],
  ];
  for (const each of [rows, [...rows].reverse()]) {
    const orders = ordersOf(ORDERS, each);
    expect(Array.from(orders.seller, (seller) => orders.sellers[seller]).sort()).toEqual(["Amy", "Bo"]);
    expect([...orders.sellers].sort()).toEqual(["Amy", "Bo"]);
  }
});

test("a name only rows left out have is none", () => {
  const orders = ordersOf(ORDERS, [
    ["A1", day, 10, "Zoe", ""],
    ["A2", "", 10, "Amy", ""],
  ]);
  expect(orders.sellers).toEqual(["Zoe"]);
});

test("a lead's channel is its source; cases and blanks make no other seller", () => {
  const leads = leadsOf(["进线日期", "客服", "渠道来源"], [
    [day, "Amy", "抖音"],
    [day, "amy ", "小红书"],
    [day, "AMY", "抖音"],
    [day, 9001, ""],
  ]); // prettier-ignore
  expect(leads).toMatchObject({ sellers: ["Amy", "9001"], channels: ["抖音", "小红书"] });
  expect(Array.from(leads.seller)).toEqual([0, 0, 0, 1]);
  expect(Array.from(leads.channel)).toEqual([0, 1, 0, -1]);
  expect(leads.nativeNames).toEqual({ seller: false, channel: true });
});

test.each(["小王", "Amy Lee", "12", "天猫旗舰店", "3号店", "O'Neil", "A-1", "9.9包邮店"])(
  "%s is a plain criterion",
  (text) => {
    expect(isPlainCriterion(text)).toBe(true);
  },
);

test.each([
  "",
  " 小王",
  "小王 ",
  "小*",
  "谁?",
  "~",
  "=1",
  "<小王>",
  ">0",
  "001",
  "1.0",
  "1e5",
  "2024-01-02",
  "3月5日",
  "Mar 5",
  "50%",
  "TRUE",
  "#1",
])("“%s” is none", (text) => {
  expect(isPlainCriterion(text)).toBe(false);
});

test("where a name is native, COUNTIFS by it counts the rows that were given it", () => {
  const name = fc.constantFrom<Cell>(
    "Amy",
    "amy",
    "AMY",
    "Bo",
    "Bo ",
    "ＢＯ",
    "小王",
    "小*",
    "001",
    1,
    "1",
    true,
    "TRUE",
    "",
    "-",
    null,
    "#N/A",
  );
  const found = { native: 0, not: 0 };
  fc.assert(
    fc.property(fc.array(name, { maxLength: 8 }), (cells) => {
      const orders = ordersOf(
        ORDERS,
        cells.map((cell, i) => [`A${i}`, day, 10, cell, ""]),
      );
      const counts = orders.sellers.map((_, seller) => orders.seller.filter((each) => each === seller).length);
      const native = orders.sellers.map((seller) => countIfs([cells, seller]));
      found[orders.nativeNames.seller ? "native" : "not"]++;
      if (orders.nativeNames.seller) expect(native).toEqual(counts);
    }),
    { numRuns: 500 },
  );
  expect(found.native).toBeGreaterThan(20);
  expect(found.not).toBeGreaterThan(20);
});

/** Orders as they were paid, with what came back: net, they are the orders that count. */
import fc from "fast-check";
import { finished } from "../../src/domain/steps";
import { toMoneyUnits } from "../../src/domain/maths/whole";
import type { Cell } from "../../src/tables/source";
import { ordersOf } from "./support";

const HEADERS = ["订单编号", "付款时间", "实付金额", "退款金额", "订单状态", "导购", "商品类目"];
const row = (
  order: string,
  amount: number,
  own: Partial<Record<"day" | "refund" | "status" | "seller" | "category", Cell>> = {},
) => {
  const { day = "2026-09-03", refund = "", status = "交易成功", seller = "小安", category = "家纺" } = own;
  return [order, day, amount, refund, status, seller, category];
};
const settled = (...rows: Cell[][]) => finished(ordersOf(HEADERS, rows).settlements!());
const brief = (rows: Cell[][]) =>
  settled(...rows).map(({ order, sellers, category, paid, returns }) => [
    ...[order, sellers.join("+"), category, paid],
    returns.map(({ amount }) => amount),
  ]);

test("a part refund, an order refunded in full and one paid stand as paid, with what came back", () => {
  expect(
    brief([
      row("O1", 3200, { refund: 800 }),
      row("O2", 999.99, { status: "已退款" }),
      row("O3", 120, { refund: 120 }),
      row("O4", 45.5, { seller: "" }),
      row("O5", 70, { status: "已取消" }),
    ]),
  ).toEqual([
    ["O1", "小安", "家纺", 3200, [800]],
    ["O2", "小安", "家纺", 999.99, [999.99]],
    ["O3", "小安", "家纺", 120, [120]],
    ["O4", "", "家纺", 45.5, []],
  ]);
});

test("a negative line is a return on its own day; lines of several categories are parted", () => {
  const lines = settled(
    row("O1", 500, { category: "家纺" }),
    row("O1", 300, { category: "灯具" }),
    row("O1", -300, { category: "灯具", day: "2026-10-09" }),
  );
  expect(lines.map(({ category, paid }) => [category, paid])).toEqual([
    ["家纺", 500],
    ["灯具", 300],
  ]);
  expect(lines[1]!.returns[0]!.date - lines[1]!.date).toBe(36);
});

test("those who closed an order together stand in one cell, each once", () => {
  expect(settled(row("O1", 500, { seller: "小安/小北、小安" }))[0]!.sellers).toEqual(["小安", "小北"]);
});

test("net of what came back, the orders are those that count", () => {
  const cents = fc.integer({ min: 1, max: 100_000 }).map((each) => each / 100);
  const line = fc.record({
    order: fc.integer({ min: 1, max: 6 }).map((number) => `O${number}`),
    amount: cents,
    refund: fc.option(fc.integer({ min: 0, max: 120 }), { nil: "" as const }),
    status: fc.constantFrom("交易成功", "交易成功", "已退款", "已取消"),
    category: fc.constantFrom("家纺", "灯具"),
    sign: fc.constantFrom(1, 1, 1, -1),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
      const rows = lines.map(({ order, amount, sign, refund, status, category }) =>
        row(order, sign * amount, { refund: sign < 0 ? "" : refund, status, category }),
      );
      const orders = ordersOf(HEADERS, rows);
      const net = finished(orders.settlements!()).reduce(
        (sum, { paid, returns }) =>
          sum + toMoneyUnits(paid) - returns.reduce((back, { amount }) => back + toMoneyUnits(amount), 0),
        0,
      );
      expect(net).toBe(orders.amount.reduce((sum, amount) => sum + toMoneyUnits(amount), 0));
    }),
    { numRuns: 300 },
  );
});

/** A goal from daily or monthly figures instead of orders: order value, history and actual figures. */
import { monthStart, serialOf } from "../../../src/domain/calendar/calendar";
import { actualFigures } from "../../../src/kinds/goal/actuals";
import { soldDays, soldOf } from "../../../src/kinds/goal/sold";
import { historyOf } from "../../../src/kinds/goal/history";
import { TRAFFIC } from "../../../src/tables/traffic/read";
import { sourceOf } from "../../tables/support";

const START = serialOf(2024, 1, 1);

function summary(rows: readonly (readonly [day: number, orders: number, revenue: number])[]) {
  const source = sourceOf(["日期", "订单数", "销售额"], rows.length);
  return { traffic: TRAFFIC.readRows(source, { date: 0, orders: 1, revenue: 2 }, rows) };
}

it("counts the orders and revenue that a day adds up, to the as-of date", () => {
  const input = summary([[START, 3, 30.5], [START + 1, 4, 40], [START + 2, 5, 50]]); // prettier-ignore
  const actual = actualFigures(input, START, START + 3, START + 1);
  expect([actual.byDay.orders, actual.byDay.revenue]).toEqual([[3, 4, 0, 0], [30.5, 40, 0, 0]]); // prettier-ignore
  expect([actual.ordersCounted, actual.ordersOutside]).toEqual([12, 5]);
  expect(actual.sellerStages.size).toBe(0);
});

it("takes history from months, and no day's figures", () => {
  const months = [serialOf(2023, 11, 1), serialOf(2023, 12, 1)];
  const input = summary([[months[0]!, 100, 1000], [months[1]!, 200, 2400]]); // prettier-ignore
  const sold = soldOf(input);
  expect(soldDays(sold)).toEqual({ first: months[0], last: START - 1 });
  expect(historyOf(sold, START - 1)).toEqual([
    { from: monthStart(months[0]!), orders: 100, revenue: 1000 },
    { from: monthStart(months[1]!), orders: 200, revenue: 2400 },
  ]);
  expect(actualFigures(input, START, START + 3, START + 1).byDay.orders).toBeNull();
});

import { serialOf } from "../../src/domain/calendar/calendar";
import type { Cell } from "../../src/tables/source";
import { ordersOf } from "./support";

const day = serialOf(2024, 1, 2);

const HEADERS = ["订单号", "日期", "实付金额", "订单状态"];
const good: Cell[][] = [
  ["A1", day, 10, "交易成功"],
  ["A2", day, 20, "已取消"],
  ["A3", day, 30, "已发货"],
];

test("one row an order, numbers, and statuses that tell all: they may", () => {
  expect(ordersOf(HEADERS, good).native).toEqual({
    aggregatable: true,
    countedStatuses: ["交易成功", "已发货"].sort(),
  });
});

test.each<[string, Cell[]]>([
  ["a second line of an order", ["A1", day, 10, "交易成功"]],
  ["a date as text", ["A4", "2024-01-02", 10, "交易成功"]],
  ["an amount as text", ["A4", day, "10", "交易成功"]],
  ["a blank status", ["A4", day, 10, ""]],
  ["a status with a wildcard", ["A4", day, 10, "已发货*"]],
  ["a counted status in two cases", ["A4", day, 10, "Paid"]],
  ["a row without order number", ["", day, 10, "交易成功"]],
  ["an error in the amount", ["A4", day, "#N/A", "交易成功"]],
  ["a returned order", ["A4", day, -10, "交易成功"]],
])("%s: they may not", (_, row) => {
  const rows = row[3] === "Paid" ? [...good, row, ["A5", day, 10, "paid"]] : [...good, row];
  expect(ordersOf(HEADERS, rows).native.aggregatable).toBe(false);
});

test("rows that criteria leave out by themselves do no harm", () => {
  const rows = [...good, ["", "", "", ""], ["合计", "", 60, ""], ["A4", "", 10, "交易成功"]];
  expect(ordersOf(HEADERS, rows).native.aggregatable).toBe(true);
});

describe("refunds beside the amounts", () => {
  const headers = [...HEADERS, "退款金额"];
  const native = (...refunds: Cell[]) =>
    ordersOf(
      headers,
      good.map((row, i) => [...row, refunds[i] ?? ""]),
    ).native;

  test("are taken off by formulas where each is a number", () => {
    expect(native(4)).toMatchObject({ aggregatable: true, takesRefundsOff: true });
    expect(native("", "", 12.5)).toMatchObject({ aggregatable: true, takesRefundsOff: true });
  });

  test("need none where nothing came back", () => {
    const { aggregatable, takesRefundsOff = false } = native("", 0);
    expect([aggregatable, takesRefundsOff]).toEqual([true, false]);
  });

  test.each<[string, Cell]>([
    ["a text", "4"],
    ["below 0, as some exports write them", -4],
    ["the whole amount of an order whose status counts", 10],
  ])("may not be taken off where one is %s", (_, refund) => {
    expect(native(refund).aggregatable).toBe(false);
  });
});

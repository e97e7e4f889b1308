import { serialOf } from "../../src/domain/calendar/calendar";
import { detectColumns } from "../../src/tables/detect";
import { ORDER_REASONS, type OrderRole, type Orders } from "../../src/tables/orders";
import { ORDERS } from "../../src/tables/orders/read";
import type { Cell, ColumnRoles } from "../../src/tables/source";
import { Problem } from "../../src/text/problem";
import { byCustomer, columnsOf, ordersOf, reasonsOf, sourceOf, unordered } from "./support";

const day = serialOf(2024, 1, 2);

describe("lines of one order", () => {
  const HEADERS = ["订单号", "会员名", "付款时间", "明细金额", "数量"];

  test("are added up; the date is the earliest", () => {
    const orders = ordersOf(HEADERS, [
      ["A1", "张三", day + 1, 10, 1],
      ["A1", "张三", day, 10, 2],
      ["A2", "李四", day, 5.5, 1],
    ]);
    expect(orders).toMatchObject({ rows: 3, used: 3, count: 2, amountLevel: "line" });
    expect(Array.from(orders.amount)).toEqual([20, 5.5]);
    expect(Array.from(orders.units)).toEqual([3, 1]);
    expect(Array.from(orders.date)).toEqual([day, day]);
  });

  test("an order number is the same as number, text, with tabs or full width", () => {
    const orders = ordersOf(
      HEADERS,
      [1001, "1001", "\t1001 ", "１００１", "01001"].map((id) => [id, "张三", day, 10, 1]),
    );
    expect(Array.from(orders.amount)).toEqual([40, 10]);
  });

  test("negative lines are returns; an order returned whole does not count", () => {
    const orders = ordersOf(HEADERS, [
      ["A1", "张三", day, 30, 2],
      ["A1", "张三", day, -10, -1],
      ["A2", "李四", day, 8, 1],
      ["A2", "李四", day, -8, -1],
      ["A3", "王五", day, -5, -1],
      ["A4", "赵六", day, 0, 1],
    ]);
    expect(byCustomer(orders)).toEqual({ 张三: [1, 20] });
    expect(reasonsOf(orders)).toEqual({ refunded: [2, 3, 4], free: [5] });
  });

  test("a total repeated on every line counts once, where the heading speaks of the order", () => {
    const orders = ordersOf(["订单号", "会员名", "付款时间", "订单总额"], [
      ["A1", "张三", day, 30],
      ["A1", "张三", day, 30],
      ["A2", "李四", day, 8],
    ]); // prettier-ignore
    expect(orders.amountLevel).toBe("order");
    expect(Array.from(orders.amount)).toEqual([30, 8]);
  });

  test("equal lines under a heading that speaks of lines are added up, however many", () => {
    const rows = Array.from({ length: 20 }, (_, i) => [`A${i >> 1}`, "张三", day, 9.9, 1]);
    const orders = ordersOf(HEADERS, rows);
    expect(orders.amountLevel).toBe("line");
    expect(orders.amount.every((amount) => amount === 19.8)).toBe(true);
  });

  test("without such a heading two equal lines are two lines; many orders of only equal lines are totals", () => {
    const headers = ["订单号", "会员名", "付款时间", "实付"];
    const pairs = (count: number): Cell[][] =>
      Array.from({ length: count * 2 }, (_, i) => [`A${i >> 1}`, "张三", day, 10 + (i >> 1)]);
    expect(Array.from(ordersOf(headers, pairs(1)).amount)).toEqual([20]);
    expect(Array.from(ordersOf(headers, pairs(6)).amount)).toEqual([10, 11, 12, 13, 14, 15]);
  });

  test("an order whose lines differ is added up even where totals are repeated", () => {
    const rows = Array.from({ length: 20 }, (_, i) => [`A${i >> 1}`, "张三", day, 10 + (i >> 1)] as Cell[]);
    rows.push(["B", "李四", day, 1], ["B", "李四", day, 2]);
    const orders = ordersOf(["订单号", "会员名", "付款时间", "订单总额"], rows);
    expect(orders.amountLevel).toBe("order");
    expect(byCustomer(orders)).toEqual({ 张三: [10, 145], 李四: [1, 3] });
  });

  test("lines that name different customers are orders of their own, whatever the order of the rows", () => {
    const rows = [
      ["A1", "b", day, 1, 1],
      ["A1", "a", day, 1, 1],
    ];
    for (const way of [rows, [...rows].reverse()]) {
      const orders = ordersOf(HEADERS, way);
      expect(byCustomer(orders)).toEqual({ a: [1, 1], b: [1, 1] });
      expect(orders.notes.map((note) => note["en-US"])[0]).toContain("Orders are told apart by number and customer.");
    }
  });
});

describe("rows that do not count", () => {
  const HEADERS = ["订单号", "会员名", "付款日期", "实付金额", "订单状态"];

  test("each with its plainest reason, none lost", () => {
    const rows: Cell[][] = [
      ["A1", "张三", day, 10, "交易成功"],
      ["", null, undefined, " ", ""],
      ["A2", "张三", "", 10, "交易成功"],
      ["A3", "张三", "很久以前", 10, "交易成功"],
      ["A4", "张三", "3/4/2024", 10, "交易成功"],
      ["A5", "张三", day, "", "交易成功"],
      ["A6", "张三", day, "面议", "交易成功"],
      ["#N/A", "张三", day, 10, "交易成功"],
      ["A7", "#REF!", day, 10, "交易成功"],
      ["A8", "张三", "#VALUE!", 10, "交易成功"],
      ["A9", "张三", day, "#DIV/0!", "交易成功"],
      ["A10", "张三", day, 10, "#N/A"],
      ["", "张三", day, 10, "交易成功"],
      ["合计", "", "", 100, ""],
      ["", "总计：", "", 100, ""],
      ["A11", "张三", day, 10, "已取消"],
      ["A12", "张三", "", 10, ""],
    ];
    const orders = ordersOf(HEADERS, rows);
    expect(reasonsOf(orders)).toEqual({
      blankRow: [1],
      noDate: [2],
      unreadableDate: [3],
      ambiguousDate: [4],
      noAmount: [5],
      unreadableAmount: [6],
      errorCell: [7, 8, 9, 10, 11],
      cancelled: [15],
      unpaid: [16],
      noOrderId: [12],
      totalRow: [13, 14],
    });
    expect([orders.rows, orders.used, orders.count]).toEqual([17, 1, 1]);
    expect(orders.leftOut.map(({ reason }) => reason)).toEqual(
      Object.keys(ORDER_REASONS).filter((reason) => reason in reasonsOf(orders)),
    );
  });

  test("customers whom only left-out orders name are no customers", () => {
    const orders = ordersOf(HEADERS, [
      ["A1", "张三", day, 10, "已取消"],
      ["A2", "李四", day, 10, "交易成功"],
      ["A3", "", day, 10, "交易成功"],
    ]);
    expect(orders.customers).toEqual(["李四"]);
    expect(Array.from(orders.customer)).toEqual([0, -1]);
    expect(orders.rowsWithoutCustomer).toEqual([2]);
  });

  test("hostile customers are text like any other", () => {
    const names = [
      '=HYPERLINK("http://x","y")',
      "+1",
      "-1",
      "@SUM(A1)",
      "__proto__",
      "constructor",
      "<b>",
      "'quoted",
      "1",
    ];
    const orders = ordersOf(
      ["会员名", "付款日期", "实付金额"],
      names.map((name) => [name, day, 10]),
    );
    expect(orders.customers).toEqual(names);
    expect(orders.used).toBe(names.length);
  });
});

describe("tables of odd shapes", () => {
  const HEADERS = ["客户", "日期", "金额"];

  test("no rows, one row, ragged rows", () => {
    expect(ordersOf(HEADERS, [])).toMatchObject({ rows: 0, used: 0, count: 0, leftOut: [], customers: [] });
    expect(ordersOf(HEADERS, [["张三", day, 5]])).toMatchObject({ rows: 1, used: 1, count: 1 });
    const roles = { customer: 0, date: 1, amount: 2 };
    expect(reasonsOf(ORDERS.readRows(sourceOf(HEADERS, 2), roles, [["张三"], []]))).toEqual({
      noDate: [0],
      blankRow: [1],
    });
  });

  test("all rows left out", () => {
    expect(ordersOf(HEADERS, [["张三", "?", 5]])).toMatchObject({ rows: 1, used: 0, count: 0, customers: [] });
  });

  test("1904 dates", () => {
    const orders = ordersOf(HEADERS, [["张三", day - 1462, 5]], 1904);
    expect(Array.from(orders.date)).toEqual([day]);
    expect(orders.native.aggregatable).toBe(false);
  });

  test.each([
    ["date", ["客户", "金额"]],
    ["amount", ["客户", "日期"]],
  ])("without a %s column it says what to choose, in every language", (_, headers) => {
    const { roles } = detectColumns("orders", headers, []);
    const read = (): Orders => ORDERS.read(sourceOf(headers, 1), roles, columnsOf<OrderRole>(roles, [["张三", 5]]));
    expect(read).toThrow(Problem);
    expect(read).toThrow(/column.*订单/);
  });

  test("rows and columns give the same", () => {
    const headers = ["订单号", "会员名", "付款日期", "实付金额", "订单状态"];
    const rows = Array.from({ length: 50 }, (_, i) => [
      `B${i % 30}`,
      `客${i % 7}`,
      i % 9 ? day + i : "?",
      i,
      i % 5 ? "交易成功" : "已取消",
    ]);
    const roles: ColumnRoles<OrderRole> = { order: 0, customer: 1, date: 2, amount: 3, status: 4 };
    const source = sourceOf(headers, rows.length);
    const fromRows = ORDERS.readRows(source, roles, rows);
    expect(ORDERS.read(source, roles, columnsOf(roles, rows))).toEqual(fromRows);
    expect(unordered(fromRows).length).toBe(fromRows.count);
  });
});

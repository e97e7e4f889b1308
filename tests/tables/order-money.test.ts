/** Refunds taken off once, money of one currency, and summaries that are no orders. */
import { currencyOf } from "../../src/tables/cells/currency";
import { parseMoney } from "../../src/tables/cells/parse-money";
import { Problem } from "../../src/text/problem";
import { ordersOf, reasonsOf } from "./support";

const HEADERS = ["Order ID", "Customer", "Paid at", "Amount paid"];
const notesOf = ({ notes }: ReturnType<typeof ordersOf>): string[] => notes.map((note) => note["en-US"]);

describe("refunds are taken off once", () => {
  const withRefunds = (rows: readonly (readonly [number, number])[]) =>
    ordersOf(
      [...HEADERS, "Refunded amount"],
      rows.map(([paid, refund], i) => [i + 1, `K${i}`, "2024-02-05", paid, refund]),
    );

  it("from what was paid, where the table states it before refunds", () => {
    const orders = withRefunds([[80, 0], [80, 20], [50, 50]]); // prettier-ignore
    expect([...orders.amount]).toEqual([80, 60]);
    expect(reasonsOf(orders)).toEqual({ refunded: [2] });
    expect(notesOf(orders)).toEqual([]);
  });

  it("not again, where a refund above the amount shows that it is what is left", () => {
    const orders = withRefunds([[80, 0], [50, 30], [20, 60], [0, 80]]); // prettier-ignore
    expect([...orders.amount]).toEqual([80, 50, 20]);
    expect(reasonsOf(orders)).toEqual({ refunded: [3] });
    expect(notesOf(orders)).toEqual([expect.stringMatching(/refunded more than their amount/)]);
  });

  it("by a line of a negative amount under the order's number, whatever its status", () => {
    const lines = [
      [7, "A", "2024-02-05", 90, "Completed"],
      [8, "B", "2024-02-06", 40, "Completed"],
      [7, "A", "2024-02-09", -30, "Refunded"],
      [9, "C", "2024-02-09", -15, "Refunded"],
    ];
    const orders = ordersOf([...HEADERS, "Status"], lines);
    expect([...orders.amount]).toEqual([60, 40]);
    expect(reasonsOf(orders)).toEqual({ refunded: [3] });
  });
});

describe("money is of one currency", () => {
  it.each([
    ["R$ 1.234,50", "BRL", 1234.5],
    ["Rp 25.000", "IDR", 25],
    ["A$12.90", "AUD", 12.9],
    ["1 249,00 kr", "kr", 1249],
    ["12,50 zł", "PLN", 12.5],
    ["₹1,23,456.00", "INR", 123_456],
    ["CHF 80.-", "CHF", 80],
    ["RM 35.20", "MYR", 35.2],
    ["-HK$99", "HKD", -99],
    ["￥128.00", "¥", 128],
    ["1.2万元", "CNY", 12_000],
    ["128", null, 128],
  ])("%s", (text, currency, amount) => {
    expect([currencyOf(text.normalize("NFKC")), parseMoney(text)]).toEqual([currency, amount]);
  });

  it("several are said with their rows: by a column, or by the amounts themselves", () => {
    const rows = (currencies: readonly string[]) => currencies.map((each, i) => [i, `K${i}`, "2024-02-05", 10, each]);
    const stated = ordersOf([...HEADERS, "Currency"], rows(["usd", "USD", "JPY"]));
    expect(notesOf(stated)).toEqual([expect.stringMatching(/of 2 currencies, by rows: USD \(2\)(,| and) JPY \(1\)/)]);
    expect(notesOf(ordersOf([...HEADERS, "Currency"], rows(["EUR", "EUR"])))).toEqual([]);
    const same = ["¥10", "12元", "￥7.50"].map((amount, i) => [i, `K${i}`, "2024-02-05", amount]);
    expect(notesOf(ordersOf(HEADERS, same))).toEqual([]);
    const marked = ["$10", "€12", "$7.50"].map((amount, i) => [i, `K${i}`, "2024-02-05", amount]);
    expect(notesOf(ordersOf(HEADERS, marked))).toEqual([expect.stringMatching(/\$ \(2\)(,| and) EUR \(1\)/)]);
  });
});

test.each([
  ["Day", "Orders", "Total sales"],
  ["日期", "支付订单数", "支付金额"],
  ["统计日期", "订单数", "销售额"],
])("a summary is no list of orders: %s %s %s", (...headers) => {
  const rows = [["2024-02-05", 12, 1440], ["2024-02-06", 9, 990]]; // prettier-ignore
  expect(() => ordersOf(headers, rows)).toThrow(Problem);
});

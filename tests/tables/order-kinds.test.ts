/** Tables that list returns, fees and payouts beside sales: a column says what each row is, and amounts may all be positive. */
import fc from "fast-check";
import { isoDate } from "../../src/domain/calendar/calendar";
import { byCustomer, ordersOf, reasonsOf, unordered } from "./support";

const HEADERS = ["Order ID", "Customer", "Date", "Amount", "Type"];
const notesOf = ({ notes }: ReturnType<typeof ordersOf>): string[] => notes.map((note) => note["en-US"]);

describe("a return of a positive amount is taken off its order", () => {
  it.each([
    ["Type", "Sale", "Return"],
    ["Transaction Type", "Purchase", "Refund"],
    ["Event Type", "Payment", "Refund"],
    ["Receipt type", "SALE", "CREDIT NOTE"],
    ["Is return", "No", "Yes"],
    ["单据类型", "销售出库单", "销售退货单"],
    ["交易类型", "消费", "退款"],
    ["業務類型", "銷售", "銷售退貨"],
    ["订单类型", "普通订单", "售后单"],
    ["是否退货", "否", "是"],
  ])("%s: %s, %s", (heading, sale, returned) => {
    const orders = ordersOf([...HEADERS.slice(0, 4), heading], [
      [1, "a", "2024-01-02", 100, sale],
      [2, "b", "2024-01-03", 50, sale],
      [1, "a", "2024-01-09", 40, returned],
      [2, "b", "2024-01-09", 50, returned],
    ]); // prettier-ignore
    expect(byCustomer(orders)).toEqual({ a: [1, 60] });
    expect(reasonsOf(orders)).toEqual({ refunded: [1, 3] });
    expect(orders.native.aggregatable).toBe(false);
    expect(orders.statuses.map(({ text, rows, as, known }) => [text, rows, as, known])).toEqual([
      [sale, 2, "sale", true],
      [returned, 2, "returned", true],
    ]);
  });

  it("whatever its sign, in any order of the rows, and units as well", () => {
    const rows = fc.array(
      fc.record({
        order: fc.integer({ min: 1, max: 5 }),
        amount: fc.integer({ min: 1, max: 900 }),
        back: fc.boolean(),
      }),
      { minLength: 1, maxLength: 25 },
    );
    let reduced = 0;
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 24 }), (list, turn) => {
        const table = (sign: 1 | -1) =>
          list.map(({ order, amount, back }) => [order, `c${order}`, "2024-01-02", back ? sign * amount : amount, back ? "Return" : "Sale", 1]); // prettier-ignore
        const read = (cells: ReturnType<typeof table>) => ordersOf([...HEADERS, "Quantity"], cells);
        const positive = read(table(1));
        const turned = [...table(1).slice(turn), ...table(1).slice(0, turn)];
        expect(unordered(read(table(-1)))).toEqual(unordered(positive));
        expect(unordered(read(turned))).toEqual(unordered(positive));
        for (const order of new Set(list.map((row) => row.order))) {
          const own = list.filter((row) => row.order === order);
          if (own.every(({ back }) => back)) continue;
          const net = own.reduce((sum, { amount, back }) => sum + (back ? -amount : amount), 0);
          const units = own.reduce((sum, { back }) => sum + (back ? -1 : 1), 0);
          const at = positive.customers.indexOf(`c${order}`);
          const number = positive.customer.indexOf(at);
          if (own.some(({ back }) => back)) reduced++;
          expect(at < 0 ? 0 : [positive.amount[number], positive.units[number]]).toEqual(net > 0 ? [net, units] : 0);
        }
      }),
    );
    expect(reduced).toBeGreaterThan(20);
  });

  it("by the number of the order it is of, where a column names it, also above its order", () => {
    const orders = ordersOf([...HEADERS, "Original order"], [
      ["R1", "a", "2024-01-09", 30, "Return", "S1"],
      ["S1", "a", "2024-01-02", 100, "Sale", ""],
      ["S2", "a", "2024-01-03", 100, "Sale", ""],
    ]); // prettier-ignore
    expect([...orders.amount].sort()).toEqual([100, 70]);
    expect([orders.used, notesOf(orders)]).toEqual([3, []]);
  });

  it("by its customer and amount, where its number is its own; one that finds no order is left out and said", () => {
    const orders = ordersOf(HEADERS, [
      ["S1", "a", "2024-01-02", 30, "Sale"],
      ["S2", "a", "2024-01-03", 80, "Sale"],
      ["S3", "b", "2024-01-03", 20, "Sale"],
      ["R1", "a", "2024-01-09", 30, "Return"],
      ["R2", "a", "2024-01-10", 25, "Return"],
      ["R3", "b", "2024-01-10", 25, "Return"],
      ["R4", "c", "2024-01-10", 5, "Return"],
    ]); // prettier-ignore
    expect(byCustomer(orders)).toEqual({ a: [1, 55], b: [1, 20] });
    expect(reasonsOf(orders)).toEqual({ refunded: [0, 3, 5, 6] });
    expect(notesOf(orders)).toEqual([
      "4 returns name no order of the table: 2 are taken off an earlier order of the same customer, 2 find none and take nothing off.",
    ]);
  });

  it("in a table without order numbers", () => {
    const orders = ordersOf(HEADERS.slice(1), [
      ["a", "2024-01-02", 100, "Sale"],
      ["a", "2024-01-05", 40, "Refund"],
    ]); // prettier-ignore
    expect(byCustomer(orders)).toEqual({ a: [1, 60] });
  });

  it("once, where the row states the refund beside the amount", () => {
    const orders = ordersOf([...HEADERS, "Refund amount"], [
      [1, "a", "2024-01-02", 100, "Sale", ""],
      [1, "a", "2024-01-05", 40, "Refund", 40],
      [2, "b", "2024-01-02", 100, "Sale", ""],
      [2, "b", "2024-01-05", "", "Refund", 10],
    ]); // prettier-ignore
    expect(byCustomer(orders)).toEqual({ a: [1, 60], b: [1, 90] });
  });
});

describe("what is no sale is left out", () => {
  it("fees, payouts and transfers, each with its reason", () => {
    const orders = ordersOf(HEADERS, [
      [1, "a", "2024-01-02", 100, "Order"],
      [2, "a", "2024-01-03", 3, "Service Fee"],
      [3, "a", "2024-01-04", 90, "Transfer"],
      [4, "a", "2024-01-05", 10, "提现"],
      [5, "a", "2024-01-05", 10, "Voided"],
      [6, "a", "2024-01-06", 7, "Bank transfer"],
    ]); // prettier-ignore
    expect(byCustomer(orders)).toEqual({ a: [2, 107] });
    expect(reasonsOf(orders)).toEqual({ notSale: [1, 2, 3], cancelled: [4] });
  });

  it("and the user decides otherwise", () => {
    const rows = [[1, "a", "2024-01-02", 100, "Sale"], [1, "a", "2024-01-05", 40, "Return"]]; // prettier-ignore
    const orders = ordersOf(HEADERS, rows, 1900, { meanings: { return: "sale" } });
    expect(byCustomer(orders)).toEqual({ a: [1, 140] });
  });

  it("a column of sales alone says nothing, whatever its texts", () => {
    const rows = [[1, "a", "2024-01-02", 100, "拼团"], [2, "a", "2024-01-05", 40, "New customer"]]; // prettier-ignore
    const orders = ordersOf(HEADERS, rows);
    expect([byCustomer(orders), orders.statuses, orders.notes]).toEqual([{ a: [2, 140] }, [], []]);
  });
});

test("Amazon's transactions: a refund of the order's number, a fee without one", () => {
  const headers = ["date/time", "settlement id", "type", "order id", "sku", "description", "quantity", "marketplace", "account type", "product sales", "selling fees", "fba fees", "other transaction fees", "total"]; // prettier-ignore
  const row = (day: string, type: string, order: string, sales: number) =>
    [`${day} 9:05:31 AM PST`, "77", type, order, "MUG", "Mug", 1, "amazon.com", "Standard Orders", sales, -3, -2, 0, sales - 5]; // prettier-ignore
  const orders = ordersOf(headers, [
    row("Jan 2, 2024", "Order", "111-1", 40),
    row("Jan 2, 2024", "Order", "111-2", 30),
    row("Jan 8, 2024", "Refund", "111-1", -15),
    row("Jan 9, 2024", "Service Fee", "", 0),
    row("Jan 9, 2024", "Transfer", "", -60),
  ]);
  expect([...orders.amount]).toEqual([25, 30]);
  expect(reasonsOf(orders)).toEqual({ notSale: [3, 4] });
});

test("PayPal: a refund names its payment; the seller's own address on it is no customer", () => {
  const headers = ["Date", "Time", "TimeZone", "Name", "Type", "Status", "Currency", "Gross", "Fee", "Net", "From Email Address", "To Email Address", "Transaction ID", "Item Title", "Reference Txn ID", "Receipt ID", "Balance", "Balance Impact"]; // prettier-ignore
  const row = (date: string, type: string, gross: number, from: string, id: string, of = "") =>
    [date, "10:00:00", "PST", "", type, "Completed", "USD", gross, 0, gross, from, "", id, "Mug", of, "", 0, "Credit"]; // prettier-ignore
  const orders = ordersOf(headers, [
    row("2024-01-02", "Express Checkout Payment", 80, "ann@x.com", "T1"),
    row("2024-01-03", "Express Checkout Payment", 50, "bob@x.com", "T2"),
    row("2024-01-04", "Payment Refund", -30, "shop@x.com", "T3", "T1"),
    row("2024-01-05", "General Withdrawal", -90, "", "T4"),
  ]);
  expect(byCustomer(orders)).toEqual({ "ann@x.com": [1, 50], "bob@x.com": [1, 50] });
  expect(reasonsOf(orders)).toEqual({ notSale: [3] });
});

test("Square: a refund row under its own payment", () => {
  const headers = ["Date", "Time", "Gross Sales", "Net Sales", "Partial Refunds", "Total Collected", "Source", "Card Entry Methods", "Transaction ID", "Payment ID", "Staff Name", "Event Type", "Customer ID", "Customer Name"]; // prettier-ignore
  const row = (date: string, net: number, id: string, event: string, customer: string) =>
    [date, "10:00:00", net, net, 0, net, "Register", "Swiped", id, `P${id}`, "Ann", event, customer, customer]; // prettier-ignore
  const orders = ordersOf(headers, [
    row("2024-01-02", 60, "A", "Payment", "c1"),
    row("2024-01-03", 40, "B", "Payment", "c2"),
    row("2024-01-05", -60, "A", "Refund", "c1"),
    row("2024-01-06", -10, "C", "Refund", "c2"),
  ]);
  expect(byCustomer(orders)).toEqual({ c2: [1, 30] });
});

test("Etsy: the order's total as adjusted afterwards, where it was", () => {
  const headers = ["Sale Date", "Order ID", "Buyer User ID", "Number of Items", "Order Value", "Order Total", "Status", "Order Net", "Adjusted Order Total"]; // prettier-ignore
  const rows = ["", 0, "0.00", 18].map((adjusted, i) => ["01/15/24", `E${i}`, `b${i}`, 1, 20, 25, "Shipped", 22, adjusted]); // prettier-ignore
  const orders = ordersOf(headers, rows);
  expect([...orders.amount]).toEqual([25, 25, 25, 18]);
  expect(orders.native.aggregatable).toBe(false);
});

describe("an order of a pre-sale stands on the day of its final payment", () => {
  it.each([
    ["付款阶段", "定金", "尾款"],
    ["交易类型", "预售定金", "消费"],
    ["Payment stage", "Pre-sale deposit", "Final payment"],
  ])("%s: %s, %s as rows of one number", (heading, deposit, rest) => {
    const rows = [
      [1, "a", "2026-10-25", 50, deposit],
      [2, "b", "2026-10-26", 50, deposit],
      [1, "a", "2026-11-11", 250, rest],
      [3, "c", "2026-11-11", 90, rest],
    ];
    const orders = ordersOf([...HEADERS.slice(0, 4), heading], rows);
    expect(byCustomer(orders)).toEqual({ a: [1, 300], c: [1, 90] });
    expect(Array.from(orders.date, isoDate)).toEqual(["2026-11-11", "2026-11-11"]);
    expect(reasonsOf(orders)).toEqual({ unpaid: [1] });
    expect(orders.native.aggregatable).toBe(false);
    expect(unordered(ordersOf([...HEADERS.slice(0, 4), heading], [...rows].reverse()))).toEqual(unordered(orders));
  });

  it.each([
    ["定金支付时间", "尾款支付时间"],
    ["訂金付款時間", "尾款付款時間"],
    ["Deposit paid at", "Final payment at"],
    ["预付款时间", "付款时间"],
  ])("%s and %s as columns", (deposit, rest) => {
    const headers = ["Order ID", "Customer", deposit, rest, "Amount"];
    const orders = ordersOf(headers, [
      [1, "a", "2026-10-25", "2026-11-11", 300],
      [2, "b", "2026-10-26", "", 50],
    ]);
    expect(Array.from(orders.date, isoDate)).toEqual(["2026-11-11"]);
    expect(reasonsOf(orders)).toEqual({ unpaid: [1] });
  });
});

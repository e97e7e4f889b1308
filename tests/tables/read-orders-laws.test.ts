/** What holds for any order table whatever: nothing is lost, the order of the rows is no matter, money scales money only. */
import fc from "fast-check";
import { serialOf } from "../../src/domain/calendar/calendar";
import { groupOrders } from "../../src/tables/orders/groups";
import type { OrderRole, Orders } from "../../src/tables/orders";
import { ORDERS } from "../../src/tables/orders/read";
import type { Cell, ColumnRoles } from "../../src/tables/source";
import { CellColumn } from "../../src/tables/cells/cell-column";
import { DenseIds } from "../../src/tables/cells/factorize";
import { emailsInAnyCase, NameIndex } from "../../src/tables/cells/names";
import { sourceOf, unordered } from "./support";

const HEADERS = ["订单号", "会员名", "付款时间", "金额", "数量", "订单状态", "退款金额"];
const ROLES: ColumnRoles<OrderRole> = { order: 0, customer: 1, date: 2, amount: 3, units: 4, status: 5, refund: 6 };
const day = serialOf(2024, 1, 2);

const blank = fc.constantFrom("", null, undefined, " ", "-");
const rubbish = fc.constantFrom("#N/A", "合计", "abc", true, "=1+1", Number.NaN);
const order = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "A1",
      "A2",
      "A3",
      4,
      "4",
      "\tA1",
      "长编号-1",
      "2345678901234567890",
      "2345678901234567891",
    ),
  },
  { weight: 1, arbitrary: fc.oneof(blank, rubbish) },
);
const customer = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom("张三", " 张三", "a@b.c", "A@B.C", 7, "7", "C0001", "C0002", '=HYPERLINK("x")'),
  },
  { weight: 1, arbitrary: fc.oneof(blank, rubbish) },
);
const date = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 48 }).map((hours) => day + hours / 24) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Cell>("2024-01-02", "2024年1月3日 下午3:05", "20240105", "3/4/2024", "13/4/2024"),
  },
  { weight: 1, arbitrary: fc.oneof(blank, rubbish) },
);
const amount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -500, max: 5000 }).map((cents) => cents / 100) },
  { weight: 2, arbitrary: fc.constantFrom<Cell>("¥1,234.50", "12.5", "(3)", "1.2万") },
  { weight: 1, arbitrary: fc.oneof(blank, rubbish) },
);
const status = fc.constantFrom<Cell>(
  "交易成功",
  "交易成功",
  "交易成功",
  "已取消",
  "退款成功",
  "待付款",
  "",
  "#REF!",
  3,
);
const refund = fc.constantFrom<Cell>("", "", "", 0, 1, "2.5", "退了");
const units = fc.constantFrom<Cell>(1, 2, "3", "", "1;2", "两件");
const tables = fc.array(fc.tuple(order, customer, date, amount, units, status, refund), { maxLength: 40 });

function read(rows: readonly (readonly Cell[])[], roles = ROLES): Orders {
  return ORDERS.readRows(sourceOf(HEADERS, rows.length), roles, rows);
}

const withoutOrders: ColumnRoles<OrderRole> = { customer: 1, date: 2, amount: 3, units: 4, status: 5, refund: 6 };
const roleSets = fc.constantFrom(ROLES, withoutOrders);

test("every row counts or is left out for one reason", () => {
  fc.assert(
    fc.property(tables, roleSets, (rows, roles) => {
      const orders = read(rows, roles);
      const left = orders.leftOut.flatMap((each) => each.rows);
      expect(orders.rows).toBe(rows.length);
      expect(orders.used + left.length).toBe(rows.length);
      expect(new Set(left).size).toBe(left.length);
      expect(orders.count).toBeLessThanOrEqual(orders.used);
      for (const column of [orders.date, orders.amount, orders.units, orders.customer])
        expect(column).toHaveLength(orders.count);
      for (const value of [...orders.date, ...orders.amount]) expect(Number.isFinite(value)).toBe(true);
      for (const row of orders.rowsWithoutCustomer) expect(left).not.toContain(row);
      expect(new Set(orders.customer).size - (orders.customer.includes(-1) ? 1 : 0)).toBe(orders.customers.length);
      expect(orders.amount.every((net) => net >= 0)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("permuting the rows changes nothing", () => {
  const shuffled = tables.chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.shuffledSubarray(
        rows.map((_, i) => i),
        { minLength: rows.length, maxLength: rows.length },
      ),
    ),
  );
  fc.assert(
    fc.property(shuffled, roleSets, ([rows, permutation], roles) => {
      const straight = read(rows, roles);
      const mixed = read(
        permutation.map((row) => rows[row]!),
        roles,
      );
      const canonical = (orders: Orders): string[] => unordered(orders).map((line) => line.replace(/a@b\.c/i, "a@b.c"));
      expect(canonical(mixed)).toEqual(canonical(straight));
      const back = (left: Orders["leftOut"]): unknown =>
        left.map(({ reason, rows: at }) => [reason, at.map((row) => permutation[row]!).sort((a, b) => a - b)]);
      expect(back(mixed.leftOut)).toEqual(straight.leftOut.map(({ reason, rows: at }) => [reason, at]));
      expect([mixed.amountLevel, mixed.native]).toEqual([straight.amountLevel, straight.native]);
    }),
    { numRuns: 200 },
  );
});

test("scaling money scales amounts and nothing else", () => {
  const plainAmounts = fc.array(fc.tuple(order, customer, date, fc.integer({ min: 0, max: 9999 }), units, status), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(plainAmounts, fc.integer({ min: 2, max: 9 }), (rows, factor) => {
      const once = read(rows);
      const scaled = read(rows.map((row) => row.map((cell, at) => (at === 3 ? (cell as number) * factor : cell))));
      expect(Array.from(scaled.amount)).toEqual(Array.from(once.amount, (value) => value * factor));
      expect({ ...scaled, amount: null, source: null }).toEqual({ ...once, amount: null, source: null });
    }),
  );
});

const ids = fc.oneof(
  fc.integer({ min: 0, max: 300 }),
  fc.integer({ min: 0, max: 300 }).map(String),
  fc.integer({ min: 0, max: 300 }).map((id) => `SO${String(id).padStart(6, "0")}`),
  fc.integer({ min: 0, max: 300 }).map((id) => `SO${id}`),
  fc.integer({ min: 0, max: 20 }).map((id) => `00${id}`),
  fc.integer({ min: 0, max: 300 }).map((id) => 1e15 + id),
  fc.integer({ min: 0, max: 300 }).map((id) => `\t${id} `),
  fc.integer({ min: 0, max: 9 }).map((id) => `2345678901234567${id}`),
  fc.string({ minLength: 4, maxLength: 6 }).filter((text) => /[a-z]/i.test(text)),
);

test("orders are grouped as a plain Map of their cleaned texts groups them", () => {
  fc.assert(
    fc.property(fc.array(ids, { maxLength: 300 }), (cells) => {
      const reasons = new Uint8Array(cells.length);
      const orders = groupOrders(CellColumn.ofCells(cells), reasons, {
        cancelPrefix: null,
        continues: () => false,
        isTotal: () => false,
      });
      const groups = new Map<string, number>();
      cells.forEach((id, row) => {
        const text = String(id).normalize("NFKC").trim();
        if (reasons[row] === 0) expect(orders.orderOf[row]).toBe(groups.get(text) ?? groups.size);
        if (reasons[row] === 0 && !groups.has(text)) groups.set(text, groups.size);
      });
      expect(orders.count).toBe(groups.size);
    }),
    { numRuns: 200, examples: [[[0, "0"]]] },
  );
});

test("customers are numbered as a plain Map of their cleaned texts numbers them", () => {
  fc.assert(
    fc.property(fc.array(ids, { maxLength: 300 }), (cells) => {
      const index = new NameIndex(emailsInAnyCase, DenseIds.of(CellColumn.ofCells(cells), cells.length));
      const numbers = new Map<string, number>();
      for (const id of cells) {
        const number = index.numberOf(id);
        const text = String(id).normalize("NFKC").trim();
        const key = text.includes("@") ? text.toLowerCase() : text;
        if (number < 0) continue;
        expect(number).toBe(numbers.get(key) ?? numbers.size);
        numbers.set(key, number);
      }
      expect(index.names).toHaveLength(numbers.size);
    }),
    { numRuns: 200 },
  );
});

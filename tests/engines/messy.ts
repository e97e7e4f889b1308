/** Order tables as people export them, messy in every column that an engine reads, all cells texts as in a file. */
import fc from "fast-check";
import type { OrderRole } from "../../src/tables/orders";
import type { ColumnRoles } from "../../src/tables/source";

export const HEADERS = ["订单号", '会员"名', "付款时间", "金额", "数量", "订单状态", "销售员", "商品", "单价"];
const UNNUMBERED: ColumnRoles<OrderRole> = {
  ...{ customer: 1, date: 2, amount: 3, units: 4, status: 5, seller: 6, product: 7, unitPrice: 8 },
};

export const ROLES: ColumnRoles<OrderRole> = { order: 0, ...UNNUMBERED };

/** The same table without order numbers: no column of them, or nothing in it. */
export const unnumbered = (rows: readonly (readonly string[])[], column: boolean) => ({
  roles: column ? ROLES : UNNUMBERED,
  rows: rows.map((row) => row.with(0, column ? "" : row[0]!)),
});

const blank = fc.constantFrom("", " ", "-", "NULL", "n/a", "无");
const rubbish = fc.constantFrom("#N/A", "合计", "Total", "abc", "=1+1", 'it\'s \\ a "quote"');
const mostly = (usual: fc.Arbitrary<string>, odd: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: odd }, { weight: 1, arbitrary: blank });
const of = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);

const date = fc.oneof(
  of("2024-01-02", "2024/01/02 10:30", "2024-02-29T23:59:59", "2024-12-31 00:00:00", "2023-06-30"),
  of("2024年1月3日 下午3:05", "20240105", "13/4/2024", "3/14/2024", "1970-01-01", "2024-02-30", "45292.75", "2-Jan-24"),
  of("3/4/2024", "0000-00-00", "2024-1-5"),
);
const amount = fc.oneof(
  of("12.5", "0", "7", "-3.25", "100.00", "19.99", "0.1", "0.2", "-12.5"),
  of("¥1,234.50", "(3)", "1.2万", "1.234", "12,50", "€ 5", "3.125", "1e2", "12.00-"),
);

/** A customer by the order's number, so that no number names two. */
const CUSTOMERS = ["张三", "A@B.C", "a@b.c", "C0001", "C0002", "O'Neil", "散客", "张**", "007", "客\\户"];
const ORDERS = [
  "A1",
  "A2",
  "3",
  " 4 ",
  "SO-2024-0005",
  "长编号-1",
  "2345678901234567890",
  "９",
  "b7",
  "deadbeef",
  "x`y",
  "q'r",
];

const cells = fc.tuple(
  fc.nat({ max: ORDERS.length - 1 }),
  mostly(of(""), rubbish),
  mostly(date, rubbish),
  mostly(amount, rubbish),
  mostly(of("1", "2", "3件", "1;2"), rubbish),
  mostly(of("交易成功", "交易成功", "已付款", "已取消", "退款成功", "待付款", "who's"), rubbish),
  mostly(of("小李", "Amy", " amy ", "AMY", "O'Neil"), rubbish),
  mostly(of("茶", "Tea, green", "tea", "TEA", "Acme total", "壶\\'`"), rubbish),
  mostly(of("5", "2.50", "0", "1,200.50", "3.125"), rubbish),
  fc.nat({ max: 20 }),
);

const NO_NAMES = ["#N/A", "合计", "Total", "NULL", "无", "-"];

type RowCells = typeof cells extends fc.Arbitrary<infer T> ? T : never;

const rowOf = ([order, odd, day, paid, count, state, who, what, price, whim]: RowCells, i: number): string[] => [
  // Without any order number a table is none that an engine reads.
  whim === 0 && i > 0 ? odd : ORDERS[order]!,
  // A number names no two customers: an engine refuses that.
  whim === 1 ? (NO_NAMES.includes(odd) ? odd : "") : CUSTOMERS[order % CUSTOMERS.length]!,
  ...[day, paid, count, state, who, what, price],
];

/** Each order's total on every row of it. */
const repeated = (rows: readonly string[][]): string[][] =>
  rows.map((row) => row.with(3, rows.find(([order]) => order === row[0])![3]!));

/** Rows of an order table; an order may have several, with an amount each or the total on each. */
export const messyRows = fc
  .tuple(fc.array(cells, { minLength: 1, maxLength: 40 }), fc.boolean())
  .map(([rows, isRepeated]) => (isRepeated ? repeated(rows.map(rowOf)) : rows.map(rowOf)));

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  [HEADERS, ...rows].map((row) => row.map(quoted).join(",")).join("\n") + "\n";

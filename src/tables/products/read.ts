/**
 * From the user's product table to products: price, cost, stock, supplier and how each is looked at, rows of one product added up.
 */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import { isBlank, plainText } from "../cells/cell";
import { inAnyCase } from "../cells/names";
import { defineTable } from "../define";
import type { OpenTable } from "../open-table";
import {
  PRODUCT_FACTS,
  PRODUCT_REASONS,
  PRODUCT_ROLES,
  PRODUCT_SUMS,
  type ProductRole,
  type Products,
} from "../products";
import { repeatedRows, settleRepeated } from "../repeated";
import { blankRow, errorCell, namesProduct, notNegative, readable, totalRow } from "../rules";
import type { Cell } from "../source";
import { markSumRows } from "../sum-rows";

const FIGURES = [...PRODUCT_SUMS, ...PRODUCT_FACTS, "conversion"] as const;
/** More may be promised than there is, so that what is on hand can be below 0. */
const NEVER_NEGATIVE = FIGURES.filter((figure) => figure !== "onHand");
const NAMES = { sku: "sku", name: "product", category: "category", supplier: "supplier" } as const;

const textOf = (cell: Cell): string => (isBlank(cell) ? "" : plainText(String(cell)));

/** What is stated adds up; NaN where no row states anything. */
const sumOf = (stated: readonly number[]): number =>
  stated.length === 0 ? Number.NaN : Number(stated.reduce((sum, value) => sum + value, 0).toPrecision(15));

type ProductTable = OpenTable<ProductRole, keyof typeof PRODUCT_REASONS>;

/** Rows of each product by code, or by name where a row has none, in order of first appearance. */
function rowsByProduct(table: ProductTable): readonly (readonly number[])[] {
  const found = new Map<string, number[]>();
  for (const row of table.counted()) {
    const [sku, name] = [textOf(table.at("sku", row)), textOf(table.at("product", row))];
    const key = inAnyCase(sku === "" ? `name ${name}` : `sku ${sku}`);
    const rows = found.get(key);
    if (rows === undefined) found.set(key, [row]);
    else rows.push(row);
  }
  return [...found.values()];
}

/** Rates of several rows are weighted by their visitors; where none are stated the first counts. */
function conversionOf(table: ProductTable, rows: readonly number[]): number {
  const [rates, visitors] = [table.numbers("conversion"), table.numbers("visitors")];
  const stated = rows.filter((row) => !Number.isNaN(rates[row]!));
  const weighted = stated.filter((row) => visitors[row]! > 0);
  if (weighted.length === 0) return stated.length === 0 ? Number.NaN : rates[stated[0]!]!;
  return sumOf(weighted.map((row) => rates[row]! * visitors[row]!)) / sumOf(weighted.map((row) => visitors[row]!));
}

/** Names that stand for several codes: orders that state the name alone cannot tell which was sold. */
function noteSharedNames(table: ProductTable, { sku, name }: Pick<Products, "sku" | "name">): void {
  const first = new Map<string, number>();
  const shared = new Set<string>();
  name.forEach((each, i) => {
    if (each === "" || sku[i] === "") return;
    const key = inAnyCase(each);
    if (first.has(key)) shared.add(name[first.get(key)!]!);
    else first.set(key, i);
  });
  const [example] = shared;
  if (example !== undefined) table.notes.push(sharedNames(shared.size, example));
}

const sharedNames = (count: number, example: string): Text =>
  say(
    `${count} ${count === 1 ? "product name has" : "product names have"} several codes, such as “${example}”. Orders that state only the name cannot tell them apart: there their stock is added up.`,
    `有 ${count} 个商品名称对应多个编码，如“${example}”。只写名称的订单无法区分，其库存合并计算。`,
    `有 ${count} 個商品名稱對應多個編號，如「${example}」。只寫名稱的訂單無法區分，其庫存合併計算。`,
  );

function noteCostAbovePrice(table: ProductTable, { cost, price, name, sku }: Products): void {
  const above = Array.from(cost.keys()).filter((i) => cost[i]! > price[i]!);
  if (above.length === 0) return;
  const [count, first] = [above.length, above[0]!];
  table.notes.push(costAbovePrice(count, name[first] || sku[first]!));
}

const costAbovePrice = (count: number, example: string): Text =>
  say(
    `${count} ${count === 1 ? "product costs" : "products cost"} more than the price, such as “${example}”: every unit sold loses money, or the columns are exchanged.`,
    `有 ${count} 个商品的成本价高于售价，如“${example}”：卖一件亏一件，或两列选反了。`,
    `有 ${count} 個商品的成本價高於售價，如「${example}」：賣一件虧一件，或兩欄選反了。`,
  );

/** What is headed as available is often net of what is reserved already. */
const AVAILABLE = /可用|可售|可发|可發|available|fulfillable/i;

function noteReservedTwice(table: ProductTable): void {
  const [onHand, reserved] = [table.headingOf("onHand"), table.headingOf("reserved")];
  if (reserved !== "" && AVAILABLE.test(onHand)) table.notes.push(reservedTwice(onHand, reserved));
}

const reservedTwice = (onHand: string, reserved: string): Text =>
  say(
    `“${reserved}” is taken off “${onHand}”. Where your system has done so already, choose no column for it.`,
    `计算时从“${onHand}”中扣减“${reserved}”。如果系统导出的数值已扣减，请不要选择该列。`,
    `計算時從「${onHand}」中扣減「${reserved}」。如果系統匯出的數值已扣減，請不要選擇該欄。`,
  );

/** Rows of one code are one product: its stock adds up over warehouses, of price, cost and terms the first stated counts. */
export const PRODUCTS = defineTable({
  id: "products",
  label: say("Products", "商品", "商品"),
  one: say("a product table", "商品表", "商品表"),
  holds: say("the products with price, cost or stock", "商品的售价、成本或库存", "商品的售價、成本或庫存"),
  grain: "record",
  roles: PRODUCT_ROLES,
  recognise: {
    // What only counts visits is a report of product traffic.
    fits: ({ sure, otherwise }) =>
      (sure("sku") || sure("product")) &&
      ((["onHand", "leadTime", "cost", "onOrder"] as const).some(sure) ||
        (sure("price") && sure("supplier")) ||
        (sure("price") && sure("visitors") && !otherwise("productTraffic", "date"))),
    unless: { table: "orders", roles: ["order", "customer"] },
  },
  reasons: PRODUCT_REASONS,
  rules: [
    blankRow,
    errorCell(),
    totalRow(["sku", "product", "category"]),
    namesProduct,
    readable(FIGURES, "unreadableNumber"),
    notNegative(NEVER_NEGATIVE),
  ],
  read(table): Products {
    markSumRows(table, ["sku", "product", "category"], PRODUCT_SUMS);
    settleRepeated(table, repeatedRows(table));
    const byProduct = rowsByProduct(table);
    const stated = (role: ProductRole, rows: readonly number[]): number[] =>
      rows.map((row) => table.numbers(role)[row]!).filter((value) => !Number.isNaN(value));
    const columns = (figures: readonly ProductRole[], of: (stated: readonly number[]) => number) =>
      Object.fromEntries(figures.map((role) => [role, Float64Array.from(byProduct, (rows) => of(stated(role, rows)))]));
    const first = (role: ProductRole): string[] =>
      byProduct.map((rows) => rows.map((row) => textOf(table.at(role, row))).find((text) => text !== "") ?? "");
    const products = {
      count: byProduct.length,
      ...Object.fromEntries(Object.entries(NAMES).map(([key, role]) => [key, first(role)])),
      ...columns(PRODUCT_SUMS, sumOf),
      ...columns(PRODUCT_FACTS, ([value = Number.NaN]) => value),
      conversion: Float64Array.from(byProduct, (rows) => conversionOf(table, rows)),
    } as unknown as Products;
    noteSharedNames(table, products);
    noteCostAbovePrice(table, products);
    noteReservedTwice(table);
    return { ...products, ...table.account() };
  },
});

/**
 * The tables that kinds about products read: orders with what each line sold, and the tables of products and of their traffic
 * where there are any.
 */
import { answered, type Steps } from "../../domain/steps";
import type { DayTotals, ProductDayTotals } from "../../figures/figures";
import { figuresOf, type GivenOrders } from "../../figures/given";
import { nothingCounts } from "../../tables/left-out";
import type { Orders } from "../../tables/orders";
import type { SoldLines } from "../../tables/orders/sold-lines";
import type { ProductTraffic } from "../../tables/product-traffic";
import type { Products } from "../../tables/products";
import { Problem } from "../../text/problem";
import { say } from "../../text/say";
import type { PlanInput } from "../kind";

export interface ProductTables {
  readonly orders: Orders;
  readonly lines: SoldLines;
  readonly table: Products | undefined;
  readonly traffic: ProductTraffic | undefined;
}

const noProducts = (name: string): Problem =>
  new Problem(
    say(
      `No column of “${name}” names products. Choose the column with the product's name or code.`,
      `“${name}”中没有商品列。请选择商品名称或编码所在的列。`,
      `「${name}」中沒有商品欄。請選擇商品名稱或編號所在的欄。`,
    ),
  );

/** @throws Problem for orders without products, or without any that counts. */
export function productTables({ orders, products: table, productTraffic: traffic }: PlanInput): ProductTables {
  if (orders === undefined) throw new Error("products are planned from orders");
  if (orders.soldLines === undefined) throw noProducts(orders.source.name);
  if (orders.count === 0) throw nothingCounts(orders.source, orders.rows, orders.leftOut);
  const lines = orders.soldLines();
  if (lines.products.length === 0) throw noProducts(orders.source.name);
  return { orders, lines, table, traffic };
}

/** The tables where sums of the orders are enough: by day, and by product and day. */
export interface ProductSums extends Pick<ProductTables, "table" | "traffic"> {
  readonly orders: GivenOrders;
  readonly days: DayTotals;
  readonly sold: ProductDayTotals;
}

/** @throws Problem as `productTables` does, and for what the engine refuses. */
export function* productSums({ products: table, productTraffic: traffic, ...input }: PlanInput): Steps<ProductSums> {
  const orders = input.orders ?? input.asked;
  if (orders === undefined) throw new Error("products are planned from orders");
  const figures = figuresOf(orders);
  if (orders.count === 0) throw nothingCounts(orders.source, orders.rows, orders.leftOut);
  const sold = yield* answered(figures.byProductDay());
  if (sold === null || sold.products.length === 0) throw noProducts(orders.source.name);
  return { orders, sold, table, traffic, days: yield* answered(figures.byDay()) };
}

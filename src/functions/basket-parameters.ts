/** Parameters that the functions of baskets share, and what order lines they are. */
import type { BasketLines } from "../domain/products/basket";
import { internCells } from "./customer-parameters";
import { type Cell, type CellRange, cells } from "./parameters";
import { pairedIndexes } from "./ranges";

export const LINE_ORDERS = cells("order_ids", {
  "en-US": "Order number of each order line.",
  "zh-CN": "每个订单行的订单编号。",
  "zh-TW": "每個訂單行的訂單編號。",
});

export const LINE_PRODUCTS = cells("products", {
  "en-US": "Product of each order line.",
  "zh-CN": "每个订单行的商品。",
  "zh-TW": "每個訂單行的商品。",
});

/** The lines, and the products by the numbers they have in them. Throws #VALUE! where a row has but one of the two. */
export function basketLines(
  orderIds: CellRange,
  products: CellRange,
): { readonly lines: BasketLines; readonly names: readonly Cell[] } {
  const indexes = pairedIndexes({ name: "order_ids", range: orderIds }, { name: "products", range: products });
  const orders = internCells(orderIds, indexes);
  const goods = internCells(products, indexes);
  const lines = {
    ...{ order: orders.index, orderCount: orders.values.length },
    ...{ product: goods.index, productCount: goods.values.length },
  };
  return { lines, names: goods.values };
}

/**
 * What the orders say of products, and the products that micro-segments are made of.
 */
import { productLadder } from "../../domain/product-ladder";
import type { ProductLadder, ProductLines } from "../../domain/product-ladder";
import type { Orders } from "../../tables/orders";

export interface Products {
  /** Null without a product column. */
  readonly lines: ProductLines | null;
  readonly ladder: ProductLadder | null;
}

export function productsOf({ customer, customers, date, amount, productLines }: Orders, asOf: number): Products {
  const lines = productLines?.() ?? null;
  if (lines === null) return { lines, ladder: null };
  return { lines, ladder: productLadder({ customer, customerCount: customers.length, date, amount, asOf }, lines) };
}

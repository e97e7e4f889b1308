/**
 * What the orders say of products and categories, and those that micro-segments are made of. Rules §4.
 */
import type { MicroSegmentId } from "../../../domain/customers/micro-segments";
import { type LadderRung, productLadder } from "../../../domain/products/product-ladder";
import type { Orders } from "../../../tables/orders";
import type { Text } from "../../../text/locale";
import { say } from "../../../text/say";
import { customerOrders } from "../analysis";

/** Both null without a product or category column. */
export function productsOf(orders: Orders, asOf: number) {
  const lines = orders.productLines?.() ?? null;
  return { lines, ladder: lines && productLadder(customerOrders(orders, asOf), lines) };
}
export type Products = ReturnType<typeof productsOf>;

/** The name of a rung; null where the data show none. */
function rungName({ lines, ladder }: Products, rung: LadderRung): string | null {
  const item = ladder?.[rung] ?? null;
  if (lines === null || ladder === null || item === null) return null;
  const names = rung !== "z" && ladder.basis === "category" ? lines.categories?.names : lines.products;
  return names?.[item] ?? null;
}

/** The names of all rungs. */
export const rungNames = (products: Products): Readonly<Record<LadderRung, string | null>> => ({
  ...{ x: rungName(products, "x"), y: rungName(products, "y"), z: rungName(products, "z") },
});

const LACKS = {
  columns: say("needs a product or category column", "需要商品列或类目列", "需要商品欄或分類欄"),
  product: say("needs a product column", "需要商品列", "需要商品欄"),
  pattern: say("no such pattern in the data", "数据中没有这样的关联", "資料中沒有這樣的關聯"),
} as const;

/** Why a rung could not be chosen. */
export function lackOfRung({ lines }: Products, rung: LadderRung): Text {
  if (lines === null) return LACKS.columns;
  return rung === "z" && lines.products.length === 0 ? LACKS.product : LACKS.pattern;
}

/** Why a micro-segment of products has no members that could be counted. */
export function lackOf(products: Products, id: MicroSegmentId): Text {
  const { ladder } = products;
  if (id === "upSell" && ladder !== null && ladder.y !== null) return lackOfRung(products, "z");
  return lackOfRung(products, "y");
}

const BASIS_TEXTS = {
  category: say("product categories", "商品类目", "商品分類"),
  withoutColumn: say("products: the table has no category column", "商品（表中没有类目列）", "商品（表格沒有分類欄）"),
  oneCategory: say(
    "products: the category column names fewer than two categories",
    "商品（类目列中不足两个类目）",
    "商品（分類欄中不足兩個分類）",
  ),
} as const;

/** What X and Y are in this build, and why; null without products. */
export function basisText({ lines, ladder }: Products): Text | null {
  if (lines === null || ladder === null) return null;
  if (ladder.basis === "category") return BASIS_TEXTS.category;
  return lines.categories === undefined ? BASIS_TEXTS.withoutColumn : BASIS_TEXTS.oneCategory;
}

/** What the sheet of classes says, in every language of the product: what to do with the products of each class, and what they bring. */
import { ABC_CLASSES, type ProductClass, XYZ_CLASSES } from "../../domain/products/abc-xyz";
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import { TEXTS } from "./texts";

/** The nine classes, the largest and steadiest first. */
export const PRODUCT_CLASSES: readonly ProductClass[] = ABC_CLASSES.flatMap((abc) =>
  XYZ_CLASSES.map((xyz): ProductClass => `${abc}${xyz}`),
);

/** Short enough for three modules of a sheet. */
export const CLASS_ACTIONS: Readonly<Record<ProductClass, Text>> = {
  AX: say("Never run out: reorder by the rule", "绝不断货，按补货点自动补", "絕不缺貨，按補貨點自動補"),
  AY: say("More safety stock, review weekly", "加厚安全库存，每周复核", "加厚安全庫存，每週複核"),
  AZ: say("Plan with promotions, order often", "结合活动备货，小批多次", "結合活動備貨，小批多次"),
  BX: say("Reorder by the rule, check monthly", "按补货点补货，每月复核", "按補貨點補貨，每月複核"),
  BY: say("Usual safety stock, check biweekly", "常规安全库存，两周复核", "常規安全庫存，兩週複核"),
  BZ: say("Small lots, watch the season", "小批量补货，留意季节", "小批量補貨，留意季節"),
  CX: say("Order rarely, in larger lots", "低频补货，一次多补", "低頻補貨，一次多補"),
  CY: say("Little stock, order as it sells", "少备货，卖了再补", "少備貨，賣了再補"),
  CZ: say("Order on demand, or clear out", "按单采购，或清仓下架", "按單採購，或清倉下架"),
};

export const CLASS_TEXTS = {
  tab: TEXTS.columns.class,
  title: say(
    "ABC × XYZ: what sells much, and how steadily",
    "ABC × XYZ：卖得多不多、稳不稳",
    "ABC × XYZ：賣得多不多、穩不穩",
  ),
  table: say("What to do with each class", "各类商品怎么管", "各類商品怎麼管"),
  pareto: say("Share of sales by the largest products", "头部商品的累计销售占比", "頭部商品的累計銷售占比"),
  matrix: say("Share of sales by class", "各类销售占比", "各類銷售占比"),
  limits: say("Where classes begin", "分类的分界", "分類的分界"),
  classA: say("Class A", "A 类商品", "A 類商品"),
  products: say("Number of products", "商品数", "商品數"),
  shareOfStock: say("Share of stock", "库存占比", "庫存占比"),
  /** Of the products that sold, the largest first. */
  largest: say("Largest products", "头部商品", "頭部商品"),
  together: say("Together", "累计占比", "累計占比"),
  steady: say(
    "{n} products sell much and steadily (AX): {share} of sales",
    "{n} 个商品卖得多又稳（AX），占销售额 {share}",
    "{n} 個商品賣得多又穩（AX），占銷售額 {share}",
  ),
  steadyOne: say(
    "1 product sells much and steadily (AX): {share} of sales",
    "1 个商品卖得多又稳（AX），占销售额 {share}",
    "1 個商品賣得多又穩（AX），占銷售額 {share}",
  ),
  unsteady: say(
    "No product sells much and steadily; {n} of class A swing or are erratic",
    "没有卖得多又稳的商品；A 类有 {n} 个需求波动或不规则",
    "沒有賣得多又穩的商品；A 類有 {n} 個需求波動或不規則",
  ),
  keep: say("Never let AX run out", "AX 绝不断货", "AX 絕不缺貨"),
  further: say(
    "; review {n} more of class A weekly",
    "；A 类另有 {n} 个，每周复核库存",
    "；A 類另有 {n} 個，每週複核庫存",
  ),
  review: say("Review the stock of class A every week", "每周复核 A 类库存", "每週複核 A 類庫存"),
  clear: say(
    "; clear out or order on demand {n} of CZ, {share} of sales",
    "；CZ 有 {n} 个商品，仅占销售额 {share}：清仓或按单采购",
    "；CZ 有 {n} 個商品，僅占銷售額 {share}：清倉或按單採購",
  ),
  clearStock: say(
    "; clear out {n} of CZ: {money} of stock for {share} of sales",
    "；CZ 有 {n} 个商品，占用库存 {money}，仅占销售额 {share}：清仓",
    "；CZ 有 {n} 個商品，占用庫存 {money}，僅占銷售額 {share}：清倉",
  ),
  ofProducts: say("{share} of products", "占商品数 {share}", "占商品數 {share}"),
  checks: {
    products: say("Every product is in one of the nine classes", "每个商品都在九类之一", "每個商品都在九類之一"),
    revenue: say(
      "The nine classes bring the sales of all products",
      "九类销售额之和等于全部商品",
      "九類銷售額之和等於全部商品",
    ),
  },
} as const;

/**
 * The product table: its columns and their usual headings (lists of products, stock and purchase tables, figures by product), why its rows
 * can be left out, and products as the planning sheets need them: typed columns, one entry for each product.
 */
import { TERMS } from "../text/terms";
import { say } from "../text/say";
import type { TableAccount } from "./open-table";
import { FIGURE_REASONS, REPEATED_REASON, ROW_REASONS } from "./reasons";
import { REPORT_ROLES } from "./report-roles";
import type { RoleSpec } from "./roles";
import type { Cell } from "./source";

/** A lead time with its unit, "7天" or "7 days". */
const withoutDays = (cell: Cell): Cell =>
  typeof cell === "string" ? cell.replace(/\s*(?:个工作日|工作日|天|日|days?|d)\s*$/i, "") : cell;

export const PRODUCT_ROLES = {
  sku: {
    label: TERMS.productCode,
    sample: say("SKU", "商品编码", "商品編號"),
    type: "id",
    required: {
      holds: say("each product's code", "商品编码", "商品編號"),
      or: { roles: ["product"], text: say(", or that with its name", "，或商品名称所在的列", "，或商品名稱所在的欄") },
    },
    weight: 0.5,
    words:
      "商品编码|商品编号|sku编码|sku|sku id|商家编码|商品代码|货品编号|货品编码|货号|款号|款式编码|产品编码|产品编号|物料编码|商品id|skuid|规格编码|" +
      "variant sku|seller sku|product code|item code|item no|item number|product id|item id|style no|asin|child asin|(child) asin|material|part number",
    part: { has: /^(?:商品|产品|货品|sku)(?:编码|编号|代码)/, not: /类|订单/ },
  },
  product: {
    label: TERMS.product,
    sample: say("Product", "商品名称", "商品名稱"),
    type: "name",
    weight: 0.5,
    words:
      "商品名称|商品标题|宝贝名称|宝贝标题|商品名|产品名称|货品名称|品名|sku名称|款式名称|物料名称|商品|产品|" +
      "product name|product|product title|item name|item|title|name|description",
    part: { has: /(?:商品|产品|宝贝|货品)(?:名|标题)|product.*(?:name|title)/, not: /类|简称|categor/ },
  },
  category: {
    label: TERMS.productCategory,
    sample: say("Category", "类目", "分類"),
    type: "name",
    words:
      "类目|商品类目|一级类目|商品分类|宝贝类目|产品分类|分类|品类|类别|一级分类|category|product category|product categories|categories|product type|item group|type",
    part: { has: /类目|分类|品类|categor/, not: /编码|id$|数/ },
  },
  price: {
    label: TERMS.price,
    sample: TERMS.price,
    type: "money",
    weight: 0.5,
    words:
      "售价|销售价|商品售价|基本售价|零售价|sku价格|商品价格|宝贝价格|一口价|现价|价格|单价|price|selling price|sale price|regular price|variant price|your price|retail price|unit price|list price",
    part: { has: /售价|零售价|sellingprice/, not: /成本|采购|活动|原价|吊牌/ },
  },
  cost: {
    label: TERMS.unitCost,
    sample: TERMS.unitCost,
    type: "money",
    weight: 1,
    words:
      "成本价|单位成本|商品成本|采购价|进货价|进价|成本|参考成本价|成本均价|采购单价|最近采购价|cost per item|unit cost|cost price|purchase price|cost|valuation rate|landed cost|cogs",
    part: { has: /成本价|采购价|进货价|unitcost|costprice/, not: /总|金额|率|total/ },
  },
  onHand: {
    label: TERMS.onHand,
    sample: TERMS.onHand,
    type: "count",
    weight: 2,
    words:
      "可用库存|可用库存数|可售库存|可发库存|实际可发库存|现有库存|实际库存|主仓实际库存数|库存数量|库存量|库存数|当前库存|在库数量|在库库存|sku库存|库存|宝贝数量|" +
      "on hand|on hand (current)|on hand quantity|stock on hand|available (not editable)|available|available quantity|inventory quantity|variant inventory qty|stock|stock quantity|inventory|balance qty|afn-fulfillable-quantity|qty on hand|quantity available",
    part: { has: /(?:可用|可售|实际|现有)库存|onhand/, not: /上限|下限|安全|警戒|金额|虚拟|同步|天数|value/ },
  },
  onOrder: {
    label: TERMS.onOrder,
    sample: TERMS.onOrder,
    type: "count",
    weight: 1.5,
    words:
      "在途库存|采购在途|采购在途数|在途数量|在途|待入库数量|待到货数量|已采购未到货|on order|on the way|incoming|incoming (not editable)|in transit|inbound|open purchase orders|afn-inbound-shipped-quantity",
    part: { has: /采购在途|在途(?:库存|数)|onorder|intransit/, not: /调拨|退|金额|value/ },
  },
  reserved: {
    label: TERMS.reserved,
    sample: TERMS.reserved,
    type: "count",
    weight: 1,
    words:
      "占用库存|订单占有数|订单占用|已占用库存|锁定库存|锁定库存数|预占库存|待发货数|待发货量|未发货订单总数|reserved|reserved stock|reserved quantity|committed|committed (not editable)|allocated|afn-reserved-quantity",
    part: { has: /占用(?:库存|数)|预占|reserved|committed/ },
  },
  supplier: {
    label: TERMS.supplier,
    sample: TERMS.supplier,
    type: "name",
    weight: 1,
    words: "供应商|供应商名称|主供应商|供货商|厂家|生产厂家|supplier|supplier name|vendor|manufacturer|brand owner",
    part: { has: /供应商|供货商|supplier/, not: /编码|编号|id$|电话|货号/ },
  },
  leadTime: {
    label: TERMS.leadTimeDays,
    sample: say("Lead time (days)", "采购周期(天)", "採購週期(天)"),
    type: "count",
    rewrite: withoutDays,
    weight: 2,
    words:
      "采购周期|采购周期天数|备货周期|补货周期|交期|交货期|交货周期|采购提前期|提前期|到货周期|供货周期|生产周期|lead time|lead time days|leadtime|supplier lead time|delivery days|replenishment lead time",
    part: { has: /采购周期|交货(?:期|周期)|备货周期|leadtime/ },
  },
  least: {
    label: say("Minimum order", "起订量", "起訂量"),
    sample: say("MOQ", "起订量", "起訂量"),
    type: "count",
    weight: 1.5,
    words:
      "起订量|最小起订量|最低起订量|起批量|最小采购量|起订数量|moq|minimum order|minimum order quantity|min order qty",
    part: { has: /起订|起批|moq/ },
  },
  pack: {
    label: say("Units a pack", "装箱数", "裝箱數"),
    sample: say("Pack size", "装箱数", "裝箱數"),
    type: "count",
    weight: 1,
    words:
      "装箱数|标准装箱数量|装箱数量|箱规|每箱数量|单箱数量|件箱数|pack|pack size|units per pack|case pack|carton quantity|case quantity|order multiple",
    part: { has: /装箱数|箱规|packsize|casepack/, not: /体积|重量/ },
  },
  visitors: {
    label: TERMS.visitors,
    sample: TERMS.visitors,
    type: "count",
    words:
      "商品访客数|访客数|独立访客数|商品uv|uv|商品点击人数|visitors|unique visitors|product visitors|sessions|sessions - total|item page visitors",
  },
  views: REPORT_ROLES.views,
  carts: REPORT_ROLES.carts,
  favourites: REPORT_ROLES.favourites,
  conversion: {
    label: say("Paid conversion", "支付转化率", "付款轉換率"),
    sample: say("Conversion", "支付转化率", "付款轉換率"),
    type: "rate",
    words:
      "支付转化率|商品支付转化率|付款转换率|转换率|成交转化率|转化率|conversion|conversion rate|unit session percentage|purchase conversion",
  },
  refundRate: REPORT_ROLES.refundRate,
  rating: REPORT_ROLES.rating,
  reviews: REPORT_ROLES.reviews,
} satisfies Record<string, RoleSpec>;
export type ProductRole = keyof typeof PRODUCT_ROLES;

export const PRODUCT_REASONS = {
  ...ROW_REASONS,
  noProduct: say(
    "The row has neither a product code nor a name.",
    "该行既没有商品编码也没有商品名称。",
    "該列既沒有商品編號也沒有商品名稱。",
  ),
  ...FIGURE_REASONS,
  ...REPEATED_REASON,
};
type ProductReason = keyof typeof PRODUCT_REASONS;

/** Figures that add up over the rows of a product, such as its stock in two warehouses; and those of one unit, of which the first counts. */
export const PRODUCT_SUMS = [
  "onHand",
  "onOrder",
  "reserved",
  "visitors",
  "views",
  "carts",
  "favourites",
  "reviews",
] as const;
export const PRODUCT_FACTS = ["price", "cost", "leadTime", "least", "pack", "rating", "refundRate"] as const;
export type ProductFigure = (typeof PRODUCT_SUMS)[number] | (typeof PRODUCT_FACTS)[number] | "conversion";
type ProductName = "sku" | "name" | "category" | "supplier";

/** Money in the table's currency, times in days; each figure is NaN and each name "" where the table does not state it. */
export interface Products
  extends
    TableAccount<ProductRole, ProductReason>,
    Readonly<Record<ProductFigure, Float64Array>>,
    Readonly<Record<ProductName, readonly string[]>> {
  /** Distinct products; the length of the columns. Rows of the same code, or of the same name where none has a code, are one. */
  readonly count: number;
}

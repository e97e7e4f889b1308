/**
 * The product-traffic table: its columns and their usual headings (reports of shop analytics by product, over a period or day by day), why
 * its rows can be left out, and what each row counts.
 */
import { TERMS } from "../text/terms";
import { say } from "../text/say";
import type { TableAccount } from "./open-table";
import { PRODUCT_REASONS, PRODUCT_ROLES } from "./products";
import { DATE_REASONS } from "./reasons";
import { REPORT_ROLES } from "./report-roles";
import type { RoleSpec } from "./roles";

const { sku, product, visitors, conversion } = PRODUCT_ROLES;
const { views, carts, favourites, buyers, units, refunds } = REPORT_ROLES;

export const PRODUCT_TRAFFIC_ROLES = {
  date: {
    label: TERMS.date,
    sample: TERMS.date,
    type: "date",
    words: "统计日期|日期|时间|统计时间|数据日期|date|day|report date",
  },
  sku,
  product,
  visitors: { ...visitors, weight: 2 },
  views: { ...views, weight: 1 },
  carts: { ...carts, weight: 1 },
  favourites: { ...favourites, weight: 1 },
  buyers: { ...buyers, weight: 1 },
  units,
  revenue: {
    label: TERMS.revenue,
    type: "money",
    words:
      "支付金额|商品支付金额|付款金额|成交金额|用户支付金额|实付金额|销售额|revenue|sales|ordered product sales|item revenue",
    part: { has: /(?:支付|付款|成交)金额$/, not: /退|率|占比|均|老|新|累计|预售|聚划算|引导/ },
  },
  refunds,
  conversion: { ...conversion, weight: 1 },
} satisfies Record<string, RoleSpec>;
export type ProductTrafficRole = keyof typeof PRODUCT_TRAFFIC_ROLES;

export const PRODUCT_TRAFFIC_REASONS = {
  ...PRODUCT_REASONS,
  ...DATE_REASONS,
  otherWeeks: say("The day is not of the weeks that count.", "日期不在统计周内。", "日期不在統計週內。"),
};
type ProductTrafficReason = keyof typeof PRODUCT_TRAFFIC_REASONS;

/**
 * What a row counts, each NaN where the row does not state it; revenue and refunds are money in the table's currency. Buyers follow from the
 * conversion where only that is stated.
 */
export const PRODUCT_TRAFFIC_COUNTS = [
  ...(["visitors", "views", "carts", "favourites"] as const),
  ...(["buyers", "units", "revenue", "refunds"] as const),
] as const;
export type ProductTrafficCount = (typeof PRODUCT_TRAFFIC_COUNTS)[number];

/** Rows that count; a product has one, or one a day. */
export interface ProductTraffic
  extends TableAccount<ProductTrafficRole, ProductTrafficReason>, Readonly<Record<ProductTrafficCount, Float64Array>> {
  readonly count: number;
  /** Body row of each, for the account of rows. */
  readonly bodyRow: Int32Array;
  /** Whole days (1900 system), NaN each in a table without days. */
  readonly date: Float64Array;
  /** Code and name, "" where the row states none. */
  readonly sku: readonly string[];
  readonly name: readonly string[];
}

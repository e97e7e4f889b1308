/**
 * The product-traffic table: its columns and their usual headings (reports of shop analytics by product, over a period or day by day), why
 * its rows can be left out, and what each row counts.
 */
import { TERMS } from "../text/terms";
import { say } from "../text/say";
import type { TableAccount } from "./open-table";
import { PRODUCT_REASONS, PRODUCT_ROLES } from "./products";
import { DATE_REASONS } from "./reasons";
import type { RoleSpec } from "./roles";

const PAYING = say("Paying customers", "支付买家数", "付款買家數");
const { sku, product, visitors, views, carts, favourites, conversion } = PRODUCT_ROLES;

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
  buyers: {
    label: PAYING,
    sample: PAYING,
    type: "count",
    weight: 1,
    words:
      "支付买家数|付款買家數|支付人数|支付客户数|成交人数|成交客户数|成交买家数|购买人数|buyers|paying customers|purchasers",
    part: { has: /(?:支付|成交)(?:买家|客户|人)数/, not: /率|预售|下单|新|老/ },
  },
  conversion: { ...conversion, weight: 1 },
} satisfies Record<string, RoleSpec>;
export type ProductTrafficRole = keyof typeof PRODUCT_TRAFFIC_ROLES;

export const PRODUCT_TRAFFIC_REASONS = {
  ...PRODUCT_REASONS,
  ...DATE_REASONS,
  otherWeeks: say("The day is not of the weeks that count.", "日期不在统计周内。", "日期不在統計週內。"),
};
type ProductTrafficReason = keyof typeof PRODUCT_TRAFFIC_REASONS;

/** What a row counts, each NaN where the row does not state it. Buyers follow from the conversion where only that is stated. */
export const PRODUCT_TRAFFIC_COUNTS = ["visitors", "views", "carts", "favourites", "buyers"] as const;
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

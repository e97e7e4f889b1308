/**
 * What is known of a shop platform's order export: its headings, and what is odd about it.
 */
import { type Platform, type PlatformHeadings, platformHeadings } from "../detect/platform";
import type { OrderRole } from "../orders";

export const PLATFORM_IDS = [
  "taobao", "jd", "pinduoduo", "douyin", "youzan", "shopify", "woocommerceAnalytics", "woocommerceExport", "amazon", "onlineRetail", "etsy", "ebay", "shopee", "shopeeTaiwan",
  "shopeeIndonesia", "lazada", "tiktokShop", "stripe", "magento", "jushuitan", "paypal",
  "amazonTransactions", "square",
] as const; // prettier-ignore
type PlatformId = (typeof PLATFORM_IDS)[number];

export interface OrderPlatform extends Platform<OrderRole> {
  readonly id: PlatformId;
  /** Whether the amount column repeats the order's total on each line or has each line's own; null where exports differ. */
  readonly amountLevel: "line" | "order" | null;
  /** The amount column is already net of refunds, so the refund column is not subtracted. */
  readonly refundIncluded: boolean;
  /** An order number beginning with this letter cancels another order. */
  readonly cancelPrefix: string | null;
  /** Order numbers begin with the day as yymmdd, which stands in for a blank date. */
  readonly dayInOrder: boolean;
}

type Facts = Pick<OrderPlatform, "id" | "name"> & Partial<Omit<OrderPlatform, keyof PlatformHeadings<OrderRole>>>;

/** A platform with headings in their normal form, and what is usual where its definition is silent. */
export function definePlatform(definition: Facts & PlatformHeadings<OrderRole>): OrderPlatform {
  return {
    missing: {},
    amountLevel: null,
    refundIncluded: false,
    cancelPrefix: null,
    dayInOrder: false,
    notes: [],
    ...definition,
    ...platformHeadings(definition),
  };
}

/**
 * What is known of a shop platform's order export: its headings, and what is odd about it.
 */
import type { Text } from "../../text/locale";
import { normalizeHeader } from "../detect/headings";
import type { OrderRole } from "../source";

export const PLATFORM_IDS = [
  "taobao", "jd", "pinduoduo", "douyin", "youzan", "shopify", "woocommerceAnalytics", "woocommerceExport", "amazon", "onlineRetail",
] as const; // prettier-ignore
export type PlatformId = (typeof PLATFORM_IDS)[number];

export interface Platform {
  readonly id: PlatformId;
  readonly name: Text;
  /** Headings only this export has; two of them (`needed` of them) prove it. */
  readonly signature: readonly string[];
  readonly needed: number;
  /** Best heading first. A role without a heading here has none of this platform's own. */
  readonly roles: Readonly<Partial<Record<OrderRole, readonly string[]>>>;
  /** Headings that look like a role but must not be taken for one, such as encrypted recipients. */
  readonly avoid: readonly string[];
  /** Why there is no buyer to tell apart, where the export has none. */
  readonly missingCustomer: Text | null;
  /** Whether the amount column repeats the order's total on each line or has each line's own; null where exports differ. */
  readonly amountLevel: "line" | "order" | null;
  /** The amount column is already net of refunds, so the refund column is not subtracted. */
  readonly refundIncluded: boolean;
  /** An order number beginning with this letter cancels another order. */
  readonly cancelPrefix: string | null;
  /** Order numbers begin with the day as yymmdd, which stands in for a blank date. */
  readonly dayInOrder: boolean;
  readonly notes: readonly Text[];
}

type Definition = Pick<Platform, "id" | "name"> &
  Partial<Omit<Platform, "signature" | "roles" | "avoid">> & {
    signature: string;
    roles: Partial<Record<OrderRole, string>>;
    avoid?: string;
  };

/** A platform with headings in their normal form, and what is usual where its definition says nothing. */
export function definePlatform(definition: Definition): Platform {
  const list = (words: string): string[] => words.split("|").map(normalizeHeader);
  const roles = Object.fromEntries(Object.entries(definition.roles).map(([role, words]) => [role, list(words)]));
  return {
    needed: 2,
    missingCustomer: null,
    amountLevel: null,
    refundIncluded: false,
    cancelPrefix: null,
    dayInOrder: false,
    notes: [],
    ...definition,
    signature: list(definition.signature),
    roles,
    avoid: definition.avoid === undefined ? [] : list(definition.avoid),
  };
}

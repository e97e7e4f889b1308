/**
 * All that the sheets of the levers are computed from: the shop, what sells together, bundles, coupons, days, and which levers the data say
 * something of.
 */
import { type Bundle, bundlesOf } from "./bundles";
import { type CouponPlan, couponPlan } from "./coupon";
import { type DayFigures, daysOf } from "./days";
import { type Experience, type ExperienceData, experienceOf } from "./experience";
import { type Gaps, gapsOf } from "./gaps";
import { type Grouping, groupings } from "./groups";
import { type Openings, openings } from "./openings";
import { nextBySegment, type SegmentNext, type Together, togetherOf } from "./pairs";
import { type Shop, shopOf } from "./shop";
import type { ProductTables } from "../../shared/product-tables";
import type { LeverChoices } from "../options";

export interface Levers {
  readonly shop: Shop;
  readonly together: Together;
  readonly segments: readonly SegmentNext[];
  readonly bundles: readonly Bundle[];
  readonly coupon: CouponPlan;
  readonly days: readonly DayFigures[];
  /** Customers who lack what goes best with what they bought; orders likewise. */
  readonly customers: Openings;
  readonly orders: Openings;
  /** Of the levers whose columns the tables have. */
  readonly groupings: readonly Grouping[];
  readonly gaps: readonly Gaps[];
  /** null where its sheet is not asked for. */
  readonly experience: Experience | null;
}

export type LeverData = ProductTables & ExperienceData;

export function leversOf(data: LeverData, choices: LeverChoices, today: number): Levers {
  const { shop, joined } = shopOf(data, choices, today);
  const together = togetherOf(shop);
  const { lines, orders } = shop;
  const days = daysOf(shop);
  return {
    ...{ shop, together, segments: nextBySegment(shop), bundles: bundlesOf(shop, together) },
    ...{ coupon: couponPlan(shop), days },
    customers: openings(
      shop,
      together,
      lines.order.map((order) => orders.customer[order]!),
    ),
    orders: openings(shop, together, lines.order),
    groupings: groupings(shop, data.sellerLog),
    gaps: gapsOf(shop, joined),
    experience: choices.experience ? experienceOf(shop, joined, days, data) : null,
  };
}

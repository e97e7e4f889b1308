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
import type { Steps } from "../../../domain/steps";
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

/** In steps: orders by the hundred thousand take a page's turn several times over. */
export function* leversOf(data: LeverData, choices: LeverChoices, today: number): Steps<Levers> {
  const { shop, joined } = shopOf(data, choices, today);
  yield;
  const together = togetherOf(shop);
  yield;
  const { lines, orders } = shop;
  const days = daysOf(shop);
  yield;
  const segments = nextBySegment(shop);
  yield;
  const bundles = bundlesOf(shop, together);
  yield;
  const byCustomer = openings(
    shop,
    together,
    lines.order.map((order) => orders.customer[order]!),
  );
  yield;
  const byOrder = openings(shop, together, lines.order);
  yield;
  return {
    ...{ shop, together, segments, bundles, coupon: couponPlan(shop), days },
    ...{ customers: byCustomer, orders: byOrder },
    groupings: groupings(shop, data.sellerLog),
    gaps: gapsOf(shop, joined),
    experience: choices.experience ? experienceOf(shop, joined, days, data) : null,
  };
}

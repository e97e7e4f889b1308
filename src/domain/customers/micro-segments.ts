/**
 * Micro-segments: small groups that a promotion is made for, each with a rule and with the move that measures its success (rules §4):
 * first-time buyers, quarterly buyers, buyers of X but not Y, buyers of Y but not its better line Z, high value not lately. X and Y
 * are categories or products, as the ladder says; Z is a product.
 */
import { type CustomerOrders, quantileCuts } from "./rfm";
import type { LadderRung, ProductLadder, ProductLines } from "../products/product-ladder";
import { fromMoneyUnits, toMoneyUnits } from "../maths/whole";

export const MICRO_SEGMENT_IDS = ["firstTime", "quarterly", "crossSell", "upSell", "winBack"] as const;
export type MicroSegmentId = (typeof MICRO_SEGMENT_IDS)[number];

/** Days between purchases up to which a customer buys monthly: nearer to a month than to a quarter. */
export const MONTHLY_UP_TO = (365.25 / 12 + 365.25 / 4) / 2;
/** Days between purchases up to which a customer buys quarterly: nearer to a quarter than to half a year. */
export const QUARTERLY_UP_TO = (365.25 / 4 + 365.25 / 2) / 2;
/** The rhythm is the average of so many intervals, the latest, so that a new habit shows. */
export const RHYTHM_INTERVALS = 3;
/** High value is the top fifth of revenue; not lately, the two fifths whose last order is longest ago. */
const FIFTHS = 5;

/** What is known of every customer at a date, by customer index; a customer without an order has 0 orders. */
export interface CustomerState {
  readonly asOf: number;
  readonly orders: Float64Array;
  readonly monetary: Float64Array;
  /** Serial of the day of the last order; −1 without one. */
  readonly lastDay: Float64Array;
  /** Average days between the latest purchase days; NaN with fewer than two. */
  readonly rhythm: Float64Array;
  /** 1 where the customer bought a rung of the ladder; null where the data have no products or no such rung. */
  readonly bought: Readonly<Record<LadderRung, Uint8Array | null>>;
}

const DAYS_KEPT = RHYTHM_INTERVALS + 1;

/** Keeps a customer's latest distinct purchase days, the latest first. */
function keepDay(days: Float64Array, at: number, day: number): void {
  let k = at;
  const end = at + DAYS_KEPT;
  while (k < end && days[k]! > day) k++;
  if (k === end || days[k] === day) return;
  days.copyWithin(k + 1, k, end - 1);
  days[k] = day;
}

function rhythmOf(days: Float64Array, at: number): number {
  let count = 0;
  while (count < DAYS_KEPT && days[at + count]! >= 0) count++;
  return count < 2 ? Number.NaN : (days[at]! - days[at + count - 1]!) / (count - 1);
}

function boughtBy(
  { customer, customerCount, date, asOf }: CustomerOrders,
  order: Int32Array,
  of: Int32Array,
  item: number,
): Uint8Array {
  const end = Math.floor(asOf) + 1;
  const bought = new Uint8Array(customerCount);
  for (let line = 0; line < order.length; line++) {
    const at = order[line]!;
    if (of[line] === item && customer[at]! >= 0 && date[at]! < end) bought[customer[at]!] = 1;
  }
  return bought;
}

/** Who bought each rung of the ladder up to the as-of day. */
function boughtRungs(
  orders: CustomerOrders,
  lines: ProductLines | null,
  ladder: ProductLadder | null,
): CustomerState["bought"] {
  if (lines === null || ladder === null) return { x: null, y: null, z: null };
  const { order, product, categories } = lines;
  const offer = ladder.basis === "category" && categories !== undefined ? categories.of : product;
  const by = (of: Int32Array, item: number | null) => (item === null ? null : boughtBy(orders, order, of, item));
  return { x: by(offer, ladder.x), y: by(offer, ladder.y), z: by(product, ladder.z) };
}

/**
 * Every customer as of the end of a day.
 * @param ladder Chosen once for all dates that are compared, or null without products.
 */
export function customerState(
  orders: CustomerOrders,
  lines: ProductLines | null,
  ladder: ProductLadder | null,
): CustomerState {
  const { customer, customerCount, date, amount, asOf } = orders;
  const end = Math.floor(asOf) + 1;
  const count = new Float64Array(customerCount);
  const units = new Float64Array(customerCount);
  const days = new Float64Array(customerCount * DAYS_KEPT).fill(-1);
  for (let i = 0; i < customer.length; i++) {
    const who = customer[i]!;
    if (who < 0 || date[i]! >= end) continue;
    count[who]!++;
    units[who]! += toMoneyUnits(amount[i]!);
    keepDay(days, who * DAYS_KEPT, Math.floor(date[i]!));
  }
  return {
    asOf: end - 1,
    orders: count,
    monetary: units.map(fromMoneyUnits),
    lastDay: count.map((_, who) => days[who * DAYS_KEPT]!),
    rhythm: count.map((_, who) => rhythmOf(days, who * DAYS_KEPT)),
    bought: boughtRungs(orders, lines, ladder),
  };
}

type Rule = (who: number) => boolean;

const has =
  (bought: Uint8Array, not: Uint8Array): Rule =>
  (who) =>
    bought[who] === 1 && not[who] === 0;

function winBackRule({ asOf, orders, monetary, lastDay }: CustomerState): Rule {
  const customers = Int32Array.from(orders.keys()).filter((who) => orders[who]! > 0);
  const spent = quantileCuts(
    Float64Array.from(customers, (who) => monetary[who]!),
    FIFTHS,
  );
  const since = quantileCuts(
    Float64Array.from(customers, (who) => asOf - lastDay[who]!),
    FIFTHS,
  );
  return (who) => monetary[who]! > spent[FIFTHS - 2]! && asOf - lastDay[who]! > since[FIFTHS - 3]!;
}

function ruleOf(id: MicroSegmentId, state: CustomerState): Rule | null {
  const { asOf, orders, lastDay, rhythm } = state;
  const { x, y, z } = state.bought;
  switch (id) {
    case "firstTime":
      return (who) => orders[who] === 1;
    case "quarterly":
      return (who) =>
        rhythm[who]! > MONTHLY_UP_TO && rhythm[who]! <= QUARTERLY_UP_TO && asOf - lastDay[who]! <= QUARTERLY_UP_TO;
    case "crossSell":
      return x === null || y === null ? null : has(x, y);
    case "upSell":
      return y === null || z === null ? null : has(y, z);
    case "winBack":
      return winBackRule(state);
  }
}

/**
 * The members of a micro-segment, in ascending order of customer; a customer may be in several. Null where its rule needs products
 * that the data do not name.
 */
export function microSegmentMembers(id: MicroSegmentId, state: CustomerState): Int32Array | null {
  const rule = ruleOf(id, state);
  return rule === null
    ? null
    : Int32Array.from(state.orders.keys()).filter((who) => state.orders[who]! > 0 && rule(who));
}

/**
 * Whether a member at the earlier date made the move that the micro-segment is for by the later one: bought a second time, buys
 * monthly, bought Y, bought Z, bought again.
 */
export function reachedGoal(id: MicroSegmentId, before: CustomerState, now: CustomerState, who: number): boolean {
  switch (id) {
    case "firstTime":
    case "winBack":
      return now.orders[who]! > before.orders[who]!;
    case "quarterly":
      return now.rhythm[who]! <= MONTHLY_UP_TO;
    case "crossSell":
      return now.bought.y?.[who] === 1;
    case "upSell":
      return now.bought.z?.[who] === 1;
  }
}

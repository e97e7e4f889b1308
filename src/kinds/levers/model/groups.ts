/**
 * Orders with something and without it: quick replies, many messages, custom options, a member tier; what they are worth on each side. Rules
 * §5, levers 6, 7, 8 and 10.
 */
import { percentileInc } from "../../../domain/maths/quantile";
import { meanDifference, type Sample } from "../../../domain/trials/trial";
import type { OrderNames } from "../../../tables/orders/names";
import type { SellerLog } from "../../../tables/seller-log";
import { inAnyCase } from "../../../tables/cells/names";
import type { Shop } from "./shop";

export type GroupedLever = "response" | "options" | "touches" | "rewards";

interface OrderGroup {
  /** "" for the orders that have nothing. */
  readonly name: string;
  /** What sellers are told apart by: minutes to the first reply, messages a chat; NaN for other groups. */
  readonly figure: number;
  readonly isWith: boolean;
  readonly orders: number;
  readonly revenue: number;
  readonly squares: number;
  readonly units: number;
  /** Customers, and those of two orders or more inside the weeks. */
  readonly customers: number;
  readonly repeating: number;
}

export interface Grouping {
  readonly lever: GroupedLever;
  /** Where sellers are parted: the median of their figures; NaN for other groups. */
  readonly limit: number;
  /** Both sides have orders. */
  readonly groups: readonly OrderGroup[];
  /** Money a month at the choices of the build. */
  readonly prize: number;
}

interface Labelled {
  readonly name: string;
  readonly figure: number;
  readonly isWith: boolean;
}

function groupOf({ orders }: Shop, label: Labelled, members: readonly number[]): OrderGroup {
  const counts = new Map<number, number>();
  let [revenue, squares, units] = [0, 0, 0];
  for (const order of members) {
    const [amount, who] = [orders.amount[order]!, orders.customer[order]!];
    revenue += amount;
    squares += amount * amount;
    units += Number.isNaN(orders.units[order]!) ? 1 : orders.units[order]!;
    if (who >= 0) counts.set(who, (counts.get(who) ?? 0) + 1);
  }
  const repeating = [...counts.values()].filter((count) => count > 1).length;
  return { ...label, orders: members.length, revenue, squares, units, customers: counts.size, repeating };
}

const sampleOf = (groups: readonly OrderGroup[]): Sample => ({
  count: groups.reduce((sum, { orders }) => sum + orders, 0),
  sum: groups.reduce((sum, { revenue }) => sum + revenue, 0),
  squares: groups.reduce((sum, { squares }) => sum + squares, 0),
});

/** What one more order on the better side is worth, where that is more than chance. */
function prizeOf(shop: Shop, lever: GroupedLever, groups: readonly OrderGroup[]): number {
  const [without, having] = [false, true].map((side) => sampleOf(groups.filter(({ isWith }) => isWith === side)));
  const { change, verdict } = meanDifference(without!, having!, shop.choices.confidence);
  if (verdict !== "up") return 0;
  const { margin, months, choices } = shop;
  const rate = lever === "response" || lever === "touches" ? choices.closing : choices.uptake;
  const points = lever === "rewards" ? (pointShare(choices) * having!.sum) / having!.count : 0;
  return Math.max(0, (without!.count / months) * rate * (change * margin.share - points));
}

/** What points cost of every unit of money spent. */
const pointShare = ({ pointRate, pointValue, redeemed }: Shop["choices"]): number => pointRate * pointValue * redeemed;

/** null where a side is empty. */
function grouping(
  shop: Shop,
  { lever, limit }: Pick<Grouping, "lever" | "limit">,
  labels: readonly Labelled[],
  labelOf: (order: number) => number,
): Grouping | null {
  const members = labels.map((): number[] => []);
  for (const order of shop.inside) members[labelOf(order)]?.push(order);
  const groups = labels
    .map((label, i) => groupOf(shop, label, members[i]!))
    .filter(({ orders }) => orders > 0)
    .sort((one, other) => Number(other.isWith) - Number(one.isWith) || other.orders - one.orders);
  if (!groups.some(({ isWith }) => isWith) || groups.every(({ isWith }) => isWith)) return null;
  return { lever, limit, groups, prize: prizeOf(shop, lever, groups) };
}

/** Orders by an entry of theirs: those that have none are without. */
function byNames(shop: Shop, lever: "options" | "rewards", names: OrderNames | undefined): Grouping | null {
  if (names === undefined) return null;
  const { of } = names;
  const isMerged = lever === "options";
  const own = isMerged ? [names.names[0] ?? ""] : names.names;
  const labels = [...own, ""].map((name, i): Labelled => ({ name, figure: Number.NaN, isWith: i < own.length }));
  return grouping(shop, { lever, limit: Number.NaN }, labels, (order) => {
    if (of[order]! < 0) return own.length;
    return isMerged ? 0 : of[order]!;
  });
}

/** A figure of each seller of the log, over the weeks; NaN where the log does not tell it. */
function figuresBySeller({ weeks }: Shop, log: SellerLog, lever: "response" | "touches"): Float64Array {
  const [sums, weights] = [new Float64Array(log.sellers.length), new Float64Array(log.sellers.length)];
  for (let row = 0; row < log.count; row++) {
    if (log.date[row]! <= weeks.from || log.date[row]! > weeks.end) continue;
    const [sum, weight] =
      lever === "response"
        ? [
            log.firstReply[row]! * (log.replied[row]! >= 0 ? log.replied[row]! : 1),
            log.replied[row]! >= 0 ? log.replied[row]! : 1,
          ]
        : [log.messages[row]!, log.chats[row]!];
    if (Number.isNaN(sum) || Number.isNaN(weight)) continue;
    sums[log.seller[row]!]! += sum;
    weights[log.seller[row]!]! += weight;
  }
  return sums.map((sum, seller) => (weights[seller]! > 0 ? sum / weights[seller]! : Number.NaN));
}

/** Orders by what their seller's figure is beside the median of the sellers: at most it for replies, at least it for messages. */
function bySellers(shop: Shop, lever: "response" | "touches", log: SellerLog | undefined): Grouping | null {
  if (log === undefined || shop.orders.sellers.length === 0) return null;
  const figures = figuresBySeller(shop, log, lever);
  const limit = percentileInc(
    figures.filter((figure) => !Number.isNaN(figure)),
    0.5,
  );
  const named = new Map(log.sellers.map((name, seller) => [inAnyCase(name), seller]));
  const { sellers, seller } = shop.orders;
  const labels = sellers.map((name): Labelled => {
    const figure = figures[named.get(inAnyCase(name)) ?? -1] ?? Number.NaN;
    return { name, figure, isWith: lever === "response" ? figure <= limit : figure >= limit };
  });
  return grouping(shop, { lever, limit }, labels, (order) => {
    const who = seller[order]!;
    return who >= 0 && !Number.isNaN(labels[who]!.figure) ? who : -1;
  });
}

/** What the tables tell apart; absent levers are not in the data. */
export function groupings(shop: Shop, log: SellerLog | undefined): readonly Grouping[] {
  const { orders } = shop;
  return [
    bySellers(shop, "response", log),
    byNames(shop, "options", orders.options?.()),
    bySellers(shop, "touches", log),
    byNames(shop, "rewards", orders.tiers?.()),
  ].filter((each) => each !== null);
}
